"""People whom Grindr on Android keeps: profiles, the user's notes on them, blocked and banned ones."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Identifier
from parsers.support import chat, rows, social, stated

_SERVICE = "Grindr"
_ACCOUNTS = (("twitter_id", "Twitter"), ("facebook_id", "Facebook"), ("instagram_id", "Instagram"))
_DETAILS = (
    "media_hash", "age", "about_me", "distance", "weight", "height", "ethnicity", "body_type", "sexual_position",
    "relationship_status", "hiv_status", "gender_display", "pronouns_display", "profile_tags", "hashtag", "created",
    "last_updated_time", "seen", "last_viewed", "last_message_timestamp", "mark_delete",
)  # fmt: skip


@parser(
    name="grindr.people",
    version="1.1",
    match=["**/com.grindrapp.android/databases/grindr*.db"],
    tables=[
        ("profile.profile_id", "profile.grindr_tribes"),
        ("profile_note.phone_number", "blocks.profileId"),
    ],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of profile, profile_note, blocks and banned; a note and a block are contacts of their own.

    A profile is a person whom the application kept; not that anybody looked at it or wrote to them. Codes and times
    stay numbers, among the details.
    Reference: Grindr for Android (database of version 49): CREATE statements, entities, and queries that join banned.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    names = chat.one(tables, "profile", "profile_id", ("display_name",))
    accounts = tuple(name for name, _ in _ACCOUNTS)
    for row in tables.rows("profile", ("profile_id", "display_name"), ("is_favorite", *accounts, *_DETAILS)):
        elsewhere = (
            Identifier(identifier=held, service=of) for name, of in _ACCOUNTS if (held := row.text(name))
        )
        empty = tuple(name for name in _DETAILS if row[name] == "")
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            name=row.text("display_name"),
            identifiers=(*social.identifiers(_SERVICE, row.text("profile_id")), *elsewhere),
            starred=stated.flag(row, "is_favorite"),
            details=stated.details(row, *_DETAILS, but=empty),
        )
    note = ("note", "phone_number")
    further = (("profile_note", "profile_id", note), ("blocks", "profileId", ()), ("banned", "profileId", ()))
    for table, column, columns in further:
        for row in tables.rows(table, (column,), columns):
            yield Contact(
                locator=row.locator,
                state=row.state,
                service=_SERVICE,
                name=chat.text(names.get(row[column]), "display_name"),
                identifiers=social.identifiers(_SERVICE, row.text(column)),
                note=row.text("note") or None,
                phones=social.given(row.text("phone_number")),
                relation="banned" if table == "banned" else None,
                blocked=True if table == "blocks" else None,
            )
