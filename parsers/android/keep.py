"""The notes of Google Keep."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Note
from parsers.support import epochs, rows, stated
from parsers.support.keep import KeepParts

_COLUMNS = ("account_id", "uuid", "title", "time_created", "time_last_updated", "is_archived", "is_trashed")
_DETAILS = ("type", "color_name", "user_edited_timestamp", "shared_timestamp", "last_modifier_email")
_OPTIONAL = ("is_pinned", "is_deleted", "is_owner", "sharer_email", "server_id", *_DETAILS)


@parser(
    name="android.keep",
    version="1.0",
    match=["**/com.google.android.keep/**/keep.db"],
    tables=[("tree_entity.title", "tree_entity.is_trashed", "list_item.list_parent_id")],
    emits=[Note],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Note]:
    """Reads tree_entity with its lines of list_item, labels, people and files. A line that can be checked begins with
    ``[x]`` or ``[ ]`` in a list of several, as it was checked or not; lines that are marked deleted are left out of
    the body and stand among the details. A note that is marked deleted has the state deleted.

    Reference: Google Keep for Android, com.google.android.keep.provider.DatabaseHelper (schema, version 52);
    ALEAPP, module Google Keep - Notes; charpy4n6, "Google Keep Notes" (version 5.24, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("tree_entity", "title"):
        return
    parts = KeepParts(tables)
    for row in tables.rows("tree_entity", _COLUMNS, _OPTIONAL):
        body, deleted = parts.text(row.rowid)
        people = parts.people(row.rowid)
        yield Note(
            locator=row.locator,
            state="deleted" if row.integer("is_deleted") and row.state == "live" else row.state,
            service="Google Keep",
            title=row.text("title"),
            body=body,
            account=parts.account(row["account_id"]),
            identifier=row.text("uuid"),
            pinned=stated.flag(row, "is_pinned"),
            archived=stated.flag(row, "is_archived"),
            in_trash=stated.flag(row, "is_trashed"),
            shared=bool(people) or None,
            tags=parts.tags(row.rowid),
            attachments=parts.files(row.rowid),
            participants=people,
            created=epochs.unix_ms(row["time_created"]),
            modified=epochs.unix_ms(row["time_last_updated"]),
            details=(*stated.details(row, *_DETAILS, "sharer_email"), *deleted),
        )
