"""A published calculation as its report printed it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClaimInput:
    """One printed figure that a calculation starts from, such as `casualties: >420,000 casualties`.

    `source` is its own address where it differs from the claim's.
    """

    name: str
    text: str
    source: str = ""


@dataclass(frozen=True, slots=True)
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
