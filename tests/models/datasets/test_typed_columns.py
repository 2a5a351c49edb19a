"""The two ways of reading numbers, in one pass and from the cells, give the same."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from models.datasets import Dataset, open_file, typed_columns

Read = Callable[..., Dataset]


@pytest.fixture
def both(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], tuple[Dataset, Dataset]]:
    """Read a file in each way."""

    def both(path: Path) -> tuple[Dataset, Dataset]:
        monkeypatch.setattr(typed_columns, "SMALLEST", 10**9)
        [from_cells] = open_file(path)
        monkeypatch.setattr(typed_columns, "SMALLEST", 1)
        [in_one_pass] = open_file(path)
        return from_cells, in_one_pass

    return both


def assert_same(left: Dataset, right: Dataset) -> None:
    assert left.columns == right.columns
    assert left.issues == right.issues
    assert left.frame.equals(right.frame)
    assert left.frame.dtypes.tolist() == right.frame.dtypes.tolist()


@pytest.mark.parametrize(
    "name",
    [
        "economist/area_assessed_as_controlled_by_russia.csv",
        "economist/Soldier deaths_casualties in Ukraine - estimates.csv",
        "economist/meta-estimate-casualties.csv",
        "oryx/totals_by_type.csv",
        "deepstate/deepstate_geodesic_daily.csv",
        "ucdp-hdx/conflict_data_ukr.csv",
    ],
)
def test_that_a_published_file_is_the_same_both_ways(
    field_data: Path, both: Callable[[Path], tuple[Dataset, Dataset]], name: str
) -> None:
    assert_same(*both(field_data / "data" / name))


COLUMNS: dict[str, Sequence[str]] = {
    "codes": ("007", "012", "100", "5"),
    "signed codes": ("-05", "+7", "1", "2"),
    "blank codes": (" 05", " 7", "1", "2"),
    "infinite": ("1", "inf", "2", "1e999"),
    "long beside a gap": ("9007199254740993", "", "3", "4"),
    "long": ("9007199254740993", "1", "3", "4"),
    "beyond int64": ("9223372036854775808", "1", "3", "4"),
    "grouped": ("1,234", "2", "3", "4"),
    "exponents": ("1e5", "2E-3", "3", "4"),
    "gaps": ("1.5", "", "n/a", "-"),
    "one word": ("1", "2", "3", "many"),
    "underscore": ("1_000", "2", "3", "4"),
    "signs": ("-1", "+2", "-0.5", ".5"),
    "days": ("20241130", "20241201", "20241202", "20241203"),
    "quoted": ('"5"', '"6"', "7", "8"),
    "true": ("True", "False", "True", "True"),
}


@pytest.mark.parametrize("kind", COLUMNS)
def test_that_a_column_is_the_same_both_ways(
    tmp_path: Path, both: Callable[[Path], tuple[Dataset, Dataset]], kind: str
) -> None:
    path = tmp_path / "x.csv"
    rows = [f"{cell};{place}" for place, cell in enumerate(COLUMNS[kind])]
    path.write_text("\n".join(["x;n", *rows]) + "\n")
    assert_same(*both(path))


def test_that_a_code_far_from_any_sample_keeps_its_column_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = [str(number % 90 + 10) for number in range(3_000)]
    cells[1_777] = "007"
    path = tmp_path / "x.csv"
    path.write_text("n,code\n" + "".join(f"{n},{cell}\n" for n, cell in enumerate(cells)))
    monkeypatch.setattr(typed_columns, "SMALLEST", 1)
    [dataset] = open_file(path)
    assert dataset.column("code").kind == "text"
    assert dataset.frame["code"].iloc[1_777] == "007"


def test_that_every_digit_of_many_long_decimals_is_kept(
    tmp_path: Path, both: Callable[[Path], tuple[Dataset, Dataset]]
) -> None:
    random = np.random.default_rng(2024)
    values = np.concatenate(
        [
            random.normal(0, 1e3, 20_000),
            random.random(5_000) * 10.0 ** random.integers(-12, 15, 5_000),
        ]
    ).tolist()
    path = tmp_path / "x.csv"
    path.write_text("n,x\n" + "".join(f"{n},{value!r}\n" for n, value in enumerate(values)))
    for dataset in both(path):
        assert dataset.frame["x"].tolist() == values


def test_that_long_whole_numbers_are_not_rounded_by_a_gap_much_further_down(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cells = ["9007199254740993", *map(str, range(2_999))]
    cells[2_500] = ""
    path = tmp_path / "x.csv"
    path.write_text("n,x\n" + "".join(f"{n},{cell}\n" for n, cell in enumerate(cells)))
    kinds: list[tuple[str, str]] = []
    for smallest in (1, 10**9):
        monkeypatch.setattr(typed_columns, "SMALLEST", smallest)
        monkeypatch.setattr(typed_columns, "_CELLS", 1_000)
        [dataset] = open_file(path)
        kinds.append((dataset.column("x").kind, str(dataset.raw.cell(0, 1))))
    assert kinds[0] == kinds[1]
