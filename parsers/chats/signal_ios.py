"""Signal on iOS, decrypted."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Identifier, Message
from parsers.support import chat, epochs, rows, signal_ios

_IDS = (("recipientUUID", "aci"), ("pni", "pni"), ("username", "username"))


@parser(
    name="ios.signal",
    version="1.0",
    match=["**/grdb*/signal.sqlite"],
    tables=[("model_TSInteraction.uniqueThreadId", "model_TSThread.uniqueId")],
    emits=[Contact, Conversation, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation | Message]:
    """Reads every row of model_TSInteraction, model_TSThread, and of the tables of recipients, accounts and profiles.

    A message is named by when it was sent, as Signal does; earlier versions of an edited one are rows of their own. The
    database is locked with SQLCipher as Signal writes it; this is what is in it when it is unlocked.
    Reference: parsers/support/signal_ios.py names the tables of Signal-iOS (2019 to 2025).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("model_TSInteraction", "uniqueThreadId"):
        return
    people = signal_ios.People(tables)
    threads = signal_ios.Threads(tables, people)
    store = signal_ios.Store(tables, people, threads)
    for row in tables.rows(signal_ios.INTERACTIONS, signal_ios.COLUMNS, signal_ios.OPTIONAL):
        yield store.message(row)
    members = tables.grouped("model_TSGroupMember", "groupThreadId", ("uuidString",), ("phoneNumber",))
    marks = chat.one(tables, "thread_associated_data", "threadUniqueId", (), ("isArchived", "isMarkedUnread"))
    for row in tables.rows("model_TSThread", signal_ios.THREAD, signal_ios.PLACE):
        mark, found = marks.get(row["uniqueId"], row), members.get(row["uniqueId"], [])
        group = row.integer("recordType") == signal_ios.GROUP_THREAD
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=signal_ios.SERVICE,
            conversation=threads.who(row) or row.text("uniqueId"),
            conversation_name=threads.name(row),
            type="group" if group else None,
            archived=chat.flag(mark, "isArchived"),
            participants=tuple(
                one for each in found for one in people.participant(each["uuidString"], each["phoneNumber"])
            ),
            created=epochs.unix_s(row["creationDate"]),
        )
    for table in ("model_SignalRecipient", "model_SignalAccount", "model_OWSUserProfile"):
        for row in tables.rows(table, (), (*signal_ios.PERSON, *signal_ios.NAMES)):
            phone = chat.filled(row, "recipientPhoneNumber")
            ids = ((label, chat.filled(row, column)) for column, label in _IDS)
            yield Contact(
                locator=row.locator,
                state=row.state,
                service=signal_ios.SERVICE,
                name=signal_ios.name_of(row),
                nickname=chat.filled(row, "nickname"),
                phones=(phone,) if phone else (),
                note=chat.filled(row, "bio"),
                identifiers=tuple(
                    Identifier(identifier=value, service=signal_ios.SERVICE, label=label)
                    for label, value in ids
                    if value
                ),
            )
