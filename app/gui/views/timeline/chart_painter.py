"""How the time line is painted: axis, gaps, bars, single events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen, QPolygon

from app.gui import theme
from app.gui.models.events import Event, Events, Gap
from app.gui.views.timeline.lengths import length_text
from app.gui.views.timeline.scale import Scale
from app.gui.views.timeline.ticks import offsets, ticks

BAR = 4
DETAILS_AT_MOST = 60
_GAP_PIXELS = 56
_PAD = 5
_DOT = 4
_ISOLATED = "\u2068{}\u2069"


@dataclass(frozen=True)
class Picture:
    """What is on the screen: ``current`` are the events of the record that the examiner is on."""

    events: Events
    scale: Scale
    zone: ZoneInfo
    lane: int
    current: list[Event]
    focused: bool
    said: Callable[[int], str]
    gap_words: Callable[[Gap], str]


class ChartPainter:
    """Paints one picture. ``top`` is where the first lane begins, above the scrolled part."""

    def __init__(self, painter: QPainter, picture: Picture, size: QRect, gutter: QRect) -> None:
        self._painter = painter
        self._picture = picture
        self._size = size
        self._gutter = gutter
        self._worn = theme.current()
        self._metrics: QFontMetrics = painter.fontMetrics()
        scale = picture.scale
        self._edges = scale.edges(BAR)
        self._counts = [picture.events.counts(lane, self._edges) for lane in range(len(picture.events.lanes))]
        self._total = [sum(column) for column in zip(*self._counts, strict=True)]
        self._tallest = max((max(counts, default=0) for counts in self._counts), default=0)
        self._detailed = 0 < sum(self._total) <= DETAILS_AT_MOST

    def axis(self, place: QRect) -> None:
        """Ticks with their moments, and the zone in the gutter."""
        painter, scale = self._painter, self._picture.scale
        painter.fillRect(place.united(self._across(place, self._gutter)), QColor(self._worn.window))
        zone = self._picture.zone
        self._text(self._in_gutter(place, 0), f"{zone.key}", self._worn.text)
        self._text(self._in_gutter(place, 1), offsets(scale.start, scale.end, zone), self._worn.muted)
        room_of_tick = self._metrics.horizontalAdvance("2026-03-02") + 20
        before = ""
        height = self._metrics.height()
        for tick in ticks(scale.start, scale.end, zone, max(2, scale.width // room_of_tick)):
            x = scale.x(tick.moment)
            painter.setPen(QColor(self._worn.border))
            painter.drawLine(x, place.bottom() - 3, x, self._size.bottom())
            upper, lower = (
                (tick.clock, tick.date if tick.date != before else "") if tick.clock else (tick.date, "")
            )
            before = tick.date
            room = x - scale.left if scale.mirrored else scale.right - x
            if max(map(self._metrics.horizontalAdvance, (upper, lower))) + 6 > room:
                continue
            for number, text in enumerate((upper, lower)):
                left = x - room_of_tick if scale.mirrored else x + 4
                where = QRect(left, place.y() + 2 + number * height, room_of_tick - 4, height)
                self._text(where, text, self._worn.text if number == 0 else self._worn.muted)

    def everything(self, place: QRect, title: str, hint: str) -> None:
        """All lanes together, and the stretches in which nothing happened."""
        self._text(self._in_gutter(place, 0), title, self._worn.text)
        self._text(self._in_gutter(place, 1), hint, self._worn.muted)
        self._bars(place, self._total, max(self._total, default=0), self._worn.muted)
        for gap in self._gaps():
            self._gap(place, gap)
        self._line_below(place)

    def lane(self, number: int, place: QRect, count: str) -> None:
        """One lane: density, or single events with what they say where they are few."""
        lane = self._picture.events.lanes[number]
        if number == self._picture.lane:
            self._painter.fillRect(self._across(place, self._gutter), QColor(self._worn.hover))
            if self._picture.focused:
                self._painter.setPen(QPen(QColor(self._worn.accent), 2))
                self._painter.drawRect(self._across(place, self._gutter).adjusted(1, 1, -1, -2))
        self._text(self._in_gutter(place, 0), lane.title, self._worn.text)
        self._text(self._in_gutter(place, 1), count, self._worn.muted)
        if self._detailed:
            self._details(number, place)
        else:
            self._bars(place, self._counts[number], self._tallest, self._worn.accent)
        self._line_below(place)

    def current(self, top: int, bottom: int) -> None:
        """A line through the moments of the record that the examiner is on, with a wedge at its top."""
        for event in self._picture.current:
            x = self._picture.scale.x(event.moment)
            if not self._picture.scale.left <= x < self._picture.scale.right:
                continue
            self._painter.setPen(QPen(QColor(self._worn.warning), 1))
            self._painter.drawLine(x, top, x, bottom)
            self._painter.setBrush(QColor(self._worn.warning))
            self._painter.drawPolygon(QPolygon([QPoint(x - 5, top), QPoint(x + 5, top), QPoint(x, top + 7)]))

    # Inside

    def _bars(self, place: QRect, counts: list[int], most: int, colour: str) -> None:
        scale, room = self._picture.scale, place.height() - 2 * _PAD
        for bar, count in enumerate(counts):
            if not count:
                continue
            height = max(3, room * count // most)
            left = scale.right - (bar + 1) * BAR if scale.mirrored else scale.left + bar * BAR
            self._painter.fillRect(
                QRect(left, place.bottom() - _PAD - height, BAR - 1, height), QColor(colour)
            )

    def _details(self, number: int, place: QRect) -> None:
        picture, scale = self._picture, self._picture.scale
        found = [event for event in picture.events.between(scale.start, scale.end) if event.lane == number]
        middle = place.center().y()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, event in enumerate(found):
            x = scale.x(event.moment)
            chosen = any(event == each for each in picture.current)
            colour = QColor(self._worn.warning if chosen else self._worn.accent)
            self._painter.setPen(colour)
            self._painter.setBrush(QBrush(colour))
            self._painter.drawEllipse(QPoint(x, middle), _DOT, _DOT)
            if at + 1 < len(found):
                room = abs(scale.x(found[at + 1].moment) - x)
            else:
                room = x - scale.left if scale.mirrored else scale.right - x
            if room > 40:
                left = x - room + _DOT + 4 if scale.mirrored else x + _DOT + 4
                where = QRect(left, place.y(), room - 3 * _DOT - 4, place.height())
                self._text(where, picture.said(event.seq), self._worn.text)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _gaps(self) -> list[Gap]:
        """The stretches without events that are wide enough to be seen, whole: they may reach out of the screen."""
        found: list[Gap] = []
        begin = 0
        for place, count in enumerate([*self._total, 1]):
            if not count:
                continue
            if (place - begin) * BAR >= _GAP_PIXELS:
                middle = (self._edges[begin] + self._edges[place]) // 2
                gap = self._picture.events.gap_around(middle)
                if gap is not None:
                    found.append(gap)
            begin = place + 1
        return list(dict.fromkeys(found))

    def _gap(self, place: QRect, gap: Gap) -> None:
        scale = self._picture.scale
        ends = sorted(min(max(scale.x(each), scale.left), scale.right) for each in (gap.start, gap.end))
        where = QRect(ends[0] + BAR, place.y() + _PAD, ends[1] - ends[0] - 2 * BAR, place.height() - 2 * _PAD)
        if where.width() < _GAP_PIXELS - 3 * BAR:
            return
        self._painter.fillRect(where, QBrush(QColor(self._worn.border), Qt.BrushStyle.BDiagPattern))
        words = self._fitting(gap, where.width() - 4)
        if not words:
            return
        width = self._metrics.horizontalAdvance(words) + 8
        box = QRect(
            where.center().x() - width // 2, where.center().y() - self._metrics.height() // 2, width, 0
        )
        box.setHeight(self._metrics.height())
        self._painter.fillRect(box, QColor(self._worn.base))
        self._painter.setPen(QColor(self._worn.text))
        self._painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)

    def _fitting(self, gap: Gap, width: int) -> str:
        """The gap in words, or only its length, or nothing where neither has room."""
        wordings = self._picture.gap_words(gap), length_text(gap.end - gap.start)
        return next((each for each in wordings if self._metrics.horizontalAdvance(each) + 8 <= width), "")

    def _text(self, where: QRect, text: str, colour: str) -> None:
        mirrored = self._picture.scale.mirrored
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        elided = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
        self._painter.setPen(QColor(colour))
        self._painter.drawText(where, int(flags), _ISOLATED.format(elided))

    def _in_gutter(self, place: QRect, line: int) -> QRect:
        height = self._metrics.height()
        return QRect(self._gutter.x() + 8, place.y() + 3 + line * height, self._gutter.width() - 14, height)

    def _across(self, place: QRect, other: QRect) -> QRect:
        left = min(place.left(), other.left())
        return QRect(left, place.y(), max(place.right(), other.right()) - left + 1, place.height())

    def _line_below(self, place: QRect) -> None:
        self._painter.setPen(QColor(self._worn.border))
        across = self._across(place, self._gutter)
        self._painter.drawLine(across.left(), place.bottom(), across.right(), place.bottom())
