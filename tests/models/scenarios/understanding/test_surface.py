"""Two inputs at once."""

import numpy as np
import pytest

from models.errors import ScenarioError
from models.scenarios import scenario_from, template_named, with_settings
from models.scenarios.understanding import Surface, surface

TEMPLATE = template_named("remaining-area-cost")


def of(x: str, y: str, *sets: str) -> Surface:
    return surface(with_settings(scenario_from(TEMPLATE), TEMPLATE, sets), x, y)


def test_that_each_cell_is_the_answer_for_its_two_values() -> None:
    """Casualties are cost × area: 59 to 102 by 8,559 ± half of it."""
    found = of("cost", "remaining")
    assert found.values == pytest.approx(np.outer(found.y, found.x))
    assert found.x[0] == pytest.approx(59 + 0.01 * 43)
    assert found.y[[0, -1]].tolist() == pytest.approx([8559 / 2, 8559 * 1.5])
    assert found.middle == pytest.approx((80.5, 8559))
    assert found.unit == "casualties"


def test_that_cells_that_never_arrive_are_without_end() -> None:
    found = of("pace", "cost", "pace=-28..28")
    assert np.isinf(found.values[:, found.x <= 0]).all()
    assert np.isfinite(found.values[:, found.x > 0]).all()


def test_that_bounds_of_an_input_are_kept() -> None:
    template = template_named("remaining-area")
    found = surface(scenario_from(template), "share", "pace")
    assert found.x[-1] == 1.0


def test_that_one_input_twice_and_an_unknown_one_are_refused() -> None:
    with pytest.raises(ScenarioError, match="two different inputs"):
        of("cost", "cost")
    with pytest.raises(ScenarioError, match="no input “speed”"):
        of("cost", "speed")
