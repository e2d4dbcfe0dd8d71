"""The text of documents: no pictures, no fields, nothing that acts or asks the network."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from io import BufferedReader
from xml.parsers import expat

from app.viewing.messages import Written
from app.viewing.remote import Opened
from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource

READ_AT_MOST = 32 << 20
TEXT_AT_MOST = 1_000_000
_DOCX, _ODT = "word/document.xml", "content.xml"
_BREAKS = frozenset(
    {"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "title", "blockquote"}
)
_HIDDEN = frozenset({"script", "style", "template", "noscript"})


def document(files: Sequence[ByteSource], _: Mapping[str, str | int]) -> Written:
    """Word (docx), OpenDocument text (odt) or HTML as plain text."""
    file = files[0]
    head = file.read_at(0, 1024)
    if head.startswith(b"PK\3\4"):
        return _packed(file)
    if b"<" in head:
        return _html(file)
    raise EvidenceError("This is none of the documents that are shown: docx, odt, HTML.")


def _packed(file: ByteSource) -> Written:
    with zipfile.ZipFile(BufferedReader(Opened(file))) as archive:
        names = set(archive.namelist())
        for member, title in ((_DOCX, "Word document (docx)"), (_ODT, "OpenDocument (odt)")):
            if member in names:
                with archive.open(member) as opened:
                    data = opened.read(READ_AT_MOST + 1)
                return _cut(title, _xml_text(data[:READ_AT_MOST]), short=len(data) > READ_AT_MOST)
    raise EvidenceError("The archive holds no text document: neither docx nor odt.")


def _xml_text(data: bytes) -> str:
    """The text of paragraphs; entities that a document defines itself are not expanded.

    Reference: ECMA-376-1 17.3 (w:p, w:t, w:tab, w:br), OpenDocument 1.3 5.1 (text:p, text:h).
    """
    parts: list[str] = []
    inside = 0

    def start(name: str, _: object) -> None:
        nonlocal inside
        local = name.rpartition(":")[2]
        inside += name in ("w:t", "text:p", "text:h", "w:delText")
        parts.extend({"tab": "\t", "br": "\n", "line-break": "\n", "s": " "}.get(local, ""))

    def end(name: str) -> None:
        nonlocal inside
        inside -= name in ("w:t", "text:p", "text:h", "w:delText")
        if name in ("w:p", "text:p", "text:h"):
            parts.append("\n")

    def entity(*_: object) -> None:
        raise EvidenceError("The document defines entities of its own: it is not expanded.")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = lambda text: parts.append(text) if inside else None
    parser.EntityDeclHandler = entity
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        parts.append(f"\n[The document is damaged from here on: {error}]")
    return "".join(parts)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in _HIDDEN
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._hidden = max(0, self._hidden - (tag in _HIDDEN))
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(" ".join(data.split()) + (" " if data[-1:].isspace() else ""))


def _html(file: ByteSource) -> Written:
    data = file.read_at(0, READ_AT_MOST)
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    page = _Page()
    page.feed(data.decode(encoding, "backslashreplace"))
    page.close()
    lines = (line.strip() for line in "".join(page.parts).splitlines())
    return _cut("HTML", "\n".join(line for line in lines if line), short=file.size > READ_AT_MOST)


def _cut(title: str, text: str, *, short: bool) -> Written:
    text = text.encode("utf-8", "backslashreplace").decode()
    if short or len(text) > TEXT_AT_MOST:
        text = text[:TEXT_AT_MOST]
        return Written(title, text, f"The first {len(text):,} characters; more follow.")
    return Written(title, text)
