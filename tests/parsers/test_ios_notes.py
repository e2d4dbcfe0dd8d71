"""Apple's Notes: made databases whose notes the test packed itself, and real ones."""

from __future__ import annotations

import gzip
import sqlite3
import zipfile
from contextlib import closing, suppress
from pathlib import Path

from app_made import held_by_database, made_with_deletions
from hypothesis import given
from hypothesis import strategies as st
from parser_harness import corpus, run

from evidence.model.kinds import Attachment, Detail, Note
from evidence.model.timestamp import Timestamp
from parsers.ios.notes import parse as notes
from parsers.support import apple_table

START = Timestamp(1_700_000_000_000_000_000, "721692800", "cocoa_s")
END = Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s")
_SCHEMA = (
    "CREATE TABLE ZICCLOUDSYNCINGOBJECT (Z_PK INTEGER PRIMARY KEY, Z_ENT INTEGER, ZISPASSWORDPROTECTED INTEGER,"
    " ZMARKEDFORDELETION INTEGER, ZFILESIZE INTEGER, ZMEDIA INTEGER, ZNOTE INTEGER, ZNOTE1 INTEGER,"
    " ZISPINNED INTEGER, ZACCOUNT4 INTEGER, ZFOLDER INTEGER, ZNOTEDATA INTEGER, ZFOLDERTYPE INTEGER,"
    " ZCREATIONDATE TIMESTAMP, ZCREATIONDATE3 TIMESTAMP, ZMODIFICATIONDATE1 TIMESTAMP, ZIDENTIFIER VARCHAR,"
    " ZPASSWORDHINT VARCHAR, ZTITLE VARCHAR, ZTYPEUTI VARCHAR, ZTYPEUTI1 VARCHAR, ZALTTEXT VARCHAR,"
    " ZMERGEABLEDATA1 BLOB, ZFILENAME VARCHAR, ZSNIPPET VARCHAR, ZTITLE1 VARCHAR, ZTITLE2 VARCHAR, ZNAME VARCHAR);"
    "CREATE TABLE ZICNOTEDATA (Z_PK INTEGER PRIMARY KEY, ZNOTE INTEGER, ZDATA BLOB);"
    "CREATE TABLE Z_PRIMARYKEY (Z_ENT INTEGER PRIMARY KEY, Z_NAME VARCHAR);"
    "INSERT INTO Z_PRIMARYKEY VALUES (9, 'ICNote'), (3, 'ICFolder')"
)


def _number(value: int) -> bytes:
    parts = b""
    while value > 127:
        parts += bytes([value & 127 | 128])
        value >>= 7
    return parts + bytes([value])


def _field(number: int, content: bytes) -> bytes:
    return _number(number << 3 | 2) + _number(len(content)) + content


def _packed(text: str, *objects: tuple[str, str]) -> str:
    """A note as the application packs it, in hexadecimal for SQL."""
    runs = b"".join(
        _field(5, b"\x08\x01" + _field(12, _field(1, name.encode()) + _field(2, kind.encode())))
        for name, kind in objects
    )
    note = _field(3, _field(2, text.encode()) + runs)
    return gzip.compress(b"\x08\x00" + _field(2, b"\x08\x00\x10\x00" + note), mtime=0).hex()


def _joined(*pairs: tuple[int, int]) -> bytes:
    """A dictionary of objects by their numbers."""
    return b"".join(
        _field(1, b"".join(_field(side, bytes([0x30, at])) for side, at in enumerate(pair, 1)))
        for pair in pairs
    )


def _table() -> bytes:
    """A table of two rows and two columns: identifiers 0 and 1 are the rows, 2 and 3 the columns.

    Identifier 4 stands for the second row. The objects of the identifiers have the numbers 4 to 8.
    """

    def order(*identifiers: int, alike: bytes = b"") -> bytes:
        array = _field(1, _field(2, "\ufffc".encode()))
        array += b"".join(_field(2, b"\x08\x00" + _field(2, bytes([each]) * 16)) for each in identifiers)
        return _field(16, _field(1, _field(1, array) + _field(2, alike)) + _field(2, b""))

    def cell(text: str) -> bytes:
        return _field(10, _field(2, text.encode()))

    def identifier(number: int) -> bytes:
        return _field(13, b"\x08\x01" + _field(3, b"\x08\x03" + _field(2, bytes([0x10, number]))))

    root = _field(
        13,
        b"\x08\x00"
        + b"".join(_field(3, bytes([8, key]) + _field(2, bytes([0x30, key + 1]))) for key in range(3)),
    )
    objects = [root, order(1, 0, alike=_joined((4, 8))), order(2, 3), _field(6, _joined((6, 9), (7, 10)))]
    objects += [identifier(number) for number in range(5)]
    objects += [_field(6, _joined((5, 11), (8, 12))), _field(6, _joined((5, 13)))]
    objects += [cell("oben ✓"), cell("unten"), cell("rechts")]
    data = b"".join(_field(3, each) for each in objects)
    data += b"".join(_field(4, each) for each in (b"crRows", b"crColumns", b"cellColumns", b"UUIDIndex"))
    data += b"".join(_field(5, each) for each in (b"com.apple.notes.ICTable", b"com.apple.CRDT.NSUUID"))
    data += b"".join(_field(6, bytes([each]) * 16) for each in range(5))
    return gzip.compress(_field(2, b"\x10\x00" + _field(3, data)), mtime=0)


def test_cells_of_a_table_stand_in_the_text(tmp_path: Path) -> None:
    assert apple_table.text(_table()) == "oben ✓\trechts\nunten\t"
    first = _packed("a: \ufffc!", ("A-1", "com.apple.notes.table"))
    second = _packed("b: \ufffc!", ("A-2", "com.apple.notes.table"))
    path = tmp_path / "NoteStore.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            _SCHEMA
            + ";INSERT INTO ZICCLOUDSYNCINGOBJECT (Z_PK, Z_ENT, ZTITLE1) VALUES (1, 9, 'a'), (2, 9, 'b');"
            f"INSERT INTO ZICNOTEDATA VALUES (5, 1, x'{first}'), (6, 2, x'{second}');"
            "INSERT INTO ZICCLOUDSYNCINGOBJECT (Z_PK, Z_ENT, ZNOTE, ZTYPEUTI, ZIDENTIFIER, ZMERGEABLEDATA1) VALUES"
            f" (20, 4, 1, 'com.apple.notes.table', 'A-1', x'{_table().hex()}'),"
            f" (21, 4, 2, 'com.apple.notes.table', 'A-2', x'{gzip.compress(b'zz').hex()}')"
        )
    outcome = run(notes, path)
    assert [getattr(note, "body", None) for note in outcome.artifacts] == [
        "a: oben ✓\trechts\nunten\t!",
        "b: [com.apple.notes.table]!",
    ]
    assert [place for _, place in outcome.warnings] == ["row ZICCLOUDSYNCINGOBJECT:21"]


def test_an_attachment_that_was_deleted_is_none_of_a_note_that_has_others(tmp_path: Path) -> None:
    """And a row that lost its kind is a note where it has a text."""
    path = tmp_path / "NoteStore.sqlite"
    made_with_deletions(
        path,
        _SCHEMA
        + ";INSERT INTO ZICCLOUDSYNCINGOBJECT (Z_PK, Z_ENT, ZTITLE1, ZNOTEDATA) VALUES (1, 9, 'a', 5), (2, NULL, 'b', 6);"
        "INSERT INTO ZICCLOUDSYNCINGOBJECT (Z_PK, Z_ENT, ZNOTE, ZTYPEUTI, ZTITLE) VALUES"
        " (20, 4, 1, 'public.jpeg', 'kept.jpg'), (21, 4, 1, 'public.jpeg', 'gone.jpg')",
        "DELETE FROM ZICCLOUDSYNCINGOBJECT WHERE Z_PK = 21",
    )
    found = [each for each in run(notes, path).artifacts if isinstance(each, Note) and each.state == "live"]
    assert [(each.title, [file.name for file in each.attachments]) for each in found] == [
        ("a", ["kept.jpg"]),
        ("b", []),
    ]


def test_what_a_note_said_before_it_was_changed_is_a_note_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "NoteStore.sqlite"
    made_with_deletions(
        path,
        _SCHEMA + ";INSERT INTO ZICCLOUDSYNCINGOBJECT (Z_PK, Z_ENT, ZTITLE1, ZISPASSWORDPROTECTED) VALUES"
        " (1, 9, 'a', 0), (2, 9, 'locked', 1);"
        f"INSERT INTO ZICNOTEDATA VALUES (5, 1, x'{_packed('before')}'), (6, 2, x'{_packed('secret')}'),"
        f" (7, 99, x'{_packed('of no note')}')",
        f"UPDATE ZICNOTEDATA SET ZDATA = x'{_packed('after')}' WHERE Z_PK = 5",
    )
    found = [each for each in run(notes, path).artifacts if isinstance(each, Note)]
    assert [(each.state, each.title, each.body) for each in found] == [
        ("live", "a", "after"),
        ("live", "locked", None),
        ("live", None, "of no note"),
        ("recovered", None, "before"),
    ]
    assert found[3].details == (Detail(name="ZNOTE", value=1),)


def test_a_text_that_stands_twice_for_a_note_that_is_gone_is_stated(tmp_path: Path) -> None:
    path = tmp_path / "NoteStore.sqlite"
    twice = f"(5, 99, x'{_packed('said')}'), (6, 99, x'{_packed('said')}')"
    made_with_deletions(path, f"{_SCHEMA};INSERT INTO ZICNOTEDATA VALUES {twice}", "")
    found = [each for each in run(notes, path).artifacts if isinstance(each, Note)]
    assert [(each.locator, each.body) for each in found] == [("row ZICNOTEDATA:5", "said")]


@given(st.integers(0, 2000), st.binary(max_size=12))
def test_damaged_tables_are_refused_or_read(at: int, other: bytes) -> None:
    data = bytearray(gzip.decompress(_table()))
    data[at % len(data) : at % len(data) + len(other)] = other
    with suppress(ValueError):
        apple_table.text(gzip.compress(bytes(data)))


def test_a_table_that_names_its_objects_in_circles_ends() -> None:
    pairs = _field(6, b"".join(_joined((4, 3)) for _ in range(20000)))
    named = b"".join(_field(3, bytes([8, key]) + _field(2, bytes([0x30, 1 + key]))) for key in range(3))
    objects = [_field(13, b"\x08\x00" + named), b"", b"", pairs]
    data = b"".join(_field(3, each) for each in objects) + _field(5, b"com.apple.notes.ICTable")
    data += b"".join(_field(4, each) for each in (b"crRows", b"crColumns", b"cellColumns"))
    assert apple_table.text(gzip.compress(_field(2, _field(3, data)))) == ""


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
