"""The chart on Plots and the claim on Claims that are in front, for what is done with them."""

from typing import TYPE_CHECKING

from models.workspace import edits
from ui.context import Context

if TYPE_CHECKING:
    from models.charts.outcome import Chart
    from models.claims import Claim


def chart_in_front(context: Context) -> "Chart | None":
    """The chart that the Plots tab shows, also while another tab is in front."""
    return edits.find(context.session.workspace.charts, context.navigation.at("plots").item)


def shows_chart(context: Context) -> bool:
    """Whether the Plots tab is in front, with a chart."""
    return context.navigation.front == "plots" and chart_in_front(context) is not None


def claim_in_front(context: Context) -> "Claim | None":
    """The claim that the Claims tab shows, also while another tab is in front."""
    return edits.find(context.session.workspace.claims, context.navigation.at("claims").item)


def shows_claim(context: Context) -> bool:
    """Whether the Claims tab is in front, with a claim."""
    return context.navigation.front == "claims" and claim_in_front(context) is not None
