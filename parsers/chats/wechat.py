"""Messages and contacts of WeChat on Android, of a database that was decrypted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Contact, Message
from parsers.support import chat, epochs, rows, social, stated

_SERVICE = "WeChat"
_COLUMNS = ("msgSvrId", "type", "status", "isSend", "createTime", "talker", "content", "imgPath")
_AUTHOR = re.compile(r"([\w@.-]{1,128}):\n", re.ASCII)


@parser(
    name="wechat.messages",
    version="1.0",
    match=["**/EnMicroMsg*.db"],
    tables=[("message.msgSvrId", "message.talker", "message.isSend", "message.createTime")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of message and of rcontact. ``talker`` is the other one or the group, which ends in @chatroom.

    In a group the store writes who sent before the text of others' messages: the body is as stored, with that line. The
    numbers of type and status stay numbers: their meanings are not published.
    Reference: the application's CREATE statements as decompiled and published (com.tencent.mm); S. Wu et al., Forensic
    analysis of WeChat on Android smartphones, Digital Investigation 21 (2017): isSend, times in milliseconds;
    wechat-dump, parser.py: who sent in groups.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("message", "talker"):
        return
    people = chat.one(tables, "rcontact", "username", (), ("nickname", "conRemark"))
    for row in tables.rows("message", _COLUMNS):
        talker, path = row.text("talker"), row.text("imgPath")
        name = chat.filled(people.get(row["talker"]), "conRemark", "nickname")
        sender = _sender(row) if row.integer("isSend") == 0 else None
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction=chat.direction(row.integer("isSend")),
            conversation=talker,
            conversation_name=name,
            sender=sender,
            participants=social.sender(sender, chat.filled(people.get(sender), "conRemark", "nickname")),
            recipients=social.given(talker) if row.integer("isSend") == 1 else (),
            body=row.text("content"),
            type=chat.words(row, "type"),
            status=chat.words(row, "status"),
            identifier=row.text("msgSvrId"),
            sent=epochs.unix_ms(row["createTime"]),
            attachments=(Attachment(path=path),) if path else (),
        )
    for row in tables.rows("rcontact", ("username",), ("alias", "nickname", "conRemark", "type")):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=chat.filled(row, "conRemark", "nickname"),
            nickname=row.text("nickname"),
            identifiers=social.identifiers(_SERVICE, row.text("username"), row.text("alias")),
            details=stated.details(row, "type"),
        )


def _sender(row: rows.Row) -> str | None:
    """Who sent what came in: the other one; in a group whom the text begins with, where it does."""
    talker = row.text("talker")
    if talker is None or not talker.endswith("@chatroom"):
        return talker
    found = _AUTHOR.match(row.text("content") or "")
    return found[1] if found else None
