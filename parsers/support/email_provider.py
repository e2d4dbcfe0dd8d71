"""Mails, folders and addresses of Android's EmailProvider.

Reference: AOSP packages/apps/Email, com.android.emailcommon.provider.EmailContent and Mailbox (columns, types of
folders, milliseconds since 1970) and com.android.emailcommon.mail.Address (packed lists: U+0001 between
addresses, U+0002 before a name).
"""

from __future__ import annotations

from email.utils import getaddresses
from typing import Any, Literal

from evidence.model.kinds import Attachment, Message, Participant
from parsers.support import chat, epochs, rows, stated
from parsers.support.rows import Row, Tables

SERVICE = "E-mail"
TABLES = (("Message", None), ("Message_Updates", "changed"), ("Message_Deletes", "deleted"))
"""The mails, and copies of those that were changed or deleted here, which the server is still to be told."""
_COLUMNS = (
    "timeStamp",
    "subject",
    "flagRead",
    "mailboxKey",
    "accountKey",
    "fromList",
    "toList",
    "ccList",
    "bccList",
)
_MORE = ("messageId", "flagFavorite", "syncServerId", "displayName", "snippet", "replyToList")
_DIRECTIONS: dict[int, Literal["incoming", "outgoing", "draft"]] = {
    0: "incoming",
    3: "draft",
    4: "outgoing",
    5: "outgoing",
}
_ADDRESS, _NAME = "\x01", "\x02"
_MOST = 1 << 16


def people(stored: str | None, role: str | None = None) -> tuple[Participant, ...]:
    """Those whom a packed list or a header names."""
    if not stored:
        return ()
    if len(stored) > _MOST:
        return (Participant(identifier=stored, role=role),)
    if _ADDRESS in stored or _NAME in stored:
        pairs = [
            (name, address)
            for each in stored.split(_ADDRESS)
            for address, _, name in (each.partition(_NAME),)
        ]
    else:
        pairs = _header(stored)
    found = tuple(Participant(identifier=a or None, name=n or None, role=role) for n, a in pairs if a or n)
    return found or (Participant(identifier=stored, role=role),)


def _header(stored: str) -> list[tuple[str, str]]:
    try:
        return getaddresses([stored])
    except (RecursionError, IndexError, ValueError):
        return []


class Store:
    """What other tables say of a mail."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._folders = tables.by_id("Mailbox", (), ("displayName", "type"))
        self._accounts = tables.by_id("Account", (), ("emailAddress", "displayName"))
        columns = ("fileName", "mimeType", "size")
        self._files = tables.grouped("Attachment", "messageKey", columns, ("contentUri", "cachedFile"))

    def messages(self, table: str, mark: str | None) -> Any:
        """Every mail of a table; ``mark`` says of copies what was done."""
        for row in self._tables.rows(table, _COLUMNS, _MORE):
            yield self._message(row, mark)

    def _message(self, row: Row, mark: str | None) -> Message:
        folder, account = self._folders.get(row["mailboxKey"]), self._accounts.get(row["accountKey"])
        sender, to = people(row.text("fromList")), people(row.text("toList"))
        copies = (*people(row.text("ccList"), "cc"), *people(row.text("bccList"), "bcc"))
        named = tuple(each for each in (*sender, *to) if each.name)
        read, kind = row.integer("flagRead"), chat.integer(folder, "type")
        return Message(
            locator=row.locator,
            state="deleted" if mark == "deleted" and row.state == "live" else row.state,
            service=SERVICE,
            direction="unknown" if kind is None else _DIRECTIONS.get(kind, "unknown"),
            sender=sender[0].identifier if sender else None,
            recipients=tuple(each.identifier for each in to if each.identifier),
            participants=(*named, *copies),
            subject=row.text("subject"),
            status=None if read is None else "read" if read else "unread",
            folder=chat.text(folder, "displayName"),
            account=chat.filled(account, "emailAddress", "displayName"),
            identifier=row.text("messageId"),
            starred=chat.flag(row, "flagFavorite"),
            type=f"copy of one that was {mark}" if mark else None,
            sent=epochs.unix_ms(row["timeStamp"]),
            attachments=tuple(
                Attachment(
                    name=each.text("fileName"), mime=each.text("mimeType"), size=each.integer("size"),
                    path=chat.filled(each, "cachedFile", "contentUri"),
                )
                for each in (self._files.get(row.rowid) or () if row.rowid != rows.NO_ROWID else ())
            ),
            details=stated.details(row, "syncServerId", "displayName", "snippet", "replyToList"),
        )  # fmt: skip
