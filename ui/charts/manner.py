"""What a picture has no room for, and so shows in another manner."""

from models.frozen import frozen


@frozen
class Manner:
    """`numbered`: events have numbers at their marks, and their names stand below, or neither where
    there is no room for these; `stepped`: bars that would stand too narrow side by side are steps;
    `thinned`: only some of the rows are named; `plots`: how many of several small plots there are,
    where not all have room.
    """

    numbered: bool = False
    stepped: bool = False
    thinned: bool = False
    plots: int = 0
