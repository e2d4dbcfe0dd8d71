"""Android backups: their files at the device's paths, their lock, damage."""

from __future__ import annotations

import random
from pathlib import Path

import adb_made
import pytest
from adb_made import PASSWORD, made

from evidence.access.resolve import Resolver
from evidence.access.survey import Survey, survey
from evidence.contract.errors import EvidenceError
from evidence.contract.keys import Keys, Secret
from evidence.contract.layers import FileTree
from evidence.contract.registry import load
from evidence.model.listed import Listed
from parsers.containers.adb_backup import AdbBackup
from parsers.containers.raw import RawImage
from parsers.encryption.adb_lock import AdbEncryption
from parsers.filesystems.adb_tar import AdbTar
from parsers.filesystems.tar import Tar

_FILES = adb_made.tree(b"no database at all")
_TRUTH = dict(_FILES.values())
_SECRETS = (Secret(b"wrong"), Secret(PASSWORD.encode()))


def _found(path: Path, scratch: Path) -> tuple[Survey, dict[str, bytes]]:
    scratch.mkdir(exist_ok=True)
    registry = load()
    found = survey(1, path, registry, scratch, _SECRETS)
    # Each file is opened anew from its PathSpec's address alone.
    with Resolver(registry, {1: [path]}, scratch, _SECRETS, dict(found.fitting)) as resolver:
        tree = resolver.tree(found.trees[0])
        listed = [entry for entry in tree.entries() if entry.readable]
        return found, {entry.path.decode(): _read(tree, entry) for entry in listed}


def _read(tree: FileTree, entry: Listed) -> bytes:
    with tree.open(Listed(entry.address, b"", 0, entry.type, "live")) as source:
        return source.read_at(0, source.size)


@pytest.mark.parametrize("compressed", [True, False])
@pytest.mark.parametrize("version", [1, 2, 5])
@pytest.mark.parametrize("password", ["", PASSWORD], ids=["plain", "encrypted"])
def test_every_file_stands_where_the_device_had_it(
    tmp_path: Path, version: int, compressed: bool, password: str
) -> None:
    path = made(tmp_path / "b.ab", _FILES, version=version, compressed=compressed, password=password)
    found, contents = _found(path, tmp_path / "scratch")
    assert contents == _TRUTH
    assert [layer.read for layer in found.layers if "tar" in layer.kind] == [True]
    assert [attempt.opened for attempt in found.attempts] == ([False, True] if password else [])
    assert found.details["layout"] == "Android backup (adb)"


def test_a_path_of_the_device_finds_its_file_and_the_archive_name_is_kept(tmp_path: Path) -> None:
    path = made(tmp_path / "b.ab", _FILES, compressed=False)
    with RawImage([path]) as image:
        tree = AdbTar().open(AdbBackup().open(image, tmp_path))
        for name, (device, content) in _FILES.items():
            entry = tree.find(device.encode())
            assert entry is not None, device
            assert _read(tree, entry) == content
            if name != device:
                assert entry.address.partition("@")[2].replace("%20", " ").startswith(name.partition("Ü")[0])
            assert entry.modified == adb_made.MODIFIED * 10**9
        assert tree.find(b"data/data/com.other/files/x") is None
        assert tree.find(f"apps/{adb_made.PACKAGE}/db/mmssms.db".encode()) is None


def test_a_wrong_password_is_refused_and_told(tmp_path: Path) -> None:
    path = made(tmp_path / "b.ab", _FILES, password=PASSWORD)
    with RawImage([path]) as image:
        keys = Keys([Secret(b"wrong"), Secret(b"\x00", "raw"), Secret("пароль 2".encode())])
        with pytest.raises(EvidenceError, match="locked with Android backup encryption: none of the 2 keys"):
            AdbEncryption().open(image, keys)
        assert keys.attempts == [(0, "password", False), (2, "password", False)]


def test_other_tars_are_not_taken_for_it(tmp_path: Path) -> None:
    path = made(tmp_path / "b.ab", {"apps/readme": ("", b"x"), **_FILES}, compressed=False)
    with RawImage([path]) as image:
        inner = AdbBackup().open(image, tmp_path)
        assert AdbTar().probe(inner) is None
        assert Tar().probe(inner) == "tar"


@pytest.mark.parametrize(
    "head", [b"9\n1\nnone\n", b"x\n1\nnone\n", b"5\n1\nRC4\n", b"5\n1\nAES-256\nzz\n00\n1\n00\n00\n", b""]
)
def test_damaged_headers_are_not_taken(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "b.ab"
    path.write_bytes(b"ANDROID BACKUP\n" + head + bytes(100))
    with RawImage([path]) as image:
        assert not AdbBackup().probe(image)
        assert AdbEncryption().probe(image) is None


def _damage(tmp_path: Path, times: int) -> None:
    for password in ("", PASSWORD):
        whole = made(tmp_path / "whole.ab", _FILES, password=password, rounds=2).read_bytes()
        for seed in range(times):
            choice = random.Random(seed)
            content = bytearray(whole)
            for _ in range(choice.choice((1, 3, 20))):
                content[choice.randrange(min(len(content), choice.choice((600, 10**9))))] ^= (
                    1 << choice.randrange(8)
                )
            del content[choice.choice((len(content), choice.randrange(1, len(content)))) :]
            path = tmp_path / f"{seed}{bool(password)}.ab"
            path.write_bytes(content)
            try:
                _, contents = _found(path, tmp_path / f"scratch{seed}{bool(password)}")
            except EvidenceError:
                continue
            finally:
                path.unlink()
            known = {name: data for name, data in contents.items() if name in _TRUTH}
            if not password and known:
                # The whole stream has a check sum: nothing of a damaged one is given out.
                assert known.items() <= _TRUTH.items()


def test_damage_raises_nothing_but_words(tmp_path: Path) -> None:
    _damage(tmp_path, 10)


@pytest.mark.campaign
def test_much_damage_raises_nothing_but_words(tmp_path: Path) -> None:
    _damage(tmp_path, 400)
