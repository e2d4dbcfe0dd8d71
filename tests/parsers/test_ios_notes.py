"""Apple's Notes: made databases whose notes the test packed itself, and real ones."""

from __future__ import annotations

import gzip
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

from app_made import held_by_database
from parser_harness import corpus, run

from evidence.model.kinds import Attachment, Detail, Note
from evidence.model.timestamp import Timestamp
from parsers.ios.notes import parse as notes

START = Timestamp(1_700_000_000_000_000_000, "721692800", "cocoa_s")
END = Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s")
_SCHEMA = (
    "CREATE TABLE ZICCLOUDSYNCINGOBJECT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, ZISPASSWORDPROTECTED INTEGER,"
    " ZMARKEDFORDELETION INTEGER, ZFILESIZE INTEGER, ZMEDIA INTEGER, ZNOTE INTEGER, ZNOTE1 INTEGER,"
    " ZISPINNED INTEGER, ZACCOUNT4 INTEGER, ZFOLDER INTEGER, ZNOTEDATA INTEGER, ZFOLDERTYPE INTEGER,"
    " ZCREATIONDATE TIMESTAMP, ZCREATIONDATE3 TIMESTAMP, ZMODIFICATIONDATE1 TIMESTAMP, ZIDENTIFIER VARCHAR,"
    " ZPASSWORDHINT VARCHAR, ZTITLE VARCHAR, ZTYPEUTI VARCHAR, ZTYPEUTI1 VARCHAR, ZALTTEXT VARCHAR,"
    " ZFILENAME VARCHAR, ZSNIPPET VARCHAR, ZTITLE1 VARCHAR, ZTITLE2 VARCHAR, ZNAME VARCHAR);"
    "CREATE TABLE ZICNOTEDATA (Z_PK INTEGER PRIMARY KEY, ZNOTE INTEGER, ZDATA BLOB);"
    "CREATE TABLE Z_PRIMARYKEY (Z_ENT INTEGER PRIMARY KEY, Z_NAME VARCHAR);"
    "INSERT INTO Z_PRIMARYKEY VALUES (9, 'ICNote'), (3, 'ICFolder')"
)


def _field(number: int, content: bytes) -> bytes:
    length, sizes = len(content), b""
    while length > 127:
        sizes += bytes([length & 127 | 128])
        length >>= 7
    return bytes([number << 3 | 2]) + sizes + bytes([length]) + content


def _packed(text: str, *objects: tuple[str, str]) -> str:
    """A note as the application packs it, in hexadecimal for SQL."""
    runs = b"".join(
        _field(5, b"\x08\x01" + _field(12, _field(1, name.encode()) + _field(2, kind.encode())))
        for name, kind in objects
    )
    note = _field(3, _field(2, text.encode()) + runs)
    return gzip.compress(b"\x08\x00" + _field(2, b"\x08\x00\x10\x00" + note), mtime=0).hex()


def test_notes_with_text_objects_folder_account_tags_and_locks(tmp_path: Path) -> None:
    body = _packed(
        "Título\n\ufffc und #tag: \ufffc مرحبا 🌵", ("A-1", "com.apple.notes.table"), ("A-2", "hashtag")
    )
    held_by_database(
        notes,
        tmp_path / "NoteStore.sqlite",
        _SCHEMA,
        "INSERT INTO ZICCLOUDSYNCINGOBJECT (Z_PK, Z_ENT, ZTITLE2, ZFOLDERTYPE, ZNAME) VALUES"
        " (1, 2, NULL, NULL, 'iCloud'), (2, 3, 'Notizen', 0, NULL), (3, 3, 'Recently Deleted', 1, NULL);"
        "INSERT INTO ZICCLOUDSYNCINGOBJECT (Z_PK, Z_ENT, ZTITLE1, ZFOLDER, ZACCOUNT4, ZISPASSWORDPROTECTED, ZISPINNED,"
        " ZMARKEDFORDELETION, ZIDENTIFIER, ZCREATIONDATE3, ZMODIFICATIONDATE1, ZPASSWORDHINT, ZNOTEDATA) VALUES"
        " (8, 9, 'Título', 2, 1, 0, 1, 0, 'N-8', 721692800, 721692810.5, NULL, 1),"
        " (9, 9, 'Secret', 2, 1, 1, 0, 0, 'N-9', 721692800, 721692810.5, 'who?', 2),"
        " (10, 9, NULL, 3, 1, 0, 0, 1, 'N-10', 721692800, NULL, NULL, NULL);"
        "INSERT INTO ZICCLOUDSYNCINGOBJECT (Z_PK, Z_ENT, ZNOTE, ZNOTE1, ZTYPEUTI, ZTYPEUTI1, ZALTTEXT, ZIDENTIFIER,"
        " ZMEDIA, ZFILENAME, ZFILESIZE, ZTITLE) VALUES"
        " (20, 4, 8, NULL, 'com.apple.notes.table', NULL, NULL, 'A-1', NULL, NULL, 0, NULL),"
        " (21, 4, 8, NULL, 'public.jpeg', NULL, NULL, 'A-3', 22, NULL, 77, 'x'),"
        " (22, 5, NULL, NULL, NULL, NULL, NULL, 'M-1', NULL, 'IMG_1.jpg', NULL, NULL),"
        " (23, 6, NULL, 8, NULL, 'com.apple.notes.inlinetextattachment.hashtag', '#straße', 'A-2', NULL, NULL, NULL,"
        " NULL);"
        f"INSERT INTO ZICNOTEDATA VALUES (1, 8, x'{body}'), (2, 9, x'00ff'), (3, 10, NULL)",
        [
            Note(
                locator="row ZICCLOUDSYNCINGOBJECT:8",
                service="Apple Notes",
                title="Título",
                body="Título\n[com.apple.notes.table] und #tag: #straße مرحبا 🌵",
                folder="Notizen",
                account="iCloud",
                identifier="N-8",
                locked=False,
                pinned=True,
                in_trash=False,
                tags=("#straße",),
                attachments=(
                    Attachment(mime="com.apple.notes.table"),
                    Attachment(name="IMG_1.jpg", mime="public.jpeg", size=77),
                ),
                created=START,
                modified=END,
            ),
            Note(
                locator="row ZICCLOUDSYNCINGOBJECT:9",
                service="Apple Notes",
                title="Secret",
                folder="Notizen",
                account="iCloud",
                identifier="N-9",
                locked=True,
                pinned=False,
                in_trash=False,
                created=START,
                modified=END,
                details=(Detail(name="ZPASSWORDHINT", value="who?"),),
            ),
            Note(
                locator="row ZICCLOUDSYNCINGOBJECT:10",
                state="deleted",
                service="Apple Notes",
                folder="Recently Deleted",
                account="iCloud",
                identifier="N-10",
                locked=False,
                pinned=False,
                in_trash=True,
                created=START,
            ),
        ],
        needed=("Z_ENT", "ZTITLE1"),
    )


def test_a_text_that_is_damaged_is_said_and_the_note_stays(tmp_path: Path) -> None:
    path = tmp_path / "NoteStore.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            _SCHEMA
            + ";INSERT INTO ZICCLOUDSYNCINGOBJECT (Z_PK, Z_ENT, ZTITLE1) VALUES (1, 9, 'a'), (2, 9, 'b');"
            f"INSERT INTO ZICNOTEDATA VALUES (5, 1, x'{_packed('x')[:-12]}'), (6, 2, x'{gzip.compress(b'zz').hex()}')"
        )
    outcome = run(notes, path)
    assert [getattr(note, "title", None) for note in outcome.artifacts] == ["a", "b"]
    assert [place for _, place in outcome.warnings] == ["row ZICNOTEDATA:5", "row ZICNOTEDATA:6"]


def test_notes_of_a_real_phone_are_those_of_the_log_too(tmp_path: Path) -> None:
    with zipfile.ZipFile(corpus("phones/ios17_notes.zip")) as archive:
        for name in archive.namelist():
            if Path(name).name in ("NoteStore.sqlite", "NoteStore.sqlite-wal"):
                (tmp_path / Path(name).name).write_bytes(archive.read(name))
    found = [each for each in run(notes, tmp_path / "NoteStore.sqlite").artifacts if isinstance(each, Note)]
    live = [each for each in found if each.state != "recovered"]
    assert len(live) == 14
    assert sum(bool(each.locked) for each in live) == 6
    assert sum(each.state == "deleted" for each in live) == 2
    bodies = {each.title: each.body for each in live}
    assert bodies["My iOS 17 Note"] == "My iOS 17 Note\nTest note 1"
    assert bodies["iOS 17 Locked Note"] is None


def test_notes_of_a_real_database() -> None:
    found = run(notes, corpus("ios/NoteStore.sqlite")).artifacts
    assert len([each for each in found if each.state != "recovered"]) == 8
