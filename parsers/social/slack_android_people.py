"""People and conversations of a workspace in Slack on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation
from parsers.support import chat, epochs, rows, slack, social, stated

_PERSON = (
    "profile_real_name", "profile_email", "profile_phone", "profile_title", "tz", "tz_label", "is_admin", "is_owner",
    "is_primary_owner", "is_bot", "is_restricted", "is_suspended", "deleted", "team_id", "updated",
)  # fmt: skip
_DETAILS = ("is_member", "is_open", "is_starred", "lastRead", "updated", "name_normalized_no_delimiter")


@parser(
    name="slack.people_android",
    version="1.1",
    match=["**/com.Slack/databases/org_*"],
    tables=[("users.profile_real_name", "users.team_id", "conversation.conversation_id")],
    emits=[Contact, Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation]:
    """Reads every row of users, which are those that the application held, and of conversation.

    Marks (admin, owner, bot, deleted, starred) and the last message that was read are details.
    Reference: ALEAPP, slack (2026): tables, columns and their meanings; latest in seconds since 1970, as text.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("conversation", "conversation_id"):
        return
    people = chat.one(tables, "users", "id", (), ("name", "profile_real_name"))
    for row in tables.rows("users", ("id", "name"), _PERSON):
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=slack.SERVICE,
            name=slack.name(row),
            nickname=row.text("name"),
            title=row.text("profile_title") or None,
            identifiers=social.identifiers(slack.SERVICE, row.text("id")),
            phones=social.given(row.text("profile_phone")),
            emails=social.given(row.text("profile_email")),
            details=stated.details(row, *_PERSON[4:]),
        )
    for row in tables.rows(
        "conversation", ("conversation_id", "name_or_user"), ("type", "latest", *_DETAILS)
    ):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=slack.SERVICE,
            conversation=row.text("conversation_id"),
            conversation_name=slack.label(row, people),
            type=row.text("type"),
            last_message=epochs.unix_s(row["latest"]),
            details=stated.details(row, "name_or_user", *_DETAILS),
        )
