"""The numbers of exhibits that the pages of a report show.

Enough of text in PDF to read what Indicia prints; it is not a general reader of text.
Reference: ISO 32000-2, sections 7.8.2 (content streams), 9.4.3 (showing text) and 9.10.3 (ToUnicode).
"""

from __future__ import annotations

import re
from typing import Any, Iterator  # noqa: UP035 (Python 3.8 must run this)

from .outcome import Broken
from .pdf_file import PdfFile
from .pdf_syntax import Reader, Stream

_MOST_PAGES = 100_000
_MOST_TEXT = 1 << 28  # bytes of all pages' contents together
_MOST_CODES = 1 << 20  # that one font maps, counted as often as its map names them
_TOKEN = re.compile(
    rb"\((?:[^\\()]|\\.)*\)|<[0-9A-Fa-f\s]*>|/[^\s()<>\[\]{}/%]*|[^\s()<>\[\]{}/%]+", re.DOTALL
)
_EXHIBIT = re.compile(r"(?<![\w-])[1-9][0-9]*-[1-9][0-9]*-[1-9][0-9]*(?![\w-])")
_CODE, _TEXT = rb"<([0-9A-Fa-f]{1,4})>\s{0,9}", rb"<([0-9A-Fa-f]{1,128})>"
_CHAR = re.compile(_CODE + _TEXT)
_RANGE = re.compile(_CODE + _CODE + rb"(?:" + _TEXT + rb"|(\[[\s<0-9A-Fa-f>]*\]))")
_SECTION = re.compile(rb"begin(bfchar|bfrange)")
_HEX = re.compile(_TEXT)
_SHOWING = (b"Tj", b"TJ", b"'", b'"')
_MOVING = (b"T*", b"Td", b"TD", b"Tm", b"'", b'"')  # what follows is no part of the word before


class _Font:
    """Codes of a font to characters; a code that no map names is its own character, as in Latin-1."""

    def __init__(self, pdf: PdfFile, font: dict[str, Any]) -> None:
        self._width = 2 if pdf.get(font.get("Subtype")) == "Type0" else 1
        stream = pdf.get(font.get("ToUnicode"))
        self._map = _unicode_map(pdf.content(stream)) if isinstance(stream, Stream) else {}

    def decode(self, raw: bytes) -> str:
        """What a string shows."""
        step = self._width
        codes = (int.from_bytes(raw[at : at + step], "big") for at in range(0, len(raw), step))
        return "".join(self._map.get(code) or chr(code) for code in codes)


def exhibit_numbers(pdf: PdfFile) -> set[str]:
    """Ids of artifacts that stand on any page. Raises ``Broken`` where the pages cannot be read."""
    found: set[str] = set()
    known: dict[str, _Font] = {}
    size = 0
    for page in _pages(pdf):
        content = _content(pdf, page)
        size += len(content)
        if size > _MOST_TEXT:
            raise Broken("has pages of more than 256 MiB")
        found.update(_EXHIBIT.findall("\n".join(_texts(pdf, page, content, known))))
    return found


def _pages(pdf: PdfFile) -> Iterator[dict[str, Any]]:
    """Every page, in no order that matters; what a page inherits is put into it."""
    waiting: list[tuple[Any, Any]] = [(pdf.catalog.get("Pages"), None)]
    seen = 0
    while waiting:
        reference, inherited = waiting.pop()
        node = pdf.dictionary(reference)
        seen += 1
        if seen + len(waiting) > _MOST_PAGES:
            raise Broken("has pages without an end")
        resources = node.get("Resources", inherited)
        if "Kids" in node:
            waiting += [(kid, resources) for kid in pdf.array(node["Kids"])]
        else:
            yield {**node, "Resources": resources}


def _texts(pdf: PdfFile, page: dict[str, Any], content: bytes, known: dict[str, _Font]) -> Iterator[str]:
    """The text of each text object of a page."""
    fonts = pdf.dictionary(pdf.dictionary(page.get("Resources")).get("Font"))
    parts: list[str] = []
    strings: list[bytes] = []
    name, font = b"", None
    for match in _TOKEN.finditer(content):
        token = match[0]
        first = token[:1]
        if token in _MOVING:
            parts.append("\n")
        if first in b"(<":
            strings.append(token)
        elif first == b"/":
            name = token[1:]
        elif token == b"Tf":
            font = _font(pdf, fonts.get(name.decode("latin-1")), known)
        elif token in _SHOWING:
            raw = b"".join(_string(text) for text in strings)
            parts.append(font.decode(raw) if font else raw.decode("latin-1"))
            strings.clear()
        elif token == b"ET":
            yield "".join(parts)
            parts.clear()
        elif first.isalpha():
            strings.clear()


def _content(pdf: PdfFile, page: dict[str, Any]) -> bytes:
    contents = pdf.get(page.get("Contents"))
    streams = contents if isinstance(contents, list) else [contents]
    return b"\n".join(pdf.content(stream) for stream in map(pdf.get, streams) if isinstance(stream, Stream))


def _font(pdf: PdfFile, reference: Any, known: dict[str, _Font]) -> _Font:
    key = repr(reference)
    if key not in known:
        known[key] = _Font(pdf, pdf.dictionary(reference))
    return known[key]


def _string(token: bytes) -> bytes:
    value = Reader(token).value()
    return bytes(value) if isinstance(value, bytes) else b""


def _unicode_map(cmap: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    named = 0
    for kind, body in _sections(cmap):
        if kind == b"bfchar":
            found.update((int(code, 16), _utf16(text)) for code, text in _CHAR.findall(body))
            continue
        for first, last, target, several in _RANGE.findall(body):
            codes = range(int(first, 16), int(last, 16) + 1)
            named += len(codes)
            if named > _MOST_CODES:
                raise Broken("has a font with more letters than there can be")
            if several:
                found.update(zip(codes, map(_utf16, _HEX.findall(several))))  # noqa: B905 (Python 3.8)
            else:
                found.update((code, _utf16(target, code - codes.start)) for code in codes)
    return found


def _sections(cmap: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 0
    while True:
        begin = _SECTION.search(cmap, position)
        end = cmap.find(b"end" + begin[1], begin.end()) if begin else -1
        if begin is None or end < 0:
            return
        yield begin[1], cmap[begin.end() : end]
        position = end


def _utf16(digits: bytes, further: int = 0) -> str:
    """Characters from UTF-16 in hexadecimal, the last one ``further`` on."""
    text = bytes.fromhex(
        digits.decode("ascii") if len(digits) % 2 == 0 else "0" + digits.decode("ascii")
    ).decode("utf-16-be", "replace")
    if not further or not text:
        return text
    return text[:-1] + chr(min(ord(text[-1]) + further, 0x10FFFF))
