"""Whether the period of a locked forecast is past: then it can be compared with what came."""

from datetime import date

from models.quantity.calendar import day_of
from models.scenarios.locking.forecast import Forecast
from models.scenarios.locking.lock import day_of_left


def ended_on(forecast: Forecast, today: date) -> date | None:
    """The day on which the period of `forecast` ended; `None` while it lasts or has no end."""
    last = day_of(forecast.limit) if forecast.unit == "date" else day_of_left(forecast)
    return last if last is not None and last < today else None
