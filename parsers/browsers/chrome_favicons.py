"""Pages of which Chrome and the browsers built on Chromium keep the icon: some stay when the history is deleted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Bookmark
from parsers.support import chromium, epochs, rows, stated


@parser(
    name="chrome.favicons",
    version="1.0",
    match=["**/app_chrome/**/Favicons", "**/User Data/**/Favicons"],
    tables=[("icon_mapping.page_url", "icon_mapping.icon_id", "favicons.url")],
    emits=[Bookmark],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Bookmark]:
    """Reads icon_mapping: pages with the address of their icon. ``modified`` is when the icon was last fetched, of its
    picture that was fetched last: no visit of this page, for pages of a site share an icon. 0 is an icon to be renewed.

    Reference: Chromium components/favicon/core/favicon_database.cc (schema, versions 3 and later).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("icon_mapping", "page_url"):
        return
    icons = tables.by_id("favicons", ("url",))
    pictures = tables.grouped("favicon_bitmaps", "icon_id", ("last_updated",), ("last_requested",))
    fetched = {
        number: max(found, key=lambda each: each.integer("last_updated") or 0)
        for number, found in pictures.items()
    }
    for row in tables.rows("icon_mapping", ("page_url", "icon_id")):
        icon, newest = icons.get(row["icon_id"]), fetched.get(row["icon_id"])
        yield Bookmark(
            locator=row.locator,
            state=row.state,
            app=chromium.browser(entry.path),
            list="page with an icon",
            url=row.text("page_url"),
            modified=epochs.webkit_us(newest["last_updated"]) if newest else None,
            details=(
                *((stated.detail("icon", icon.text("url")),) if icon and icon["url"] is not None else ()),
                *stated.details(newest, "last_requested"),
            ),
        )
