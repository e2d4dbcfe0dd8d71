"""Downloads and searches of Safari that property lists keep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Download, WebSearch
from evidence.model.timestamp import Timestamp
from parsers.support import plist_tree

_DOWNLOAD = "DownloadEntry"


@parser(
    name="safari.lists",
    version="1.0",
    match=[
        "**/Safari/Downloads.plist",
        "**/Safari/Downloads/Downloads.plist",
        "**/Preferences/com.apple.mobilesafari.plist",
    ],
    emits=[Download, WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Download | WebSearch]:
    """Reads DownloadHistory, and RecentWebSearches of Safari's preferences, the newest first as stored. Dates are UTC.

    Reference: the lists themselves; plaso, safari_downloads.py; iLEAPP, safariRecentWebSearches.py.
    """
    top = plist_tree.opened(context)
    for place, found in _members(top, "DownloadHistory"):
        yield Download(
            locator=plist_tree.locator("DownloadHistory", place),
            browser="Safari",
            url=_text(found, f"{_DOWNLOAD}URL"),
            target=_text(found, f"{_DOWNLOAD}Path"),
            received_bytes=_number(found, f"{_DOWNLOAD}ProgressBytesSoFar"),
            total_bytes=_number(found, f"{_DOWNLOAD}ProgressTotalToLoad"),
            started=_moment(found, f"{_DOWNLOAD}DateAddedKey"),
            ended=_moment(found, f"{_DOWNLOAD}DateFinishedKey"),
        )
    for place, found in _members(top, "RecentWebSearches"):
        yield WebSearch(
            locator=plist_tree.locator("RecentWebSearches", place),
            service="web",
            app="Safari",
            query=_text(found, "SearchString") or "",
            searched=_moment(found, "Date"),
        )


def _members(top: Any, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    members = plist_tree.at(top, name)
    for place, found in enumerate(members if isinstance(members, list) else ()):
        if isinstance(found, dict):
            yield place, found


def _text(found: dict[str, Any], name: str) -> str | None:
    value = found.get(name)
    return value if isinstance(value, str) else None


def _number(found: dict[str, Any], name: str) -> int | None:
    value = found.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _moment(found: dict[str, Any], name: str) -> Timestamp | None:
    value = found.get(name)
    return value if isinstance(value, Timestamp) else None
