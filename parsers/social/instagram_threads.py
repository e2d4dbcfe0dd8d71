"""Conversations of Instagram on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation
from parsers.support import epochs, instagram, json_value, rows, stated


@parser(
    name="instagram.threads",
    version="1.0",
    match=["**/com.instagram.android/databases/*direct.db"],
    tables=[("threads.thread_info", "threads.recipient_ids", "threads.last_activity_time")],
    emits=[Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation]:
    """Reads every row of threads with its title and those who take part, as its JSON names them.

    Reference: parsers/support/instagram.py names the schema and the JSON; times in microseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("threads", "thread_info"):
        return
    own = instagram.Threads(tables).own
    columns = ("thread_id", "recipient_ids", "last_activity_time", "thread_info")
    for row in tables.rows("threads", columns, ("user_id", "is_permitted", "is_pinned")):
        info = json_value.decoded(row["thread_info"])
        if info is None and row["thread_info"] is not None:
            context.warn("the thread is no JSON: only its columns are stated", row.locator)
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=instagram.SERVICE,
            conversation=row.text("thread_id"),
            conversation_name=json_value.filled(info, "thread_title"),
            account=row.text("user_id"),
            participants=instagram.participants(info, own),
            last_message=epochs.unix_us(row["last_activity_time"]),
            details=stated.details(row, "recipient_ids", "is_permitted", "is_pinned"),
        )
