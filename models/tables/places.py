"""How many decimals a computed column deserves."""

import numpy as np
import numpy.typing as npt

_DIGITS = 5
"""Significant digits of the greatest value; a quotient has endless ones of its own."""


def places_for(values: npt.NDArray[np.generic]) -> int | None:
    """Decimals at which the greatest of `values` shows five digits; `None` for whole numbers."""
    if values.dtype.kind in "iu":
        return None
    finite = values.astype(np.float64)
    finite = np.abs(finite[np.isfinite(finite)])
    if not len(finite) or bool(np.all(finite == np.round(finite))):
        return None
    size = int(np.floor(np.log10(np.max(finite)))) + 1 if np.max(finite) > 0 else 1
    return max(0, min(_DIGITS - size, 12))
