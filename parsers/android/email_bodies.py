"""Texts of the mails of Android's own e-mail application."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import rows, stated
from parsers.support.email_provider import SERVICE


@parser(
    name="android.email_bodies",
    version="1.0",
    match=["**/databases/EmailProviderBody.db"],
    tables=[("Body.messageKey", "Body.htmlContent", "Body.textContent")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of Body: the text or, without one, the HTML. ``messageKey`` is the number of the mail in the
    table Message of EmailProvider.db, which states all else.

    Reference: AOSP packages/apps/Email, com.android.emailcommon.provider.EmailContent (Body).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Body", "messageKey"):
        return
    for row in tables.rows("Body", ("messageKey", "htmlContent", "textContent"), ("introText", "textReply")):
        yield Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction="unknown",
            type="text of a mail",
            body=row.text("textContent") or row.text("htmlContent"),
            details=stated.details(row, "messageKey", "introText", "textReply"),
        )
