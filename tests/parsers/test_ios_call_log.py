"""The log of changes of the call history and what Siri remembers, by the published forms."""

from __future__ import annotations

import plistlib
import sqlite3
import struct
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from app_made import held_by_database, held_by_file
from parser_harness import run

from evidence.model.kinds import Call, Detail, DeviceEvent, Interaction, Participant
from evidence.model.timestamp import Timestamp
from parsers.ios.call_transactions import parse as transactions
from parsers.ios.siri_remembers import parse as siri

_START = Timestamp(1_700_000_000_500_000_000, "721692800.5", "cocoa_s")
_ID = "5F0A1B2C-0000-4000-8000-0123456789AB"


def _archive(kind: str, fields: dict[str, Any]) -> bytes:
    """What NSKeyedArchiver writes: numbers stand inline, all else is an object of its own; a tuple is (class, fields)."""
    objects: list[Any] = ["$null"]

    def reference(value: Any) -> Any:
        if isinstance(value, bool | int | float):
            return value
        place = len(objects)
        objects.append(None)
        if isinstance(value, tuple):
            of, held = value
            objects[place] = {name: reference(each) for name, each in held.items()}
            objects[place]["$class"] = plistlib.UID(len(objects))
            objects.append({"$classname": of, "$classes": [of, "NSObject"]})
        elif isinstance(value, list):
            objects[place] = {"NS.objects": [reference(each) for each in value]}
            objects[place]["$class"] = plistlib.UID(len(objects))
            objects.append({"$classname": "NSSet", "$classes": ["NSSet", "NSObject"]})
        else:
            objects[place] = value
        return plistlib.UID(place)

    top = {"root": reference((kind, fields))}
    return plistlib.dumps(
        {"$version": 100_000, "$archiver": "NSKeyedArchiver", "$top": top, "$objects": objects},
        fmt=plistlib.FMT_BINARY,
    )


def _handle(value: str, kind: int = 2) -> tuple[str, dict[str, Any]]:
    return ("CHHandle", {"type": kind, "value": value, "normalizedValue": value})


def _call(**fields: Any) -> bytes:
    return _archive("CHRecentCall", {"uniqueId": _ID, "date": ("NSDate", {"NS.time": 721692800.5})} | fields)


def _log(*records: tuple[int, bytes | None]) -> bytes:
    written = [
        _archive("CHTransaction", {"type": kind} | ({"record": call} if call else {}))
        for kind, call in records
    ]
    return b"".join(struct.pack("<I", len(each)) + each for each in written)


def _place(data: bytes, number: int) -> str:
    at = 0
    for _ in range(number):
        at += 4 + int(struct.unpack_from("<I", data, at)[0])
    return f"bytes {at + 4}+{struct.unpack_from('<I', data, at)[0]}"


def test_each_change_of_the_call_history(tmp_path: Path) -> None:
    data = _log(
        (
            2,
            _call(
                callerId="+4930901820", callStatus=8, mediaType=1, duration=0.0, isoCountryCode="de",
                serviceRadar="com.apple.Telephony", name="Mina", callerIdLocation="Berlin",
                remoteParticipantHandles=[_handle("+4930901820")], disconnectedCause=6, read=False,
            ),
        ),
        (
            0,
            _call(
                callStatus=2, mediaType=2, duration=61.25, serviceRadar="com.apple.FaceTime",
                remoteParticipantHandles=[_handle("ana@example.org", 3), _handle("+447700900101")],
                initiator=_handle("own@example.org", 3),
            ),
        ),
        (3, None),
        (9, _call(callStatus=32)),
    )  # fmt: skip
    held_by_file(
        transactions,
        tmp_path / "CallHistoryTransactions" / "transactions.log",
        data,
        [
            Call(
                locator=_place(data, 0),
                state="deleted",
                service="phone",
                direction="missed",
                number="+4930901820",
                name="Mina",
                duration_s="0",
                answered=False,
                video=False,
                country="de",
                started=_START,
                status="missed",
                participants=(Participant(identifier="+4930901820"),),
                identifier=_ID,
                place="Berlin",
                details=(
                    Detail(name="transaction", value="Delete"),
                    Detail(name="disconnectedCause", value=6),
                    Detail(name="read", value=False),
                ),
            ),
            Call(
                locator=_place(data, 1),
                service="FaceTime",
                direction="outgoing",
                number="ana@example.org",
                duration_s="61.25",
                answered=True,
                video=True,
                started=_START,
                status="connected outgoing",
                group=True,
                participants=(
                    Participant(identifier="own@example.org", role="initiator"),
                    Participant(identifier="ana@example.org"),
                    Participant(identifier="+447700900101"),
                ),
                identifier=_ID,
                details=(Detail(name="transaction", value="Insert"),),
            ),
            DeviceEvent(
                locator=_place(data, 2),
                event="call history transaction",
                value="BatchDeleteAll",
                log="transactions.log",
            ),
            Call(
                locator=_place(data, 3),
                service="unknown",
                direction="unknown",
                started=_START,
                status="32",
                identifier=_ID,
                details=(Detail(name="transaction", value="type 9"),),
            ),
        ],
    )


@pytest.mark.parametrize("tail", [b"\1", b"\xff\xff\xff\x7f", struct.pack("<I", 90) + b"cut"])
def test_what_is_no_whole_record_is_said(tail: bytes, tmp_path: Path) -> None:
    path = tmp_path / "transactions.log"
    good = _log((1, _call(callStatus=1)))
    path.write_bytes(good + tail)
    outcome = run(transactions, path)
    assert [(each.status, each.answered) for each in outcome.artifacts if isinstance(each, Call)] == [
        ("connected incoming", True)
    ]
    ((said, where),) = outcome.warnings
    assert "no whole record" in said
    assert where.startswith(f"bytes {len(good)}+")


def test_a_record_that_is_no_archive_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "transactions.log"
    path.write_bytes(struct.pack("<I", 5) + b"plain" + _log((2, _call(callStatus=16))))
    outcome = run(transactions, path)
    (found,) = outcome.artifacts
    assert (found.state, getattr(found, "status", None)) == ("deleted", "cancelled")
    assert [where for _, where in outcome.warnings] == ["bytes 4+5"]


# -- Siri

_SCHEMA = """
CREATE TABLE apps (id INTEGER PRIMARY KEY, bundle_id TEXT);
CREATE TABLE domains (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE verbs (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE parameter_names (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE entities (id INTEGER PRIMARY KEY, type_id INTEGER, tokens TEXT, uuid TEXT);
CREATE TABLE intent_entities (intent_id INTEGER, parameter_name_id INTEGER, entity_id INTEGER);
CREATE TABLE intents (id INTEGER PRIMARY KEY, uuid TEXT, app_id INTEGER, domain_id INTEGER, verb_id INTEGER,
 group_id INTEGER, start_date REAL, duration_seconds REAL, direction INTEGER, donated_by_siri INTEGER, dkevent_uuid TEXT)
"""
_ROWS = """
INSERT INTO apps VALUES (1, 'com.apple.MobileSMS'), (2, 'com.apple.InCallService');
INSERT INTO domains VALUES (1, 'Messages'), (2, 'Calls');
INSERT INTO verbs VALUES (1, 'SendMessage'), (2, 'StartCall');
INSERT INTO parameter_names VALUES (1, 'recipients'), (2, 'recipientHandles'), (3, 'senderHandle'), (4, 'contactHandles');
INSERT INTO entities VALUES (1, 1, 'mina k', 'P1'), (2, 1, NULL, '+4930901820'), (3, 1, NULL, '+447700900101');
INSERT INTO intent_entities VALUES (1, 1, 1), (1, 2, 2), (2, 3, 3), (3, 4, 2), (3, 4, 99);
INSERT INTO intents VALUES (1, 'U1', 1, 1, 1, 5, 1700000000.5, 0, 1, 0, 'DK1'), (2, 'U2', 1, 1, 1, NULL, 1700000000, 0, 2, 0,
 NULL), (3, 'U3', 2, 2, 2, NULL, 1700000000, 61, 0, 1, NULL)
"""


def _told(*values: tuple[str, str | int]) -> tuple[Detail, ...]:
    return tuple(Detail(name=name, value=value) for name, value in values)


def test_messages_and_calls_that_siri_remembers(tmp_path: Path) -> None:
    whole = Timestamp(1_700_000_000_000_000_000, "1700000000.0", "unix_s")
    held_by_database(
        siri,
        tmp_path / "siriremembers.sqlite3",
        _SCHEMA.strip(),
        _ROWS,
        [
            Interaction(
                locator="row intents:1",
                app="com.apple.MobileSMS",
                direction="outgoing",
                mechanism="Messages, SendMessage",
                recipients=("+4930901820",),
                participants=(
                    Participant(identifier="P1", name="mina k", role="recipients"),
                    Participant(identifier="+4930901820", role="recipientHandles"),
                ),
                started=Timestamp(1_700_000_000_500_000_000, "1700000000.5", "unix_s"),
                details=_told(
                    ("uuid", "U1"), ("dkevent_uuid", "DK1"), ("duration_seconds", "0.0"), ("donated_by_siri", 0),
                    ("group_id", 5),
                ),
            ),
            Interaction(
                locator="row intents:2",
                app="com.apple.MobileSMS",
                direction="incoming",
                mechanism="Messages, SendMessage",
                sender="+447700900101",
                participants=(Participant(identifier="+447700900101", role="senderHandle"),),
                started=whole,
                details=_told(("uuid", "U2"), ("duration_seconds", "0.0"), ("donated_by_siri", 0)),
            ),
            Interaction(
                locator="row intents:3",
                app="com.apple.InCallService",
                mechanism="Calls, StartCall",
                recipients=("+4930901820",),
                participants=(Participant(identifier="+4930901820", role="contactHandles"),),
                started=whole,
                details=_told(
                    ("uuid", "U3"), ("duration_seconds", "61.0"), ("donated_by_siri", 1), ("direction", 0)
                ),
            ),
        ],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("direction", "asked", "sender", "recipients"),
    [
        (1, 0, None, ("+4930901820",)),
        (2, 0, "+4930901820", ()),
        (0, 1, None, ("+4930901820",)),
        (0, 0, None, ()),
        (None, 1, None, ()),
    ],
)
def test_whose_the_handle_of_a_call_is(
    direction: int | None, asked: int, sender: str | None, recipients: tuple[str, ...], tmp_path: Path
) -> None:
    path = tmp_path / "siriremembers.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.executescript(_SCHEMA + ";" + _ROWS)
        database.execute(
            "UPDATE intents SET direction = ?, donated_by_siri = ? WHERE id = 3", (direction, asked)
        )
        database.commit()
    *_, call = (each for each in run(siri, path).artifacts if isinstance(each, Interaction))
    assert (call.sender, call.recipients) == (sender, recipients)


def test_media_are_named_by_the_group_of_an_intent(tmp_path: Path) -> None:
    path = tmp_path / "siriremembers.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.executescript(_SCHEMA + ";" + _ROWS)
        database.executescript("""
            CREATE TABLE group_entities (group_id INTEGER, entity_id INTEGER);
            CREATE TABLE entity_types (id INTEGER PRIMARY KEY, name TEXT);
            INSERT INTO entity_types VALUES (7, 'INMediaItem');
            INSERT INTO entities VALUES (9, 7, 'a song', 'M1');
            INSERT INTO group_entities VALUES (5, 2), (5, 9), (5, 99), (NULL, 9);
        """)
    first, second, _ = (each for each in run(siri, path).artifacts if isinstance(each, Interaction))
    assert first.participants == (
        Participant(identifier="P1", name="mina k", role="recipients"),
        Participant(identifier="+4930901820", role="recipientHandles"),
        Participant(identifier="M1", name="a song", role="INMediaItem"),
    )
    assert [each.identifier for each in second.participants] == ["+447700900101"]


def test_every_intent_is_stated_whatever_it_names(tmp_path: Path) -> None:
    path = tmp_path / "siriremembers.sqlite3"
    with closing(sqlite3.connect(path)) as database:
        database.executescript(_SCHEMA + ";" + _ROWS)
        database.execute("INSERT INTO intents (app_id, direction, start_date) VALUES (77, 'odd', 'never')")
        database.execute("DELETE FROM domains")
        database.commit()
        (count,) = database.execute("SELECT count(*) FROM intents").fetchone()
    found = [each for each in run(siri, path).artifacts if each.state == "live"]
    assert len(found) == count == 4
    assert (getattr(found[-1], "app", None), getattr(found[-1], "direction", 1)) == ("unknown", None)
