"""People and accounts that Mastodon on iOS keeps."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Contact
from parsers.support import chat, epochs, mastodon, rows, social, stated

_USER = ("ZID", "ZUSERNAME", "ZNOTE", "ZURL", "ZAVATAR", "ZDOMAIN", "ZCREATEDAT", "ZUPDATEDAT")


@parser(
    name="mastodon.people_ios",
    version="1.0",
    match=["**/group.org.joinmastodon.app/shared.sqlite"],
    tables=[("ZMASTODONUSER.ZACCT", "ZMASTODONUSER.ZDISPLAYNAME", "ZMASTODONAUTHENTICATION.ZACTIVEDAT")],
    emits=[Account, Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Contact]:
    """Reads every row of ZMASTODONUSER, whoever was loaded, and of ZMASTODONAUTHENTICATION, the accounts signed in.

    Keys of the accounts are not read. When somebody's account was made (ZCREATEDAT) is a detail.
    Reference: mastodon-ios, CoreData.xcdatamodeld, models 4, 9 and 10 (2022 to 2024): entities and attributes (NSDate).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZMASTODONUSER", "ZACCT"):
        return
    for row in tables.rows("ZMASTODONUSER", ("ZACCT", "ZDISPLAYNAME"), _USER):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=mastodon.SERVICE,
            name=chat.filled(row, "ZDISPLAYNAME", "ZUSERNAME"),
            note=chat.filled(row, "ZNOTE"),
            identifiers=social.identifiers(mastodon.SERVICE, row.text("ZACCT"), row.text("ZID")),
            urls=social.given(chat.filled(row, "ZURL")),
            photo=chat.filled(row, "ZAVATAR"),
            modified=epochs.cocoa_s(row["ZUPDATEDAT"]),
            details=stated.details(row, "ZDOMAIN", "ZCREATEDAT"),
        )
    for row in tables.rows(
        "ZMASTODONAUTHENTICATION", ("ZUSERID", "ZUSERNAME", "ZDOMAIN"), ("ZACTIVEDAT", "ZCREATEDAT")
    ):
        yield Account(
            locator=row.locator,
            state=row.state,
            service=mastodon.SERVICE,
            identifier=row.text("ZUSERID"),
            username=row.text("ZUSERNAME"),
            own=True,
            created=epochs.cocoa_s(row["ZCREATEDAT"]),
            used=epochs.cocoa_s(row["ZACTIVEDAT"]),
            details=stated.details(row, "ZDOMAIN"),
        )
