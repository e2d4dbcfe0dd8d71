"""The threads of SMS, MMS, RCS and iMessage of iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Identifier, Participant
from parsers.support import chat, codes, rows
from parsers.support.stated import details as stated

_STYLES = {43: "group", 45: "direct"}
_TEXTS = ("guid", "room_name", "last_addressed_handle")
_NUMBERS = ("is_filtered", "is_blackholed", "is_recovered", "last_read_message_timestamp")


@parser(
    name="ios.message_threads",
    version="1.0",
    match=["**/Library/SMS/sms.db", "**/Library/Messages/chat.db"],
    tables=[("chat.chat_identifier", "chat_handle_join.handle_id", "handle.id")],
    emits=[Conversation, Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation | Contact]:
    """Reads every row of chat with its members (chat_handle_join), whether or not a message of it is left.

    Members are the other sides: the owner of the device is none of them. A style without a word stays a number. An
    address (handle) that is in no thread, as after its thread was deleted, is a contact.
    Reference: the database's own schema, as in the corpus (iOS 6 to 18, macOS 10.8 on); published queries of groups
    (style 43; 45 is one other side).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("chat", "chat_identifier"):
        return
    handles = list(tables.rows("handle", ("id",), ("service", "country", "uncanonicalized_id")))
    people = rows.by_rowid(handles)
    members = tables.grouped("chat_handle_join", "chat_id", ("handle_id",))
    for row in tables.rows(
        "chat",
        ("chat_identifier", "display_name"),
        ("style", "service_name", "account_login", "is_archived", *_TEXTS, *_NUMBERS),
    ):
        named = (chat.text(people.get(each["handle_id"]), "id") for each in members.get(row.rowid, []))
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=row.text("service_name") or "unknown",
            conversation=row.text("chat_identifier"),
            conversation_name=row.text("display_name") or None,
            type=codes.word(_STYLES, row.integer("style")),
            account=row.text("account_login") or None,
            archived=chat.flag(row, "is_archived"),
            participants=tuple(Participant(identifier=each) for each in named if each),
            details=stated(row, *_TEXTS, *(column for column in _NUMBERS if row[column])),
        )
    named_by = {each["handle_id"] for found in members.values() for each in found}
    for row in handles:
        if row.rowid not in named_by and (address := row.text("id")):
            yield Contact(
                locator=row.locator,
                state=row.state,
                service=row.text("service") or "unknown",
                identifiers=(Identifier(identifier=address, service=row.text("service")),),
                relation="in no thread",
                details=stated(row, "country", "uncanonicalized_id"),
            )
