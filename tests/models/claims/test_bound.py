"""Inputs that are read from data: by either meaning of a report's day, and beside each other."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models.answers.open_any import open_any
from models.bundled import locate
from models.claims import Binding, Checked, Claim, ClaimInput, check, check_in_full, read_claims
from models.claims.bound import Amount, read_amount, text_of, with_bound
from models.claims.bound_to_column import BoundClaim, bind
from models.claims.by_dataset import Loaded, with_loaded
from models.claims.reading import split_inputs
from models.datasets.dataset import Dataset
from models.errors import QueryError
from models.figures import CLAIMS, SERIES, Period, register
from models.quantity import parse_unit, read_printed
from models.tables.query import TableRef

# Running totals as a morning report gives them; what each day added is told apart on purpose.
LOSSES = """date,losses_cumulative
2024-11-29,1000
2024-11-30,1010
2024-12-01,1030
2024-12-30,1500
2024-12-31,1600
2025-01-01,1725
"""
DECEMBER = Binding(
    "losses", "losses", "losses_cumulative", date(2024, 12, 1), date(2024, 12, 31)
)  # fmt: skip


def opened(path: Path) -> Dataset:
    (dataset,) = open_any(path)
    return dataset


@pytest.fixture
def losses(tmp_path: Path) -> Dataset:
    path = tmp_path / "losses.csv"
    path.write_text(LOSSES, encoding="utf-8")
    return opened(path)


@pytest.mark.parametrize(
    ("convention", "value"),
    [
        ("report date", 1600 - 1010),  # the report of 31 December less that of 30 November
        ("day before", 1725 - 1030),  # that of 1 January less that of 1 December
    ],
)
def test_that_the_meaning_of_a_report_s_day_is_a_switch(
    losses: Dataset, convention: str, value: float
) -> None:
    binding = replace(DECEMBER, convention=convention)  # pyright: ignore[reportArgumentType]
    assert read_amount(binding, losses).value == value


def test_that_a_value_on_a_day_is_read_as_it_stands(losses: Dataset) -> None:
    assert read_amount(replace(DECEMBER, measure="value"), losses).value == 1600


def test_that_a_day_without_a_report_is_named_with_its_neighbours(losses: Dataset) -> None:
    with pytest.raises(QueryError, match=r"no value on 2024-12-15.*2024-12-01 and 2024-12-30"):
        read_amount(replace(DECEMBER, end=date(2024, 12, 15)), losses)


def test_that_amounts_by_month_are_summed_and_days_that_are_missing_are_told() -> None:
    """610, 725 and 465 km² of October to December, whose last month ends on the 30th."""
    area = opened(locate(SERIES[0]))
    autumn = Binding(
        "a", area.name, "area_km2", date(2024, 10, 1), date(2024, 12, 31), measure="sum"
    )  # fmt: skip
    amount = read_amount(autumn, area)
    assert (amount.value, amount.unit.symbol) == (1800, "km²")
    assert amount.note == "its rows cover 91 of 92 days"
    with pytest.raises(QueryError, match=r"covers 304 days.*366; choose a period"):
        read_amount(replace(autumn, start=date(2024, 1, 1)), area)


def test_that_means_per_day_are_summed_over_their_days() -> None:
    """1,523 a day in the 30 days of November and 1,570 in the 31 of December: 45,690 + 48,670."""
    dataset = opened(locate(SERIES[1]))
    binding = Binding(
        "c", dataset.name, "casualties_per_day", date(2024, 11, 1), date(2024, 12, 31),
        measure="sum",
    )  # fmt: skip
    amount = read_amount(binding, dataset)
    assert (amount.value, amount.unit.symbol) == (94_360, "casualties")


def claim_of(binding: Binding, text: str = "600") -> Claim:
    days = ClaimInput("days", "=31 days")
    return Claim("b", "19 per day", "losses / days", (
        ClaimInput("losses", text, binding=binding), days,
    ))  # fmt: skip


def full(claim: Claim, *datasets: Dataset) -> Checked:
    def dataset_of(ref: TableRef) -> Dataset:
        for dataset in datasets:
            if dataset.name == ref.table:
                return dataset
        raise QueryError(f"“{ref.table}” is not loaded; open its file again.")

    return check_in_full(claim, [claim], register().figures, dataset_of)


def test_that_a_bound_input_is_worked_out_with_its_table_version_and_days(
    losses: Dataset,
) -> None:
    """590 over 31 days are 19.03: the data give it, whatever the text said before."""
    found = full(claim_of(DECEMBER, "=600"), losses)
    assert found.recomputed == pytest.approx(590 / 31)
    assert found.verdict == "reproduces"
    (line, _) = [each for each in found.lines if each.kind == "input"]
    assert line.value == "590"
    assert line.evidence == (
        "losses_cumulative of losses, change over 2024-12-01 to 2024-12-31, by report date; "
        f"version {losses.provenance.sha256[:12]}"
    )
    assert line.basis == "per period"
    assert "“losses” was 600 when it was bound; its data say otherwise now." in found.notes
    assert any(line.evidence in step for step in found.steps)


def test_that_without_its_data_the_last_value_stands_and_is_told() -> None:
    found = full(claim_of(DECEMBER, "=589"))
    assert found.recomputed == 19
    assert any("is not loaded; open its file again" in note for note in found.notes)
    assert [each.evidence for each in found.lines if each.kind == "input"] == ["", ""]


def test_that_a_claim_without_data_is_the_same_claim() -> None:
    claim = next(each for each in read_claims(locate(CLAIMS)) if each.id == "S2")

    def nothing(ref: TableRef) -> Dataset:
        raise AssertionError(ref)

    assert with_bound(claim, nothing) == (claim, ())


def test_that_a_value_of_data_keeps_every_digit() -> None:
    for value in (3734.697341978, 0.1, 1e-7, 123456789.25, -212.46, 1e17):
        text = text_of(Amount(value, parse_unit("km²")))
        assert read_printed(text).value == pytest.approx(value, rel=1e-14, abs=1e-6)
        assert read_printed(text).half == 0


S1 = next(each for each in read_claims(locate(CLAIMS)) if each.id == "S1")


def test_that_each_loaded_table_is_tried_by_itself(tmp_path: Path) -> None:
    """420,000 casualties over 3,734 and over 4,299 km² of two files, never over their mean."""
    rows = {"one": (111_738, 115_472), "other": (107_960, 112_259)}
    loaded: list[Loaded] = []
    for name, (first, last) in rows.items():
        path = tmp_path / f"{name}.csv"
        path.write_text(
            f"date,held_km2_level\n2023-12-31,{first}\n2024-01-01,{first}\n2024-12-31,{last}\n"
            f"2025-01-01,{last}\n",
            encoding="utf-8",
        )
        dataset = opened(path)
        columns = tuple(
            replace(column, unit="km²", basis="level") if column.kind == "number" else column
            for column in dataset.columns
        )
        loaded.append(Loaded(name, replace(dataset, columns=columns)))
    found = with_loaded(check(S1), loaded, register().figures, "report date")
    assert [(each.input, each.bound.binding.table) for each in found] == [
        ("area", "one"),
        ("area", "other"),
    ]
    assert [each.checked.recomputed for each in found] == [
        pytest.approx(420_000 / 3734),
        pytest.approx(420_000 / 4299),
    ]


def test_that_a_column_is_put_to_the_input_that_it_measures() -> None:
    """The means per day of 2024 add up to 430,526 casualties: S1's casualties, not its area."""
    dataset = opened(locate(SERIES[1]))
    made = bind(S1, "c", dataset, "casualties_per_day", register().figures)
    assert made is not None
    assert made.name == "casualties"
    (given, area) = made.claim.inputs
    assert (given.text, area) == ("=430526 casualties", S1.inputs[1])
    assert given.binding is not None
    assert given.binding.printed == ">420,000 casualties"
    other = Claim("x", "5 km", "a", split_inputs("a: 5 km"))
    assert bind(other, "c", dataset, "casualties_per_day", register().figures) is None


def test_that_an_input_without_days_is_named_and_left_and_with_days_is_read() -> None:
    """November and December of UK MoD's daily means: 30 · 1,523 + 31 · 1,570 days' worth."""
    dataset = opened(locate(SERIES[1]))
    claim = Claim("x", "1,500 casualties/day", "a / days", split_inputs("a: 90,000 casualties"))
    left = bind(claim, "c", dataset, "casualties_per_day", register().figures)
    assert left == BoundClaim(claim, "a", bound=False)
    days = Period(date(2024, 11, 1), date(2024, 12, 31))
    known = replace(claim, inputs=(replace(claim.inputs[0], period=days),))
    made = bind(known, "c", dataset, "casualties_per_day", register().figures)
    assert made is not None
    assert made.bound
    rows = dataset.frame["casualties_per_day"].tolist()
    assert made.claim.inputs[0].text == f"={30 * rows[10] + 31 * rows[11]:.15g} casualties"
    before = replace(claim.inputs[0], period=Period(date(1999, 1, 1), date(1999, 12, 31)))
    without = bind(replace(claim, inputs=(before,)), "c", dataset, "casualties_per_day", ())
    assert without is not None
    assert not without.bound


def test_that_the_general_staff_gives_both_readings_of_2024(field_data: Path) -> None:
    """430,320 by report date, 430,790 where a report covers the day before."""
    folder = field_data / "data" / "gsua-losses"
    dataset = opened(folder / "russia_losses_personnel.json")
    loaded = [Loaded("gs", dataset)]
    values = {
        day: [
            each.bound.amount.value
            for each in with_loaded(check(S1), loaded, register().figures, day)
            if each.bound.amount
        ]
        for day in ("report date", "day before")
    }
    assert values == {"report date": [430_320], "day before": [430_790]}
