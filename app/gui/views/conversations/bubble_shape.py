"""One bubble measured and drawn. Text is laid out by Qt as plain text, never as markup."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption

from app.gui import icons, theme
from app.gui.views.conversations.bubble import Bubble

translate = QCoreApplication.translate

MARGIN = 10
TICK = 30
"""Pixels of the column in which a record is ticked."""
TILE_WIDE, TILE_HIGH = 160, 120
"""Pixels of an attached picture."""
_PAD, _RADIUS, _GAP = 9, 7, 4
_WIDEST = 620
_SHARE = 0.78
_ICON = 15


@dataclass(frozen=True)
class Fonts:
    """The letters of a bubble, made from that of the window."""

    plain: QFont
    bold: QFont
    small: QFont

    @classmethod
    def of(cls, font: QFont) -> Fonts:
        """Derives the others from one font."""
        bold, small = QFont(font), QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(max(7.0, font.pointSizeF() * 0.86))
        return cls(font, bold, small)


class _Part(NamedTuple):
    """A paragraph of the bubble: where it stands inside, its colour and the symbol before it."""

    layout: QTextLayout
    y: float
    role: str
    icon: str


class BubbleShape:
    """The parts of one row: separators above, then the bubble. Made once for a width and kept."""

    def __init__(
        self,
        bubble: Bubble,
        above: tuple[tuple[str, bool], ...],
        width: int,
        fonts: Fonts,
        needle: str = "",
        pictures: int = 0,
    ) -> None:
        """``above`` are lines across, each with whether it begins a day."""
        self.side = bubble.side
        self.gone = bool(bubble.alerts)
        self._above: list[tuple[_Part, bool]] = []
        y = float(_GAP)
        room = max(60, width - 2 * MARGIN - TICK)
        for text, day in above:
            layout = _laid(text, fonts.bold if day else fonts.small, room - 60, centred=True)
            self._above.append((_Part(layout, y, "muted" if day else "warning", ""), day))
            y += layout.boundingRect().height() + 2 * _GAP
        most = min(room, max(140, int(room * (1.0 if bubble.side == "unknown" else _SHARE))), _WIDEST)
        self._parts: list[_Part] = []
        inner, wide = float(_PAD), 0.0
        for text, font, role, icon in _paragraphs(bubble, fonts):
            indent = _ICON + 5 if icon else 0
            layout = _laid(text, font, most - 2 * _PAD - indent, needle=needle)
            self._parts.append(_Part(layout, inner, role, icon))
            inner += max(layout.boundingRect().height(), _ICON if icon else 0) + 2
            wide = max(wide, _used(layout) + indent)
        self._pictures = pictures
        across = min(pictures, max(1, (most - 2 * _PAD) // (TILE_WIDE + 6)))
        self._across, self._tiles_top = across, inner + 2
        if pictures:
            wide = max(wide, across * (TILE_WIDE + 6) - 6)
            inner += ceil(pictures / across) * (TILE_HIGH + 6) + 2
        self._width = min(float(most), max(120.0, ceil(wide) + 2 * _PAD + 1))
        for part in self._parts:
            # Right-to-left text stands at the far edge of its lines: they end where the bubble does.
            _break(part.layout, self._width - 2 * _PAD - (_ICON + 5 if part.icon else 0))
        self._top, self._height = y, inner + _PAD - 2
        self.height = round(y + self._height + _GAP)

    def rect(self, row: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Where the bubble stands in its row: the device's own side at the end of the line, the other at its begin."""
        room = row.width() - 2 * MARGIN - TICK
        left = row.left() + TICK + MARGIN
        if self.side == "own":
            left += int(room - self._width)
        elif self.side == "unknown":
            left += int(room - self._width) // 2
        found = QRect(left, row.top() + round(self._top), int(self._width), round(self._height))
        if direction == Qt.LayoutDirection.RightToLeft:
            found.moveLeft(row.left() + row.right() - found.right())
        return found

    def tiles(self, row: QRect, direction: Qt.LayoutDirection) -> list[QRect]:
        """Where the attached pictures stand."""
        rect = self.rect(row, direction)
        found = []
        for number in range(self._pictures):
            down, along = divmod(number, self._across)
            left = rect.left() + _PAD + along * (TILE_WIDE + 6)
            if direction == Qt.LayoutDirection.RightToLeft:
                left = rect.right() - _PAD - TILE_WIDE - along * (TILE_WIDE + 6)
            top = rect.top() + round(self._tiles_top) + down * (TILE_HIGH + 6)
            found.append(QRect(left, top, TILE_WIDE, TILE_HIGH))
        return found

    def tick_rect(self, row: QRect, direction: Qt.LayoutDirection) -> QRect:
        """Where the box stands that is ticked."""
        found = QRect(row.left() + MARGIN, row.top() + round(self._top) + _PAD - 2, 18, 18)
        if direction == Qt.LayoutDirection.RightToLeft:
            found.moveLeft(row.left() + row.right() - found.right())
        return found

    def draw(self, painter: QPainter, row: QRect, direction: Qt.LayoutDirection, *, selected: bool) -> None:
        """Draws separators and bubble."""
        self._draw_above(painter, row)
        rect = self.rect(row, direction)
        ground = {"own": "hover", "other": "alternate"}.get(self.side, "base")
        pen = QPen(theme.colour("accent" if selected else "border"), 2.0 if selected else 1.0)
        if self.gone:
            pen = QPen(
                theme.colour("accent" if selected else "warning"),
                2.0 if selected else 1.0,
                Qt.PenStyle.DashLine,
            )
        painter.setPen(pen)
        painter.setBrush(theme.colour(ground))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        mirrored = direction == Qt.LayoutDirection.RightToLeft
        for part in self._parts:
            indent = _ICON + 5 if part.icon else 0
            painter.setPen(theme.colour(part.role))
            left = rect.left() + _PAD + (0 if mirrored else indent)
            part.layout.draw(painter, QPointF(left, rect.top() + part.y))
            if part.icon:
                x = rect.right() - _PAD - _ICON if mirrored else rect.left() + _PAD
                painter.drawPixmap(x, rect.top() + round(part.y), icons.picture(part.icon, _ICON, part.role))

    def _draw_above(self, painter: QPainter, row: QRect) -> None:
        room = row.width() - 2 * MARGIN - TICK
        for part, day in self._above:
            left = row.left() + TICK + MARGIN + 30
            wide = _used(part.layout)
            middle = row.top() + part.y + part.layout.boundingRect().height() / 2
            centre = left + (room - 60) / 2
            painter.setPen(
                QPen(theme.colour("border"), 1, Qt.PenStyle.SolidLine if day else Qt.PenStyle.DotLine)
            )
            for start, end in ((left - 30, centre - wide / 2 - 8), (centre + wide / 2 + 8, left + room - 30)):
                if end > start:
                    painter.drawLine(QPointF(start, middle), QPointF(end, middle))
            painter.setPen(theme.colour(part.role))
            part.layout.draw(painter, QPointF(left, row.top() + part.y))


def draw_tick(painter: QPainter, rect: QRect, *, ticked: bool) -> None:
    """The box of a record, with a tick in it or without."""
    box = QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.setPen(QPen(theme.colour("accent" if ticked else "muted"), 1.4))
    painter.setBrush(theme.colour("accent" if ticked else "base"))
    painter.drawRoundedRect(box, 3, 3)
    if ticked:
        painter.setPen(QPen(theme.colour("accent_text"), 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        places = ((0.22, 0.52), (0.42, 0.72), (0.78, 0.28))
        painter.drawPolyline(
            [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in places]
        )


def draw_tile(painter: QPainter, place: QRect, look: QImage | str, veiled: bool) -> None:
    """An attached picture, its veil, or the words in its place."""
    painter.setPen(QPen(theme.colour("border"), 1))
    painter.setBrush(theme.colour("base"))
    painter.drawRect(place.adjusted(0, 0, -1, -1))
    painter.setPen(theme.colour("muted"))
    if isinstance(look, str):
        flags = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(place.adjusted(6, 6, -6, -6), flags, look)
        return
    size = look.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRect(place.topLeft(), size)
    target.moveCenter(place.center())
    painter.drawImage(target, look)
    if veiled:
        words = translate("Bubble", "hold P to look")
        box = painter.fontMetrics().boundingRect(words).adjusted(-6, -2, 6, 2)
        box.moveCenter(target.center())
        painter.setBrush(theme.colour("base"))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(theme.colour("text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)


def _paragraphs(bubble: Bubble, fonts: Fonts) -> list[tuple[str, QFont, str, str]]:
    made = [(bubble.who, fonts.bold, "accent", "")] if bubble.who else []
    if bubble.text:
        made.append((bubble.text, fonts.plain, "text", "call" if bubble.kind == "call" else ""))
    if bubble.cut:
        made.append((bubble.more(), fonts.small, "muted", ""))
    made += [(each, fonts.plain, "text", "file") for each in bubble.files]
    made += [(each, fonts.bold, "warning", "cancel") for each in bubble.alerts]
    made += [(each, fonts.small, "muted", "") for each in bubble.notes]
    when = bubble.when or translate("Bubble", "no time is stated")
    return [*made, (when, fonts.small, "text", ""), (bubble.foot, fonts.small, "muted", "")]


def _laid(text: str, font: QFont, width: float, *, centred: bool = False, needle: str = "") -> QTextLayout:
    # A paragraph each would need a layout each: Qt's own line separator keeps them in one.
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption(Qt.AlignmentFlag.AlignHCenter if centred else Qt.AlignmentFlag.AlignLeading)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    if needle:
        layout.setFormats(_marks(text, needle))
    _break(layout, width)
    return layout


def _break(layout: QTextLayout, width: float) -> None:
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20.0, width))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()


def _marks(text: str, needle: str) -> list[QTextLayout.FormatRange]:
    """The places of a text, where letter case changes no lengths; the whole bubble is found in any case."""
    folded, wanted, marks = text.lower(), needle.lower(), []
    at = folded.find(wanted) if len(folded) == len(text) else -1
    while at >= 0:
        mark = QTextLayout.FormatRange()
        # Qt counts UTF-16 units.
        mark.start = len(text[:at].encode("utf-16-le", "surrogatepass")) // 2
        mark.length = len(text[at : at + len(wanted)].encode("utf-16-le", "surrogatepass")) // 2
        style = QTextCharFormat()
        style.setBackground(QColor(theme.current().highlight))
        style.setForeground(QColor(theme.current().highlighted_text))
        mark.format = style
        marks.append(mark)
        at = folded.find(wanted, at + len(wanted))
    return marks


def _used(layout: QTextLayout) -> float:
    return max((layout.lineAt(each).naturalTextWidth() for each in range(layout.lineCount())), default=0.0)
