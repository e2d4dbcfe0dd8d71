"""XML as text. Entities that a document defines itself are never expanded.

Reference: XML 1.0.
"""

from __future__ import annotations

import codecs
from xml.parsers import expat

from parsers.support.android_xml.controls import Controls
from parsers.support.android_xml.elements import Builder

_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def build(data: bytes, builder: Builder) -> None:
    """Reads the document into the builder. Raises ValueError where it is damaged; what was read before stands."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    wide = data.startswith(_WIDE)
    controls = Controls(data, wide)
    parser.EntityDeclHandler = _entity
    parser.CharacterDataHandler = lambda piece: builder.text(controls.text(piece))

    def start(tag: str, attributes: dict[str, str]) -> None:
        values = {name: controls.text(value) for name, value in attributes.items()}
        builder.start(tag, controls.at(parser.CurrentByteIndex)).attributes.update(values)

    def stop(tag: str) -> None:
        at = controls.at(parser.CurrentByteIndex)
        # Expat stands on the beginning of an end tag, but behind a tag that is beginning and end at once.
        behind = builder.empty and data[at - 2 : at] == b"/>"
        builder.stop(tag, at if behind or wide else data.find(b">", at) + 1)

    parser.StartElementHandler = start
    parser.EndElementHandler = stop
    try:
        parser.Parse(controls.data, True)
    except (expat.ExpatError, LookupError) as error:
        raise ValueError(f"the XML is damaged: {error}") from error


def _entity(*_: object) -> None:
    raise ValueError("the document defines entities of its own: they are not expanded, and it is not read on")
