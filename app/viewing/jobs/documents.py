"""The text of documents: no pictures, no fields, nothing that acts or asks the network."""

from __future__ import annotations

import codecs
import re
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from io import BufferedReader
from lzma import LZMAError
from xml.parsers import expat
from zipfile import BadZipFile

from app.viewing.jobs.page_encoding import page_encoding
from app.viewing.messages import Written
from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource
from evidence.contract.source_file import SourceFile
from parsers.support.html_marks import Start, Text, marks

READ_AT_MOST = 32 << 20
TEXT_AT_MOST = 1_000_000
_DOCX, _ODT = "word/document.xml", "content.xml"
_DELETED = ("w:delText", "text:deletion")
"""Text that a tracked change took away: it stands in the file, and not in the document as people read it."""
_BESIDE = (
    (re.compile(r"word/comments\.xml"), "Comments"),
    (re.compile(r"word/footnotes\.xml"), "Footnotes"),
    (re.compile(r"word/endnotes\.xml"), "Endnotes"),
    (re.compile(r"word/header\d{0,4}\.xml"), "Header"),
    (re.compile(r"word/footer\d{0,4}\.xml"), "Footer"),
)
"""Parts of a docx beside its text, in this order."""
_BESIDE_AT_MOST = 50
_UNREADABLE = (BadZipFile, zlib.error, LZMAError, EOFError, OSError, RuntimeError, NotImplementedError)
"""What a part raises that is damaged, encrypted or packed in a way that is not known."""
_FIRST_PIECE = 2 << 20
"""Of a page so many bytes are read first, then twice as many, until there is text enough."""
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
    with zipfile.ZipFile(BufferedReader(SourceFile(file))) as archive:
        names = set(archive.namelist())
        for member, title in ((_DOCX, "Word document (docx)"), (_ODT, "OpenDocument (odt)")):
            if member in names:
                text, short = _member(archive, member)
                beside, fewer = _beside(archive, names) if member == _DOCX else ("", False)
                return _cut(title, text + beside, short=short or fewer)
    raise EvidenceError("The archive holds no text document: neither docx nor odt.")


def _member(archive: zipfile.ZipFile, name: str) -> tuple[str, bool]:
    """The text of one part, and whether there was more of it than is read."""
    with archive.open(name) as opened:
        data = opened.read(READ_AT_MOST + 1)
    short = len(data) > READ_AT_MOST
    return _xml_text(data[:READ_AT_MOST], short=short), short


def _beside(archive: zipfile.ZipFile, names: set[str]) -> tuple[str, bool]:
    """Comments, notes, headers and footers, each under its name, and whether there is more of them."""
    found = [(title, name) for pattern, title in _BESIDE for name in sorted(names) if pattern.fullmatch(name)]
    parts = [(title, *_part(archive, name)) for title, name in found[:_BESIDE_AT_MOST]]
    text = "".join(f"\n[{title}]\n{text}\n" for title, text, _ in parts if text)
    return text, len(found) > _BESIDE_AT_MOST or any(short for *_, short in parts)


def _part(archive: zipfile.ZipFile, name: str) -> tuple[str, bool]:
    """As ``_member``; damage of a part is told in its place, for the text of the document may be whole."""
    try:
        text, short = _member(archive, name)
    except EvidenceError as error:
        return f"[{error}]", False
    except _UNREADABLE:
        return "[This part cannot be read.]", False
    return text.strip(), short


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


def _xml_text(data: bytes, *, short: bool) -> str:
    """The text of paragraphs; entities that a document defines itself are not expanded. ``short``: the end is cut off.

    Reference: ECMA-376-1 17.3 (w:p, w:t, w:tab, w:br, w:delText), OpenDocument 1.3 5.1
    (text:p, text:h) and 5.5 (text:deletion).
    """
    parts: list[str] = []
    inside = 0

    def start(name: str, _: object) -> None:
        nonlocal inside
        local = name.rpartition(":")[2]
        inside += name in ("w:t", "text:p", "text:h", "w:delText")
        parts.extend(["[deleted: "] if name in _DELETED else [])
        parts.extend({"tab": "\t", "br": "\n", "line-break": "\n", "s": " "}.get(local, ""))

    def end(name: str) -> None:
        nonlocal inside
        inside -= name in ("w:t", "text:p", "text:h", "w:delText")
        parts.extend(["]"] if name in _DELETED else [])
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
        parser.Parse(data, not short)  # what was cut off here is no damage
    except expat.ExpatError as error:
        parts.append(f"\n[The document is damaged from here on: {error}]")
    return "".join(parts)


class _Page:
    """The text of a page, or of what is read of one, in UTF-8.

    ``enough`` says that there is as much of it as is shown. In a piece a ``<`` that begins no mark may begin one of the
    whole page, such as a comment: then there is none behind it that is sure.
    """

    def __init__(self, data: bytes, *, piece: bool) -> None:
        self.parts: list[str] = []
        self.enough = False
        length = hidden = 0
        sure = True
        for mark in marks(data):
            if isinstance(mark, Text):
                sure = sure and not (piece and b"<" in data[mark.start : mark.end])
                if not hidden:
                    self.parts.append(_spaced(mark.text))
                    length += 0 if mark.text.isspace() else len(self.parts[-1])
                if sure and length > TEXT_AT_MOST:
                    self.enough = True
                    return
                continue
            if mark.name in _HIDDEN:
                hidden = max(0, hidden + (1 if isinstance(mark, Start) else -1))
            if mark.name in _BREAKS:
                self.parts.append("\n")

    def text(self) -> str:
        """Lines that are not empty."""
        lines = (" ".join(line.split()) for line in "".join(self.parts).splitlines())
        return "\n".join(line for line in lines if line)


def _spaced(text: str) -> str:
    before, after = (" " if each.isspace() else "" for each in (text[:1], text[-1:]))
    return f"{before}{' '.join(text.split())}{after}"


def _html(file: ByteSource) -> Written:
    encoding = page_encoding(file.read_at(0, 4096))
    end = min(file.size, READ_AT_MOST)
    size = min(_FIRST_PIECE, end)
    while True:
        # What is left over of a letter at the end of a piece is not taken.
        decoder = codecs.getincrementaldecoder(encoding)("backslashreplace")
        text = decoder.decode(file.read_at(0, size), final=size == end)
        page = _Page(text.encode("utf-8", "backslashreplace"), piece=size < end)
        if page.enough or size == end:
            return _cut(f"HTML ({encoding})", page.text(), short=page.enough or size < file.size)
        size = min(2 * size, end)


def _cut(title: str, text: str, *, short: bool) -> Written:
    text = text.encode("utf-8", "backslashreplace").decode()
    if short or len(text) > TEXT_AT_MOST:
        text = text[:TEXT_AT_MOST]
        return Written(title, text, f"The first {len(text):,} characters; more follow.")
    return Written(title, text)
