"""Percentiles against closed forms, each within 4 standard errors √(p(1-p)/n) / density."""

from collections.abc import Callable
from dataclasses import replace
from math import comb, exp, hypot, log, sqrt
from statistics import NormalDist
from typing import Any

import numpy as np
import pytest

from models.scenarios import Output, Template, numbers, scenario_from, with_settings
from models.scenarios.library import check_template
from models.scenarios.monthly_paths import MONTH
from models.scenarios.scenario import Sampling
from models.scenarios.summary import summarise
from models.scenarios.template_json import template_from

TRIALS = 200_000
Z90 = NormalDist().inv_cdf(0.9)
SAMPLINGS: tuple[Sampling, ...] = ("latin hypercube", "monte carlo")
LEVELS = {"p5": 0.05, "p10": 0.10, "p50": 0.50, "p90": 0.90, "p95": 0.95}


def asking(
    formula: str, path: dict[str, Any] | None = None, unit: str = "1", **inputs: str
) -> Template:
    """A question over inputs in these units, as its author would write it."""
    template = template_from(
        {
            "name": "closed", "version": 1, "title": "t", "question": "q", "subject": "s",
            "inputs": [_input(name, each) for name, each in inputs.items()],
            "path": path,
            "outputs": [{"name": "answer", "unit": unit, "formula": formula}],
            "answer": "answer", "sensitivity": "answer",
        },
        "closed.json",
    )  # fmt: skip
    check_template(template)
    return template


def _input(name: str, unit: str) -> dict[str, Any]:
    if name == "history":
        return {"name": name, "unit": unit, "shape": "empirical", "values": [-1, 1]}
    likely = "2025-01-01" if unit == "date" else 1
    return {"name": name, "unit": unit, "shape": "fixed", "likely": likely}


def answered(template: Template, sampling: Sampling, *sets: str, trials: int = TRIALS) -> Output:
    stated = with_settings(scenario_from(template), template, sets)
    asked = replace(stated, trials=trials, sampling=sampling)
    return numbers(asked, template=template)["answer"]


def within_four_errors(found: Output, at: Callable[[float], float]) -> None:
    """Every percentile lies by the quantile function `at`, whose slope is 1 / density."""
    for name, chance in LEVELS.items():
        step = 1e-5
        slope = (at(chance + step) - at(chance - step)) / (2 * step)
        error = sqrt(chance * (1 - chance) / len(found.samples)) * slope
        assert getattr(found, name) == pytest.approx(at(chance), abs=4 * error), name


@pytest.mark.parametrize("sampling", SAMPLINGS)
def test_that_a_ratio_of_lognormals_is_lognormal(sampling: Sampling) -> None:
    """ln(a/b) is normal with the deviation √(0.2² + 0.3²) = 0.360555 around ln 2."""
    template = asking("a / b", a="1", b="1")
    ends = [2 * exp(-0.2 * Z90), 2 * exp(0.2 * Z90), exp(-0.3 * Z90), exp(0.3 * Z90)]
    sets = (f"a=lognormal {ends[0]} to {ends[1]}", f"b=lognormal {ends[2]} to {ends[3]}")
    exact = NormalDist(log(2), hypot(0.2, 0.3))
    within_four_errors(answered(template, sampling, *sets), lambda p: exp(exact.inv_cdf(p)))


@pytest.mark.parametrize("sampling", SAMPLINGS)
def test_that_a_sum_of_normals_is_normal(sampling: Sampling) -> None:
    """Means 10, 20 and -5 make 25; deviations 3, 4 and 12 make 13."""
    template = asking("a + b + c", a="1", b="1", c="1")
    sets = [
        f"{name}={mean - deviation * Z90} to {mean + deviation * Z90}"
        for name, mean, deviation in (("a", 10, 3), ("b", 20, 4), ("c", -5, 12))
    ]
    found = answered(template, sampling, *sets)
    within_four_errors(found, NormalDist(25, 13).inv_cdf)
    assert found.mean == pytest.approx(25, abs=4 * 13 / sqrt(TRIALS))


@pytest.mark.parametrize("sampling", SAMPLINGS)
def test_that_a_uniform_constant_pace_has_the_inverse_s_percentiles(sampling: Sampling) -> None:
    """900 km² at 11 to 28 km² a day: the time at p is 900 / (28 - 17 p) days."""
    path = {
        "model": "constant", "start": "start",
        "readings": {"remaining": "remaining", "rate": "pace"},
    }  # fmt: skip
    units = {"remaining": "km²", "pace": "km²/day", "start": "date"}
    timed = asking("arrival", path, "days", **units)
    sets = ("remaining=900", "pace=11..28")
    within_four_errors(answered(timed, sampling, *sets), lambda p: 900 / (28 - 17 * p))
    template = asking("arrival * pace / remaining", path, **units)
    # The pace times the time it takes is the area, on every single path.
    whole = answered(template, sampling, *sets).samples
    assert np.max(np.abs(whole - 1)) < 1e-12


def test_that_a_walk_of_one_step_up_or_down_arrives_as_reflection_says() -> None:
    """Months of +1 or -1 from 4 away: P(T ≤ n) = P(S ≥ 4) + P(S > 4) after n of them.

    Source: Feller, An Introduction to Probability Theory 1 (1968), chapter III.
    """
    path = {
        "model": "bootstrap", "start": "start", "history": "history",
        "readings": {"remaining": "remaining", "whole": "whole", "share": "share"},
    }  # fmt: skip
    template = asking(
        "arrival", path, "months",
        remaining="km²", whole="km²", history="km²/day", share="1", start="date",
    )  # fmt: skip
    trials = 20_000
    sets = (f"remaining={4 * MONTH}", "whole=1e6")
    found = answered(template, "monte carlo", *sets, trials=trials)
    for months in (4, 6, 8, 12, 20, 40, 100, 360):
        sums = [(2 * up - months, comb(months, up) / 2**months) for up in range(months + 1)]
        exact = sum(p for s, p in sums if s >= 4) + sum(p for s, p in sums if s > 4)
        share = np.mean(found.samples <= months + 1e-6)
        assert share == pytest.approx(exact, abs=4 * sqrt(exact * (1 - exact) / trials)), months
    # The last sum is that of 360 months, after which a path counts as never arriving.
    assert found.p_never == pytest.approx(1 - exact, abs=4 * sqrt(exact * (1 - exact) / trials))


def test_that_the_standard_errors_told_are_those_of_the_percentiles() -> None:
    """A standard normal has the density 0.398942 at its median and 0.175498 at its 90 %."""
    template = asking("a", a="1")
    found = answered(template, "monte carlo", f"a={-Z90} to {Z90}")
    assert found.p50_error == pytest.approx(0.5 / sqrt(TRIALS) / 0.398942, rel=0.15)
    assert found.p90_error == pytest.approx(0.3 / sqrt(TRIALS) / 0.175498, rel=0.15)


def test_that_there_is_no_error_of_a_percentile_that_is_never_reached() -> None:
    most = np.concatenate([np.arange(80.0), np.full(20, np.inf)])
    assert summarise(most, "days").p50_error is not None
    assert summarise(most, "days").p90_error is None
    assert summarise(np.array([3.0]), "days").p50_error is None
