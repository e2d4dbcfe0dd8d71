"""Messages and contacts of WeChat on Android, of a database that was decrypted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Contact, Message
from parsers.support import chat, epochs, rows, social, stated

_SERVICE = "WeChat"
_COLUMNS = ("msgId", "msgSvrId", "type", "status", "isSend", "createTime", "talker", "content", "imgPath")


@parser(
    name="wechat.messages",
    version="1.0",
    match=["**/EnMicroMsg*.db"],
    tables=[("message.msgSvrId", "message.talker", "message.isSend", "message.createTime")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of message and of rcontact. ``talker`` is the other one or the group, which ends in @chatroom.

    In a group the store writes the sender before the text of others' messages; the body is as stored. The numbers of
    type and status stay numbers: their meanings are not published.
    Reference: the application's CREATE statements as decompiled and published (com.tencent.mm); S. Wu et al., Forensic
    analysis of WeChat on Android smartphones, Digital Investigation 21 (2017): isSend, times in milliseconds.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("message", "talker"):
        return
    people = chat.one(tables, "rcontact", "username", (), ("nickname", "conRemark"))
    for row in tables.rows("message", _COLUMNS):
        talker, path = row.text("talker"), row.text("imgPath")
        name = chat.filled(people.get(row["talker"]), "conRemark", "nickname")
        group = bool(talker and talker.endswith("@chatroom"))
        incoming = row.integer("isSend") == 0
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction=chat.direction(row.integer("isSend")),
            conversation=talker,
            conversation_name=name,
            sender=talker if incoming and not group else None,
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
