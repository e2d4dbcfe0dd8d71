"""NTFS's change journal, against records that are written here by Microsoft's description of them."""

from __future__ import annotations

import os
import random
import struct
from contextlib import closing
from pathlib import Path

import orjson
from make_data import run as tool
from parser_harness import run as run_parser

from evidence.case import Case
from evidence.ingest.run import Ingest
from evidence.ingest.sparse_file import SparseFile
from evidence.model.kinds import LogEvent
from evidence.model.timestamp import Timestamp
from parsers.windows.usn_journal import parse

FILETIME = 132_444_736_000_000_000
"""2020-09-13 12:26:40 UTC."""


def _record(name: str, version: int = 2, reasons: int = 0x80000100, number: int = 0, wide: int = 0) -> bytes:
    raw = name.encode("utf-16-le", "surrogatepass")
    files = (
        struct.pack("<QQ", 5 << 48 | 70, 3 << 48 | 64)
        if version == 2
        else struct.pack("<QQQQ", 5 << 48 | 70, wide, 64, wide)
    )
    start = 8 + len(files) + 36
    body = files + struct.pack("<qqIIIIHH", number, FILETIME, reasons, 0, 264, 32, len(raw), start) + raw
    length = -(-(8 + len(body)) // 8) * 8
    return (struct.pack("<IHH", length, version, 0) + body).ljust(length, b"\0")


def _journal(path: Path, *pages: bytes) -> Path:
    path.write_bytes(b"".join(page.ljust(4096, b"\0") for page in pages))
    return path


def _read(path: Path) -> tuple[list[LogEvent], list[tuple[str, str]]]:
    outcome = run_parser(parse, path)
    return [event for event in outcome.artifacts if isinstance(event, LogEvent)], outcome.warnings


def test_records_of_both_versions_are_events(tmp_path: Path) -> None:
    first = _record("a name.txt", number=1 << 30)
    second = _record("größer 日本.txt", 3, reasons=0x00802204)
    path = _journal(tmp_path / "$J", *[b""] * 600, first + second, _record("last", 3, 0x8, wide=7))
    events, warnings = _read(path)
    assert warnings == []
    assert events[0] == LogEvent(
        locator=f"bytes {600 * 4096}+{len(first)}",
        log="$UsnJrnl",
        sequence_number=1 << 30,
        event="FILE_CREATE, CLOSE",
        name="a name.txt",
        subject="MFT record 70, sequence 5",
        container="MFT record 64, sequence 3",
        details="attributes 0x00000020, source 0x00000000, security 264",
        logged=Timestamp(1_600_000_000 * 10**9, str(FILETIME), "filetime"),
    )
    assert [event.name for event in events[1:]] == ["größer 日本.txt", "last"]
    assert events[1].event == "DATA_TRUNCATION, FILE_DELETE, RENAME_NEW_NAME, INTEGRITY_CHANGE"
    assert events[2].event == "0x00000008"
    assert events[2].container == f"0x{7:016x}{64:016x}"


def test_zeros_of_a_large_journal_take_no_room_in_the_scratch_copy(tmp_path: Path) -> None:
    pieces = (bytes(1 << 20), b"record" + bytes(100), bytes(8 << 20), b"last", bytes(3))
    copy = tmp_path / "copy"
    with SparseFile(copy, 1 << 20) as file:
        for piece in pieces:
            assert file.write(piece) == len(piece)
    assert copy.read_bytes() == b"".join(pieces)
    assert copy.stat().st_blocks * 512 < 1 << 20
    assert file.whole


def test_a_page_that_is_damaged_costs_its_rest_alone(tmp_path: Path) -> None:
    good = _record("good")
    odd = struct.pack("<IH", 61, 2)
    for bad in (
        odd,
        struct.pack("<IH", 64, 9),
        struct.pack("<IH", 8192, 2),
        struct.pack("<IH", 16, 2) + bytes(16),
    ):
        events, warnings = _read(_journal(tmp_path / "$J", good + bad + good, good))
        assert [event.name for event in events] == ["good", "good"]
        ((said, where),) = warnings
        assert "the rest of its page is not read" in said
        assert where == f"bytes {len(good)}+{4096 - len(good)}"


def test_behind_damage_a_record_that_states_its_own_place_is_read(tmp_path: Path) -> None:
    for version in (2, 3):
        names = [f"name {number}" for number in range(12)]
        page, places = b"", []
        for name in names:
            places.append(4096 + len(page))
            page += _record(name, version, number=places[-1])
        damaged = bytearray(page)
        for lost in (3, 7, 8):
            struct.pack_into("<I", damaged, places[lost] - 4096, 4097)
        events, warnings = _read(_journal(tmp_path / "$J", b"", bytes(damaged)))
        assert [event.name for event in events] == [
            name for at, name in enumerate(names) if at not in (3, 7, 8)
        ]
        assert [where for _, where in warnings] == [
            f"bytes {places[3]}+{places[4] - places[3]}", f"bytes {places[7]}+{places[9] - places[7]}"
        ]  # fmt: skip


def test_names_that_lie_outside_of_their_record_are_not_read(tmp_path: Path) -> None:
    for at, value in ((56, 600), (58, 4000), (58, 4), (56, 7)):
        record = bytearray(_record("a name.txt"))
        struct.pack_into("<H", record, at, value)
        events, warnings = _read(_journal(tmp_path / "$J", bytes(record)))
        assert events == []
        assert "lies outside" in warnings[0][0]


def test_ranges_that_changed_hold_no_name_and_are_left_out(tmp_path: Path) -> None:
    ranges = struct.pack("<IHH", 80, 4, 0).ljust(80, b"\1")
    events, warnings = _read(_journal(tmp_path / "$J", ranges + _record("after")))
    assert [event.name for event in events] == ["after"]
    assert warnings == []


def test_a_name_that_is_no_text_is_shown_escaped(tmp_path: Path) -> None:
    (event,), _ = _read(_journal(tmp_path / "$J", _record("a\ud800b")))
    assert event.name == "a\\x00\\xd8b"


def test_flipped_bits_never_raise(tmp_path: Path) -> None:
    page = b"".join(_record(f"name {number}", 2 + number % 2) for number in range(30))
    chance = random.Random(1)
    for _ in range(40):
        flipped = bytearray(page.ljust(4096, b"\0"))
        for _ in range(5):
            flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        assert len(_read(_journal(tmp_path / "$J", bytes(flipped)))[0]) <= 31


def test_the_journal_of_a_volume_is_read_by_an_ingest(tmp_path: Path) -> None:
    journal = _journal(tmp_path / "J", _record("from the volume"))
    image = tmp_path / "ntfs.dd"
    image.write_bytes(b"")
    os.truncate(image, 4 << 20)
    tool("mkfs.ntfs", "-q", "-F", "-Q", image)
    tool("ntfscp", "-f", image, journal, "$UsnJrnl")
    tool("ntfscp", "-f", "-N", "$J", image, journal, "$UsnJrnl")
    with Case.create(tmp_path / "case", number="1", title="t", examiner="e", time_zone="UTC") as case:
        for _ in Ingest(case, [image], workers=1).run():
            pass
        with closing(case.catalog.reader()) as reader:
            (body,) = (orjson.loads(row[0]) for row in reader.execute("SELECT body FROM artifact"))
    assert (body["path"], body["fields"]["name"]) == ("$UsnJrnl:$J", "from the volume")
