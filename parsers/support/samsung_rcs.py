"""RCS messages: the tables im (chats) and ft (files) of Samsung's telephony provider, and the same in its bin.

Reference: SecTelephonyProvider of Android 10, decompiled (BinDbConstants: schema; BinMsgUtil: one that failed has type
4 in the bin); Samsung's imsservice, decompiled (ITelephonyDBColumns: 1 is the inbox, 2 is sent); MoneyTalk of hsh7097,
which reads content://im/chat (milliseconds; the body of a card is JSON).
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import Attachment, Message, Participant
from parsers.support import chat, epochs, stated
from parsers.support.rows import Row, Tables
from parsers.support.telephony import Box, Threads, in_bin, set_details

_COLUMNS = ("thread_id", "address", "date", "read", "type")
_REPEATED = ("re_type", "re_body", "re_original_body", "re_original_key")
"""Of what it answers or reacts to; which of both re_type says is not published."""
_DETAILS = ("session_id", "sim_slot", "locked", "hidden", "favorite", "secret_mode", "is_bot")
_OPTIONAL = (
    *("body", "status", "date_sent", "delivered_timestamp", "content_type", "imdn_message_id", "sim_imsi"),
    *("remote_uri", "user_alias", "recipients", "file_path", "file_name", "file_size", "bin_timestamp"),
    *(*_REPEATED, *_DETAILS),
)


def rcs_messages(tables: Tables, threads: Threads, prefix: str = "") -> Iterator[Message]:
    """Every row of im and of ft as a message; so of the tables of these names with the prefix before them."""
    for table in (prefix + "im", prefix + "ft"):
        if tables.has(table, *_COLUMNS, "imdn_message_id"):
            for row in tables.rows(table, _COLUMNS, _OPTIONAL):
                yield _message(row, threads)


def _message(row: Row, threads: Threads) -> Message:
    box, number = Box(row, "type"), row.integer("status")
    address, remote, alias = (chat.filled(row, column) for column in ("address", "remote_uri", "user_alias"))
    stored, date_sent = epochs.unix_ms(row["date"]), epochs.unix_ms(row["date_sent"])
    outgoing = box.direction == "outgoing"
    people = () if box.incoming else (address,) if address else threads.people(row) if box.draft else ()
    return Message(
        locator=row.locator,
        state=row.state,
        service="RCS",
        direction=box.direction,
        conversation=row.text("thread_id"),
        sender=(remote or address) if box.incoming else None,
        recipients=people,
        participants=(Participant(identifier=remote or address, name=alias),) if alias else (),
        body=row.text("body"),
        status=stated.joined(box.words, None if number is None else f"status {number}"),
        type=chat.filled(row, "content_type"),
        identifier=chat.filled(row, "imdn_message_id"),
        account=chat.filled(row, "sim_imsi"),
        folder=in_bin(row),
        sent=date_sent if box.incoming else None if box.unsent else stored,
        received=stored if box.incoming else None,
        delivered=epochs.unix_ms(row["delivered_timestamp"]) if outgoing else None,
        created=stored if box.unsent else None,
        revoked=epochs.unix_ms(row["bin_timestamp"]),
        attachments=_files(row),
        details=(
            *set_details(row, *(("address",) if box.incoming and remote else ()), "recipients", *_DETAILS),
            *(stated.details(row, *_REPEATED) if row["re_original_key"] else ()),
            *set_details(row, *(("date_sent",) if not box.incoming else ("delivered_timestamp",))),
        ),
    )


def _files(row: Row) -> tuple[Attachment, ...]:
    path, name = chat.filled(row, "file_path"), chat.filled(row, "file_name")
    if path is None and name is None:
        return ()
    return (
        Attachment(
            path=path, name=name, mime=chat.filled(row, "content_type"), size=row.integer("file_size") or None
        ),
    )
