"""Files that Files by Google lists, and what was searched for in it."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from parsers.support import chat, epochs, rows, stated

_FILE = ("root_path", "root_relative_file_path", "file_name", "size", "file_date_modified_ms", "mime_type")
_MORE = ("media_type", "uri", "is_hidden", "title", "parent_folder_name")


@parser(
    name="android.google_files",
    version="1.0",
    match=["**/com.google.android.apps.nbu.files/databases/files_master_database"],
    tables=[("files_master_table.root_relative_file_path", "files_master_table.file_date_modified_ms")],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads every row of files_master_table: files that it found on the device, whether or not they are
    still there.

    Reference: ALEAPP, module Files by Google - Files Master (columns, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("files_master_table", "file_name"):
        return
    for row in tables.rows("files_master_table", _FILE, _MORE):
        yield FileReference(
            locator=row.locator,
            state=row.state,
            path=stated.joined(row.text("root_path"), row.text("root_relative_file_path"), by="/"),
            name=row.text("file_name"),
            text=row.text("title"),
            mime=row.text("mime_type"),
            size=row.integer("size"),
            url=row.text("uri"),
            hidden=chat.flag(row, "is_hidden"),
            origin="Files by Google",
            app="com.google.android.apps.nbu.files",
            modified=epochs.unix_ms(row["file_date_modified_ms"]),
            details=stated.details(row, "media_type", "parent_folder_name"),
        )
