"""Prepare .venv and start a command in it. Needs nothing but Python; see `python3 dev.py --help`.

    python3 dev.py run [words...]     the program; the words are passed on
    python3 dev.py test [words...]    the tests; the words go to pytest
    python3 dev.py check              formatting, lint and types

The first start makes .venv from the lock file and looks for the system libraries that Qt needs on
Linux. A stamp remembers that, so a later start costs nothing. All talk goes to stderr: stdout
belongs to the command.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
CHECK_LOCK = ROOT / "requirements-check.lock"
OLDEST, TOO_NEW = (3, 11), (3, 14)
OLDEST_GLIBC = (2, 28)  # of the Qt wheels

# Library file -> Debian package. Qt without a screen, then what an X or a Wayland screen adds.
NO_SCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
X_SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
WAYLAND_SCREEN = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
EVERY_LIBRARY = {**NO_SCREEN, **X_SCREEN, **WAYLAND_SCREEN}


class Refused(Exception):
    """The environment cannot be prepared; the text is the sentence to print."""


def main(words: list[str]) -> int:
    """Do what the first word says; the result is the exit code of the command started."""
    if not words or words[0] not in ("run", "test", "check"):
        print(__doc__, file=sys.stderr)
        return 0 if words[:1] in (["-h"], ["--help"]) else 2
    command, passed_on = words[0], words[1:]
    try:
        refuse_other_pythons(sys.version_info[:3])
        if sys.platform == "linux":
            provide_system_packages(wanted_libraries(command, os.environ))
        provide_packages([LOCK, CHECK_LOCK] if command == "check" else [LOCK])
    except Refused as refusal:
        print(refusal, file=sys.stderr)
        return 1
    python = str(venv_python(VENV))
    if command == "run":
        return start([python, str(ROOT / "main.py"), *passed_on])
    os.chdir(ROOT)
    if command == "test":
        return start([python, "-m", "pytest", *passed_on])
    checks = (["ruff", "format", "--check", "."], ["ruff", "check", "."], ["pyright"])
    return max([subprocess.call([python, "-m", *check]) for check in checks])


def refuse_other_pythons(version: tuple[int, ...]) -> None:
    """Raise Refused for a Python that the locked packages are not built for."""
    if not OLDEST <= version[:2] < TOO_NEW:
        found = ".".join(map(str, version))
        raise Refused(
            f"Salient needs Python 3.11, 3.12 or 3.13 and this is {found}: start dev.py with one "
            "of those, for example “python3.12 dev.py run”."
        )


def wanted_libraries(command: str, environ: Mapping[str, str]) -> dict[str, str]:
    """The libraries that `command` cannot start without, given the screens `environ` names."""
    wanted = dict(NO_SCREEN)
    if command == "run" and "DISPLAY" in environ:
        wanted.update(X_SCREEN)
    if command == "run" and "WAYLAND_DISPLAY" in environ:
        wanted.update(WAYLAND_SCREEN)
    return wanted


def provide_system_packages(wanted: dict[str, str]) -> None:
    """Install what the system lacks when we are root, else raise Refused with the one command."""
    refuse_old_glibc()
    libraries = missing(wanted)
    fillable = is_stamped(LOCK) or ways_to_install()
    venv = [] if fillable else [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]
    if not libraries and not venv:
        return
    # Whoever must install something is asked once, so the screens are in the list as well.
    everything = {name: EVERY_LIBRARY[name] for name in missing(EVERY_LIBRARY)}
    packages = venv + sorted(everything.values())
    if not has_program("apt-get"):
        raise Refused(
            "Salient needs these from your system's package manager, then start dev.py again: "
            + ", ".join(venv + sorted(everything))
        )
    if os.geteuid() != 0:
        raise Refused(
            "Salient needs some packages of the system. Type this once, then start dev.py again:\n"
            + install_command(packages, sudo=has_program("sudo"))
        )
    say("Installing what the system lacks: " + " ".join(packages))
    apt = ["apt-get", "-q", "-y"]
    quietly = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "--no-install-recommends", *packages]):
        if subprocess.call([*apt, *step], stdout=sys.stderr, env=quietly):
            raise Refused(f"“{' '.join([*apt, *step])}” failed: its message is above.")
    importlib.invalidate_caches()
    still = missing(wanted)
    if still:
        raise Refused(f"These libraries cannot be loaded after installing: {', '.join(still)}.")


def refuse_old_glibc() -> None:
    """Raise Refused where the wheels of Qt cannot run: an old glibc, or another C library."""
    try:
        name = os.confstr("CS_GNU_LIBC_VERSION") or ""
    except (ValueError, OSError):
        name = ""
    numbers = name.rpartition(" ")[2].split(".")
    if not name or tuple(map(int, numbers[:2])) < OLDEST_GLIBC:
        raise Refused(f"Salient needs Linux with glibc 2.28 or newer; found {name or 'none'}.")


def missing(libraries: dict[str, str]) -> list[str]:
    """Those of `libraries` that cannot be loaded; all of them where Python cannot try."""
    try:
        import ctypes
    except ImportError:  # python3-minimal
        return list(libraries)
    lacking: list[str] = []
    for name in libraries:
        try:
            ctypes.CDLL(name)
        except OSError:
            lacking.append(name)
    return lacking


def install_command(packages: list[str], sudo: bool) -> str:
    """One line for a shell that installs `packages`, with sudo or else with su."""
    if sudo:
        return f"sudo apt-get update && sudo apt-get install -y {' '.join(packages)}"
    return f"su -c 'apt-get update && apt-get install -y {' '.join(packages)}'"


def has_program(name: str) -> bool:
    """Whether `name` is on the path (python3-minimal has no shutil.which)."""
    paths = [Path(folder, name) for folder in os.get_exec_path()]
    return any(os.access(path.with_suffix(end), os.X_OK) for path in paths for end in ("", ".exe"))


def ways_to_install() -> list[str]:
    """The ways to fill .venv that this machine has, best first; [] where it has none."""

    def has(module: str) -> bool:
        return importlib.util.find_spec(module) is not None

    found = {
        "uv": has("venv") and has_program("uv"),
        "ensurepip": has("venv") and has("ensurepip"),
        "pip": has("venv") and has("pip"),
    }
    return [way for way, there in found.items() if there]


def provide_packages(locks: list[Path]) -> None:
    """Make .venv hold what `locks` say; does nothing where their stamps say so already."""
    for lock in locks:
        if is_stamped(lock):
            continue
        anew = lock == LOCK
        if anew and Path(sys.prefix).resolve() == VENV:
            raise Refused("The lock changed: start dev.py with the Python that is not in .venv.")
        say(f"Installing what {lock.name} names into .venv, once; half a minute or so …")
        if not any((not anew or make_venv(way)) and fill(way, lock) for way in ways_to_install()):
            raise Refused(f"{lock.name} could not be installed: the reason is above.")
        file, text = stamp_of(lock)
        file.write_text(text)


def make_venv(way: str) -> bool:
    """Make an empty .venv in place of any that is there; False where that failed."""
    import shutil  # not there before provide_system_packages, under python3-minimal

    shutil.rmtree(VENV, ignore_errors=True)
    commands = {
        "uv": ["uv", "venv", "--quiet", "--python", sys.executable, str(VENV)],
        "ensurepip": [sys.executable, "-m", "venv", str(VENV)],
        "pip": [sys.executable, "-m", "venv", "--without-pip", str(VENV)],
    }
    return subprocess.call(commands[way], stdout=sys.stderr) == 0


def fill(way: str, lock: Path) -> bool:
    """Install exactly what `lock` names into .venv, checked by hash; False where that failed."""
    python = str(venv_python(VENV))
    pip = ["install", "--quiet", "--disable-pip-version-check"]
    commands = {
        # pip compiles what it installs; without that the first starts take twice as long.
        "uv": ["uv", "pip", "install", "--quiet", "--compile-bytecode", "--python", python],
        "ensurepip": [python, "-m", "pip", *pip],
        "pip": [sys.executable, "-m", "pip", "--python", python, *pip],
    }
    exactly = ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    return subprocess.call([*commands[way], *exactly], stdout=sys.stderr) == 0


def venv_python(venv: Path, windows: bool = os.name == "nt") -> Path:
    """The interpreter inside `venv`."""
    return venv / "Scripts" / "python.exe" if windows else venv / "bin" / "python"


def stamp_of(lock: Path) -> tuple[Path, str]:
    """The file in .venv that remembers `lock`, and its text: the lock's hash, Python's version."""
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    return VENV / f"{lock.stem}.stamp", f"{digest} {sys.version.split()[0]}\n"


def is_stamped(lock: Path) -> bool:
    """Whether .venv is there and was made from `lock` as it is now, by this Python."""
    file, text = stamp_of(lock)
    return venv_python(VENV).exists() and file.exists() and file.read_text() == text


def start(command: list[str]) -> int:
    """Become `command`, so that its exit code and the signals are its own."""
    if os.name != "nt":
        os.execv(command[0], command)
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 130


def say(sentence: str) -> None:
    """One sentence to whoever waits."""
    print(sentence, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
