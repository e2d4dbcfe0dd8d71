"""The recordings of Voice Memos, on iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from parsers.support import chat, epochs, rows
from parsers.support.stated import details

_COLUMNS = ("ZDATE", "ZDURATION", "ZPATH", "ZCUSTOMLABEL")
_OPTIONAL = (
    "ZENCRYPTEDTITLE",
    "ZEVICTIONDATE",
    "ZFOLDER",
    "ZUNIQUEID",
    "ZFLAGS",
    "ZLOCALDURATION",
    "ZPLAYBACKPOSITION",
)


@parser(
    name="ios.voice_memos",
    version="1.0",
    match=["**/Recordings/CloudRecordings.db", "**/Recordings/Recordings.db"],
    tables=[("ZCLOUDRECORDING.ZPATH", "ZCLOUDRECORDING.ZDATE"), ("ZRECORDING.ZPATH", "ZRECORDING.ZDATE")],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads ZCLOUDRECORDING (iOS 12 on) and ZRECORDING before: title, file, when and how long.

    ``trashed`` is when a recording was deleted, which lies in the list of deleted ones until its file goes.
    ZENCRYPTEDTITLE is the title in clear; ZCUSTOMLABEL may be an automatic name. A row without a file is one too.
    Reference: the databases' own schemas (Core Data, NSDate), as readers of them publish them: jwulff,
    apple-voice-memo-mcp (title, ZEVICTIONDATE as the deletion), A. Hunsley (Recordings.db of iOS 8).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    folders = tables.by_id("ZFOLDER", (), ("ZENCRYPTEDNAME",))
    for table in ("ZCLOUDRECORDING", "ZRECORDING"):
        for row in tables.rows(table, _COLUMNS, _OPTIONAL):
            title = chat.filled(row, "ZENCRYPTEDTITLE", "ZCUSTOMLABEL")
            folder = chat.text(folders.get(row["ZFOLDER"]), "ZENCRYPTEDNAME")
            deleted = epochs.cocoa_s(row["ZEVICTIONDATE"])
            yield FileReference(
                locator=row.locator,
                state=row.state,
                path=row.text("ZPATH"),
                origin="Voice Memos",
                app="com.apple.VoiceMemos",
                text=title,
                albums=(folder,) if folder else (),
                in_trash=True if deleted else None,
                duration_s=row.number("ZDURATION"),
                created=epochs.cocoa_s(row["ZDATE"]),
                trashed=deleted,
                details=(
                    *details(row, "ZUNIQUEID", "ZFLAGS", "ZLOCALDURATION", "ZPLAYBACKPOSITION"),
                    *(details(row, "ZCUSTOMLABEL") if row["ZCUSTOMLABEL"] != title else ()),
                    *(details(row, "ZFOLDER") if not folder else ()),
                ),
            )
