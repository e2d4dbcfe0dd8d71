"""Whom applications of iOS offer as recent: addresses written to or from, also places (CoreRecents)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, Interaction
from evidence.model.kinds.participant import Participant
from parsers.support import epochs, json_details, keyed, rows
from parsers.support.stated import detail, details

_COLUMNS = ("bundle_identifier", "sending_address", "last_date", "dates")
_OPTIONAL = ("display_name", "address", "original_source", "weight", "count", "group_kind", "property")
_PERSON = ("display_name", "kind", "address")


@parser(
    name="ios.recent_contacts",
    version="1.0",
    match=["**/Library/Recents/Recents", "**/Library/Mail/Recents"],
    tables=[("recents.sending_address", "recents.last_date", "recents.dates")],
    emits=[Interaction],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Interaction]:
    """Reads every row of recents with its contacts: in which application, from which own address, with whom.

    ``started`` is last_date; ``dates`` holds up to all of its times, in milliseconds with a colon between. Which way it
    went nothing says. ``role`` is the kind of an address (email, phone, map location). A list that was cleared, or a
    person who was removed, is gone from here, but mails or messages that were deleted leave their addresses.
    Reference: CoreRecents' own CREATE statements; Y. Khatri, readRecents of iLEAPP (path, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("recents"):
        return
    people = tables.grouped("contacts", "recent_id", (), _PERSON)
    more = tables.grouped("metadata", "recent_id", (), ("key", "value"))
    for row in tables.rows("recents", _COLUMNS, _OPTIONAL):
        yield Interaction(
            locator=row.locator,
            state=row.state,
            app=row.text("bundle_identifier") or "unknown",
            mechanism="recent contact",
            account=row.text("sending_address"),
            participants=tuple(_people(row, people.get(row.rowid, []))),
            count=row.integer("count"),
            started=epochs.unix_ms(row["last_date"]),
            details=(
                *details(row, "dates", "original_source", "weight", "group_kind", "property"),
                *(each for found in more.get(row.rowid, []) for each in _metadata(found)),
            ),
        )


def _people(row: rows.Row, contacts: list[rows.Row]) -> Iterator[Participant]:
    """Those of the table contacts, or the row's own, which older systems and groups have."""
    named = {each.text("display_name") for each in contacts}
    for each in contacts:
        yield Participant(
            identifier=each.text("address"), name=each.text("display_name"), role=each.text("kind")
        )
    if row["address"] or (row["display_name"] and row.text("display_name") not in named):
        yield Participant(identifier=row.text("address"), name=row.text("display_name"))


def _metadata(row: rows.Row) -> tuple[Detail, ...]:
    key, value = row.text("key") or "", row["value"]
    if not isinstance(value, bytes):
        return () if value is None else (detail(key, value),)
    try:
        return json_details.details({key: keyed.plain(keyed.read(value))}, row.context, row.locator)
    except ValueError:
        return (detail(key, value),)
