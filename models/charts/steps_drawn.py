"""What was done to a table, told without the columns that nothing drawn rests on."""

from models.charts.columns_drawn import columns_drawn
from models.charts.outcome import Outcome
from models.tables.several import some_of
from models.tables.transforms import (
    ColumnsAsRows,
    Computed,
    Filter,
    Monthly,
    PerDay,
    RollingMean,
    Scale,
    Select,
)


def steps_drawn(outcome: Outcome, name: str) -> tuple[str, ...]:
    """What was done to a table, of several columns those that are drawn or that others rest on.

    Without an origin the steps stand as the table has them.
    """
    table, origin = outcome.tables[name], outcome.origins.get(name)
    taken = origin.steps if origin is not None else ()
    if len(taken) > len(table.steps):
        return table.steps
    drawn = [each for each in outcome.spec.series if each.table == name]
    used = columns_drawn(table, drawn) | {column for each in drawn for column in each.columns}
    formulas = ""
    found: list[str] = []
    said = list(table.steps)
    for step in reversed(taken):
        words = said.pop()
        match step:
            case Monthly() | PerDay() | ColumnsAsRows():
                every = step.columns
                here = [each for each in every if each in used or each in formulas]
                words = words.replace(some_of(every), some_of(here or every), 1)
            case Select():
                continue  # columns that were taken off are not drawn anyway
            case Scale() | Computed() if step.column not in used and step.column not in formulas:
                continue
            case Computed():
                formulas = f"{formulas} {step.formula}"
            case RollingMean() if step.called not in used:
                continue
            case Filter() | RollingMean():
                used.add(step.column)
            case _:
                pass
        found.append(words)
    return (*said, *reversed(found))
