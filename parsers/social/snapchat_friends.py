"""People that Snapchat on Android keeps: friends, suggested and seen ones (main.db)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import epochs, rows, snapchat, social, stated

_OPTIONAL = (
    "displayName", "phone", "birthday", "addedTimestamp", "reverseAddedTimestamp", "friendLinkType", "isBlocked",
)  # fmt: skip


@parser(
    name="snapchat.friends",
    version="1.0",
    match=["**/com.snapchat.android/databases/main.db", "**/com.snapchat.android/databases/tcspahn.db"],
    tables=[("Friend.userId", "Friend.username", "Friend.friendLinkType")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of Friend, which holds whomever the application knows of, not friends alone.

    ``created`` is when the account added somebody; when that one added the account (reverseAddedTimestamp) and the
    type of their link are details, as is the birthday, a number.
    Reference: comments of the application's own schema and meanings as ALEAPP, snapchat, gives them (of
    com.snapchat.android 2110 to 302522); times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Friend", "userId"):
        return
    for row in tables.rows("Friend", ("userId", "username"), _OPTIONAL):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=snapchat.SERVICE,
            name=row.text("displayName") or row.text("username"),
            identifiers=social.identifiers(snapchat.SERVICE, row.text("userId"), row.text("username")),
            phones=social.given(row.text("phone")),
            created=epochs.unix_ms(row["addedTimestamp"]),
            details=stated.details(row, "birthday", "reverseAddedTimestamp", "friendLinkType", "isBlocked"),
        )
