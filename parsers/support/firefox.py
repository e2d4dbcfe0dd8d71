"""Firefox and the browsers built on it: which of them a path leads to, and the clock of its history.

Reference: mozilla/application-services, components/places/sql (schema, milliseconds) and components/support/types;
mozilla-central, toolkit/components/places/nsPlacesTables.h (schema of the desktop, microseconds) and
nsINavHistoryService.idl (TRANSITION_*).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from evidence.model.timestamp import Timestamp
from parsers.support import epochs
from parsers.support.rows import Row, Tables

_PACKAGE = re.compile(r"(?:.*/)?([a-z]\w*(?:\.\w+){1,9})/(?:files|databases)/", re.ASCII)
_NAMES = {"org.mozilla.firefox": "Firefox", "org.torproject.torbrowser": "Tor Browser"}
_TRANSITIONS = (
    "link", "typed", "bookmark", "embed", "redirect_permanent", "redirect_temporary", "download", "framed_link",
    "reload",
)  # fmt: skip
_EVER = (
    "visit_count_local", "visit_count_remote", "visit_count", "last_visit_date_local", "last_visit_date_remote",
    "last_visit_date",
)  # fmt: skip
PAGE = (*_EVER, "typed", "hidden", "description", "preview_image_url")
"""Columns of moz_places beside address and title, of one system or the other."""
_MOST_DEPTH = 100


def browser(path: str) -> str:
    """The browser's name; that of its package on Android where it is none of those that have a name here."""
    found = _PACKAGE.match(path)
    if found:
        return _NAMES.get(found[1], found[1])
    return "Tor Browser" if "Tor Browser" in path or "TorBrowser" in path else "Firefox"


def clock(tables: Tables) -> Callable[[Any], Timestamp | None]:
    """How a history counts: in milliseconds on phones, whose visits say if they are local; else in microseconds."""
    return epochs.unix_ms if tables.has("moz_historyvisits", "is_local") else epochs.unix_us


def transition(number: int | None) -> str | None:
    """How the page was reached; another number as it is stored."""
    if number is None:
        return None
    return _TRANSITIONS[number - 1] if 0 < number <= len(_TRANSITIONS) else str(number)


def folder(row: Row, marks: dict[Any, Row]) -> str | None:
    """The titles of the folders around a bookmark, from the outermost."""
    names: dict[int, str] = {}
    while len(names) < _MOST_DEPTH and (above := marks.get(row["parent"])) and above.rowid not in names:
        names[above.rowid] = above.text("title") or ""
        row = above
    return "/".join(name for name in reversed(names.values()) if name) or None


def visits(page: Row | None) -> int | None:
    """How often a page was visited, on a phone without the visits on other devices of the account."""
    if page is None:
        return None
    return page.integer("visit_count" if page["visit_count_local"] is None else "visit_count_local")


def last_visit(page: Row, moment: Callable[[Any], Timestamp | None]) -> Timestamp | None:
    """The last visit that the page itself states: here or, without one, on another device."""
    return next((found for name in _EVER[3:] if (found := moment(page[name]))), None)


def unnamed(tables: Tables, named: set[Any]) -> Iterator[Row]:
    """Pages that were visited and that no visit names; recovered ones, too."""
    for row in tables.rows("moz_places", ("url", "title"), PAGE):
        if (row.rowid not in named or row.state == "recovered") and any(row[name] for name in _EVER):
            yield row
