"""Timeline, notifications and searches of Mastodon's own application on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message, Notification, WebSearch
from parsers.support import epochs, json_text, json_value, mastodon, rows, written_time


@parser(
    name="mastodon.android",
    version="1.0",
    match=["**/org.joinmastodon.android/databases/*.db"],
    tables=[("home_timeline.json", "notifications_all.json", "recent_searches.json")],
    emits=[Message, Notification, WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message | Notification | WebSearch]:
    """Reads every row of home_timeline, notifications_all and recent_searches, whose column json is an entity.

    The body is HTML as stored. Posts are those that the application loaded, whoever wrote them.
    Reference: https://docs.joinmastodon.org/entities/ (Status, Notification, MediaAttachment, Account, Tag); ALEAPP,
    mastodon (of org.joinmastodon.android 93): the tables; the time of a search in seconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("home_timeline", "json"):
        return
    for row in tables.rows("home_timeline", ("json",)):
        yield mastodon.status(row, json_text.members(row, "json"))
    for row in tables.rows("notifications_all", ("json",)):
        value = json_text.members(row, "json")
        yield Notification(
            locator=row.locator,
            state=row.state,
            app=mastodon.SERVICE,
            title=json_value.text(value, "type"),
            subtitle=json_value.text(value, "account", "acct"),
            body=json_value.text(value, "status", "content"),
            identifier=json_value.text(value, "id"),
            posted=written_time.moment(json_value.at(value, "created_at")),
        )
    for row in tables.rows("recent_searches", ("json", "time")):
        value = json_text.members(row, "json")
        tag, account = json_value.at(value, "hashtag"), json_value.at(value, "account")
        yield WebSearch(
            locator=row.locator,
            state=row.state,
            service=mastodon.SERVICE,
            query=json_value.text(tag, "name") or json_value.text(account, "acct") or "",
            type="hashtag" if tag else "account" if account else None,
            url=json_value.text(tag, "url") or json_value.text(account, "url"),
            searched=epochs.unix_s(row["time"]),
        )
