"""Which files a worker may read beside those of evidence, and which not."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from evidence.ingest import landlock, places


def _opened(*paths: Path) -> set[str]:
    return {os.fspath(path) for path, access in places.evidence(paths) if access == landlock.READ}


def test_files_beside_an_image_are_open_and_folders_are_not(tmp_path: Path) -> None:
    for name in ("a.E01", "a.E02", "base.qcow2", "other/secret.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"x")
    assert _opened(tmp_path / "a.E01") == {str(tmp_path / name) for name in ("a.E01", "a.E02", "base.qcow2")}
    assert _opened(tmp_path / "other") == {str(tmp_path / "other")}


def test_nothing_is_open_beside_evidence_in_a_cases_own_folder(tmp_path: Path) -> None:
    for name in ("case.json", "ledger.sqlite", "image.dd"):
        (tmp_path / name).write_bytes(b"x")
    assert _opened(tmp_path / "image.dd") == {str(tmp_path / "image.dd")}


def test_segments_come_before_whatever_else_lies_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "MOST_BESIDE", 2)
    for name in ("a0", "a1", "a2", "z.001", "z.002", "z.003"):
        (tmp_path / name).write_bytes(b"x")
    expected = {"a0", "a1", "z.001", "z.002", "z.003"}
    assert _opened(tmp_path / "z.001") == {str(tmp_path / name) for name in expected}


def test_a_segment_of_known_evidence_is_one_by_folder_and_name(tmp_path: Path) -> None:
    for name in ("a.E01", "a.E02", "b.E01"):
        (tmp_path / name).write_bytes(b"x")
    known = (os.fsencode(tmp_path / "a.E01"),)
    assert places.is_segment(os.fsencode(tmp_path / "a.E02"), known)
    assert not places.is_segment(os.fsencode(tmp_path / "b.E01"), known)
    assert not places.is_segment(os.fsencode(tmp_path / "a" / "a.E02"), known)
    assert not places.is_segment(os.fsencode(tmp_path / "x"), (os.fsencode(tmp_path),))
