"""What came of a forecast, told or taken back; what was locked stays as it was."""

from dataclasses import replace
from datetime import date
from math import isfinite

from models.errors import ScenarioError
from models.quantity.calendar import day_of, number_of
from models.scenarios.checks import GREATEST
from models.scenarios.locking.forecast import Forecast


def with_outcome(forecast: Forecast, came: float | None, today: date) -> Forecast:
    """`forecast` with what came: a day or a value, or `None` for “not by the limit”.

    Raises:
        ScenarioError: it is no number, a day to come, or the limit is not past yet; `None` is told
            of a forecast that always has a value.
    """
    if came is None:
        if not forecast.open_ended:
            raise ScenarioError("Write the value that came; every path has one.", "came")
        if forecast.unit == "date" and forecast.limit >= number_of(today):
            raise ScenarioError(
                f"{day_of(forecast.limit)} is not past yet; it can still come.", "came"
            )
        return replace(forecast, came=None, beyond=True)
    if not isfinite(came) or abs(came) > GREATEST:
        raise ScenarioError("What came must be a day or a number.", "came")
    if forecast.unit == "date" and came > number_of(today):
        raise ScenarioError(f"{day_of(came)} is still to come.", "came")
    return replace(forecast, came=came, beyond=False)


def without_outcome(forecast: Forecast) -> Forecast:
    """`forecast` as it was locked."""
    return replace(forecast, came=None, beyond=False)
