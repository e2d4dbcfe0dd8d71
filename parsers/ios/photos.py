"""The photo library of iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from parsers.support import chat, epochs, photo_library, rows
from parsers.support.stated import details, flag


@parser(
    name="ios.photos",
    version="1.0",
    match=["**/PhotoData/Photos.sqlite", "**/*.photoslibrary/database/Photos.sqlite"],
    tables=[
        ("ZASSET.ZFILENAME", "ZASSET.ZDIRECTORY", "ZADDITIONALASSETATTRIBUTES.ZORIGINALFILENAME"),
        (
            "ZGENERICASSET.ZFILENAME",
            "ZGENERICASSET.ZDIRECTORY",
            "ZADDITIONALASSETATTRIBUTES.ZORIGINALFILENAME",
        ),
    ],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads every asset (ZASSET, before iOS 14 ZGENERICASSET) with albums, named people, caption and what brought it.

    Numbers of kinds and states stay numbers, in the details.
    Reference: the database's own schema (Core Data, NSDate; iOS 11 to 18); iLEAPP, photosMetadata.py and Ph*.py
    (S. Koenig); osxphotos (R. Turnbull, MIT) on the tables of albums.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    library = photo_library.Library(tables)
    for table in ("ZASSET", "ZGENERICASSET"):
        if not tables.has(table, "ZFILENAME"):
            continue
        for row in tables.rows(table, photo_library.ASSET, photo_library.ASSET_MORE):
            more = library.attributes.get(row["ZADDITIONALATTRIBUTES"])
            latitude, longitude = photo_library.place(row)
            yield FileReference(
                locator=row.locator,
                state=row.state,
                path=photo_library.path(row),
                name=row.text("ZFILENAME"),
                original_name=chat.text(more, "ZORIGINALFILENAME"),
                size=chat.integer(more, "ZORIGINALFILESIZE"),
                origin="an asset of the photo library",
                app=chat.filled(
                    more, "ZCREATORBUNDLEID", "ZIMPORTEDBYBUNDLEIDENTIFIER", "ZIMPORTEDBYDISPLAYNAME"
                ),
                text=library.caption(more),
                albums=library.albums(row),
                people=library.people(row),
                favorite=flag(row, "ZFAVORITE"),
                hidden=flag(row, "ZHIDDEN"),
                in_trash=flag(row, "ZTRASHEDSTATE"),
                width=row.integer("ZWIDTH"),
                height=row.integer("ZHEIGHT"),
                duration_s=row.number("ZDURATION") or None,
                latitude=latitude,
                longitude=longitude,
                taken_local=chat.text(more, "ZEXIFTIMESTAMPSTRING"),
                taken=epochs.cocoa_s(row["ZDATECREATED"]),
                created=epochs.cocoa_s(row["ZADDEDDATE"]),
                modified=epochs.cocoa_s(row["ZMODIFICATIONDATE"]),
                trashed=epochs.cocoa_s(row["ZTRASHEDDATE"]),
                details=(
                    *details(row, *photo_library.DETAILS),
                    *details(more, *photo_library.ATTRIBUTE_DETAILS),
                ),
            )
