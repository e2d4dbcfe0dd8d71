"""People that Snapchat on iOS keeps (primary.docobjects)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact, Identifier
from parsers.support import chat, flatbuffers, rows
from parsers.support.snapchat import SERVICE

_INDEXES = (
    ("index_snapchatterusername", "username"),
    ("index_snapchattermutableUsername", "mutableUsername"),
    ("index_snapchatterlegacyUsername", "legacyUsername"),
)
_USER_ID, _DISPLAY_NAME = 0, 2


@parser(
    name="snapchat.people_ios",
    version="1.0",
    match=["**/DocObjects/primary.docobjects"],
    tables=[("snapchatter.userId", "snapchatter.p", "index_snapchatterusername.username")],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads every row of snapchatter with its names: whom the application knows of, the owner too, not friends alone.

    The displayed name is of the row's document (FlatBuffers), read where the document names the same user as the row.
    Reference: iLEAPP, snapchat (of iOS 14 to 18): tables, columns, the fields of the document.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("snapchatter", "userId"):
        return
    indexes = [(tables.by_id(table, (column,)), column) for table, column in _INDEXES]
    for row in tables.rows("snapchatter", ("userId", "p")):
        user, document = row.text("userId"), row["p"]
        known = isinstance(document, bytes) and flatbuffers.text(document, _USER_ID) == user
        if not known and document is not None:
            context.warn(
                "the document of this person is not as known: no displayed name is read", row.locator
            )
        called = {user: "userId"}
        for index, column in indexes:
            called.setdefault(chat.filled(index.get(row.rowid), column), column)
        yield Contact(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            name=flatbuffers.text(document, _DISPLAY_NAME) if known else None,
            identifiers=tuple(
                Identifier(identifier=name, service=SERVICE, label=label)
                for name, label in called.items()
                if name
            ),
        )
