"""The words, operators and parentheses of a typed filter, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from evidence.catalog.filter.errors import FilterError
from evidence.catalog.filter.nodes import ANY, FOLDERS, ONE, Piece, Value

LONGEST = 10_000
"""Characters. A filter is typed by a person; statements of SQLite are limited, too."""
_NAME = re.compile(r"([A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+){0,2})[ \t]*(!=|<=|>=|[:=<>~])[ \t]*")
_BLANKS = re.compile(r"\s*")
_HEX = re.compile(r"u\{([0-9A-Fa-f]{1,6})\}")
_PLAIN_ESCAPES = {"n": "\n", "r": "\r", "t": "\t"}
_LONE = re.compile("[\ud800-\udfff]")


NOTHING = Value("", ())


@dataclass(frozen=True)
class Token:
    """``kind``: ``(``, ``)``, ``and``, ``or``, ``not``, ``word`` (a value), ``field`` or ``end``.

    A field has its ``operator``, and its value is the next token; a word that begins with ``~`` has that as operator.
    """

    kind: str
    start: int
    end: int
    name: str = ""
    operator: str = ""
    value: Value = NOTHING


def tokens(text: str) -> list[Token]:
    """The tokens of a text, ended by one of kind ``end``. Raises FilterError."""
    if len(text) > LONGEST:
        raise FilterError(f"The filter is longer than {LONGEST:,} characters.", LONGEST, len(text))
    if lone := _LONE.search(text):
        raise FilterError("This character is half of one and can be in no record.", *lone.span())
    found: list[Token] = []
    at = _after_blanks(text, 0)
    while at < len(text):
        found.append(_token(text, at))
        at = _after_blanks(text, found[-1].end)
        if found[-1].kind == "field":
            at = _with_value(text, found)
    found.append(Token("end", len(text), len(text)))
    return found


def _with_value(text: str, found: list[Token]) -> int:
    """Adds the value of the field that was read last; returns where the rest begins."""
    field = found[-1]
    if field.end >= len(text) or text[field.end] in "()" or text[field.end].isspace():
        raise FilterError(
            f"{text[field.start : field.end].strip()} has nothing to compare with. Write a value after it.",
            field.start,
            field.end,
        )
    value, end = _value(text, field.end)
    found.append(Token("word", field.end, end, value=value))
    return _after_blanks(text, end)


def _token(text: str, at: int) -> Token:
    if text[at] in "()":
        return Token(text[at], at, at + 1)
    if named := _NAME.match(text, at):
        return Token("field", at, named.end(), named[1].lower(), named[2])
    if text[at] == "~":
        start = _after_blanks(text, at + 1)
        if start >= len(text) or text[start] in "()":
            raise FilterError("~ looks for a part of a text. Write the part after it.", at, at + 1)
        value, end = _value(text, start)
        return Token("word", at, end, operator="~", value=value)
    value, end = _value(text, at)
    word = text[at:end].lower()
    kind = word if word in ("and", "or", "not") else "word"
    return Token(kind, at, end, operator=":", value=value)


def _value(text: str, at: int) -> tuple[Value, int]:
    """A value in quotes, or up to the next blank or parenthesis; and where it ends."""
    quoted = text[at] == '"'
    start, at = at, at + quoted
    plain: list[str] = []
    pieces: list[Piece] = []
    while at < len(text):
        letter = text[at]
        if quoted and letter == '"':
            return Value("".join(plain), _joined(pieces), True), at + 1
        if not quoted and (letter in '()"' or letter.isspace()):
            break
        if letter == "\\":
            letter, at = _escape(text, at)
            plain.append(letter)
            pieces.append(letter)
            continue
        plain.append(letter)
        at += 1
        if letter == "*":
            at = _stars(text, at, plain, pieces)
        else:
            pieces.append(ONE if letter == "?" else letter)
    if quoted:
        raise FilterError("This quotation mark has no second one.", start, len(text))
    return Value("".join(plain), _joined(pieces)), at


def _stars(text: str, at: int, plain: list[str], pieces: list[Piece]) -> int:
    """Reads the rest of ``*``, ``**`` or ``**/``; returns where the text goes on."""
    before = pieces[-1] if pieces else "/"
    while at < len(text) and text[at] == "*":
        plain.append("*")
        at += 1
    if plain[-2:] == ["*", "*"] and before == "/" and text[at : at + 1] == "/":
        plain.append("/")
        pieces.append(FOLDERS)
        return at + 1
    pieces.append(ANY)
    return at


def _escape(text: str, at: int) -> tuple[str, int]:
    r"""The character that a backslash and what follows stand for: ``\\``, ``\*``, ``\n``, ``\u{202E}``, …"""
    following = text[at + 1 : at + 2]
    if following in _PLAIN_ESCAPES:
        return _PLAIN_ESCAPES[following], at + 2
    if number := _HEX.match(text, at + 1):
        point = int(number[1], 16)
        if point < 0x110000 and not 0xD800 <= point < 0xE000:
            return chr(point), number.end()
        raise FilterError(f"There is no character U+{number[1].upper()}.", at, number.end())
    if not following or following.isalnum() or following.isspace():
        raise FilterError(
            r"A backslash gives the next character as it is: \" \* \? \( \\, or \n, \t, \u{202E}. "
            r"Write \\ for a backslash.",
            at,
            min(at + 2, len(text)),
        )
    return following, at + 2


def _joined(pieces: list[Piece]) -> tuple[Piece, ...]:
    joined: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and joined and isinstance(joined[-1], str):
            joined[-1] += piece
        else:
            joined.append(piece)
    return tuple(joined)


def _after_blanks(text: str, at: int) -> int:
    blanks = _BLANKS.match(text, at)
    return blanks.end() if blanks else at
