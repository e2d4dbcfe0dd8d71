"""The notes of Xiaomi (MIUI Notes), and of the open application that they came from."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Note
from parsers.support import chat, codes, epochs, rows, stated, xiaomi_notes

_COLUMNS = ("parent_id", "created_date", "modified_date", "snippet", "type")
_SET = ("alert_date", "stick_date", "sync_id", "sync_tag", "gtask_id", "local_modified", "origin_parent_id")
_DATA = ("mime_type", "note_id", "content", "data1", "data3")


@parser(
    name="android.xiaomi_notes",
    version="1.0",
    match=["**/com.miui.notes/**/note.db", "**/net.micode.notes/**/note.db"],
    tables=[("note.snippet", "note.parent_id", "note.alert_date", "data.note_id", "data.mime_type")],
    emits=[Note],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Note]:
    """Reads every row of note with its text and files of data; folders of the user and of the system are rows like
    notes, which a label says. A note about a call has its number and date (milliseconds) among the details.

    ``in_trash`` is the folder of that number. Dates of reminding and pinning that are not 0 are details.
    Reference: MiCode Notes, Notes.java and NotesDatabaseHelper.java (schema to version 4, milliseconds since 1970);
    miui.provider.Notes of MIUI 5 and 6, decompiled (columns that came since, numbers of folders and types).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("note", "snippet"):
        return
    parts = tables.grouped("data", "note_id", _DATA)
    names = tables.by_id("note", ("snippet",), ("subject",))
    accounts = tables.by_id("account", (), ("account_name",))
    for row in tables.rows("note", _COLUMNS, ("subject", "account_id", *_SET)):
        held, kind, parent = parts.get(row.rowid, []), row.integer("type"), row.integer("parent_id")
        word = codes.word(xiaomi_notes.TYPES, kind)
        yield Note(
            locator=row.locator,
            state=row.state,
            service="Xiaomi Notes",
            title=row.text("subject") or None,
            body=xiaomi_notes.body(row, held),
            folder=xiaomi_notes.folder(parent, names),
            account=chat.text(accounts.get(row["account_id"]), "account_name"),
            in_trash=None if parent is None else parent == xiaomi_notes.TRASH,
            tags=(word,) if word and kind else (),
            attachments=xiaomi_notes.files(held),
            created=epochs.unix_ms(row["created_date"]),
            modified=epochs.unix_ms(row["modified_date"]),
            details=(
                *xiaomi_notes.calls(held),
                *stated.details(row, *_SET, but=tuple(name for name in _SET if not row[name])),
            ),
        )
