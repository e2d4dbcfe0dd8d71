"""Accounts and posts that Reddit on Android keeps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Message
from parsers.support import chat, epochs, json_text, json_value, rows, social, stated

_OWNER = re.compile(r"/reddit_db_([^/]{1,128})\Z")
_ANONYMOUS = "anonymous"
_ACCOUNT = (
    "createdUtc", "email", "phoneCountryCode", "phoneMaskedNumber", "totalKarma", "linkKarma", "commentKarma",
    "isPremiumSubscriber", "isSuspended", "isMod", "hasVerifiedEmail",
)  # fmt: skip


@parser(
    name="reddit.store_android",
    version="1.0",
    match=["**/com.reddit.frontpage/databases/reddit_db_*"],
    tables=[("link.linkJson", "link.linkId", "account.accountId")],
    emits=[Account, Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Message]:
    """Reads every row of account and of link: what was loaded, of others too.

    The file's name ends in the owner's: the account of that name is ``own``; that a post was seen is not stated.
    Reference: ALEAPP, reddit (2026), after A. Kalackattu Hari, Forensic Analysis of Reddit App (dfdive.com, 2026):
    tables, columns, members of the JSON, times in seconds since 1970; Reddit API, /api/info (selftext).
    """
    tables = rows.opened(context)
    if tables is None or not (tables.has("account", "accountId") or tables.has("link", "linkJson")):
        return
    found = _OWNER.search(entry.path)
    owner = found[1] if found and found[1] != _ANONYMOUS else None
    for row in tables.rows("account", ("accountId", "name"), _ACCOUNT):
        name = row.text("name")
        yield Account(
            locator=row.locator,
            state=row.state,
            service="Reddit",
            identifier=row.text("accountId"),
            username=name,
            own=name == owner if owner and name else None,
            phones=social.given(chat.filled(row, "phoneMaskedNumber")),
            emails=social.given(chat.filled(row, "email")),
            created=epochs.unix_s(row["createdUtc"]),
            details=stated.details(row, "phoneCountryCode", *_ACCOUNT[4:]),
        )
    for row in tables.rows("link", ("linkId", "linkJson")):
        post = json_text.members(row, "linkJson")
        author = json_value.text(post, "author")
        yield Message(
            locator=row.locator,
            state=row.state,
            service="Reddit",
            direction="outgoing" if owner and author == owner else "unknown",
            conversation=json_value.filled(post, "subreddit_name_prefixed"),
            sender=author,
            subject=json_value.text(post, "title"),
            body=json_value.filled(post, "selftext"),
            type="post",
            identifier=row.text("linkId"),
            url=json_value.filled(post, "permalink", "url"),
            sent=epochs.unix_s(json_value.integer(post, "created_utc")),
        )
