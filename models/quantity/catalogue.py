"""The closed set of units: what each is called, what it measures and how large it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Named:
    """One unit by itself. One of it is `factor` × `base` ** `power`.

    `one` is how it is written under a fraction bar (“per day”), `many` how it is written above it.
    """

    one: str
    many: str
    base: str
    factor: float = 1.0
    power: int = 1
    aliases: tuple[str, ...] = ()


DAYS_IN_YEAR = 365.25
KM_IN_MILE = 1.609344

NAMED: tuple[Named, ...] = (
    Named("km", "km", "km", 1.0, 1, ("kilometre", "kilometres", "kilometer", "kilometers", "км")),
    Named("m", "m", "km", 0.001, 1, ("metre", "metres", "meter", "meters", "м")),
    Named("mi", "mi", "km", KM_IN_MILE, 1, ("mile", "miles", "миль", "миля")),
    Named("yd", "yd", "km", 0.0009144, 1, ("yard", "yards")),
    Named("ft", "ft", "km", 0.0003048, 1, ("foot", "feet")),
    Named("ha", "ha", "km", 0.01, 2, ("hectare", "hectares", "га")),
    Named("acre", "acres", "km", 0.0040468564224, 2, ()),
    Named("hour", "hours", "day", 1 / 24, 1, ("h", "година", "годин")),
    Named("day", "days", "day", 1.0, 1, ("d", "день", "дня", "дні", "днів", "доба", "добу", "діб")),
    Named("week", "weeks", "day", 7.0, 1, ("тиждень", "тижні", "тижнів")),
    Named("month", "months", "day", DAYS_IN_YEAR / 12, 1, ("mo", "місяць", "місяці", "місяців")),
    Named("year", "years", "day", DAYS_IN_YEAR, 1, ("yr", "yrs", "y", "рік", "роки", "років")),
    Named("%", "%", "", 0.01, 1, ("percent", "per cent", "pct", "відсоток", "відсотків")),
    Named("pp", "pp", "", 0.01, 1, ("percentage point", "percentage points", "п.п.")),
    Named("date", "date", "date", 1.0, 1, ()),
    Named(
        "person", "persons", "persons", 1.0, 1,
        ("people", "soldier", "soldiers", "troops", "personnel", "servicemen", "civilians",
         "осіб", "людей", "військових", "солдатів"),
    ),
    Named(
        "casualty", "casualties", "casualties", 1.0, 1,
        ("killed and wounded", "dead and wounded", "убитими і пораненими"),
    ),
    Named(
        "death", "deaths", "deaths", 1.0, 1,
        ("killed", "dead", "fatality", "fatalities", "загиблих", "вбитих", "убитих"),
    ),
    Named("wounded", "wounded", "wounded", 1.0, 1, ("injured", "поранених")),
    Named("prisoner", "prisoners", "prisoners", 1.0, 1, ("pow", "pows", "полонених")),
    Named("recruit", "recruits", "recruits", 1.0, 1, ("volunteer", "volunteers")),
    Named("contract", "contracts", "contracts", 1.0, 1, ("контракт", "контрактів")),
    Named("vehicle", "vehicles", "vehicles", 1.0, 1, ("armoured vehicles", "armored vehicles")),
    Named("tank", "tanks", "tanks", 1.0, 1, ("танк", "танків")),
    Named("gun", "guns", "guns", 1.0, 1, ("artillery systems", "howitzers")),
    Named("aircraft", "aircraft", "aircraft", 1.0, 1, ("plane", "planes", "jets")),
    Named("helicopter", "helicopters", "helicopters"),
    Named("drone", "drones", "drones", 1.0, 1, ("uav", "uavs", "дронів", "бпла")),
    Named("missile", "missiles", "missiles", 1.0, 1, ("ракет",)),
    Named("bomb", "bombs", "bombs", 1.0, 1, ("glide bombs",)),
    Named("shell", "shells", "shells", 1.0, 1, ("round", "rounds")),
    Named("ship", "ships", "ships", 1.0, 1, ("vessel", "vessels")),
    Named("system", "systems", "systems"),
    Named("unit", "units", "units", 1.0, 1, ("piece", "pieces", "items", "одиниць")),
    Named("settlement", "settlements", "settlements", 1.0, 1, ("village", "villages")),
    Named("town", "towns", "settlements"),
    Named("city", "cities", "settlements"),
    Named("attack", "attacks", "attacks", 1.0, 1, ("assault", "assaults", "assault actions")),
    Named("clash", "clashes", "clashes", 1.0, 1, ("combat clashes", "engagements")),
    Named("alert", "alerts", "alerts"),
    Named("incident", "incidents", "incidents", 1.0, 1, ("event", "events")),
    Named("brigade", "brigades", "brigades"),
    Named("USD", "USD", "USD", 1.0, 1, ("dollar", "dollars", "us$", "$")),
    Named("EUR", "EUR", "EUR", 1.0, 1, ("euro", "euros", "€")),
    Named("UAH", "UAH", "UAH", 1.0, 1, ("hryvnia", "hryvnias", "гривень", "₴")),
    Named("RUB", "RUB", "RUB", 1.0, 1, ("rouble", "roubles", "ruble", "rubles", "₽")),
)  # fmt: skip

BY_NAME: dict[str, Named] = {named.many: named for named in NAMED}
"""A unit by the name it carries above a fraction bar."""

BY_SPELLING: dict[str, Named] = {
    spelling.casefold(): named
    for named in NAMED
    for spelling in (named.one, named.many, *named.aliases)
}
"""A unit by any spelling that a text may use, in lower case."""
