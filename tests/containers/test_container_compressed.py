"""gzip, xz, bzip2, Zstandard and LZ4, unpacked once, with damage and limits told."""

from __future__ import annotations

import bz2
import gzip
import lzma
import random
import shutil
from functools import partial
from pathlib import Path

import lz4.frame  # type: ignore[import-untyped]
import pytest
import zstandard
from make_data import run

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import Compression
from parsers.containers import unpack
from parsers.containers.bzip2 import Bzip2
from parsers.containers.gzip import Gzip
from parsers.containers.lz4 import Lz4
from parsers.containers.raw import RawImage
from parsers.containers.xz import Xz
from parsers.containers.zstd import Zstd

DATA = random.Random(1).randbytes(1_500_000) + bytes(2_000_000) + b"end"
KINDS = [
    (Gzip(), gzip.compress),
    (Xz(), lzma.compress),
    (Bzip2(), bz2.compress),
    (Zstd(), zstandard.ZstdCompressor(write_checksum=True).compress),
    (Lz4(), partial(lz4.frame.compress, content_checksum=True)),
]


def source(folder: Path, data: bytes) -> RawImage:
    path = folder / "packed"
    path.write_bytes(data)
    return RawImage([path])


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    (tmp_path / "scratch").mkdir()
    return tmp_path / "scratch"


@pytest.mark.parametrize(("plugin", "pack"), KINDS)
def test_unpacks_once(tmp_path: Path, scratch: Path, plugin: Compression, pack: object) -> None:
    assert callable(pack)
    packed = source(tmp_path, pack(DATA[:1_000_000]) + pack(DATA[1_000_000:]))
    assert plugin.probe(packed)
    with plugin.open(packed, scratch) as plain:
        assert plain.size == len(DATA)
        assert plain.read_at(999_990, 20) == DATA[999_990:1_000_010]
        assert plain.read_at(0, plain.size) == DATA
    (kept,) = scratch.iterdir()
    first = kept.stat().st_ino
    plugin.open(packed, scratch).close()
    assert next(scratch.iterdir()).stat().st_ino == first


@pytest.mark.parametrize(("plugin", "pack"), KINDS)
def test_damage_is_refused_and_leaves_nothing(
    tmp_path: Path, scratch: Path, plugin: Compression, pack: object
) -> None:
    assert callable(pack)
    whole = pack(DATA)
    rng = random.Random(3)
    mutants = [whole[:-9], whole[: len(whole) // 2], whole + b"garbage"]
    for _ in range(8):
        mutant = bytearray(whole)
        mutant[rng.randrange(20, len(mutant))] ^= 1 << rng.randrange(8)
        mutants.append(bytes(mutant))
    for mutant in mutants:
        with pytest.raises(NotReadableError, match=f"{plugin.name} stream cannot be unpacked"):
            plugin.open(source(tmp_path, mutant), scratch)
        assert not list(scratch.iterdir())


@pytest.mark.parametrize(("plugin", "pack"), KINDS)
def test_limits(
    tmp_path: Path, scratch: Path, plugin: Compression, pack: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(pack)
    packed = source(tmp_path, pack(bytes(60 << 20)))
    monkeypatch.setattr(unpack, "MOST_BYTES", 50 << 20)
    with pytest.raises(NotReadableError, match="the limit is"):
        plugin.open(packed, scratch)
    monkeypatch.setattr(unpack, "MOST_BYTES", 80 << 20)
    monkeypatch.setattr(unpack, "KEPT_FREE", shutil.disk_usage(scratch).free + (1 << 30))
    with pytest.raises(NotReadableError, match="bytes free"):
        plugin.open(packed, scratch)
    assert not list(scratch.iterdir())


def test_xz_padding_between_streams(tmp_path: Path, scratch: Path) -> None:
    packed = lzma.compress(b"one") + bytes(8) + lzma.compress(b"two") + bytes(4)
    with Xz().open(source(tmp_path, packed), scratch) as plain:
        assert plain.read_at(0, 10) == b"onetwo"


def test_other_bytes_are_not_ours(tmp_path: Path) -> None:
    with source(tmp_path, b"\x1f\x8b\x07\0 nothing of the kind") as other:
        assert not any(plugin.probe(other) for plugin, _ in KINDS)


@pytest.mark.parametrize(
    ("plugin", "command"),
    [
        (Bzip2(), ("bzip2", "-1", "-k")),
        (Zstd(), ("zstd", "-q", "--ultra", "-22", "--long=27")),
        (Lz4(), ("lz4", "-q", "-9", "-BX", "-BD", "--content-size")),
    ],
)
def test_what_the_tools_write(
    tmp_path: Path, scratch: Path, plugin: Compression, command: tuple[str, ...]
) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(DATA)
    packed = source(tmp_path, run(*command, "-c", plain))
    assert plugin.probe(packed)
    with plugin.open(packed, scratch) as found:
        assert found.read_at(0, found.size + 1) == DATA


def test_a_window_that_is_too_large_is_refused(tmp_path: Path, scratch: Path) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(DATA)
    head = bytearray(run("zstd", "-q", "--single-thread", "-c", "--no-content-size", "--long=27", plain))
    head[5] = 28 - 10 << 3  # the exponent of the window
    with pytest.raises(NotReadableError, match=r"zstd stream cannot be unpacked: .*memory"):
        Zstd().open(source(tmp_path, bytes(head)), scratch)
