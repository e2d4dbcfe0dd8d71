"""Messages and people of Zangi on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Contact, Message, Participant
from parsers.support import chat, epochs, rows, social, stated
from parsers.support.rows import Row

_SERVICE = "Zangi"
_COLUMNS = ("date", "chatWith", "msgId", "message_msg", "msgFrom", "msgTo", "isIncoming")


@parser(
    name="android.zangi",
    version="1.0",
    match=["**/com.beint.zangi/databases/*.db"],
    tables=[("message.message_msg", "message.msgFrom", "message.chatWith", "user_profile.first_name")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of message with the names of user_profile, and of user_profile.

    What the mark isIncoming means is not established, so it is a detail, and no direction is known. ``extra``
    is a file where it holds a path of the application's.
    Reference: ALEAPP, zangichats (2025): tables, columns and joins; milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("message", "message_msg"):
        return
    people = chat.one(tables, "user_profile", "id", (), ("first_name", "last_name"))
    for row in tables.rows("message", _COLUMNS, ("message_id", "extra")):
        path = row.text("extra") or ""
        files = (Attachment(path=path),) if "com.beint.zangi/" in path else ()
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction="unknown",
            conversation=row.text("chatWith"),
            conversation_name=_name(people.get(row["chatWith"])),
            sender=row.text("msgFrom"),
            recipients=social.given(row.text("msgTo")),
            participants=(
                *_known(row, people, "msgFrom", "sender"),
                *_known(row, people, "msgTo", "recipient"),
            ),
            body=row.text("message_msg"),
            identifier=row.text("msgId"),
            sent=epochs.unix_ms(row["date"]),
            attachments=files,
            details=stated.details(
                row, "isIncoming", "message_id", *(() if files or not path else ("extra",))
            ),
        )
    for row in tables.rows("user_profile", ("id",), ("first_name", "last_name")):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=_name(row),
            identifiers=social.identifiers(_SERVICE, row.text("id")),
        )


def _name(row: Row | None) -> str | None:
    return stated.joined(chat.text(row, "first_name"), chat.text(row, "last_name"), by=" ")


def _known(row: Row, people: dict[object, Row], column: str, role: str) -> tuple[Participant, ...]:
    name = _name(people.get(row[column]))
    return (Participant(identifier=row.text(column), name=name, role=role),) if name else ()
