"""Methods tested on the past: forecasts from every month, and what then came."""

from models.scenarios.hindcast.charts import coverage_chart, forecast_chart
from models.scenarios.hindcast.hindcast import HORIZONS, hindcast
from models.scenarios.hindcast.levels import is_level
from models.scenarios.hindcast.reported import Against, Reported, against, reported, verdict
from models.scenarios.hindcast.scores import brier, crps, interval_score
from models.scenarios.hindcast.series import MonthlySeries, by_month
from models.scenarios.hindcast.tested import Hindcast, Tested
from models.scenarios.hindcast.words import (
    beside_forecast,
    by_horizon,
    caveat,
    errors_by_horizon,
    method_of,
    pace_of,
    scores_by_horizon,
)

__all__ = [
    "HORIZONS",
    "Against",
    "Hindcast",
    "MonthlySeries",
    "Reported",
    "Tested",
    "against",
    "beside_forecast",
    "brier",
    "by_horizon",
    "by_month",
    "caveat",
    "coverage_chart",
    "crps",
    "errors_by_horizon",
    "forecast_chart",
    "hindcast",
    "interval_score",
    "is_level",
    "method_of",
    "pace_of",
    "reported",
    "scores_by_horizon",
    "verdict",
]
