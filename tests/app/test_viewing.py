"""What the decoding process answers, against libraries that it does not use."""

from __future__ import annotations

import json
import plistlib
import sqlite3
import struct
import threading
import time
import zipfile
import zlib
from contextlib import closing
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from app.viewing.client import Decoder, Source, ViewingError
from app.viewing.jobs import tree_bplist, tree_json, tree_xml
from app.viewing.messages import Drawn, Located, RowPage, TableList, Tree, Written
from evidence.contract.errors import EvidenceError


def held(data: bytes) -> Source:
    return len(data), lambda offset, length: data[offset : offset + length]


LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**60), 2**60),
    st.text(st.characters(exclude_categories=("Cs",)), max_size=30),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(value=VALUES, indent=st.sampled_from([None, 2]), ascii_only=st.booleans())
def test_json_bytes_of_each_node_are_that_value(value: Any, indent: int | None, ascii_only: bool) -> None:
    data = json.dumps(value, indent=indent, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    found = tree_json.tree(data)
    assert not found.note
    nodes = []

    def walk(item: Any) -> None:
        nodes.append(item)
        for below in item.values() if isinstance(item, dict) else item if isinstance(item, list) else ():
            walk(below)

    walk(value)
    assert len(found.nodes) == len(nodes)
    for node, item in zip(found.nodes, nodes, strict=True):
        assert (
            json.loads(data[node.offset : node.offset + node.length].decode("utf-8", "surrogatepass")) == item
        )


PLIST = st.recursive(
    st.one_of(
        st.booleans(), st.integers(-(2**63), 2**63 - 1), st.binary(max_size=20), st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30),
        st.datetimes(datetime.fromisoformat("1990-01-01T00:00:00"), datetime.fromisoformat("2080-01-01T00:00:00")).map(lambda d: d.replace(microsecond=0)),
    ),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=8), inner, max_size=4),
    max_leaves=20,
)  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(value=PLIST)
def test_binary_plist_nodes_say_what_was_put_in(value: Any) -> None:
    data = plistlib.dumps(value, fmt=plistlib.FMT_BINARY, sort_keys=False)
    found = tree_bplist.tree(data)
    texts: list[tuple[str, str]] = []

    def walk(item: Any) -> None:
        match item:
            case bool():
                texts.append(("boolean", str(item).lower()))
            case int():
                texts.append(("number", str(item)))
            case str():
                texts.append(("text", item))
            case bytes():
                texts.append(("data", item.hex(" ")))
            case datetime():
                texts.append(("date", item.isoformat() + "Z"))
            case dict() | list():
                texts.append(("dictionary" if isinstance(item, dict) else "array", str(len(item))))
                for below in item.values() if isinstance(item, dict) else item:
                    walk(below)

    walk(value)
    assert [(node.kind, node.text) for node in found.nodes] == texts
    for node in found.nodes:
        raw = data[node.offset : node.offset + node.length]
        if node.kind == "text" and node.text.isascii():
            assert raw.endswith(node.text.encode())
        if node.kind == "data":
            assert raw.endswith(bytes.fromhex(node.text))


def test_property_lists_by_key(decoder: Decoder) -> None:
    value = {
        "a": [1, {"deep key": "found"}],
        "when": datetime.fromisoformat("2026-05-01T12:00:00"),
        "on": True,
        "empty": {},
    }
    for form in (plistlib.FMT_BINARY, plistlib.FMT_XML):
        data = plistlib.dumps(value, fmt=form)
        found = decoder.ask("tree", Tree, [held(data)])
        by_path = {node.path: node for node in found.nodes}
        node = by_path['$.a[1]["deep key"]']
        assert node.text == "found"
        assert b"found" in data[node.offset : node.offset + node.length]
        assert by_path["$.on"].text == "true"
        assert by_path["$.empty"].text == "0"
        assert by_path["$.when"].text == "2026-05-01T12:00:00Z"
    assert data[by_path["$.a"].offset :].startswith(b"<array>")
    assert data[: by_path["$.a"].offset + by_path["$.a"].length].endswith(b"</array>")


def test_a_plist_inside_of_itself_ends(decoder: Decoder) -> None:
    hostile = (
        b"bplist00"
        + bytes([0xA1, 0])
        + bytes([8])
        + bytes(6)
        + bytes([1, 1])
        + (1).to_bytes(8)
        + bytes(8)
        + (10).to_bytes(8)
    )
    found = decoder.ask("tree", Tree, [held(hostile + b"")]) if len(hostile) >= 40 else None
    assert found is not None
    assert [node.kind for node in found.nodes] == ["array", "again"]


def test_xml_elements_have_their_bytes(decoder: Decoder) -> None:
    data = '<?xml version="1.0"?><a><b x="1">gr\u00fc\u00df</b><b/><c><b>deep</b></c></a>'.encode()
    found = decoder.ask("tree", Tree, [held(data)])
    by_path = {node.path: node for node in found.nodes}
    for path, text in (("/a/b[1]", "grüß"), ("/a/c[1]/b[1]", "deep")):
        node = by_path[path]
        element = ElementTree.fromstring(data[node.offset : node.offset + node.length])  # noqa: S314 - ours
        assert (element.text, node.text) == (text, text)
    assert by_path["/a/b[1]/@x"].text == "1"


def test_a_long_text_says_how_long_it_is_in_xml_too() -> None:
    data = b"<a><b>" + b"x" * 5_000 + b"</b></a>"
    (text,) = {node.text for node in tree_xml.tree(data).nodes if node.key == "b"}
    assert text == "x" * 2_000 + "… (5,000 characters)"


@pytest.mark.parametrize("value", ["C:\\xampp\\htdocs", "\\x41", "\\\\xff", '\\\\\\x00 " \\x'])
def test_a_backslash_before_an_x_is_no_end_of_json(value: str) -> None:
    found = tree_json.tree(json.dumps({"first": value, "last": 1}).encode())
    assert [(node.key, node.text) for node in found.nodes] == [("", "2"), ("first", value), ("last", "1")]
    assert not found.note


def test_bytes_of_json_that_are_no_text_are_shown_as_such() -> None:
    data = b'["a\xffb", "\\\\x\xfe", 7]'
    assert [node.text for node in tree_json.tree(data).nodes] == ["3", "a\\xffb", "\\x\\xfe", "7"]


def test_a_long_string_of_json_needs_little_memory(decoder: Decoder) -> None:
    found = decoder.ask("tree", Tree, [held(b'["' + b"x" * (30 << 20) + b'\\n"]')])
    assert found.nodes[1].text.endswith(f"… ({(30 << 20) + 1:,} characters)")


def test_entities_are_not_expanded(decoder: Decoder) -> None:
    bomb = b'<!DOCTYPE a [<!ENTITY x "' + b"y" * 1000 + b'">]><a>&x;</a>'
    with pytest.raises(ViewingError, match="entities"):
        decoder.ask("tree", Tree, [held(bomb)])
    outside = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    with pytest.raises(ViewingError, match="entities"):
        decoder.ask("tree", Tree, [held(outside)])


def test_protobuf_without_schema(decoder: Decoder) -> None:
    inner = b"\x08\x96\x01" + b"\x12\x05hello"  # 1: 150, 2: "hello"
    data = b"\x1a" + bytes([len(inner)]) + inner + b"\x25\x00\x00\x80\x3f" + b"\x0a\x02\xff\xfe"
    found = decoder.ask("tree", Tree, [held(data)], form="protobuf")
    said = {
        node.path: (node.kind, node.text, data[node.offset : node.offset + node.length])
        for node in found.nodes
    }
    assert said["$.3"][0] == "message"
    assert said["$.3.1"] == ("varint", "150 (zigzag 75)", b"\x08\x96\x01")
    assert said["$.3.2"] == ("text", "hello", b"\x12\x05hello")
    assert said["$.4"][1].endswith("(float 1.0)")
    assert said["$.1"] == ("bytes", "ff fe", b"\x0a\x02\xff\xfe")
    with pytest.raises(ViewingError, match="no Protobuf"):
        decoder.ask("tree", Tree, [held(b"\x0b\xff\xff")], form="protobuf")


def database(path: Path) -> bytes:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("PRAGMA secure_delete=OFF")
        db.execute("CREATE TABLE sms (_id INTEGER PRIMARY KEY, address TEXT, body TEXT, date INTEGER)")
        db.executemany(
            "INSERT INTO sms VALUES (?, ?, ?, ?)",
            [(n, "+44", f"text of {n} \u202e<b>", n) for n in range(1, 1301)],
        )
        db.execute("DELETE FROM sms WHERE _id = 700")
    return path.read_bytes()


def test_tables_rows_and_one_row(decoder: Decoder, tmp_path: Path) -> None:
    data = database(tmp_path / "x.db")
    tables = decoder.ask("sqlite.tables", TableList, [held(data)])
    assert [table.name for table in tables.tables] == ["sqlite_schema", "sms"]
    first = decoder.ask("sqlite.rows", RowPage, [held(data)], table=1)
    assert (len(first.rows), first.more) == (500, True)
    second = decoder.ask("sqlite.rows", RowPage, [held(data)], table=1, after=first.rows[-1].rowid or 0)
    third = decoder.ask("sqlite.rows", RowPage, [held(data)], table=1, after=second.rows[-1].rowid or 0)
    rows = [*first.rows, *second.rows, *third.rows]
    assert [row.rowid for row in rows] == [n for n in range(1, 1301) if n != 700]
    assert not third.more
    row = decoder.ask("sqlite.row", Located, [held(data)], table="SMS", rowid=903)
    (body,) = (part for part in row.parts if part.name == "body")
    (place,) = body.places
    assert data[place.offset : place.offset + place.length].decode() == "text of 903 \u202e<b>" == body.text
    with pytest.raises(ViewingError, match="not in the file"):
        decoder.ask("sqlite.row", Located, [held(data)], table="sms", rowid=700)
    gone = decoder.ask("sqlite.recovered", RowPage, [held(data)])
    assert [each.text for row in gone.rows for each in row.parts if each.name == "body"] == [
        "text of 700 \u202e<b>"
    ]
    with pytest.raises(ViewingError, match="no SQLite"):
        decoder.ask("sqlite.tables", TableList, [held(b"not one" * 100)])


def test_a_log_is_added_up_once(decoder: Decoder, tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("CREATE TABLE t (v TEXT)")
        db.executemany("INSERT INTO t VALUES (?)", [(f"row {n} " * 20,) for n in range(400)])
        data, log = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    read: list[int] = []

    def counted(offset: int, length: int) -> bytes:
        read.append(length)
        return log[offset : offset + length]

    totals = []
    for _ in range(2):
        read.clear()
        row = decoder.ask(
            "sqlite.row", Located, [held(data), (len(log), counted)], table="t", rowid=399, log="1-3"
        )
        assert row.parts[0].text == "row 398 " * 20
        assert row.note
        totals.append(sum(read))
    assert totals[0] >= len(log) > 4 * totals[1]


def test_exif_tags_lie_where_they_are_said_to(decoder: Decoder) -> None:
    target = BytesIO()
    exif = Image.Exif()
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 27.0, 15.0), 3: "W", 4: (0.0, 58.0, 41.0)})
    exif[0x010F], exif[0x0110], exif[0x0131] = "Maker & Sons", "Model X", "Software 1.0"
    Image.new("RGB", (40, 30), "red").save(target, "JPEG", exif=exif)
    data = target.getvalue()
    found = decoder.ask("exif", Located, [held(data)])
    by_name = {part.name: part for part in found.parts}
    for name, text in (("Image Make", b"Maker & Sons"), ("Image Model", b"Model X")):
        (place,) = by_name[name].places
        assert data[place.offset : place.offset + place.length].rstrip(b"\0") == text
    (place,) = by_name["GPS GPSLatitude"].places
    numbers = struct.unpack(
        ">6I" if b"MM\0*" in data[:40] else "<6I", data[place.offset : place.offset + place.length]
    )
    assert [a / b for a, b in zip(numbers[::2], numbers[1::2], strict=True)] == [51, 27, 15]


def test_pictures_and_pages_become_dots(decoder: Decoder) -> None:
    target = BytesIO()
    Image.new("RGB", (3000, 1500), (10, 200, 30)).save(target, "PNG")
    drawn = decoder.ask("picture", Drawn, [held(target.getvalue())])
    assert (drawn.own_width, drawn.own_height, drawn.width, drawn.height) == (3000, 1500, 2048, 1024)
    assert drawn.rgb[:3] == bytes((10, 200, 30))
    deep = BytesIO()
    Image.new("I;16", (4, 4), 65535).save(deep, "PNG")
    assert decoder.ask("picture", Drawn, [held(deep.getvalue())]).rgb[:3] == b"\xff\xff\xff"
    pdf = BytesIO()
    canvas = Canvas(pdf, pagesize=(200, 100))
    canvas.setFillColorRGB(1, 0, 0)
    canvas.rect(0, 0, 200, 100, fill=1, stroke=0)
    canvas.showPage()
    canvas.rect(0, 0, 1, 1)
    canvas.showPage()
    canvas.save()
    page = decoder.ask("pdf", Drawn, [held(pdf.getvalue())], page=0, width=400)
    assert (page.width, page.height, page.pages) == (400, 200, 2)
    assert page.rgb[:3] == bytes((255, 0, 0))
    with pytest.raises(ViewingError, match="no page 3"):
        decoder.ask("pdf", Drawn, [held(pdf.getvalue())], page=2)
    with pytest.raises(ViewingError, match="no PDF"):
        decoder.ask("pdf", Drawn, [held(b"%PDF-1.7 nothing")])


def test_what_is_no_picture_is_refused_in_words(decoder: Decoder) -> None:
    target = BytesIO()
    Image.new("RGB", (64, 64), "red").save(target, "PNG")
    noise = BytesIO()
    Image.effect_noise((64, 64), 50).save(noise, "PNG")
    huge = bytearray(target.getvalue())
    huge[16:24] = (60_000).to_bytes(4, "big") * 2
    huge[29:33] = zlib.crc32(huge[12:29]).to_bytes(4, "big")
    for bad, words in (
        (b"not a picture", "not a picture"),
        (noise.getvalue()[:2000], "could not be decoded"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"><image href="/etc/passwd"/></svg>', "not a picture"),
        (bytes(huge), "more dots than are shown"),
    ):
        with pytest.raises(ViewingError, match=words):
            decoder.ask("picture", Drawn, [held(bad)])


def test_a_job_that_takes_long_can_be_ended(decoder: Decoder) -> None:
    own = Decoder()
    reading = threading.Event()

    def slow(offset: int, length: int) -> bytes:
        reading.set()
        time.sleep(0.3)
        return bytes(length)

    told: list[str] = []

    def ask() -> None:
        try:
            own.ask("tree", Tree, [(20 << 20, slow)], form="protobuf")
        except ViewingError as error:
            told.append(str(error))

    thread = threading.Thread(target=ask)
    thread.start()
    assert reading.wait(60)
    own.interrupt(3600)
    assert thread.is_alive()
    own.interrupt(0)
    thread.join(60)
    assert len(told) == 1
    own.interrupt(0)
    assert own.ask("tree", Tree, [held(b"[1]")]).format == "JSON"
    own.close()


def test_text_of_documents(decoder: Decoder) -> None:
    word = BytesIO()
    with zipfile.ZipFile(word, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml",
            '<w:document xmlns:w="w"><w:p><w:r><w:t>First</w:t><w:tab/><w:t>line</w:t></w:r></w:p>'
            "<w:p><w:instrText>HYPERLINK http://x</w:instrText><w:t>Second</w:t></w:p></w:document>",
        )
    assert decoder.ask("document", Written, [held(word.getvalue())]).text == "First\tline\nSecond\n"
    page = b"<html><title>T</title><script>fetch('x')</script><p>One &amp; <b>two</b></p><p>three</p></html>"
    assert decoder.ask("document", Written, [held(page)]).text == "T\nOne & two\nthree"


def test_a_process_that_takes_too_long_is_killed() -> None:
    decoder = Decoder(seconds=0.0001)
    try:
        with pytest.raises(ViewingError, match="too long"):
            decoder.ask("tree", Tree, [held(b"[1]")])
    finally:
        decoder.close()


def test_an_answer_of_another_shape_is_told(decoder: Decoder) -> None:
    with pytest.raises(ViewingError, match="ended the process"):
        decoder.ask("tree", TableList, [held(b"[1]")])
    assert decoder.ask("tree", Tree, [held(b"[1]")]).nodes[1].text == "1"


def test_a_source_that_fails_in_another_way_spoils_no_other_file(decoder: Decoder) -> None:
    def broken(offset: int, length: int) -> bytes:
        raise RuntimeError("the catalog went away")

    with pytest.raises(RuntimeError, match="went away"):
        decoder.ask("tree", Tree, [(10, broken)])
    assert decoder.ask("tree", Tree, [held(b"[1]")]).nodes[1].text == "1"


def test_bytes_that_cannot_be_read_are_said() -> None:
    decoder = Decoder()

    def unreadable(offset: int, length: int) -> bytes:
        raise EvidenceError("a bad sector")

    try:
        with pytest.raises(ViewingError, match="bad sector"):
            decoder.ask("tree", Tree, [(10, unreadable)])
    finally:
        decoder.close()
