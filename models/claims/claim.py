"""A published calculation as its report printed it."""

from models.claims.binding import Binding
from models.figures.figure import Period
from models.figures.grade import NO_GRADE, Grade
from models.frozen import frozen


@frozen
class ClaimInput:
    """One printed figure that a calculation starts from, such as `casualties: >420,000 casualties`.

    `source` is its own address where it differs from the claim's. With a `binding` it is read from
    data, and `text` is what they said last. `period` is the days that it is about, where its report
    or the user says so.
    """

    name: str
    text: str
    source: str = ""
    binding: Binding | None = None
    grade: Grade = NO_GRADE
    period: Period | None = None


@frozen
class Claim:
    """A printed result, the formula it should follow from, and the printed inputs.

    `fault` says why the row could not be read as a claim; it is empty for a row that could.
    """

    id: str
    result: str
    formula: str
    inputs: tuple[ClaimInput, ...]
    claimant: str = ""
    as_of: str = ""
    source: str = ""
    statement: str = ""
    fault: str = ""
    grade: Grade = NO_GRADE
