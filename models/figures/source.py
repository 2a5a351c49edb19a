"""Who publishes, under which terms, and what to be careful about."""

from models.frozen import frozen


@frozen
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
