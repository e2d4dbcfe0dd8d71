"""The files of a LevelDB together: which entries are what its application sees.

Reference: google/leveldb, doc/impl.md (files of a database), db/filename.cc (their names), db/dbformat.h (sequences).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from parsers.support.leveldb.entry import Entry
from parsers.support.leveldb.log import Log
from parsers.support.leveldb.table import Table

State = Literal["live", "superseded", "deleted"]
_LOG, _TABLE = re.compile(r"\d{6,20}\.log"), re.compile(r"\d{6,20}\.(ldb|sst)")


def is_file(name: str) -> bool:
    """Whether a file of this name in a database holds entries."""
    return any(each.fullmatch(name) for each in (_LOG, _TABLE))


def opened(name: str, data: bytes) -> Log | Table | None:
    """A file of a database by its name; None for one that holds no entries. Raises ValueError where it is none."""
    if _LOG.fullmatch(name):
        return Log(data)
    return Table(data) if _TABLE.fullmatch(name) else None


class Newest:
    """Remembers the newest entry of each key. Take in the entries of all files, then ask for each.

    Those whose check sum fails decide nothing: their sequence may be anything.
    """

    def __init__(self) -> None:
        self._newest: dict[bytes, tuple[int, bool]] = {}

    def take(self, entries: Iterable[Entry]) -> None:
        """Looks at these entries."""
        for each in (entry for entry in entries if entry.intact):
            before = self._newest.get(each.key)
            if before is None or before[0] < each.sequence:
                self._newest[each.key] = each.sequence, each.value is not None

    def state(self, entry: Entry) -> State:
        """``live``: what is read under the key. ``superseded``: another value was stored since.

        ``deleted``: the key was deleted since, or this is an entry that deleted it (its ``value`` is None).
        """
        sequence, stored = self._newest.get(entry.key, (entry.sequence, entry.value is not None))
        if not stored or entry.value is None:
            return "deleted"
        return "live" if entry.sequence == sequence else "superseded"
