"""What the other files of a LevelDB say of the entries of one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.contract.context import Context, ParsedEntry
from parsers.support.leveldb.entry import MOST_BYTES, Entry
from parsers.support.leveldb.store import is_file, opened

_MOST_FILES = 100


def stored(entry: ParsedEntry, context: Context, entries: Sequence[Entry]) -> Iterator[tuple[Entry, bool]]:
    """The values among the entries of a file, each with whether any file of the database deletes its key later.

    One that stands in several files, as in a log and in the table that was made of it, is that of the first: of a
    live file before a deleted one, of a table before a log, of the lower number. Entries whose check sum fails decide
    nothing.
    """
    name = entry.path.rpartition("/")[2]
    own, keys = {_same(each) for each in entries}, {each.key for each in entries}
    elsewhere: set[tuple[bytes, int, bytes | None]] = set()
    gone: dict[bytes, int] = {}
    for each in entries:
        _delete(gone, each)
    for other, found in _others(context, name if entry.state == "live" else None):
        before = entry.state != "live" or _place(other) < _place(name)
        for each in found:
            if each.key in keys:
                _delete(gone, each)
            if before and each.intact and _same(each) in own:
                elsewhere.add(_same(each))
    for each in entries:
        if each.value is not None and _same(each) not in elsewhere:
            yield each, each.sequence < gone.get(each.key, -1)


def _same(entry: Entry) -> tuple[bytes, int, bytes | None]:
    return entry.key, entry.sequence, entry.value


def _place(name: str) -> tuple[bool, int]:
    number, _, kind = name.partition(".")
    return kind == "log", int(number)


def _delete(gone: dict[bytes, int], entry: Entry) -> None:
    if entry.value is None and entry.intact:
        gone[entry.key] = max(entry.sequence, gone.get(entry.key, -1))


def _others(context: Context, name: str | None) -> Iterator[tuple[str, Iterator[Entry]]]:
    """The files beside with their entries, up to the limits, without that of this name.

    What is damaged in one is said where it is read itself.
    """
    left, number = MOST_BYTES, 0
    for path in context.siblings():
        other = path.rpartition("/")[2]
        if other == name or not is_file(other):
            continue
        number += 1
        if number > _MOST_FILES or left < 0:
            context.warn(
                f"not all files beside were compared: {_MOST_FILES} and {MOST_BYTES} bytes are the limit; an entry may"
                " be given twice, or as there although it was deleted"
            )
            return
        try:
            with context.open(path) as file:
                data = file.read(MOST_BYTES + 1)
            found = opened(other, data)
        except (ValueError, FileNotFoundError):
            continue
        left -= len(data)
        if found is not None:
            yield other, found.entries()
