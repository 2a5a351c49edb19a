"""Bars from zero; those of several series stand side by side."""

from models.charts.marks.mark import Mark

BAR = Mark(
    name="bar",
    words="Bars",
    hint="An amount a day or month from zero; several series stand side by side",
    from_zero=True,
    grouped=True,
    filled=True,
    projects=True,
)
