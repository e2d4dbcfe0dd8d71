"""People of shared notes, archived by the published keys."""

from __future__ import annotations

import plistlib
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from parser_harness import run

from evidence.model.kinds import Contact, Detail, Identifier
from parsers.ios.note_sharing import parse as sharing


def _share(*people: dict[str, Any]) -> bytes:
    """A CKShare whose top names its Participants; a dictionary is an object of a class of its own name."""
    objects: list[Any] = ["$null", {"$classname": "Made", "$classes": ["Made", "NSObject"]}]

    def put(value: Any) -> Any:
        if isinstance(value, int):
            return value
        place = len(objects)
        objects.append(value)
        if isinstance(value, dict):
            objects[place] = {key: put(each) for key, each in value.items()} | {"$class": plistlib.UID(1)}
        elif isinstance(value, list):
            kind = plistlib.UID(len(objects))
            objects.append({"$classname": "NSArray", "$classes": ["NSArray", "NSObject"]})
            objects[place] = {"NS.objects": [put(each) for each in value], "$class": kind}
        return plistlib.UID(place)

    top = {"Participants": put(list(people)), "RecordType": put("cloudkit.share")}
    archive = {"$version": 100_000, "$archiver": "NSKeyedArchiver", "$top": top, "$objects": objects}
    return plistlib.dumps(archive, fmt=plistlib.FMT_BINARY)


_MINA = {
    "UserIdentity": {
        "UserRecordID": {"RecordName": "_0a1b2c"},
        "LookupInfo": {"EmailAddress": "mina@example.org", "PhoneNumber": "+4930901820"},
        "NameComponents": {
            "NS.nameComponentsPrivate": {"NS.givenName": "Mina", "NS.familyName": "K", "NS.nickname": "M"}
        },
    },
    "Type": 3,
}


def _made(path: Path, *shares: bytes | str | None) -> int:
    with closing(sqlite3.connect(path)) as database:
        database.execute(
            "CREATE TABLE ZICCLOUDSYNCINGOBJECT (Z_PK INTEGER PRIMARY KEY, ZTITLE1 TEXT, ZSERVERSHAREDATA BLOB)"
        )
        database.executemany(
            "INSERT INTO ZICCLOUDSYNCINGOBJECT (ZTITLE1, ZSERVERSHAREDATA) VALUES ('Prices', ?)",
            [(each,) for each in shares],
        )
        database.commit()
        (count,) = database.execute(
            "SELECT count(*) FROM ZICCLOUDSYNCINGOBJECT WHERE typeof(ZSERVERSHAREDATA) = 'blob'"
        ).fetchone()
    return int(count)


def test_each_participant_of_each_share(tmp_path: Path) -> None:
    path = tmp_path / "NoteStore.sqlite"
    assert _made(path, _share(_MINA, {"Type": 1}), None) == 1
    outcome = run(sharing, path)
    assert outcome.artifacts == [
        Contact(
            locator="row ZICCLOUDSYNCINGOBJECT:1",
            service="iCloud",
            name="Mina K",
            nickname="M",
            phones=("+4930901820",),
            emails=("mina@example.org",),
            identifiers=(Identifier(identifier="_0a1b2c"),),
            relation="participant of a share",
            details=(Detail(name="title", value="Prices"), Detail(name="Type", value=3)),
        ),
        Contact(
            locator="row ZICCLOUDSYNCINGOBJECT:1",
            service="iCloud",
            relation="participant of a share",
            details=(Detail(name="title", value="Prices"), Detail(name="Type", value=1)),
        ),
    ]
    assert outcome.warnings == []


def test_a_damaged_share_costs_itself(tmp_path: Path) -> None:
    path = tmp_path / "NoteStore.sqlite"
    good = _share(_MINA)
    assert _made(path, good[: len(good) // 2], "text", b"", good) == 3
    outcome = run(sharing, path, damaged=True)
    assert [each.locator for each in outcome.artifacts] == ["row ZICCLOUDSYNCINGOBJECT:4"]
    assert [where for _, where in outcome.warnings] == [
        "row ZICCLOUDSYNCINGOBJECT:1",
        "row ZICCLOUDSYNCINGOBJECT:3",
    ]
