"""Messages of Airbnb on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, epochs, json_value, rows, social, stated

_COLUMNS = ("messages__thread_id", "messages__user_id", "messages__created_at", "messages__content")
_OPTIONAL = (
    "messages__user_type",
    "messages__updated_at",
    "messages__fetched_at",
    "messages__trasnlated_content",
)


@parser(
    name="airbnb.messages_ios",
    version="1.0",
    match=["**/user_*_messaging_core.sqlite3"],
    tables=[("messages.messages__thread_id", "messages.messages__content")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of messages with the names of users. The file's name states the account: ``user_NUMBER_…``.

    ``received`` is when the application fetched it. A stored translation is a detail.
    Reference: iLEAPP, Airbnb (of Airbnb 24.50): tables, columns (one of them misspelt by the application) and their
    meanings; times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "messages__thread_id"):
        return
    account = entry.path.rpartition("/")[2].removeprefix("user_").removesuffix("_messaging_core.sqlite3")
    own = (account,) if account.isdecimal() else ()
    names = chat.one(tables, "users", "users__user_id", (), ("users__display_name",))
    for row in tables.rows("messages", _COLUMNS, _OPTIONAL):
        sender = row.text("messages__user_id")
        translated = json_value.text(json_value.decoded(row["messages__trasnlated_content"]), "body")
        yield Message(
            locator=row.locator,
            state=row.state,
            service="Airbnb",
            direction=social.direction(own, sender),
            conversation=row.text("messages__thread_id"),
            sender=sender,
            participants=social.sender(
                sender, chat.text(names.get(row["messages__user_id"]), "users__display_name"), own
            ),
            body=json_value.text(json_value.decoded(row["messages__content"]), "body"),
            account=own[0] if own else None,
            sent=epochs.unix_ms(row["messages__created_at"]),
            received=epochs.unix_ms(row["messages__fetched_at"]),
            details=(
                *stated.details(row, "messages__user_type", "messages__updated_at"),
                *((stated.detail("translation", translated),) if translated else ()),
            ),
        )
