"""Every kind in the window: a column for each field that is no time, and what a bubble says of a message's parts."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import orjson
import pytest
from full_samples import full

from analysis.exchanges import Talk
from analysis.people import People
from app.gui.models.attachments import attached
from app.gui.models.columns import artifact_columns
from app.gui.models.wanted import artifacts
from app.gui.views.conversations.bubble import describe, searched
from app.gui.words import part_text
from evidence.catalog.schema import INDEXES, create_statements
from evidence.ingest.artifacts import to_found
from evidence.model.kinds import KINDS

UTC = ZoneInfo("UTC")


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_each_field_of_a_kind_has_its_column_with_all_its_texts(kind: str) -> None:
    artifact = full(KINDS[kind])
    found, _ = to_found("test", artifact, 1000)
    body = {"id": "1-1-1", "kind": kind, "fields": found.fields}
    times = {name for name, *_ in found.times}
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in (*create_statements(), *INDEXES):
            connection.execute(statement)
        connection.execute("INSERT INTO artifact(seq, body) VALUES (1, ?)", (orjson.dumps(body).decode(),))
        columns = {each.field: each for each in artifact_columns(kind)}
        names = {field.name for field in msgspec.structs.fields(KINDS[kind])} - times
        for name in names - {"locator", "state", "imported"}:
            column = columns[f"field.{name}"]
            (stored,) = connection.execute(f"SELECT {column.sql} FROM artifacts").fetchone()
            shown = column.write(stored, UTC)
            for text in _texts(found.fields[name]):
                assert text in shown


def test_numbers_stand_on_the_right_and_words_do_not() -> None:
    columns = {each.field: each.right for each in artifact_columns("transaction")}
    assert not columns["field.direction"]
    assert {each.field: each.right for each in artifact_columns("call")}["field.duration_s"]
    assert {each.field: each.right for each in artifact_columns("keyboard_word")}["field.count"]


def _texts(value: Any) -> list[str]:
    """The texts of a value, but truth values: those are said in words."""
    if isinstance(value, dict):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, list):
        return [text for each in value for text in _texts(each)]
    return [] if isinstance(value, bool) else [str(value)]


def test_a_bubble_has_a_line_for_each_edit_and_reaction() -> None:
    fields = {
        "service": "iMessage",
        "direction": "incoming",
        "sender": "+447700900142",
        "body": "at seven",
        "reply_text": "when?",
        "deletion": "unsent",
        "edits": [{"body": "at five"}, {"body": "at six", "time": "2026-03-02T10:00:00+00:00"}],
        "reactions": [{"reaction": "loved", "who": "+447700900143"}],
        "attachments": [{"name": "v.m4a", "mime": "audio/mp4", "size": 7, "text": "come at seven"}],
    }
    body = {"id": "1-1-1", "kind": "message", "evidence": 1, "locator": "row message:1", "fields": fields}
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in (*create_statements(), *INDEXES):
            connection.execute(statement)
        people = People(Talk(connection).ways)
    bubble = describe(1, body, people, UTC)
    assert bubble.text == "at seven"
    assert [
        note for note in bubble.notes if note.startswith(("Edits", "Reactions", "Reply", "Deletion"))
    ] == [
        "Deletion: unsent",
        "Edits: Body: at five",
        "Edits: Body: at six, Time: 2026-03-02T10:00:00+00:00",
        "Reactions: Reaction: loved, Who: +447700900143",
        "Reply text: when?",
    ]
    assert bubble.files == ("v.m4a · audio/mp4 · 7 B · come at seven",)
    assert {"at five", "come at seven"} <= {*searched(body).split("\n")}


def test_an_attachment_is_found_by_the_digest_that_its_store_states() -> None:
    attached_file = {"mime": "image/jpeg", "path": "/gone/elsewhere.jpg"}
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in (*create_statements(), *INDEXES):
            connection.execute(statement)
        for place, content in ((1, "ab" * 32), (2, "cd" * 32), (3, "ab" * 32)):
            file = {
                "evidence": 1,
                "number": place,
                "path": f"DCIM/{place}.jpg",
                "sha256": content,
                "type": "file",
            }
            connection.execute(
                "INSERT INTO entry(seq, body) VALUES (?, ?)", (place, orjson.dumps(file).decode())
            )
        for number, digest in ((11, "cd" * 32), (12, "ef" * 32), (13, ""), (14, "ab" * 32)):
            fields = {"attachments": [attached_file | ({"sha256": digest} if digest else {})]}
            body = {"evidence": 1, "kind": "message", "fields": fields}
            connection.execute(
                "INSERT INTO artifact(seq, body) VALUES (?, ?)", (number, orjson.dumps(body).decode())
            )
        keys = dict(connection.execute("SELECT path, key FROM entries"))
        found = list(attached(connection, artifacts("message")))
    assert found == [(11, keys["DCIM/2.jpg"]), (12, 0), (13, 0), (14, keys["DCIM/1.jpg"])]


def test_a_further_value_is_said_under_its_own_name() -> None:
    assert part_text({"name": "ZCOUNT", "value": 7}) == "ZCOUNT: 7"
    assert part_text({"identifier": "a", "name": None, "role": "admin"}) == "Identifier: a, Role: admin"
