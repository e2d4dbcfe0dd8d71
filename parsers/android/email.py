"""Mails of Android's own e-mail application, and of other accounts than Google's in Gmail."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import rows
from parsers.support.email_provider import TABLES, Store


@parser(
    name="android.email",
    version="1.0",
    match=["**/databases/EmailProvider.db"],
    tables=[("Message.fromList", "Message.mailboxKey", "Mailbox.serverId")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of Message with its folder and files, of Message_Updates and of Message_Deletes: mails that were
    deleted here, which the server was not told yet. Bodies lie apart (EmailProviderBody.db, files/body); ``snippet`` is
    the beginning of the text.

    Reference: parsers/support/email_provider.py names the schema; ALEAPP, module Gmail - IMAP Mailbox Emails.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Message", "fromList"):
        return
    store = Store(tables)
    for table, mark in TABLES:
        yield from store.messages(table, mark)
