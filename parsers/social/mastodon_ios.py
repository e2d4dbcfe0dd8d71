"""Posts that Mastodon on iOS keeps."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import chat, epochs, mastodon, rows, social, stated

_STATUS = (
    "ZEDITEDAT",
    "ZDELETEDAT",
    "ZINREPLYTOID",
    "ZURL",
    "ZURI",
    "ZVISIBILITYRAW",
    "ZSPOILERTEXT",
    "ZREBLOG",
    "ZDOMAIN",
)


@parser(
    name="mastodon.ios",
    version="1.0",
    match=["**/group.org.joinmastodon.app/shared.sqlite"],
    tables=[("ZSTATUS.ZVISIBILITYRAW", "ZSTATUS.ZINREPLYTOACCOUNTID", "ZMASTODONUSER.ZACCT")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of ZSTATUS. The body is HTML as stored.

    A post is there because the application loaded it; outgoing is one whose author is an account that is signed in.
    Attachments, polls and notifications are not read. Since 2024 the application keeps little of this in the database.
    Reference: mastodon-ios, CoreData.xcdatamodeld, models 4, 9 and 10 (2022 to 2024): entities and attributes (NSDate),
    and CoreDataStack.swift.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZSTATUS", "ZVISIBILITYRAW"):
        return
    people = tables.by_id("ZMASTODONUSER", ("ZACCT", "ZDISPLAYNAME"))
    own = {row["ZUSER"] for row in tables.live("ZMASTODONAUTHENTICATION", ("ZUSER",)) if row["ZUSER"]}
    statuses = tables.by_id("ZSTATUS", ("ZAUTHOR", "ZCONTENT"))
    for row in tables.rows("ZSTATUS", ("ZID", "ZCONTENT", "ZCREATEDAT", "ZAUTHOR"), _STATUS):
        author, shared = people.get(row["ZAUTHOR"]), statuses.get(row["ZREBLOG"])
        origin = people.get(shared["ZAUTHOR"]) if shared is not None else None
        sender = chat.text(author, "ZACCT")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=mastodon.SERVICE,
            direction="outgoing" if row["ZAUTHOR"] in own else "unknown",
            sender=sender,
            participants=social.sender(sender, chat.filled(author, "ZDISPLAYNAME")),
            subject=chat.filled(row, "ZSPOILERTEXT"),
            body=chat.filled(row, "ZCONTENT") or chat.filled(shared, "ZCONTENT"),
            type="status",
            identifier=row.text("ZID"),
            reply_to=row.text("ZINREPLYTOID"),
            forwarded=True if row["ZREBLOG"] else None,
            forwarded_from=chat.text(origin, "ZACCT"),
            visibility=row.text("ZVISIBILITYRAW"),
            url=chat.filled(row, "ZURL", "ZURI"),
            sent=epochs.cocoa_s(row["ZCREATEDAT"]),
            edited=epochs.cocoa_s(row["ZEDITEDAT"]),
            revoked=epochs.cocoa_s(row["ZDELETEDAT"]),
            details=stated.details(row, "ZDOMAIN"),
        )
