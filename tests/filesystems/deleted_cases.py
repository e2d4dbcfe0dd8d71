"""Ten things that happen to deleted files, after the cases by which NIST tests their recovery.

Reference: NIST CFTT, "Active File Identification & Deleted File Recovery Tool Specification", version 1.1; the cases
here are our own and made for every file system alike.
"""

from __future__ import annotations

from collections.abc import Callable

from make_data import content
from written_volumes import WrittenVolume

Deleted = dict[str, bytes]
Case = Callable[[WrittenVolume, int], Deleted]
UNIT = 4096
"""Bytes: the clusters of all volumes divide it."""


def one_file(volume: WrittenVolume, seed: int) -> Deleted:
    volume.folder("docs")
    return _deleted(volume, {"docs/one file.txt": content(seed, 5 * UNIT + 17)})


def two_pieces(volume: WrittenVolume, seed: int) -> Deleted:
    data = content(seed, 8 * UNIT + 100)
    volume.write_in_pieces("in pieces.bin", data)
    volume.delete("in pieces.bin")
    return {"in pieces.bin": data}


def names(volume: WrittenVolume, seed: int) -> Deleted:
    volume.folder("Größe")
    said = (
        "Größe/naïve café.txt",
        "Größe/资料 第一.txt",
        "Größe/письмо.txt",
        "Größe/ملف.txt",
        f"Größe/{'長' * 60}.txt",
    )
    return _deleted(volume, {name: content(seed + index, UNIT + index) for index, name in enumerate(said)})


def overwritten_in_part(volume: WrittenVolume, seed: int) -> Deleted:
    return _overwritten(volume, seed, 10 * UNIT, 3 * UNIT)


def overwritten(volume: WrittenVolume, seed: int) -> Deleted:
    return _overwritten(volume, seed, 6 * UNIT, 6 * UNIT)


def many(volume: WrittenVolume, seed: int, count: int = 20) -> Deleted:
    volume.folder("many")
    every = {f"many/number {index:04}.dat": content(seed + index, 700 + 5 * index) for index in range(count)}
    return _deleted(volume, every)


def a_thousand(volume: WrittenVolume, seed: int) -> Deleted:
    return many(volume, seed, 1000)


def deep(volume: WrittenVolume, seed: int) -> Deleted:
    parts = [f"level {number:02}" for number in range(40)]
    for depth in range(1, len(parts) + 1):
        volume.folder("/".join(parts[:depth]))
    return _deleted(volume, {"/".join([*parts, "at the bottom.txt"]): content(seed, 2 * UNIT)})


def slot_taken(volume: WrittenVolume, seed: int) -> Deleted:
    """A new file gets the place in the folder, and what else the file system gives again at once."""
    volume.folder("docs")
    every = {"docs/first one.txt": content(seed, 3 * UNIT), "docs/other one.txt": content(seed + 1, 2 * UNIT)}
    _deleted(volume, every)
    volume.write("docs/newer one.txt", content(seed + 2, UNIT))
    return every


def folder(volume: WrittenVolume, seed: int) -> Deleted:
    volume.folder("kept")
    volume.folder("folder that goes")
    volume.folder("folder that goes/inner")
    every = {
        f"folder that goes/{name}.txt": content(seed + index, UNIT * (1 + index))
        for index, name in enumerate(("alpha file", "beta file", "inner/gamma file"))
    }
    _deleted(volume, every)
    volume.delete("folder that goes/inner")
    volume.delete("folder that goes")
    return every


def empty_and_large(volume: WrittenVolume, seed: int) -> Deleted:
    return _deleted(volume, {"nothing in it.txt": b"", "large file.bin": content(seed, 3_000_001)})


CASES: dict[str, Case] = {
    case.__name__: case
    for case in (
        one_file,
        two_pieces,
        names,
        overwritten_in_part,
        overwritten,
        many,
        deep,
        slot_taken,
        folder,
        empty_and_large,
    )
}


def _deleted(volume: WrittenVolume, every: Deleted) -> Deleted:
    for path, data in every.items():
        volume.write(path, data)
    for path in every:
        volume.delete(path)
    return every


def _overwritten(volume: WrittenVolume, seed: int, length: int, new_length: int) -> Deleted:
    """The new file has another folder and another inode or record, so that only the content is lost."""
    volume.folder("other")
    volume.write("spare", b"")
    data = content(seed, length)
    volume.write("goes away.bin", data)
    volume.write("stays here.bin", content(seed + 1, UNIT))
    volume.fill("filler")
    volume.delete("spare")
    volume.delete("goes away.bin")
    volume.write("other/new one.bin", content(seed + 2, new_length))
    return {"goes away.bin": data}
