"""Two steps of work ahead of whoever asks, in a copy of the process and in a thread."""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from models.ahead import Ahead, Apart, Beside, may_copy
from models.datasets.values import ColumnValues
from models.errors import ChartStripped

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux only")
# Here other threads may run, of numpy for one; the steps below have nothing to do with them.
FORKS = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")

Make = Callable[[Callable[[], Any], Callable[[Any], Any]], Ahead[Any, Any]]


def _apart(first: Callable[[], Any], then: Callable[[Any], Any]) -> Ahead[Any, Any]:
    return Apart(first, then, size=100)


WAYS = [pytest.param(_apart, marks=[ON_LINUX, FORKS], id="copy"), pytest.param(Beside, id="thread")]


@pytest.mark.parametrize("make", WAYS)
def test_that_the_second_step_is_given_what_the_first_gave(make: Make) -> None:
    under_way = make(lambda: [4, 2], sum)
    assert under_way.first() == [4, 2]
    assert under_way.second() == 6


@pytest.mark.parametrize("make", WAYS)
def test_that_arrays_come_back_as_they_were(make: Make) -> None:
    days = np.array(["2024-12-31", "NaT"], dtype="datetime64[s]")
    names = np.array(["Донецьк", None], dtype=object)
    arrays = {"lost": np.array([593.0, np.nan]), "day": days, "place": names, "none": np.empty(0)}
    kinds = {"place": "text"}
    long = np.arange(100_003)

    def read() -> tuple[ColumnValues, np.ndarray[Any, Any]]:
        table = {name: values for name, values in arrays.items() if name != "none"}
        return ColumnValues(table, kinds, 2), long  # pyright: ignore[reportArgumentType]

    under_way = make(read, lambda made: int(made[1].sum()))
    values, numbers = under_way.first()
    for name in ("lost", "day", "place"):
        assert values.array(name).dtype == arrays[name].dtype
    np.testing.assert_array_equal(values.array("lost"), arrays["lost"])
    np.testing.assert_array_equal(values.array("day"), days)
    assert values.array("place").tolist() == ["Донецьк", None]
    np.testing.assert_array_equal(numbers, long)
    assert under_way.second() == 100_002 * 100_003 // 2


@pytest.mark.parametrize("make", WAYS)
def test_that_an_error_of_either_step_is_raised_where_its_result_is_asked_for(make: Make) -> None:
    def fail(*_: object) -> None:
        raise ChartStripped("It carries no chart.", "a.chart.json")

    with pytest.raises(ChartStripped, match="carries no chart") as caught:
        make(fail, fail).first()
    assert caught.value.beside == "a.chart.json"
    under_way = make(lambda: 1, fail)
    assert under_way.first() == 1
    with pytest.raises(ChartStripped, match="carries no chart"):
        under_way.second()


@FORKS
@ON_LINUX
@pytest.mark.parametrize("dies_in", [1, 2])
def test_that_the_work_is_done_here_where_the_copy_is_killed(dies_in: int) -> None:
    here = os.getpid()

    def die_in(step: int) -> None:
        if step == dies_in and os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)

    def first() -> int:
        die_in(1)
        return 20

    def then(made: int) -> int:
        die_in(2)
        return made + 1

    under_way = Apart(first, then, size=8)
    assert under_way.first() == 20
    assert under_way.second() == 21


@FORKS
@ON_LINUX
def test_that_the_work_goes_on_in_another_process_and_leaves_none() -> None:
    under_way = Apart(os.getpid, lambda _: os.getpid(), size=0)
    there = under_way.first()
    assert there == under_way.second() != os.getpid()
    with pytest.raises(ProcessLookupError):
        os.kill(there, 0)


def test_that_no_copy_is_made_beside_other_threads_or_of_very_much() -> None:
    may_end = threading.Event()
    other = threading.Thread(target=may_end.wait)
    other.start()
    assert not may_copy(1_000)
    may_end.set()
    other.join()
    assert not may_copy(10**9)


def test_that_a_frame_of_columns_can_be_told_to_another_process() -> None:
    values = ColumnValues({"lost": np.array([1.0, 2.0])}, {}, 2)
    assert values.frame["lost"].tolist() == [1, 2]
    back = pickle.loads(pickle.dumps(values))  # noqa: S301 - of our own
    assert len(back) == 2
    assert back.array("lost").tolist() == [1, 2]
