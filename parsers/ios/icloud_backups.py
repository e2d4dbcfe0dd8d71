"""The backups to iCloud that a device of iOS made, and the files in them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, DeviceEvent, FileReference
from parsers.support import epochs, json_details, keyed, rows
from parsers.support.stated import details

_INSIDE = "BackupProperties"
_FILE = ("domain", "deleted", "fileType", "fileID", "protectionClass", "manifestID")


@parser(
    name="ios.icloud_backups",
    version="1.0",
    match=["**/Library/Caches/Backup/cloudkit_cache.db"],
    tables=[
        ("Snapshots.snapshotID", "Snapshots.created", "Snapshots.snapshot"),
        ("Files.relativePath", "Files.domain", "Files.manifestID"),
    ],
    emits=[DeviceEvent, FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[DeviceEvent | FileReference]:
    """Reads every row of Snapshots with what its archive states (device, system, reason, Apple ID), then of Files.

    Files are those of the backup in the cloud, whether or not they are still on the device; ``deleted`` and
    ``fileType`` are details as stored (a folder is 1). The contents are not here.
    Reference: J. Hyla, cloudkitCache.py, and J. Habben, cloudkit_cache.py of iLEAPP (tables, columns, seconds since
    1970, keys of the archive).
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("Snapshots", ("snapshotID", "created"), ("committed", "snapshot")):
        yield DeviceEvent(
            locator=row.locator,
            state=row.state,
            event="iCloud backup",
            value=row.text("snapshotID"),
            log="Snapshots",
            started=epochs.unix_s(row["created"]),
            details=(*details(row, "committed"), *_archive(row)),
        )
    for row in tables.rows("Files", ("relativePath", "modified", "size"), _FILE):
        yield FileReference(
            locator=row.locator,
            state=row.state,
            path=row.text("relativePath"),
            size=row.integer("size"),
            origin="iCloud backup",
            modified=epochs.unix_s(row["modified"]),
            details=details(row, *_FILE),
        )


def _archive(row: rows.Row) -> tuple[Detail, ...]:
    """What the archive of a snapshot holds, with the property list that stands inside of it as bytes."""
    data = row["snapshot"]
    try:
        found = dict(keyed.members(keyed.read(data))) if isinstance(data, bytes) else {}
        if isinstance(inside := found.get(_INSIDE), bytes):
            found[_INSIDE] = keyed.read(inside)
    except ValueError as error:
        row.context.warn(f"the archive of the snapshot cannot be read: {error}", row.locator)
        return ()
    return json_details.details(plain, row.context, row.locator) if (plain := keyed.plain(found)) else ()
