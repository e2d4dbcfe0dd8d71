"""Session on iOS, decrypted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, epochs, rows, social, stated

_SERVICE = "Session"
_COLUMNS = ("threadId", "authorId", "variant", "body", "timestampMs", "receivedAtTimestampMs")
_OPTIONAL = (
    "serverHash",
    "messageUuid",
    "wasRead",
    "linkPreviewUrl",
    "expiresInSeconds",
    "openGroupServerMessageId",
)
_VARIANTS = {0: "standardIncoming", 1: "standardOutgoing", 2: "standardIncomingDeleted", 5000: "infoCall"}
_DELETED = 2
_MINE = {0: 0, 1: 1, _DELETED: 0}


@parser(
    name="ios.session",
    version="1.0",
    match=["**/Session.sqlite"],
    tables=[("interaction.receivedAtTimestampMs", "interaction.authorId", "profile.nickname")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of interaction. What the application notes of a thread has no direction.

    ``type`` is the application's word for the variant where it is one of a message or a call. The database is locked
    with SQLCipher; this is what is in it when it is unlocked. Attachments and quotes are not read.
    Reference: session-ios, SessionMessagingKit/Database/Models (Interaction, Profile): columns, variants, times in
    milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("interaction", "receivedAtTimestampMs"):
        return
    people = chat.one(tables, "profile", "id", (), ("name", "nickname"))
    for row in tables.rows("interaction", _COLUMNS, _OPTIONAL):
        variant, author = row.integer("variant"), row.text("authorId")
        mine = _MINE.get(variant) if variant is not None else None
        sender = author if mine == 0 else None
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction=chat.direction(mine),
            conversation=row.text("threadId"),
            conversation_name=chat.filled(people.get(row["threadId"]), "nickname", "name"),
            sender=sender,
            participants=social.sender(sender, chat.filled(people.get(sender), "nickname", "name")),
            body=row.text("body"),
            type=_VARIANTS.get(row["variant"]) or chat.words(row, "variant"),
            identifier=chat.filled(row, "serverHash", "messageUuid"),
            account=author if mine == 1 else None,
            deletion="deleted" if variant == _DELETED else None,
            url=chat.filled(row, "linkPreviewUrl"),
            sent=epochs.unix_ms(row["timestampMs"]),
            received=epochs.unix_ms(row["receivedAtTimestampMs"]) if mine == 0 else None,
            details=stated.details(row, "wasRead", "expiresInSeconds", "openGroupServerMessageId"),
        )
