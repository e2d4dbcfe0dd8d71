"""In which encoding a web page says that it is written, found as browsers find it before they parse."""

from __future__ import annotations

import codecs
import re

_ENCODINGS = frozenset({
    "utf-8", "big5", "big5hkscs", "cp866", "cp874", "cp932", "cp949", "cp950", "euc_jp", "gbk", "gb18030",
    "iso2022_jp", "johab", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic",
    *(f"cp{number}" for number in range(1250, 1259)),
    *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
})  # fmt: skip
"""Encodings that a page may name: those of the web, none that does more than decode text."""
_WEB = {
    "windows-874": "cp874", "windows-31j": "cp932", "x-sjis": "cp932", "windows-949": "cp949", "x-gbk": "gbk",
    "x-mac-roman": "mac-roman", "iso-8859-8-i": "iso8859-8", "iso8859-1": "cp1252", "ascii": "cp1252",
    "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874", "shift_jis": "cp932", "euc_kr": "cp949",
    "gb2312": "gbk", "utf-16": "utf-8", "utf-16-le": "utf-8", "utf-16-be": "utf-8", "x-user-defined": "cp1252",
}  # fmt: skip
"""What browsers read where a page names the encoding before: labels of the web, and larger sets of the same letters.

A page whose name can be read as bytes is not in UTF-16, whatever it says.

Reference: WHATWG Encoding, 4.2 (names and labels); WHATWG HTML 13.2.3.2 (UTF-16, x-user-defined).
"""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0?\0x\0", "utf-16-le"), (b"\0<\0?\0x", "utf-16-be"),
)  # fmt: skip
"""First bytes that decide before anything that the page says."""
_LABEL = re.compile(r"[a-z0-9]+(?:[_.:-][a-z0-9]+)*")
"""As labels of the web are written: Python would find a codec for other spellings, too."""
_META = re.compile(rb"<meta(?=[\t\n\f\r /])", re.IGNORECASE)
_TAG = re.compile(rb"</?[A-Za-z][^\t\n\f\r >]*")
_SPACE = re.compile(rb"[\t\n\f\r /]*")
_ATTRIBUTE = re.compile(
    rb"""([^>\t\n\f\r /][^=>\t\n\f\r /]*)"""
    rb"""(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"([^"]*)"?|'([^']*)'?|([^\t\n\f\r >]*)))?"""
)
"""A name, and a value in quotes or without. A quote that is not closed runs to the end of what is looked at."""
_CONTENT = re.compile(rb"charset[\t\n\f\r ]*=[\t\n\f\r ]*(.*)", re.IGNORECASE | re.DOTALL)
_VALUE = re.compile(rb"""(?:"([^"]*)"|'([^']*)'|([^"'\t\n\f\r ;][^\t\n\f\r ;]*))""")
_XML = re.compile(
    rb"""<\?xml[^>]*?encoding[\0-\x20]*=[\0-\x20]*(?:"([^"\0-\x20>]*)"|'([^'\0-\x20>]*)')[^>]*>"""
)


def page_encoding(data: bytes) -> str:
    """The codec of a page by its first bytes ``data``; UTF-8 where it names none of the web.

    Only ``<meta>`` tags and an XML declaration count: what stands in comments, in other tags and in addresses does not.

    Reference: WHATWG HTML 13.2.3.2 (prescan a byte stream to determine its encoding; get an XML encoding).
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    return _of_meta(data) or _of_xml(data) or "utf-8"


def _of_meta(data: bytes) -> str:
    """The first encoding that a ``<meta>`` tag names. Empty where the bytes end before."""
    at = data.find(b"<")
    while 0 <= at < len(data):
        if data.startswith(b"<!--", at):
            at = _behind(data, b"-->", at + 2)  # <!--> is a whole comment
        elif tag := _META.match(data, at) or _TAG.match(data, at):
            found, at = _attributes(data, tag.end())
            if at < len(data) and tag.re is _META and (name := _named(found)):
                return name
        elif data[at + 1 : at + 2] in (b"!", b"/", b"?"):
            at = _behind(data, b">", at)
        else:
            at += 1
        at = data.find(b"<", at)
    return ""


def _behind(data: bytes, end: bytes, at: int) -> int:
    found = data.find(end, at)
    return len(data) if found < 0 else found + len(end)


def _attributes(data: bytes, at: int) -> tuple[dict[str, bytes], int]:
    """The attributes of a tag, of each name the first, and where its ``>`` stands: the end where there is none."""
    found: dict[str, bytes] = {}
    while True:
        space = _SPACE.match(data, at)
        at = space.end() if space else at
        each = _ATTRIBUTE.match(data, at)
        if each is None:
            return found, at
        at = each.end()
        found.setdefault(each[1].decode("latin-1").lower(), each[2] or each[3] or each[4] or b"")


def _named(attributes: dict[str, bytes]) -> str:
    """The codec that a ``<meta>`` tag names: by ``charset``, or as the content type of the page. Else empty."""
    if "charset" in attributes:
        return _codec(attributes["charset"])
    if attributes.get("http-equiv", b"").lower() != b"content-type":
        return ""
    content = _CONTENT.search(attributes.get("content", b""))
    value = _VALUE.match(content[1]) if content else None
    return _codec(value[1] or value[2] or value[3] or b"") if value else ""


def _of_xml(data: bytes) -> str:
    found = _XML.match(data)
    return _codec(found[1] or found[2] or b"") if found else ""


def _codec(label: bytes) -> str:
    """Python's codec for a label of the web. Empty where there is none."""
    word = label.decode("latin-1").strip("\t\n\f\r ").lower()
    if not _LABEL.fullmatch(word):
        return ""
    try:
        name = codecs.lookup(_WEB.get(word, word)).name
    except LookupError:
        return _WEB.get(word, "")
    name = _WEB.get(name, name)
    return name if name in _ENCODINGS else ""
