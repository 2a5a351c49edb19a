"""What the folder build keeps: the program's own, not the build host's."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

TRIM = Path(__file__).resolve().parent.parent / "build" / "trim.py"
VENV = "/somewhere/venv"
PACKAGES = f"{VENV}/lib/python3.11/site-packages"
PLUGINS = "PySide6/Qt/plugins"


@pytest.fixture(scope="module")
def trim() -> ModuleType:
    """The module, by its path: `build` is the name of a package of others."""
    spec = importlib.util.spec_from_file_location("trim", TRIM)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["libX11.so.6", "libstdc++.so.6", "libglib-2.0.so.0"])
def test_that_libraries_of_the_host_stay_with_the_host(trim: ModuleType, name: str) -> None:
    assert not trim.keep(name, f"/usr/lib/x86_64-linux-gnu/{name}", VENV)


@pytest.mark.parametrize("name", ["libpython3.11.so.1.0", "libffi.so.8", "libcrypto.so.3"])
def test_that_pythons_own_libraries_come_along(trim: ModuleType, name: str) -> None:
    assert trim.keep(name, f"/usr/lib/x86_64-linux-gnu/{name}", VENV)


def test_that_pythons_extension_modules_come_along(trim: ModuleType) -> None:
    name = "python3.11/lib-dynload/_ctypes.cpython-311-x86_64-linux-gnu.so"
    assert trim.keep(name, "/usr/lib/python3.11/lib-dynload/_ctypes.so", VENV)


@pytest.mark.parametrize(
    ("plugin", "kept"),
    [
        ("platforms/libqxcb.so", True),
        ("platforms/libqoffscreen.so", True),
        ("platforms/qwindows.dll", True),
        ("platforms/libqlinuxfb.so", False),
        ("platformthemes/libqxdgdesktopportal.so", True),
        ("platformthemes/libqgtk3.so", False),
        ("imageformats/libqsvg.so", True),
        ("imageformats/libqwebp.so", False),
        ("printsupport/libcupsprintersupport.so", True),
        ("tls/libqopensslbackend.so", False),
    ],
)
def test_that_only_used_plugins_of_qt_come_along(trim: ModuleType, plugin: str, kept: bool) -> None:
    assert trim.keep(f"{PLUGINS}/{plugin}", f"{PACKAGES}/{PLUGINS}/{plugin}", VENV) is kept


@pytest.mark.parametrize(
    ("library", "kept"),
    [("libQt6Widgets.so.6", True), ("libQt6OpenGL.so.6", True), ("libQt6Quick.so.6", False)],
)
def test_that_only_used_libraries_of_qt_come_along(
    trim: ModuleType, library: str, kept: bool
) -> None:
    target = f"PySide6/Qt/lib/{library}"
    assert trim.keep(target, f"{PACKAGES}/{target}", VENV) is kept


@pytest.mark.parametrize(("name", "kept"), [("qtbase_uk.qm", True), ("qtbase_de.qm", False)])
def test_that_translations_are_the_programs_languages(
    trim: ModuleType, name: str, kept: bool
) -> None:
    target = f"PySide6/Qt/translations/{name}"
    assert trim.keep(target, f"{PACKAGES}/{target}", VENV) is kept
