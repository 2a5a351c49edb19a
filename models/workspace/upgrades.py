"""What an older workspace file means today, one step from each version to the next."""

from collections.abc import Callable
from typing import Any, cast

Plain = dict[str, Any]


def upgraded(plain: object, version: int) -> object:
    """The plain workspace of a file of that version, as one of the version of today."""
    if not isinstance(plain, dict):
        return plain
    for step in UPGRADES[version - 1 :]:
        step(cast("Plain", plain))
    return cast("object", plain)


def _state_how_trials_were_drawn(workspace: Plain) -> None:
    """Version 1 drew every trial by Latin hypercube and let no inputs go together."""
    for scenario in _records(workspace.get("scenarios")):
        scenario.setdefault("sampling", "latin hypercube")
        scenario.setdefault("correlations", [])


def _grade_claims_and_bind_inputs(workspace: Plain) -> None:
    """Version 2 graded nothing, and every input of a claim was printed."""
    for claim in _records(workspace.get("claims")):
        claim.setdefault("grade", {})
        for given in _records(claim.get("inputs")):
            given.setdefault("binding", None)
            given.setdefault("grade", {})


def _leave_the_days_of_inputs_unsaid(workspace: Plain) -> None:
    """Version 3 kept no days with an input of a claim."""
    for claim in _records(workspace.get("claims")):
        for given in _records(claim.get("inputs")):
            given.setdefault("period", None)


def _pick_no_series(workspace: Plain) -> None:
    """Version 4 left it to the sections of the Scenario tab which series they work on."""
    workspace.setdefault("series", [])


def _publish_in_light(workspace: Plain) -> None:
    """Version 5 wrote every picture in light colours, and no chart beside one unless asked; a
    series was a projection as a whole or not at all, and never split.
    """
    for chart in _records(workspace.get("charts")):
        for spec in _records([chart.get("spec")]):
            spec.setdefault("colours", "light")
            spec.setdefault("chart_file", False)
            for series in _records(spec.get("series")):
                series.setdefault("projected_from", None)
                series.setdefault("split", None)
                series.setdefault("only", None)


def _records(listed: object) -> list[Plain]:
    """The records of a list; what is none is left for the reader to refuse."""
    if not isinstance(listed, list):
        return []
    return [cast("Plain", each) for each in cast("list[object]", listed) if isinstance(each, dict)]


UPGRADES: tuple[Callable[[Plain], None], ...] = (
    _state_how_trials_were_drawn,
    _grade_claims_and_bind_inputs,
    _leave_the_days_of_inputs_unsaid,
    _pick_no_series,
    _publish_in_light,
)
