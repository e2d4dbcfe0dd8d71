"""Photographs of the demo: drawn shapes with the metadata of an invented camera."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, ImageDraw
from PIL.ExifTags import IFD
from PIL.TiffImagePlugin import IFDRational


@dataclass(frozen=True)
class Camera:
    """An invented camera; ``serial`` is its body's."""

    make: str
    model: str
    serial: str


@dataclass(frozen=True)
class Shot:
    """One photograph: ``taken`` as EXIF writes it; the place in arc-seconds, north and east positive."""

    taken: str
    offset: str | None = None
    place: tuple[int, int] | None = None
    hue: int = 0


def jpeg(shot: Shot, camera: Camera | None) -> bytes:
    """A photograph of 640 x 480 pixels; without a camera it holds no metadata, as from a messenger."""
    image = Image.new("RGB", (640, 480), (40 + shot.hue % 160, 90, 140))
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 300, 640, 480), fill=(96, 108, 84))
    draw.rectangle((120 + shot.hue % 90, 160, 420, 330), fill=(170, 150, 120))
    draw.polygon([(100, 160), (270, 80), (440, 160)], fill=(120, 70, 60))
    draw.ellipse((500, 40, 560, 100), fill=(240, 220, 130))
    output = io.BytesIO()
    image.save(output, "JPEG", quality=85, exif=_exif(shot, camera) if camera else Image.Exif())
    return output.getvalue()


def _exif(shot: Shot, camera: Camera) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0131] = camera.make, camera.model, "Example Camera 1.4"
    details = exif.get_ifd(IFD.Exif)
    details[0x9003], details[0x9004], details[0xA431] = shot.taken, shot.taken, camera.serial
    if shot.offset:
        details[0x9011] = shot.offset
    if shot.place:
        place = exif.get_ifd(IFD.GPSInfo)
        for tag, seconds, names in ((1, shot.place[0], "NS"), (3, shot.place[1], "EW")):
            place[tag] = names[seconds < 0]
            minutes, rest = divmod(abs(seconds), 60)
            place[tag + 1] = tuple(IFDRational(part, 1) for part in (*divmod(minutes, 60), rest))
    return exif
