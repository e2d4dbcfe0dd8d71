"""Chats of Reddit on iOS, before 2023."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Contact, Message
from parsers.support import chat, epochs, rows, social, stated
from parsers.support.reddit import SERVICE

_COLUMNS = ("timestamp", "userID", "messageBody", "channelID")
_OPTIONAL = ("type", "state", "sendbirdMessageId", "imageURL", "gifURL")
_CONTACT = (
    "username",
    "realName",
    "createdAt",
    "blockedByMe",
    "profileThumbnailUrl",
    "linkKarma",
    "commentKarma",
)


@parser(
    name="reddit.chats_old_ios",
    version="1.0",
    match=["**/accountData/*/chat/*/chat.sqlite"],
    tables=[("ChatMessage.messageBody", "ChatMessage.sendbirdMessageId")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of ChatMessage and of Contact. DirectChannel names the account of each channel.

    The numbers of type and state stay numbers.
    Reference: iLEAPP, reddit (of Reddit before 2023): tables, columns and their meanings; times of messages in
    milliseconds, of contacts in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ChatMessage", "messageBody"):
        return
    channels = chat.one(tables, "DirectChannel", "uniqueID", (), ("channelUrl", "currentUserId"))
    people = chat.one(tables, "Contact", "userID", (), ("username",))
    for row in tables.rows("ChatMessage", _COLUMNS, _OPTIONAL):
        channel, sender = channels.get(row["channelID"]), row.text("userID")
        own = social.given(chat.text(channel, "currentUserId"))
        files = social.given(row.text("imageURL"), row.text("gifURL"))
        yield Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction=social.direction(own, sender),
            conversation=chat.filled(channel, "channelUrl") or row.text("channelID"),
            sender=sender,
            participants=social.sender(sender, chat.text(people.get(row["userID"]), "username"), own),
            body=row.text("messageBody"),
            identifier=row.text("sendbirdMessageId"),
            account=own[0] if own else None,
            sent=epochs.unix_ms(row["timestamp"]),
            attachments=tuple(Attachment(url=url) for url in files),
            details=stated.details(row, "type", "state"),
        )
    for row in tables.rows("Contact", ("userID",), _CONTACT):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            name=chat.filled(row, "realName", "username"),
            identifiers=social.identifiers(SERVICE, row.text("userID"), row.text("username")),
            photo=row.text("profileThumbnailUrl"),
            blocked=chat.flag(row, "blockedByMe"),
            created=epochs.unix_s(row["createdAt"]),
            details=stated.details(row, "linkKarma", "commentKarma"),
        )
