"""Text from evidence for a cell of a table: always text, never a formula, whatever program opens the file.

Reference: OWASP, "CSV Injection"; CWE-1236; RFC 4180.
"""

from __future__ import annotations

import re
from typing import Any

import orjson

from reports.text import block, line

# A program may strip or fold what stands before the sign: white space, quotes, full-width forms.
_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20"
_LEAD = "'\"\u2018\u2019\u201c\u201d`\\s\u3000"
FORMULA = re.compile(f"[{_LEAD}]*[{_SIGNS}]|[\t\r\n]")
"""What a spreadsheet could take for the beginning of a formula; matched at the beginning of a cell."""
# Read with another separator than the comma, a cell begins at each of these.
_AT_RISK = re.compile(f"(?:(?<=^)|(?<=[;|\t\r\n]))(?=[{_LEAD}]*[{_SIGNS}])")
_JSON_SIGN = re.compile(f"([;|][{_LEAD}]*)([{_SIGNS}])")
_UNSEEN = re.compile(
    "[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def plain(value: Any) -> str:
    """A value as text for a person: line feeds stay, what cannot be seen appears as ``<U+XXXX>``, None is empty.

    A list has a line for each value; a map is ``name: value`` and the like.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return "\n".join(plain(part) for part in value)
    if isinstance(value, dict) and value.keys() == {"name", "value"}:
        return f"{plain(value['name'])}: {plain(value['value'])}"
    if isinstance(value, dict):
        return ", ".join(f"{plain(name)}: {plain(part)}" for name, part in value.items() if part is not None)
    return block(str(value))


def one_line(value: Any) -> str:
    """A value as one line for a person: text as it is, all else as JSON."""
    return line(value if isinstance(value, str) else orjson.dumps(value).decode())


def csv_text(value: Any) -> str:
    """A cell of CSV: :func:`plain`, with one apostrophe before anything that could begin a formula.

    That is at the beginning of the cell, and after each ``;``, ``|`` and line feed in it, where a program that
    was set to another separator would begin a cell. Without those apostrophes it is the text as it was.
    """
    return _AT_RISK.sub("'", plain(value))


def csv_json(value: Any) -> str:
    r"""A cell of CSV that holds JSON, which any JSON reader gives back exactly.

    What cannot be seen, and a sign that could begin a formula after ``;`` or ``|``, is written ``\uXXXX``.
    """
    text = orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode()
    return _JSON_SIGN.sub(lambda match: match[1] + _escaped(match[2]), _UNSEEN.sub(_escape, text))


def _escape(match: re.Match[str]) -> str:
    return _escaped(match[0])


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
