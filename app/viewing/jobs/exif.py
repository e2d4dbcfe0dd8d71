"""The tags of a picture's EXIF data, each with its bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from io import BufferedReader
from typing import Any

import exifread

from app.viewing.messages import Located, Part, Place
from evidence.contract.errors import EvidenceError
from evidence.contract.source import ByteSource
from evidence.contract.source_file import SourceFile
from evidence.model.names import shown
from parsers.support.pictures import DAMAGE, damage

_SEARCHED = 1 << 20
_MARK = b"Exif\0\0"
_LIMIT = 2_000


def located(files: Sequence[ByteSource], _: Mapping[str, str | int]) -> Located:
    """Every tag that ExifRead finds. Where its bytes are not where the file says, it has none.

    Reference: CIPA DC-008 (Exif 3.0) 4.5.2 and 4.6.2: offsets count from the TIFF header.
    """
    file = files[0]
    try:
        tags: dict[str, Any] = exifread.process_file(BufferedReader(SourceFile(file)), details=False)
    except DAMAGE as error:
        raise EvidenceError(
            f"The file's EXIF data is damaged and cannot be read: {damage(error)}."
        ) from error
    base = _tiff_header(file, tags)
    parts = []
    for name, tag in tags.items():
        printable = getattr(tag, "printable", None)
        if printable is None:
            continue
        place = () if base is None else _place(file, base, tag)
        text = shown(str(printable)[:_LIMIT])
        parts.append(Part(shown(name), "text", text, place, max(0, len(str(printable)) - _LIMIT)))
    if not parts:
        raise EvidenceError("The file has no EXIF tags that can be read.")
    whole = [place for part in parts for place in part.places]
    note = "" if base is not None else "Where in the file the EXIF data begin could not be told."
    return Located("EXIF", _around(whole), tuple(parts), note)


def _tiff_header(file: ByteSource, tags: Mapping[str, Any]) -> int | None:
    """Where offsets count from: proven by the text of a tag, which stands where it then must."""
    head = file.read_at(0, _SEARCHED)
    candidates = [0] if head[:4] in (b"II*\0", b"MM\0*") else []
    at = head.find(_MARK)
    while at >= 0 and len(candidates) < 16:
        candidates.append(at + len(_MARK))
        at = head.find(_MARK, at + 1)
    texts = [
        tag for tag in tags.values() if isinstance(getattr(tag, "values", None), str) and len(tag.values) >= 4
    ]
    for base in candidates:
        if head[base : base + 4] not in (b"II*\0", b"MM\0*"):
            continue
        if any(_holds(file, base, tag) for tag in texts) or not texts:
            return base
    return None


def _holds(file: ByteSource, base: int, tag: Any) -> bool:
    return file.read_at(base + tag.field_offset, tag.field_length).startswith(
        tag.values.encode("utf-8", "replace")
    )


def _place(file: ByteSource, base: int, tag: Any) -> tuple[Place, ...]:
    offset, length = base + int(tag.field_offset), int(tag.field_length)
    return (Place(0, offset, length),) if length > 0 and offset + length <= file.size else ()


def _around(places: Sequence[Place]) -> tuple[Place, ...]:
    if not places:
        return ()
    first = min(each.offset for each in places)
    return (Place(0, first, max(each.offset + each.length for each in places) - first),)
