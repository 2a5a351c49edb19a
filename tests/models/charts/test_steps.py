"""Long columns inside a picture: the same bits come back, and nothing that was not promised."""

import numpy as np
import numpy.typing as npt
import pytest

from models.charts import steps
from models.charts.columns import values_from_plain, values_to_plain
from models.datasets.dataset import Column
from models.errors import ChartError


def through(values: npt.NDArray[np.generic]) -> tuple[dict[str, object], npt.NDArray[np.generic]]:
    column = Column("v", "number")
    plain = values_to_plain(values, column)
    again = values_from_plain(plain, column, len(values), "t")
    assert isinstance(again, np.ndarray)
    return plain, again


WALK = np.cumsum(np.random.default_rng(3).integers(-900, 900, 5_000))
COLUMNS = {
    "even": np.arange(5_000) * 86_400,
    "small steps": WALK % 100,
    "larger steps": WALK,
    "two decimals": WALK / 100,
    "a third": WALK / 3,
    "with missing": np.where(WALK % 7 == 0, np.nan, WALK),
    "huge": WALK.astype(np.float64) * 1e290,
    "whole and huge": WALK * 2**50,
    "minus nothing": np.where(WALK % 5 == 0, -0.0, 1.0),
}


@pytest.mark.parametrize("values", COLUMNS.values(), ids=list(COLUMNS))
def test_that_the_same_bits_come_back(values: npt.NDArray[np.generic]) -> None:
    _, again = through(values)
    assert again.dtype == values.dtype
    assert again.tobytes() == values.tobytes()


def test_that_steps_take_as_few_bytes_as_the_largest_needs() -> None:
    """0.00, 0.01, 0.03, 0.06 …: steps of 1, 2, 3 … 999 hundredths fit into two bytes."""
    plain, _ = through(np.cumsum(np.arange(1_000)) / 100)
    assert (plain["first"], plain["step"], plain["decimals"]) == (0, "<i2", 2)
    assert len(str(plain["base64"])) == 4 * (2 * 999 // 3)
    plain, _ = through(np.arange(1_000) * 60)
    assert plain == {"form": "<i8", "first": 0, "step": 60}


@pytest.mark.parametrize(
    "change",
    [
        {"step": 2**60}, {"step": "<i8"}, {"step": "<i1"}, {"first": 0.5}, {"first": 2**70},
        {"decimals": -1}, {"decimals": True}, {"base64": "AAAA"}, {"base64": None},
    ],
)  # fmt: skip
def test_that_steps_of_another_form_are_refused(change: dict[str, object]) -> None:
    plain, _ = through(np.cumsum(np.arange(1_000)) / 100)
    with pytest.raises(ChartError, match="other values"):
        values_from_plain({**plain, **change}, Column("v", "number"), 1_000, "t")


def test_that_short_columns_stay_readable() -> None:
    plain, _ = through(np.arange(steps.LONG - 1))
    assert "base64" in plain
    assert "step" not in plain
