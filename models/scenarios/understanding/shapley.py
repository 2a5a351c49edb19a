"""What each of several players brings to what all of them make together."""

from collections.abc import Sequence
from math import factorial


def shapley(worth: Sequence[float]) -> list[float]:
    """The Shapley value of each of n players; `worth[s]` is that of the coalition with bits `s`.

    They add up to `worth[-1] - worth[0]`.
    """
    players = (len(worth) - 1).bit_length()
    weights = [
        factorial(size) * factorial(players - size - 1) / factorial(players)
        for size in range(players)
    ]
    return [
        sum(
            weights[others.bit_count()] * (worth[others | 1 << player] - worth[others])
            for others in range(len(worth))
            if not others & 1 << player
        )
        for player in range(players)
    ]
