"""Tables for the charts of every kind."""

import numpy as np
import pandas as pd

from models.datasets.dataset import Column
from models.datasets.values import ColumnValues
from models.tables import Table

NAN = float("nan")


def days() -> Table:
    """Sixty days of three sources, with a gap in the first, and the area taken."""
    n = np.arange(60)
    gap = np.where((n > 20) & (n < 26), NAN, 0.0)
    values = {
        "staff": 1000 + 6.0 * n + 60 * np.sin(n / 4) + gap,
        "mod": 900 + 3.0 * n + 40 * np.cos(n / 5),
        "outlet": 1150 - 4.0 * n + 30 * np.sin(n / 3),
        "area": 12 + 14 * np.sin(n / 6),
    }
    values["low"], values["high"] = values["mod"] - 70.0, values["mod"] + 110.0
    values["lower"], values["upper"] = values["mod"] - 25.0, values["mod"] + 40.0
    day = np.datetime64("2024-07-01") + n
    frame = pd.DataFrame({"day": day.astype("datetime64[s]"), **values})
    columns = (
        Column("day", "date"),
        *(
            Column(name, "number", unit="km²" if name == "area" else "casualties/day")
            for name in values
        ),
    )
    return table("Losses", columns, frame)


def months() -> Table:
    """The months of 2024 with what was taken in three regions; one of them fell once."""
    month = np.array([f"2024-{n:02d}" for n in range(1, 13)], dtype="datetime64[M]")
    values = {
        "donetsk": [60.0, 80, 120, 90, 150, 140, 180, 260, 300, 400, 500, 380],
        "kharkiv": [5.0, 0, 2, 4, 180, 20, 10, 12, 9, 30, 40, 60],
        "kursk": [0.0, 0, 0, 0, 0, 0, 0, -300, 60, 80, 100, 90],
    }
    frame = pd.DataFrame({"month": month.astype("datetime64[s]"), **values})
    columns = (
        Column("month", "period", granularity="month"),
        *(Column(name, "number", unit="km²") for name in values),
    )
    return table("Area taken", columns, frame)


def estimates() -> Table:
    """Nine values of one quantity, each with its range."""
    names = ["Staff", "UK MoD", "Named dead", "Meta-estimate", "Outlet", "ISW", "CSIS", "US", "MoD"]
    value = np.array([430790.0, 430000, 90000, 410000, 165000, 427000, 420000, 400000, 50000])
    frame = pd.DataFrame(
        {
            "source": pd.Series(names, dtype="str"),
            "v": value,
            "low": value * 0.9,
            "high": value * 1.1,
        }
    )
    numbers = (Column(name, "number", unit="casualties") for name in ("v", "low", "high"))
    return table("Estimates", (Column("source", "text"), *numbers), frame)


def towns() -> Table:
    """Towns with up to three kinds of days each."""
    told = {
        "claimed": ["2024-02-17", "2024-10-29", "2024-10-03", "2025-01-06"],
        "assessed": ["2024-02-24", "2024-10-20", "2024-10-01", "2024-12-26"],
        "acknowledged": ["2024-02-17", "NaT", "2024-10-02", "NaT"],
    }
    town = pd.Series(["Avdiivka", "Selydove", "Vuhledar", "Kurakhove"], dtype="str")
    dates = {name: np.array(each, dtype="datetime64[s]") for name, each in told.items()}
    columns = (Column("town", "text"), *(Column(name, "date") for name in told))
    return table("Towns", columns, pd.DataFrame({"town": town, **dates}))


def table(title: str, columns: tuple[Column, ...], frame: pd.DataFrame) -> Table:
    return Table(
        title,
        columns,
        ColumnValues.of(frame),
        np.arange(len(frame)),
        ("General Staff",),
        (),
        "2025-01-31",
    )
