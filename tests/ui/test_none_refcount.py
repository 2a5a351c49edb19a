"""The pinned Qt keeps its hands off None: 6.12.0 lost one reference to it per call."""

import sys

from PySide6.QtWidgets import QApplication

CALLS = 2_000


def test_that_calls_returning_none_do_not_use_up_none(qapp: QApplication) -> None:
    qapp.processEvents()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        qapp.processEvents()
    assert sys.getrefcount(None) > before - CALLS // 10
