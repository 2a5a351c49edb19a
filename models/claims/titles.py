"""What a claim is called in a list or a sentence."""

from models.claims.claim import Claim


def called(claim: Claim) -> str:
    """Its printed result; of one that prints none, its formula behind an arrow."""
    return claim.result or (f"→ {claim.formula}" if claim.formula else "New claim")
