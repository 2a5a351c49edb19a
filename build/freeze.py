"""Make dist/salient, a folder that runs without Python, and see it work: see README.md here."""

import os
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
DIST = ROOT / "dist"
FOLDER = DIST / "salient"
PROGRAM = FOLDER / ("salient.exe" if sys.platform == "win32" else "salient")
PICTURES = ("data.png", "plots.png", "scenario.png", "claims.png")


def freeze() -> None:
    """Run PyInstaller with everything it makes under dist/, the same bytes from the same tree."""
    newest = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    made = subprocess.run(newest, capture_output=True, text=True, check=True).stdout.strip()
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    places = ["--workpath", str(DIST / ".work"), "--distpath", str(DIST)]
    environ = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": made}
    spec = str(HERE / "salient.spec")
    subprocess.run([*command, *places, spec], cwd=ROOT, env=environ, check=True)


def strip() -> None:
    """Take the symbols out of the libraries, but not of numpy's own, which break by it."""
    libraries = [
        str(path)
        for path in FOLDER.rglob("*.so*")
        if path.is_file() and not path.is_symlink()
        if not any(part.endswith(".libs") for part in path.parts)
    ]
    subprocess.run(["strip", "--strip-unneeded", *libraries], check=True)


def smoke() -> float:
    """Seconds that the frozen program takes to draw every tab.

    Raises `SystemExit` when it fails, says anything on stderr or leaves a picture out.
    """
    pictures = DIST / "smoke"
    begun = time.monotonic()
    answer = subprocess.run(
        [str(PROGRAM), "smoke", str(pictures)], capture_output=True, text=True, check=False
    )
    took = time.monotonic() - begun
    missing = [name for name in PICTURES if not (pictures / name).is_file()]
    if answer.returncode or answer.stderr or missing:
        raise SystemExit(
            f"smoke: exit code {answer.returncode}, missing {missing or 'nothing'}, stderr:\n"
            + answer.stderr
        )
    return took


def megabytes(folder: Path) -> float:
    """Size of all files in `folder`, links not followed, in MB of 10⁶ bytes."""
    return sum(path.lstat().st_size for path in folder.rglob("*") if not path.is_dir()) / 1e6


def main() -> None:
    """Freeze, strip, smoke; print size and times."""
    freeze()
    if sys.platform == "linux":
        strip()
    smoke()  # the first one warms the disk
    print(f"{FOLDER}: {megabytes(FOLDER):.0f} MB, smoke {smoke():.2f} s")


if __name__ == "__main__":
    main()
