"""BitLocker against volumes of Windows and of this test: each kind of key, wrong keys, damage, what is not read."""

from __future__ import annotations

import hashlib
import random
import struct
import tempfile
from pathlib import Path

import pybde
import pytest
from bitlocker_made import CLEAR, MASTER, PASSWORD, RECOVERY, VOLUME_KEY, clear_bytes, make, startup_file
from make_data import data, run
from real_locks import archived

from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.source_bytes import SourceBytes
from parsers.containers.raw import RawImage
from parsers.encryption.bitlocker import BitLocker

_MADE = ("bitlocker-xts.img", "bitlocker-cbc.img")
_SECRETS = {
    "password": Secret(PASSWORD.encode()),
    "recovery key": Secret(RECOVERY.encode()),
    "key file": Secret(startup_file(), "file"),
    "raw key": Secret(MASTER, "raw"),
}


def _real() -> list[tuple[str, str]]:
    """Names and kinds of keys of the volumes whose content cryptsetup's tests know."""
    plain = ("aes-cbc-128", "aes-cbc-256", "aes-xts-128", "aes-xts-256", "aes-cbc-128-4k", "aes-xts-128-4k")
    more = ("aes-cbc-elephant-128", "aes-cbc-elephant-256", "togo-aes-cbc-128", "togo-aes-xts-128")
    both = [(name, kind) for name in (*plain, *more, "aes-xts-128-new-entry") for kind in ("PW", "RP")]
    startup = [(f"aes-xts-128-startup-key{which}", kind) for which in ("", "-win11") for kind in ("SK", "RP")]
    return [*both, *startup, ("aes-xts-128-smart-card", "RP")]


def _stated(name: str) -> dict[str, str]:
    """What cryptsetup's tests say of a volume."""
    text = archived("bitlk-images.tar.xz", "bitlk-images/images.conf").read_text()
    section = text.split(f"[bitlk-{name}]\n")[1].split("\n[")[0]
    return dict(line.split("=", 1) for line in section.splitlines() if "=" in line)


@pytest.mark.parametrize(("name", "kind"), _real())
def test_volumes_of_windows_have_the_content_that_cryptsetup_knows(name: str, kind: str) -> None:
    stated = _stated(name)
    image = archived("bitlk-images.tar.xz", f"bitlk-images/bitlk-{name}.img")
    if kind == "SK":
        bek = archived("bitlk-images.tar.xz", f"bitlk-images/{stated['SK_VMK_GUID'].upper()}.BEK")
        secret = Secret(bek.read_bytes(), "file")
    else:
        secret = Secret(stated[kind].encode())
    keys = Keys([secret])
    with RawImage([image]) as source:
        assert BitLocker().probe(source) == "BitLocker"
        clear = BitLocker().open(source, keys)
        digest = hashlib.sha256()
        for at in range(0, clear.size, 1 << 20):
            digest.update(clear.read_at(at, 1 << 20))
    assert digest.hexdigest() == stated["SHA256SUM"]
    assert keys.attempts == [
        (0, {"PW": "password", "RP": "recovery key", "SK": "key file"}[kind], True),
    ]


def test_a_volume_that_is_encrypted_on_write_is_refused_in_words() -> None:
    image = archived("bitlk-images.tar.xz", "bitlk-images/bitlk-aes-xts-128-eow.img")
    with RawImage([image]) as source, pytest.raises(NotReadableError, match="encrypted on write"):
        BitLocker().open(source, Keys([Secret(_stated("aes-xts-128-eow")["PW"].encode())]))


@pytest.mark.parametrize("name", _MADE)
def test_cryptsetup_finds_the_same_volume_key(name: str) -> None:
    """By the recovery key: version 2.6 takes UTF-8's length for that of the password."""
    with tempfile.TemporaryDirectory() as folder:
        key = Path(folder, "key")
        options = ("--dump-volume-key", "--volume-key-file", key, "--key-file", "-", "-q")
        run("cryptsetup", "bitlkDump", *options, data(name), stdin=RECOVERY.encode())
        assert key.read_bytes() == VOLUME_KEY


@pytest.mark.parametrize("name", _MADE)
def test_libbde_reads_the_same_by_the_password(name: str) -> None:
    volume = pybde.volume()
    volume.set_password(PASSWORD)
    with data(name).open("rb") as file:
        volume.open_file_object(file)
        # To libbde the volume ends where the file system does.
        read = b"".join(volume.read_buffer_at_offset(1 << 20, at << 20) for at in range(8))
        volume.close()
    assert read == clear_bytes()[: 8 << 20]


@pytest.mark.parametrize("name", _MADE)
@pytest.mark.parametrize("method", _SECRETS)
def test_each_kind_of_key_gives_every_byte(name: str, method: str) -> None:
    clear = clear_bytes()
    keys = Keys([Secret(b"\0", "file"), Secret(bytes(32), "raw"), _SECRETS[method]])
    opened = BitLocker().open(SourceBytes(data(name).read_bytes()), keys)
    assert opened.read_at(0, opened.size) == clear
    assert keys.attempts == [(0, "key file", False), (1, "raw key", False), (2, method, True)]
    chosen = random.Random(1)
    for _ in range(50):
        at, length = chosen.randrange(len(clear)), chosen.randrange(20_000)
        assert opened.read_at(at, length) == clear[at : at + length]


def test_recovery_keys_are_known_however_they_are_written() -> None:
    locked = SourceBytes(data("bitlocker-xts.img").read_bytes())
    for text in (RECOVERY.replace("-", ""), RECOVERY.replace("-", " "), f" {RECOVERY} "):
        keys = Keys([Secret(text.encode())])
        BitLocker().open(locked, keys)
        assert keys.attempts == [(0, "recovery key", True)]


def test_a_suspended_volume_opens_by_its_own_clear_key_and_that_is_said() -> None:
    locked = SourceBytes(data("bitlocker-suspended.img").read_bytes())
    keys = Keys([Secret(b"not asked for")])
    assert BitLocker().probe(locked) == "BitLocker with its protection suspended"
    opened = BitLocker().open(locked, keys)
    assert opened.read_at(0, opened.size) == clear_bytes()
    assert keys.attempts == []


def test_wrong_keys_are_refused_counted_and_the_protectors_named() -> None:
    locked = SourceBytes(data("bitlocker-cbc.img").read_bytes())
    wrong_recovery = "000022-" + RECOVERY.split("-", 1)[1]
    secrets = [Secret(b"wrong"), Secret(wrong_recovery.encode()), Secret(b"x", "file"), Secret(CLEAR, "raw")]
    keys = Keys(secrets)
    with pytest.raises(LockedError, match="none of the 4 keys") as caught:
        BitLocker().open(locked, keys)
    assert "(AES-CBC 256; opened by password, recovery key, startup key, TPM)" in str(caught.value)
    assert [method for _, method, opened in keys.attempts if not opened] == [
        "password",
        "recovery key",
        "key file",
        "raw key",
    ]


def test_a_volume_that_is_encrypted_in_part_is_read_on_both_sides_of_the_border() -> None:
    opened = BitLocker().open(SourceBytes(make(0x8004, encrypted=5 << 20)), Keys([_SECRETS["key file"]]))
    # Its first sectors were moved to where nothing is encrypted yet.
    assert opened.read_at(0, 8 << 20) == clear_bytes()[: 8 << 20]


def test_another_copy_of_the_metadata_serves_where_the_first_is_damaged() -> None:
    locked = bytearray(data("bitlocker-xts.img").read_bytes())
    places = struct.unpack_from("<3Q", locked, 176)
    for count, place in enumerate(places, 1):
        locked[place : place + 8] = bytes(8)
        if count < 3:
            opened = BitLocker().open(SourceBytes(bytes(locked)), Keys([_SECRETS["raw key"]]))
            assert opened.read_at(0, 4096) == clear_bytes()[:4096]
    with pytest.raises(NotReadableError, match="All copies"):
        BitLocker().open(SourceBytes(bytes(locked)), Keys([_SECRETS["raw key"]]))


def test_volumes_of_vista_are_refused_in_words() -> None:
    head = b"\xebR\x90-FVE-FS-".ljust(510, b"\0") + b"\x55\xaa"
    assert BitLocker().probe(SourceBytes(head)) == "BitLocker of Windows Vista"
    with pytest.raises(NotReadableError, match="Windows Vista"):
        BitLocker().open(SourceBytes(head), Keys())


def test_a_volume_without_the_places_of_its_metadata_is_still_named() -> None:
    locked = bytearray(data("bitlocker-xts.img").read_bytes())
    locked[160] ^= 1
    assert BitLocker().probe(SourceBytes(bytes(locked))) == "BitLocker"
    with pytest.raises(NotReadableError, match="first sector"):
        BitLocker().open(SourceBytes(bytes(locked)), Keys([_SECRETS["raw key"]]))


def test_flipped_bits_in_the_metadata_end_in_words_or_in_the_true_bytes() -> None:
    locked, clear = data("bitlocker-xts.img").read_bytes(), clear_bytes()
    places = struct.unpack_from("<3Q", locked, 176)
    chosen = random.Random(3)
    outcomes = set()
    for _ in range(200):
        damaged = bytearray(locked)
        spot, bit = chosen.randrange(900), 1 << chosen.randrange(8)
        for place in places:
            damaged[place + spot] ^= bit
        try:
            opened = BitLocker().open(SourceBytes(bytes(damaged)), Keys([_SECRETS["key file"]]))
            whole = opened.read_at(0, 4096)
            outcomes.add(whole == clear[:4096])
        except EvidenceError:
            outcomes.add(None)
    # A border, a place or a method that a flip moved is not protected by any check sum of the format.
    assert {None, True} <= outcomes


def test_a_sector_that_cannot_be_read_is_said_where_it_stands() -> None:
    locked = data("bitlocker-xts.img").read_bytes()
    source = SourceBytes(locked)
    opened = BitLocker().open(source, Keys([_SECRETS["raw key"]]))
    whole = source.read_at

    def unreadable(offset: int, length: int) -> bytes:
        bad = 3 << 20
        if offset <= bad < offset + length:
            raise ReadError(bad, 512, "a bad sector")
        return whole(offset, length)

    source.read_at = unreadable  # type: ignore[method-assign]
    with pytest.raises(ReadError) as caught:
        opened.read_at(0, 4 << 20)
    assert (caught.value.offset, caught.value.length) == (3 << 20, 512)


@pytest.mark.parametrize("kept", [100, 512, 1 << 20, (9 << 20) - 1000])
def test_a_truncated_image_is_refused_or_ends_where_it_ends(kept: int) -> None:
    locked = SourceBytes(data("bitlocker-xts.img").read_bytes()[:kept])
    if BitLocker().probe(locked) is None:
        assert kept < 512
        return
    try:
        opened = BitLocker().open(locked, Keys([_SECRETS["raw key"]]))
    except NotReadableError:
        return
    assert opened.size == kept - kept % 512
    assert opened.read_at(0, opened.size) == clear_bytes()[: opened.size]
