"""TextNow on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Call, Contact, Message, Participant
from parsers.support import chat, epochs, rows, social, stated

_CALLS = (100, 102)
_COLUMNS = ("contact_value", "message_direction", "message_type", "message_text", "date")
_OPTIONAL = ("contact_name", "read", "state", "attach", "message_id")


@parser(
    name="android.textnow",
    version="1.0",
    match=["**/com.enflick.android.TextNow/databases/textnow_data.db"],
    tables=[("messages.contact_value", "messages.message_direction", "messages.message_text")],
    emits=[Call, Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Contact | Message]:
    """Reads every row of messages, which holds calls too (message_type 100 and 102), and of contacts.

    The text of a call is a detail: that it is a duration in seconds is observed and not published. Other numbers stay.
    Of a group contact_name, which the sources take for who sent, is a detail.
    Reference: schema of versions 6.41 and 20.21 as published with tools; TextNow modules of Autopsy (Apache-2.0) and
    ALEAPP (direction 1 incoming, 2 outgoing; types of calls; milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "contact_value"):
        return
    columns = ("member_contact_value",), ("member_display_name",)
    members = tables.grouped("group_members", "contact_value", *columns)
    for row in tables.rows("messages", _COLUMNS, _OPTIONAL):
        way, other = row.integer("message_direction"), row.text("contact_value")
        direction = chat.direction({1: 0, 2: 1}.get(way or 0))
        name, moment = chat.filled(row, "contact_name"), epochs.unix_ms(row["date"])
        group = tuple(
            Participant(identifier=each.text("member_contact_value"), name=each.text("member_display_name"))
            for each in members.get(other, [])
        )
        if row.integer("message_type") in _CALLS:
            yield Call(
                locator=row.locator,
                state=row.state,
                service="TextNow",
                direction=direction,
                number=other,
                name=name,
                status=chat.words(row, "message_type", "state"),
                participants=group,
                started=moment,
                details=stated.details(row, "message_text"),
            )
            continue
        yield Message(
            locator=row.locator,
            state=row.state,
            service="TextNow",
            direction=direction,
            conversation=other,
            conversation_name=None if group else name,
            sender=other if way == 1 and not group else None,
            recipients=social.given(other) if way == 2 else (),
            participants=group,
            body=row.text("message_text"),
            type=chat.words(row, "message_type"),
            identifier=row.text("message_id"),
            status=chat.words(row, "read", "state"),
            sent=moment,
            attachments=tuple(Attachment(path=path) for path in social.given(row.text("attach"))),
            details=stated.details(row, "contact_name") if group and name else (),
        )
    for row in tables.rows("contacts", ("contact_value",), ("contact_name",)):
        name, phones = chat.filled(row, "contact_name"), social.given(row.text("contact_value"))
        yield Contact(locator=row.locator, state=row.state, service="TextNow", name=name, phones=phones)
