"""A report as PDF: A4, every font embedded, the same bytes for the same report.

Reference: ISO 32000-2, 14.9.4 (ActualText: what shaped letters say) and 12.3.3 (outline).
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from io import BytesIO
from itertools import accumulate, groupby, pairwise
from threading import Lock
from typing import Any

from reports.bidi import mirrored
from reports.clusters import clusters
from reports.cover import place_contents, place_cover
from reports.document import Report
from reports.drawing import draw_picture, draw_shape, plain_text, rgb
from reports.flow import BOTTOM, LEFT, PAGE_HEIGHT, PAGE_WIDTH, QUIET, RIGHT, RULE, Box, Flow, Text, width_of
from reports.fonts import FIRST, Style, printable
from reports.layout import place_section
from reports.to_unicode import to_unicode_map
from reports.typeset import Line, Piece, Typesetter

_Unit = tuple[Any, str | None, float]
_RENDERING = Lock()  # reportlab finds fonts by name in a table of the process


def render(report: Report) -> bytes:
    """The pages of a report, without attachments and signature."""
    with _RENDERING:
        typesetter = Typesetter()
        flow = _laid_out(report, typesetter)
        return _Drawing(report, flow, typesetter).bytes()


def _laid_out(report: Report, typesetter: Typesetter) -> Flow:
    flow = Flow(typesetter)
    place_cover(flow, report)
    flow.new_page()
    contents = len(flow.pages)
    for _ in range(place_contents(flow, report, [], contents)):
        flow.new_page()
    body = Flow(typesetter)
    body.pages = flow.pages
    body.headings = flow.headings
    body.new_page()
    for number, section in enumerate(report.sections, 1):
        place_section(body, section, str(number))
    body.space(18)
    body.room(30)
    body.text("End of report", 9.5, style="bold", color=QUIET)
    place_contents(body, report, body.headings, contents)
    return body


def draw_texts(texts: list[Text], size: tuple[float, float], typesetter: Typesetter) -> bytes:
    """A PDF of one page that shows nothing but these texts."""
    with _RENDERING:
        out = BytesIO()
        canvas = _canvas(out, size, typesetter)
        for text in texts:
            _draw(canvas, typesetter, text)
        canvas.showPage()
        canvas.save()
        return out.getvalue()


def _canvas(out: BytesIO, size: tuple[float, float], typesetter: Typesetter) -> Any:
    from reportlab import rl_config
    from reportlab.pdfbase import ttfonts
    from reportlab.pdfgen.canvas import Canvas

    ttfonts.makeToUnicodeCMap = to_unicode_map
    rl_config.useA85 = 0  # binary streams: a fifth smaller and sooner written
    # The first font must be one of ours: reportlab's own first font is not embedded.
    typesetter.font(FIRST["text"])
    return Canvas(
        out,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        lang="en",
        pdfVersion=(1, 7),
        initialFontName=FIRST["text"].name,
    )


def _draw(canvas: Any, typesetter: Typesetter, text: Text) -> None:
    canvas._code.append("{:.4g} {:.4g} {:.4g} rg".format(*rgb(text.color)))
    x = text.x
    for piece in text.line:
        _draw_piece(canvas, typesetter, (x, text.y), piece, text.size)
        x += piece.width


def _draw_piece(
    canvas: Any, typesetter: Typesetter, at: tuple[float, float], piece: Piece, size: float
) -> None:
    if not piece.text.strip():
        return
    x, y = at
    for drawn, said, width in _units(typesetter, piece, size):
        if said is not None:
            meaning = ("\ufeff" + said).encode("utf-16-be").hex().upper()
            canvas._code.append(f"/Span <</ActualText <{meaning}>>> BDC")
        if piece.shaped:
            writer = canvas.beginText(x, y)
            writer.setFont(piece.face.name, size)
            writer.textOut(drawn)
            canvas.drawText(writer)
        else:
            canvas._code.append(plain_text(canvas, typesetter.font(piece.face), size, (x, y), drawn))
        if said is not None:
            canvas._code.append("EMC")
        x += width


def _units(typesetter: Typesetter, piece: Piece, size: float) -> Iterator[_Unit]:
    """What is drawn from left to right: glyphs, the letters they stand for where those differ, the width.

    A cluster of a shaped script says its own letters and no more: a reader that puts right-to-left text
    back into its order does so by where the clusters stand.
    """
    if piece.shaped:
        yield from _clusters(typesetter, piece, size)
    elif piece.level % 2:
        for letter in reversed(piece.text):
            turned = mirrored(letter)
            width = typesetter.face_width(piece.face, turned) * size / 1000
            yield turned, letter if turned != letter else None, width
    else:
        yield piece.text, None, piece.width


def _clusters(typesetter: Typesetter, piece: Piece, size: float) -> Iterator[_Unit]:
    shaped = typesetter.shape(piece.face, piece.text, size)
    starts = list(accumulate(map(len, clusters(piece.text)), initial=0))
    owners = [starts[bisect(starts, glyph.cluster) - 1] for glyph in shaped.__shapeData__]
    used = sorted(set(owners))
    # Letters without a glyph of their own are said by their neighbours: their glyphs were merged.
    said = dict(zip(used, pairwise([0, *used[1:], len(piece.text)]), strict=True))
    first = 0
    for start, group in groupby(owners):
        last = first + len(list(group))
        width = sum(glyph.x_advance for glyph in shaped.__shapeData__[first:last]) * size / 1000
        yield shaped[first:last], piece.text[slice(*said[start])], width
        first = last


class _Drawing:
    """One document on its way through reportlab."""

    def __init__(self, report: Report, flow: Flow, typesetter: Typesetter) -> None:
        self._report = report
        self._flow = flow
        self._typesetter = typesetter
        self._out = BytesIO()
        self._canvas = _canvas(self._out, (PAGE_WIDTH, PAGE_HEIGHT), typesetter)
        self._above = self._head()

    def bytes(self) -> bytes:
        self._describe()
        for number, page in enumerate(self._flow.pages, 1):
            for box in page.boxes:
                self._box(box)
            for shape in page.shapes:
                draw_shape(self._canvas, shape)
            for picture in page.pictures:
                draw_picture(self._canvas, picture)
            for text in page.texts:
                self._text(text)
            self._frame(number)
            self._bookmarks(number)
            self._canvas.showPage()
        self._canvas.save()
        return self._out.getvalue()

    def _describe(self) -> None:
        report = self._report
        self._canvas.setTitle(printable(f"Report on case {report.case_number}: {report.title}"))
        self._canvas.setAuthor(printable(report.examiner))
        self._canvas.setSubject(f"Case {report.case_id}, report {report.id}")
        self._canvas.setCreator("Indicia")
        self._canvas.setViewerPreference("DisplayDocTitle", "true")

    def _frame(self, number: int) -> None:
        """Case, report and page on every page."""
        report = self._report
        top, foot = PAGE_HEIGHT - 44, BOTTOM - 22
        total = len(self._flow.pages)
        if number > 1:
            for x, line in self._above:
                self._text(Text(x, top, line, 7.6, QUIET))
            self._right(top, f"Case {report.case_id}", 7.0, "code")
            self._box(Box(LEFT, top - 7, PAGE_WIDTH - LEFT - RIGHT, 0.5, RULE))
        self._box(Box(LEFT, foot + 11, PAGE_WIDTH - LEFT - RIGHT, 0.5, RULE))
        self._plain(LEFT, foot, f"Report {report.id}", 7.0, "code")
        self._right(foot, f"Page {number} of {total}", 7.6)

    def _head(self) -> tuple[tuple[float, Line], ...]:
        """The case's number and title as they stand above each page: places and lines, cut where they are long."""
        number, title = (
            self._typesetter.fitted(text, "text", 7.6, width)
            for text, width in ((self._report.case_number, 110), (self._report.title, 180))
        )
        (dot,) = self._typesetter.lines("·", "text", 7.6, 20)
        x = LEFT + width_of(number)
        return (LEFT, number), (x + 4, dot), (x + 10, title)

    def _plain(self, x: float, y: float, text: str, size: float, style: Style = "text") -> None:
        for line in self._typesetter.lines(text, style, size, PAGE_WIDTH)[:1]:
            self._text(Text(x, y, line, size, QUIET))

    def _right(self, y: float, text: str, size: float, style: Style = "text") -> None:
        for line in self._typesetter.lines(text, style, size, PAGE_WIDTH)[:1]:
            width = sum(piece.width for piece in line)
            self._text(Text(PAGE_WIDTH - RIGHT - width, y, line, size, QUIET))

    def _bookmarks(self, number: int) -> None:
        for heading in self._flow.headings:
            if heading.page == number:
                key = f"section-{heading.number}"
                self._canvas.bookmarkHorizontal(key, 0, heading.y)
                title = printable(f"{heading.number} {heading.title}")
                self._canvas.addOutlineEntry(title, key, heading.depth - 1, closed=heading.depth > 1)

    def _box(self, box: Box) -> None:
        self._canvas.setFillColorRGB(*rgb(box.color))
        self._canvas.rect(box.x, box.y, box.width, box.height, stroke=0, fill=1)

    def _text(self, text: Text) -> None:
        _draw(self._canvas, self._typesetter, text)
