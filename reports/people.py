"""Whom an artifact names: the fields in which the kinds hold identifiers of people."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from reports.redaction.fold import fold
from reports.redaction.numbers import national

_SINGLE = ("sender", "number", "account", "name")
# Of other kinds it is the name of a file, an app or a network.
_NAMED = frozenset({"account", "call", "contact", "user_account", "voicemail"})
_SEVERAL = ("recipients", "phones", "emails")
_OF_A_NUMBER = frozenset("+()-./ \u00a0\u2010\u2011")


def names_of(body: dict[str, Any]) -> tuple[str, ...]:
    """Identifiers (numbers, addresses, names) as stored, in the order of the fields, each once."""
    fields = body.get("fields") or {}
    single = _SINGLE if body.get("kind") in _NAMED else _SINGLE[:-1]
    found = [fields[name] for name in single if isinstance(fields.get(name), str)]
    for name in _SEVERAL:
        found += [value for value in fields.get(name) or () if isinstance(value, str)]
    return tuple(dict.fromkeys(name for name in found if name))


def is_number(name: str) -> bool:
    """Whether an identifier is a telephone number, and no address or name."""
    return sum(map(str.isdecimal, name)) > 2 and all(
        letter.isdecimal() or letter in _OF_A_NUMBER for letter in name
    )


def same_person(one: str, other: str) -> bool:
    """Whether two identifiers are the same but for spelling: of a number with or without its country, of a name."""
    (country, plain), (country2, plain2) = _key(one), _key(other)
    return plain == plain2 and (country == country2 or "" in (country, country2))


@lru_cache(maxsize=8192)
def _key(name: str) -> tuple[str, str]:
    if is_number(name):
        country, digits = national(name)
        return country, f"number {digits}"
    return "", " ".join(fold(name, accents=True).text.split())
