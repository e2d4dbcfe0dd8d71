"""LUKS 1 and 2 against volumes that cryptsetup and QEMU made: right keys, wrong keys, damage."""

from __future__ import annotations

import hashlib
import json
import os
import random
from pathlib import Path

import pytest
from locked_data import KEY_FILE, PASSPHRASE, data, master_key
from make_data import run

from evidence.contract.errors import EvidenceError, NotReadableError, ReadError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.layers import Encryption
from evidence.contract.source_bytes import SourceBytes
from parsers.encryption.luks1 import Luks1
from parsers.encryption.luks2 import Luks2

_VERSION_1 = ("luks1-xts.img", "luks1-essiv.img", "luks1-plain.img")
_VERSION_2 = ("luks2-argon2id.img", "luks2-argon2i.img", "luks2-pbkdf2.img")
GOOD = Secret(PASSPHRASE.encode())
_FAST = ("--pbkdf", "pbkdf2", "--pbkdf-force-iterations", "1000")


def _plugin(name: str) -> Encryption:
    return Luks1() if name.startswith("luks1") else Luks2()


def _clear(name: str) -> tuple[bytes, bytes]:
    """The volume as QEMU or cryptsetup has it, and what was put in."""
    return data(name).read_bytes(), data("ext4.dd").read_bytes()


@pytest.mark.parametrize("name", [*_VERSION_1, *_VERSION_2])
def test_the_right_passphrase_gives_every_byte(name: str) -> None:
    locked, clear = _clear(name)
    plugin = _plugin(name)
    assert plugin.probe(SourceBytes(locked)) == name[:5].upper()
    keys = Keys([Secret(b"wrong"), GOOD])
    opened = plugin.open(SourceBytes(locked), keys)
    assert opened.size == len(clear)
    assert hashlib.sha256(opened.read_at(0, opened.size)).digest() == hashlib.sha256(clear).digest()
    assert keys.attempts == [(0, "password", False), (1, "password", True)]
    chosen = random.Random(1)
    for _ in range(50):
        at, length = chosen.randrange(len(clear)), chosen.randrange(10_000)
        assert opened.read_at(at, length) == clear[at : at + length]


@pytest.mark.parametrize("name", _VERSION_2)
def test_a_key_file_and_the_volume_key_itself_open_it(name: str) -> None:
    locked, clear = _clear(name)
    key = master_key(data(name), PASSPHRASE.encode())
    for secret, method in ((Secret(KEY_FILE, "file"), "key file"), (Secret(key, "raw"), "raw key")):
        keys = Keys([secret])
        opened = Luks2().open(SourceBytes(locked), keys)
        assert opened.read_at(1024, 64) == clear[1024:1088]
        assert keys.attempts == [(0, method, True)]


@pytest.mark.parametrize("name", [*_VERSION_1, *_VERSION_2])
def test_a_wrong_key_is_refused_and_counted(name: str) -> None:
    locked, _ = _clear(name)
    keys = Keys([Secret(b"wrong"), Secret(bytes(64), "raw")])
    with pytest.raises(LockedError, match="none of the 2 keys"):
        _plugin(name).open(SourceBytes(locked), keys)
    assert [opened for _, _, opened in keys.attempts] == [False, False]


def test_another_cipher_is_named() -> None:
    locked, _ = _clear("luks1-serpent.img")
    with pytest.raises(NotReadableError, match="serpent-xts-plain64"):
        Luks1().open(SourceBytes(locked), Keys([GOOD]))


def test_the_second_header_serves_where_the_first_is_damaged() -> None:
    locked, clear = _clear("luks2-pbkdf2.img")
    damaged = bytearray(locked)
    damaged[4096 + 17] ^= 1
    opened = Luks2().open(SourceBytes(bytes(damaged)), Keys([GOOD]))
    assert opened.read_at(0, 2048) == clear[:2048]
    damaged[0x4000 + 4096 + 17] ^= 1
    with pytest.raises(NotReadableError, match="Both copies"):
        Luks2().open(SourceBytes(bytes(damaged)), Keys([GOOD]))


def test_the_second_header_serves_where_the_first_names_no_hash() -> None:
    locked, clear = _clear("luks2-pbkdf2.img")
    damaged = bytearray(locked)
    damaged[72] ^= 1
    opened = Luks2().open(SourceBytes(bytes(damaged)), Keys([GOOD]))
    assert opened.read_at(0, 2048) == clear[:2048]


@pytest.mark.parametrize("name", ["sha3-256", "sha3-512", "blake2b-512", "blake2s-256"])
@pytest.mark.parametrize("version", ["1", "2"])
def test_hashes_go_by_the_names_of_cryptsetup(name: str, version: str, tmp_path: Path) -> None:
    image = _formatted(tmp_path, "--type", f"luks{version}", "--hash", name)
    keys = Keys([Secret(b"wrong"), GOOD])
    (Luks1() if version == "1" else Luks2()).open(SourceBytes(image.read_bytes()), keys)
    assert keys.attempts == [(0, "password", False), (1, "password", True)]


def test_the_passphrase_of_a_key_that_is_not_the_volumes_opens_nothing(tmp_path: Path) -> None:
    """Cryptsetup's ``--unbound``: a slot that holds some other key."""
    image = _formatted(tmp_path, "--type", "luks2")
    (tmp_path / "other").write_bytes(b"unbound")
    options = ("--unbound", "--key-size", "512", "--key-file", tmp_path / "key")
    run("cryptsetup", "luksAddKey", "-q", *_FAST, *options, image, tmp_path / "other")
    keys = Keys([Secret(b"unbound")])
    with pytest.raises(LockedError):
        Luks2().open(SourceBytes(image.read_bytes()), keys)
    assert keys.attempts == [(0, "password", False)]
    Luks2().open(SourceBytes(image.read_bytes()), Keys([Secret(b"unbound"), GOOD]))


@pytest.mark.parametrize("version", ["1", "2"])
def test_a_header_without_its_volume_is_named(version: str, tmp_path: Path) -> None:
    header = tmp_path / "header"
    header.touch()
    os.truncate(header, 17 << 20)
    _formatted(tmp_path, "--type", f"luks{version}", "--header", header)
    with pytest.raises(NotReadableError, match="header of its own"):
        (Luks1() if version == "1" else Luks2()).open(SourceBytes(header.read_bytes()), Keys([GOOD]))


@pytest.mark.parametrize(
    "place",
    [
        {"kdf": {"iterations": 10**30}},
        {"kdf": {"iterations": 0}},
        {"kdf": {"iterations": 2**31 - 1}},
        {"kdf": {"type": "argon2id", "time": 0, "memory": 0, "cpus": 0}},
        {"kdf": {"type": "argon2id", "time": 2**32 - 1, "memory": 1 << 20, "cpus": 4}},
        {"kdf": {"type": "argon2i", "time": 10**20, "memory": 64, "cpus": 1}},
        {"kdf": {"hash": "md5-sha1"}},
        {"kdf": {"salt": ""}, "af": {"hash": "shake_256"}},
        {"area": {"key_size": 10**12}},
        {"area": {"key_size": 0}},
        {"area": {"offset": -5}},
        {"area": {"offset": 10**30}},
        {"af": {"stripes": 10**9}},
        {"key_size": -1},
    ],
)
def test_what_a_hostile_header_states_costs_words_alone(place: dict[str, object]) -> None:
    locked, _ = _clear("luks2-pbkdf2.img")
    with pytest.raises(EvidenceError):
        Luks2().open(SourceBytes(_stating(locked, place)), Keys([GOOD]))


def _stating(locked: bytes, changed: dict[str, object]) -> bytes:
    """The same header with every key slot changed so, and right check sums."""
    made = bytearray(locked)
    for at in (0, 0x4000):
        document = json.loads(made[at + 4096 : at + 0x4000].split(b"\0")[0])
        for slot in document["keyslots"].values():
            for name, value in changed.items():
                slot[name] = {**slot[name], **value} if isinstance(value, dict) else value
        made[at + 4096 : at + 0x4000] = json.dumps(document).encode().ljust(0x4000 - 4096, b"\0")
        made[at + 448 : at + 512] = bytes(64)
        made[at + 448 : at + 480] = hashlib.sha256(made[at : at + 0x4000]).digest()
    return bytes(made)


def _formatted(folder: Path, *options: str | Path) -> Path:
    """An empty volume of cryptsetup with the usual passphrase."""
    image, key = folder / "made.img", folder / "key"
    key.write_bytes(GOOD.value)
    image.touch()
    os.truncate(image, 17 << 20)
    turns = ("--pbkdf-force-iterations", "1000") if "luks1" in options else _FAST
    run("cryptsetup", "luksFormat", "-q", *turns, *options, "--key-file", key, image)
    return image


def test_a_truncated_volume_never_reads_as_a_shorter_file_system() -> None:
    locked, clear = _clear("luks1-xts.img")
    opened = Luks1().open(SourceBytes(locked[: len(locked) - 1_000_000]), Keys([GOOD]))
    assert opened.size <= len(clear) - 1_000_000
    assert opened.read_at(0, opened.size) == clear[: opened.size]


@pytest.mark.parametrize("name", ["luks1-essiv.img", "luks2-pbkdf2.img"])
def test_flipped_bits_in_the_header_end_in_words_or_in_the_true_bytes(name: str) -> None:
    locked, clear = _clear(name)
    chosen = random.Random(name)
    outcomes = set()
    for _ in range(60):
        damaged = bytearray(locked[: 20 << 20])
        damaged[chosen.randrange(8, 4096)] ^= 1 << chosen.randrange(8)
        # Iterations that a flip makes enormous are the ingest's affair: it kills a worker that says nothing.
        if name.startswith("luks1") and any(damaged[at : at + 2] != b"\0\0" for at in (164, 212)):
            continue
        try:
            opened = _plugin(name).open(SourceBytes(bytes(damaged)), Keys([GOOD]))
            outcomes.add(opened.read_at(1024, 64) == clear[1024:1088])
        except EvidenceError:
            outcomes.add(None)
    assert None in outcomes or True in outcomes


def test_a_sector_that_cannot_be_read_is_said_where_it_stands(tmp_path: Path) -> None:
    locked, _ = _clear("luks1-xts.img")
    source = SourceBytes(locked)
    opened = Luks1().open(source, Keys([GOOD]))
    whole = source.read_at

    def unreadable(offset: int, length: int) -> bytes:
        bad = len(locked) - 512
        if offset <= bad < offset + length:
            raise ReadError(bad, 512, "a bad sector")
        return whole(offset, length)

    source.read_at = unreadable  # type: ignore[method-assign]
    with pytest.raises(ReadError) as caught:
        opened.read_at(0, opened.size)
    assert caught.value.offset == opened.size - 512
    assert os.listdir(tmp_path) == []
