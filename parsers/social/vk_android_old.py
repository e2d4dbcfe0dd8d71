"""Messages and people of VK on Android, of about 2013."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Message
from parsers.support import chat, epochs, rows, social, stated

_FIRST_CHAT = 2_000_000_000
_NAMES = ("firstname", "lastname")


@parser(
    name="vk.messages_android_old",
    version="1.0",
    match=["**/com.vkontakte.android/databases/vk.db"],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of messages and of users. Why the application keeps somebody is not stated.

    With one person ``peer`` is the other one, who sent what has it as ``sender``; the rest is the owner's. From
    2,000,000,000 on it is a chat of several, in which nothing says who the owner is.
    Reference: DroidWatcher, VkModule_v3 (2013): tables, columns, time in seconds since 1970; https://dev.vk.com/en/method/
    messages.getHistory (peer_id).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "peer", "sender"):
        return
    people = chat.one(tables, "users", "uid", (), _NAMES)
    for row in tables.rows("messages", ("peer", "sender", "text", "time")):
        peer, sender = row.integer("peer"), row.integer("sender")
        alone = peer is not None and 0 < peer < _FIRST_CHAT and sender is not None
        yield Message(
            locator=row.locator,
            state=row.state,
            service="VK",
            direction="unknown" if not alone else "incoming" if sender == peer else "outgoing",
            conversation=row.text("peer"),
            conversation_name=_name(people.get(row["peer"])),
            sender=row.text("sender"),
            participants=social.sender(row.text("sender"), _name(people.get(row["sender"]))),
            body=row.text("text"),
            sent=epochs.unix_s(row["time"]),
        )
    for row in tables.rows("users", ("uid", *_NAMES)):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="VK",
            name=_name(row),
            identifiers=social.identifiers("VK", row.text("uid")),
        )


def _name(row: rows.Row | None) -> str | None:
    return stated.joined(*(chat.filled(row, each) for each in _NAMES), by=" ")
