"""Who publishes, under which terms, and what to be careful about."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """A publisher's series or report. `party` names a side of the war that speaks for itself."""

    id: str
    publisher: str
    title: str
    address: str
    licence: str
    coverage: str
    party: str = ""
    caution: str = ""
