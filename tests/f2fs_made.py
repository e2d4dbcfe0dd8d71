"""F2FS images that sload.f2fs fills from a folder, and what was in the folder."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
import tempfile
from pathlib import Path
from typing import Any

import pytest
from make_data import FOLDER, MIB, UUID, content, data, maker, run, small_tree

__all__ = ["data", "given"]


def given(name: str) -> dict[str, dict[str, Any]]:
    """What an image was made from: by path (bytes as latin-1) type, time of change, size and SHA-256."""
    data(f"{name}.dd")
    found: dict[str, dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text())
    return found


def _tree(folder: Path) -> None:
    small_tree(folder)
    crowd = folder / "crowd"
    crowd.mkdir()
    for number in range(700):
        (crowd / f"a rather long name, {number:06}").write_bytes(content(number, number * 9))
    # Its addresses fill the inode, both direct nodes and part of an indirect one.
    (folder / "indirect.bin").write_bytes(content(77, 14 * MIB + 5))
    text = b"".join(b"%d: the same again and again, and a little else\n" % number for number in range(40_000))
    (folder / "text.txt").write_bytes(text)
    (folder / "mixed.log").write_bytes(text[:100_000] + content(8, 100_000) + bytes(50_000))


def _made(path: Path, options: tuple[str, ...] = ()) -> None:
    if shutil.which("sload.f2fs", path="/usr/sbin:/sbin:" + os.environ["PATH"]) is None:
        pytest.skip("sload.f2fs is not installed")
    path.touch()
    os.truncate(path, 128 * MIB)
    run("mkfs.f2fs", "-q", "-f", "-U", UUID, "-l", "examined", *options, path)
    with tempfile.TemporaryDirectory() as folder:
        _tree(Path(folder))
        # It ends with a check of its own, whose 1 says that what it had written itself was put right.
        run("sh", "-c", 'sload.f2fs "$@" || [ $? = 1 ]', "sload.f2fs", "-f", folder, path)
        run("fsck.f2fs", path)
        facts = {
            os.path.relpath(each, os.fsencode(folder)).decode("latin-1"): _facts(each)
            for each in _all(os.fsencode(folder))
        }
    path.with_suffix(".json").write_text(json.dumps(facts, indent=0))


def _all(folder: bytes) -> list[bytes]:
    return [os.path.join(at, name) for at, folders, files in os.walk(folder) for name in (*folders, *files)]


def _facts(path: bytes) -> dict[str, Any]:
    stated = os.lstat(path)
    if stat.S_ISDIR(stated.st_mode):
        return {"type": "directory", "modified": stated.st_mtime_ns}
    whole = os.readlink(path) if stat.S_ISLNK(stated.st_mode) else Path(os.fsdecode(path)).read_bytes()
    kind = "link" if stat.S_ISLNK(stated.st_mode) else "file"
    digest = hashlib.sha256(whole).hexdigest()
    return {"type": kind, "modified": stated.st_mtime_ns, "size": len(whole), "sha256": digest}


@maker("f2fs-plain.dd")
def _plain(path: Path) -> None:
    _made(path)


@maker("f2fs-features.dd")
def _features(path: Path) -> None:
    features = "extra_attr,inode_checksum,inode_crtime,sb_checksum,project_quota,lost_found"
    _made(path, ("-O", features, "-C", "utf8"))


@maker("f2fs-compression.dd")
def _compression(path: Path) -> None:
    """Nothing in it is compressed yet: Debian's sload.f2fs cannot."""
    _made(path, ("-O", "extra_attr,compression"))
