"""Android's list of deleted contacts, by the schema of its contacts provider."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_database

from evidence.model.kinds import DeviceEvent
from evidence.model.timestamp import Timestamp
from parsers.android.deleted_contacts import parse

_MS = 1_700_000_000_123


def test_each_row_is_a_contact_that_was_deleted(tmp_path: Path) -> None:
    held_by_database(
        parse,
        tmp_path / "com.android.providers.contacts/databases/contacts2.db",
        "CREATE TABLE deleted_contacts (contact_id INTEGER PRIMARY KEY,"
        "contact_deleted_timestamp INTEGER NOT NULL default 0);"
        "CREATE TABLE raw_contacts (_id INTEGER PRIMARY KEY, deleted INTEGER)",
        f"INSERT INTO deleted_contacts VALUES (905, {_MS}), (906, 0)",
        [
            DeviceEvent(
                locator="row deleted_contacts:905",
                event="contact deleted",
                value="905",
                log="deleted_contacts",
                started=Timestamp(_MS * 1_000_000, str(_MS), "unix_ms"),
            ),
            DeviceEvent(
                locator="row deleted_contacts:906",
                event="contact deleted",
                value="906",
                log="deleted_contacts",
            ),
        ],
    )
