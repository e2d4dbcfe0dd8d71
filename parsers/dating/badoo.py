"""Messages and people of Badoo and of Bumble on Android, which keep the same database (ChatComDatabase)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Contact, Message
from parsers.support import chat, epochs, json_value, rows, social, stated

_COLUMNS = ("sender_id", "recipient_id", "created_timestamp", "payload", "payload_type")
_OPTIONAL = ("id", "conversation_id", "is_incoming", "reply_to_id")
_ANSWERS = (("own answer", "answer_own"), ("other answer", "answer_other"))
_PERSON = ("user_image_url", "gender", "age", "work", "education", "encrypted_user_id")


@parser(
    name="badoo.messages",
    version="1.0",
    match=["**/ChatComDatabase"],
    tables=[("message.payload", "message.payload_type", "conversation_info.user_id")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of message and of conversation_info. The path states which of the two applications it is.

    Both answers of a game of questions are lines behind its text. A payload that has neither a text nor an address is a
    detail. Numbers (gender) stay numbers.
    Reference: ALEAPP, BadooChat; HPI, my.bumble.android: columns, payloads and their meanings; times in milliseconds.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("message", "payload"):
        return
    service = "Bumble" if "com.bumble" in entry.path else "Badoo"
    people = chat.one(tables, "conversation_info", "user_id", ("user_name",))
    for row in tables.rows("message", _COLUMNS, _OPTIONAL):
        payload, mark = json_value.decoded(row["payload"]), row.integer("is_incoming")
        answers = (
            f"{word}: {found}"
            for word, name in _ANSWERS
            if (found := json_value.text(payload, name)) is not None
        )
        url = json_value.text(payload, "url")
        body = stated.joined(json_value.text(payload, "text"), *answers, by="\n")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=service,
            direction=chat.direction(None if mark is None else 1 - mark),
            conversation=row.text("conversation_id"),
            conversation_name=chat.text(people.get(row["conversation_id"]), "user_name"),
            sender=row.text("sender_id"),
            recipients=social.given(row.text("recipient_id")),
            body=body,
            type=row.text("payload_type"),
            identifier=row.text("id"),
            reply_to=row.text("reply_to_id"),
            sent=epochs.unix_ms(row["created_timestamp"]),
            attachments=(Attachment(url=url),) if url else (),
            details=() if body or url else stated.details(row, "payload"),
        )
    for row in tables.rows("conversation_info", ("user_id", "user_name"), _PERSON):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=service,
            name=row.text("user_name"),
            identifiers=social.identifiers(service, row.text("user_id"), row.text("encrypted_user_id")),
            photo=row.text("user_image_url"),
            details=stated.details(row, "gender", "age", "work", "education"),
        )
