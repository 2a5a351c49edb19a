"""Unsaved work on the disk: comes back as it was, newest first, and is refused when damaged."""

import json
import os
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from models.errors import WorkspaceError
from models.workspace import FileRef, Workspace, read_workspace, worked_example
from models.workspace.file import write_workspace
from models.workspace.on_disk import stamp
from models.workspace.recovery import Kept, keep, kept_in, read_kept

AT = datetime(2024, 10, 3, 14, 5, 9, tzinfo=UTC)


def test_that_kept_work_comes_back_with_where_it_came_from_and_when(tmp_path: Path) -> None:
    data = FileRef("a", str(tmp_path / "elsewhere" / "a.csv"), "ab" * 32)
    workspace = Workspace("Losses", files=(data,))
    kept = Kept(workspace, str(tmp_path / "mine.salient"), AT, {"a": 1200})
    path = tmp_path / "made" / "on the way" / "1.salient"
    keep(kept, path)
    assert read_kept(path) == kept


def test_that_kept_work_opens_as_an_ordinary_workspace_too(tmp_path: Path) -> None:
    path = tmp_path / "1.salient"
    keep(Kept(worked_example(), None, AT), path)
    assert read_workspace(path) == worked_example()


def test_that_a_newer_state_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "1.salient"
    for title in ("One", "Two"):
        keep(Kept(Workspace(title), None, AT), path)
    assert read_kept(path).workspace.title == "Two"
    assert [each.name for each in tmp_path.iterdir()] == ["1.salient"]


def test_that_a_disk_that_fails_midway_leaves_the_state_kept_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "1.salient"
    keep(Kept(Workspace("One"), None, AT), path)

    def disk_full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", disk_full)
    with pytest.raises(WorkspaceError, match="no space left on device"):
        keep(Kept(Workspace("Two"), None, AT), path)
    assert read_kept(path).workspace.title == "One"


def test_that_a_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WorkspaceError, match=r"cannot be kept in .*file.*save it yourself\.$"):
        keep(Kept(Workspace(), None, AT), tmp_path / "file" / "1.salient")


def test_that_every_cut_of_a_kept_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "1.salient"
    keep(Kept(worked_example(), None, AT), path)
    whole = path.read_bytes()
    for length in range(0, len(whole), 97):
        path.write_bytes(whole[:length])
        with pytest.raises(WorkspaceError, match="is damaged"):
            read_kept(path)


@pytest.mark.parametrize("at", [None, "", "yesterday", 5, "9999-99-99"])
def test_that_kept_work_without_its_time_is_refused(tmp_path: Path, at: object) -> None:
    path = tmp_path / "1.salient"
    manifest = {"format": 1, "workspace": {"title": "T"}, "kept_at": at}
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("manifest.json", json.dumps(manifest))
    with pytest.raises(WorkspaceError, match="does not say when"):
        read_kept(path)


@pytest.mark.parametrize("rows", [None, 5, [], {"a": "many"}])
def test_that_kept_work_that_counts_no_rows_is_opened_all_the_same(
    tmp_path: Path, rows: object
) -> None:
    path = tmp_path / "1.salient"
    manifest = {
        "format": 1,
        "workspace": {"title": "T"},
        "kept_at": AT.isoformat(),
        "rows": rows,
    }
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("manifest.json", json.dumps(manifest))
    assert read_kept(path).rows == {}


def test_that_kept_files_are_found_the_newest_first(tmp_path: Path) -> None:
    for name, second in (("a", 10), ("b", 30), ("c", 20)):
        path = tmp_path / f"{name}.salient"
        keep(Kept(Workspace(), None, AT), path)
        os.utime(path, (second, second))
    (tmp_path / "a.lock").touch()
    assert [path.stem for path in kept_in(tmp_path)] == ["b", "c", "a"]
    assert kept_in(tmp_path / "missing") == ()


def test_that_the_words_name_the_work_and_the_time() -> None:
    at = datetime(2024, 10, 3, 14, 5).astimezone()
    kept = Kept(Workspace("Losses"), None, at)
    assert kept.words == "the unsaved work on “Losses” from 14:05 on 3 Oct 2024"
    assert kept.name == "Losses, 14:05 on 3 Oct 2024"


def test_that_it_is_saved_where_it_came_from_unless_another_version_stands_there(
    tmp_path: Path,
) -> None:
    mine, place = tmp_path / "mine.salient", tmp_path / "kept" / "1.salient"
    now = datetime.now(UTC)
    assert Kept(Workspace(), None, now).place_to_save is None
    assert Kept(Workspace(), str(mine), now, {}, (1, 2)).place_to_save is None
    write_workspace(Workspace("Losses"), mine)
    keep(Kept(Workspace("Losses"), str(mine), now, {}, stamp(mine)), place)
    assert read_kept(place).place_to_save == str(mine)
    # Another window saves; the work was kept again afterwards, but goes on from what was before.
    write_workspace(Workspace("Losses and more"), mine)
    assert read_kept(place).place_to_save is None
    assert Kept(Workspace(), str(mine), now + timedelta(hours=1)).place_to_save is None


def test_that_a_damaged_version_is_no_version(tmp_path: Path) -> None:
    mine, place = tmp_path / "mine.salient", tmp_path / "1.salient"
    write_workspace(Workspace(), mine)
    for text in ("", "1", "1 2 3", "a b", "-1 2", "9" * 40 + " 1", None):
        about = {"came_from": str(mine), "kept_at": AT.isoformat(), "stands": text}
        write_workspace(Workspace(), place, about=about, keep_before=False)
        assert read_kept(place).place_to_save is None


def test_that_a_file_packed_in_another_way_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "1.salient"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as bundle:
        bundle.writestr("manifest.json", "{}")
    content = bytearray(path.read_bytes())
    content[60:80] = bytes(20)
    path.write_bytes(content)
    with pytest.raises(WorkspaceError, match="not a Salient workspace, or is damaged"):
        read_kept(path)
