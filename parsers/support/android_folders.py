"""Whose private folder of an Android device a path leads into.

Reference: AOSP frameworks/base, android.app.ContextImpl (getDatabasesDir, getDir: ``app_`` and the name).
"""

from __future__ import annotations

import re

_PRIVATE = re.compile(r"(?:.*/)?([^/]+\.[^/]+)/(?:databases|app_[^/]+)/")


def package(path: str) -> str | None:
    """The application into whose databases or ``app_`` folders the path leads; None where it names none."""
    found = _PRIVATE.match(path)
    return found[1] if found else None
