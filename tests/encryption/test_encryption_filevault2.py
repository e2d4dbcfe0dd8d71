"""FileVault 2 against cryptsetup, on a volume of macOS and on such as the tests write."""

from __future__ import annotations

import hashlib
import random
from pathlib import Path

import pytest
from corestorage_made import PASSWORD, RECOVERY, Volume, damaged, made, wipekey
from hfs_data import data
from make_data import run
from real_locks import archived

from evidence.access.resolve import Resolver
from evidence.access.survey import Survey, survey
from evidence.contract.errors import EvidenceError, NotReadableError
from evidence.contract.keys import Keys, LockedError, Secret
from evidence.contract.registry import LAYER_PACKAGES, load
from evidence.contract.source import LoggedSource
from evidence.contract.source_bytes import SourceBytes
from evidence.model.pathspec import PathSpec
from parsers.containers.raw import RawImage
from parsers.encryption.filevault2 import FileVault2
from parsers.support.corestorage.listing import read_list
from parsers.volumes.corestorage import CoreStorage

_WRONG = Secret(b"wrong")


def _hfs() -> bytes:
    return data("hfsplus-forks.img").read_bytes()


def _volumes(disk: bytes) -> list[LoggedSource]:
    source = LoggedSource(SourceBytes(disk))
    return [LoggedSource(CoreStorage().open(source, volume)) for volume in CoreStorage().volumes(source)]


def _clear(disk: bytes, *secrets: Secret) -> tuple[bytes, Keys]:
    keys = Keys(secrets)
    opened = FileVault2().open(_volumes(disk)[0], keys)
    return opened.read_at(0, opened.size), keys


def _surveyed(disk: bytes, folder: Path, *secrets: Secret) -> Survey:
    image = folder / "disk.dd"
    image.write_bytes(disk)
    return survey(1, image, load(LAYER_PACKAGES), folder, secrets)


@pytest.mark.parametrize("kind", ["password", "raw key"])
def test_a_volume_of_macos_has_the_content_that_cryptsetup_knows(kind: str) -> None:
    image = archived("fvault2-images.tar.xz", "fvault2-images/small")
    key = bytes.fromhex("20734d3389212774d7610c29d7328809")
    keys = Keys([_WRONG, Secret(b"heslo123") if kind == "password" else Secret(key, "raw")])
    with RawImage([image]) as raw:
        source = LoggedSource(raw)
        (volume,) = CoreStorage().volumes(source)
        assert volume.description == "Core Storage Untitled"
        opened = FileVault2().open(CoreStorage().open(source, volume), keys)
        found = hashlib.sha256()
        assert opened.read_at(1024, 2) == b"H+"
        for at in range(0, opened.size if kind == "password" else 0, 1 << 22):
            found.update(opened.read_at(at, 1 << 22))
    assert (
        kind == "raw key"
        or found.hexdigest() == "2c662e36c0f7e2f5583e6a939bbcbdc660805692d0fccaa45ad4052beb3b8e18"
    )
    assert [(method, right) for _, method, right in keys.attempts] == [("password", False), (kind, True)]


def test_cryptsetup_reads_what_the_tests_write(tmp_path: Path) -> None:
    image = tmp_path / "disk.dd"
    image.write_bytes(made(Volume("one", _hfs())))
    options = ("fvault2Dump", image, "--dump-volume-key", "-q", "--key-file", "-")
    told = run("cryptsetup", *options, stdin=PASSWORD.encode()).decode()
    assert "Logical volume size:  \t126976 [bytes]" in told
    assert " ".join(f"{byte:02x}" for byte in range(50, 66)) in told


@pytest.mark.parametrize(
    ("secret", "method"),
    [
        (Secret(PASSWORD.encode()), "password"),
        (Secret(RECOVERY.encode()), "recovery key"),
        (Secret(bytes(range(50, 66)), "raw"), "raw key"),
    ],
)
@pytest.mark.parametrize("shape", [{}, {"packed": True}, {"pieces": 3}])
def test_each_kind_of_key_opens_it(secret: Secret, method: str, shape: dict[str, int]) -> None:
    clear = _hfs()
    disk = made(Volume("one", clear, packed=bool(shape.get("packed")), pieces=shape.get("pieces", 1)))
    found, keys = _clear(disk, _WRONG, secret)
    assert found == clear
    assert [(number, said, right) for number, said, right in keys.attempts] == [
        (0, "password", False),
        (1, method, True),
    ]
    with pytest.raises(LockedError, match="none of the 2 keys"):
        _clear(disk, _WRONG, Secret(bytes(16), "raw"))


def test_a_system_volume_wants_its_list_of_keys_beside_a_password() -> None:
    volume = Volume("Macintosh HD", _hfs(), wiped=True)
    disk = made(volume)
    file = Secret(wipekey(volume), "file")
    for given in ([file, Secret(PASSWORD.encode())], [Secret(RECOVERY.encode()), file]):
        found, keys = _clear(disk, *given)
        assert found == volume.clear
        only = next(number for number, _, right in keys.attempts if right)
        again = FileVault2().open(_volumes(disk)[0], Keys(given, only))
        assert again.read_at(1024, 2) == volume.clear[1024:1026]
    password, none = Secret(PASSWORD.encode()), Secret(b"x" * 900, "file")
    for others in ([password], [file], [none, password]):
        with pytest.raises(LockedError):
            _clear(disk, *others)


def test_volumes_are_told_apart_and_one_in_clear_needs_no_key(tmp_path: Path) -> None:
    clear = _hfs()
    disk = made(Volume("locked", clear), Volume("in clear", clear, key=None), size=24 << 20)
    found = _surveyed(disk, tmp_path)
    assert [str(tree) for tree in found.trees] == ["1/raw/corestorage:2/hfsplus"]
    (locked,) = [layer for layer in found.layers if layer.kind == "filevault2"]
    assert locked.reason.startswith("locked with FileVault 2")
    found = _surveyed(disk, tmp_path, Secret(PASSWORD.encode()))
    trees = [str(tree) for tree in found.trees]
    assert trees == ["1/raw/corestorage:1/filevault2/hfsplus", "1/raw/corestorage:2/hfsplus"]
    with Resolver(
        load(LAYER_PACKAGES), {1: [tmp_path / "disk.dd"]}, tmp_path, [Secret(PASSWORD.encode())]
    ) as (resolver):
        listings = [
            [
                (entry.path, entry.size, entry.modified)
                for entry in resolver.tree(PathSpec.parse(tree)).entries()
            ]
            for tree in trees
        ]
        assert listings[0] == listings[1] and len(listings[0]) > 5
        place = resolver.source(PathSpec.parse("1/raw/corestorage:2")).place(0)
        assert place is not None and disk[place[0] + 1024 :][:2] == clear[1024:1026]


def test_a_volume_that_was_being_encrypted_is_refused() -> None:
    with pytest.raises(NotReadableError, match="was being encrypted"):
        _clear(made(Volume("one", _hfs(), status="Converting")), Secret(PASSWORD.encode()))


@pytest.mark.parametrize("kind", [0x19, 0x1A, 0x305])
def test_a_damaged_block_is_taken_from_the_other_copy(kind: int) -> None:
    clear = _hfs()
    disk = damaged(made(Volume("one", clear)), 0, kind)
    assert _clear(disk, Secret(PASSWORD.encode()))[0] == clear
    both = damaged(disk, 1, kind)
    if kind == 0x1A:
        assert CoreStorage().problems(SourceBytes(both)) and not _volumes(both)
    else:
        with pytest.raises(EvidenceError):
            _clear(both, Secret(PASSWORD.encode()))


def test_the_copy_of_the_header_is_used_and_other_damage_said() -> None:
    disk = made(Volume("one", _hfs()))
    assert _clear(disk[:64] + b"\1" + disk[65:], Secret(PASSWORD.encode()))[0] == _hfs()
    with pytest.raises(NotReadableError, match="header of this Core Storage"):
        _volumes(disk[:64] + b"\1" + disk[65:-1024])
    labels = bytearray(disk)
    for label in (1, 1025):
        labels[label * 4096 + 300] ^= 1
    with pytest.raises(NotReadableError, match="labels"):
        _volumes(bytes(labels))


def test_any_damage_ends_in_words_or_in_the_right_content() -> None:
    clear = _hfs()
    disk = made(Volume("one", clear))
    used = [at for first in (0, 2100 * 4096) for at in range(first, first + (64 << 10)) if disk[at]]
    chosen = random.Random(5)
    seen = set()
    for _ in range(12):
        changed = bytearray(disk)
        for _ in range(chosen.randrange(1, 6)):
            changed[chosen.choice(used)] ^= 1 << chosen.randrange(8)
        try:
            found, _ = _clear(bytes(changed), Secret(PASSWORD.encode()))
            seen.add("right" if found == clear else "content")
        except (EvidenceError, IndexError):  # or no volume is left
            seen.add("refused")
    assert "right" in seen


def test_hostile_lists_end_in_words() -> None:
    laughs = (
        b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><dict><key>x</key><string>&c;</string></dict>'
    )
    cases = (
        laughs,
        b"<dict>" * 100 + b"</dict>" * 100,
        b"<dict><key>a</key><reference IDREF='7'/></dict>",
        b"<dict><key>a</key><integer>" + b"9" * 9000 + b"</integer></dict>",
        b"<dict><key>a</key><data>@@@</data></dict>",
        b"<array/>",
        b"",
    )
    for case in cases:
        with pytest.raises(NotReadableError):
            read_list(case)
