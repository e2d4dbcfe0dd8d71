"""Names and texts of evidence as they stand in Turtle, whatever they hold.

Reference: W3C, RDF 1.1 Turtle (2014), sections 6.3 and 6.4; RFC 3987 (IRIs).
"""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[A-Za-z0-9._~/!$&'()*+,=@-]*", re.ASCII)
"""What stands in an IRI's path as it is: without ``:`` and ``;``, which readers take apart."""


def literal(text: str, kind: str = "") -> str:
    """A text in quotes, of a datatype where one is named (``xsd:dateTime``). Its value is exactly the text."""
    if not text.isprintable() or '"' in text or "\\" in text:
        text = "".join(map(_character, text.encode("utf-8", "backslashreplace").decode()))
    return f'"{text}"^^{kind}' if kind else f'"{text}"'


def iri_path(path: bytes) -> str:
    """A path as part of an IRI; two paths never give the same one.

    Letters and signs of other alphabets stay as they are; the rest, and bytes that are no UTF-8, as ``%NN``.
    """
    text = path.decode("utf-8", "surrogateescape")
    return text if _PLAIN.fullmatch(text) else "".join(map(_of_path, text))


def _character(one: str) -> str:
    if one in '"\\':
        return f"\\{one}"
    if one.isprintable():
        return one
    return f"\\u{ord(one):04X}" if ord(one) < 0x10000 else f"\\U{ord(one):08X}"


def _of_path(one: str) -> str:
    if _PLAIN.fullmatch(one) or (not one.isascii() and one.isprintable()):
        return one
    return "".join(f"%{byte:02X}" for byte in one.encode("utf-8", "surrogateescape"))
