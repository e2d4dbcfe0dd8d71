"""Posts and people that Twitter on iOS kept, of about 2015."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Message
from parsers.support import chat, epochs, rows, social, stated

_SERVICE = "Twitter"
_STATUS = (
    "inReplyToStatusId", "retweetedStatusId", "quotedStatusId", "retweetCount", "favoriteCount", "favorited", "source",
    "lang", "updatedAt",
)  # fmt: skip
_USER = ("location", "url", "profileImageUrl", "createdDate", "following", "followersCount", "followingCount")


@parser(
    name="x.posts_ios_old",
    version="1.0",
    match=["**/Library/Caches/databases/**/twitter.db"],
    tables=[("Statuses.userId", "Statuses.retweetedStatusId", "Users.screenName")],
    emits=[Contact, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Message]:
    """Reads every row of Statuses and of Users: what the application loaded; nothing states the owner.

    ``modified`` is when the application updated the person; when the account was made (``createdDate``) is a detail.
    Reference: plaso, ios_twitter.py (Twitter on iOS 8 and later): CREATE statements, times in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Statuses", "userId"):
        return
    people = chat.one(tables, "Users", "id", (), ("screenName", "name"))
    for row in tables.rows("Statuses", ("id", "text", "date", "userId"), _STATUS):
        author = row.text("userId")
        shared = row.integer("retweetedStatusId")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction="unknown",
            sender=author,
            participants=social.sender(author, chat.filled(people.get(row["userId"]), "name", "screenName")),
            body=row.text("text"),
            type="post",
            identifier=row.text("id"),
            reply_to=_stored(row, "inReplyToStatusId"),
            forwarded=True if shared else None,
            sent=epochs.unix_s(row["date"]),
            details=stated.details(row, *_STATUS[1:]),
        )
    for row in tables.rows("Users", ("id", "screenName", "name", "description", "updatedAt"), _USER):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=chat.filled(row, "name", "screenName"),
            note=chat.filled(row, "description"),
            identifiers=social.identifiers(_SERVICE, row.text("id"), row.text("screenName")),
            urls=social.given(chat.filled(row, "url")),
            photo=chat.filled(row, "profileImageUrl"),
            modified=epochs.unix_s(row["updatedAt"]),
            details=stated.details(row, "location", *_USER[3:]),
        )


def _stored(row: rows.Row, column: str) -> str | None:
    """The number of another post; 0 is none."""
    return row.text(column) if row[column] else None
