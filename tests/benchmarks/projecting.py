"""A million trials of five inputs: Salient beside numpy by hand, and Squiggle where there is Node.

Run with `python tests/benchmarks/projecting.py [FOLDER]`; in FOLDER `npm install
@quri/squiggle-lang@0.10` was done. The wishes: at most 1.3 times as long as the numpy of the same
model, by the same sampling and with the same results, and at least 15 times faster than Squiggle.
"""

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np

from models.scenarios import Scenario, numbers, scenario_from, template_named, with_settings
from models.scenarios.normal_quantile import normal_quantile
from models.scenarios.scenario import Sampling
from models.scenarios.template import Asked, Template

TRIALS = 1_000_000
SQUIGGLE_TRIALS = 1_000_000
ROUNDS = 7
LEAST_FASTER = 15.0
MOST_LONGER = 1.3
START, END = 20_089.0, 20_178.0  # 2025-01-01 and 2025-03-31
Z = 1.2815515655446004  # of the 90th percentile
LEVELS = [5, 10, 50, 90, 95]

WORDS = [
    "remaining=8400 to 8700 @ 80%",
    "pace=lognormal 11 to 28 @ 80%",
    "share=0.6..0.9",
    "cost=59..80..102",
    "start=2025-01-01..2025-03-31",
]
"""Two bells, a range, a triangle and a range of days."""


def template() -> Template:
    """Time, day and casualties of the rest of the oblast, a share of the pace going there."""
    cost, time = template_named("remaining-area-cost"), template_named("remaining-area")
    share = next(asked for asked in time.asked if asked.input.name == "share")
    assert cost.path is not None
    free = tuple(Asked(asked.input) for asked in (*cost.asked, share))
    path = replace(cost.path, readings=(("remaining", "remaining"), ("rate", "pace * share")))
    return replace(cost, asked=free, path=path)


def scenario(trials: int, sampling: Sampling) -> Scenario:
    """The benchmark's question."""
    asked = template()
    stated = with_settings(scenario_from(asked), asked, WORDS)
    return replace(stated, trials=trials, sampling=sampling, own=asked)


def latin(random: np.random.Generator, trials: int) -> np.ndarray:
    """One chance in each of as many strips, in random order."""
    return np.maximum((random.permutation(trials) + random.random(trials)) / trials, 1e-16)


def outcomes(
    remaining: np.ndarray, pace: np.ndarray, share: np.ndarray, cost: np.ndarray, start: np.ndarray
) -> list[np.ndarray]:
    """What the scenario computes, with percentiles, means and the share that never arrives."""
    rate = pace * share
    with np.errstate(divide="ignore"):
        days = np.where(rate > 0, remaining / rate, np.inf)
    casualties = np.where(np.isinf(days), np.inf, cost * remaining)
    found: list[np.ndarray] = []
    for each in (casualties, cost * pace, start + days):
        found += [np.percentile(each, LEVELS), np.mean(each), np.mean(np.isinf(each))]
    return found


def numpy_latin(trials: int) -> list[np.ndarray]:
    """The model by hand, Latin hypercube through the inverse distributions."""
    random = np.random.Generator(np.random.SFC64(1))
    chance = latin(random, trials)
    peak = 21 / 43
    return outcomes(
        8550 + 150 / Z * normal_quantile(latin(random, trials)),
        np.exp(
            np.log(11 * 28) / 2 + np.log(28 / 11) / 2 / Z * normal_quantile(latin(random, trials))
        ),
        0.6 + 0.3 * latin(random, trials),
        np.where(
            chance < peak,
            59 + 43 * np.sqrt(chance * peak),
            102 - 43 * np.sqrt((1 - chance) * (1 - peak)),
        ),
        START + (END - START) * latin(random, trials),
    )


def numpy_plain(trials: int) -> list[np.ndarray]:
    """The model by hand with numpy's own generators."""
    random = np.random.Generator(np.random.SFC64(1))
    return outcomes(
        random.normal(8550, 150 / Z, trials),
        random.lognormal(np.log(11 * 28) / 2, np.log(28 / 11) / 2 / Z, trials),
        random.uniform(0.6, 0.9, trials),
        random.triangular(59, 80, 102, trials),
        random.uniform(START, END, trials),
    )


SQUIGGLE = """
import {{ run }} from '@quri/squiggle-lang';
const code = `
remaining = normal({{p10: 8400, p90: 8700}})
pace = lognormal({{p10: 11, p90: 28}})
share = uniform(0.6, 0.9)
cost = triangular(59, 80, 102)
start = uniform({start}, {end})
days = remaining / (pace * share)
casualties = cost * remaining
daily = cost * pace
finish = start + days
levels = [0.05, 0.1, 0.5, 0.9, 0.95]
told = {{|d| [mean(d), List.map(levels, {{|level| quantile(d, level)}})]}}
out = List.map([casualties, daily, finish], told)
out`;
const environment = {{ sampleCount: {trials}, xyPointLength: 1000, seed: 'a' }};
let best = Infinity, text = '';
for (let round = 0; round < 4; round += 1) {{
  const before = performance.now();
  const output = await run(code, {{ environment }});
  if (!output.result.ok) throw new Error(output.result.value.toString());
  text = output.result.value.result.toString();
  best = Math.min(best, performance.now() - before);
}}
console.log(best);
console.log(text);
"""


def fastest(work: Callable[[], object]) -> float:
    """Seconds of the fastest of some rounds, the first of which only warms up."""
    taken: list[float] = []
    for _ in range(ROUNDS):
        before = time.perf_counter()
        work()
        taken.append(time.perf_counter() - before)
    return min(taken[1:])


def compare(sampling: Sampling, by_hand: Callable[[int], object]) -> float:
    """How many times as long as numpy by hand; the two take turns."""
    asked = scenario(TRIALS, sampling)
    ours = fastest(lambda: numbers(asked))
    theirs = fastest(lambda: by_hand(TRIALS))
    ours = min(ours, fastest(lambda: numbers(asked)))
    theirs = min(theirs, fastest(lambda: by_hand(TRIALS)))
    print(
        f"{TRIALS:,} trials, {sampling}: {ours * 1e3:.0f} ms; numpy by hand {theirs * 1e3:.0f} ms; "
        f"{ours / theirs:.2f} times as long (wish: at most {MOST_LONGER})"
    )
    return ours / theirs


def squiggle(folder: Path) -> float:
    """How many times faster than Squiggle in `folder`, with as many samples."""
    script = folder / "salient-benchmark.mjs"
    script.write_text(
        SQUIGGLE.format(trials=SQUIGGLE_TRIALS, start=START, end=END), encoding="utf-8"
    )
    try:
        done = subprocess.run(
            ["node", script.name], cwd=folder, check=True, capture_output=True, text=True
        )
    finally:
        script.unlink()
    milliseconds, text = done.stdout.split("\n", 1)
    asked = scenario(SQUIGGLE_TRIALS, "monte carlo")
    ours = fastest(lambda: numbers(asked))
    found = {name: (each.mean, each.p50) for name, each in numbers(asked).items()}
    theirs = float(milliseconds) / 1e3
    print(
        f"{SQUIGGLE_TRIALS:,} trials: {ours * 1e3:.1f} ms; Squiggle {theirs * 1e3:.0f} ms; "
        f"{theirs / ours:.0f} times faster (wish: at least {LEAST_FASTER:.0f})"
    )
    print(
        f"  mean and p50: {found}\n  Squiggle’s mean, p5, p10, p50, p90, p95: {text.strip():.600}"
    )
    return theirs / ours


def main() -> int:
    """Print the ratios; 1 where a wish is missed."""
    longer = [compare("latin hypercube", numpy_latin), compare("monte carlo", numpy_plain)]
    faster = squiggle(Path(sys.argv[1])) if len(sys.argv) > 1 else LEAST_FASTER
    return int(max(longer) > MOST_LONGER or faster < LEAST_FASTER)


if __name__ == "__main__":
    sys.exit(main())
