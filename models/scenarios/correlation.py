"""Inputs that go together: their ranks are paired anew, their values stay as they are."""

from collections.abc import Mapping, Sequence

import numpy as np

from models.errors import ScenarioError
from models.scenarios.inputs import Correlation, Input
from models.scenarios.normal_quantile import normal_quantile
from models.scenarios.shapes import Floats

FIELD = "correlations"
"""Where the error of correlations that cannot be used stands."""

_ROUNDING = 1e-9
_FEW = 10
"""With fewer trials for each input, chance correlation is left in: it cannot be told from noise."""


def check_correlations(correlations: Sequence[Correlation], inputs: Sequence[Input]) -> None:
    """Pass if there can be inputs that go together as stated; a pair not stated does not.

    Raises:
        ScenarioError: a name is unknown, a pair is stated twice or is an input with itself, a
            number lies outside -1 to 1, or the pairs contradict each other; names the pair.
    """
    names = {each.name for each in inputs}
    seen: set[frozenset[str]] = set()
    for each in correlations:
        pair = _pair(each.first, each.second)
        for name in (each.first, each.second):
            if name not in names:
                raise ScenarioError(
                    f"The correlation of {pair}: there is no input “{name}”.", FIELD
                )
        if each.first == each.second:
            raise ScenarioError(f"“{each.first}” cannot be correlated with itself.", FIELD)
        if not -1 <= each.rho <= 1:
            raise ScenarioError(
                f"The correlation of {pair} is {each.rho:g}; it must lie between -1 and 1.", FIELD
            )
        if frozenset((each.first, each.second)) in seen:
            raise ScenarioError(f"The correlation of {pair} is stated twice.", FIELD)
        seen.add(frozenset((each.first, each.second)))
    _check_together(correlations)


def paired(chances: Mapping[str, Floats], correlations: Sequence[Correlation]) -> dict[str, Floats]:
    """The (n_trials,) `chances` of each input, in such an order that ranks go together as stated.

    Every input keeps its numbers, so that a Latin hypercube stays one; those that are not
    correlated and the first of those that are keep their order as well.
    Source: Iman and Conover, Communications in Statistics B 11 (1982), 311, with normal scores
    whose correlation is 2 sin(πρ/6), so that the rank correlation is ρ.
    """
    result = dict(chances)
    used = [each for each in correlations if each.first in result and each.second in result]
    names = _names(used, list(result))
    trials = len(next(iter(result.values()))) if result else 0
    if not names or trials < 2:
        return result
    scores: Floats = np.stack([normal_quantile(result[name]) for name in names])
    if trials >= _FEW * len(names):
        scores -= scores.mean(axis=1, keepdims=True)
        spurious = np.linalg.cholesky(scores @ scores.T / trials)
        scores = np.linalg.solve(spurious, scores).astype(np.float64)
    mixed: Floats = _root(_matrix(used, names)) @ scores
    for row, name in enumerate(names[1:], start=1):
        places = np.empty(trials, dtype=np.int64)
        places[np.argsort(mixed[row], kind="stable")] = np.arange(trials)
        result[name] = np.sort(result[name])[places]
    return result


def _check_together(correlations: Sequence[Correlation]) -> None:
    names = _names(correlations, [])
    matrix = _matrix(correlations, names)
    if not names or np.linalg.eigvalsh(matrix)[0] >= -_ROUNDING:
        return
    # The pair that was stated last and could be changed so that all can be together.
    for pair in reversed(correlations):
        room = _room(matrix, names.index(pair.first), names.index(pair.second))
        if room is not None:
            raise _between(pair, *room)
    pairs = sorted(correlations, key=lambda each: -abs(each.rho))[:3]
    listed = ", ".join(f"{_pair(each.first, each.second)} {each.rho:g}" for each in pairs)
    raise ScenarioError(
        f"These correlations cannot be together: {listed}; bring them closer to 0.", FIELD
    )


def _between(pair: Correlation, *ends: float) -> ScenarioError:
    """The error for a pair that must lie between `ends`, as correlations of the normal scores."""
    low, high = (6 / np.pi * np.arcsin(np.clip(end, -1, 1) / 2) for end in ends)
    # Rounded inwards, so that the printed ends can be typed.
    low, high = np.ceil(low * 100 - _ROUNDING) / 100, np.floor(high * 100 + _ROUNDING) / 100
    return ScenarioError(
        f"The correlation of {_pair(pair.first, pair.second)} cannot be {pair.rho:g} beside the "
        f"others; it must lie between {low:g} and {high:g}.",
        FIELD,
    )


def _room(matrix: Floats, i: int, j: int) -> tuple[float, float] | None:
    """The ends between which the entry (i, j) may lie, the others as they are; `None` for none.

    From the Schur complement of the other rows: |t - m| ≤ √(a c).
    """
    others = [row for row in range(len(matrix)) if row not in (i, j)]
    rest = matrix[np.ix_(others, others)]
    if others and np.linalg.eigvalsh(rest)[0] < -_ROUNDING:
        return None
    to_i, to_j = matrix[others, i], matrix[others, j]
    inverse = np.linalg.pinv(rest, rcond=1e-10)
    a, c = 1 - to_i @ inverse @ to_i, 1 - to_j @ inverse @ to_j
    if a < 0 or c < 0:
        return None
    middle, half = float(to_i @ inverse @ to_j), float(np.sqrt(a * c))
    return middle - half, middle + half


def _names(correlations: Sequence[Correlation], order: Sequence[str]) -> list[str]:
    """The names in `correlations`, in the order of `order` and then as they are stated."""
    stated = {name: None for each in correlations for name in (each.first, each.second)}
    return [name for name in dict.fromkeys([*order, *stated]) if name in stated]


def _matrix(correlations: Sequence[Correlation], names: Sequence[str]) -> Floats:
    """The correlation of the normal scores: 2 sin(πρ/6) for each pair, 0 where none is stated."""
    matrix = np.eye(len(names))
    for each in correlations:
        i, j = names.index(each.first), names.index(each.second)
        matrix[i, j] = matrix[j, i] = 2 * np.sin(np.pi * each.rho / 6)
    return matrix


def _root(matrix: Floats) -> Floats:
    """L with L Lᵀ = `matrix`, lower triangular; one without an inverse has one as well."""
    root = np.zeros_like(matrix)
    for column in range(len(matrix)):
        rest = matrix[column:, column] - root[column:, :column] @ root[column, :column]
        pivot = np.sqrt(max(rest[0], 0.0))
        if pivot > _ROUNDING:
            root[column:, column] = rest / pivot
    return root


def _pair(first: str, second: str) -> str:
    return f"“{first}” and “{second}”"
