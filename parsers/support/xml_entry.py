"""The XML document that an entry is, in whichever form Android stored it."""

from __future__ import annotations

from evidence.contract.context import Context
from evidence.model.kinds import Detail
from parsers.support.android_xml.elements import MOST_BYTES, Element
from parsers.support.android_xml.read import read


def opened(context: Context, *roots: str) -> Element | None:
    """The outermost element where its name is one of ``roots``; None where the entry is no such document.

    What could not be read of it is warned of.
    """
    with context.open() as file:
        document = read(file.read(MOST_BYTES + 1))
    root = document.root
    if root is None or root.tag not in roots:
        return None
    if document.damage:
        context.warn(f"what stands behind the damage was not read: {document.damage}", root.locator)
    return root


def details(element: Element, *names: str) -> tuple[Detail, ...]:
    """Those of these attributes that the element has, as stored."""
    return tuple(Detail(name=name, value=value) for name in names if (value := element.get(name)) is not None)


def integer(context: Context, element: Element, name: str) -> int | None:
    """An attribute as a whole number of 64 bits; None with a warning where it is none."""
    stored = element.get(name)
    if stored is None:
        return None
    if len(stored) < 21 and stored.isascii() and stored.removeprefix("-").isdecimal():
        number = int(stored)
        if -(2**63) <= number < 2**63:
            return number
    context.warn(f"{name} is not a whole number: {stored[:80]!r}", element.locator)
    return None


def flag(element: Element, name: str) -> bool | None:
    """An attribute that is true or false; None where it is neither."""
    return {"true": True, "1": True, "false": False, "0": False}.get(element.get(name) or "")
