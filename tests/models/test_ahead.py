"""Two steps of work ahead of whoever asks, in a copy of the process and in a thread."""

import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from models.ahead import Ahead, Apart, Beside, may_copy
from models.datasets.values import ColumnValues
from models.errors import ChartStripped

ROOT = Path(__file__).resolve().parents[2]
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="copies are made on Linux only")
# Here other threads may run, of numpy for one; the steps below have nothing to do with them.
FORKS = pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")

Make = Callable[[Callable[[], Any], Callable[[Any], Any]], Ahead[Any, Any]]


def _apart(first: Callable[[], Any], then: Callable[[Any], Any]) -> Ahead[Any, Any]:
    return Apart(first, then, size=100)


WAYS = [pytest.param(_apart, marks=[ON_LINUX, FORKS], id="copy"), pytest.param(Beside, id="thread")]


@pytest.mark.parametrize("make", WAYS)
def test_that_the_second_step_is_given_what_the_first_gave(make: Make) -> None:
    with make(lambda: [4, 2], sum) as under_way:
        assert under_way.first() == [4, 2]
        assert under_way.second() == 6


@pytest.mark.parametrize("make", WAYS)
def test_that_arrays_come_back_as_they_were(make: Make) -> None:
    days = np.array(["2024-12-31", "NaT"], dtype="datetime64[s]")
    names = np.array(["Донецьк", None], dtype=object)
    arrays = {"lost": np.array([593.0, np.nan]), "day": days, "place": names}
    long = np.arange(100_003)

    def read() -> tuple[ColumnValues, np.ndarray[Any, Any]]:
        return ColumnValues(arrays, {"place": "text"}, 2), long

    with make(read, lambda made: int(made[1].sum())) as under_way:
        values, numbers = under_way.first()
        assert under_way.second() == 100_002 * 100_003 // 2
    for name, given in arrays.items():
        assert values.array(name).dtype == given.dtype
    np.testing.assert_array_equal(values.array("lost"), arrays["lost"])
    np.testing.assert_array_equal(values.array("day"), days)
    assert values.array("place").tolist() == ["Донецьк", None]
    np.testing.assert_array_equal(numbers, long)


@pytest.mark.parametrize("make", WAYS)
def test_that_an_error_of_either_step_is_raised_where_its_result_is_asked_for(make: Make) -> None:
    def fail(*_: object) -> None:
        raise ChartStripped("It carries no chart.", "a.chart.json")

    with make(fail, fail) as under_way:
        with pytest.raises(ChartStripped, match="carries no chart") as caught:
            under_way.first()
        assert caught.value.beside == "a.chart.json"
    with make(lambda: 1, fail) as under_way:
        assert under_way.first() == 1
        with pytest.raises(ChartStripped, match="carries no chart"):
            under_way.second()


@FORKS
@ON_LINUX
def test_that_a_mistake_in_the_copy_says_where_it_was_made() -> None:
    def divide() -> float:
        return 1 / 0

    with Apart(divide, abs, size=8) as under_way:
        with pytest.raises(ZeroDivisionError) as caught:
            under_way.first()
        assert "in divide" in caught.value.__notes__[0]


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

    with Apart(first, then, size=8) as under_way:
        assert under_way.first() == 20
        assert under_way.second() == 21


@FORKS
@ON_LINUX
def test_that_the_work_goes_on_in_another_process_and_leaves_none() -> None:
    with Apart(os.getpid, lambda _: os.getpid(), size=0) as under_way:
        there = under_way.first()
        assert there == under_way.second() != os.getpid()
    with pytest.raises(ProcessLookupError):
        os.kill(there, 0)


@FORKS
@ON_LINUX
def test_that_work_which_nobody_waits_for_is_ended() -> None:
    with Apart(os.getpid, lambda _: threading.Event().wait(), size=0) as under_way:
        there = under_way.first()
    with pytest.raises(ProcessLookupError):
        os.kill(there, 0)


@ON_LINUX
def test_that_the_copy_ends_with_the_process_that_it_is_a_copy_of() -> None:
    """Whoever reads the output sees its end once both have closed it."""
    program = (
        "import os, threading\n"
        "from models.ahead import Apart\n"
        "under_way = Apart(os.getpid, lambda _: threading.Event().wait(), size=0)\n"
        "print(under_way.first(), flush=True)\n"
        "under_way.second()\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=ROOT) as one:
        assert one.stdout is not None
        there = int(one.stdout.readline())
        assert there != one.pid
        one.kill()
        assert one.stdout.read() == b""


@ON_LINUX
def test_that_a_command_that_has_only_numpy_is_copied() -> None:
    if len(os.sched_getaffinity(0)) < 2:
        pytest.skip("there is one processor")
    program = "import numpy; from models.ahead import may_copy; print(may_copy(1_000))"
    words = [sys.executable, "-c", program]
    assert subprocess.run(words, capture_output=True, check=True, cwd=ROOT).stdout == b"True\n"


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
