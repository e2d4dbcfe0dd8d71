"""The signatures and time stamps that the form of a document holds.

Reference: ISO 32000-2, sections 12.7.4 and 12.8.1.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any, Iterator, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from .outcome import Broken
from .pdf_file import PdfFile
from .pdf_syntax import HexString

_MOST_NAMES = 100_000
_BYTE_RANGE = re.compile(rb"/ByteRange\s*\[\s*0\s+([0-9]{1,12})\s+([0-9]{1,12})\s+[0-9]{1,12}\s*\]")
_SLOT = re.compile(rb"<[0-9A-Fa-f]{256,}>")  # longer than any other hexadecimal string of a report
_DATE = re.compile(rb"D:(\d{14})(?:Z|([+-])(\d\d)'?(\d\d)?'?)")


class SignatureField(NamedTuple):
    """A signature: its dictionary's byte range, place and bytes of the value, in the file's order. ``level`` is what it
    allows to be changed after it (1: nothing), None where it does not say; ``certifies``: the document says so, too.
    ``stamp``: it is a time stamp of the whole file. ``moment``: when it was made by the signer's clock, "" where it
    states none with a zone.
    """

    end: int
    byte_range: list[int]
    contents: HexString
    level: int | None
    certifies: bool
    stamp: bool
    moment: str


def hidden(data: bytes, fields: list[SignatureField]) -> list[tuple[int, int]]:
    """Places of signatures that the file holds and its newest form does not name."""
    known = {(field.contents.start, field.contents.end) for field in fields}
    named = {(int(found[1]), int(found[2])) for found in _BYTE_RANGE.finditer(data)}
    return sorted(place for place in named - known if _SLOT.fullmatch(data, *place))


def signature_fields(pdf: PdfFile) -> Iterator[SignatureField]:
    """Every signature that the form of the document holds."""
    certified = pdf.get(pdf.dictionary(pdf.catalog.get("Perms")).get("DocMDP"))
    seen = 0
    waiting = list(pdf.array(pdf.dictionary(pdf.catalog.get("AcroForm")).get("Fields")))
    while waiting:
        field = pdf.dictionary(waiting.pop())
        seen += 1
        if seen + len(waiting) > _MOST_NAMES:
            raise Broken("has a form without an end")
        waiting += pdf.array(field.get("Kids"))
        value = pdf.dictionary(field.get("V"))
        contents = value.get("Contents")
        if "ByteRange" not in value:
            continue
        ranges = pdf.array(value["ByteRange"])
        if len(ranges) != 4 or any(type(number) is not int or number < 0 for number in ranges):
            raise Broken("has a signature whose /ByteRange is not four numbers")
        if not isinstance(contents, HexString):
            raise Broken("has a signature whose /Contents is not a hexadecimal string")
        # Inside of an object stream its places are not those of the file: the gap could be anywhere.
        if contents.source is not pdf.data:
            raise Broken("has a signature inside of an object stream")
        stamp = pdf.get(value.get("Type")) == "DocTimeStamp"
        if pdf.get(value.get("SubFilter")) != ("ETSI.RFC3161" if stamp else "ETSI.CAdES.detached"):
            raise Broken("has a signature that is not in the form of PAdES (/SubFilter)")
        yield SignatureField(
            end=ranges[2] + ranges[3],
            byte_range=ranges,
            contents=contents,
            level=_certified_level(pdf, value),
            certifies=value is certified,
            stamp=stamp,
            moment=_moment(pdf.get(value.get("M"))),
        )


def reviewer_fields(pdf: PdfFile) -> int:
    """How many signature fields of the form are for a reviewer."""
    listed = map(pdf.dictionary, pdf.array(pdf.dictionary(pdf.catalog.get("AcroForm")).get("Fields")))
    wanted = (b"Reviewer", "Sig")
    return sum((pdf.get(one.get("T")), pdf.get(one.get("FT"))) == wanted for one in listed)


def _certified_level(pdf: PdfFile, value: dict[str, Any]) -> int | None:
    """Read from the signature's own dictionary, which it covers: what is added later can take the document's word
    (/Perms) away, but not this key. Reference: ISO 32000-2, sections 12.8.1 and 12.8.2.2.
    """
    if "Reference" not in value:
        return None
    transforms = [pdf.dictionary(one) for one in pdf.array(value["Reference"])]
    found = next((one for one in transforms if pdf.get(one.get("TransformMethod")) == "DocMDP"), {})
    level = pdf.get(pdf.dictionary(found.get("TransformParams")).get("P"))
    return level if type(level) is int else 2


def _moment(value: Any) -> str:
    """A date as ``2026-01-02 03:04:05 UTC``, "" where it is none or lacks its zone.

    Reference: ISO 32000-2, section 7.9.4.
    """
    found = _DATE.fullmatch(value) if isinstance(value, bytes) else None
    if not found:
        return ""
    sign, hours, minutes = found[2] or b"+", int(found[3] or 0), int(found[4] or 0)
    offset = timedelta(hours=hours, minutes=minutes) * (-1 if sign == b"-" else 1)
    try:
        moment = datetime.strptime(found[1].decode("ascii") + "+0000", "%Y%m%d%H%M%S%z") - offset
    except (ValueError, OverflowError):
        return ""
    return f"{moment:%Y-%m-%d %H:%M:%S} UTC"
