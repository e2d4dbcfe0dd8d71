"""The reminders of iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Reminder
from parsers.support import chat, epochs, rows
from parsers.support.stated import details, flag

_OPTIONAL = (
    "ZNOTES", "ZCOMPLETED", "ZCOMPLETIONDATE", "ZDUEDATE", "ZALLDAY", "ZTIMEZONE", "ZPRIORITY", "ZFLAGGED", "ZLIST",
    "ZMARKEDFORDELETION", "ZCREATIONDATE", "ZLASTMODIFIEDDATE", "ZICSURL", "ZPARENTREMINDER",
    "ZACCOUNT",
)  # fmt: skip
# One table holds several kinds of objects, of which each has a name of its own in one of these.
_NAMES = ("ZNAME", "ZNAME1", "ZNAME2")


@parser(
    name="ios.reminders",
    version="1.0",
    match=["**/Reminders/Container_v1/Stores/*.sqlite", "**/group.com.apple.reminders/**/Stores/*.sqlite"],
    tables=[("ZREMCDREMINDER.ZTITLE", "ZREMCDREMINDER.ZCREATIONDATE"), ("ZREMCDOBJECT.ZTITLE1",)],
    emits=[Reminder],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Reminder]:
    """Reads ZREMCDREMINDER with its list (ZREMCDBASELIST) and account; before iOS 17 those objects that have a title.

    One that is marked for deletion has the state deleted. A day without a time is no moment: the store holds its
    midnight in UTC, wherever it is meant.
    Reference: the database's own schema (Core Data, NSDate; iOS 13 to 18); iLEAPP, reminders.py.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    objects = tables.by_id("ZREMCDOBJECT", (), _NAMES)
    apart = tables.has("ZREMCDBASELIST")
    lists = tables.by_id("ZREMCDBASELIST", (), ("ZNAME",)) if apart else objects
    for table, title in (("ZREMCDREMINDER", "ZTITLE"), ("ZREMCDOBJECT", "ZTITLE1")):
        if not tables.has(table, title):
            continue
        for row in tables.rows(table, (title,), _OPTIONAL):
            if table == "ZREMCDREMINDER" or row[title]:
                name = chat.filled(lists.get(row["ZLIST"]), *_NAMES)
                yield _reminder(row, title, name, chat.filled(objects.get(row["ZACCOUNT"]), *_NAMES))


def _reminder(row: rows.Row, title: str, name: str | None, account: str | None) -> Reminder:
    day = row.integer("ZALLDAY")
    marked = row.state == "live" and row.integer("ZMARKEDFORDELETION")
    return Reminder(
        locator=row.locator,
        state="deleted" if marked else row.state,
        service="Apple Reminders",
        title=row.text(title),
        note=row.text("ZNOTES"),
        list=name,
        account=account,
        due_local=_day(row["ZDUEDATE"]) if day else None,
        zone=row.text("ZTIMEZONE"),
        priority=row.text("ZPRIORITY"),
        url=row.text("ZICSURL"),
        done=flag(row, "ZCOMPLETED"),
        flagged=flag(row, "ZFLAGGED"),
        due=None if day else epochs.cocoa_s(row["ZDUEDATE"]),
        completed=epochs.cocoa_s(row["ZCOMPLETIONDATE"]),
        created=epochs.cocoa_s(row["ZCREATIONDATE"]),
        modified=epochs.cocoa_s(row["ZLASTMODIFIEDDATE"]),
        details=details(row, "ZPARENTREMINDER", *(() if name else ("ZLIST",))),
    )


def _day(stored: Any) -> str | None:
    found = epochs.local(epochs.cocoa_s(stored))
    return None if found is None else found.removesuffix("T00:00:00")
