"""Text as Java and Android write it: UTF-8, or the form in which letters beyond 16 bits are two of three bytes each.

Reference: java.io.DataInput, Modified UTF-8 (also: zero is C0 80).
"""

from __future__ import annotations


def decoded(raw: bytes) -> str:
    """The text; bytes that are neither are escaped as ``\\xNN``, halves of a letter alike."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        pass
    try:
        halves = raw.replace(b"\xc0\x80", b"\0").decode("utf-8", "surrogatepass")
        return halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "backslashreplace")
    except UnicodeDecodeError:
        return raw.decode("utf-8", "backslashreplace")
