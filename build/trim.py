"""What of PyInstaller's findings belongs in the folder; the rest is the host's or unused."""

import re
from pathlib import PurePosixPath

# Pulled in by hooks or by optional imports of pyqtgraph, pandas and numpy; never reached from here.
EXCLUDED_MODULES = [
    "IPython", "PIL", "OpenGL", "_pytest", "colorcet", "cupy", "h5py", "hypothesis", "jinja2",
    "lib2to3", "lxml", "matplotlib", "numba", "numpy.f2py", "numpy.testing", "openpyxl",
    "pandas.tests", "pip", "pyarrow", "pydoc_data", "pyqtgraph.canvas", "pyqtgraph.console",
    "pyqtgraph.dockarea", "pyqtgraph.examples", "pyqtgraph.flowchart", "pyqtgraph.jupyter",
    "pyqtgraph.opengl", "pytest", "scipy",
    "setuptools", "sqlalchemy", "sqlite3", "tkinter", "xmlrpc",
]  # fmt: skip

# System libraries that Python's own extension modules need and that differ between systems. All
# others (X, GL, glib, fontconfig, libstdc++ …) must be the host's, or its drivers do not load.
_PYTHONS_OWN = re.compile(
    r"lib(python3|ffi|ssl|crypto|z|bz2|lzma|expat|mpdec|uuid)[.\d-]*\.so|libpython3"
)

# Folders of Qt's plugins that are used, and in two of them the files that are.
_PLUGIN_FOLDERS = {
    "iconengines", "imageformats", "platforms", "platformthemes", "platforminputcontexts",
    "printsupport", "styles", "wayland-decoration-client", "wayland-graphics-integration-client",
    "wayland-shell-integration", "xcbglintegrations",
}  # fmt: skip
_PLUGINS = {
    "imageformats": re.compile(r"q(svg|ico|jpeg)\b"),
    "platforms": re.compile(r"q(xcb|wayland|offscreen|windows|cocoa)"),
    "platformthemes": re.compile(r"qxdgdesktopportal"),
    "platforminputcontexts": re.compile(r"(compose|ibus)platforminputcontext"),
}

# Libraries that only dropped plugins and modules used.
_QT_LIBRARIES = re.compile(
    r"Qt6?(Qml|Quick|VirtualKeyboard|Network|Sql|Pdf|Egl|Designer|Test|Multimedia|3D|Web)"
)
_TRANSLATION = re.compile(r"qt(base)?_uk\.qm$")


def keep(target: str, source: str, environment: str) -> bool:
    """Whether the file `source`, meant for `target` in the folder, is part of the program.

    `environment` is the folder that the packages were installed in; what lies outside it on Linux
    belongs to the build host.
    """
    parts = PurePosixPath(target.replace("\\", "/")).parts
    name = parts[-1]
    if name == "RECORD":  # names the hour of the build
        return False
    if "translations" in parts:
        return bool(_TRANSLATION.match(name))
    if "plugins" in parts and "Qt" in target:
        folder = parts[parts.index("plugins") + 1]
        wanted = _PLUGINS.get(folder)
        plain = name.removeprefix("lib")
        return folder in _PLUGIN_FOLDERS and (wanted is None or bool(wanted.match(plain)))
    if _QT_LIBRARIES.match(name.removeprefix("lib")):
        return False
    from_host = source.startswith(("/lib", "/usr/lib")) and not source.startswith(environment)
    if from_host and ".so" in name and "lib-dynload" not in parts:
        return bool(_PYTHONS_OWN.match(name))
    return True
