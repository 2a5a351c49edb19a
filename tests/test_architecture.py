"""The rules of the house, read from the source: who may import whom, and what is listed where."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Each box imports only from rows above its own; boxes of one row do not import each other.
ORDER = (
    ("errors", "frozen", "progress", "bundled", "aside", "late", "memory", "pictures", "counted"),
    ("ahead", "writing_direction"),
    ("quantity",),
    ("figures", "formula"),
    ("datasets",),
    ("tables",),
    ("charts",),
    ("scenarios", "claims"),
    ("workspace",),
    ("exports",),
    ("answers",),
)
RANK = {box: rank for rank, boxes in enumerate(ORDER) for box in boxes}

# One file per thing, one line in the tuple of the folder's __init__. Beside the things may lie the
# one file that says what such a thing is, named like the folder: readers/reader.py.
GROWTH_FOLDERS = (
    "models/datasets/readers",
    "models/tables/transforms",
    "models/charts/lint",
    "models/charts/marks",
    "models/scenarios/hindcast/methods",
    "models/scenarios/paces",
    "models/scenarios/shapes",
    "ui/charts/kinds",
    "ui/commands",
    "ui/views",
)

QT = {"PySide6", "shiboken6", "pyqtgraph"}
MAIN_LINES = 80


def sources(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


@cache
def imported(path: Path) -> frozenset[str]:
    """Every dotted name that `path` imports, at its top or inside a function."""
    return frozenset(_imported(ast.parse(path.read_text(encoding="utf-8"))))


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def box(dotted: str) -> str | None:
    """The box of models/ that a dotted name lies in; None for anything else."""
    parts = dotted.split(".")
    return parts[1] if parts[0] == "models" and len(parts) > 1 else None


def box_of(path: Path) -> str | None:
    parts = path.relative_to(ROOT / "models").with_suffix("").parts
    return None if parts == ("__init__",) else parts[0]


def test_that_models_name_no_qt_and_no_window() -> None:
    broken = [
        f"{named(path)} imports {name}"
        for path in sources("models")
        for name in imported(path)
        if name.split(".")[0] in QT | {"ui", "main"}
    ]
    assert not broken


def test_that_every_box_of_models_has_its_place_in_the_order() -> None:
    boxes = {box_of(path) for path in sources("models")} - {None}
    assert boxes <= set(RANK)


def test_that_a_box_imports_only_from_boxes_before_it() -> None:
    broken = [
        f"{named(path)} imports {name}"
        for path in sources("models")
        for name in imported(path)
        if (home := box_of(path)) and (source := box(name)) and source != home
        if RANK[source] >= RANK[home]
    ]
    assert not broken


def test_that_views_do_not_import_each_other() -> None:
    views = ROOT / "ui" / "views"
    broken: list[str] = []
    for path in sources("ui/views"):
        tab = path.relative_to(views).parts[0].removesuffix(".py")
        others = {
            name
            for name in imported(path)
            if name.startswith("ui.views.") and name.split(".")[2] != tab
        }
        if tab != "__init__":
            broken += [f"{named(path)} imports {name}" for name in sorted(others)]
    assert not broken


def test_that_pyqtgraph_is_named_only_in_charts_and_theme() -> None:
    allowed = {named(path) for path in sources("ui/charts")} | {"ui/theme.py"}
    broken = [
        named(path)
        for path in [*sources("ui"), ROOT / "main.py"]
        if path.exists() and named(path) not in allowed
        if any(name.split(".")[0] == "pyqtgraph" for name in imported(path))
    ]
    assert not broken


@pytest.mark.parametrize("folder", [f for f in GROWTH_FOLDERS if (ROOT / f).is_dir()])
def test_that_every_file_of_a_growth_folder_is_listed(folder: str) -> None:
    init = ROOT / folder / "__init__.py"
    things = {
        path.stem
        for path in (ROOT / folder).iterdir()
        if path.suffix == ".py" or (path / "__init__.py").exists()
    } - {"__init__", folder.rpartition("/")[2].removesuffix("s")}
    assert things <= listed(init)


def listed(init: Path) -> set[str]:
    """The modules beside `init` whose names, or names imported from them, stand in its tuples."""
    tree = ast.parse(init.read_text(encoding="utf-8"))
    package = ".".join(init.parent.relative_to(ROOT).parts)
    home: dict[str, str] = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == package:
            home |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith(package + "."):
            module = (node.module or "").removeprefix(package + ".").split(".")[0]
            home |= {alias.asname or alias.name: module for alias in node.names}
    written: set[str] = set()
    for node in tree.body:
        if isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Tuple):
            for part in ast.walk(node.value):
                if isinstance(part, ast.Name):
                    written.add(home.get(part.id, part.id))
                elif isinstance(part, ast.Constant) and isinstance(part.value, str):
                    written.add(part.value.rpartition(".")[2])
    return written


def test_that_tests_and_build_are_not_packages() -> None:
    assert not [named(path) for path in sources("tests") if path.name == "__init__.py"]
    assert not (ROOT / "build" / "__init__.py").exists()


def test_that_main_only_parses_words() -> None:
    main = ROOT / "main.py"
    assert len(main.read_text(encoding="utf-8").splitlines()) < MAIN_LINES


def test_that_reading_claims_does_not_wait_for_pandas() -> None:
    """The first window shows claims; pandas takes half a second to import."""
    probe = "import sys, models.claims; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", probe], cwd=ROOT, check=False).returncode == 0
