"""People that Microsoft Teams on Android keeps."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from parsers.support import rows, social, stated

_OPTIONAL = (
    "givenName", "surname", "email", "secondaryEmail", "alternativeEmail", "telephoneNumber", "homeNumber", "type",
    "userType", "accountEnabled", "isSkypeTeamsUser", "isPrivateChatEnabled", "lastSyncTime",
)  # fmt: skip
_DETAILS = ("type", "userType", "accountEnabled", "isSkypeTeamsUser", "isPrivateChatEnabled", "lastSyncTime")


@parser(
    name="teams.people",
    version="1.0",
    match=["**/com.microsoft.teams/databases/SkypeTeams.db"],
    tables=[("User.mri", "User.displayName", "User.isSkypeTeamsUser")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of User. When it was last synchronized (milliseconds since 1970) is a detail.

    Reference: ALEAPP, teams (of com.microsoft.teams): columns and their meanings.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("User", "mri"):
        return
    for row in tables.rows("User", ("mri", "displayName"), _OPTIONAL):
        parts = stated.joined(row.text("givenName"), row.text("surname"), by=" ")
        yield Contact(
            locator=row.locator,
            state=row.state,
            service="Microsoft Teams",
            name=row.text("displayName") or parts,
            identifiers=social.identifiers("Microsoft Teams", row.text("mri")),
            phones=social.given(row.text("telephoneNumber"), row.text("homeNumber")),
            emails=social.given(row.text("email"), row.text("secondaryEmail"), row.text("alternativeEmail")),
            details=stated.details(row, *_DETAILS),
        )
