r"""What a text says where it is read as escaped: percent signs, entities, backslashes, quoted-printable, markup.

Reference: RFC 3986 2.1, RFC 2045 6.7 (quoted-printable), HTML 13.5 (named character references), RFC 3492 (Punycode),
RFC 8259 7, ISO/IEC 9899 6.4.4.4 (``\n``, ``\303``, ``\xfc``), ECMAScript B.2.1.1 (``%u00FC``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import unescape

from reports.redaction.encoded import STRAY
from reports.redaction.traced import Traced, Tracing, without

_ROUNDS = 5
"""Escapes in escapes are undone so often: without a bound, ``%252525…`` would cost the square of its length."""

_HEX = "[0-9A-Fa-f]"
_BACKSLASH = r"\\{1,4}"
# Bytes 80 to BF, as Windows-1252 or Latin-1 shows them: what was UTF-8 reads as \u00c3\u00bc for \u00fc.
_SHOWN_AS = {
    **{chr(byte): byte for byte in range(0x80, 0xF5)},
    **{character: byte for code, character in STRAY.items() if (byte := code - 0xDC00) < 0xC0},
}
_FOLLOWING = "".join(re.escape(each) for each, byte in _SHOWN_AS.items() if byte < 0xC0 and each != "\ufffd")
_BYTES = re.compile(
    rf"(?P<bytes>(?:%{_HEX}{{2}})+|(?:{_BACKSLASH}(?:[x']{_HEX}{{2}}|[0-3][0-7]{{2}}))+)"
    rf"|(?P<units>(?:(?:{_BACKSLASH}|%)u{_HEX}{{4}})+)"
    rf"|{_BACKSLASH}(?:[ux]\{{(?P<braced>{_HEX}{{1,6}})\}}|U(?P<long>{_HEX}{{8}}))|<U\+(?P<shown>{_HEX}{{4,6}})>"
    rf"|(?P<entity>&(?:\#[0-9]{{1,10}}|\#[xX]{_HEX}{{1,8}}|[A-Za-z][A-Za-z0-9]{{1,31}});?)"
    r"|(?P<host>(?i:xn--)[A-Za-z0-9-]{1,59})"
    rf"|(?P<misread>[\u00c2-\u00f4][{_FOLLOWING}]{{1,3}})"
)
_LETTERS = re.compile(rf"(?P<control>{_BACKSLASH}[abefnrtv0])")
_QUOTED = re.compile(rf"(?P<bytes>(?:={_HEX}{{2}}(?:=[ \t]{{0,80}}\r?\n)*)+)|(?P<soft>=[ \t]{{0,80}}\r?\n)")
_BYTE = re.compile(rf"(?:[%=]|{_BACKSLASH}[x'])({_HEX}{{2}})|{_BACKSLASH}([0-3][0-7]{{2}})")
_UNIT = re.compile(rf"u({_HEX}{{4}})")
_TAG = re.compile(r"<[^<>]*>|\[/?[A-Za-z]{1,6}(?:=[^\[\]]{0,200})?\]|\x1b\[[0-9;]{0,20}[A-Za-z]")
_BACKWARDS = re.compile(r"\u202e[^\u202c\n\r]{2,}")
_ANY = re.compile(rf"[%&\\=<\[\x1b]|(?i:xn--)|[\u00c2-\u00f4][{_FOLLOWING}]")

_Pieces = Iterator[tuple[str, int, int]]


def written(text: str) -> list[Traced]:
    r"""The text; and with what its escapes stand for, if they are such: ``\n`` may begin a folder's name."""
    found = [Traced(text)]
    if _BACKWARDS.search(text):
        found.append(_forwards(found[0]))
    if not _ANY.search(text):
        return found
    plain = _often(found[0], (_BYTES,))
    for families in ((_LETTERS,), (_QUOTED,), (_LETTERS, _QUOTED)):
        if all(family.search(plain.text) for family in families):
            found.append(_often(plain, (_BYTES, *families)))
    found.append(plain)
    found += [without(each, (_TAG,)) for each in found if _TAG.search(each.text)]
    return list({each.text: each for each in found}.values())


def _forwards(source: Traced) -> Traced:
    """The text in the order in which it is seen where an override turns it around."""
    result, last = Tracing(source), 0
    for match in _BACKWARDS.finditer(source.text):
        result.keep(last, match.start())
        for at in range(match.end() - 1, match.start(), -1):
            result.keep(at, at + 1)
        last = match.end()
    result.keep(last, len(source.text))
    return result.done()


def _often(source: Traced, patterns: tuple[re.Pattern[str], ...]) -> Traced:
    for _ in range(_ROUNDS):
        before = source
        for pattern in patterns:
            source = _undone(source, pattern) or source
        if source is before:
            break
    return source


def _undone(source: Traced, pattern: re.Pattern[str]) -> Traced | None:
    """The text with what each escape stands for; None where it has none."""
    result, last = Tracing(source), 0
    for match in pattern.finditer(source.text):
        kind = match.lastgroup or ""
        pieces = _MEANINGS[kind](match)
        if pieces is None:
            continue
        result.keep(last, match.start())
        for piece, start, end in pieces:
            result.put(piece, start, end)
        last = match.end()
    if not last:
        return None
    result.keep(last, len(source.text))
    return result.done()


def _bytes(match: re.Match[str]) -> _Pieces:
    """The bytes as UTF-8, and those that are none as Latin-1 (Windows-1252)."""
    found = [
        (int(each[1], 16) if each[1] else int(each[2], 8), each.start(), each.end())
        for each in _BYTE.finditer(match.string, match.start(), match.end())
    ]
    at = 0
    for character in bytes(value for value, _, _ in found).decode("utf-8", "surrogateescape"):
        stray = STRAY.get(ord(character))
        width = 1 if stray else len(character.encode())
        yield stray or character, found[at][1], found[at + width - 1][2]
        at += width


def _units(match: re.Match[str]) -> _Pieces:
    """Code units of UTF-16: two may be one character."""
    waiting: tuple[int, int] | None = None
    start = match.start()
    for each in _UNIT.finditer(match.string, match.start(), match.end()):
        code = int(each[1], 16)
        if waiting and 0xDC00 <= code < 0xE000:
            yield chr(0x10000 + ((waiting[0] - 0xD800) << 10) + code - 0xDC00), waiting[1], each.end()
            waiting = None
        elif 0xD800 <= code < 0xDC00:
            waiting = (code, start)
        else:
            yield chr(code), start, each.end()
        start = each.end()


def _code(match: re.Match[str]) -> _Pieces | None:
    code = int(match[match.lastgroup or 0], 16)
    return iter([(chr(code), match.start(), match.end())]) if code < 0x110000 else None


def _entity(match: re.Match[str]) -> _Pieces | None:
    found = unescape(match[0])
    return iter([(found, match.start(), match.end())]) if found != match[0] else None


def _host(match: re.Match[str]) -> _Pieces | None:
    try:
        return iter([(match[0][4:].encode().decode("punycode"), match.start(), match.end())])
    except UnicodeError:
        return None


def _misread(match: re.Match[str]) -> _Pieces | None:
    try:
        found = bytes(_SHOWN_AS[each] for each in match[0]).decode()
    except UnicodeDecodeError:
        return None
    return iter([(found, match.start(), match.end())])


def _control(match: re.Match[str]) -> _Pieces:
    # White space may also stand in the middle of a word; line ends are looked through there.
    return iter([("\n" if match[0][-1] in "nrtfv" else "\0", match.start(), match.end())])


def _soft(match: re.Match[str]) -> _Pieces:
    return iter([("", match.start(), match.end())])


_MEANINGS: dict[str, Callable[[re.Match[str]], _Pieces | None]] = {
    "bytes": _bytes,
    "units": _units,
    "braced": _code,
    "long": _code,
    "shown": _code,
    "entity": _entity,
    "host": _host,
    "misread": _misread,
    "control": _control,
    "soft": _soft,
}
