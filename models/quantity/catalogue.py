"""The closed set of units: what each is called, what it measures and how large it is."""

from models.frozen import frozen


@frozen
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
    Named(
        "km", "km", "km", 1.0, 1,
        ("kilometre", "kilometres", "kilometer", "kilometers", "kms", "км", "кілометр",
         "кілометри", "кілометра", "кілометрів"),
    ),
    Named(
        "m", "m", "km", 0.001, 1,
        ("metre", "metres", "meter", "meters", "м", "метр", "метри", "метра", "метрів"),
    ),
    Named("mi", "mi", "km", KM_IN_MILE, 1, ("mile", "miles", "миль", "миля")),
    Named("yd", "yd", "km", 0.0009144, 1, ("yard", "yards")),
    Named("ft", "ft", "km", 0.0003048, 1, ("foot", "feet")),
    Named("ha", "ha", "km", 0.01, 2, ("hectare", "hectares", "га")),
    Named("acre", "acres", "km", 0.0040468564224, 2, ()),
    Named("minute", "minutes", "day", 1 / 1440, 1, ("min", "mins", "хвилина", "хвилин")),
    Named(
        "hour", "hours", "day", 1 / 24, 1,
        ("h", "hr", "hrs", "година", "години", "годину", "годин"),
    ),
    Named(
        "day", "days", "day", 1.0, 1,
        ("d", "night", "nights", "день", "дня", "дні", "днів", "доба", "доби", "добу", "діб"),
    ),
    Named("week", "weeks", "day", 7.0, 1, ("wk", "wks", "тиждень", "тижня", "тижні", "тижнів")),
    Named(
        "month", "months", "day", DAYS_IN_YEAR / 12, 1,
        ("mo", "місяць", "місяця", "місяці", "місяців"),
    ),
    Named(
        "year", "years", "day", DAYS_IN_YEAR, 1,
        ("yr", "yrs", "y", "рік", "року", "роки", "років"),
    ),
    Named(
        "%", "%", "", 0.01, 1,
        ("percent", "per cent", "pct", "відсоток", "відсотка", "відсотки", "відсотків"),
    ),
    Named("‰", "‰", "", 0.001, 1, ("per mille", "permille")),
    Named("pp", "pp", "", 0.01, 1, ("percentage point", "percentage points", "п.п.")),
    Named("date", "date", "date", 1.0, 1, ()),
    Named(
        "person", "persons", "persons", 1.0, 1,
        ("people", "soldier", "soldiers", "troop", "troops", "trooper", "troopers", "personnel",
         "servicemen", "servicemember", "servicemembers", "service members", "serviceman", "men",
         "civilian", "civilians", "resident", "residents", "inhabitant", "inhabitants", "fighter",
         "fighters", "contract soldiers", "russians", "ukrainians", "осіб", "особа", "особи",
         "людей", "військових", "військовослужбовців", "солдатів"),
    ),
    Named(
        "casualty", "casualties", "casualties", 1.0, 1,
        ("killed and wounded", "killed or wounded", "dead and wounded", "dead or wounded",
         "killed and injured", "killed or injured", "dead or injured", "dead and injured",
         "killed, wounded or missing", "убитими і пораненими", "вбитими і пораненими",
         "вбитими та пораненими"),
    ),
    Named(
        "death", "deaths", "deaths", 1.0, 1,
        ("killed", "dead", "fatality", "fatalities", "kia", "killed in action", "загиблих",
         "вбитих", "убитих"),
    ),
    Named("wounded", "wounded", "wounded", 1.0, 1, ("injured", "wia", "поранених")),
    Named("prisoner", "prisoners", "prisoners", 1.0, 1, ("pow", "pows", "полонених")),
    Named("missing", "missing", "missing", 1.0, 1, ("missing in action", "mia")),
    Named("recruit", "recruits", "recruits", 1.0, 1, ("volunteer", "volunteers", "conscripts")),
    Named("contract", "contracts", "contracts", 1.0, 1, ("контракт", "контрактів")),
    Named(
        "vehicle", "vehicles", "vehicles", 1.0, 1,
        ("afv", "afvs", "ifv", "ifvs", "apc", "apcs", "truck", "trucks", "lorry", "lorries",
         "motorcycle", "motorcycles", "wagon", "wagons", "locomotive", "locomotives"),
    ),
    Named("tank", "tanks", "tanks", 1.0, 1, ("танк", "танків")),
    Named(
        "gun", "guns", "guns", 1.0, 1,
        ("artillery system", "artillery systems", "artillery piece", "artillery pieces",
         "artillery", "howitzer", "howitzers", "mortar", "mortars"),
    ),
    Named("launcher", "launchers", "launchers", 1.0, 1, ("mlrs", "rocket launchers")),
    Named(
        "aircraft", "aircraft", "aircraft", 1.0, 1,
        ("plane", "planes", "jet", "jets", "warplane", "warplanes", "airplanes", "літаків"),
    ),
    Named("helicopter", "helicopters", "helicopters"),
    Named(
        "drone", "drones", "drones", 1.0, 1,
        ("uav", "uavs", "shahed", "shaheds", "дрон", "дрони", "дронів", "бпла"),
    ),
    Named("missile", "missiles", "missiles", 1.0, 1, ("ракет",)),
    Named("bomb", "bombs", "bombs", 1.0, 1, ("glide bombs",)),
    Named("shell", "shells", "shells", 1.0, 1, ("round", "rounds")),
    Named("ship", "ships", "ships", 1.0, 1, ("vessel", "vessels")),
    Named("system", "systems", "systems"),
    Named("unit", "units", "units", 1.0, 1, ("piece", "pieces", "item", "items", "одиниць")),
    Named(
        "settlement", "settlements", "settlements", 1.0, 1,
        ("village", "villages", "community", "communities", "locality", "localities",
         "населених пунктів"),
    ),
    Named("town", "towns", "settlements"),
    Named("city", "cities", "settlements"),
    Named(
        "attack", "attacks", "attacks", 1.0, 1,
        ("assault", "assaults", "assault actions", "strike", "strikes", "атак"),
    ),
    Named("sortie", "sorties", "sorties"),
    Named("clash", "clashes", "clashes", 1.0, 1, ("combat clashes", "engagements")),
    Named("alert", "alerts", "alerts"),
    Named("incident", "incidents", "incidents", 1.0, 1, ("event", "events")),
    Named("brigade", "brigades", "brigades"),
    Named("house", "houses", "houses", 1.0, 1, ("home", "homes", "building", "buildings")),
    Named(
        "tonne", "tonnes", "tonnes", 1.0, 1,
        ("metric ton", "metric tons", "тонн"),
    ),
    Named("barrel", "barrels", "barrels"),
    Named("MW", "MW", "MW", 1.0, 1, ("megawatt", "megawatts", "мвт")),
    Named("GW", "GW", "MW", 1000.0, 1, ("gigawatt", "gigawatts", "гвт")),
    Named(
        "USD", "USD", "USD", 1.0, 1,
        ("dollar", "dollars", "us$", "us dollars", "u.s. dollars", "$", "доларів"),
    ),
    Named("EUR", "EUR", "EUR", 1.0, 1, ("euro", "euros", "€", "євро")),
    Named("GBP", "GBP", "GBP", 1.0, 1, ("pound sterling", "pounds sterling", "pounds", "£")),
    Named("UAH", "UAH", "UAH", 1.0, 1, ("hryvnia", "hryvnias", "гривень", "грн", "₴")),
    Named("RUB", "RUB", "RUB", 1.0, 1, ("rouble", "roubles", "ruble", "rubles", "₽")),
)  # fmt: skip

COUNTS: tuple[Named, ...] = tuple(
    Named(f"{10**power:,}", f"{10**power:,}", "", float(10**power)) for power in range(1, 10)
)
"""So many of what is counted, under a fraction bar: “per 1,000 persons”, “per 100 km²”."""

BY_NAME: dict[str, Named] = {named.many: named for named in (*NAMED, *COUNTS)}
"""A unit by the name it carries above a fraction bar."""

BY_SPELLING: dict[str, Named] = {
    spelling.casefold(): named
    for named in NAMED
    for spelling in (named.one, named.many, *named.aliases)
}
"""A unit by any spelling that a text may use, in lower case."""

DESCRIBING: frozenset[str] = frozenset((
    "russian", "ukrainian", "enemy", "north", "korean", "western", "soviet", "hostile", "own",
    "total", "additional", "more", "new", "other", "further", "whole", "full", "calendar",
    "estimated", "irrecoverable", "combat", "confirmed", "claimed", "assessed", "reported",
    "military", "civilian", "armed", "regular", "contract", "main", "battle", "infantry",
    "fighting", "personnel", "carrier", "armoured", "armored", "motor", "heavy", "light",
    "artillery", "air", "defence", "defense", "anti-aircraft", "electronic", "warfare", "missile",
    "rocket", "fighter", "attack", "strike", "combat", "bomber", "reconnaissance", "kamikaze",
    "shahed", "long-range", "ballistic", "cruise", "guided", "glide", "aerial", "naval", "ground",
    "special", "populated", "military-age", "troops", "soldiers", "servicemen", "people", "men",
    "persons", "civilians", "russians", "ukrainians", "російських", "українських", "ворожих",
))  # fmt: skip
"""Words that may stand before a unit and leave it what it is: Russian casualties, battle tanks,
soldiers killed.
"""
