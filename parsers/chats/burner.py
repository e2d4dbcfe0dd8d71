"""Burner on Android, up to 2023 (burners.db): messages, calls, contacts and the user's second numbers."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Attachment, Call, Contact, Message
from parsers.support import burner, chat, epochs, rows, social, stated

_COLUMNS = ("contact_phone_number", "message_type", "date_created")
_OPTIONAL = ("direction", "message", *burner.MEDIA, "duration", "message_id", "burner_id")
_NUMBER = ("name", "date_created", "last_updated_date")
_FURTHER = (
    "alias", "user_id", "burner_id", "features", "voicemail_url", "expiration_date", "renewal_date", "total_minutes",
    "remaining_minutes", "total_texts", "remaining_texts",
)  # fmt: skip


@parser(
    name="android.burner",
    version="1.0",
    match=["**/com.adhoclabs.burner/databases/burners.db"],
    tables=[("burners.phone_number_id", "messages.contact_phone_number", "messages.message_type")],
    emits=[Account, Call, Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Call | Contact | Message]:
    """Reads every row of messages, which holds calls too (message_type 1), of contacts and of burners.

    The duration of a call is a detail: about minutes. Times of contacts are details, for their unit is not published.
    Reference: ALEAPP, burner (2021): columns, direction 1 incoming and 2 outgoing, milliseconds since 1970; plaso,
    proposed plug-in android_burners: CREATE statements.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "contact_phone_number"):
        return
    names = chat.one(tables, "contacts", "phone_number", ("name",))
    for row in tables.rows("messages", _COLUMNS, _OPTIONAL):
        name = chat.text(names.get(row["contact_phone_number"]), "name")
        media = social.given(*map(row.text, burner.MEDIA))
        told = burner.Told(
            way=row.integer("direction"),
            type=row.integer("message_type"),
            number=row.text("contact_phone_number"),
            name=name,
            text=row.text("message"),
            moment=epochs.unix_ms(row["date_created"]),
            identifier=row.text("message_id"),
            account=row.text("burner_id"),
            attachments=tuple(Attachment(url=url) for url in media),
            details=stated.details(row, "duration", *(burner.MEDIA if row["message_type"] == 1 else ())),
        )
        yield burner.communication(row, told)
    for row in tables.rows("contacts", ("name", "phone_number"), ("date_created", "last_updated_date")):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=burner.SERVICE,
            name=row.text("name"),
            phones=social.given(row.text("phone_number")),
            details=stated.details(row, "date_created", "last_updated_date"),
        )
    for row in tables.rows("burners", ("phone_number_id", *_NUMBER), _FURTHER):
        yield Account(
            locator=row.locator,
            state=row.state,
            service=burner.SERVICE,
            identifier=row.text("burner_id"),
            name=row.text("name"),
            phones=social.given(row.text("phone_number_id")),
            own=True,
            created=epochs.unix_ms(row["date_created"]),
            modified=epochs.unix_ms(row["last_updated_date"]),
            details=stated.details(row, *(each for each in _FURTHER if each != "burner_id")),
        )
