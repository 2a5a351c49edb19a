"""Methods tested on the past: forecasts from every month, and what then came."""

from models.scenarios.hindcast.charts import coverage_chart, forecast_chart
from models.scenarios.hindcast.hindcast import HORIZONS, Hindcast, Tested, hindcast
from models.scenarios.hindcast.reported import Against, Reported, against, reported, verdict
from models.scenarios.hindcast.scores import brier, crps, interval_score
from models.scenarios.hindcast.series import MonthlySeries, by_month
from models.scenarios.hindcast.words import beside_forecast, caveat, method_of, row

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
    "by_month",
    "caveat",
    "coverage_chart",
    "crps",
    "forecast_chart",
    "hindcast",
    "interval_score",
    "method_of",
    "reported",
    "row",
    "verdict",
]
