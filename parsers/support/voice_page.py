"""Pages that Google Voice writes of an account's conversations and calls.

Reference: microformats hCard and hCalendar, whose classes the pages use; github.com/wjcarpenter/gvoice-sms-takeout-xml,
DATA_EXAMPLES (2023): the owner's own name stands in an ``abbr``, others' in a ``span``; the address of a label ends in
its kind in English (``#placed``, ``#received``, ``#missed``, ``#voicemail``, ``#recorded``).
github.com/psanford/google-voice-takeout-parser, testdata (2024): the text that Google made of a voicemail is of class
``full-text``; at the end, ``User Deleted: True`` says that the user deleted it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from parsers.support.html_marks import End, Start, marks

MOST_BYTES = 16 << 20
"""A larger page is not read."""
_MOST_OPEN = 200
_EMPTY = frozenset(("img", "br", "meta", "link", "hr", "input"))
_WANTED = ("class", "rel", "href", "title", "src")
_ROLES = frozenset(("participants", "sender", "contributor"))
_DURATION = re.compile(r"PT(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?", re.ASCII)


@dataclass(slots=True)
class Item:
    """A message or a call. ``start`` and ``end`` are its bytes; ``own`` is true of what the owner wrote.

    ``body`` is a message's text, or what Google made of a voicemail.
    """

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


class _Open(NamedTuple):
    """A mark that is open; ``within`` are the roles that it stands in, and ``q`` for the text of a message."""

    tag: str
    kind: str
    within: frozenset[str]


_OUTSIDE = _Open("", "", frozenset())


class VoicePage:
    """The items of a page in their order, the others by their numbers, the kinds of its labels, and its deletion."""

    def __init__(self, data: bytes) -> None:
        self.items: list[Item] = []
        self.labels: list[str] = []
        self.deletion: str | None = None
        self._names: dict[str, list[str]] = {}
        self._member: str | None = None
        self._item: Item | None = None
        self._body: list[str] | None = None
        self._name: list[str] = []
        self._open: list[_Open] = []
        self._depth = 0
        for mark in marks(data, _WANTED):
            if isinstance(mark, Start):
                self._start(mark)
            elif isinstance(mark, End):
                self._close(mark)
            else:
                self._text(mark.text)
        self._end(len(data))
        self.others = {number: "".join(names) for number, names in self._names.items()}

    def _start(self, mark: Start) -> None:
        given = mark.attributes
        kind = given.get("class", "")
        if kind in ("message", "haudio"):
            self._end(mark.start)
            self._item = Item(mark.start, call=kind == "haudio")
            self._depth = len(self._open)
        if given.get("rel") == "tag":
            self.labels.append(given.get("href", "").rpartition("#")[2])
        self._of_item(mark.name, kind, given)
        if kind == "tel" and self._item is None and "participants" in self._inner.within:
            self._member = given.get("href", "").removeprefix("tel:")
            self._names[self._member] = []
        if mark.name not in _EMPTY and len(self._open) < _MOST_OPEN:
            words = _ROLES.intersection(kind.split()) | ({"q"} if _is_body(mark.name, kind) else set())
            self._open.append(_Open(mark.name, kind, self._inner.within | words))

    def _close(self, mark: End) -> None:
        if mark.name not in (each.tag for each in self._open):
            return
        while self._open.pop().tag != mark.name:
            pass
        if self._item is not None and len(self._open) <= self._depth:
            self._end(mark.end)

    def _text(self, text: str) -> None:
        tag, kind, within = self._inner
        if kind == "deletedStatusContainer":
            said, _, answer = (each.strip() for each in text.partition(":"))
            self.deletion = said if answer == "True" else None
        elif self._item is None:
            if kind == "fn" and self._member is not None:
                self._names[self._member].append(text)
        elif self._body is not None and "q" in within:
            self._body.append(text)
        elif kind == "fn" and ("sender" in within or "contributor" in within):
            self._name.append(text)
            self._item.own = self._item.own or tag == "abbr"

    @property
    def _inner(self) -> _Open:
        return self._open[-1] if self._open else _OUTSIDE

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
        elif _is_body(tag, kind) and self._body is None:
            self._body = []
        elif tag == "br" and self._body is not None and "q" in self._inner.within:
            self._body.append("\n")

    def _end(self, place: int) -> None:
        item = self._item
        if item is None:
            return
        item.end, item.name = place, "".join(self._name)
        item.body = None if self._body is None else "".join(self._body)
        if item.number and not item.own:
            self._names.setdefault(item.number, [item.name])
        self.items.append(item)
        self._item, self._body, self._name = None, None, []


def _is_body(tag: str, kind: str) -> bool:
    return tag == "q" or kind == "full-text"
