"""Albums, people and attributes of the assets of Photos.sqlite."""

from __future__ import annotations

from typing import Any

from parsers.support import chat, core_data
from parsers.support.rows import Row, Tables
from parsers.support.stated import decimal

ASSET = ("ZDIRECTORY", "ZFILENAME", "ZDATECREATED", "ZADDITIONALATTRIBUTES", "ZTRASHEDSTATE", "ZHIDDEN")
DETAILS = (
    "ZUUID", "ZKIND", "ZUNIFORMTYPEIDENTIFIER", "ZSAVEDASSETTYPE", "ZVISIBILITYSTATE", "ZLASTSHAREDDATE",
    "ZHASADJUSTMENTS",
)  # fmt: skip
ASSET_MORE = (
    "ZADDEDDATE", "ZMODIFICATIONDATE", "ZTRASHEDDATE", "ZFAVORITE", "ZLATITUDE", "ZLONGITUDE", "ZWIDTH", "ZHEIGHT",
    "ZDURATION", *DETAILS,
)  # fmt: skip
ATTRIBUTE_DETAILS = (
    "ZTIMEZONENAME",
    "ZTIMEZONEOFFSET",
    "ZIMPORTEDBY",
    "ZVIEWCOUNT",
    "ZPLAYCOUNT",
    "ZSHARECOUNT",
)
_ATTRIBUTES = (
    "ZORIGINALFILENAME", "ZORIGINALFILESIZE", "ZCREATORBUNDLEID", "ZIMPORTEDBYBUNDLEIDENTIFIER",
    "ZIMPORTEDBYDISPLAYNAME",
    "ZEXIFTIMESTAMPSTRING", "ZTITLE", *ATTRIBUTE_DETAILS,
)  # fmt: skip
_NO_PLACE = "-180"


class Library:
    """What other tables say of assets, read once."""

    def __init__(self, tables: Tables) -> None:
        self.attributes = tables.by_id("ZADDITIONALASSETATTRIBUTES", (), _ATTRIBUTES)
        self._descriptions = chat.one(tables, "ZASSETDESCRIPTION", "ZASSETATTRIBUTES", ("ZLONGDESCRIPTION",))
        self._albums = tables.by_id("ZGENERICALBUM", (), ("ZTITLE", "ZKIND"))
        self._of_album = core_data.joined(tables, "ASSETS", "ALBUMS")
        self._names = tables.by_id("ZPERSON", (), ("ZFULLNAME", "ZDISPLAYNAME"))
        self._faces: dict[Any, list[Row]] = {}
        for column in ("ZASSETFORFACE", "ZASSET"):  # since iOS 17, before
            if not self._faces and tables.has("ZDETECTEDFACE", column):
                persons = ("ZPERSON", "ZPERSONFORFACE")
                self._faces = tables.grouped("ZDETECTEDFACE", column, (), persons)

    def albums(self, asset: Row) -> tuple[str, ...]:
        """The titles of the albums that it stands in."""
        found = (self._albums.get(each) for each in self._of_album.get(asset.rowid, []))
        return tuple(dict.fromkeys(title for each in found if (title := chat.text(each, "ZTITLE"))))

    def people(self, asset: Row) -> tuple[str, ...]:
        """The names that the user gave to faces in it."""
        faces = self._faces.get(asset.rowid, [])
        found = (self._names.get(face["ZPERSONFORFACE"] or face["ZPERSON"]) for face in faces)
        return tuple(
            dict.fromkeys(name for each in found if (name := chat.filled(each, "ZFULLNAME", "ZDISPLAYNAME")))
        )

    def caption(self, attributes: Row | None) -> str | None:
        """Its title and description."""
        described = self._descriptions.get(attributes.rowid) if attributes else None
        found = [
            text
            for text in (chat.text(attributes, "ZTITLE"), chat.text(described, "ZLONGDESCRIPTION"))
            if text
        ]
        return "\n".join(found) or None


def place(asset: Row) -> tuple[str | None, str | None]:
    """Latitude and longitude; none where both are -180, which is no place."""
    found = decimal(asset, "ZLATITUDE"), decimal(asset, "ZLONGITUDE")
    return (None, None) if found == (_NO_PLACE, _NO_PLACE) else found


def path(asset: Row) -> str | None:
    """Directory and file name as the library has them."""
    found = [text for column in ("ZDIRECTORY", "ZFILENAME") if (text := asset.text(column))]
    return "/".join(found) or None
