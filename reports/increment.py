"""Appends to a PDF without touching what is there.

Reference: ISO 32000-2, 7.5.6 (incremental updates).
"""

from __future__ import annotations

from io import BytesIO

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


class Increment(IncrementalPdfFileWriter):
    """An update that leaves the report's metadata and document information alone.

    pyHanko writes its own name and this moment into both, and not the same into each: the report would not follow
    PDF/A-3 any more, and the second time stamp of B-LTA would come with changes that are none of its business.
    """

    def _update_meta(self) -> None:
        pass


def increment(pdf: bytes) -> Increment:
    """An update of these bytes. Raises pyHanko's PdfError where they are no PDF."""
    return Increment(BytesIO(pdf))
