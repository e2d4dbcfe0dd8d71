"""Messages and matches of Tinder on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Message
from parsers.support import chat, epochs, rows, social

_SERVICE = "Tinder"
_COLUMNS = ("id", "match_id", "from_id", "to_id", "text", "sent_date")


@parser(
    name="tinder.messages",
    version="1.0",
    match=["**/com.tinder/databases/tinder-3.db"],
    tables=[("message.match_id", "message.from_id", "message.to_id", "match.person_id")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of message and of match with the name of match_person.

    A message that the match's person wrote is incoming, one to that person outgoing; where the match is not there the
    direction is unknown, for the database does not state whose it is.
    Reference: HPI, my.tinder.android: tables, columns and their meanings; times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("message", "match_id"):
        return
    matches = chat.one(tables, "match", "id", ("person_id",))
    people = chat.one(tables, "match_person", "id", ("name",))
    for row in tables.rows("message", _COLUMNS):
        other = chat.text(matches.get(row["match_id"]), "person_id")
        sender, recipient = row.text("from_id"), row.text("to_id")
        direction: social.Direction = "incoming" if other and sender == other else "unknown"
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction="outgoing" if other and recipient == other else direction,
            conversation=row.text("match_id"),
            conversation_name=chat.text(people.get(other), "name"),
            sender=sender,
            recipients=social.given(recipient),
            participants=social.sender(sender, chat.text(people.get(sender), "name")),
            body=row.text("text"),
            identifier=row.text("id"),
            sent=epochs.unix_ms(row["sent_date"]),
        )
    for row in tables.rows("match", ("id", "person_id", "creation_date")):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=chat.text(people.get(row["person_id"]), "name"),
            identifiers=social.identifiers(_SERVICE, row.text("person_id")),
            relation="match",
            created=epochs.unix_ms(row["creation_date"]),
        )
