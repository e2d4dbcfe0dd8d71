"""VeraCrypt and TrueCrypt against volumes that these programs made, hidden ones, wrong keys, damage, other noise."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import veracrypt_made
from make_data import MIB, data
from real_locks import archived

from evidence.access.survey import Survey, survey
from evidence.contract.errors import EvidenceError, NotReadableError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.registry import load
from evidence.contract.source_bytes import SourceBytes
from parsers.encryption.veracrypt import VeraCrypt
from parsers.encryption.veracrypt_header import password_of_key_file, unlocked_header
from parsers.encryption.veracrypt_hidden import VeraCryptHidden
from parsers.encryption.veracrypt_volume import MOST_KEYS

_OUTER = Secret(veracrypt_made.PASSWORD.encode())
_HIDDEN = Secret(veracrypt_made.HIDDEN_PASSWORD.encode())
_LAYERS = ("parsers.containers", "parsers.volumes", "parsers.encryption", "parsers.filesystems")
_REAL = (
    "vc_1-sha512-xts-aes",
    "vc_1-sha256-xts-aes",
    "vc_1-ripemd160-xts-aes",
    "tc_5-sha512-xts-aes",
    "tc_5-ripemd160-xts-aes",
    "tc_4-sha512-xts-aes",
    "tc_4-ripemd160-xts-aes",
)
_REAL_HIDDEN = ("vc_1-sha512-xts-aes-hidden", "tc_5-sha512-xts-aes-hidden", "tc_4-sha512-xts-aes-hidden")


def _real(name: str) -> SourceBytes:
    return SourceBytes(archived("tcrypt-images.tar.xz", f"tcrypt-images/{name}").read_bytes())


def _serial(clear: bytes) -> int:
    """Of a FAT12 or FAT16 volume. Reference: Microsoft, FAT specification 1.03."""
    assert clear[510:512] == b"\x55\xaa"
    assert clear[54:59] == b"FAT12"
    return int.from_bytes(clear[39:43], "little")


@pytest.mark.parametrize("name", [*_REAL, *_REAL_HIDDEN])
def test_volumes_of_the_programs_hold_the_file_system_that_cryptsetup_knows(name: str) -> None:
    keys = Keys([Secret(b"a" * 12)])
    locked = _real(name)
    assert VeraCrypt().probe(locked)
    clear = VeraCrypt().open(locked, keys)
    assert _serial(clear.read_at(0, clear.size)) == 0xDEADBABE
    assert keys.attempts == [(0, "password", True)]


@pytest.mark.parametrize("name", _REAL_HIDDEN)
def test_hidden_volumes_of_the_programs_hold_another_one(name: str) -> None:
    keys = Keys([Secret(b"b" * 12)])
    locked = _real(name)
    assert VeraCryptHidden().probe(locked)
    clear = VeraCryptHidden().open(locked, keys)
    assert _serial(clear.read_at(0, clear.size)) == 0xCAFEBABE


def test_key_files_are_mixed_as_veracrypt_mixes_them() -> None:
    """Its volume has two and no password: what each adds to the pool is added."""
    files = [archived("tcrypt-images.tar.xz", f"tcrypt-images/keyfile{number}") for number in (1, 2)]
    pools = [password_of_key_file(path.read_bytes()) for path in files]
    both = bytes(sum(pair) & 0xFF for pair in zip(*pools, strict=True))
    header = _real("vck_1_nopw-sha512-xts-aes").read_at(0, 512)
    found = unlocked_header(header, both)
    assert found is not None
    assert (found.program, found.start, found.size) == ("VeraCrypt", 131072, 36864)


def test_another_cipher_is_refused_like_a_wrong_key() -> None:
    with pytest.raises(LockedError, match="the key that was given does not open it"):
        VeraCrypt().open(_real("tc_5-sha512-xts-serpent"), Keys([Secret(b"a" * 12)]))


def test_every_byte_is_what_was_put_in() -> None:
    clear = data("ext4.dd").read_bytes()
    opened = VeraCrypt().open(SourceBytes(data("veracrypt.hc").read_bytes()), Keys([_OUTER]))
    assert opened.size == len(clear)
    assert opened.read_at(0, opened.size) == clear


def _look(path: Path, scratch: Path, *secrets: Secret) -> Survey:
    return survey(1, path, load(_LAYERS), scratch, secrets)


@pytest.mark.campaign
def test_the_survey_reads_the_outer_and_the_hidden_volume_each_by_its_key(tmp_path: Path) -> None:
    found = _look(data("veracrypt-hidden.hc"), tmp_path, Secret(b"wrong"), _HIDDEN, _OUTER)
    assert [str(tree) for tree in found.trees] == ["1/raw/veracrypt/tsk", "1/raw/veracrypt_hidden/tsk"]
    assert sorted((tried.pathspec, tried.secret) for tried in found.attempts if tried.opened) == [
        ("1/raw/veracrypt", 2),
        ("1/raw/veracrypt_hidden", 1),
    ]
    only = _look(data("veracrypt-hidden.hc"), tmp_path, _HIDDEN)
    assert [str(tree) for tree in only.trees] == ["1/raw/veracrypt_hidden/tsk"]


def test_without_keys_nothing_is_guessed_and_with_wrong_ones_it_is_said_what_was_tried(
    tmp_path: Path,
) -> None:
    plain = _look(data("veracrypt.hc"), tmp_path)
    assert [layer.description for layer in plain.layers] == [
        plain.layers[0].description,
        "single file, no file system recognised",
    ]
    assert plain.attempts == ()
    wrong = _look(data("veracrypt.hc"), tmp_path, Secret(b"wrong"), Secret(bytes(64), "raw"))
    assert wrong.layers[-1].description == (
        "single file, no file system recognised; as a SQLCipher database, 2 of 2 keys were tried and none opens it; "
        "as a VeraCrypt or TrueCrypt volume, 1 of 2 keys were tried and none opens it; "
        "as a hidden VeraCrypt or TrueCrypt volume, 1 of 2 keys were tried and none opens it"
    )
    assert [str(tree) for tree in wrong.trees] == ["1/raw/file"]
    assert [tried.opened for tried in wrong.attempts] == [False] * 4


@pytest.mark.campaign
def test_a_sign_of_life_is_given_before_each_key_that_is_tried(tmp_path: Path) -> None:
    """A worker that says nothing for minutes is killed; each key may take seconds."""
    told: list[None] = []
    secrets = [Secret(b"wrong"), Secret(b"wrong, too")]
    tried = survey(
        1, data("veracrypt.hc"), load(_LAYERS), tmp_path, secrets, trying=lambda: told.append(None)
    ).attempts
    assert len(told) == len(tried) == 6


def test_what_has_a_mark_or_is_no_noise_is_not_guessed_at(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_bytes(b"a line of a text that is no noise at all\n" * 20_000)
    assert _look(text, tmp_path, _OUTER).attempts == ()
    assert _look(data("ext4.dd"), tmp_path, _OUTER).attempts == ()
    assert VeraCrypt().probe(SourceBytes(random.Random(1).randbytes(1000))) is None
    noise = random.Random(1).randbytes(1 << 19)
    assert VeraCrypt().probe(SourceBytes(noise))
    assert VeraCrypt().probe(SourceBytes(noise[: 1 << 17] + bytes(512) + noise[(1 << 17) + 512 :])) is None


def test_the_copy_of_the_header_serves_where_the_first_is_wiped() -> None:
    wiped = bytes(512) + data("veracrypt.hc").read_bytes()[512:]
    opened = VeraCrypt().open(SourceBytes(wiped), Keys([_OUTER]))
    assert opened.read_at(0, 4096) == data("ext4.dd").read_bytes()[:4096]


def test_no_more_keys_are_tried_than_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.encryption.veracrypt_volume.unlocked_header", lambda *_: None)
    keys = Keys([Secret(b"%d" % number) for number in range(MOST_KEYS + 5)])
    with pytest.raises(LockedError, match=f"none of the {MOST_KEYS} keys"):
        VeraCrypt().open(SourceBytes(data("veracrypt.hc").read_bytes()), keys)


@pytest.mark.campaign
def test_damage_of_the_header_is_a_refusal_and_a_cut_image_never_a_shorter_file_system() -> None:
    locked = data("veracrypt.hc").read_bytes()
    chosen = random.Random(5)
    for _ in range(3):
        damaged = bytearray(locked)
        damaged[64 + chosen.randrange(448)] ^= 1 << chosen.randrange(8)
        with pytest.raises(LockedError):
            VeraCrypt().open(SourceBytes(bytes(damaged)), Keys([_OUTER]))
    cut = VeraCrypt().open(SourceBytes(locked[: 4 * MIB]), Keys([_OUTER]))
    assert cut.size == len(data("ext4.dd").read_bytes())
    with pytest.raises(EvidenceError, match="ends before the locked volume"):
        cut.read_at(0, cut.size)
    with pytest.raises(NotReadableError, match="no header"):
        VeraCrypt().open(SourceBytes(locked[:1000]), Keys([_OUTER]))
