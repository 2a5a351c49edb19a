"""Why the chart inside a picture is not read, in one sentence for all forms of pictures."""

from models.errors import ChartError


def damaged(why: object = "") -> ChartError:
    """That it is damaged, and what is wrong with it where that is known."""
    what = f": {why}" if why else ""
    return ChartError(f"The chart inside the picture is damaged and cannot be read{what}.")


def too_much() -> ChartError:
    """That it is larger than can be read."""
    return ChartError("The picture carries more data than can be taken in; it is not read.")
