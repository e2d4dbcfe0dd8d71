"""Where a visit of Chromium's history comes from.

Reference: Chromium components/history/core/browser/history_types.h (VisitSource), visit_database.cc (visit_source holds
only visits that were not made in this browser).
"""

from __future__ import annotations

from evidence.model.kinds import Detail
from parsers.support import codes
from parsers.support.rows import Row

_SOURCES = (
    "synced",
    "browsed",
    "extension",
    "imported from Firefox",
    "imported from IE",
    "imported from Safari",
)


def elsewhere(visit: Row, source: Row | None) -> tuple[Detail, ...]:
    """Where the visit comes from, if not from this browser, and the number of the device that made it."""
    said = {
        "source": codes.word(_SOURCES, source.integer("source")) if source else None,
        "originator_cache_guid": visit.text("originator_cache_guid"),
    }
    return tuple(Detail(name=name, value=value) for name, value in said.items() if value)
