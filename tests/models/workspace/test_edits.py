"""Edits: each gives a new workspace and leaves everything else alone."""

from dataclasses import replace

from models.charts import Chart, ChartSpec
from models.claims.claim import Claim
from models.tables import Filter, Query, TableRef
from models.workspace import FileRef, View, Workspace, edits

REF = TableRef("losses", "losses")
FILTERED = Query(REF, (Filter("personnel", ">", "1"),))
ONE = Claim("S1", "1", "a", ())
TWO = Claim("S2", "2", "b", ())


def test_that_a_table_nobody_filtered_is_looked_at_whole() -> None:
    assert edits.query_of(Workspace(), REF) == Query(REF)


def test_that_a_filter_is_kept_until_its_last_step_is_taken_back() -> None:
    filtered = edits.with_query(Workspace(), FILTERED)
    assert edits.query_of(filtered, REF) == FILTERED
    assert edits.with_query(filtered, Query(REF)) == Workspace()


def test_that_files_are_added_once_under_ids_that_nothing_remembers() -> None:
    chart = Chart("c", ChartSpec(), (("t", Query(TableRef("area", "area"))),))
    before = Workspace(files=(FileRef("losses", "a/losses.csv"),), charts=(chart,))
    paths = ["b/losses.csv", "a/losses.csv", "b/area.csv", "b/losses.csv"]
    after, added = edits.with_files(before, paths)
    assert added == (FileRef("losses-2", "b/losses.csv"), FileRef("area-2", "b/area.csv"))
    assert after.files == (*before.files, *added)


def test_that_a_file_goes_with_its_filters_and_no_other() -> None:
    other = FileRef("area", "area.csv")
    workspace = Workspace(files=(FileRef("losses", "losses.json"), other), views=(View(FILTERED),))
    assert edits.without_file(workspace, "losses") == Workspace(files=(other,))


def test_that_a_thing_changes_in_its_place() -> None:
    workspace = Workspace(claims=(ONE, TWO))
    changed = replace(ONE, result="3")
    assert edits.with_claim(workspace, changed).claims == (changed, TWO)


def test_that_claims_with_a_taken_id_are_added_under_another() -> None:
    workspace = edits.with_claims(Workspace(claims=(ONE,)), (ONE, TWO, ONE))
    assert [claim.id for claim in workspace.claims] == ["S1", "S1-2", "S2", "S1-3"]


def test_that_a_thing_that_is_gone_gives_way_to_the_first() -> None:
    assert edits.find((ONE, TWO), "S2") == TWO
    assert edits.find((ONE, TWO), "gone") == ONE
    assert edits.find((), "gone") is None
