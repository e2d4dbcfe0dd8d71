"""How it is said where the bytes of a value stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.gui.words import Sentences, count_text, line, plural
from app.viewing.messages import Part, Place

translate = QCoreApplication.translate


class LinkWords(Sentences):
    """The sentences that name a number."""

    def at(self, size: int, offset: int) -> str:
        """A range, by its size and where it begins."""
        said = self.tr("{} bytes at {} (0x{:x})", "", plural(size))
        return said.format(count_text(size), count_text(offset), offset)

    def in_pieces(self, said: str, pieces: int) -> str:
        """The first range, and of how many it is one."""
        return self.tr("{}, in {} pieces", "", plural(pieces)).format(said, count_text(pieces))


def where(part: Part | None, whole: Sequence[Place], title: str) -> str:
    """A value's bytes, or the record's where it cannot be told which of them hold the value."""
    if part is None:
        if not whole:
            return ""
        said = translate("LinkWords", "Which bytes hold this value is not stated; the record is {}").format(
            places(whole)
        )
        return f"{line(title)} · {said}" if title else said
    if not part.places:
        return translate("LinkWords", "{} · {}").format(
            line(part.name, 80), line(part.note or translate("LinkWords", "no bytes of its own"))
        )
    note = f" · {line(part.note)}" if part.note else ""
    return f"{line(part.name, 80)} · {places(part.places)}{note}"


def places(found: Sequence[Place]) -> str:
    """The first range in words, and how many others there are."""
    first = found[0]
    size = sum(each.length for each in found)
    said = LinkWords().at(size, first.offset)
    if any(each.source for each in found):
        said = translate("LinkWords", "{} of the write-ahead log").format(said)
    return LinkWords().in_pieces(said, len(found)) if len(found) > 1 else said
