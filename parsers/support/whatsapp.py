"""Message types and media of WhatsApp's ChatStorage.sqlite."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import Attachment, Location
from parsers.support import epochs
from parsers.support.rows import Row

_TYPE: dict[int | None, str] = {
    0: "text", 1: "image", 2: "video", 3: "voice", 4: "contact", 5: "location", 6: "group event", 7: "link",
    8: "document", 10: "system", 11: "gif", 14: "revoked", 15: "sticker",
}  # fmt: skip
LOCATION = 5
MEDIA = ("ZMEDIALOCALPATH", "ZMEDIAURL", "ZVCARDSTRING", "ZTITLE", "ZFILESIZE", "ZLATITUDE", "ZLONGITUDE")


def type_of(value: int | None) -> str:
    """The type of a message in words."""
    return _TYPE.get(value, f"type {value}")


def places(row: Row, items: list[Row]) -> Iterator[Location]:
    """The places that the media rows of a location message hold."""
    for item in items:
        latitude, longitude = item.number("ZLATITUDE"), item.number("ZLONGITUDE")
        if latitude is not None and longitude is not None:
            yield Location(
                locator=item.locator,
                state=item.state,
                latitude=str(latitude),
                longitude=str(longitude),
                origin=f"shared in WhatsApp, {row.locator}",
                recorded=epochs.cocoa_s(row["ZMESSAGEDATE"]),
            )


def files(items: list[Row]) -> Iterator[Attachment]:
    """The media rows that name a file, on the device or on WhatsApp's server."""
    for item in items:
        if path := item.text("ZMEDIALOCALPATH") or item.text("ZMEDIAURL"):
            yield Attachment(path=path, mime=item.text("ZVCARDSTRING"), size=item.integer("ZFILESIZE"))
