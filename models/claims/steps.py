"""A claim's arithmetic as sentences, one for each line on paper."""

from models.claims.lines import Line, lines
from models.claims.worked import Worked


def steps(worked: Worked) -> tuple[str, ...]:
    """The inputs with their roundings, each operation with its units, and the comparison."""
    return tuple(_sentence(line, worked) for line in lines(worked))


def _sentence(line: Line, worked: Worked) -> str:
    match line.kind:
        case "input":
            ends = f": {line.interval}" if line.interval else ", exactly"
            return f"{line.name} = {line.value}{ends}"
        case "printed":
            return f"printed: {line.value}, that is {line.interval}; {worked.verdict}"
        case _:
            allowed = f"; the inputs allow {line.interval}" if line.interval else ""
            return f"{line.name} = {line.figures} = {line.value}{allowed}"
