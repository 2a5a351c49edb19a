"""Charts of published figures: one quantity as its originators give it, each with its range."""

from collections.abc import Sequence

from models.charts import Chart, ChartSpec, Series
from models.charts.names import spaced
from models.charts.wording import DERIVED
from models.counted import counted
from models.errors import ChartError
from models.tables import FiguresAlike, Query, Table, TableRef
from models.tables.transforms.figures_alike import ORIGINATOR, kinds_in
from models.workspace import edits
from models.workspace.register_files import REGISTER_FILES
from ui.context import Context
from ui.selection import Selection
from ui.things_in_front import claim_in_front

FIGURES = TableRef(REGISTER_FILES[0].id, "figures")
"""The bundled figures."""


def plot_alike(context: Context, alike: Sequence[FiguresAlike], query: Query) -> None:
    """Add a chart of each of `alike` to the workspace, in one step, and show the first.

    `query` leads to the figures.
    """
    workspace, first = context.session.workspace, ""
    for step in alike:
        id = edits.fresh_id("chart", workspace.charts)
        first = first or id
        whole = Query(query.source, (*query.steps, step))
        chart = Chart(id, _spec(step), (("table", whole),), (), DERIVED)
        workspace = edits.with_chart(workspace, chart)
    context.session.edit("Plot figures", workspace)
    context.navigation.go("plots", first)
    if len(alike) > 1:
        context.messages.inform(
            f"{counted(len(alike), 'chart')} were added, one for each kind of figure.",
            "Undo",
            context.session.undo,
        )


def plot_kind_of(context: Context, found: Selection) -> None:
    """Plot what of the figures in front has the most values.

    Raises:
        ChartError: no two of them are of one kind and one period.
    """
    plot_alike(context, [_kinds(found.table)[0]], found.query)


def plot_others(context: Context) -> None:
    """Plot the inputs of the claim in front with the figures of others that the register has.

    Raises:
        ChartError: the register has none.
    """
    from models.claims import alike_in_register, check_in_full
    from models.figures import register

    claims = context.session.workspace.claims
    claim = claim_in_front(context)
    if claim is None:
        raise ChartError("No claim is in front; choose one on the Claims tab.")
    figures = register().figures
    checked = check_in_full(claim, claims, figures, context.session.dataset)
    alike = [
        FiguresAlike(each.kind, each.unit, each.period.first, each.period.last, each.scopes)
        for each in alike_in_register(checked, figures)
    ]
    if not alike:
        raise ChartError("The register has no figures of others for the inputs of this claim.")
    plot_alike(context, alike, Query(FIGURES))


def _kinds(table: Table) -> list[FiguresAlike]:
    found = [step for step, _ in kinds_in(table)]
    if not found:
        raise ChartError("No two of these figures are of one kind and of the same days.")
    return found


def _spec(step: FiguresAlike) -> ChartSpec:
    low, high = f"{step.kind} low", f"{step.kind} high"
    series = Series(
        "table", ORIGINATOR, step.kind, "dots", label=spaced(step.kind), low=low, high=high
    )
    return ChartSpec(series=(series,))
