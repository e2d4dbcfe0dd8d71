"""Contacts and groups of WeChat on iOS."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Detail, Participant
from parsers.support import rows, social, stated
from parsers.support.protobuf.wire import Message as Fields

_SERVICE = "WeChat"
_MEMBER = re.compile(r"<Member\s+UserName\s*=\s*\"([^\"]{1,128})\"")
_NICKNAME, _MEMBERS = 1, 6


@parser(
    name="ios.wechat_people",
    version="1.0",
    match=["**/DB/WCDB_Contact.sqlite"],
    tables=[("Friend.userName", "Friend.dbContactRemark", "Friend.dbContactChatRoom")],
    emits=[Contact, Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation]:
    """Reads every row of Friend: people, accounts of services, and groups, whose user name ends in @chatroom.

    The MD5 of the user name, which names the table of messages, is computed here and stands beside it. Of
    dbContactRemark field 1 is the nickname; the other texts in it are details by their numbers. Whether somebody is a
    friend is not stated.
    Reference: iWeChat (L. Wang): CREATE statement; WechatExporter, WechatParser.cpp (2020): nickname; field 6 of
    dbContactChatRoom is XML that names the members.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Friend", "userName"):
        return
    for row in tables.rows("Friend", ("userName",), ("type", "dbContactRemark", "dbContactChatRoom")):
        user, texts = row.text("userName"), _texts(row, "dbContactRemark")
        digest = hashlib.md5((user or "").encode(), usedforsecurity=False).hexdigest()
        name = next((text for number, text in texts if number == _NICKNAME), None)
        more = tuple(
            Detail(name=f"dbContactRemark.{number}", value=text)
            for number, text in texts
            if number != _NICKNAME
        )
        if user is not None and user.endswith("@chatroom"):
            members = (text for number, text in _texts(row, "dbContactChatRoom") if number == _MEMBERS)
            yield Conversation(
                locator=row.locator,
                state=row.state,
                service=_SERVICE,
                conversation=digest,
                conversation_name=name,
                type="group",
                participants=tuple(
                    Participant(identifier=each) for text in members for each in _MEMBER.findall(text)
                ),
                details=(*stated.details(row, "userName", "type"), *more),
            )
            continue
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=name,
            identifiers=social.identifiers(_SERVICE, user, digest) if user else (),
            details=(*stated.details(row, "type"), *more),
        )


def _texts(row: rows.Row, column: str) -> list[tuple[int, str]]:
    """The texts of a column that holds a protobuf, by the numbers of their fields."""
    stored = row[column]
    if not isinstance(stored, bytes):
        return []
    return [(each.number, text) for each in Fields(stored).fields if (text := each.text)]
