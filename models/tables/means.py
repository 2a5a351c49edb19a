"""What the mean of a column over several days is called, and of what a column is the mean."""

import re
from collections.abc import Collection, Sequence

from models.frozen import frozen

CENTRED, FEWER = ", centred", ", some of fewer days"

_NAME = re.compile(rf"(?P<of>.+) \((?P<days>\d+)-day mean(?P<how>(?:{CENTRED})?(?:{FEWER})?)\)")
_SAID = re.compile(
    r"(?P<days>\d+)-day mean of (?P<of>.+) "
    r"\(each day(?P<centred>,)?.+ (?:before|after)(?P<fewer>,)?"
)


@frozen
class MeanOf:
    """The mean of the column `column` over `days` days."""

    column: str
    days: int
    how: str = ""
    """What is unlike the usual: “, centred”."""

    @property
    def called(self) -> str:
        """“personnel (7-day mean)”, “personnel (7-day mean, centred)”."""
        return f"{self.column} ({self.days}-day mean{self.how})"


def mean_of(name: str) -> MeanOf | None:
    """Of what a column called `name` is the mean, `None` of others."""
    found = _NAME.fullmatch(name)
    return MeanOf(found["of"], int(found["days"]), found["how"]) if found else None


def mean_said(step: str) -> MeanOf | None:
    """The mean that the words of a step say, `None` of other steps."""
    found = _SAID.match(step)
    if found is None:
        return None
    how = f"{CENTRED if found['centred'] else ''}{FEWER if found['fewer'] else ''}"
    return MeanOf(found["of"], int(found["days"]), how)


def steps_for(steps: Sequence[str], columns: Collection[str]) -> list[str]:
    """The words of steps, but not of those that made means which are none of `columns`."""
    means = ((step, mean_said(step)) for step in steps)
    return [step for step, mean in means if mean is None or mean.called in columns]


def without_means(names: Collection[str]) -> tuple[str, ...]:
    """The names but those of means of others among them."""
    found = {name: mean_of(name) for name in names}
    return tuple(name for name, of in found.items() if of is None or of.column not in found)
