"""The net of meridians and parallels, and the bar of the scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

from app.gui.views.map.area import degrees_text
from app.gui.views.map.mercator import to_degrees, to_world, turned
from app.gui.views.map.viewport import Viewport

_STEPS = (
    30.0,
    15.0,
    10.0,
    5.0,
    2.0,
    1.0,
    0.5,
    0.2,
    0.1,
    0.05,
    0.02,
    0.01,
    0.005,
    0.002,
    0.001,
    0.0005,
    0.0002,
)
_APART = 110
_BAR = 130
_NICE = (5, 2, 1)


@dataclass(frozen=True)
class Net:
    """Places of the square and what is written at them."""

    meridians: list[tuple[float, str]]
    parallels: list[tuple[float, str]]


def net(view: Viewport) -> Net:
    """The lines in a view, some hundred pixels and more from each other at the equator."""
    step = next(
        (each for each in reversed(_STEPS) if each / 360 * view.scale >= _APART),
        _STEPS[0],
    )
    digits = max(0, math.ceil(-math.log10(step) - 1e-9)) if step < 1 else 0
    left, top, right, bottom = view.edges()
    west, east = (left - 0.5) * 360, (right - 0.5) * 360
    meridians = [
        (each * step / 360 + 0.5, degrees_text(turned(each * step), "E", "W", digits))
        for each in range(math.ceil(west / step), math.floor(east / step) + 1)
    ]
    north, south = to_degrees(0.0, max(top, 0.0))[1], to_degrees(0.0, min(bottom, 1.0))[1]
    parallels = [
        (to_world(0.0, each * step)[1], degrees_text(each * step, "N", "S", digits))
        for each in range(math.ceil(south / step), math.floor(north / step) + 1)
    ]
    return Net(meridians, parallels)


def scale_bar(view: Viewport) -> tuple[float, str]:
    """The length of a bar in pixels, true in the middle of the view, and what it stands for."""
    per_pixel = view.metres_per_pixel()
    power = 10 ** math.floor(math.log10(_BAR * per_pixel))
    metres = next(each * power for each in _NICE if each * power <= _BAR * per_pixel)
    text = f"{metres / 1000:,.0f} km" if metres >= 1000 else f"{metres:g} m"
    return metres / per_pixel, text
