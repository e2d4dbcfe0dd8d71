"""Calls of WhatsApp on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call, Participant
from parsers.support import chat, epochs, rows
from parsers.support import whatsapp_android as wa

_LOG = ("jid_row_id", "from_me", "timestamp", "video_call", "duration", "call_result")


@parser(
    name="android.whatsapp_calls",
    version="1.0",
    match=["**/com.whatsapp*/databases/msgstore.db"],
    tables=[("call_log.jid_row_id", "call_log.call_result"), ("missed_call_logs.message_row_id",)],
    emits=[Call],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call]:
    """Reads every row of call_log, of call_logs (before it) and of missed_call_logs.

    The result of a call is a number as stored. The conversation of a missed or an older call is that of its message.
    Reference: parsers/support/whatsapp_android.py names the schemas; milliseconds since 1970, durations in seconds.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    people, chats = wa.People(tables), tables.by_id("chat", ("jid_row_id",), ("subject",))
    others = tables.grouped("call_log_participant_v2", "call_log_row_id", ("jid_row_id", "call_result"))
    groups = chat.one(tables, "chat", "jid_row_id", (), ("subject",))
    for row in tables.rows("call_log", _LOG, ("call_id", "group_jid_row_id")):
        group = people.jid(row, "group_jid_row_id")
        yield Call(
            locator=row.locator,
            state=row.state,
            service=wa.SERVICE,
            direction=chat.direction(row.integer("from_me")),
            number=people.jid(row, "jid_row_id"),
            duration_s=row.number("duration"),
            video=chat.flag(row, "video_call"),
            status=chat.words(row, "call_result"),
            group=True if group else None,
            participants=tuple(_other(people, each) for each in others.get(row.rowid, []))
            or people.mapped(row["jid_row_id"]),
            conversation=group,
            conversation_name=chat.text(groups.get(row["group_jid_row_id"]), "subject") if group else None,
            identifier=row.text("call_id"),
            started=epochs.unix_ms(row["timestamp"]),
        )
    messages = tables.by_id("message", ("chat_row_id", "from_me", "sender_jid_row_id"))
    older = tables.by_id("messages", ("key_remote_jid", "key_from_me"))
    for name, columns in (("missed_call_logs", ()), ("call_logs", ("duration", "call_result"))):
        for row in tables.rows(name, ("message_row_id", "timestamp", "video_call", *columns)):
            message, old = messages.get(row["message_row_id"]), older.get(row["message_row_id"])
            thread = wa.Thread(message, chats, people) if message else None
            jid = thread.jid if thread else chat.text(old, "key_remote_jid")
            mine = thread.mine if thread else chat.integer(old, "key_from_me")
            yield Call(
                locator=row.locator,
                state=row.state,
                service=wa.SERVICE,
                direction="missed" if name == "missed_call_logs" else chat.direction(mine),
                number=None if wa.is_group(jid) else jid,
                participants=thread.participants if thread else (),
                duration_s=row.number("duration"),
                video=chat.flag(row, "video_call"),
                status=chat.words(row, "call_result"),
                conversation=jid,
                started=epochs.unix_ms(row["timestamp"]),
            )


def _other(people: wa.People, row: rows.Row) -> Participant:
    return people.participant(row["jid_row_id"], status=chat.words(row, "call_result"))
