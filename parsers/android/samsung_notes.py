"""The notes of Samsung Notes."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Note
from parsers.support import chat, epochs, rows, stated
from parsers.support.rows import Row

_COLUMNS = ("title", "content", "lastModifiedAt", "isDeleted", "recycle_bin_time_moved", "filePath")
_CREATED = ("createdAt", "createAt")
_OPENED = ("firstOpendAt", "secondOpenedAt", "lastOpenedAt")
_MORE = ("UUID", "accountName", "categoryUUID", "strippedContent", "isLock", "ContentSecureVersion", "size")


@parser(
    name="android.samsung_notes",
    version="1.0",
    match=["**/com.samsung.android.app.notes/**/sdoc.db"],
    tables=[("sdoc.title", "sdoc.content", "sdoc.lastModifiedAt", "sdoc.recycle_bin_time_moved")],
    emits=[Note],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Note]:
    """Reads every row of sdoc, with the names of its folders. The text of a locked note is encrypted, and left out.

    A note with a time of the bin lies in it. isDeleted stays a number, for what was published of it contradicts
    itself; times at which a note was opened are details, in milliseconds since 1970. Files of a note lie in SDocData,
    in the folder that ``filePath`` names. A note may have come from another device of the account.
    Reference: ALEAPP, SamsungNotes (versions 4.4.26 to 4.4.31: columns, milliseconds since 1970, 0 for no time); M.
    Park et al., "Research on Note-Taking Apps with Security Features" (2020; version 4.1.03: account, folder, lock).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("sdoc", "content"):
        return
    folders = chat.one(tables, "categorytree", "UUID", (), ("displayName",))
    for row in tables.rows("sdoc", _COLUMNS, (*_CREATED, *_OPENED, *_MORE)):
        locked, thrown = _marked(row, "isLock", "ContentSecureVersion"), row["recycle_bin_time_moved"]
        folder = row.text("categoryUUID")
        yield Note(
            locator=row.locator,
            state=row.state,
            service="Samsung Notes",
            title=row.text("title"),
            body=None if locked else chat.filled(row, "content", "strippedContent"),
            folder=chat.text(folders.get(row["categoryUUID"]), "displayName") or folder,
            account=row.text("accountName") or None,
            identifier=row.text("UUID"),
            locked=locked,
            in_trash=None if thrown is None else bool(thrown),
            created=epochs.unix_ms(next((row[name] for name in _CREATED if row[name] is not None), None)),
            modified=epochs.unix_ms(row["lastModifiedAt"]),
            trashed=epochs.unix_ms(thrown) if thrown else None,
            details=stated.details(
                row, "isDeleted", *_OPENED, "filePath", "size", but=tuple(n for n in _OPENED if not row[n])
            ),
        )


def _marked(row: Row, *columns: str) -> bool | None:
    """Whether one of the marks is set; None where the row has none of them."""
    marks = [mark for name in columns if (mark := stated.flag(row, name)) is not None]
    return any(marks) if marks else None
