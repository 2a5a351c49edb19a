"""A printed sentence in pieces, each number tied to the figure of the claim that it is."""

from collections.abc import Iterator, Mapping

from models.claims.checked import Checked
from models.claims.from_text.figures import Found, find_figures
from models.claims.reason import shown
from models.claims.recorded import RESULT, figures_in
from models.frozen import frozen
from models.quantity import Printed
from models.quantity.unit import ONE


@frozen
class Piece:
    """A stretch of a sentence; `name` is the input that it prints, or `result`, or empty."""

    text: str
    name: str = ""


def linked(checked: Checked) -> tuple[Piece, ...]:
    """The claim's sentence, and after it those figures of the claim that it does not print.

    The inputs of a claim that cannot be read stand as they were printed.
    """
    sentence = checked.claim.statement
    if checked.stated is None:
        inputs = checked.claim.inputs
        given = [f"{each.name}: {each.text}" if each.name else each.text for each in inputs]
        text = "  ·  ".join(part for part in (sentence, *given) if part)
        return (Piece(text),) if text else ()
    figures = figures_in(checked.stated)
    return tuple(_pieces(sentence, figures))


def _pieces(sentence: str, figures: Mapping[str, Printed]) -> Iterator[Piece]:
    left = dict(figures)
    place = 0
    for found in find_figures(sentence):
        name = next((name for name, printed in left.items() if _prints(found, printed)), "")
        if not name:
            continue
        del left[name]
        if found.start > place:
            yield Piece(sentence[place : found.start])
        yield Piece(sentence[found.start : found.end], name)
        place = found.end
    if place < len(sentence):
        yield Piece(sentence[place:])
    for name, printed in left.items():
        yield Piece("  ·  " if sentence or len(left) < len(figures) else "")
        yield Piece(f"{'printed' if name == RESULT else name}: ")
        yield Piece(shown(printed), name)


def _prints(found: Found, printed: Printed) -> bool:
    """Whether a figure of the sentence is one of the claim, its unit perhaps left to the reader."""
    own = found.printed
    if own.unit.fits(printed.unit) and own.unit != ONE:
        wanted = printed.value * printed.unit.factor
        return abs(own.value * own.unit.factor - wanted) <= 1e-9 * abs(wanted)
    # “18 km² a day” may be printed as “18 km²”, “102 casualties” for every km².
    return own.value == printed.value
