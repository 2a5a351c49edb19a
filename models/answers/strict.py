"""Strict JSON for the answers: what has no number is `null`, never `NaN` or `Infinity`."""

import json
import math
from collections.abc import Mapping
from typing import cast

import numpy as np


def dumps(obj: object) -> str:
    """`obj` as indented UTF-8 JSON; unbounded and absent numbers become `null`.

    Raises:
        TypeError: `obj` holds something that JSON cannot write.
    """
    return json.dumps(_strict(obj), ensure_ascii=False, allow_nan=False, indent=2)


def _strict(obj: object) -> object:
    if isinstance(obj, np.generic):
        return _strict(cast("object", obj.item()))
    if isinstance(obj, float):
        return obj if math.isfinite(obj) else None
    if isinstance(obj, str):
        # A lone half of a surrogate pair (a file name that is not UTF-8) cannot be written.
        return obj.encode("utf-8", "replace").decode("utf-8")
    if isinstance(obj, Mapping):
        items = cast("Mapping[object, object]", obj).items()
        return {str(_strict(key)): _strict(value) for key, value in items}
    if isinstance(obj, list | tuple):
        return [_strict(one) for one in cast("list[object]", obj)]
    return obj
