"""Senders, subjects and summaries of Apple's Mail since iOS 13, which stand apart from the index."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Message
from parsers.support import apple_mail, rows


@parser(
    name="ios.mail_protected",
    version="1.0",
    match=["**/Library/Mail/Protected Index"],
    tables=[("addresses.address", "addresses.comment", "subjects.subject", "summaries.summary")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of addresses, subjects and summaries, each for itself.

    The mails are in the Envelope Index beside it (ios.mail), whose details give the numbers of these rows. So a record
    here is a text that one mail or several have, not a mail; an address is one that mails name, of no address book.
    Reference: iLEAPP, mailprotect.py (iOS 13 to 18): the columns, and that the numbers are those of the rows.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("addresses", ("address",), ("comment",)):
        address = row.text("address")
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="e-mail",
            name=row.text("comment") or None,
            emails=(address,) if address else (),
            relation="named in mails",
        )
    for row in tables.rows("subjects", ("subject",)):
        yield apple_mail.text_of_mails(row)
    for row in tables.rows("summaries", ("summary",)):
        yield apple_mail.text_of_mails(row)
