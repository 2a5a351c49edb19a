"""What a user does to a workspace, each as a function from one workspace to the next."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from models.charts.outcome import Chart
from models.claims.claim import Claim
from models.datasets.overrides import Overrides
from models.scenarios.locking import Forecast
from models.scenarios.scenario import Scenario
from models.tables.ordering import taken_on
from models.tables.query import Query, Step, TableRef
from models.tables.transforms import PerDay, RollingMean, Scale
from models.workspace.workspace import FileRef, Section, SeriesPick, View, Workspace


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Thing = TypeVar("_Thing", bound=_Named)


def query_of(workspace: Workspace, ref: TableRef) -> Query:
    """The query through which the user looks at `ref`; without steps unless they chose some."""
    for view in workspace.views:
        if view.query.source == ref:
            return view.query
    return Query(ref)


def with_query(workspace: Workspace, query: Query) -> Workspace:
    """Look at a dataset through `query` from now on."""
    others = tuple(view for view in workspace.views if view.query.source != query.source)
    views = (*others, View(query)) if query.steps else others
    return replace(workspace, views=views)


def with_files(workspace: Workspace, paths: Sequence[str]) -> tuple[Workspace, tuple[FileRef, ...]]:
    """The workspace with a file for each of `paths` that it has none for, and those files.

    Their ids are those that no file has and no chart remembers from a file that was removed.
    """
    there = {file.path for file in workspace.files}
    ids = {file.id for file in workspace.files}
    for chart in workspace.charts:
        ids.update(query.source.file for _, query in chart.queries)
    added: list[FileRef] = []
    for path in dict.fromkeys(paths):
        if path not in there:
            id = fresh_name(Path(path).stem or "file", ids)
            ids.add(id)
            added.append(FileRef(id=id, path=path))
    return replace(workspace, files=(*workspace.files, *added)), tuple(added)


def without_file(workspace: Workspace, id: str) -> Workspace:
    """Let a file go, with how it was looked at and where it was picked.

    Charts that use it stay and say so.
    """
    return replace(
        workspace,
        files=tuple(file for file in workspace.files if file.id != id),
        views=tuple(view for view in workspace.views if view.query.source.file != id),
        series=tuple(pick for pick in workspace.series if pick.source.file != id),
    )


def with_file_found(
    workspace: Workspace, id: str, path: str, missing: Collection[str]
) -> Workspace:
    """Have the file `id` at `path` from now on.

    Of the files `missing`, by their ids, those that lay beside it and lie beside `path` now come
    along: a whole folder was moved.
    """
    before = next(file.path for file in workspace.files if file.id == id)
    old, new = Path(before).parent, Path(path).parent

    def found(file: FileRef) -> FileRef:
        if file.id == id:
            return replace(file, path=path)
        there = new / Path(file.path).name
        moved = file.id in missing and Path(file.path).parent == old and there.is_file()
        return replace(file, path=str(there)) if moved else file

    return replace(workspace, files=tuple(found(file) for file in workspace.files))


def with_overrides(workspace: Workspace, id: str, overrides: Overrides) -> Workspace:
    """Have the file `id` read as `overrides` say from now on."""
    files = tuple(
        replace(file, overrides=overrides) if file.id == id else file for file in workspace.files
    )
    return replace(workspace, files=files)


def with_chart(workspace: Workspace, chart: Chart) -> Workspace:
    """Add `chart`, or put it in the place of the one with its id."""
    return replace(workspace, charts=_put(workspace.charts, chart))


def as_looked_at(workspace: Workspace, chart: Chart, only: Collection[str] | None = None) -> Chart:
    """`chart` with whole queries: where it follows the Data tab, the steps taken there lead.

    `only`: the tables of the chart that follow no more; all of them by itself.
    """
    ended = set(chart.follows) if only is None else set(chart.follows).intersection(only)
    queries = tuple(
        (
            name,
            replace(query, steps=taken_on(query_of(workspace, query.source).steps, query.steps)),
        )
        if name in ended
        else (name, query)
        for name, query in chart.queries
    )
    follows = tuple(name for name in chart.follows if name not in ended)
    return replace(chart, queries=queries, follows=follows)


def following(chart: Chart) -> Chart:
    """`chart` with the rows that the Data tab shows; of its own steps units and means stay."""
    queries = tuple(
        (name, replace(query, steps=_own_steps(query.steps))) for name, query in chart.queries
    )
    return replace(chart, queries=queries, follows=tuple(name for name, _ in queries))


def _own_steps(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Units, means, and the differences that means are of."""
    of_means = {step.column for step in steps if isinstance(step, RollingMean)}
    return tuple(
        step
        for step in steps
        if isinstance(step, (Scale, RollingMean))
        or (isinstance(step, PerDay) and not of_means.isdisjoint(step.columns))
    )


def with_scenario(workspace: Workspace, scenario: Scenario) -> Workspace:
    """Add `scenario`, or put it in the place of the one with its id."""
    return replace(workspace, scenarios=_put(workspace.scenarios, scenario))


def with_claim(workspace: Workspace, claim: Claim) -> Workspace:
    """Add `claim`, or put it in the place of the one with its id."""
    return replace(workspace, claims=_put(workspace.claims, claim))


def with_claims(workspace: Workspace, claims: Iterable[Claim]) -> Workspace:
    """Add claims of a file; one whose id is taken gets a new one, so that none is lost."""
    every = list(workspace.claims)
    taken = {claim.id for claim in every}
    next_number: dict[str, int] = {}
    for claim in claims:
        wish = claim.id or "claim"
        id, number = wish, next_number.get(wish, 2)
        while id in taken:
            id, number = f"{wish}-{number}", number + 1
        next_number[wish] = number
        taken.add(id)
        every.append(replace(claim, id=id))
    return replace(workspace, claims=tuple(every))


def with_forecast(workspace: Workspace, forecast: Forecast) -> Workspace:
    """Add `forecast`, or put it in the place of the one with its id."""
    return replace(workspace, forecasts=_put(workspace.forecasts, forecast))


def series_of(workspace: Workspace, section: Section) -> SeriesPick | None:
    """The series picked for a section of the Scenario tab, `None` where none is."""
    return next((pick for pick in workspace.series if pick.section == section), None)


def with_series(workspace: Workspace, section: Section, pick: SeriesPick | None) -> Workspace:
    """Have a section of the Scenario tab work on `pick` from now on, or on none in particular."""
    others = tuple(each for each in workspace.series if each.section != section)
    return replace(workspace, series=others if pick is None else (*others, pick))


def without_chart(workspace: Workspace, id: str) -> Workspace:
    """Remove the chart `id`."""
    return replace(workspace, charts=_drop(workspace.charts, id))


def without_scenario(workspace: Workspace, id: str) -> Workspace:
    """Remove the scenario `id`."""
    return replace(workspace, scenarios=_drop(workspace.scenarios, id))


def without_claim(workspace: Workspace, id: str) -> Workspace:
    """Remove the claim `id`."""
    return replace(workspace, claims=_drop(workspace.claims, id))


def without_forecast(workspace: Workspace, id: str) -> Workspace:
    """Remove the forecast `id`."""
    return replace(workspace, forecasts=_drop(workspace.forecasts, id))


def find(things: Sequence[_Thing], id: str) -> _Thing | None:
    """The thing with that id, or the first where it is gone, or nothing where there is none."""
    for thing in things:
        if thing.id == id:
            return thing
    return things[0] if things else None


def fresh_id(wish: str, things: Sequence[_Named]) -> str:
    """`wish`, or `wish-2`, `wish-3` … where it is taken."""
    return fresh_name(wish, [thing.id for thing in things])


def fresh_name(wish: str, taken: Collection[str]) -> str:
    """`wish`, or `wish-2`, `wish-3` … where it is among `taken`."""
    name, number = wish, 2
    while name in taken:
        name, number = f"{wish}-{number}", number + 1
    return name


def _put(things: tuple[_Thing, ...], thing: _Thing) -> tuple[_Thing, ...]:
    if any(each.id == thing.id for each in things):
        return tuple(thing if each.id == thing.id else each for each in things)
    return (*things, thing)


def _drop(things: tuple[_Thing, ...], id: str) -> tuple[_Thing, ...]:
    return tuple(each for each in things if each.id != id)
