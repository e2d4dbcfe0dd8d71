"""People of Reddit's chats on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import chat, epochs, rows, social, stated

_OPTIONAL = ("isBlocked", "profileIconUrl", "totalKarma", "cakeday", "isNsfw", "isAcceptingChats")


@parser(
    name="reddit.people_android",
    version="1.0",
    match=["**/com.reddit.frontpage/databases/matrix-users-db*"],
    tables=[("RedditUserEntity.redditId", "RedditUserEntity.matrixId")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of RedditUserEntity, also the owner's: why the application keeps one is not stated.

    ``created`` is when the row was written; ``cakeday``, a detail, is of the account, in seconds since 1970.
    Reference: ALEAPP, reddit (2026), after A. Kalackattu Hari, Forensic Analysis of Reddit App (dfdive.com, 2026):
    table, columns, times in milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("RedditUserEntity", "redditId"):
        return
    for row in tables.rows(
        "RedditUserEntity", ("redditId", "matrixId", "name", "insertTimestamp"), _OPTIONAL
    ):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="Reddit",
            name=row.text("name"),
            identifiers=social.identifiers("Reddit", row.text("redditId"), row.text("matrixId")),
            photo=chat.filled(row, "profileIconUrl"),
            blocked=chat.flag(row, "isBlocked"),
            created=epochs.unix_ms(row["insertTimestamp"]),
            details=stated.details(row, "totalKarma", "cakeday", "isNsfw", "isAcceptingChats"),
        )
