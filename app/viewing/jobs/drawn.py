"""Pictures and pages of PDF files, as dots."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from io import BufferedReader
from typing import TYPE_CHECKING

from app.viewing.messages import Drawn
from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource
from evidence.contract.source_file import SourceFile

if TYPE_CHECKING:
    import pypdfium2
    from PIL import Image

PICTURE_BYTES = 64_000_000
_MOST_DOTS = 80_000_000
_FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF", "ICO")
_PAGE_EDGE = 2_400


def picture(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> Drawn:
    """The first picture of a file, upright, over white, at most ``edge`` dots wide or high."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    if files[0].size > PICTURE_BYTES:
        raise EvidenceError("Pictures of up to 64 MB are shown.")
    Image.MAX_IMAGE_PIXELS = _MOST_DOTS // 2  # twice as many is an error, more a warning
    warnings.simplefilter("ignore")
    edge = min(4096, int(arguments.get("edge", 2048)))
    try:
        with Image.open(BufferedReader(SourceFile(files[0])), formats=_FORMATS) as image:
            width, height = image.size
            frames = getattr(image, "n_frames", 1)
            image.draft("RGB", (edge, edge))  # a JPEG is decoded smaller at once
            upright = ImageOps.exif_transpose(_eight_bits(image)) or image
            if "A" in upright.mode or "transparency" in upright.info:
                clear = upright.convert("RGBA")
                plain = Image.new("RGB", clear.size, "white")
                plain.paste(clear, mask=clear.getchannel("A"))
            else:
                plain = upright.convert("RGB")
            plain.thumbnail((edge, edge))
    except UnidentifiedImageError as error:
        raise EvidenceError("These bytes are not a picture of a kind that is shown here.") from error
    except Image.DecompressionBombError as error:
        raise EvidenceError("The picture has more dots than are shown.") from error
    return Drawn(width, height, *plain.size, plain.tobytes(), frames)


def _eight_bits(image: Image.Image) -> Image.Image:
    """Sixteen bits and numbers of other kinds in 256 steps, which a plain conversion would cut off."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value / 257).convert("L")
    if image.mode in ("I", "F"):
        low, high = (float(value) for value in image.getextrema())  # type: ignore[arg-type]
        scale = 255 / (high - low) if high > low else 0.0
        return image.convert("F").point(lambda value: value * scale - low * scale).convert("L")
    return image


def pdf_page(files: Sequence[ByteSource], arguments: Mapping[str, str | int]) -> Drawn:
    """Page ``page`` (from 0), ``width`` dots wide. Forms, links and scripts are not even loaded."""
    document = opened_pdf(files[0])
    try:
        count = len(document)
        number = int(arguments.get("page", 0))
        if not 0 <= number < count:
            raise EvidenceError(f"The document has no page {number + 1}.")
        page = document[number]
        wide, high = page.get_size()
        if not (wide > 0 and high > 0):
            raise EvidenceError("The page has no size.")
        scale = min(int(arguments.get("width", 1000)) / wide, _PAGE_EDGE / wide, _PAGE_EDGE / high)
        image: Image.Image = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
        return Drawn(int(wide), int(high), *image.size, image.tobytes(), count)
    finally:
        document.close()


def opened_pdf(file: ByteSource) -> pypdfium2.PdfDocument:
    """A PDF by PDFium. Raises EvidenceError where it cannot be opened without a password, or at all."""
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(BufferedReader(SourceFile(file)))
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise EvidenceError("This PDF is encrypted: it opens with its password only.") from error
        raise EvidenceError(f"This is no PDF that can be opened ({error}).") from error
