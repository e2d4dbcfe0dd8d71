"""Pages that Google Voice writes of an account's conversations and calls.

Reference: microformats hCard and hCalendar, whose classes the pages use; github.com/wjcarpenter/gvoice-sms-takeout-xml,
DATA_EXAMPLES (2023): the owner's own name stands in an ``abbr``, others' in a ``span``; the address of a label ends in
its kind in English (``#placed``, ``#received``, ``#missed``, ``#voicemail``, ``#recorded``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from evidence.model.names import text_of

MOST_BYTES = 16 << 20
"""A larger page is not read."""
_MOST_OPEN = 200
_EMPTY = frozenset(("img", "br", "meta", "link", "hr", "input"))
_DURATION = re.compile(r"PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?", re.ASCII)


@dataclass
class Item:
    """A message or a call. ``start`` and ``end`` are its bytes; ``own`` is true of what the owner wrote."""

    start: int
    end: int = 0
    call: bool = False
    time: str | None = None
    duration: str | None = None
    number: str | None = None
    name: str = ""
    own: bool = False
    body: str | None = None
    files: list[str] = field(default_factory=list)

    @property
    def seconds(self) -> int | None:
        """The duration in seconds."""
        found = _DURATION.fullmatch(self.duration or "")
        if found is None:
            return None
        hours, minutes, seconds = (int(each or 0) for each in found.groups())
        return hours * 3600 + minutes * 60 + seconds


class VoicePage(HTMLParser):
    """The items of a page in their order, the others by their numbers, and the kinds of its labels."""

    def __init__(self, data: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.items: list[Item] = []
        self.labels: list[str] = []
        self.others: dict[str, str] = {}
        self._member: str | None = None
        self._item: Item | None = None
        self._open: list[tuple[str, str]] = []
        self._depth = 0
        text = text_of(data)
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line.encode()) + 1)
        self.feed(text)
        self.close()
        self._end(len(data))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        kind = given.get("class", "")
        if kind in ("message", "haudio"):
            self._end(self._place())
            self._item = Item(self._place(), call=kind == "haudio")
            self._depth = len(self._open)
        if given.get("rel") == "tag":
            self.labels.append(given.get("href", "").rpartition("#")[2])
        self._of_item(tag, kind, given)
        if kind == "tel" and self._item is None and self._inside("participants"):
            self._member = given.get("href", "").removeprefix("tel:")
            self.others[self._member] = ""
        if tag not in _EMPTY and len(self._open) < _MOST_OPEN:
            self._open.append((tag, kind))

    def handle_endtag(self, tag: str) -> None:
        if tag not in (each for each, _ in self._open):
            return
        while self._open.pop()[0] != tag:
            pass
        if self._item is not None and len(self._open) <= self._depth:
            self._end(self._place() + len(f"</{tag}>"))

    def handle_data(self, data: str) -> None:
        tag, kind = self._open[-1] if self._open else ("", "")
        if self._item is None:
            if kind == "fn" and self._member is not None:
                self.others[self._member] += data
        elif self._item.body is not None and any(each == "q" for each, _ in self._open):
            self._item.body += data
        elif kind == "fn" and (self._inside("sender") or self._inside("contributor")):
            self._item.name += data
            self._item.own = self._item.own or tag == "abbr"

    def _of_item(self, tag: str, kind: str, given: dict[str, str]) -> None:
        item = self._item
        if item is None:
            return
        if kind in ("dt", "published"):
            item.time = item.time or given.get("title")
        elif kind == "duration":
            item.duration = given.get("title")
        elif kind == "tel":
            item.number = item.number or given.get("href", "").removeprefix("tel:") or None
        elif tag in ("img", "audio", "video") and given.get("src"):
            item.files.append(given["src"])
        elif kind in ("vcard", "video") and given.get("href"):
            item.files.append(given["href"])
        elif tag == "q" and item.body is None:
            item.body = ""
        elif tag == "br" and item.body is not None and any(each == "q" for each, _ in self._open):
            item.body += "\n"

    def _inside(self, word: str) -> bool:
        return any(word in kind.split() for _, kind in self._open)

    def _place(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + len(self._lines[line - 1][:column].encode())

    def _end(self, place: int) -> None:
        if self._item is not None:
            self._item.end = place
            if self._item.number and not self._item.own:
                self.others.setdefault(self._item.number, self._item.name)
            self.items.append(self._item)
            self._item = None
