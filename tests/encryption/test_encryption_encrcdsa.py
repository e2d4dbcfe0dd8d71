"""Encrypted disk images of macOS, written by hand and held against vfdecrypt."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from dmg_made import KEY_AT, RAW, ZLIB, Part, encrypted, sparse, udif
from hfs_data import data
from make_data import content, run

from evidence.access.survey import survey
from evidence.contract.errors import EvidenceError, NotReadableError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source import ByteSource
from evidence.contract.source_bytes import SourceBytes
from parsers.encryption.encrcdsa import Encrcdsa

OPENS = Secret(b"open sesame")
CLEAR = content(5, 70_001)


def opened(raw: bytes, *secrets: Secret) -> ByteSource:
    return Encrcdsa().open(SourceBytes(raw), Keys(secrets))


def test_the_bytes_in_clear_are_those_of_vfdecrypt(tmp_path: Path) -> None:
    """From a password it makes the key of the data, and takes another for the vectors than where it is given both."""
    path = tmp_path / "locked.dmg"
    path.write_bytes(encrypted(CLEAR, OPENS.value))
    key = (bytes(range(16)) + bytes(range(100, 120))).hex()
    run("vfdecrypt", "-i", path, "-k", key, "-o", tmp_path / "clear.dmg")
    run("vfdecrypt", "-i", path, "-p", OPENS.value.decode(), "-o", tmp_path / "behind.dmg")
    assert (tmp_path / "behind.dmg").read_bytes()[16:4096] == CLEAR[16:4096]
    clear = opened(path.read_bytes(), OPENS)
    assert clear.read_at(0, clear.size) == (tmp_path / "clear.dmg").read_bytes()[: len(CLEAR)] == CLEAR


@pytest.mark.parametrize("bits", [128, 256])
@pytest.mark.parametrize("block", [512, 4096])
def test_both_lengths_of_keys_and_blocks(bits: int, block: int) -> None:
    clear = opened(encrypted(CLEAR, OPENS.value, bits, block), OPENS)
    assert clear.size == len(CLEAR)
    assert clear.read_at(0, clear.size) == CLEAR
    assert clear.read_at(block - 5, 10) == CLEAR[block - 5 : block + 5]


@pytest.mark.parametrize("inner", ["dmg", "sparse", "plain"])
def test_what_is_inside_is_found(inner: str, tmp_path: Path) -> None:
    volume = data("hfsplus.img").read_bytes()
    ways = {"dmg": udif([Part("whole", volume, [ZLIB, RAW])]), "sparse": sparse(volume), "plain": volume}
    path = tmp_path / "locked.dmg"
    path.write_bytes(encrypted(ways[inner], OPENS.value))
    found = survey(1, path, load(LAYER_PACKAGES), tmp_path, [Secret(b"wrong"), OPENS])
    assert [str(tree) for tree in found.trees] == ["1/raw/encrcdsa/hfsplus"]
    assert found.fitting == (("1/raw/encrcdsa", 1),)


def test_each_key_that_is_tried_is_said() -> None:
    raw = encrypted(CLEAR, OPENS.value)
    keys = Keys([Secret(b"wrong"), Secret(b"x" * 36, "raw")])
    with pytest.raises(
        LockedError, match="locked with encrypted disk image: the key that was given does not open it"
    ):
        Encrcdsa().open(SourceBytes(raw), keys)
    assert keys.attempts == [(0, "password", False)]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"version": 3}, "of version 3"),
        ({"method": 5}, "cipher 0x5"),
        ({"kind": 2}, "certificate"),
        ({"count": 0}, "damaged"),
        ({"rounds": 4_000_000_000}, "4000000000 rounds"),
    ],
)
def test_what_is_not_read_is_refused_in_words(changed: dict[str, int], message: str) -> None:
    with pytest.raises(NotReadableError, match=message):
        opened(encrypted(CLEAR, OPENS.value, 128, 4096, **changed), OPENS)


def test_version_1_is_named() -> None:
    raw = CLEAR + b"cdsaencr"
    assert Encrcdsa().probe(SourceBytes(raw)) == "encrypted disk image of version 1"
    with pytest.raises(NotReadableError, match="of version 1"):
        opened(raw, OPENS)
    assert Encrcdsa().probe(SourceBytes(CLEAR)) is None
    assert Encrcdsa().probe(SourceBytes(b"")) is None


def test_a_header_with_flipped_bits_opens_the_same_or_nothing_or_says_so() -> None:
    """The blob of the keys has a mark, the data no check sum."""
    raw = encrypted(CLEAR, OPENS.value)
    for seed in range(40):
        generator = random.Random(seed)
        changed = bytearray(raw)
        changed[generator.choice((generator.randrange(96), generator.randrange(KEY_AT, KEY_AT + 160)))] ^= (
            1 << generator.randrange(8)
        )
        try:
            clear = opened(bytes(changed), OPENS)
            clear.read_at(0, min(clear.size, 1 << 20))
        except EvidenceError as error:
            assert str(error)


def test_an_image_that_is_cut_short_is_refused_or_ends_in_an_error() -> None:
    raw = encrypted(CLEAR, OPENS.value)
    for length in (9, 80, KEY_AT + 20):
        with pytest.raises(NotReadableError, match="cut short"):
            opened(raw[:length], OPENS)
    with pytest.raises(EvidenceError, match="ends before the locked volume does"):
        opened(raw[:-5000], OPENS)
