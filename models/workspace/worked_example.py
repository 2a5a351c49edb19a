"""The workspace of the first start: a news report on the ISW assessment of 2024, taken apart."""

from datetime import date

from models.bundled import locate
from models.charts.annotations import Allowance
from models.charts.outcome import Chart
from models.charts.spec import Axis, ChartSpec, Series
from models.claims import read_claims
from models.figures import CLAIMS, SERIES
from models.scenarios import scenario_from, template_named
from models.tables.query import Query, TableRef
from models.workspace.workspace import FileRef, Workspace

_FIRST = date(2024, 1, 1)


def worked_example() -> Workspace:
    """Bundled figures, two small series and a chart of each, one scenario, the report's claims."""
    area, casualties = SERIES
    return Workspace(
        title="The ISW assessment of 2024",
        files=(
            FileRef("area-2024", area),
            FileRef("casualties-2024", casualties),
        ),
        charts=(_area_chart(), _casualties_chart()),
        scenarios=(scenario_from(template_named("remaining-area")),),
        claims=read_claims(locate(CLAIMS)),
    )


def _area_chart() -> Chart:
    return Chart(
        id="area-2024",
        spec=ChartSpec(
            title="The advance grew through the autumn of 2024 and slowed in December",
            subtitle="Area taken per month, Ukraine only, km²",
            series=(Series("area", "month", "area_km2", mark="bar", label="Area taken"),),
            y=Axis(unit="km²"),
            allowed=(Allowance("part-month", "July and December are published up to the 30th."),),
        ),
        queries=(("area", Query(TableRef("area-2024", "area_2024_monthly"))),),
    )


def _casualties_chart() -> Chart:
    return Chart(
        id="casualties-2024",
        spec=ChartSpec(
            title="Reported Russian casualties rose to more than 1,500 a day",
            subtitle="Casualties per day, monthly mean",
            series=(
                Series("casualties", "month", "casualties_per_day", mark="line", label="Per day"),
            ),
            y=Axis(unit="casualties/day"),
        ),
        queries=(("casualties", Query(TableRef("casualties-2024", "casualties_2024_monthly"))),),
    )
