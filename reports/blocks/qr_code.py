"""Text as a QR code, with the text beside it. Reference: ISO/IEC 18004."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reports.document import QrCode
from reports.flow import INK, LEFT, QUIET, WIDTH, Flow, SetLine
from reports.shapes import Outline, Points

_QUIET_ZONE = 4
_SMALLEST, _WIDEST = 96.0, 190.0
_GAP = 10.0


def qr_code_start(_flow: Flow, _block: QrCode) -> float:
    """Points that a code takes at the most."""
    return _WIDEST + 8


def place_qr_code(flow: Flow, block: QrCode) -> None:
    """Sets the code as vectors; a text that no QR code holds stands alone, and the report says so."""
    import segno

    try:
        code = segno.make(block.text, error="m", micro=False)
    except (segno.DataOverflowError, UnicodeError):
        flow.text(block.caption, 9.0)
        flow.text("This text does not fit a QR code and is only printed.", 8.2, color=QUIET)
        flow.text(block.text, 7.0, style="code")
        flow.space(10)
        return
    rows = [bytes(row) for row in code.matrix]
    modules = len(rows) + 2 * _QUIET_ZONE
    side = min(max(modules * 2.0, _SMALLEST), _WIDEST)
    flow.room(side + 8)
    page, top = len(flow.pages), flow.y
    module = side / modules
    flow.draw(Outline(list(_dark(rows, LEFT, top, module)), fill=INK, closed=True))
    _words(flow, block, side)
    if len(flow.pages) == page:
        flow.y = min(flow.y, top - side)
    flow.space(10)


def _words(flow: Flow, block: QrCode, side: float) -> None:
    x, width = LEFT + side + _GAP, WIDTH - side - _GAP
    caption = flow.typesetter.lines(block.caption, "text", 8.8, width)
    text = flow.typesetter.lines(block.text, "code", 6.6, width)
    cell = flow.cell("", x, width, 8.8)
    lines = [SetLine((), 8.8, INK), *(SetLine(line, 8.8, INK) for line in caption)]
    lines += [SetLine(line, 6.6, INK) for line in text]
    flow.row([cell._replace(lines=lines)], pad=0, rule=None)


def _dark(rows: Sequence[bytes], left: float, top: float, module: float) -> Iterator[Points]:
    """A rectangle for each run of dark modules of a row."""
    for number, row in enumerate(rows, _QUIET_ZONE):
        y = top - number * module
        column = 0
        while column < len(row):
            end = column
            while end < len(row) and row[end]:
                end += 1
            if end > column:
                x, right = left + (column + _QUIET_ZONE) * module, left + (end + _QUIET_ZONE) * module
                yield [(x, y), (right, y), (right, y - module), (x, y - module)]
            column = max(end, column + 1)
