"""Elements of a page. Text goes in as text and comes out escaped: there is no way to put markup in.

Reference: HTML Living Standard, 13.3 (serialising); Unicode Standard Annex 9 (isolates).
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, tostring

from reports.text import block

Child = Element | str
_NO_CHARACTER = re.compile("[\ufffe\uffff]")


def element(tag: str, /, *children: Child, **attributes: str) -> Element:
    """A new element; ``class_`` and the like lose their underscore, others inside a name become hyphens."""
    made = Element(tag, {key.rstrip("_").replace("_", "-"): text(value) for key, value in attributes.items()})
    for child in children:
        if isinstance(child, Element):
            made.append(child)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + text(child)
        else:
            made.text = (made.text or "") + text(child)
    return made


def svg(width: float, height: float, *children: Element, **attributes: str) -> Element:
    """A drawing of that many pixels; x runs to the right and y down."""
    size = {"viewBox": f"0 0 {width:g} {height:g}", "width": f"{width:g}", "height": f"{height:g}"}
    return element("svg", *children, **size, focusable="false", **attributes)


def isolated(value: str) -> Element:
    """Text whose direction is its own and moves nothing around it."""
    return element("bdi", value)


def text(value: str) -> str:
    """Text that a page can hold; what cannot be seen appears as ``<U+XXXX>``."""
    return _NO_CHARACTER.sub(lambda match: f"<U+{ord(match[0]):04X}>", block(value))


def html(made: Element) -> str:
    """The element as HTML, with a line feed behind it."""
    return tostring(made, encoding="unicode", method="html") + "\n"
