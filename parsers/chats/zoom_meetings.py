"""Chats within meetings of Zoom, of a database that was decrypted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message, Participant
from parsers.support import chat, epochs, rows, social, stated

_COLUMNS = ("confID", "time", "content", "senderName")
_OPTIONAL = ("guid", "sender", "senderGuid", "receiver", "receiverName", "read", "msgType")
_TABLE = "zoom_conf_chat_gen2_enc"


@parser(
    name="zoom.meeting_chats",
    version="1.0",
    match=["**/zoommeeting*.db"],
    tables=[(f"{_TABLE}.confID", f"{_TABLE}.senderName")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of zoom_conf_chat_gen2_enc: what was written to all or to one within a meeting.

    Who the owner is, is not stated. Numbers of types stay numbers. The database was published of the desktop, plain and
    (zoommeeting.enc.db) locked with SQLCipher; this is what is in it when it is unlocked.
    Reference: Zoom.Module_Autopsy.Plugin (Zoom 5.7.4); IPED, pull request 2833: table, columns; solutions of a
    contest that show its rows (2025): times in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has(_TABLE, "senderName"):
        return
    for row in tables.rows(_TABLE, _COLUMNS, _OPTIONAL):
        sender, receiver = chat.filled(row, "sender", "senderGuid"), chat.filled(row, "receiver")
        named = chat.filled(row, "receiverName")
        yield Message(
            locator=row.locator,
            state=row.state,
            service="Zoom",
            direction="unknown",
            conversation=row.text("confID"),
            sender=sender,
            recipients=social.given(receiver),
            participants=(
                *social.sender(sender, chat.filled(row, "senderName")),
                *((Participant(identifier=receiver, name=named, role="receiver"),) if named else ()),
            ),
            body=row.text("content"),
            type=chat.words(row, "msgType"),
            identifier=chat.filled(row, "guid"),
            sent=epochs.unix_s(row["time"]),
            details=stated.details(row, "senderGuid", "read"),
        )
