"""How much each input moves the answer: shares of the variance, and how closely it follows."""

from typing_extensions import override

from models.counted import counted
from models.errors import ScenarioError
from models.frozen import frozen
from models.progress import Progress
from models.scenarios import Result, Template
from models.scenarios.understanding import (
    Follows,
    Shares,
    rank_correlations,
    variance_shares,
)
from ui.context import Context
from ui.jobs import Work
from ui.theme import Theme
from ui.views.scenario.panels.panel import Panel
from ui.views.scenario.panels.share_bars import ShareBars, bars
from ui.widgets.labels import label


@frozen
class _Found:
    shares: Shares | None
    follows: tuple[Follows, ...]
    why_not: str
    output: str


class MovesPanel(Panel):
    """A bar for every input that has a range, and for the chance along a path."""

    title = "How much each input moves the answer"
    hint = (
        "Variance-based sensitivity (first-order and total Sobol indices) and Spearman’s rank "
        "correlation"
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.bars = ShareBars()
        self.words = label("", "muted", wrap=True)
        self.lay_out(self.bars, self.words)

    @override
    def work(self, result: Result, template: Template) -> Work | None:
        scenario = result.scenario

        def find(progress: Progress) -> _Found:
            output = result.outputs[template.sensitivity]
            follows = rank_correlations(scenario, output, template)
            try:
                shares = variance_shares(scenario, progress, template)
            except ScenarioError as error:
                return _Found(None, follows, str(error), output.label)
            return _Found(shares, follows, "", output.label)

        return find

    @override
    def show_found(self, found: _Found) -> None:
        shares = found.shares.shares if found.shares is not None else ()
        shown = bars(shares, found.follows)
        self.bars.show_bars(shown, self.context.themes.current)
        self.words.setText(_about(found) if shown else found.why_not)

    @override
    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        self.bars.show_bars(self.bars.bars, theme)


def _about(found: _Found) -> str:
    parts = [found.why_not]
    if found.shares is not None:
        what = f"“{found.output}”"
        if found.shares.measure == "order":
            parts.append(
                f"Some paths never get there, so these are shares of the variance of each path’s "
                f"place when {what} is put in order, with never as the last."
            )
        else:
            parts.append(f"Shares of the variance of {what}.")
        parts.append(
            "Dark: by the input alone. Pale: together with the inputs it acts through, so that "
            "these can add up to more than 100 %."
        )
        if found.shares.undefined:
            left = "trial without an answer was", "trials without an answer were"
            parts.append(f"{counted(found.shares.undefined, *left)} left out.")
    if found.follows:
        parts.append(
            "In brackets: how closely the order of the outcome follows that of the input, from "
            "−1 to 1; from 0.5 high, from 0.3 medium."
        )
    return " ".join(part for part in parts if part)
