"""Messages of VK on Android."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message
from parsers.support import chat, epochs, rows, stated

_COLUMNS = ("dialog_id", "cnv_msg_id", "time", "from_member_type", "from_member_id", "is_incoming", "body")
_OPTIONAL = (
    "vk_id",
    "type",
    "title",
    "is_edited",
    "is_important",
    "is_hidden",
    "sync_state",
    "attach",
    "nested",
)
_VOICE = re.compile(rb"https://[!-~]{1,400}?\.(?:ogg|mp3)")
_UNITS = {10: epochs.unix_s, 13: epochs.unix_ms, 16: epochs.unix_us}


@parser(
    name="vk.messages_android",
    version="1.0",
    match=["**/com.vkontakte.android/databases/vkim.sqlite"],
    tables=[("messages.cnv_msg_id", "messages.from_member_type", "messages.is_incoming")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of messages. A community's ``dialog_id`` is its id below zero; groups has its title.

    The first ten digits of ``time`` are seconds since 1970: how many there are states the unit. ``attach`` and
    ``nested`` have a form of the application's own: only addresses of voice messages are taken from them.
    Reference: the application's CREATE statements as decompiled and published (com.vk.im.engine); a published script
    for vkim.sqlite (xlsxwriter): meaning of is_incoming, of member types 1 (user) and 3 (community), and of the time.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("messages", "is_incoming"):
        return
    groups = chat.one(tables, "groups", "id", (), ("title",))
    for row in tables.rows("messages", _COLUMNS, _OPTIONAL):
        dialog, incoming = row.integer("dialog_id"), row.integer("is_incoming")
        unit, stored = _UNITS.get(len(str(row["time"]))), [row[each] for each in ("attach", "nested")]
        sent = unit(row["time"]) if unit else None
        yield Message(
            locator=row.locator,
            state=row.state,
            service="VK",
            direction="unknown" if incoming is None else "incoming" if incoming else "outgoing",
            conversation=row.text("dialog_id"),
            conversation_name=chat.filled(groups.get(-dialog), "title") if dialog else None,
            sender=row.text("from_member_id"),
            subject=chat.filled(row, "title"),
            body=chat.filled(row, "body"),
            type=chat.words(row, "type"),
            status=chat.words(row, "sync_state"),
            identifier=row.text("cnv_msg_id"),
            starred=chat.flag(row, "is_important"),
            visibility="hidden" if row["is_hidden"] == 1 else None,
            sent=sent,
            attachments=tuple(
                Attachment(url=url.decode())
                for each in stored
                if isinstance(each, bytes)
                for url in dict.fromkeys(_VOICE.findall(each))
            ),
            details=stated.details(
                row, "vk_id", "from_member_type", "is_edited", *(() if sent else ("time",))
            ),
        )
