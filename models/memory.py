"""How memory that was given back is kept for the next need."""

import numpy as np

_LEARNT = 16 * 2**20
"""Bytes. The C library keeps up to twice as much, and takes blocks up to this size from it."""


def keep_freed_memory() -> None:
    """Have the C library keep what is freed, where it is glibc.

    At first it gives every block above 128 kB back to the system at once, and work on a long
    column, which is many short steps with such blocks, would get its memory anew for each of them:
    that takes longer than the work. It learns from the blocks that are freed, and this is one; its
    pages are never touched.
    """
    np.empty(_LEARNT - 4096, dtype=np.uint8)
