"""A chart whose column goes from the table on Data keeps the rows it had."""

from models.charts import Chart, ChartSpec, Series
from models.tables import Filter, Monthly, Query, Scale, TableRef
from models.workspace import Workspace, edits
from models.workspace.rows_kept import looked_through, says_kept

REF, OTHER = TableRef("area", "area"), TableRef("losses", "losses")
FILTER, BY_MONTH = Filter("area", ">", "1"), Monthly(("gain",))
BEFORE = ("date", "area", "gain")


def chart(id: str, y: str, *, follows: bool = True) -> Chart:
    spec = ChartSpec(title=f"The {y}", series=(Series("t", "date", y),))
    queries = (("t", Query(REF, (Scale(y, "km²"),))), ("o", Query(OTHER)))
    return Chart(id, spec, queries, ("t", "o") if follows else ())


def test_that_a_chart_takes_the_steps_up_to_the_one_that_drops_its_column() -> None:
    own = chart("own", "area", follows=False)
    before = edits.with_query(Workspace(charts=(chart("a", "area"), own)), Query(REF, (FILTER,)))
    wanted = Query(REF, (FILTER, BY_MONTH))
    after, kept = looked_through(before, wanted, BEFORE, ("month", "gain"))
    assert edits.query_of(after, REF) == wanted
    assert [each.id for each in kept] == ["a"]
    assert after.charts[0].queries == (
        ("t", Query(REF, (FILTER, Scale("area", "km²")))),
        ("o", Query(OTHER)),
    )
    assert after.charts[0].follows == ("o",)
    assert after.charts[1] == own


def test_that_a_chart_goes_on_following_while_its_columns_stay() -> None:
    before = Workspace(charts=(chart("a", "area"), chart("b", "gone")))
    after, kept = looked_through(before, Query(REF, (FILTER,)), BEFORE, BEFORE)
    assert kept == ()
    assert after.charts == before.charts
    # What lacked its column before has no rows to keep.
    after, kept = looked_through(before, Query(REF, (BY_MONTH,)), BEFORE, ("date", "area"))
    assert kept == ()


def test_that_one_sentence_names_one_chart_or_counts_several() -> None:
    one, two = chart("a", "area"), chart("b", "gain")
    assert says_kept([one]).startswith("The chart “The area” keeps its rows")
    assert says_kept([one, two]).startswith("2 charts keep their rows")
