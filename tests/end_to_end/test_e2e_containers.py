"""The same content in every container, and in every file system, gives the same files."""

from __future__ import annotations

import hashlib
from pathlib import Path

import filled_made
import pytest
import wrapped_made
from command_line import acts, indicia, new_case
from make_data import data

_Files = set[tuple[str, int, str | None, str]]
_EXPECTED_EXTRA = ("$", "lost+found", "\0")
"""Beginnings of what file systems have of their own."""


def _case(home: Path, folder: Path, evidence: Path, secret: str = "") -> Path:
    case = new_case(home, folder / "case")
    if secret:
        (folder / "keys.txt").write_text(secret, "utf-8")
    keys = ("--secrets", folder / "keys.txt") if secret else ()
    indicia(home, "ingest", case, evidence, *keys, code=None)
    return case


def _files(home: Path, case: Path) -> _Files:
    """Path, size, SHA-256 and state of every file that the command line lists."""
    return {
        (line["path"], line["size"], line["sha256"], line["state"])
        for line in indicia(home, "files", case, "--jsonl").lines
        if line["type"] == "file"
    }


def _differing(found: _Files, expected: _Files) -> str:
    return (
        f"missing: {sorted(map(str, expected - found))[:5]}, more: {sorted(map(str, found - expected))[:5]}"
    )


@pytest.fixture(scope="module")
def raw(home: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, _Files]:
    image = data("ext4.dd")
    found = _files(home, _case(home, tmp_path_factory.mktemp("raw"), image))
    assert len([line for line in found if line[3] == "deleted"]) == 4
    return image, found


def _wrapped(way: wrapped_made.Way, raw: tuple[Path, _Files], home: Path, folder: Path) -> Path:
    """Compares; the image that was made."""
    image, expected = raw
    (folder / "made").mkdir()
    made = folder / "made" / way.file
    way.make(image, made)
    found = _files(home, _case(home, folder, made, way.secret))
    beside = {each for each in found if each[0].startswith("$Unallocated/")} if way.inner else set()
    assert found - (beside - expected) == expected, _differing(found, expected)
    return made


@pytest.mark.parametrize("name", wrapped_made.FEW)
def test_a_container_changes_nothing_of_what_is_in_it(
    name: str, raw: tuple[Path, _Files], home: Path, tmp_path: Path
) -> None:
    _wrapped(wrapped_made.FEW[name], raw, home, tmp_path)


_ALL_WRAPPED = wrapped_made.FEW | wrapped_made.WAYS


@pytest.mark.campaign
@pytest.mark.parametrize("name", _ALL_WRAPPED)
def test_no_container_changes_anything_and_another_tool_reads_the_same(
    name: str, raw: tuple[Path, _Files], home: Path, tmp_path: Path
) -> None:
    way = _ALL_WRAPPED[name]
    made = _wrapped(way, raw, home, tmp_path)
    for check in way.checks:
        check(made, raw[0])
    if way.checks and not way.inner:
        said = [act["details"] for act in acts(tmp_path / "case") if act["action"] == "evidence.verify"]
        true = hashlib.sha256(raw[0].read_bytes()).hexdigest()
        assert true in [each["found"] for each in said if each["algorithm"] == "sha256"]


def _filled(way: filled_made.Way, home: Path, folder: Path) -> tuple[Path, filled_made.Files]:
    """Compares; what was made, and of what."""
    source = folder / "source"
    expected = filled_made.source(source)
    (folder / "made").mkdir()
    made = folder / "made" / way.file
    way.fill(source, made)
    found = {
        (filled_made.composed(path), size, digest)
        for path, size, digest, state in _files(home, _case(home, folder, made, way.secret))
        if state == "live"
    }
    assert expected <= found, sorted(expected - found, key=str)[:5]
    extra = {path for path, _, _ in found - expected}
    assert all(path.startswith(_EXPECTED_EXTRA) for path in extra), extra
    return made, expected


@pytest.mark.parametrize("name", filled_made.FEW)
def test_a_file_system_gives_back_the_folder_that_was_put_into_it(
    name: str, home: Path, tmp_path: Path
) -> None:
    _filled(filled_made.FEW[name], home, tmp_path)


_ALL_FILLED = filled_made.FEW | filled_made.WAYS


@pytest.mark.campaign
@pytest.mark.parametrize("name", _ALL_FILLED)
def test_every_file_system_and_archive_gives_back_the_folder_and_another_tool_takes_out_the_same(
    name: str, home: Path, tmp_path: Path
) -> None:
    way = _ALL_FILLED[name]
    made, expected = _filled(way, home, tmp_path)
    if way.out is not None:
        way.out(made, tmp_path / "out")
        taken = filled_made.held(tmp_path / "out")
        assert len(taken) > 3
        assert taken & expected == {each for each in taken if not each[0].startswith(_EXPECTED_EXTRA)}
