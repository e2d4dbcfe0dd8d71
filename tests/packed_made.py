"""SquashFS and EROFS images that their tools fill from a folder, and what was in the folder."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import tempfile
from pathlib import Path
from typing import Any

from make_data import FOLDER, MIB, MOMENT, UUID, content, data, maker, run, small_tree

from evidence.contract.errors import EvidenceError
from evidence.contract.layers import FileTree
from evidence.model.listed import Listed

__all__ = ["COMPRESSORS", "EROFS", "contents", "data", "digest", "given", "seen"]

COMPRESSORS = ("gzip", "lzma", "lzo", "xz", "lz4", "zstd")


def given(name: str) -> dict[str, dict[str, Any]]:
    """What an image was made from: by path (bytes as latin-1) type, time of change, size and SHA-256."""
    data(f"{name}.img")
    found: dict[str, dict[str, Any]] = json.loads((FOLDER / f"{name}.json").read_text())
    return found


def digest(tree: FileTree, entry: Listed) -> str:
    """SHA-256 of the content, put together of uneven pieces."""
    with tree.open(entry) as source:
        parts = [source.read_at(at, 300_007) for at in range(0, source.size, 300_007)]
        assert sum(map(len, parts)) == source.size == entry.size
    return hashlib.sha256(b"".join(parts)).hexdigest()


def seen(tree: FileTree, entry: Listed) -> dict[str, Any]:
    """An entry as :func:`given` states one."""
    stated: dict[str, Any] = {"type": entry.type, "modified": entry.modified}
    return stated | ({"size": entry.size, "sha256": digest(tree, entry)} if entry.readable else {})


def contents(tree: FileTree, only: tuple[bytes, ...]) -> dict[bytes, str]:
    """Of each path the digest, or the words in which it is refused; digests where the path begins as one of these."""
    found = {}
    for entry in list(tree.entries()):
        answer = entry.type + "".join(entry.problems)
        if entry.readable and entry.path.startswith(only) and entry.size < 16 * MIB:
            try:
                answer += digest(tree, entry)
            except EvidenceError as error:
                answer += f" error: {error}"
        found[entry.path] = answer
    return found


def packed_tree(folder: Path) -> None:
    """Files that pack well and ones that do not, small ones that share blocks, holes, many names, a pipe, attributes."""
    small_tree(folder)
    crowd = folder / "crowd"
    crowd.mkdir()
    for number in range(700):
        (crowd / f"a rather long name, {number:06}").write_bytes(content(number, number * 3))
    text = b"".join(b"%d: the same again and again, and a little else\n" % number for number in range(20_000))
    noise = b"".join(hashlib.sha256(b"%d" % number).digest() for number in range(10_000))
    (folder / "text.txt").write_bytes(text)
    (folder / "noise.bin").write_bytes(noise)
    (folder / "mixed.log").write_bytes(
        text[:300_000] + noise[:300_001] + bytes(MIB) + text[:70_000] + noise[:5]
    )
    (folder / "exactly.bin").write_bytes(text[:262_144])
    os.mkfifo(folder / "pipe")
    os.setxattr(folder / "text.txt", "user.origin", b"a camera")
    os.setxattr(folder / "docs/letter.txt", "user.long", content(5, 3000))
    os.setxattr(folder / "noise.bin", "user.origin", b"a camera")
    for number, path in enumerate(sorted(folder.rglob("*"))):
        os.utime(path, times=(MOMENT + number, MOMENT + number), follow_symlinks=False)


def facts(folder: Path) -> dict[str, dict[str, Any]]:
    """What a folder holds, its attributes of users as streams."""
    found = {}
    root = os.fsencode(folder)
    for at, folders, files in os.walk(root):
        for name in (*folders, *files):
            path = os.path.join(at, name)
            called = os.path.relpath(path, root).decode("latin-1")
            found[called] = _facts(path)
            for attribute in os.listxattr(path, follow_symlinks=False):
                value = os.getxattr(path, attribute, follow_symlinks=False)
                if attribute.startswith("user."):
                    modified = found[called]["modified"]
                    found[f"{called}:{attribute}"] = _with_digest("stream", modified, value)
    return found


def _facts(path: bytes) -> dict[str, Any]:
    stated = os.lstat(path)
    if stat.S_ISDIR(stated.st_mode):
        return {"type": "directory", "modified": stated.st_mtime_ns}
    if stat.S_ISLNK(stated.st_mode):
        return _with_digest("link", stated.st_mtime_ns, os.readlink(path))
    if stat.S_ISREG(stated.st_mode):
        return _with_digest("file", stated.st_mtime_ns, Path(os.fsdecode(path)).read_bytes())
    return {"type": "other", "modified": stated.st_mtime_ns}


def _with_digest(kind: str, modified: int, whole: bytes) -> dict[str, Any]:
    return {
        "type": kind,
        "modified": modified,
        "size": len(whole),
        "sha256": hashlib.sha256(whole).hexdigest(),
    }


def _filled(path: Path, command: tuple[str, ...], names: int = 255, moment: int | None = None) -> None:
    """Runs a tool with ``IMAGE`` and ``FOLDER`` in its command, and keeps what was in the folder.

    ``names``: bytes of the longest name; ``moment``: the only time in seconds that the tool states.
    """
    with tempfile.TemporaryDirectory() as folder:
        packed_tree(Path(folder))
        next(Path(folder).glob("nnn*")).rename(Path(folder) / ("n" * names))
        places = {"IMAGE": str(path), "FOLDER": folder}
        run(*(places.get(word, word) for word in command))
        found = facts(Path(folder))
    if moment is not None:
        found = {name: each | {"modified": moment * 1_000_000_000} for name, each in found.items()}
    path.with_suffix(".json").write_text(json.dumps(found, indent=0))


_NO_EPOCH = ("env", "-u", "SOURCE_DATE_EPOCH")


def _squash(name: str, *options: str) -> None:
    @maker(f"squash-{name}.img")
    def _(path: Path) -> None:
        # The moment of making is stated by itself: the tool refuses it twice.
        command = ("mksquashfs", "FOLDER", "IMAGE", "-quiet", "-no-progress", "-mkfs-time", str(MOMENT))
        _filled(path, (*_NO_EPOCH, *command, *options))


for _method in COMPRESSORS:
    _squash(_method, "-comp", _method)
_squash("plain", "-noI", "-noD", "-noF", "-noX", "-b", "4096")
_squash("whole", "-no-fragments", "-b", "1M", "-comp", "zstd")
_squash("tails", "-tailends", "-b", "64K", "-no-exports")


EROFS = {
    "plain": (f"-T{MOMENT}",),
    "extended": ("-Eforce-inode-extended", "--preserve-mtime"),
    "blocks": ("-Enoinline_data",),
    "lz4": ("-zlz4", f"-T{MOMENT}"),
    "hc": ("-zlz4hc,12", "--preserve-mtime"),
    "big": ("-zlz4hc", "-C65536"),
    "legacy": ("-zlz4", "-Elegacy-compress"),
    "tails": ("-zlz4hc", "-Eztailpacking"),
    "big-tails": ("-zlz4", "-C32768", "-Eztailpacking"),
    "chunks": ("--chunksize=8192",),
    "indexed": ("--chunksize=4096", "-Eforce-chunk-indexes"),
}
"""EROFS images: the options of mkfs.erofs."""


def _erofs(name: str, *options: str) -> None:
    @maker(f"erofs-{name}.img")
    def _(path: Path) -> None:
        command = ("mkfs.erofs", "--quiet", "-U", UUID, *options, "IMAGE", "FOLDER")
        # This tool loses the last byte of a name of 255.
        stamped = MOMENT if f"-T{MOMENT}" in options else None
        _filled(path, (*_NO_EPOCH, *command), names=254, moment=stamped)


for _name, _options in EROFS.items():
    _erofs(_name, *_options)
