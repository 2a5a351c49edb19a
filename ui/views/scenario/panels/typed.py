"""What is typed into the fields of the sections."""

from models.errors import ScenarioError
from models.scenarios import Input
from models.scenarios.settings import set_input


def read_value(text: str, unit: str) -> float:
    """The number or the day that was typed.

    Raises:
        ScenarioError: it cannot be read as one.
    """
    asked = set_input(Input("value", unit, "fixed"), text)
    if asked.shape != "fixed" or asked.likely is None:
        raise ScenarioError(f"“{text}” is a range; write one value.")
    return asked.likely
