"""How long work reports how far it is, and learns that it was cancelled."""

from collections.abc import Callable

Progress = Callable[[float, str], None]
"""Called with the fraction done (0 to 1) and a few words; raises `Cancelled` to stop the work."""


def silent(fraction: float, words: str) -> None:
    """Report to nobody: the progress of work that nobody watches."""
