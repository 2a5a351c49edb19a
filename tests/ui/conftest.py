"""What tests of the window stand on: the program's own pauses, cut short."""

import pytest


@pytest.fixture
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits for the user's hand or for a file to be quiet goes on at once.

    For tests of what comes then: they would only sit the pause out.
    """
    from ui import following, keeping
    from ui.views.scenario.panels import panel

    monkeypatch.setattr(following, "_SETTLE_MS", 20)
    monkeypatch.setattr(keeping, "_SOON_MS", 20)
    monkeypatch.setattr(panel, "_SETTLE_MS", 20)


@pytest.fixture
def short_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line without its end is given up soon; not for tests that end it before."""
    from ui import following

    monkeypatch.setattr(following, "_REST_MS", 100)
