"""How long ten thousand claims take, and what a formula costs beside the same written in numpy.

    python tests/benchmarks/claims.py

Prints seconds for verdict, value and interval of 10,000 claims, and for formulas on a million
samples the ratio to the same expression by hand, measured by turns so that both meet the same
machine. A ratio is the median over the turns.
"""

import random
import re
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from models.bundled import locate  # noqa: E402
from models.claims import Claim, check, read_claims  # noqa: E402
from models.figures import CLAIMS  # noqa: E402
from models.formula import parse_formula  # noqa: E402
from models.quantity import parse_unit  # noqa: E402

CLAIMS_IN_A_BATCH = 10_000
SAMPLES = 1_000_000
TURNS = 15

Arrays = dict[str, np.ndarray]

FORMULAS: tuple[tuple[str, dict[str, str], str, Callable[[Arrays], np.ndarray]], ...] = (
    (
        "remaining / (pace * share)",
        {"remaining": "km²", "pace": "km²/day", "share": "1"},
        "years",
        lambda a: a["remaining"] / (a["pace"] * a["share"]) / 365.25,
    ),
    (
        "casualties / area",
        {"casualties": "casualties", "area": "km²"},
        "casualties/km²",
        lambda a: a["casualties"] / a["area"],
    ),
    (
        "1 - later / earlier",
        {"later": "km²", "earlier": "km²"},
        "%",
        lambda a: (1 - a["later"] / a["earlier"]) * 100,
    ),
    (
        "clip(pace, 12, 20) + max(share, pace)",
        {"pace": "1", "share": "1"},
        "1",
        lambda a: np.minimum(np.maximum(a["pace"], 12), 20) + np.maximum(a["share"], a["pace"]),
    ),
    (
        "sqrt(area) * exp(-share)",
        {"area": "km²", "share": "1"},
        "km",
        lambda a: np.sqrt(a["area"]) * np.exp(-a["share"]),
    ),
    (
        "pace ** 2 + 3 * pace",
        {"pace": "1"},
        "1",
        lambda a: a["pace"] ** 2 + 3 * a["pace"],
    ),
    (
        "(remaining > 8500) * pace",
        {"remaining": "1", "pace": "1"},
        "1",
        lambda a: (a["remaining"] > 8500) * 1.0 * a["pace"],
    ),
)


def varied(count: int) -> list[Claim]:
    """So many claims of the bundled forms, with another last digit in each input."""
    base = read_claims(locate(CLAIMS))
    drawn = random.Random(1)
    claims: list[Claim] = []
    for number in range(count):
        claim = base[number % len(base)]
        inputs = tuple(
            replace(each, text=re.sub(r"\d(?=\D*$)", str(drawn.randint(1, 9)), each.text))
            for each in claim.inputs
        )
        claims.append(replace(claim, id=str(number), inputs=inputs))
    return claims


def seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def main() -> None:
    claims = varied(CLAIMS_IN_A_BATCH)
    taken = seconds(lambda: [check(claim) for claim in claims])
    print(f"{CLAIMS_IN_A_BATCH:,} claims, verdict, value and interval: {taken:.2f} s (limit 3)")
    drawn = np.random.default_rng(1)
    ranges: dict[str, tuple[float, float]] = {
        "remaining": (8000, 9000), "pace": (11, 28), "share": (0.5, 1), "casualties": (4e5, 5e5),
        "area": (3600, 4300), "later": (400, 600), "earlier": (500, 900),
    }  # fmt: skip
    arrays = {name: drawn.uniform(low, high, SAMPLES) for name, (low, high) in ranges.items()}
    print(f"formulas on {SAMPLES:,} samples, ratio to numpy by hand (limit 1.3):")
    for text, symbols, to, by_hand in FORMULAS:
        formula = parse_formula(text)
        units = {name: parse_unit(symbol) for name, symbol in symbols.items()}
        values = {name: arrays[name] for name in symbols}
        unit = parse_unit(to)
        assert np.allclose(formula.evaluate(values, units, unit), by_hand(arrays))
        ratios = [
            seconds(lambda: formula.evaluate(values, units, unit))  # noqa: B023 -- called at once
            / seconds(lambda: by_hand(arrays))  # noqa: B023
            for _ in range(TURNS)
        ]
        print(f"  {text:40} {median(ratios):.2f}")


if __name__ == "__main__":
    main()
