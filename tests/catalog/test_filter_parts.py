"""People in the parts of a record: whoever is named there is a participant, and nothing else of the part is."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from zoneinfo import ZoneInfo

import pytest

from evidence.catalog.catalog import Catalog
from evidence.catalog.filter import condition, parse

_FIELDS = [
    ("message", {"participants": [{"identifier": "ana.r", "name": "Ana Rossi", "role": "creator"}]}),
    ("message", {"reactions": [{"reaction": "loved", "who": "+447700900142", "time": "2026-03-02T10:00:00+00:00"}]}),
    ("message", {"mentions": ["ben@example.org"], "reply_sender": "carla"}),
    ("contact", {"identifiers": [{"identifier": "dora_99", "service": "Telegram"}], "nickname": "Dodo"}),
    ("account", {"service": "Kik", "username": "eve"}),
    ("installed_app", {"identifier": "eve.app", "name": "Ana Rossi"}),
]  # fmt: skip


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    catalog = Catalog.create(tmp_path_factory.mktemp("parts") / "catalog.sqlite")
    rows = [
        (number, json.dumps({"id": f"1-1-{number}", "kind": kind, "fields": fields, "path": "a.db"}))
        for number, (kind, fields) in enumerate(_FIELDS, 1)
    ]
    catalog.insert({"artifact": rows})
    catalog.index()
    with closing(catalog.reader()) as connection:
        yield connection
    catalog.close()


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("participant:ana.r", "1-1-1"),
        ('participant:"ana rossi"', "1-1-1"),
        ("participant:creator or participant:loved or participant:Telegram or participant:2026*", ""),
        ("participant:+4477*", "1-1-2"),
        ("participant:ben@*", "1-1-3"),
        ("participant:carla", "1-1-3"),
        ("participant:dora_99", "1-1-4"),
        ("participant:dodo", "1-1-4"),
        ("participant:eve", "1-1-5"),
        ("has:participant", "1-1-1 1-1-2 1-1-3 1-1-4 1-1-5"),
        ("field.reactions.reaction:loved", "1-1-2"),
        ("field.participants.role:creator", "1-1-1"),
    ],
)
def test_participants_are_found_in_parts(reader: sqlite3.Connection, text: str, ids: str) -> None:
    sql, values = condition(parse(text), "artifacts", ZoneInfo("UTC"))
    rows = reader.execute(f"SELECT id FROM artifacts WHERE {sql} ORDER BY seq", values)
    assert " ".join(row[0] for row in rows) == ids
