"""The stretch between a lower and an upper value; several nested ones are a fan."""

from models.charts.marks.mark import Mark
from models.charts.sentences import between

BAND = Mark(
    name="band",
    words="Band",
    hint="The room between a lower and an upper value; nested bands are a fan",
    sentence=between,
    needs=("low", "high"),
    spans=True,
    filled=True,
)
