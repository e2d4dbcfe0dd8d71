"""Whom an artifact names: the fields in which the kinds hold identifiers of people.

Reference: docs/redaction.md, "Scope".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from evidence.model.parties import parts_named
from reports.redaction.fold import fold
from reports.redaction.numbers import national

_SINGLE = (
    *("sender", "number", "account", "reply_sender", "forwarded_from", "revoked_by", "callback"),
    "owner",
)
# Of other kinds these are the name of a file, an app or a network, or the number of a message.
_NAMED = {
    "account": ("name", "identifier", "username"),
    "call": ("name",),
    "contact": ("name", "nickname"),
    "credential": ("username",),
    "user_account": ("name",),
    "voicemail": ("name",),
}
_SEVERAL = ("recipients", "phones", "emails", "addresses", "mentions", "people")
_OF_A_NUMBER = frozenset("+()-./ \u00a0\u2010\u2011")
_FEWEST_DIGITS = 7
# Behind the number may stand a device of the account. What ends in lid is a number of the messenger's own.
_JID = re.compile(
    r"\+?(?P<digits>[0-9]{3,})(?:[.:_][0-9]+)*@(?:s\.whatsapp\.net|c\.us|hosted|(?P<own>lid|hosted\.lid))",
    re.IGNORECASE,
)
_GROUP = re.compile(r"(?:(?P<maker>[0-9]{3,})-)?[^@\s]*@(?:g\.us|broadcast|newsletter)", re.IGNORECASE)
_SCHEME = re.compile(r"\A(?:tel|sms|smsto|mailto|sips?):", re.IGNORECASE)
_PLMN = "/TYPE=PLMN"  # OMA-TS-MMS_ENC 8: how the network writes an address


def names_of(body: dict[str, Any]) -> tuple[str, ...]:
    """Identifiers (numbers, addresses, names) as stored, in the order of the fields, each once."""
    return tuple(dict.fromkeys(name for name in _named(body) if name))


def _named(body: dict[str, Any]) -> Iterator[str]:
    fields = body.get("fields") or {}
    for field in (*_SINGLE, *_NAMED.get(str(body.get("kind")), ())):
        value = fields.get(field)
        if isinstance(value, str):
            yield from _parties(value) if field == "number" else (value,)
    for field in _SEVERAL:
        value = fields.get(field)
        yield from (each for each in (value if isinstance(value, list) else ()) if isinstance(each, str))
    for part in parts_named(fields):
        yield from part
    yield from filter(None, conversation_of(body))


def _parties(number: str) -> list[str]:
    """Several parties of one call may stand in its number."""
    parts = number.split(", ")
    return parts if all("@" in part or is_number(part) for part in parts) else [number]


def conversation_of(body: dict[str, Any]) -> tuple[str, str]:
    """The thread's identifier where it is a person's or a group's, and the thread's name; empty where there is none.

    A thread's number in its store is nobody's.
    """
    fields = body.get("fields") or {}
    thread, name = (
        value if isinstance(value, str) else ""
        for value in (fields.get("conversation"), fields.get("conversation_name"))
    )
    is_long = thread.startswith("+") or sum(map(str.isdecimal, thread)) >= _FEWEST_DIGITS
    return thread if "@" in thread or (is_long and is_number(thread)) else "", name


def maker_of(group: str) -> str | None:
    """The telephone number, with its country, of who made a group: older identifiers of groups begin with it."""
    found = _GROUP.fullmatch(group)
    return f"+{found['maker']}" if found and found["maker"] else None


def number_of(name: str) -> str | None:
    """The number that an identifier is or is made of: as stored, with its country where a messenger writes it so."""
    plain = _plain(name)
    if jid := _JID.fullmatch(plain):
        return jid["digits"] if jid["own"] else f"+{jid['digits']}"
    digits = sum(map(str.isdecimal, plain))
    is_dialled = digits > 2 and all(letter.isdecimal() or letter in _OF_A_NUMBER for letter in plain)
    return plain if is_dialled else None


def is_number(name: str) -> bool:
    """Whether an identifier is a telephone number or made of one, and no address or name."""
    return number_of(name) is not None


def same_person(one: str, other: str) -> bool:
    """Whether two identifiers are the same but for spelling.

    Of a number with or without its country, as it is dialled or as a messenger writes it; of a name.
    """
    (country, plain), (country2, plain2) = person_key(one), person_key(other)
    return plain == plain2 and (country == country2 or "" in (country, country2))


@lru_cache(maxsize=8192)
def person_key(name: str) -> tuple[str, str]:
    """A number's country code, '' where none is written; and what is the same in every spelling."""
    number = number_of(name)
    if number is None:
        return "", " ".join(fold(_plain(name), accents=True).text.split())
    jid = _JID.fullmatch(_plain(name))
    if jid and jid["own"]:
        return "", f"own number {number}"
    country, digits = national(number)
    return country, f"number {digits}"


def _plain(name: str) -> str:
    """Without what says only how it is reached."""
    name = _SCHEME.sub("", name.strip(), count=1)
    return name[: -len(_PLMN)] if name.upper().endswith(_PLMN) else name
