"""The time line in order and whole; the body file as The Sleuth Kit's mactime reads it."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from exchange_helpers import HIDDEN, hiding, written

from evidence.case import Case
from evidence.model.names import shown
from reports.exchange.format import Written
from reports.scope import Scope
from reports.selection import ArtifactSelection
from reports.view import CaseView


@pytest.fixture(scope="module")
def timeline(
    exchange_case: Case, tmp_path_factory: pytest.TempPathFactory
) -> tuple[list[dict[str, Any]], Written]:
    path = tmp_path_factory.mktemp("timeline") / "t.jsonl"
    held = written(exchange_case, "timeline-jsonl", path)
    return [json.loads(line) for line in path.read_bytes().splitlines()], held


def test_timesketch_finds_its_columns(timeline: tuple[list[dict[str, Any]], Written]) -> None:
    for line in timeline[0]:
        assert {"message", "datetime", "timestamp", "timestamp_desc", "data_type"} <= line.keys()
        assert all(not isinstance(value, (dict, list)) for value in line.values())
        when = datetime.fromisoformat(re.sub(r"(\.[0-9]{6})[0-9]+", r"\1", line["datetime"]))
        span = when - datetime(1970, 1, 1, tzinfo=UTC)
        assert line["timestamp"] == (span.days * 86400 + span.seconds) * 10**6 + span.microseconds


def test_every_time_is_there_once_and_in_order(
    exchange_case: Case, timeline: tuple[list[dict[str, Any]], Written]
) -> None:
    lines, held = timeline
    with CaseView(exchange_case) as view:
        bodies = [shown.body for shown in (*view.artifacts(), *view.entries())]
    expected = [
        (body["id"], name, value)
        for body in bodies
        for name, value in body["times"].items()
        if value is not None
    ]
    found = [(line["record"], line["timestamp_desc"], line["datetime"]) for line in lines]
    assert sorted(found) == sorted(expected)
    keys = [(line["timestamp"], line["datetime"], *map(int, line["record"].split("-"))) for line in lines]
    assert keys == sorted(keys)
    assert held.counts["lines"] == len(lines)


def test_what_has_no_moment_is_counted(
    exchange_case: Case, timeline: tuple[list[dict[str, Any]], Written]
) -> None:
    held = timeline[1]
    with CaseView(exchange_case) as view:
        without = sum(not any(shown.body["times"].values()) for shown in view.artifacts())
        timeless = sum(not any(shown.body["times"].values()) for shown in view.entries())
    assert held.left_out == (
        f"{without} artifacts left out: no time of theirs names a moment.",
        f"{timeless} file entries left out: the file system states no time.",
        "1 stored time left out: the value names no possible moment.",
    )
    assert without >= 2 and timeless > 0


def test_lines_say_where_a_time_is_from(timeline: tuple[list[dict[str, Any]], Written]) -> None:
    by_record = {line["record"]: line for line in timeline[0]}
    assert by_record["1-1000-7"]["message"] == f"call: incoming, phone, {HIDDEN}, +447700900142"
    assert by_record["1-1000-7"]["stored_time"] == "1772445600500 (unix_ms)"
    assert by_record["1-1001-7"]["message"].endswith("more characters: see record 1-1001-7]")
    file = by_record["1-2000"]
    assert (file["data_type"], file["zone_assumed"], file["state"]) == ("indicia:file", True, "deleted")
    assert all("\n" not in line["message"] and "\u202e" not in line["message"] for line in timeline[0])


def test_time_line_keeps_selection_scope_and_redaction(exchange_case: Case, tmp_path: Path) -> None:
    held = written(exchange_case, "timeline-jsonl", tmp_path / "s", select=ArtifactSelection(kinds=("call",)))
    assert {json.loads(line)["data_type"] for line in (tmp_path / "s").open()} == {"indicia:artifact:call"}
    assert any("times of file entries are not in the file" in words for words in held.left_out)
    scope = Scope(authority="W", kinds=("call",))
    held = written(exchange_case, "timeline-jsonl", tmp_path / "t", scope=scope)
    kinds = {json.loads(line)["data_type"] for line in (tmp_path / "t").open()}
    assert kinds == {"indicia:artifact:call", "indicia:file"}
    assert any("of file entries all times are in the file" in words for words in held.left_out)
    held = written(exchange_case, "timeline-jsonl", tmp_path / "r", redactor=hiding())
    assert HIDDEN not in (tmp_path / "r").read_text()
    assert held.counts["redacted"] > 0


def test_empty_case(empty_case: Case, tmp_path: Path) -> None:
    assert written(empty_case, "timeline-jsonl", tmp_path / "t").counts["lines"] == 0
    assert (tmp_path / "t").read_bytes() == b""
    assert written(empty_case, "bodyfile", tmp_path / "b").counts["files"] == 0
    assert (tmp_path / "b").read_bytes() == b""


@pytest.fixture(scope="module")
def body_file(exchange_case: Case, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Written]:
    path = tmp_path_factory.mktemp("body") / "b"
    return path, written(exchange_case, "bodyfile", path)


def test_each_entry_is_one_line_of_eleven_fields(
    exchange_case: Case, body_file: tuple[Path, Written]
) -> None:
    lines = body_file[0].read_text("utf-8").split("\n")
    with CaseView(exchange_case) as view:
        bodies = [shown.body for shown in view.entries()]
    assert lines.pop() == ""
    assert len(lines) == len(bodies) == body_file[1].counts["files"]
    for line, body in zip(lines, bodies, strict=True):
        fields = line.split("|")
        assert len(fields) == 11
        assert fields[0] == (body["md5"] or "0")
        assert fields[6] == str(body["size"])
        assert all(re.fullmatch("[0-9]+", field) for field in fields[7:])


def test_a_deleted_entry_and_its_times(body_file: tuple[Path, Written]) -> None:
    line = body_file[0].read_text("utf-8").splitlines()[-1].split("|")
    assert line[1] == "/item 1/a%7Cb %2541 50% line<U+000A>feed<U+202E>gpj (deleted)"
    assert line[2] == "77-128-4"
    assert line[3] == "r/r---------"
    assert line[7:] == ["1772445600", "0", "1772445600", "0"]
    said = " ".join(body_file[1].left_out)
    assert "1 time at or before 1970-01-01" in said
    assert "The times of 1 file entry were stored without a zone" in said


@pytest.mark.skipif(shutil.which("mactime") is None, reason="needs The Sleuth Kit's mactime")
def test_mactime_reads_names_and_times(exchange_case: Case, body_file: tuple[Path, Written]) -> None:
    command = ["mactime", "-b", str(body_file[0]), "-d", "-y", "-z", "UTC"]
    done = subprocess.run(command, capture_output=True, check=True)
    rows = list(csv.DictReader(StringIO(done.stdout.decode("utf-8"))))
    # mactime lists an absent time, which is 0, under a date of its own.
    row, none = sorted(
        (row for row in rows if row["Meta"] == "77-128-4"), key=lambda row: row["Date"], reverse=True
    )
    assert (row["Date"], row["Type"]) == ("2026-03-02T10:00:00Z", ".ac.")
    assert (none["Date"], none["Type"]) == ("0000-00-00T00:00:00Z", "m..b")
    assert row["File Name"] == "/item 1/a|b %41 50% line<U+000A>feed<U+202E>gpj (deleted)"
    assert done.stderr == b""
    with CaseView(exchange_case) as view:
        timed = {
            f"/item 1/{shown(each.body['path'])}"
            for each in view.entries()
            if any(each.body["times"].values())
        }
    assert {re.sub(r" \(deleted\)$", "", row["File Name"]) for row in rows} >= timed


def test_body_file_keeps_scope_and_redaction(exchange_case: Case, tmp_path: Path) -> None:
    held = written(exchange_case, "bodyfile", tmp_path / "s", scope=Scope(authority="W", items=(2,)))
    assert held.counts["files"] == 0
    held = written(exchange_case, "bodyfile", tmp_path / "t", select=ArtifactSelection(kinds=("call",)))
    assert "A selection is of artifacts: all file entries are in the file." in held.left_out
    written(exchange_case, "bodyfile", tmp_path / "r", redactor=hiding())
    assert HIDDEN not in (tmp_path / "r").read_text()
