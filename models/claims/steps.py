"""A claim's arithmetic as sentences, one for each line on paper."""

from collections.abc import Iterable

from models.claims.lines import Line
from models.claims.verdict import Verdict


def steps(lines: Iterable[Line], verdict: Verdict) -> tuple[str, ...]:
    """The inputs with their roundings, each operation with its units, and the comparison."""
    return tuple(_sentence(line, verdict) for line in lines)


def _sentence(line: Line, verdict: Verdict) -> str:
    basis = f" ({line.basis})" if line.basis else ""
    match line.kind:
        case "input":
            ends = f": {line.interval}" if line.interval else ", exactly"
            evidence = f"; {line.evidence}" if line.evidence else ""
            return f"{line.name} = {line.value}{ends}{basis}{evidence}"
        case "printed":
            return f"printed: {line.value}, that is {line.interval}{basis}; {verdict}"
        case _:
            allowed = f"; the inputs allow {line.interval}" if line.interval else ""
            return f"{line.name} = {line.figures} = {line.value}{allowed}"
