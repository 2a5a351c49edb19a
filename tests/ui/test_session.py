"""The session: steps back and forth, equal values ignored, told what kind of thing changed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from models.claims.claim import Claim, ClaimInput
from models.workspace.workspace import Workspace
from ui.session import Change, Session

CLAIM = Claim("c", "18 km²/day", "area / days", (ClaimInput("area", "593 km²"),))


class Heard(QObject):
    """Keeps the changes a session tells of."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.changes: list[Change] = []
        session.changed.connect(self.changes.append)

    @property
    def parts(self) -> list[set[str]]:
        return [set(change.parts) for change in self.changes]


@pytest.fixture
def session(qapp: object) -> Session:
    return Session()


def test_that_an_edit_is_told_by_the_kind_of_thing_it_changed(session: Session) -> None:
    heard = Heard(session)
    session.edit("Add a claim", replace(session.workspace, claims=(CLAIM,)))
    assert heard.parts == [{"claims"}]


def test_that_an_equal_workspace_is_no_edit(session: Session) -> None:
    heard = Heard(session)
    session.edit("Nothing", Workspace())
    assert heard.changes == []
    assert session.undo_title == ""


def test_that_undo_and_redo_go_the_same_way_back_and_forth(session: Session) -> None:
    empty = session.workspace
    one = replace(empty, claims=(CLAIM,))
    two = replace(one, title="Two")
    session.edit("Add a claim", one)
    session.edit("Name it", two)
    assert session.undo_title == "Name it"
    session.undo()
    session.undo()
    assert session.workspace == empty
    assert (session.undo_title, session.redo_title) == ("", "Add a claim")
    session.redo()
    session.redo()
    assert session.workspace == two
    assert session.redo_title == ""


def test_that_an_edit_after_undo_forgets_what_was_undone(session: Session) -> None:
    session.edit("First", replace(session.workspace, title="First"))
    session.undo()
    session.edit("Second", replace(session.workspace, title="Second"))
    session.redo()
    assert session.workspace.title == "Second"


def test_that_a_knob_drawn_across_its_range_is_one_step(session: Session) -> None:
    session.edit("Open", replace(session.workspace, title="0"))
    for place in range(1, 6):
        step = replace(session.workspace, title=str(place))
        session.edit("Move", step, join="the knob")
    session.edit("Move", replace(session.workspace, title="6"), join="another knob")
    session.undo()
    assert session.workspace.title == "5"
    session.undo()
    assert session.workspace.title == "0"


def test_that_it_is_saved_again_once_the_way_back_reaches_what_was_saved(session: Session) -> None:
    session.mark_saved("here.salient", replace(session.workspace, title="Here"))
    assert (session.undo_title, session.workspace.title) == ("", "Here")
    session.edit("Name it", replace(session.workspace, title="Changed"))
    assert not session.is_saved
    session.undo()
    assert session.is_saved


def test_that_opening_forgets_the_steps_of_what_was_open(session: Session) -> None:
    session.edit("Name it", replace(session.workspace, title="Changed"))
    session.open(Workspace(title="Other"), "other.salient")
    assert session.undo_title == ""
    assert session.is_saved
    assert session.path == "other.salient"


def test_that_saving_leaves_what_was_undone_to_be_done_again(session: Session) -> None:
    session.edit("Name it", replace(session.workspace, title="Changed"))
    session.undo()
    session.mark_saved("here.salient", session.workspace)
    assert session.redo_title == "Name it"
    session.redo()
    assert not session.is_saved


def test_that_a_slider_drawn_back_to_where_it_was_is_no_step(session: Session) -> None:
    first = session.workspace
    session.edit("Name it", replace(first, title="One"))
    for title in ("Two", "Three", "One"):
        session.edit("Draw", replace(first, title=title), join="slider")
    assert session.workspace.title == "One"
    assert session.undo_title == "Name it"
    session.undo()
    assert session.workspace == first
