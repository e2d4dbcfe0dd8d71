"""The text of documents: no pictures, no fields, nothing that acts or asks the network."""

from __future__ import annotations

import codecs
import re
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
_BESIDE = (
    (re.compile(r"word/comments\.xml"), "Comments"),
    (re.compile(r"word/footnotes\.xml"), "Footnotes"),
    (re.compile(r"word/endnotes\.xml"), "Endnotes"),
    (re.compile(r"word/header\d{0,4}\.xml"), "Header"),
    (re.compile(r"word/footer\d{0,4}\.xml"), "Footer"),
)
"""Parts of a docx beside its text, in this order."""
_BESIDE_AT_MOST = 50
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_ENCODINGS = frozenset({
    "utf-8", "big5", "big5hkscs", "cp866", "cp874", "cp932", "cp949", "cp950", "euc_jp", "gbk", "gb18030",
    "iso2022_jp", "johab", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic",
    *(f"cp{number}" for number in range(1250, 1259)),
    *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
})  # fmt: skip
"""Encodings that a page may name: those of the web, none that does more than decode text."""
_WEB = {
    "windows-874": "cp874", "windows-31j": "cp932", "x-sjis": "cp932", "windows-949": "cp949", "x-gbk": "gbk",
    "x-mac-roman": "mac-roman", "iso-8859-8-i": "iso8859-8", "iso8859-1": "cp1252", "ascii": "cp1252",
    "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874", "shift_jis": "cp932", "euc_kr": "cp949",
    "gb2312": "gbk",
}  # fmt: skip
"""What browsers read where a page names the encoding before: labels of the web, and larger sets of the same letters.

Reference: WHATWG Encoding, 4.2 (names and labels).
"""
_CHUNK = 1 << 16
_PAGES_AT_MOST = 5_000
_BREAKS = frozenset(
    {"p", "div", "br", "tr", "li", "h1", "h2", "h3", "h4", "h5", "h6", "table", "title", "blockquote"}
)
_HIDDEN = frozenset({"script", "style", "template", "noscript"})


def document(files: Sequence[ByteSource], _: Mapping[str, str | int]) -> Written:
    """Word (docx), OpenDocument text (odt), HTML or the text layer of a PDF as plain text."""
    file = files[0]
    head = file.read_at(0, 1024)
    if b"%PDF-" in head:
        return _pdf(file)
    if head.startswith(b"PK\3\4"):
        return _packed(file)
    if b"<" in head:
        return _html(file)
    raise EvidenceError("This is none of the documents that are shown: docx, odt, HTML, PDF.")


def _packed(file: ByteSource) -> Written:
    with zipfile.ZipFile(BufferedReader(Opened(file))) as archive:
        names = set(archive.namelist())
        for member, title in ((_DOCX, "Word document (docx)"), (_ODT, "OpenDocument (odt)")):
            if member in names:
                text, short = _member(archive, member)
                beside = _beside(archive, names) if member == _DOCX else ""
                return _cut(title, text + beside, short=short)
    raise EvidenceError("The archive holds no text document: neither docx nor odt.")


def _member(archive: zipfile.ZipFile, name: str) -> tuple[str, bool]:
    """The text of one part, and whether there was more of it than is read."""
    with archive.open(name) as opened:
        data = opened.read(READ_AT_MOST + 1)
    return _xml_text(data[:READ_AT_MOST]), len(data) > READ_AT_MOST


def _beside(archive: zipfile.ZipFile, names: set[str]) -> str:
    """Comments, notes, headers and footers, each under its name."""
    found = [(title, name) for pattern, title in _BESIDE for name in sorted(names) if pattern.fullmatch(name)]
    parts = [(title, _member(archive, name)[0].strip()) for title, name in found[:_BESIDE_AT_MOST]]
    return "".join(f"\n[{title}]\n{text}\n" for title, text in parts if text)


def _pdf(file: ByteSource) -> Written:
    """The text layer, page by page; pages that are pictures have none."""
    import pypdfium2

    from app.viewing.jobs.drawn import opened_pdf

    parts: list[str] = []
    length, any_text = 0, False
    document = opened_pdf(file)
    try:
        count = len(document)
        for number in range(min(count, _PAGES_AT_MOST)):
            try:
                text = document[number].get_textpage().get_text_range().replace("\r\n", "\n").strip()
            except pypdfium2.PdfiumError:
                text = "[This page cannot be read.]"
            any_text = any_text or bool(text)
            parts.append(f"[Page {number + 1}]\n{text}\n")
            length += len(parts[-1])
            if length > TEXT_AT_MOST:
                break
    finally:
        document.close()
    found = _cut("PDF (text layer)", "\n".join(parts), short=len(parts) < count)
    note = "" if any_text else "Its pages hold no text: they may be pictures."
    return Written(found.format, found.text, found.note or note)


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
            spaced = (
                " " if data[:1].isspace() else "",
                " ".join(data.split()),
                " " if data[-1:].isspace() else "",
            )
            self.parts.append("".join(spaced))


def _html(file: ByteSource) -> Written:
    encoding = _encoding(file.read_at(0, 4096))
    page = _Page()
    decoder = codecs.getincrementaldecoder(encoding)("backslashreplace")
    length, at, end = 0, 0, min(file.size, READ_AT_MOST)
    while at < end and length <= TEXT_AT_MOST:
        seen = len(page.parts)
        data = file.read_at(at, min(_CHUNK, end - at))
        at += _CHUNK
        page.feed(decoder.decode(data, final=at >= end))
        length += sum(len(part) for part in page.parts[seen:] if not part.isspace())
    page.close()
    lines = (" ".join(line.split()) for line in "".join(page.parts).splitlines())
    text = "\n".join(line for line in lines if line)
    return _cut(f"HTML ({encoding})", text, short=at < file.size)


def _encoding(data: bytes) -> str:
    """What a page says of itself, where that is an encoding of the web; else UTF-8.

    Reference: WHATWG HTML 13.2.3.2 (prescan of 1,024 bytes; 4,096 are looked at here).
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    named = _CHARSET.search(data)
    if named is None or data.startswith(codecs.BOM_UTF8):
        return "utf-8"
    label = named[1].decode("ascii").lower()
    try:
        name = codecs.lookup(_WEB.get(label, label)).name
    except LookupError:
        return "utf-8"
    name = _WEB.get(name, name)
    return name if name in _ENCODINGS else "utf-8"


def _cut(title: str, text: str, *, short: bool) -> Written:
    text = text.encode("utf-8", "backslashreplace").decode()
    if short or len(text) > TEXT_AT_MOST:
        text = text[:TEXT_AT_MOST]
        return Written(title, text, f"The first {len(text):,} characters; more follow.")
    return Written(title, text)
