"""Shapes and pictures onto a page of reportlab."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reports.shapes import Disc, Outline, PlacedPicture, RoundBox, Shape

_PRINTABLE = bytes(range(0x20, 0x7F))
_SPECIAL = frozenset("\\()")


def rgb(color: int) -> tuple[float, float, float]:
    """Red, green and blue from 0 to 1 of 0xRRGGBB."""
    return (color >> 16) / 255, (color >> 8 & 255) / 255, (color & 255) / 255


def plain_text(canvas: Any, font: Any, size: float, at: tuple[float, float], text: str) -> str:
    """The operators that draw text without shaping; reportlab's own take three times as long.

    Reference: ISO 32000-2, 9.4.3 and 7.3.4 (strings).
    """
    parts = [f"BT 1 0 0 1 {at[0]:.2f} {at[1]:.2f} Tm"]
    for subset, codes in font.splitString(text, canvas._doc):
        name = font.getSubsetInternalName(subset, canvas._doc)
        parts.append(f"{name} {size:g} Tf {_string(codes)} Tj")
    return " ".join([*parts, "ET"])


def _string(codes: bytes) -> str:
    if not codes.isascii() or codes.translate(None, _PRINTABLE):
        return f"<{codes.hex()}>"
    text = codes.decode("ascii")
    if _SPECIAL.isdisjoint(text):
        return f"({text})"
    return "(" + text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)") + ")"


def draw_shape(canvas: Any, shape: Shape) -> None:
    """Draws one shape."""
    match shape:
        case Outline():
            _outline(canvas, shape)
        case RoundBox():
            stroke, fill = _colors(canvas, shape.fill, shape.stroke)
            radius = min(shape.radius, shape.width / 2, shape.height / 2)
            canvas.roundRect(shape.x, shape.y, shape.width, shape.height, radius, stroke=stroke, fill=fill)
        case Disc():
            stroke, fill = _colors(canvas, shape.fill, shape.stroke)
            canvas.circle(shape.x, shape.y, shape.radius, stroke=stroke, fill=fill)


def draw_picture(canvas: Any, picture: PlacedPicture) -> None:
    """Draws a PNG or JPEG; the same one twice is stored once."""
    from reportlab.lib.utils import ImageReader

    image = ImageReader(BytesIO(picture.data))
    canvas.drawImage(image, picture.x, picture.y, picture.width, picture.height)
    # It stands in a circle of references with its dots, unpacked: a thousand of them would wait for the collector.
    vars(image).clear()


def _outline(canvas: Any, shape: Outline) -> None:
    """Reference: ISO 32000-2, 8.5 (paths); written here for reportlab formats each number slowly."""
    parts = [part for part in shape.parts if part]
    if not parts:
        return
    stroke, fill = _colors(canvas, shape.fill, shape.stroke, shape.width)
    canvas.setDash(list(shape.dash))
    for part in parts:
        (x, y), *others = part
        code = [f"{x:.2f} {y:.2f} m", *[f"{x:.2f} {y:.2f} l" for x, y in others]]
        if shape.closed:
            code.append("h")
        canvas._code.append(" ".join(code))
    canvas._code.append({(1, 0): "S", (0, 1): "f*", (1, 1): "B*", (0, 0): "n"}[stroke, fill])
    canvas.setDash([])


def _colors(canvas: Any, fill: int | None, stroke: int | None, width: float = 0.5) -> tuple[int, int]:
    """Sets what is given; returns reportlab's flags for stroke and fill."""
    if fill is not None:
        canvas.setFillColorRGB(*rgb(fill))
    if stroke is not None:
        canvas.setStrokeColorRGB(*rgb(stroke))
        canvas.setLineWidth(width)
    return int(stroke is not None), int(fill is not None)
