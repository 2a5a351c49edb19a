"""The workspace file: comes back as it was, survives a failed save, refuses what is not one."""

import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from models.bundled import locate, resources
from models.charts.outcome import Chart
from models.charts.spec import Axis, ChartSpec, EventMark, Series, Size
from models.claims.binding import Binding
from models.claims.claim import Claim, ClaimInput
from models.datasets.overrides import ColumnOverride, Overrides
from models.errors import WorkspaceError
from models.figures.figure import Period
from models.figures.grade import Grade
from models.scenarios import template_named
from models.scenarios.scenario import Correlation, Input, Scenario, Window
from models.tables import Filter, Monthly, PerDay, Query, TableRef
from models.workspace import (
    FileRef,
    SeriesPick,
    View,
    Workspace,
    edits,
    read_workspace,
    write_workspace,
)
from models.workspace.file import FORMAT, read_manifest

QUERY = Query(
    TableRef("losses", "losses"),
    (PerDay("personnel"), Filter("personnel", ">", "1,000"), Monthly(("personnel",), "mean")),
)
FULL = Workspace(
    title="Losses",
    files=(FileRef("losses", "salient:series/area_2024_monthly.csv", "ab" * 32),),
    views=(View(QUERY),),
    charts=(
        Chart(
            "c1",
            ChartSpec(
                title="“102 per km²”",
                series=(Series("t", "month", "personnel", mark="bar"),),
                events=(EventMark(date(2024, 2, 17), "Avdiivka"),),
                y=Axis(unit="casualties/day", low=0.0),
                size=Size(1080, 1080, 2.0),
            ),
            (("t", QUERY),),
        ),
    ),
    scenarios=(
        Scenario(
            "s1",
            "Time",
            "remaining-area",
            (Input("pace", "km²/day", "triangular", 11.4, 18.0, 28.0), Input(
                "months", "km²", "empirical", values=(3.5, -1.25))),
        ),
    ),
    claims=(
        Claim(
            "S2", "18 km²/day", "area / days",
            (
                ClaimInput("area", "593 km²", "there", grade=Grade("B", "2", "5", "moderate")),
                ClaimInput("casualties", "=430790 casualties", binding=Binding(
                    "losses", "losses", "personnel", date(2024, 1, 1), date(2024, 12, 31),
                    "day before", "change", "0123456789ab")),
            ),
            grade=Grade(credibility="6"),
        ),
    ),
)  # fmt: skip


def test_that_a_workspace_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "w.salient"
    write_workspace(FULL, path)
    assert read_workspace(path) == FULL


def test_that_data_beside_the_workspace_are_found_after_both_are_moved(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    (first / "data").mkdir(parents=True)
    (first / "data" / "a.csv").write_text("a\n1\n")
    file = FileRef("a", str(first / "data" / "a.csv"))
    write_workspace(Workspace(files=(file,)), first / "w.salient")
    first.rename(second)
    (found,) = read_workspace(second / "w.salient").files
    assert Path(found.path).read_text() == "a\n1\n"


def test_that_one_previous_version_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "w.salient"
    write_workspace(Workspace(title="One"), path)
    write_workspace(Workspace(title="Two"), path)
    assert read_workspace(path).title == "Two"
    assert read_workspace(tmp_path / "w.salient~").title == "One"


def test_that_a_save_into_a_missing_folder_says_so_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match=r"cannot be saved in .*missing"):
        write_workspace(FULL, tmp_path / "missing" / "w.salient")
    assert list(tmp_path.iterdir()) == []


def test_that_a_save_that_fails_midway_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "w.salient"
    write_workspace(Workspace(title="Kept"), path)

    def disk_full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", disk_full)
    with pytest.raises(WorkspaceError, match="no space left on device"):
        write_workspace(FULL, path)
    assert read_workspace(path).title == "Kept"
    assert [each.name for each in tmp_path.iterdir()] == ["w.salient"]


def written(path: Path, manifest: object) -> Path:
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("manifest.json", json.dumps(manifest))
    return path


@pytest.mark.parametrize(
    ("manifest", "words"),
    [
        ([], "is not a Salient workspace"),
        ({"format": 0}, "is not a Salient workspace"),
        ({"format": FORMAT + 1, "workspace": {}}, "later version"),
        ({"format": 1, "workspace": {"scenarios": [5]}}, "scenarios"),
        ({"format": 1, "workspace": {"claims": 5}}, "claims"),
        ({"format": 1, "workspace": {"claims": [{"id": "x"}]}}, "lacks “result”"),
        (
            {"format": 1, "workspace": {"views": [{"query": {
                "source": {"file": "f", "table": "t"}, "steps": [{"step": "rm"}]}}]}},
            "names no step",
        ),
    ],
)  # fmt: skip
def test_that_what_is_not_a_workspace_is_refused_in_a_sentence(
    tmp_path: Path, manifest: object, words: str
) -> None:
    with pytest.raises(WorkspaceError, match=words) as caught:
        read_workspace(written(tmp_path / "w.salient", manifest))
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 cut off"])
def test_that_a_damaged_file_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "w.salient"
    path.write_bytes(content)
    with pytest.raises(WorkspaceError, match="is not a Salient workspace, or is damaged"):
        read_workspace(path)


def test_that_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="There is no file"):
        read_workspace(tmp_path / "none.salient")
    with pytest.raises(WorkspaceError, match="is a folder"):
        read_workspace(tmp_path)


def test_that_a_field_of_an_older_version_takes_its_default(tmp_path: Path) -> None:
    path = written(tmp_path / "w.salient", {"format": 1, "workspace": {"title": "Old"}})
    assert read_workspace(path) == replace(Workspace(), title="Old")


def test_that_a_scenario_of_version_1_says_how_its_trials_were_drawn(tmp_path: Path) -> None:
    """Version 1 knew Latin hypercube alone, and inputs that do not go together."""
    old = {"id": "s", "title": "t", "template": "x", "seed": 7, "trials": 500, "inputs": [
        {"name": "pace", "unit": "km²/day", "shape": "normal", "low": 11, "likely": None,
         "high": 28, "values": [], "label": "", "note": "", "source": "ISW",
         "role": "assumption", "level": 0.9}]}  # fmt: skip
    path = written(tmp_path / "w.salient", {"format": 1, "workspace": {"scenarios": [old]}})
    pace = Input("pace", "km²/day", "normal", low=11.0, high=28.0, source="ISW", level=0.9)
    assert read_workspace(path).scenarios == (
        Scenario("s", "t", "x", (pace,), 7, 500, (), "latin hypercube", None),
    )


def test_that_a_scenario_s_own_template_its_correlations_and_its_window_come_back(
    tmp_path: Path,
) -> None:
    template = template_named("remaining-area-cost")
    window = Window(Query(TableRef("a", "t"), (PerDay("km2"),)), "km2", 12, "ab" * 32)
    pace = Input("pace", "km²/day", "empirical", values=(3.5, -1.25), window=window)
    share = Input("share", "1", "beta", 0.0, None, 1.0, alpha=2.0, beta=5.0)
    towns = Input("towns", "1", "discrete", values=(2.0, 4.0), weights=(0.25, 0.75))
    scenario = Scenario(
        "s", "t", template.name, (pace, share, towns),
        correlations=(Correlation("pace", "share", -0.5),),
        sampling="monte carlo", own=replace(template, worked=()),
    )  # fmt: skip
    path = tmp_path / "w.salient"
    write_workspace(Workspace(scenarios=(scenario,)), path)
    assert read_workspace(path).scenarios == (scenario,)


def test_that_decisions_about_a_file_come_back_and_older_files_have_none(tmp_path: Path) -> None:
    path = tmp_path / "w.salient"
    decided = Overrides(
        delimiter="\t", header_line=3, missing=("-99",),
        columns=(ColumnOverride("day", kind="date", order="month/day", basis="per day"),),
    )  # fmt: skip
    write_workspace(Workspace(files=(FileRef("a", str(path), "", decided),)), path)
    assert read_workspace(path).files[0].overrides == decided
    with zipfile.ZipFile(path) as bundle:
        manifest = json.loads(bundle.read("manifest.json"))
    del manifest["workspace"]["files"][0]["overrides"]
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("manifest.json", json.dumps(manifest))
    assert read_workspace(path).files[0].overrides == Overrides()


def test_that_a_path_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    for bad in ("a\0b", "", "x" * 5000):
        plain = {"format": 1, "workspace": {"files": [{"id": "f", "path": bad}]}}
        with pytest.raises(WorkspaceError, match="names a file that cannot be"):
            read_workspace(written(tmp_path / "w.salient", plain))


def test_that_a_bundled_path_never_leaves_the_bundle() -> None:
    inside = locate("salient:../../../etc/passwd")
    assert inside.is_relative_to(resources())


def test_that_a_number_beyond_all_bounds_is_refused(tmp_path: Path) -> None:
    plain = {"format": 1, "workspace": {"scenarios": [
        {"id": "s", "title": "t", "template": "x", "inputs": [
            {"name": "p", "unit": "1", "shape": "fixed", "likely": 10**400}]}]}}  # fmt: skip
    with pytest.raises(WorkspaceError, match="too large a number"):
        read_workspace(written(tmp_path / "w.salient", plain))


@pytest.mark.parametrize("name", ["x" * 240, "plain.txt/w"])
def test_that_a_name_that_cannot_be_is_said_in_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / "plain.txt").touch()
    target = tmp_path / f"{name}.salient"
    if len(name) > 200:
        target = tmp_path / ("y" * 300 + ".salient")
    with pytest.raises(WorkspaceError, match="cannot be saved"):
        write_workspace(Workspace(), target)


def test_that_the_file_is_there_at_every_moment_of_a_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "w.salient"
    write_workspace(Workspace(title="One"), path)
    replace_path = Path.replace

    def fail(self: Path, target: Path) -> Path:
        assert path.exists()
        if target == path:
            raise OSError(5, "Input/output error")
        return replace_path(self, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(WorkspaceError, match="input/output error"):
        write_workspace(Workspace(title="Two"), path)
    assert read_workspace(path).title == "One"


def test_that_a_workspace_of_the_first_version_opens_with_its_claims(tmp_path: Path) -> None:
    claim = {
        "id": "S2", "result": "18 km²/day", "formula": "area / days",
        "inputs": [{"name": "area", "text": "593 km²", "source": ""}], "claimant": "", "as_of": "",
        "source": "", "statement": "", "fault": "",
    }  # fmt: skip
    manifest = {"format": 1, "workspace": {"title": "Old", "claims": [claim]}}
    (found,) = read_workspace(written(tmp_path / "old.salient", manifest)).claims
    assert found == Claim("S2", "18 km²/day", "area / days", (ClaimInput("area", "593 km²"),))


def test_that_the_days_of_an_input_come_back_and_version_3_had_none(tmp_path: Path) -> None:
    days = Period(date(2024, 12, 1), date(2024, 12, 31))
    claim = Claim("x", "", "", (ClaimInput("area", "593 km²", period=days),))
    path = tmp_path / "w.salient"
    write_workspace(Workspace(claims=(claim,)), path)
    assert read_workspace(path).claims == (claim,)
    manifest = read_manifest(path)
    manifest["format"] = 3
    del manifest["workspace"]["claims"][0]["inputs"][0]["period"]
    (old,) = read_workspace(written(tmp_path / "old.salient", manifest)).claims
    assert old.inputs[0].period is None


def test_that_picked_series_come_back_and_version_4_had_none(tmp_path: Path) -> None:
    pick = SeriesPick("windows", TableRef("losses", "losses"), "personnel")
    workspace = edits.with_series(FULL, "windows", pick)
    path = tmp_path / "w.salient"
    write_workspace(workspace, path)
    assert read_workspace(path).series == (pick,)
    assert edits.without_file(workspace, "losses").series == ()
    manifest = read_manifest(path)
    manifest["workspace"]["series"][0]["section"] = "nowhere"
    with pytest.raises(WorkspaceError, match="section"):
        read_workspace(written(tmp_path / "wrong.salient", manifest))
    manifest["format"] = 4
    del manifest["workspace"]["series"]
    assert read_workspace(written(tmp_path / "old.salient", manifest)).series == ()


def test_that_a_chart_of_version_5_is_published_light_and_without_a_chart_file(
    tmp_path: Path,
) -> None:
    later = Series("t", "day", "km2", split="front", projected_from=date(2025, 1, 1))
    dark = ChartSpec(title="Advance", colours="dark", chart_file=True, series=(later,))
    workspace = Workspace(charts=(Chart("advance", dark, ()),))
    path = tmp_path / "w.salient"
    write_workspace(workspace, path)
    assert read_workspace(path) == workspace
    manifest = read_manifest(path)
    manifest["format"] = 5
    for field in ("colours", "chart_file"):
        del manifest["workspace"]["charts"][0]["spec"][field]
    for field in ("split", "only", "projected_from"):
        del manifest["workspace"]["charts"][0]["spec"]["series"][0][field]
    (chart,) = read_workspace(written(tmp_path / "old.salient", manifest)).charts
    assert chart.spec == ChartSpec(title="Advance", series=(Series("t", "day", "km2"),))


def test_that_a_grade_that_is_none_is_refused(tmp_path: Path) -> None:
    claim = {"id": "x", "result": "", "formula": "", "inputs": [], "grade": {"reliability": "Z"}}
    manifest = {"format": 2, "workspace": {"claims": [claim]}}
    with pytest.raises(WorkspaceError, match=r"grade\.reliability"):
        read_workspace(written(tmp_path / "w.salient", manifest))
