"""Accounts that are signed in to Slack on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import json_value, rows, slack, social, stated

_DETAILS = (
    "team_id", "team_domain", "enterprise_id", "environment_variant", "secondary_auth_enabled", "is_logged_out",
    "created_ts", "last_accessed",
)  # fmt: skip


@parser(
    name="slack.account_android",
    version="1.0",
    match=["**/com.Slack/databases/account_manager"],
    tables=[("accounts.team_domain", "accounts.token_encrypted", "accounts.user_id")],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads every row of accounts, one a workspace, whose name is a detail, without encrypted tokens.

    Times are details: their unit is not published.
    Reference: ALEAPP, slack (2026): the table and its columns.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("accounts", "user_id"):
        return
    columns = ("email", "team_json", *_DETAILS)
    for row in tables.rows("accounts", ("user_id",), columns):
        workspace = json_value.text(json_value.decoded(row["team_json"]), "name")
        yield Account(
            locator=row.locator,
            state=row.state,
            service=slack.SERVICE,
            app="com.Slack",
            identifier=row.text("user_id"),
            emails=social.given(row.text("email")),
            own=True,
            details=(
                *((stated.detail("workspace", workspace),) if workspace else ()),
                *stated.details(row, *_DETAILS),
            ),
        )
