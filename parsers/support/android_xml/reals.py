"""Numbers with a point as text."""

from __future__ import annotations

from math import isfinite, isnan
from typing import Any

import numpy as np


def text(number: float | np.floating[Any]) -> str:
    """The shortest decimal that reads as the same number of its width; else as Java names it."""
    if not isfinite(number):
        return "NaN" if isnan(number) else "Infinity" if number > 0 else "-Infinity"
    return np.format_float_positional(number, trim="0")
