"""Members and circles of Life360 on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Conversation, Participant
from parsers.support import chat, epochs, rows, social, stated
from parsers.support.life360 import SERVICE
from parsers.support.rows import Row

_MEMBER = (
    "first_name", "last_name", "login_email", "login_phone", "avatar", "is_admin", "role", "created_at", "last_updated",
)  # fmt: skip


@parser(
    name="life360.members",
    version="1.1",
    match=["**/com.life360.android.safetymapd/databases/MembersEngineRoomDatabase"],
    tables=[("members.login_phone", "members.login_email", "members.circle_id", "circles.name")],
    emits=[Contact, Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact | Conversation]:
    """Reads every row of members, one a person and circle, and of circles. Which of them the user is, is not stated.

    Reference: ALEAPP, L360memberscircles (2026): columns and join; created_at in seconds, last_updated in milliseconds
    since 1970.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("members", "id"):
        return
    circles = chat.one(tables, "circles", "id", ("name",))
    members = tables.grouped("members", "circle_id", ("id",), ("first_name", "last_name", "role"))
    for row in tables.rows("members", ("id", "circle_id"), _MEMBER):
        circle = chat.text(circles.get(row["circle_id"]), "name") or row.text("circle_id")
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            name=_name(row),
            identifiers=social.identifiers(SERVICE, row.text("id")),
            phones=social.given(row.text("login_phone")),
            emails=social.given(row.text("login_email")),
            photo=row.text("avatar"),
            groups=social.given(circle),
            created=epochs.unix_s(row["created_at"]),
            modified=epochs.unix_ms(row["last_updated"]),
            details=stated.details(row, "circle_id", "is_admin", "role"),
        )
    for row in tables.rows("circles", ("id", "name"), ("created_at", "last_updated")):
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            conversation=row.text("id"),
            conversation_name=row.text("name"),
            type="circle",
            participants=tuple(
                Participant(
                    identifier=each.text("id"),
                    name=_name(each),
                    role=each.text("role"),
                )
                for each in members.get(row["id"], ())
            ),
            created=epochs.unix_s(row["created_at"]),
            modified=epochs.unix_ms(row["last_updated"]),
        )


def _name(row: Row) -> str | None:
    return stated.joined(row.text("first_name"), row.text("last_name"), by=" ")
