"""Google Voice on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call, Contact, Conversation, Message, Voicemail
from parsers.support import epochs, google_voice, rows

_ITEM = ("threadItemKey", "itemType", "senderPhoneNumber", "messageText", "timestamp", "threadKey")
_MORE = (
    "threadItemType", "threadType", "isUnread", "sendingState", "failureReason", "isDeleted", "duration",
    "ringGroupName", "ringGroupPhoneNumber", "transferredFromE164", "transferredToE164",
)  # fmt: skip


@parser(
    name="ios.google_voice",
    version="1.0",
    match=["**/threadingStore.sqlite"],
    tables=[("ThreadItem.itemType", "ThreadItem.senderPhoneNumber", "Thread.threadKey")],
    emits=[Call, Contact, Conversation, Message, Voicemail],
)
def parse(
    entry: ParsedEntry, context: Context
) -> Iterator[Call | Contact | Conversation | Message | Voicemail]:
    """Reads every row of ThreadItem (by its itemType), Thread and Participant.

    ``senderPhoneNumber`` is the owner's number of what went out. The unit of ``duration`` is not published: it is a
    detail. Items of types that no source names are messages without direction.
    Reference: the database's own schema, as in the corpus (iOS 17, 2024); iLEAPP's Google Voice artifact (types of
    items, seconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ThreadItem", "itemType"):
        return
    store = google_voice.Store(tables)
    for row in tables.rows("ThreadItem", _ITEM, _MORE):
        kind = row.text("itemType") or ""
        if kind in google_voice.CALLS:
            yield store.call(row)
        elif kind == google_voice.VOICEMAIL:
            yield store.voicemail(row)
        else:
            yield store.message(row)
    for row in tables.rows(
        "Thread", ("threadKey", "timestamp"), ("threadType", "groupName", *google_voice.MARKS)
    ):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=google_voice.SERVICE,
            conversation=row.text("threadKey"),
            conversation_name=row.text("groupName"),
            visibility=google_voice.marks(row),
            participants=store.people(row),
            last_message=epochs.unix_s(row["timestamp"]),
        )
    for row in tables.rows("Participant", ("phoneNumberE164",), ("isBlocked",)):
        number = row.text("phoneNumberE164")
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=google_voice.SERVICE,
            phones=(number,) if number else (),
            blocked=google_voice.blocked(row),
        )
