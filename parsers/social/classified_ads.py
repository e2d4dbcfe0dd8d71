"""Messages about classified advertisements: Kleinanzeigen and Kijiji on Android."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Conversation, Detail, Message, Participant
from parsers.support import epochs, json_text, json_value, rows, social, written_time
from parsers.support.rows import Row

_SERVICES = {"com.ebay.kleinanzeigen": "Kleinanzeigen", "com.ebay.kijiji.ca": "Kijiji"}
_WAYS = {"ME": "outgoing", "COUNTER_PARTY": "incoming"}


@parser(
    name="classified_ads.messages",
    version="1.0",
    match=["**/com.ebay.*/databases/messageBoxDatabase.db"],
    tables=[
        (
            "conversations.counterParty",
            "conversations.ad",
            "conversations.messages",
            "conversations.sortByDate",
        )
    ],
    emits=[Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation | Message]:
    """Reads every row of conversations, each about an advertisement with one other person, and each message of the
    JSON in it. A message's time is a moment where its text names a zone.

    Reference: ALEAPP, modules kleinanzeigen.de - Messagebox (versions 15.16 to 15.27) and Kijiji Conversations (17.5):
    columns, members, ME and COUNTER_PARTY, milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("conversations", "counterParty", "messages"):
        return
    service = next((name for part, name in _SERVICES.items() if f"/{part}/" in entry.path), "Classified ads")
    for row in tables.rows("conversations", ("ad", "counterParty", "messages"), ("identifier", "sortByDate")):
        about, other = json_text.members(row, "ad"), json_text.members(row, "counterParty")
        person = Participant(
            identifier=json_value.text(other, "identifier"),
            name=json_value.text(other, "name"),
            role="counterParty",
        )
        named = social.given(person.identifier, person.name)
        thread = json_value.text(about, "displayTitle"), person, json_value.text(about, "identifier")
        yield Conversation(
            locator=row.locator, state=row.state, service=service, conversation=row.text("identifier"),
            conversation_name=thread[0], participants=(person,) if named else (),
            last_message=epochs.unix_ms(row["sortByDate"]),
            details=tuple(Detail(name="ad.identifier", value=each) for each in thread[2:] if each),
        )  # fmt: skip
        stored = json_value.decoded(row["messages"])
        if row["messages"] and not isinstance(stored, list):
            context.warn("messages holds no JSON array that can be read", row.locator)
        for found in stored if isinstance(stored, list) else ():
            yield _message(row, found, service, thread[0], person)


def _message(row: Row, found: Any, service: str, title: str | None, person: Participant) -> Message:
    sender = json_value.text(found, "sender")
    way: Any = _WAYS.get(sender or "", "unknown")
    files = json_value.objects(found, "attachments")
    return Message(
        locator=row.locator, state=row.state, service=service, direction=way, conversation=row.text("identifier"),
        conversation_name=title, sender=person.identifier if way == "incoming" else None,
        recipients=social.given(person.identifier) if way == "outgoing" else (),
        participants=social.sender(person.identifier, person.name) if way == "incoming" else (),
        body=json_value.text(found, "text"), status=json_value.text(found, "state"),
        identifier=json_value.text(found, "identifier"), sent=written_time.moment(json_value.text(found, "sortByDate")),
        attachments=tuple(
            Attachment(mime=json_value.text(each, "mimeType"), url=json_value.text(each, "url")) for each in files
        ),
    )  # fmt: skip
