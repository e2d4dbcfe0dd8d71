"""The process that decodes pictures of evidence for reports and thumbnails. It can be killed at any time.

Run as ``python -m reports.picture_worker``. It reads frames of :mod:`evidence.ingest.protocol` (treatment in 1 byte,
the file's bytes) and answers each with one (``+``, six numbers of 4 bytes (width and height of the file and of what is
shown, what was done, which limits could not be set), two of 8 (darkest and brightest value) and the dots in RGB, or
``-`` and why not).
Bytes of evidence are parsed here and nowhere else: what starts it gets dots that no longer can do anything.
"""

from __future__ import annotations

import math
import os
import struct
import sys
import warnings
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from evidence.ingest import places
from evidence.ingest.confinement import shut_in

if TYPE_CHECKING:
    from PIL import Image, ImageFile

REDUCED, BLURRED = b"r", b"b"
THUMBNAIL, SMALL, HASHED = b"t", b"s", b"h"
"""Smaller still, for many at once; and 9 by 8 dots in grey, whatever the shape: what a difference hash compares."""
EDGE = 640
EDGES = {REDUCED: EDGE, THUMBNAIL: 320, SMALL: 160}
"""Treatments that make it smaller -> dots of its longer edge."""
BLUR_DOTS = 16
HASH_SIZE = (9, 8)
TURNED, OVER_WHITE, FIRST_OF_SEVERAL, KEY_DRAWN = 1, 2, 4, 8
"""What was done, as bits."""
PLAIN_RANGE = (0.0, 255.0)
LIMITS = (
    ("memory", "RLIMIT_AS", 768 << 20),
    ("working time", "RLIMIT_CPU", 600),
    ("writing files", "RLIMIT_FSIZE", 0),
    ("core files", "RLIMIT_CORE", 0),
)
"""What is limited, the system's name of it and the most that is allowed; bit n says that number n was not set."""
LOCKS = ("files of this machine", "the network and other processes")
"""What is closed; the bits after those of the limits say which was not."""
_MOST_DOTS = 80_000_000
_SCALED_PNG = frozenset({"L;2", "L;4", "I;16B", "RGB;16B"})
"""Values that are drawn as others: the one that the file calls transparent is none of the drawn ones."""
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")
_ORIENTATION = 0x0112
_HEAD = struct.Struct("<I")
ANSWER = struct.Struct(">6I2d")


class _Treated(NamedTuple):
    """The dots that are shown, what was done (bits), the values that became black and white."""

    image: Image.Image
    done: int
    low: float
    high: float


def main() -> None:
    """Answers until the input ends."""
    source, output = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get among the frames
    _load()
    unlimited = limit()
    while head := source.read(_HEAD.size):
        frame = source.read(_HEAD.unpack(head)[0])
        _answer(output, _decoded(frame[:1], frame[1:], unlimited))


def _answer(output: BinaryIO, frame: bytes) -> None:
    output.write(_HEAD.pack(len(frame)) + frame)
    output.flush()


def _load() -> None:
    """Takes in every decoder before files can no longer be opened at will."""
    from PIL import Image

    Image.init()
    Image.MAX_IMAGE_PIXELS = _MOST_DOTS // 2  # twice as many is an error, more a warning
    warnings.simplefilter("ignore")


def limit() -> int:
    """Caps memory and time, closes files and the network; returns the bits of what this system would not do.

    To be called by the only thread, before the first byte of evidence is there.
    """
    missing = 0
    for number, (_, name, most) in enumerate(LIMITS):
        if not _set(name, most):
            missing |= 1 << number
    for number, held in enumerate(shut_in(places.program()), len(LIMITS)):
        if not held:
            missing |= 1 << number
    return missing


def _set(name: str, most: int) -> bool:
    """Whether the limit holds now. One that was stricter before stays."""
    try:
        import resource

        which = getattr(resource, name)
        _, hard = resource.getrlimit(which)
        least = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(which, (least, least))
    except (ImportError, AttributeError, ValueError, OSError):
        return False
    return True


def _decoded(treatment: bytes, data: bytes, unlimited: int) -> bytes:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as image:
            width, height = image.size
            shown, done, low, high = _treated(image, treatment)
    except UnidentifiedImageError:
        return b"-These bytes are not a picture of a kind that is shown in reports."
    except (MemoryError, Image.DecompressionBombError):
        return b"-The picture is too large to be shown safely."
    except (OSError, ValueError, SyntaxError, TypeError, LookupError, ArithmeticError, struct.error) as error:
        return b"-The picture could not be decoded: " + ascii(error).encode()[:200] + b"."
    return b"+" + ANSWER.pack(width, height, *shown.size, done, unlimited, low, high) + shown.tobytes()


def _treated(image: ImageFile.ImageFile, treatment: bytes) -> _Treated:
    """Upright, over white: at most :data:`EDGES` dots wide or high, or 16 where it is blurred, then a quarter at the
    most, or 9 by 8 for a difference hash.
    """
    from PIL import Image, ImageOps

    done = FIRST_OF_SEVERAL if getattr(image, "is_animated", False) else 0
    # How its values are stored, a decoded PNG has forgotten; what follows the dots is read with them.
    if image.format == "PNG" and any(tile[3] in _SCALED_PNG for tile in image.tile):
        image.load()
        done |= KEY_DRAWN if image.info.pop("transparency", None) is not None else 0
    turned = image.getexif().get(_ORIENTATION)
    edge = EDGES.get(treatment, 8 * BLUR_DOTS)
    image.draft("RGB", (edge, edge))  # a JPEG is decoded smaller at once
    toned, low, high = _toned(image)
    if "A" in toned.mode or "transparency" in toned.info:
        clear = toned.convert("RGBA")
        plain = Image.new("RGB", clear.size, "white")
        plain.paste(clear, mask=clear.getchannel("A"))
        done |= OVER_WHITE if clear.getchannel("A").getextrema() != (255, 255) else 0
    else:
        plain = toned.convert("RGB")
    plain.thumbnail((edge, edge))
    if turned in range(2, 9):
        plain.getexif()[_ORIENTATION] = turned
        plain, done = ImageOps.exif_transpose(plain), done | TURNED
    if treatment == BLURRED:
        plain = _blurred(plain)
    elif treatment == HASHED:
        plain = plain.convert("L").resize(HASH_SIZE, Image.Resampling.BOX).convert("RGB")
    return _Treated(plain, done, low, high)


def _toned(image: Image.Image) -> tuple[Image.Image, float, float]:
    """In values from 0 to 255, and which values became these two.

    Sixteen bits have a range of their own; of longer numbers the picture's own darkest and brightest are taken.
    """
    if image.mode.startswith("I;16"):
        low, high = 0.0, 65535.0
    elif image.mode in ("I", "F"):
        low, high = (float(value) for value in image.getextrema())  # type: ignore[arg-type]
    else:
        return image, *PLAIN_RANGE
    if not math.isfinite(low) or not math.isfinite(high):
        raise ValueError("some of its values are no numbers")
    scale = 255 / (high - low) if high > low else 0.0
    offset = 0.5 - low * scale
    return image.convert("F").point(lambda value: value * scale + offset).convert("L"), low, high


def _blurred(image: Image.Image) -> Image.Image:
    from PIL import Image

    longest = max(image.size)
    scale = min(BLUR_DOTS, max(1, longest // 4)) / longest
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.BOX)


if __name__ == "__main__":
    main()
