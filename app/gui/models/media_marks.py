"""Tags, categories and protections of the media, as the ledger says now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.gui.models.protected_files import ProtectedFiles
from evidence.catalog.schema import entry_key
from evidence.custody.ledger import Ledger
from evidence.custody.marking import MARKING, Marks


@dataclass(frozen=True)
class MediaMarks:
    """Id of a record -> its tags; key of a file entry -> the categories of it and its artifacts in one line, what its
    whole item is protected as among them, and what it, they or its item are protected as.
    """

    tags: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    categories: Mapping[int, str] = field(default_factory=dict)
    protected: Mapping[int, str] = field(default_factory=dict)


def read_marks(ledger: Ledger) -> MediaMarks:
    """Reads the acts of a ledger, which are few beside its records."""
    marks = Marks(act for entry in ledger.acts() if (act := entry.document())["action"] in MARKING)
    tags: dict[str, tuple[str, ...]] = {}
    categories: dict[int, set[str]] = {}
    protected: dict[int, set[str]] = {}
    items: dict[int, set[str]] = {}
    for record in marks.records():
        if found := tuple(dict.fromkeys(mark.text for mark in marks.tags(record))):
            tags[record] = found
        if key := _key(record):
            categories.setdefault(key, set()).update(marks.categorised(record))
            protected.setdefault(key, set()).update(marks.protected_as(record))
        elif record.isascii() and record.isdigit():
            items.setdefault(int(record), set()).update(marks.protected_as(record))
    return MediaMarks(tags, ProtectedFiles(categories, items), ProtectedFiles(protected, items))


def _key(record: str) -> int | None:
    """The key of the file entry that a record is or is of: all hold the same content."""
    item, _, rest = record.partition("-")
    number = rest.partition("-")[0]
    whole = (item + number).isascii() and item.isdigit() and number.isdigit()
    return entry_key(int(item), int(number)) if whole else None
