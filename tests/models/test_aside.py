"""Work beside the thread that asks for it."""

import threading

import pytest

from models.aside import Aside
from models.errors import ChartError


def test_that_the_result_comes_from_another_thread() -> None:
    there, here = Aside(threading.get_ident).result(), threading.get_ident()
    assert there != here


def test_that_an_error_is_raised_where_the_result_is_asked_for() -> None:
    def fail() -> int:
        raise ChartError("It cannot be drawn.")

    aside = Aside(fail)
    aside.wait()
    for _ in range(2):
        with pytest.raises(ChartError, match="cannot be drawn"):
            aside.result()


def test_that_the_work_goes_on_while_nobody_waits() -> None:
    begun, may_end = threading.Event(), threading.Event()

    def work() -> str:
        begun.set()
        may_end.wait()
        return "done"

    aside = Aside(work)
    assert begun.wait(10)
    may_end.set()
    assert aside.result() == "done"
