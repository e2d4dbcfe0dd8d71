"""XML element by element, so that a hundred thousand places need no more memory than one.

Reference: XML 1.0, section 2.2 (characters).
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

_NO_XML = re.compile("[\ufffe\uffff]")


def text_in(parent: Element, name: str, text: str, **attributes: str) -> Element:
    """A new element that holds this text. What XML cannot hold appears as ``<U+XXXX>``.

    ``text`` went through :mod:`reports.text` before: controls and surrogates are no more in it.
    """
    element = SubElement(parent, name, {key: xml_text(value) for key, value in attributes.items()})
    element.text = xml_text(text)
    return element


def xml_text(text: str) -> str:
    """Text that XML can hold."""
    return _NO_XML.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)


def markup(element: Element, level: int = 1) -> str:
    """The element as XML, set in by ``level`` steps, with a line feed behind it."""
    indent(element, " ", level)
    return f"{' ' * level}{tostring(element, encoding='unicode')}\n"
