"""The shapes an input can have: one file each, one line here."""

from models.scenarios.inputs import Shape
from models.scenarios.shapes.beta import BETA
from models.scenarios.shapes.discrete import DISCRETE
from models.scenarios.shapes.empirical import EMPIRICAL
from models.scenarios.shapes.fixed import FIXED
from models.scenarios.shapes.lognormal import LOGNORMAL
from models.scenarios.shapes.normal import NORMAL
from models.scenarios.shapes.pert import PERT
from models.scenarios.shapes.shape import Floats, Form
from models.scenarios.shapes.triangular import TRIANGULAR
from models.scenarios.shapes.uniform import UNIFORM

SHAPES: tuple[Form, ...] = (
    FIXED, UNIFORM, TRIANGULAR, PERT, NORMAL, LOGNORMAL, BETA, DISCRETE, EMPIRICAL,
)  # fmt: skip

__all__ = ["SHAPES", "Floats", "Form", "form"]


def form(name: Shape) -> Form:
    """The shape called `name`. Raises `KeyError` where there is none."""
    return {form.name: form for form in SHAPES}[name]
