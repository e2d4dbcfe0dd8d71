"""A document in whichever form Android stored it."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.support.android_xml import abx, axml, plain
from parsers.support.android_xml.elements import MOST_BYTES, Builder, Element


@dataclass(frozen=True, slots=True)
class Document:
    """``roots`` are the outermost elements (ABX may have several, none where nothing could be read), ``form`` is "ABX",
    "AXML" or "XML". ``damage`` says why the rest was not read; empty where all was.
    """

    roots: tuple[Element, ...]
    form: str
    damage: str

    @property
    def root(self) -> Element | None:
        """The first of the outermost elements."""
        return self.roots[0] if self.roots else None


def read(data: bytes) -> Document:
    """Never raises: what is before the damage is read."""
    form, build = "XML", plain.build
    if data.startswith(abx.MAGIC):
        form, build = "ABX", abx.build
    elif axml.is_axml(data):
        form, build = "AXML", axml.build
    builder, damage = Builder(), ""
    try:
        if len(data) > MOST_BYTES:
            raise ValueError(f"the document is larger than {MOST_BYTES} bytes")
        build(data, builder)
    except ValueError as error:
        damage = str(error)
    builder.finish(len(data))
    return Document(tuple(builder.roots), form, damage)
