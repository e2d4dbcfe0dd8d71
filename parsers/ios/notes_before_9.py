"""Apple's Notes until iOS 8."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Note
from parsers.support import chat, epochs, html_text, rows
from parsers.support.stated import details

_DETAILS = ("ZAUTHOR", "ZSUMMARY", "ZISBOOKKEEPINGENTRY")
_OPTIONAL = ("ZCREATIONDATE", "ZMODIFICATIONDATE", "ZSTORE", "ZGUID", "ZDELETEDFLAG", *_DETAILS)


@parser(
    name="ios.notes_before_9",
    version="1.0",
    match=["**/Library/Notes/notes.sqlite", "**/notes.sqlite"],
    tables=[("ZNOTE.ZTITLE", "ZNOTE.ZBODY", "ZNOTEBODY.ZCONTENT")],
    emits=[Note],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Note]:
    """Reads every row of ZNOTE with the text of its ZNOTEBODY, its folder (ZSTORE) and account.

    The text is stored as HTML; its blocks are lines. A row that is marked as deleted (ZDELETEDFLAG) has the state
    deleted. A text that no note has, as of a deleted one or from before a change, is a note by itself.
    Reference: the database's own schema (Core Data, NSDate; iOS 4 to 8); apple_cloud_notes_parser (Three Planets
    Software, MIT), the queries for legacy notes.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZNOTE", "ZTITLE", "ZBODY"):
        return
    texts = list(tables.rows("ZNOTEBODY", ("ZCONTENT",), ("ZOWNER",)))
    bodies, left = rows.by_rowid(texts), {text.locator: text for text in texts}
    stores = tables.by_id("ZSTORE", ("ZNAME",), ("ZACCOUNT",))
    accounts = tables.by_id("ZACCOUNT", ("ZNAME",))
    for row in tables.rows("ZNOTE", ("ZTITLE", "ZBODY"), _OPTIONAL):
        store, body = stores.get(row["ZSTORE"]), bodies.get(row["ZBODY"])
        left.pop(body.locator if body else "", None)
        yield Note(
            locator=row.locator,
            state="deleted" if row.state == "live" and row.integer("ZDELETEDFLAG") else row.state,
            service="Apple Notes",
            title=row.text("ZTITLE"),
            body=_body(body),
            folder=chat.text(store, "ZNAME"),
            account=chat.text(accounts.get(store["ZACCOUNT"]), "ZNAME") if store else None,
            identifier=row.text("ZGUID"),
            created=epochs.cocoa_s(row["ZCREATIONDATE"]),
            modified=epochs.cocoa_s(row["ZMODIFICATIONDATE"]),
            details=details(row, *_DETAILS),
        )
    for text in left.values():
        yield Note(
            locator=text.locator,
            state=text.state,
            service="Apple Notes",
            body=_body(text),
            details=details(text, "ZOWNER"),
        )


def _body(row: rows.Row | None) -> str | None:
    html = chat.text(row, "ZCONTENT")
    return None if html is None else html_text.text(html)
