r"""The marks and texts of a page of HTML with their places, in time in proportion to the page whatever it holds.

Python's html.parser takes time in square of marks that do not end. Here each byte is looked at a few times at most:
what is passed over by a mark that ends is not looked at again, a closing that is not in the rest of the page is looked
for once, and outside of quotes a mark that does not end is given up at the next ``<``. Begun at different places, two
of them never are inside of the same quotes at one place, so that no more than three pass over it.

A mark that does not end is text. Comments, declarations, ``<?…>``, ``<![CDATA[…]]>`` and what stands in script and
style are left out. Quotes that do not follow a ``=`` are tolerated in marks without ``<`` and ``>``.
Reference: HTML Living Standard (WHATWG), 13.2.5 (tokenization); as html.parser does it, ``/>`` ends what it starts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from html import unescape

from evidence.model.names import text_of

# All that repeats is possessive (``++``, ``*+``): nothing that was matched is tried again in another way.
_MARK = re.compile(
    rb"""<(?:
      (?P<name>[A-Za-z][^\s/<>"'=]*+)(?P<given>(?:[^<>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?+)*+)>
    | (?P<loose>[A-Za-z][^\s/<>]*+)(?P<loosely>[^<>]*+)>
    | (?P<end>/)\s*+(?P<ended>[A-Za-z][^\s/<>]*+)?+[^<>]*+>
    | (?P<left_out>!--|!\[CDATA\[|[!?])
    )""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(
    rb"""([^\s/=]++)(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s]*+)))?+""",
    re.VERBOSE,
)
_CLOSINGS = {b"!--": b"-->", b"![CDATA[": b"]]>", b"!": b">", b"?": b">"}
_SILENT = {
    name: re.compile(rb"</%b(?=[\s/>])" % name.encode(), re.IGNORECASE) for name in ("script", "style")
}
_DIGITS = re.compile(r"&#([0-9]{20,}+)")


@dataclass(frozen=True, slots=True)
class Start:
    """A start mark: its name and wanted attributes, the first of each name; ``start`` and ``end`` are bytes."""

    name: str
    attributes: dict[str, str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class End:
    """An end mark and its bytes."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Text:
    """A text between two marks, its entities the characters that they stand for, and its bytes."""

    text: str
    start: int
    end: int


def marks(page: bytes, wanted: Collection[str] = ()) -> Iterator[Start | End | Text]:
    """What stands in a page of UTF-8, in its order. Of start marks the wanted attributes are kept, no others."""
    absent: set[object] = set()
    at = place = 0
    while found := _MARK.search(page, place):
        place = found.end()
        if left_out := found["left_out"]:
            closing = _CLOSINGS[left_out]
            stop = -1 if closing in absent else page.find(closing, found.start() + 2)
            if stop < 0:
                absent.add(closing)
                continue
            place = stop + len(closing)
        if at < found.start():
            yield Text(_plain(page[at : found.start()]), at, found.start())
        at = place
        if found["ended"]:
            yield End(_lower(found["ended"]), found.start(), at)
        elif name := found["name"] or found["loose"]:
            made = Start(_lower(name), *_given(found, wanted))
            yield made
            if _closed(found):
                yield End(made.name, made.start, made.end)
            elif (silent := _SILENT.get(made.name)) and silent not in absent:
                stops = silent.search(page, at)
                if stops is None:
                    absent.add(silent)
                else:
                    at = place = stops.start()
    if at < len(page):
        yield Text(_plain(page[at:]), at, len(page))


def _given(found: re.Match[bytes], wanted: Collection[str]) -> tuple[dict[str, str], int, int]:
    kept: dict[str, str] = {}
    if wanted:
        for each in _ATTRIBUTE.finditer(found["given"] or found["loosely"] or b""):
            name = _lower(each[1])
            if name in wanted and name not in kept:
                kept[name] = _plain(each["double"] or each["single"] or each["bare"] or b"")
    return kept, found.start(), found.end()


def _closed(found: re.Match[bytes]) -> bool:
    """Whether the mark ends in ``/>`` and the slash is no part of a value without quotes."""
    given = found["given"] or found["loosely"] or b""
    if not given.endswith(b"/"):
        return False
    return all(each.end() < len(given) for each in _ATTRIBUTE.finditer(given))


def _lower(name: bytes) -> str:
    return text_of(name.lower())


def _plain(raw: bytes) -> str:
    # A number of thousands of digits is an error of Python; of 20 it stands for no character either.
    return unescape(_DIGITS.sub(lambda found: f"&#{found[1].lstrip('0')[:20] or '0'}", text_of(raw)))
