"""Apple's Notes since iOS 9 and macOS 10.11."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Note
from parsers.support import apple_notes, chat, epochs, rows
from parsers.support.stated import details, flag

_MORE = ("ZPASSWORDHINT", "ZSNIPPET")


@parser(
    name="ios.notes",
    version="1.1",
    match=["**/NoteStore.sqlite"],
    tables=[("ZICCLOUDSYNCINGOBJECT.ZTITLE1", "ZICNOTEDATA.ZDATA")],
    emits=[Note],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Note]:
    """Reads the notes among the rows of ZICCLOUDSYNCINGOBJECT, with text (ZICNOTEDATA), folder, account, attachments.

    Where an object stands in the text, its type stands in brackets, of a table its cells: rows as lines, tabs between.
    A locked note (ZISPASSWORDPROTECTED) is named, its text is not decrypted. A row that is marked for deletion has
    the state deleted; notes in the folder Recently Deleted are in the trash. A text that no note has, as of a deleted
    one or from before a change, is a note by itself.
    Reference: the database's own schema (Core Data, NSDate; iOS 9 to 18); support/apple_note.py, apple_table.py;
    apple_cloud_notes_parser (Three Planets Software, MIT) and iLEAPP, notes.py (columns by version).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZICCLOUDSYNCINGOBJECT", "ZTITLE1"):
        return
    store = apple_notes.Store(tables)
    for row in store.notes():
        locked, folder = flag(row, "ZISPASSWORDPROTECTED"), store.objects.get(row["ZFOLDER"])
        marked = row.state == "live" and row.integer("ZMARKEDFORDELETION")
        if locked:
            store.pass_over(row)
        yield Note(
            locator=row.locator,
            state="deleted" if marked else row.state,
            service="Apple Notes",
            title=row.text("ZTITLE1"),
            body=None if locked else store.body(row),
            folder=chat.text(folder, "ZTITLE2"),
            account=store.account(row, folder),
            identifier=row.text("ZIDENTIFIER"),
            locked=locked,
            pinned=flag(row, "ZISPINNED"),
            in_trash=None if folder is None else folder["ZFOLDERTYPE"] == apple_notes.TRASH,
            tags=store.tags(row),
            attachments=store.attachments(row),
            created=epochs.cocoa_s(store.first(row, apple_notes.CREATED)),
            modified=epochs.cocoa_s(row["ZMODIFICATIONDATE1"]),
            details=details(row, *_MORE),
        )
    for row, text in store.others():
        yield Note(
            locator=row.locator,
            state=row.state,
            service="Apple Notes",
            body=text,
            details=details(row, "ZNOTE"),
        )
