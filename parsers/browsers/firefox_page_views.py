"""How long Firefox on Android showed pages, and what was searched for."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import WebSearch, WebVisit
from parsers.support import chat, epochs, firefox, rows, stated

_VIEW = ("place_id", "created_at", "updated_at", "total_view_time", "search_query_id")
_MORE = ("is_media", "document_type", "typing_time", "key_presses")


@parser(
    name="firefox.page_views",
    version="1.0",
    match=["**/files/places.sqlite"],
    tables=[
        ("moz_places_metadata.total_view_time", "moz_places_metadata_search_queries.term"),
    ],
    emits=[WebSearch, WebVisit],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[WebSearch | WebVisit]:
    """Reads every row of moz_places_metadata (a search where it names one, else a view with its time) and those of
    moz_places_metadata_search_queries that none names. How long a page was shown is a detail, as stored.

    Reference: mozilla/application-services, components/places/sql/create_shared_schema.sql and src/storage/
    history_metadata.rs (milliseconds).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("moz_places_metadata_search_queries", "term"):
        return
    browser = firefox.browser(entry.path)
    pages = tables.by_id("moz_places", ("url", "title"))
    terms = tables.by_id("moz_places_metadata_search_queries", (), ("term",))
    named = set()
    for row in tables.rows("moz_places_metadata", _VIEW, _MORE):
        page, term = pages.get(row["place_id"]), terms.get(row["search_query_id"])
        url, began = chat.text(page, "url"), epochs.unix_ms(row["created_at"])
        told = stated.details(row, "updated_at", "total_view_time", *_MORE)
        named.add(row["search_query_id"])
        if row["search_query_id"] is not None:
            yield WebSearch(
                locator=row.locator, state=row.state, service=browser, query=chat.text(term, "term") or "", app=browser,
                url=url, searched=began, details=told,
            )  # fmt: skip
            continue
        yield WebVisit(
            locator=row.locator, state=row.state, browser=browser, url=url or "", title=chat.text(page, "title"),
            visited=began, details=told,
        )  # fmt: skip
    for row in tables.rows("moz_places_metadata_search_queries", (), ("term",)):
        if row["term"] is not None and (row.rowid not in named or row.state == "recovered"):
            yield WebSearch(
                locator=row.locator,
                state=row.state,
                service=browser,
                query=row.text("term") or "",
                app=browser,
            )
