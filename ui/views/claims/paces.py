"""How long, by pace chosen: a dot for every published pace, beside what was printed."""

from collections.abc import Sequence

from models.claims import AtPace, Checked
from models.claims.reason import shown
from models.claims.verdict import reach
from models.quantity.written import number
from ui.theme import Theme
from ui.views.claims.dot_plot import DotPlot, Dots
from ui.views.claims.section import Section


class Paces(Section):
    """The dot plot in a card; hidden for a claim that is not an area over a pace."""

    def __init__(self) -> None:
        super().__init__("How long, by pace chosen")
        self.plot = DotPlot()
        self.show_widget(self.plot, "dots: paces as printed; rings: computed from area and days")

    def show_durations(self, checked: Checked, rows: Sequence[AtPace], theme: Theme) -> None:
        """Show `rows` on one scale, with the durations that the printed result allows."""
        worked = checked.worked
        self.setVisible(bool(rows) and worked is not None)
        if not rows or worked is None:
            return
        unit, result = worked.stated.unit, worked.result
        dots = tuple(
            Dots(
                name=" · ".join(part for part in (row.period, row.who) if part),
                caption=" · ".join(part for part in (" and ".join(row.paces), row.scope) if part),
                values=row.values,
                text=" and ".join(number(value, 3) for value in sorted(set(row.values))),
                hollow=row.computed,
                strong=row.own,
            )
            for row in rows
        )
        ends = reach(result) if result is not None else None
        printed = f"printed {shown(result)}" if result is not None else ""
        self.plot.show_dots(dots, ends, printed, unit.beside(2), theme)
