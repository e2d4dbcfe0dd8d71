"""Zip against Python's zipfile and Info-ZIP, and damage that must be told."""

from __future__ import annotations

import io
import random
import shutil
import stat
import struct
import subprocess
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.access.hashing import hash_source
from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.source import ByteSource
from evidence.model.listed import Listed
from parsers.filesystems.archive_path import volume_path
from parsers.filesystems.zip import Zip, ZipTree

RNG = random.Random(1)
BIG = RNG.randbytes(700_000) + b"repeated " * 400_000


class Memory(ByteSource):
    """Bytes that count how much of them is read."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.size = len(data)
        self.read = 0

    def read_at(self, offset: int, length: int) -> bytes:
        found = self.data[offset : offset + length]
        self.read += len(found)
        return found


def made(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 2, 29, 12, 34, 56)), data, method)
    return buffer.getvalue()


def tree(data: bytes) -> ZipTree:
    source = Memory(data)
    assert Zip().probe(source) == "zip"
    return Zip().open(source)


def content(opened: ZipTree, entry: Listed, block: int = 1 << 20) -> bytes:
    with opened.open(entry) as source:
        return b"".join(source.read_at(offset, block) for offset in range(0, source.size, block))


@pytest.mark.parametrize(
    "method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]
)
def test_every_method_whole_and_in_pieces(method: int) -> None:
    members = {"a/empty": b"", "a/small.txt": b"hello " * 100, "big.bin": BIG}
    opened = tree(made(members, method))
    entries = {entry.path.decode(): entry for entry in opened.entries()}
    assert list(entries) == list(members)
    for name, data in members.items():
        assert content(opened, entries[name]) == data
        assert content(opened, entries[name], 65_521) == data
    with opened.open(entries["big.bin"]) as source:
        for offset in (3_000_000, 10, 699_990, 699_000, 4_200_000):
            assert source.read_at(offset, 100) == BIG[offset : offset + 100]
        assert source.read_at(0, len(BIG)) == BIG


def test_an_address_is_enough_to_reopen() -> None:
    """Another process needs neither the directory nor a search."""
    data = made({f"file{number}": RNG.randbytes(100) for number in range(5000)})
    entry = list(tree(data).entries())[3000]
    source = Memory(data)
    opened = Zip().open(source)
    with opened.open(Listed(entry.address, b"", 0, "file", "live")) as member:
        member.read_at(0, member.size)
    assert source.read < 70_000
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert content(opened, entry) == archive.read("file3000")


def test_order_and_duplicates_are_kept() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive, pytest.warns(UserWarning):
        for name, data in (("b", b"1"), ("a", b"2"), ("b", b"3")):
            archive.writestr(name, data)
    opened = tree(buffer.getvalue())
    entries = list(opened.entries())
    assert [entry.path for entry in entries] == [b"b", b"a", b"b"]
    assert [content(opened, entry) for entry in entries] == [b"1", b"2", b"3"]
    assert opened.find(b"b") == entries[2]
    assert opened.find(b"c") is None


def test_names_paths_and_types() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        link = zipfile.ZipInfo("link")
        link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "../target")
        archive.writestr("/absolute/../../x", b"1")
        archive.writestr("folder/", b"")
        archive.writestr("Ünïcode\u202e.txt", b"2")
    opened = tree(buffer.getvalue())
    entries = list(opened.entries())
    assert [(entry.path.decode(), entry.type) for entry in entries] == [
        ("link", "link"), ("absolute/../../x", "file"),
        ("folder", "directory"), ("Ünïcode\u202e.txt", "file"),
    ]  # fmt: skip
    assert content(opened, entries[0]) == b"../target"


def test_a_name_without_utf8_mark_is_code_page_437() -> None:
    data = made({"xxxx.txt": b"1"}).replace(b"xxxx", b"\x84\x81\xe1x")
    (entry,) = tree(data).entries()
    assert entry.path.decode() == "äüßx.txt"
    assert "8481e178" in entry.problems[0]
    assert not next(tree(data.replace(b"\x84\x81\xe1x", "éè".encode())).entries()).problems


def test_a_name_in_the_field_for_unicode_counts_where_the_header_has_plain_letters() -> None:
    plain, name = "#U6f22.txt", "漢.txt".encode()

    def named(of: bytes) -> bytes:
        info = zipfile.ZipInfo(plain)
        info.extra = struct.pack("<HHBI", 0x7075, 5 + len(name), 1, zlib.crc32(of)) + name
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.writestr(info, b"1")
        return buffer.getvalue()

    opened = tree(named(plain.encode()))
    assert [entry.path for entry in opened.entries()] == [name]
    assert opened.find(name) is not None
    (renamed_since,) = tree(named(b"another.txt")).entries()
    assert renamed_since.path == plain.encode()


def test_a_member_without_a_name_is_counted() -> None:
    opened = tree(made({"": b"1", "./": b"", "a": b"2"}))
    assert [entry.path for entry in opened.entries()] == [b"a"]
    assert opened.problems == ["members without a name, which are not listed: 1"]


def test_dos_time_has_no_zone_and_extra_fields_have() -> None:
    (entry,) = tree(made({"a": b"1"})).entries()
    assert (entry.modified, entry.zone_assumed) == (1_709_210_096 * 10**9, True)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        unix, ntfs, early = (zipfile.ZipInfo(name) for name in ("unix", "ntfs", "early"))
        unix.extra = struct.pack("<HHBi", 0x5455, 5, 1, 1_700_000_001)
        ntfs.extra = struct.pack(
            "<HHIHH3Q", 10, 32, 0, 1, 24, *(116444736000000000 + n for n in (15, 20, 30))
        )
        early.extra = struct.pack("<HHBi", 0x5455, 5, 1, -5)
        for info in (unix, ntfs, early):
            archive.writestr(info, b"x")
    unix_entry, ntfs_entry, early_entry = tree(buffer.getvalue()).entries()
    assert (unix_entry.modified, unix_entry.zone_assumed) == (1_700_000_001 * 10**9, False)
    assert (ntfs_entry.modified, ntfs_entry.accessed, ntfs_entry.born) == (1500, 2000, 3000)
    assert early_entry.modified == -5 * 10**9


def test_bad_crc_gives_no_digest() -> None:
    for size in (1000, 3_000_000):
        data = bytearray(made({"a": RNG.randbytes(size), "b": b"fine"}, zipfile.ZIP_STORED))
        data[200] ^= 1
        opened = tree(bytes(data))
        bad, fine = opened.entries()
        with pytest.raises(ReadError, match="CRC-32"), opened.open(bad) as source:
            hash_source(source)
        assert content(opened, fine) == b"fine"


@pytest.mark.parametrize("size", [1000, 4_000_000])
def test_damaged_deflate_is_never_silent(size: int) -> None:
    plain = (b"some text %d " * 7 % (1, 2, 3, 4, 5, 6, 7) + RNG.randbytes(50)) * (size // 150)
    whole = made({"a": plain})
    rng = random.Random(4)
    silent = 0
    for _ in range(60):
        data = bytearray(whole)
        data[rng.randrange(31, len(whole) - 100)] ^= 1 << rng.randrange(8)
        opened = tree(bytes(data))
        (entry,) = opened.entries()
        try:
            with opened.open(entry) as source:
                hash_source(source)
            silent += content(opened, entry) != plain
        except ReadError:
            continue
    assert silent == 0


def test_encrypted_and_unknown_methods_are_listed_and_refused(tmp_path: Path) -> None:
    data = bytearray(made({"a": b"secret"}))
    for place in (data.index(b"PK\x01\x02") + 8, 6):
        data[place] |= 1
    opened = tree(bytes(data))
    with pytest.raises(NotReadableError, match="locked with zip encryption"):
        opened.open(next(opened.entries()))
    data = bytearray(made({"a": b"text"}))
    data[data.index(b"PK\x01\x02") + 10] = 9
    opened = tree(bytes(data))
    with pytest.raises(NotReadableError, match="Deflate64"):
        opened.open(next(opened.entries()))


@pytest.mark.skipif(not shutil.which("zip"), reason="needs Info-ZIP's zip")
def test_info_zip(tmp_path: Path) -> None:
    (tmp_path / "in" / "d").mkdir(parents=True)
    (tmp_path / "in" / "d" / "file.txt").write_bytes(b"content " * 1000)
    (tmp_path / "in" / "ü.txt").write_bytes(b"u")
    (tmp_path / "in" / "link").symlink_to("d/file.txt")
    subprocess.run(["zip", "-qry", "-P", "pass", "../locked.zip", "."], cwd=tmp_path / "in", check=True)
    subprocess.run(["zip", "-qry", "../plain.zip", "."], cwd=tmp_path / "in", check=True)
    # Into and from a pipe zip writes data descriptors and Zip64 records; some builds refuse links there.
    packed = subprocess.run(
        ["zip", "-qr", "-", "d"], cwd=tmp_path / "in", check=True, capture_output=True
    ).stdout
    single = subprocess.run(
        ["zip", "-q", "-", "-"], input=b"from a pipe", check=True, capture_output=True
    ).stdout
    piped = tree(packed)
    entries = {entry.path.decode(): entry for entry in piped.entries()}
    assert entries.keys() == {"d", "d/file.txt"}
    assert content(piped, entries["d/file.txt"]) == b"content " * 1000
    opened = tree((tmp_path / "plain.zip").read_bytes())
    entries = {entry.path.decode(): entry for entry in opened.entries()}
    assert {name: entry.type for name, entry in entries.items()} == {
        "d": "directory", "d/file.txt": "file", "ü.txt": "file", "link": "link",
    }  # fmt: skip
    assert content(opened, entries["d/file.txt"]) == b"content " * 1000
    assert content(opened, entries["link"]) == b"d/file.txt"
    assert not entries["d/file.txt"].zone_assumed
    seconds = int((tmp_path / "in" / "d" / "file.txt").stat().st_mtime)
    assert entries["d/file.txt"].modified == seconds * 10**9
    streamed = tree(single)
    assert content(streamed, next(streamed.entries())) == b"from a pipe"
    locked = tree((tmp_path / "locked.zip").read_bytes())
    files = [entry for entry in locked.entries() if entry.type == "file"]
    assert len(files) == 2
    for entry in files:
        with pytest.raises(NotReadableError, match="locked with zip encryption"):
            locked.open(entry)


def test_zip64_records(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(70_000):
            archive.writestr(zipfile.ZipInfo(f"f{number}"), b"")
        with archive.open("wide", "w", force_zip64=True) as member:
            member.write(b"wide " * 1000)
    opened = tree(buffer.getvalue())
    entries = list(opened.entries())
    assert (len(entries), opened.details["entries"], opened.problems) == (70_001, "70001", [])
    assert content(opened, entries[-1]) == b"wide " * 1000
    assert opened.find(b"f65599") == entries[65_599]


def test_sizes_and_offsets_beyond_four_gigabytes() -> None:
    """A directory whose numbers stand in the Zip64 extra field."""
    name = b"far"
    extra = struct.pack("<HH3Q", 1, 24, 5 << 32, 6 << 32, 7 << 32)
    record = struct.pack(
        "<4s4B4H3I5H2I",
        b"PK\x01\x02",
        45,
        3,
        45,
        0,
        0,
        0,
        0,
        0,
        0,
        2**32 - 1,
        2**32 - 1,
        3,
        len(extra),
        0,
        0,
        0,
        0,
        2**32 - 1,
    )
    directory = record + name + extra
    data = b"PK\x03\x04" + bytes(26) + directory
    data += struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(directory), 30, 0)
    (entry,) = tree(data).entries()
    assert entry.size == 5 << 32
    assert entry.address.split(",")[:3] == ["700000000", "600000000", "500000000"]


def test_bytes_before_and_after_the_archive() -> None:
    data = made({"a": b"text" * 50})
    before = Zip().open(Memory(b"#!/bin/sh\n" * 100 + data))
    assert content(before, next(before.entries())) == b"text" * 50
    after = tree(data + bytes(500))
    assert content(after, next(after.entries())) == b"text" * 50


def test_truncated_archives_are_refused() -> None:
    data = made({f"f{number}": b"text" * 50 for number in range(50)})
    for keep in (4, 100, len(data) // 2, len(data) - 30, len(data) - 1):
        with pytest.raises(NotReadableError, match="zip archive"):
            list(tree(data[:keep]).entries())


def test_a_directory_that_breaks_off_is_said() -> None:
    data = bytearray(made({f"f{number}": b"text" for number in range(50)}))
    place = [index for index in range(len(data)) if data.startswith(b"PK\x01\x02", index)][30]
    data[place] = 0
    opened = tree(bytes(data))
    assert len(list(opened.entries())) == 30
    assert opened.problems == ["the zip archive says that it holds 50 entries, its directory lists 30"]


def test_a_member_that_unpacks_to_more_than_stated_is_an_error() -> None:
    data = bytearray(made({"bomb": bytes(50 << 20)}))
    place = data.index(b"PK\x01\x02")
    data[place + 24 : place + 28] = (100).to_bytes(4, "little")
    data[place + 16 : place + 20] = zlib.crc32(bytes(100)).to_bytes(4, "little")
    opened = tree(bytes(data))
    with pytest.raises(ReadError, match="instead of 100"):
        content(opened, next(opened.entries()))


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(NAMES, st.binary(max_size=300)), max_size=8))
def test_round_trip_with_hostile_names(members: list[tuple[str, bytes]]) -> None:
    buffer = io.BytesIO()
    expected = []
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            info = zipfile.ZipInfo("x")
            info.filename = name
            with pytest.MonkeyPatch.context() as patch:
                patch.setattr("warnings.warn", lambda *_, **__: None)
                archive.writestr(info, data)
            expected.append((volume_path(name.encode()), data))
    opened = tree(buffer.getvalue())
    found = [(entry.path, content(opened, entry)) for entry in opened.entries()]
    assert found == [pair for pair in expected if pair[0]]
    for path, _ in found:
        listed = opened.find(path)
        assert listed is not None
        assert listed.path == path


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_mutants_end_in_words(data: st.DataObject) -> None:
    whole = bytearray(made({"a.txt": b"text " * 50, "b/": b"", "c.bin": bytes(range(256))}))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    source = Memory(bytes(whole))
    try:
        opened = Zip().open(source)
        for entry in opened.entries():
            if entry.readable and entry.size < 1 << 20:
                with opened.open(entry) as member:
                    hash_source(member)
    except EvidenceError:
        pass
