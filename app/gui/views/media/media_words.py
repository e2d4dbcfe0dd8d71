"""How lengths and places within a video or sound are written."""

from __future__ import annotations

_MOST_SECONDS = 1_000 * 3_600.0


def clock_text(seconds: float) -> str:
    """A place in a recording as minutes, seconds and milliseconds: ``1:02.500``, ``2:00:05.000``.

    It is cut to the millisecond before it, never rounded to a later one.
    """
    if seconds >= _MOST_SECONDS:
        return f"{int(seconds // 3_600):,} h"
    whole = int(max(0.0, seconds) * 1_000 + 1e-6)
    minutes, rest = divmod(whole, 60_000)
    hours, minutes = divmod(minutes, 60)
    tail = f"{rest // 1_000:02d}.{rest % 1_000:03d}"
    return f"{hours}:{minutes:02d}:{tail}" if hours else f"{minutes}:{tail}"
