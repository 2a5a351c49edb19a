"""Names of months in the languages of the field's publishers: English, Ukrainian, Russian."""

_NAMES = (
    "jan january січ січня січень янв января январь",
    "feb february лют лютого лютий фев февраля февраль",
    "mar march бер березня березень мар марта март",
    "apr april кві квіт квітня квітень апр апреля апрель",
    "may тра трав травня травень мая май",
    "jun june чер черв червня червень июн июня июнь",
    "jul july лип липня липень июл июля июль",
    "aug august сер серп серпня серпень авг августа август",
    "sep sept september вер вересня вересень сен сент сентября сентябрь",
    "oct october жов жовт жовтня жовтень окт октября октябрь",
    "nov november лис лист листопада листопад ноя нояб ноября ноябрь",
    "dec december гру груд грудня грудень дек декабря декабрь",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()}
"""The number of a month by its name in lower case."""


def month(name: str) -> int | None:
    """The number of the month called `name`, with or without a full stop."""
    return MONTHS.get(name.casefold().rstrip("."))
