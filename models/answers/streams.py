"""Where answers go: standard output and error, which may be closed, full, or read by nobody."""

import os
import sys


def prepare() -> None:
    """Have both take any text; what is closed, or has no console, takes it to nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        getattr(sys, name).reconfigure(encoding="utf-8")


def written_out(code: int, failed: int) -> int:
    """The exit code once the answer is out: `code`, or `failed` where it could not be written.

    Where nobody takes it any more, nothing else is tried.
    """
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        pass
    except OSError as error:
        sys.stderr.write(f"The system refuses: {error.strerror or error}.\n")
        code = failed
    else:
        return code
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
