"""Pictures: their dimensions, and what their metadata says of the camera, the moment and the place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location, Media
from parsers.support.pictures import DAMAGE, damage, header, tags

_Value = TypeVar("_Value")


@parser(name="media.exif", version="1.1", mime=["image/*"], emits=[Media, Location])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Media | Location]:
    """Reads the header and the EXIF tags of a picture. No pixel is decoded.

    Reference: CIPA DC-008 (Exif 3.0); ExifRead (tags) and Pillow (format and dimensions).
    """
    with context.open() as file:
        head = header(file, context)
        found = tags(file, context)
    if head is None and not found:
        return
    said: set[str] = set()

    def of(read: Callable[[], _Value | None]) -> _Value | None:
        """One value; where it cannot be, that is said once, and the others are read all the same."""
        try:
            return read()
        except DAMAGE as error:
            words = str(error) if type(error) is ValueError else damage(error)
            if words not in said:
                context.warn(f"the picture states a time or a place that cannot be: {words}", "key EXIF.GPS")
            said.add(words)
            return None

    taken, recorded, altitude = of(found.taken), of(found.gps_time), of(found.altitude)
    latitude, longitude = of(found.place) or (None, None)
    yield Media(
        locator=f"bytes 0+{entry.size}",
        format=head.format if head else None,
        width=head.width if head else None,
        height=head.height if head else None,
        make=found.text("Image Make"),
        model=found.text("Image Model"),
        serial=found.text("EXIF BodySerialNumber", "Image CameraSerialNumber"),
        lens=found.text("EXIF LensModel"),
        software=found.text("Image Software"),
        taken_local=found.text("EXIF DateTimeOriginal", "EXIF DateTimeDigitized"),
        latitude=latitude,
        longitude=longitude,
        altitude_m=altitude,
        taken=taken,
    )
    if latitude is not None and longitude is not None:
        yield Location(
            locator="key EXIF.GPS",
            latitude=latitude,
            longitude=longitude,
            altitude_m=altitude,
            origin="EXIF GPS",
            recorded=recorded,
        )
