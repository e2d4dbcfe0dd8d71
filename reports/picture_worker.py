"""The process that decodes pictures of evidence for reports. It can be killed at any time.

Run as ``python -m reports.picture_worker``. It reads frames (length in 4 bytes, treatment in 1, the file's bytes) and
answers each with one (length in 4 bytes; ``+``, four numbers of 4 bytes and the dots in RGB, or ``-`` and why not).
Bytes of evidence are parsed here and nowhere else: what starts it gets dots that no longer can do anything.
"""

from __future__ import annotations

import contextlib
import os
import struct
import sys
import warnings
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from PIL import Image

REDUCED, BLURRED = b"r", b"b"
EDGE = 640
BLUR_DOTS = 16
_MEMORY = 768 << 20
_SECONDS_OF_WORK = 600
_MOST_DOTS = 80_000_000
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")
_ORIENTATION = 0x0112
_HEAD = struct.Struct(">I")
_SIZES = struct.Struct(">4I")


def main() -> None:
    """Answers until the input ends."""
    source, output = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not get among the frames
    _load()
    _limit()
    while head := source.read(_HEAD.size):
        frame = source.read(_HEAD.unpack(head)[0])
        _answer(output, _decoded(frame[:1], frame[1:]))


def _answer(output: BinaryIO, frame: bytes) -> None:
    output.write(_HEAD.pack(len(frame)) + frame)
    output.flush()


def _load() -> None:
    """Takes in every decoder before files can no longer be opened at will."""
    from PIL import Image

    Image.init()
    Image.MAX_IMAGE_PIXELS = _MOST_DOTS // 2  # twice as many is an error, more a warning
    warnings.simplefilter("ignore")


def _limit() -> None:
    """Caps memory, time and files where the platform can; elsewhere the watch of who started it is what there is."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS_OF_WORK, _SECONDS_OF_WORK))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _decoded(treatment: bytes, data: bytes) -> bytes:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(BytesIO(data), formats=_FORMATS) as image:
            width, height = image.size
            shown = _treated(image, treatment)
    except UnidentifiedImageError:
        return b"-These bytes are not a picture of a kind that is shown in reports."
    except (MemoryError, Image.DecompressionBombError):
        return b"-The picture is too large to be shown safely."
    except (OSError, ValueError, SyntaxError, TypeError, LookupError, ArithmeticError, struct.error) as error:
        return b"-The picture is damaged: " + ascii(error).encode()[:200] + b"."
    return b"+" + _SIZES.pack(width, height, *shown.size) + shown.tobytes()


def _treated(image: Image.Image, treatment: bytes) -> Image.Image:
    """The dots that are shown, upright, over white: at most 640 wide or high, or 16 where it is blurred."""
    from PIL import Image, ImageOps

    turned = image.getexif().get(_ORIENTATION)
    edge = EDGE if treatment == REDUCED else 8 * BLUR_DOTS
    image.draft("RGB", (edge, edge))  # a JPEG is decoded smaller at once
    if "A" in image.mode or "transparency" in image.info:
        clear = image.convert("RGBA")
        plain = Image.new("RGB", clear.size, "white")
        plain.paste(clear, mask=clear.getchannel("A"))
    else:
        plain = image.convert("RGB")
    plain.thumbnail((edge, edge))
    plain.getexif()[_ORIENTATION] = turned or 1
    upright = ImageOps.exif_transpose(plain)
    if treatment == REDUCED:
        return upright
    scale = BLUR_DOTS / max(upright.size)
    size = (max(1, round(upright.width * scale)), max(1, round(upright.height * scale)))
    return upright.resize(size, Image.Resampling.BOX)


if __name__ == "__main__":
    main()
