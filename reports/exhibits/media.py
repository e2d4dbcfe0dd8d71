"""Pictures: what their metadata states, and the picture itself where the examiner chose to show it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reports.document import Block, Paragraph
from reports.exhibits.compact import exhibit
from reports.exhibits.gathered import Gathered, Pictures
from reports.exhibits.provenance import Provenance
from reports.text import counted, line

_TREATED = {
    "none": "Pictures themselves are not shown in this report.",
    "blurred": "Each picture is shown blurred: made at most 16 dots wide and high, and drawn from those alone.",
    "full": "Each picture is shown in full, at most 640 dots wide and high, and compressed again as JPEG.",
}


def media(bodies: list[dict[str, Any]], provenance: Provenance, gathered: Gathered) -> tuple[Block, ...]:
    """An exhibit each, followed by its picture where there is one, or by why there is none."""
    pictures = gathered.pictures
    words = _TREATED[pictures.treatment]
    if pictures.missing:
        words += (
            f" {counted(len(pictures.missing), 'picture')} could not be shown; the reason stands with each."
        )
    if pictures.unlimited:
        words += (
            f" They were decoded in a process of their own, not limited in: {', '.join(pictures.unlimited)}."
        )
    blocks: list[Block] = [Paragraph(words, "note")]
    for body in bodies:
        blocks += [exhibit(body, provenance), *_picture(str(body["id"]), pictures)]
    return tuple(blocks)


def _picture(record: str, pictures: Pictures) -> Iterator[Block]:
    if found := pictures.shown.get(record):
        yield found
    elif reason := pictures.missing.get(record):
        yield Paragraph(f"{line(record)}: not shown. {line(reason)}", "note")
