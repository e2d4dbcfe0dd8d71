"""What LEAPPs, MVT and plaso wrote, taken in as rows of theirs: counted and followed by sqlite3, json and csv."""

from __future__ import annotations

import csv
import io
import json
import random
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from parser_harness import Outcome, run

from evidence.contract.parser import Parser
from evidence.model.kinds import External
from parsers.exchange.leapp_lava import parse as lava
from parsers.exchange.leapp_run import parse as leapp_run
from parsers.exchange.leapp_tsv import parse as tsv
from parsers.exchange.mvt_results import parse as mvt
from parsers.exchange.mvt_timeline import parse as timeline
from parsers.exchange.plaso_events import parse as plaso

# As lavafuncs.py makes them; the tables of artifacts by the headers of a module.
_SCHEMA = """
CREATE TABLE _artifact_search_patterns (id INTEGER PRIMARY KEY, module_name TEXT NOT NULL, artifact_name TEXT NOT NULL,
 regex TEXT NOT NULL);
CREATE TABLE _file_path_list (id INTEGER PRIMARY KEY, file_path TEXT NOT NULL);
CREATE TABLE _lava_media_items (id TEXT PRIMARY KEY, source_path TEXT, extraction_path TEXT, type TEXT, metadata TEXT,
 created_at INTEGER, updated_at INTEGER, is_embedded INTEGER);
CREATE TABLE _lava_media_references (id TEXT PRIMARY KEY, media_item_id TEXT, module_name TEXT, artifact_name TEXT,
 name TEXT, FOREIGN KEY (media_item_id) REFERENCES _lava_media_items(id));
CREATE TABLE "sms_messages" ("read_timestamp" INTEGER, "sent" INTEGER, "from" TEXT, "body" TEXT, "photo" TEXT);
CREATE TABLE "_3_wifi" ("ssid" TEXT, "seen" INTEGER, "when_local" TEXT);
"""
_ROWS = """
INSERT INTO _file_path_list VALUES (1, 'data/mmssms.db');
INSERT INTO _lava_media_items VALUES ('m1', 'private/x.jpg', 'data/x.jpg', 'image/jpeg', '', 1700000000, NULL, 0);
INSERT INTO _lava_media_references VALUES ('r1', 'm1', 'smsmms', 'SMS messages', 'x.jpg');
INSERT INTO sms_messages VALUES (NULL, 1700000000, '+15551230', 'مرحبا 👋', 'r1');
INSERT INTO sms_messages VALUES (1700000100, 1700000050, NULL, '=cmd|x', NULL);
INSERT INTO sms_messages VALUES ('2023-11-14 no zone', 9223372036854775807, '<b>', '', NULL);
INSERT INTO _3_wifi VALUES ('caf' || char(233), 1700000000, '2023-11-14 22:13:20');
"""
_RUN: dict[str, Any] = {
    "lava_schema_version": 2,
    "parser_info": {"leapp_name": "ALEAPP", "leapp_version": "2026.2.0", "start_timestamp": 1790000000},
    "param_input": "/cases/1.zip",
    "param_type": "zip",
    "processing_status": "Complete",
    "modules": [{"module_name": "smsmms", "module_status": "completed", "file_count": 1}],
    "artifacts": {
        "SMS & MMS": [
            {
                "name": "SMS messages",
                "tablename": "sms_messages",
                "module": "smsmms",
                "column_map": {"sent": "Sent"},
                "record_count": 3,
                "source_path": "data/mmssms.db",
                "object_columns": [
                    {"name": "read_timestamp", "type": "datetime"},
                    {"name": "sent", "type": "datetime"},
                    {"name": "photo", "type": "media"},
                ],
            }
        ],
        "WiFi": [{"name": "3 WiFi", "tablename": "_3_wifi", "module": "wifi", "record_count": 1}],
    },
}


def _leapp(folder: Path, stated: object = _RUN, rows: str = _ROWS) -> Path:
    path = folder / "_lava_artifacts.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_SCHEMA + rows)
    (folder / "_lava_data.lava").write_text(json.dumps(stated, indent=4), encoding="utf-8")
    return path


def _external(outcome: Outcome) -> list[External]:
    assert all(isinstance(each, External) for each in outcome.artifacts)
    return outcome.artifacts  # type: ignore[return-value]


def _details(artifact: External) -> dict[str, object]:
    return {each.name: each.value for each in artifact.details}


def test_every_row_of_lavas_tables_is_taken_in_with_the_time_that_the_tool_declares(tmp_path: Path) -> None:
    path = _leapp(tmp_path)
    outcome = run(lava, path)
    assert outcome.warnings == []
    found = _external(outcome)
    with closing(sqlite3.connect(path)) as connection:
        for table in ("sms_messages", "_3_wifi", "_lava_media_items", "_lava_media_references"):
            (count,) = connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()
            assert sum(each.table == table for each in found) == count > 0
        for each in found:
            table, rowid = re.fullmatch(r"row (.+):(\d+)", each.locator).groups()  # type: ignore[union-attr]
            cursor = connection.execute(f'SELECT * FROM "{table}" WHERE rowid = ?', (rowid,))
            row = dict(zip([column[0] for column in cursor.description], cursor.fetchone(), strict=True))
            assert _details(each) == {name: value for name, value in row.items() if value is not None}
    assert {(each.tool, each.tool_version) for each in found} == {("ALEAPP", "2026.2.0")}
    texts = [each for each in found if each.title == "SMS messages"]
    assert {each.source for each in texts} == {"data/mmssms.db"}
    assert [each.stated.text() if each.stated else None for each in texts] == [
        "2023-11-14T22:13:20+00:00",
        "2023-11-14T22:15:00+00:00",
        None,
    ]
    assert texts[2].stated is not None
    assert texts[2].stated.raw == "9223372036854775807"
    (media,) = (each for each in found if each.table == "_lava_media_items")
    assert media.source == "private/x.jpg"
    assert all(each.stated is None for each in found if each.table != "sms_messages")


def test_rows_that_are_missing_or_more_than_the_tool_says_are_said(tmp_path: Path) -> None:
    path = _leapp(tmp_path)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript("DROP TABLE _3_wifi; DELETE FROM sms_messages WHERE rowid = 1")
    outcome = run(lava, path)
    assert [said for said, _ in outcome.warnings] == [
        "the tool states a table _3_wifi, and there is none",
        "the tool states 3 rows of the table sms_messages, and it holds 2",
    ]
    gone = [each for each in outcome.artifacts if each.state == "recovered"]
    assert all(each.locator.startswith("bytes ") for each in gone)


@pytest.mark.parametrize("beside", [None, b"", b"[1, 2", b'{"artifacts": {"x": [{"tablename": null}, 3]}}'])
def test_tables_without_a_description_are_read_and_that_is_said(tmp_path: Path, beside: bytes | None) -> None:
    path = _leapp(tmp_path)
    description = tmp_path / "_lava_data.lava"
    description.write_bytes(beside) if beside is not None else description.unlink()
    outcome = run(lava, path)
    assert len(outcome.artifacts) == 6
    assert {each.tool for each in _external(outcome)} == {"LEAPP"}
    assert all(each.stated is None for each in _external(outcome))
    assert bool(outcome.warnings) == (beside is None or beside[:2] != b'{"')


def test_the_run_its_modules_and_tables_are_stated(tmp_path: Path) -> None:
    _leapp(tmp_path)
    found = _external(run(leapp_run, tmp_path / "_lava_data.lava"))
    assert [(each.locator, each.table, each.title) for each in found] == [
        ("key $", "parser_info", None),
        ("key $.modules[0]", "modules", "smsmms"),
        ("key $.artifacts['SMS & MMS'][0]", "artifacts", "SMS messages"),
        ("key $.artifacts.WiFi[0]", "artifacts", "3 WiFi"),
    ]
    assert _details(found[0])["parser_info.start_timestamp"] == 1790000000
    assert _details(found[1]) == _RUN["modules"][0]
    assert _details(found[2])["object_columns[1].type"] == "datetime"


def _exported(folder: Path, name: str, *parts: list[list[str]]) -> Path:
    path = folder / "_TSV Exports" / f"{name}.tsv"
    path.parent.mkdir(exist_ok=True)
    for part in parts:
        with path.open("a", encoding="utf-8-sig", newline="") as file:
            file.write("\ufeff") if file.tell() else None
            csv.writer(file, delimiter="\t").writerows(part)
    return path


def test_exported_rows_lead_to_their_bytes_also_over_several_lines(tmp_path: Path) -> None:
    written = [["2023-11-14 22:13", 'say "x"\nand y', "C:\\a"], ["", "", ""], ["ü", "1", "2", "a fourth"]]
    path = _exported(tmp_path, "Old module", [["Time", "Text", "Path"], *written[:2]], written[2:])
    outcome = run(tsv, path)
    found = _external(outcome)
    data = path.read_bytes()
    assert [[each.value for each in artifact.details] for artifact in found] == [written[0], written[2]]
    assert [each.name for each in found[1].details] == ["Time", "Text", "Path", "column 4"]
    for artifact in found:
        at, size = map(int, artifact.locator.removeprefix("bytes ").split("+"))
        text = data[at : at + size].decode("utf-8-sig")
        (again,) = csv.reader(io.StringIO(text), delimiter="\t")
        assert [value for value in again if value] == [each.value for each in artifact.details]
    assert {(each.tool, each.title, each.stated) for each in found} == {("LEAPP", "Old module", None)}


def test_an_export_of_a_table_that_the_database_has_is_not_taken_twice(tmp_path: Path) -> None:
    _leapp(tmp_path)
    assert len(run(tsv, _exported(tmp_path, "SMS (v1)", [["A"], ["1"]])).artifacts) == 1
    outcome = run(tsv, _exported(tmp_path, "SMS messages", [["A"], ["1"]]))
    assert outcome.artifacts == []
    assert "sms_messages of _lava_artifacts.db" in outcome.warnings[0][0]


_INFO = {
    "target_path": '/x/"mvt_version": "9"',
    "mvt_version": "2.7.0",
    "date": "2026-01-02 03:04:05.000000",
    "ioc_files": ["a.stix2"],
    "hashes": [{"file_path": "/x/sms.db", "sha256": "00" * 32}],
}
_SMS = [
    {
        "ROWID": 1,
        "text": "سلام",
        "isodate": "2021-05-10 11:22:33.000000",
        "links": ["https://a.example"],
        "n": None,
    },
    {"ROWID": 2, "text": "\ud83d half", "score": 0.5, "is_read": True, "more": {}},
]


def _mvt(folder: Path, name: str, value: object) -> Path:
    (folder / "info.json").write_text(json.dumps(_INFO, indent=4), encoding="utf-8")
    path = folder / name
    path.write_text(json.dumps(value, indent=4), encoding="utf-8")
    return path


def test_results_of_mvt_are_taken_in_element_by_element(tmp_path: Path) -> None:
    found = _external(run(mvt, _mvt(tmp_path, "sms.json", _SMS)))
    assert [(each.locator, each.table, each.tool, each.tool_version) for each in found] == [
        ("key $[0]", "sms", "MVT", "2.7.0"),
        ("key $[1]", "sms", "MVT", "2.7.0"),
    ]
    assert _details(found[0]) == {
        "ROWID": 1,
        "text": "سلام",
        "isodate": "2021-05-10 11:22:33.000000",
        "links[0]": "https://a.example",
    }
    assert _details(found[1]) == {
        "ROWID": 2,
        "text": "\\ud83d half",
        "score": "0.5",
        "is_read": True,
        "more": "{}",
    }
    assert all(each.stated is None for each in found)
    (alert,) = _external(run(mvt, _mvt(tmp_path, "sms_detected.json", [{"level": "HIGH", "event": _SMS[0]}])))
    assert alert.table == "sms_detected"
    assert _details(alert)["event.ROWID"] == 1
    (of_an_object,) = _external(run(mvt, _mvt(tmp_path, "backup_info.json", {"Product Type": "iPhone9,1"})))
    assert of_an_object.locator == "key $['Product Type']"
    assert _details(of_an_object) == {"value": "iPhone9,1"}


def test_the_run_of_mvt_and_what_it_hashed_are_stated(tmp_path: Path) -> None:
    _mvt(tmp_path, "x.json", [])
    first, second = _external(run(mvt, tmp_path / "info.json"))
    assert (first.table, first.tool_version) == ("info", "2.7.0")
    assert _details(first)["ioc_files[0]"] == "a.stix2"
    assert (second.table, second.source, second.locator) == ("hashes", "/x/sms.db", "key $.hashes[0]")


def test_json_without_mvts_own_beside_it_is_not_mvts(tmp_path: Path) -> None:
    path = _mvt(tmp_path, "sms.json", _SMS)
    (tmp_path / "info.json").write_text('{"target_path": "\\"mvt_version\\": \\"1\\""}', encoding="utf-8")
    assert run(mvt, path).artifacts == []
    (tmp_path / "info.json").unlink()
    assert run(mvt, path).artifacts == []


@pytest.mark.parametrize(
    ("column", "moments"),
    [("UTC Timestamp", ["2021-05-10T11:22:33.5+00:00", None]), ("Device Local Timestamp", [None, None])],
)
def test_the_time_line_of_mvt_has_moments_where_it_names_the_zone(
    tmp_path: Path, column: str, moments: list[str | None]
) -> None:
    rows = [["2021-05-10 11:22:33.500000", "SMS", "sms_received", 'a,"b"\nc'], ["", "Calls", "call", "x\\"]]
    path = tmp_path / "timeline.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows([[column, "Plugin", "Event", "Description"], *rows])
    found = _external(run(timeline, path))
    assert [each.stated.text() if each.stated else None for each in found] == moments
    assert [_details(each).get("Description") for each in found] == [rows[0][3], rows[1][3]]
    assert [each.title for each in found] == ["SMS · sms_received", "Calls · call"]
    path.write_text("Date,Event\n1,2\n", encoding="utf-8")
    assert run(timeline, path).artifacts == []


def _event(**more: object) -> dict[str, object]:
    return {
        "__container_type__": "event",
        "__type__": "AttributeContainer",
        "data_type": "fs:stat",
        "date_time": {
            "__class_name__": "PosixTimeInMicroseconds",
            "__type__": "DateTimeValues",
            "timestamp": 5,
        },
        "display_name": "TSK:/var/log/syslog.1",
        "filename": "/var/log/syslog.1",
        "message": "…",
        "parser": "filestat",
        "pathspec": {
            "__type__": "PathSpec",
            "location": "/var/log/syslog.1",
            "parent": {"type_indicator": "RAW"},
        },
        "timestamp": 1340821021000000,
        "timestamp_desc": "Content Modification Time",
        **more,
    }


def test_events_of_plaso_lead_to_their_lines(tmp_path: Path) -> None:
    local = {"__class_name__": "TimeElements", "is_local_time": True}
    events = [
        _event(),
        _event(timestamp=0, date_time={"__class_name__": "NotSet", "string": "Not set"}),
        _event(date_time=local),
        _event(date_time={**local, "time_zone_offset": 120}),
        _event(timestamp=2**63 - 1, tag={"labels": ["x"]}, message="\ud800"),
    ]
    path = tmp_path / "timeline.jsonl"
    lines = [json.dumps(event, sort_keys=True) for event in events]
    path.write_text("\n".join([*lines[:3], "", "{no json", *lines[3:]]) + "\n", encoding="utf-8")
    outcome = run(plaso, path)
    found = _external(outcome)
    assert [said for said, _ in outcome.warnings] == ["no event of plaso"]
    data = path.read_bytes()
    for event, artifact in zip(events, found, strict=True):
        at, size = map(int, artifact.locator.removeprefix("bytes ").split("+"))
        assert json.loads(data[at : at + size]) == event
    moment = "2012-06-27T18:17:01+00:00"
    texts = [each.stated.text() if each.stated else None for each in found]
    assert texts == [moment, None, None, moment, None]
    assert found[4].stated is not None
    assert _details(found[0])["pathspec.parent.type_indicator"] == "RAW"
    assert _details(found[4])["message"] == "\\ud800"
    assert {(each.tool, each.table, each.title, each.source) for each in found} == {
        ("plaso", "filestat", "Content Modification Time", "TSK:/var/log/syslog.1")
    }


def test_other_lines_of_json_are_not_plasos(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"a": 1}\n' + json.dumps(_event()) + "\n", encoding="utf-8")
    outcome = run(plaso, path)
    assert (outcome.artifacts, outcome.warnings) == ([], [])


def _made_lava(folder: Path) -> Path:
    return _leapp(folder)


def _made_run(folder: Path) -> Path:
    return _leapp(folder).with_name("_lava_data.lava")


def _made_tsv(folder: Path) -> Path:
    return _exported(folder, "X", [["A", "B"], ["1", 'x"\ny']] * 5)


def _made_mvt(folder: Path) -> Path:
    return _mvt(folder, "sms.json", _SMS)


def _made_timeline(folder: Path) -> Path:
    path = folder / "timeline.csv"
    path.write_text('"UTC Timestamp","Plugin","Event","Description"\n"2021-05-10 11:22:33","a","b","c"\n' * 4)
    return path


def _made_plaso(folder: Path) -> Path:
    path = folder / "x.jsonl"
    path.write_text((json.dumps(_event()) + "\n") * 4)
    return path


@pytest.mark.parametrize(
    ("parser", "made"),
    [
        (lava, _made_lava),
        (leapp_run, _made_run),
        (tsv, _made_tsv),
        (mvt, _made_mvt),
        (timeline, _made_timeline),
        (plaso, _made_plaso),
    ],
    ids=lambda each: getattr(each, "name", ""),
)
def test_cut_and_changed_files_raise_nothing(
    parser: Parser, made: Callable[[Path], Path], tmp_path: Path
) -> None:
    path = made(tmp_path)
    data = path.read_bytes()
    noise = random.Random(3)
    assert run(parser, path).artifacts
    for _ in range(15):
        changed = bytearray(data[: noise.randrange(1, len(data) + 1)])
        for _ in range(noise.randrange(6)):
            changed[noise.randrange(len(changed))] = noise.randrange(256)
        path.write_bytes(changed)
        run(parser, path)


def test_a_row_that_is_too_long_is_said_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("parsers.support.text_lines.MOST_BYTES", 64)
    path = _exported(tmp_path, "X", [["A", "B"], ["1", "x" * 500], ["2", "y"]])
    outcome = run(tsv, path)
    assert [[each.value for each in artifact.details] for artifact in _external(outcome)] == [["2", "y"]]
    assert outcome.warnings[0][0] == "not read: a line of more than 64 bytes"
