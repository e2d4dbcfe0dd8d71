"""The pages whose icons Safari keeps, on iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from evidence.model.timestamp import Timestamp
from parsers.support import chat, epochs, rows
from parsers.support.stated import detail, details

_ICON = ("width", "height")
_TURN = 978_307_200
"""A number above this counts from 1970: seconds from 2001 reach it in 2032."""


@parser(
    name="ios.safari_icons",
    version="1.0",
    match=["**/Favicons/Favicons.db", "**/Favicon Cache/favicons.db"],
    tables=[("page_url.url", "page_url.uuid", "icon_info.uuid")],
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads page_url and the icon of each page, pages that Safari refused an icon, and icons without a page.

    ``modified`` is when the icon was last kept: no visit, for pages of a site share an icon. Pages stay here when the
    history is cleared in part. Seconds since 2001, in newest versions since 1970.
    Reference: WebKit's statements in SafariShared (schema); iLEAPP, safariFavicons.py (times, their turn to 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("page_url", "url"):
        return
    icons = chat.one(tables, "icon_info", "uuid", ("url", "timestamp"), _ICON)
    named = set()
    for row in tables.rows("page_url", ("url", "uuid")):
        icon = icons.get(row["uuid"])
        named.add(row["uuid"])
        yield _bookmark(row, "page with an icon", "url", icon, icon)
    for uuid, icon in icons.items():
        if uuid not in named:
            yield _bookmark(icon, "icon without a page", None, icon, icon)
    for row in tables.rows("rejected_resources", ("page_url", "icon_url", "timestamp")):
        yield _bookmark(row, "page with a refused icon", "page_url", row, None)


def _bookmark(
    row: rows.Row, kind: str, url: str | None, dated: rows.Row | None, icon: rows.Row | None
) -> Bookmark:
    address = chat.text(icon, "url") if icon else row.text("icon_url")
    return Bookmark(
        locator=row.locator,
        state=row.state,
        app="Safari",
        list=kind,
        url=row.text(url) if url else None,
        modified=_moment(dated["timestamp"]) if dated else None,
        details=(*((detail("icon", address),) if address else ()), *details(icon, *_ICON)),
    )


def _moment(stored: object) -> Timestamp | None:
    if not isinstance(stored, int | float):
        return None
    return epochs.unix_s(stored) if stored > _TURN else epochs.cocoa_s(stored)
