"""Filters as text, for whoever makes one from a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from evidence.catalog.filter.nodes import Everything, Group
from evidence.catalog.filter.parser import parse

_BARE = re.compile(r"[A-Za-z0-9_./+@:-]+")


def quoted(field: str, value: object) -> str:
    """The term that finds the rows whose ``field`` is this very value: a text, a number or a truth value.

    Round-trips through :func:`parse`. None: rows without it. Characters that a line of text cannot show are escaped.
    """
    if value is None:
        return f"not has:{field}"
    if isinstance(value, bool):
        return f"{field}:{'yes' if value else 'no'}"
    text = str(value)
    return f"{field}={text}" if _BARE.fullmatch(text) else f'{field}="{_escaped(text)}"'


def quoted_each(field: str, values: object) -> str | None:
    """The filter for the rows whose ``field`` holds each of these values, those inside of lists and objects too.

    None where there is none to ask for: a record that holds an empty list is neither without the field nor told from
    others by anything in it.
    """
    parts = list(dict.fromkeys(quoted(field, each) for each in _values(values)))
    if len(parts) > 1:
        return f"({' and '.join(parts)})"
    return parts[0] if parts else None


def _values(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, Iterable) and not isinstance(value, str):
        for each in value:
            yield from _values(each)
    elif value is not None:
        yield value


def both(text: str, term: str, exclude: bool = False) -> str:
    """A filter text with one more term that must hold too, or with ``exclude`` must not.

    Raises FilterError where the text cannot be read.
    """
    text = text.strip()
    added = f"not {term}" if exclude else term
    if exclude and term.startswith("not "):
        added = term.removeprefix("not ")
    node = parse(text)
    if isinstance(node, Everything):
        return added
    parse(added)
    loose = isinstance(node, Group) and not node.all_of
    return f"({text}) and {added}" if loose else f"{text} and {added}"


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    return "".join(each if each.isprintable() else f"\\u{{{ord(each):X}}}" for each in text)


def plain(text: str) -> str:
    """A text as a value in which nothing is a wildcard; in quotation marks where it needs them."""
    if _BARE.fullmatch(text) and ".." not in text:
        return text
    escaped = _escaped(text).replace("*", "\\*").replace("?", "\\?")
    return f'"{escaped}"'
