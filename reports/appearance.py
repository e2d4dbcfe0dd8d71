"""How signature fields look on the cover.

Reference: ISO 32000-2, 12.7.5.5 (signature fields) and 12.5.5 (appearance streams).
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reports.stamp import StampText, draw_empty, draw_stamp

BoxEdges = tuple[int, int, int, int]
"""Left, bottom, right, top in points."""


def add_reviewer_field(writer: Any, name: str, box: BoxEdges) -> None:
    """Adds an empty signature field to the cover; what it is for is drawn into it."""
    from pyhanko.pdf_utils.generic import DictionaryObject, NameObject
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.fields import SigFieldSpec, append_signature_field, enumerate_sig_fields

    append_signature_field(writer, SigFieldSpec(name, on_page=0, box=box))
    page = draw_empty(box[2] - box[0], box[3] - box[1])
    for _, _, reference in enumerate_sig_fields(writer, with_name=name):
        drawn = writer.import_page_as_xobject(PdfFileReader(BytesIO(page)))
        appearance: Any = DictionaryObject({NameObject("/N"): drawn})  # type: ignore[no-untyped-call]
        reference.get_object()[NameObject("/AP")] = appearance
        writer.mark_update(reference)


def stamp_style(stamp: StampText, box: BoxEdges) -> Any:
    """The stamp: the page drawn by us, so that its fonts are ours and embedded."""
    from pyhanko.pdf_utils.content import PdfContent
    from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.stamp import StaticStampStyle

    width, height = box[2] - box[0], box[3] - box[1]
    page = draw_stamp(stamp, width, height)

    class Page(PdfContent):
        def render(self) -> bytes:
            writer: Any = self.writer
            drawn = writer.import_page_as_xobject(PdfFileReader(BytesIO(page)))
            self.resources.xobject["/Stamp"] = drawn
            self.box = BoxConstraints(width=width, height=height)
            return b"/Stamp Do"

    edge = SimpleBoxLayoutRule(AxisAlignment.ALIGN_MIN, AxisAlignment.ALIGN_MIN, Margins())
    return StaticStampStyle(background=Page(), background_layout=edge, background_opacity=1, border_width=0)
