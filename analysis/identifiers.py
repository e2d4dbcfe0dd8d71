"""Identifiers of people in one spelling, so that two stores that write one differently name one participant.

What is joined, and nothing else:

- A telephone number with its country (``+``, ``00``, or ``011`` before 10 digits or more), whatever stands between its
  digits, without the trunk digit in brackets or before the national number, where it is one: in Italy and some other
  countries the nought belongs to the number. A messenger's JID that is made of a number is that number.
- A number without country stays as its digits; :class:`analysis.people.People` joins it to the one number of
  the case that has these digits behind its country, where there is exactly one.
- An e-mail address without regard to letter case.
- Anything else (user names, sender names of SMS) letter by letter and within one service alone.

Names never join.

Reference: ITU-T E.164 and E.123 (telephone numbers); RFC 5321 section 2.4 (the local part of an address may distinguish
letter case; hosts in use do not); OMA-TS-MMS_ENC 8 (``/TYPE=PLMN``).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Literal, NamedTuple

IdentifierKind = Literal["phone", "national", "short", "email", "group", "account"]

_SCHEME = re.compile(r"\A(?:tel|sms|smsto|mailto|sips?):", re.IGNORECASE)
_PLMN = "/TYPE=PLMN"
_JID = re.compile(r"\+?([0-9]{3,})(?:[.:_][0-9]+)*@(?:s\.whatsapp\.net|c\.us|hosted)", re.IGNORECASE)
_LID = re.compile(r"\+?([0-9]{3,})(?:[.:_][0-9]+)*@(?:hosted\.)?lid", re.IGNORECASE)
_GROUP = re.compile(r"[^@\s]+@(?:g\.us|broadcast|newsletter)", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_TRUNK = re.compile(r"\(\s*0\s*\)")
_WITHHELD = re.compile(r"-[0-9]")  # android.provider.CallLog: -1 unknown, -2 private, -3 pay phone
_BETWEEN = frozenset("+()-./ \u00a0\u2010\u2011\u2012\u2013")
_SHORT = 7
"""Digits below which a number is a service's and belongs to one network."""
_THREE_DIGITS = frozenset((35, 37, 38, 42, 50, 59, 67, 68, 69, 80, 83, 85, 87, 88, 89, 96, 97, 99))
"""The first two digits of country codes of three (beside all that begin with 21, 22, 23, 24, 25, 26, 29)."""
_ZERO_STAYS = frozenset(("39", "225", "229", "241", "242", "378"))
"""Countries whose numbers begin with a nought that is dialled from abroad too (Italy and the Vatican, Côte d'Ivoire,
Benin, Gabon, Congo, San Marino): without it they would be no number, or somebody else's."""


class Identifier(NamedTuple):
    """``key`` is the same for every spelling that is joined; it begins with the service where that parts it."""

    kind: IdentifierKind
    key: str


@lru_cache(maxsize=65_536)
def identifier(stored: str, service: str = "") -> Identifier | None:
    """What an identifier as stored is; None where it names nobody."""
    plain = _plain(stored)
    if not plain or _WITHHELD.fullmatch(plain):
        return None
    if found := _JID.fullmatch(plain):
        return _international(found[1])
    if found := _LID.fullmatch(plain):
        return Identifier("account", f"{found[1]}@lid")
    if _GROUP.fullmatch(plain):
        return Identifier("group", plain.casefold())
    if _EMAIL.fullmatch(plain):
        return Identifier("email", plain.casefold())
    number = _number(plain)
    within = _plain(service)
    return number or Identifier("account", f"{within}: {plain}" if within else plain)


def parties(stored: str) -> tuple[str, ...]:
    """Whom the number of a call names: several stand one after the other, with comma and space between them."""
    parts = tuple(stored.split(", "))
    several = len(parts) > 1 and all("@" in part or _number(_plain(part)) is not None for part in parts)
    return parts if several else (stored,)


def national_part(key: str) -> str:
    """The digits behind the country of a number's key."""
    digits = key.removeprefix("+")
    return digits[_country_length(digits) :]


def _plain(stored: str) -> str:
    text = unicodedata.normalize("NFC", stored)
    # Address books keep the marks of direction that a number was copied with.
    text = "".join(letter for letter in text if unicodedata.category(letter) != "Cf").strip()
    text = _SCHEME.sub("", text, count=1)
    return text[: -len(_PLMN)] if text.upper().endswith(_PLMN) else text


def _number(plain: str) -> Identifier | None:
    if not all(letter.isdecimal() or letter in _BETWEEN for letter in plain):
        return None
    text = _TRUNK.sub("", plain)
    digits = _digits(text)
    if _digits(plain)[: _country_length(digits)] in _ZERO_STAYS and text.startswith("+"):
        digits = _digits(plain)
    if len(digits) < 3:
        return None
    if text.startswith("+"):
        return _international(digits)
    if digits.startswith("00"):
        return _international(digits[2:])
    # Area codes elsewhere begin with North America's exit prefix too: Leeds is 0113.
    if digits.startswith("011") and len(digits) >= 13:
        return _international(digits[3:])
    return Identifier("national" if len(digits) >= _SHORT else "short", digits)


def _digits(text: str) -> str:
    return "".join(str(int(letter)) for letter in text if letter.isdecimal())


def _international(digits: str) -> Identifier | None:
    length = _country_length(digits)
    country, rest = digits[:length], digits[length:]
    if not digits.strip("0"):
        return None
    return Identifier("phone", f"+{country}{rest if country in _ZERO_STAYS else rest.lstrip('0')}")


def _country_length(digits: str) -> int:
    if digits[:1] in ("1", "7"):
        return 1
    two = int(digits[:2] or 0)
    return 3 if two in _THREE_DIGITS or two in (21, 22, 23, 24, 25, 26, 29) else 2
