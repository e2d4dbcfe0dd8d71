"""Messages of LinkedIn on Android."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Message
from parsers.support import epochs, json_text, json_value, rows, social, stated
from parsers.support.rows import Tables

_SERVICE = "LinkedIn"
_MEMBER = ("participantType", "member")


@parser(
    name="linkedin.messages",
    version="1.0",
    match=["**/com.linkedin.android/databases/messenger-sdk*"],
    tables=[("MessagesData.conversationUrn", "MessagesData.senderUrn", "ParticipantsData.entityUrn")],
    emits=[Contact, Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation | Message]:
    """Reads every row of MessagesData, ParticipantsData and ConversationsData, whose entityData is JSON. Who has the
    distance SELF is the owner. Of statuses 5 is delivered, others are numbers.

    Reference: ALEAPP, module LinkedIn - Messages (versions 4.1.966 and 4.1.1166: tables, members, milliseconds since
    1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("MessagesData", "conversationUrn"):
        return
    people = _people(tables)
    own = {urn for urn, (_, distance) in people.items() if distance == "SELF"}
    columns = ("conversationUrn", "senderUrn", "deliveredAt", "status", "entityData")
    for row in tables.rows("MessagesData", columns, ("entityUrn",)):
        told, sender, status = json_text.members(row, "entityData"), row.text("senderUrn"), row.text("status")
        yield Message(
            locator=row.locator, state=row.state, service=_SERVICE, conversation=row.text("conversationUrn"),
            direction=social.direction(own, sender), sender=sender, identifier=row.text("entityUrn"),
            participants=social.sender(sender, people.get(sender, (None, None))[0], own),
            subject=json_value.text(told, "subject"), body=json_value.text(told, "body", "text"),
            status="delivered" if status == "5" else status, sent=epochs.unix_ms(row["deliveredAt"]),
        )  # fmt: skip
    for row in tables.rows("ConversationsData", ("entityUrn", "entityData")):
        told = json_text.members(row, "entityData")
        yield Conversation(
            locator=row.locator, state=row.state, service=_SERVICE, conversation=row.text("entityUrn"),
            conversation_name=json_value.text(told, "name"),
            type="group" if told.get("groupChat") in (True, 1) else None,
        )  # fmt: skip
    for row in tables.rows("ParticipantsData", ("entityUrn", "entityData")):
        told = json_text.members(row, "entityData")
        yield Contact(
            locator=row.locator, state=row.state, service=_SERVICE, name=_name(told),
            identifiers=social.identifiers(_SERVICE, row.text("entityUrn")),
            title=json_value.text(told, *_MEMBER, "headline", "text") or json_value.text(told, *_MEMBER, "headline"),
            urls=social.given(json_value.text(told, *_MEMBER, "profileUrl")),
            relation=json_value.text(told, *_MEMBER, "distance"),
        )  # fmt: skip


def _people(tables: Tables) -> dict[Any, tuple[str | None, str | None]]:
    found = {}
    for row in tables.live("ParticipantsData", ("entityUrn", "entityData")):
        told = json_value.decoded(row["entityData"])
        found[row.text("entityUrn")] = _name(told), json_value.text(told, *_MEMBER, "distance")
    return found


def _name(told: Any) -> str | None:
    return stated.joined(
        *(json_value.text(told, *_MEMBER, part, "text") for part in ("firstName", "lastName")), by=" "
    )
