"""The header and the tags of a picture that may be damaged or made to harm."""

from __future__ import annotations

import logging
import struct
import warnings
from typing import BinaryIO, NamedTuple

from evidence.contract.context import Context
from parsers.support.exif import Tags

FORMATS = ("JPEG", "PNG", "GIF", "TIFF", "WEBP", "BMP")
DAMAGE = (
    OSError, ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError, SyntaxError,
    AssertionError, RecursionError, EOFError, MemoryError, struct.error,
)  # fmt: skip
"""What ExifRead and Pillow raise on damaged files, as seen on mutated pictures."""
_WORDS: tuple[tuple[tuple[type[Exception], ...], str], ...] = (
    ((IndexError, EOFError, struct.error, OSError), "it points to bytes that are not there"),
    ((ArithmeticError,), "a number in it has no value"),
    ((RecursionError,), "its parts stand in one another without end"),
    ((MemoryError,), "it asks for more memory than there is"),
)


def damage(error: Exception) -> str:
    """What such an error says of a picture, in words: those of the libraries are of their own working."""
    return next(
        (said for kinds, said in _WORDS if isinstance(error, kinds)), "it is not formed as it must be"
    )


class Header(NamedTuple):
    """The format by Pillow's name; width and height in pixels."""

    format: str
    width: int
    height: int


def header(file: BinaryIO, context: Context) -> Header | None:
    """Format and dimensions, without decoding pixels. None where the format is not one of ours."""
    from PIL import Image, UnidentifiedImageError

    file.seek(0)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(file, formats=FORMATS) as image:
                return Header(image.format or "", *image.size)
    except UnidentifiedImageError:
        return None
    except Image.DecompressionBombError as error:
        context.warn(f"the picture's header cannot be read: {error}", "bytes 0+1")
    except DAMAGE as error:
        context.warn(f"the picture's header cannot be read: {damage(error)}", "bytes 0+1")
    return None


def tags(file: BinaryIO, context: Context) -> Tags:
    """The EXIF tags; none where the file holds none."""
    import exifread

    logging.getLogger("exifread").setLevel(logging.CRITICAL)  # its words name no item; ours do
    file.seek(0)
    try:
        return Tags(exifread.process_file(file, details=False, extract_thumbnail=False))
    except DAMAGE as error:
        context.warn(f"the picture's EXIF data is damaged and was not read: {damage(error)}")
        return Tags({})
