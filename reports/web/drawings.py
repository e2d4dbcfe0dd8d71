"""Charts, time lines and QR codes as inline SVG: no script, no style of their own, colours from the page.

Reference: SVG 2; WAI-ARIA Graphics Module (role img with a name; the same numbers stand in text).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from xml.etree.ElementTree import Element

import segno

from reports.axis import Axis, axis_for, moment
from reports.document import Chart, QrCode, TimeLine
from reports.text import counted
from reports.web.elements import element, isolated, svg

_WIDTH, _ROW, _LABELS = 720, 24, 190
_FIGURES = 70
_HEAD = 34
_NEAR = 9.0
_QUIET_ZONE = 4


def chart(block: Chart) -> Iterator[Element]:
    """Bars from 0 on; each row is text with its number, so that nothing stands in the drawing alone."""
    top = max((bar.value for bar in block.bars), default=0)
    rows = []
    for bar in block.bars:
        length = 400 * bar.value / top if top else 0
        drawn = svg(
            400, 14, element("rect", class_="bar", x="0", y="1", width=f"{length:.1f}", height="12", rx="2")
        )
        drawn.set("aria-hidden", "true")
        cells = (element("td", drawn, class_="drawn"), element("td", f"{bar.value:,}", class_="number"))
        rows.append(element("tr", element("th", isolated(bar.label), scope="row"), *cells))
    yield element(
        "table", element("caption", block.title, dir="auto"), element("tbody", *rows), class_="chart"
    )
    yield from _note(block.note)


def time_line(block: TimeLine) -> Iterator[Element]:
    """A row for each kind and dots along an axis in UTC; a dot with a number stands for several moments."""
    rows: dict[str, list[datetime]] = {}
    for mark in block.marks:
        if (when := moment(mark.when)) is not None:
            rows.setdefault(mark.row, []).append(when)
    moments = sorted(when for times in rows.values() for when in times)
    title = element("figcaption", isolated(block.title))
    if not moments:
        yield element("figure", title, element("p", "No moment with a valid time.", class_="note"))
    else:
        first, last = (when.isoformat(timespec="seconds") for when in (moments[0], moments[-1]))
        axis = axis_for(moments[0], moments[-1], _LABELS + 40, _WIDTH - 50)
        missing = len(block.marks) - len(moments)
        words = f"Times in UTC, from {first} to {last}. A dot with a number stands for so many moments close together."
        if missing:
            words += f" {counted(missing, 'moment')} without a valid time cannot be drawn."
        drawn = svg(_WIDTH, _HEAD + _ROW * len(rows) + 6, *_axis(axis, len(rows)), *_lanes(rows, axis))
        drawn.set("role", "img")
        drawn.set(
            "aria-label",
            f"Time line from {first} to {last}: "
            + ", ".join(f"{len(times):,} in row {number}" for number, times in enumerate(rows.values(), 1)),
        )
        said = element("p", words, class_="note")
        scroller = element("div", drawn, class_="wide", tabindex="0", role="region", aria_label=block.title)
        yield element("figure", title, scroller, said)
    yield from _note(block.note)


def qr_code(block: QrCode) -> Iterator[Element]:
    """The code, dark on white also in a dark window, and what it says."""
    caption = element(
        "figcaption", element("p", block.caption, dir="auto"), element("p", element("code", block.text))
    )
    try:
        rows = [bytes(row) for row in segno.make(block.text, error="m", micro=False).matrix]
    except (segno.DataOverflowError, UnicodeError):
        yield element("figure", caption, element("p", "This text does not fit a QR code.", class_="note"))
        return
    side = len(rows) + 2 * _QUIET_ZONE
    path = "".join(
        f"M{x + _QUIET_ZONE} {y + _QUIET_ZONE}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, dark in enumerate(row)
        if dark
    )
    ground = element("rect", width=str(side), height=str(side), fill="#fff")
    drawn = svg(side, side, ground, element("path", d=path, fill="#000"))
    drawn.set("role", "img")
    drawn.set("aria-label", "QR code of the text beside it")
    drawn.set("class", "qr")
    yield element("figure", drawn, caption, class_="qr-code")


def _axis(axis: Axis, lanes: int) -> Iterator[Element]:
    foot = _HEAD + _ROW * lanes
    for x, (upper, lower) in axis.ticks:
        yield element("line", x1=f"{x:.1f}", x2=f"{x:.1f}", y1=str(_HEAD - 4), y2=str(foot), class_="rule")
        for label, y in ((upper, 12), (lower, 24)):
            if label:
                yield element("text", label, x=f"{x:.1f}", y=str(y), class_="tick", text_anchor="middle")


def _lanes(rows: dict[str, list[datetime]], axis: Axis) -> Iterator[Element]:
    for number, (name, times) in enumerate(rows.items()):
        y = _HEAD + _ROW * number + _ROW / 2
        yield element("text", _short(name), x="0", y=f"{y + 4:g}", class_="label")
        yield element(
            "line", x1=str(_LABELS + 20), x2=str(_WIDTH - 30), y1=f"{y:g}", y2=f"{y:g}", class_="rule"
        )
        for x, count in _dots(sorted(times), axis):
            radius = 4 if count == 1 else 5 + 3 * (len(f"{count:,}") - 1)
            yield element("circle", cx=f"{x:.1f}", cy=f"{y:g}", r=str(radius), class_="dot")
            if count > 1:
                yield element(
                    "text", f"{count:,}", x=f"{x:.1f}", y=f"{y + 3:g}", class_="count", text_anchor="middle"
                )


def _dots(times: list[datetime], axis: Axis) -> list[tuple[float, int]]:
    dots: list[tuple[float, int]] = []
    for when in times:
        x = axis.place(when)
        # A dot grows with its number, so that the next one must stand farther off.
        if dots and x - dots[-1][0] < _NEAR + 6 * (len(f"{dots[-1][1]:,}") - 1) + 4:
            dots[-1] = (dots[-1][0], dots[-1][1] + 1)
        else:
            dots.append((x, 1))
    return dots


def _short(name: str, longest: int = 28) -> str:
    return name if len(name) <= longest else f"{name[: longest - 1]}…"


def _note(words: str) -> Iterator[Element]:
    if words:
        yield element("p", words, class_="note", dir="auto")
