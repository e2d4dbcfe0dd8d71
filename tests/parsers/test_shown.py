"""The check of all tests of parsers, that what an artifact shows stands at its locator, sees where it does not."""

from __future__ import annotations

import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from locators import assert_followed
from parser_harness import run
from phone_stores import ANDROID
from PIL import Image
from PIL.ExifTags import IFD
from PIL.TiffImagePlugin import IFDRational
from standing import Standing

from evidence.contract.registry import PARSER_PACKAGES, load
from evidence.model.kinds import Location, Message


def test_a_locator_of_another_row_is_refused(tmp_path: Path) -> None:
    store = next(store for store in ANDROID if store.parser == "android.kik")
    path = tmp_path / "1.kikDatabase.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(store.schema)
        for table, row in (*store.rows(401), *store.rows(402)):
            marks = ", ".join("?" * len(row))
            db.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))
        db.commit()
    parser = load(PARSER_PACKAGES).parser(store.parser)
    assert parser is not None
    first, second = run(parser, path).artifacts
    with pytest.raises(AssertionError, match="'sent'"):
        assert_followed(parser.name, path, [msgspec.structs.replace(first, locator=second.locator)])
    assert isinstance(first, Message)
    timeless = msgspec.structs.replace(first, sent=None, locator=second.locator)
    with pytest.raises(AssertionError, match="kik-0000401"):
        assert_followed(parser.name, path, [timeless])
    with pytest.raises(AssertionError, match="row messagesTable:403"):
        assert_followed(parser.name, path, [msgspec.structs.replace(first, locator="row messagesTable:403")])


def test_what_stands_in_a_cell_is_found_and_what_does_not_is_not() -> None:
    packed = b"\x01" + zlib.compress("the word سلام".encode())
    there = Standing([7, 0.5, "a, 17000 &amp; b", b"\x08\x80\xe9\x0f", packed, '{"k": [{"n": "inner"}]}'])
    for value in ("7", "0.5", "17000", "17000 & b", "259200", "سلام", "inner"):
        assert there.holds(value), value
    for value in ("800", "1700", "7000", "259201", "outer", "سلم"):
        assert not there.holds(value), value


def test_a_node_of_other_values_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonld"
    facet = {"@id": "kb:facet", "@type": "x:Facet", "x:text": "hidden by door 7319"}
    nodes = [
        {"@id": "kb:1", "x:hasFacet": [{"@id": "kb:facet"}]},
        facet,
        {"@id": "kb:2", "x:text": "another"},
    ]
    path.write_text(json.dumps({"@graph": nodes}))
    message = Message(locator="node kb:1", service="s", direction="incoming", body="hidden by door 7319")
    assert_followed("case.uco", path, [message])
    for locator, said in (("node kb:2", "hidden by door 7319"), ("node kb:3", "kb:3")):
        with pytest.raises(AssertionError, match=said):
            assert_followed("case.uco", path, [msgspec.structs.replace(message, locator=locator)])


def test_another_place_than_the_picture_s_is_refused(tmp_path: Path) -> None:
    exif = Image.Exif()
    place = exif.get_ifd(IFD.GPSInfo)
    place[1], place[2] = "S", (IFDRational(33), IFDRational(30), IFDRational(0))
    place[3], place[4] = "E", (IFDRational(151), IFDRational(15), IFDRational(0))
    path = tmp_path / "a.jpg"
    Image.new("RGB", (8, 8)).save(path, exif=exif)
    there = Location(locator="key EXIF.GPS", latitude="-33.5", longitude="151.25", origin="EXIF GPS")
    assert_followed("media.exif", path, [there])
    with pytest.raises(AssertionError, match="latitude"):
        assert_followed("media.exif", path, [msgspec.structs.replace(there, latitude="33.5")])
