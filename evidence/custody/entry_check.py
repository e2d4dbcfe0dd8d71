"""Checking the body of one ledger entry. Reference: docs/ledger-format.md section 2."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any

import orjson

from evidence.custody.acts import ActError, check_details
from evidence.custody.canonical import CanonicalError, canonical, canonical_trusted
from evidence.custody.writing import MAX_BODY, RECORD_KINDS

KEYS = frozenset({"action", "actor", "details", "host", "mono", "prev", "role", "seq", "subject", "time"})
_NONCE = re.compile(r"[0-9a-f]{32}", re.ASCII)
_TEXTS = ("action", "actor", "host", "prev", "role", "subject", "time")
_HEX = re.compile(r"[0-9a-f]{64}", re.ASCII)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00", re.ASCII)
_ACTION = re.compile(r"[a-z]+(\.[a-z]+)*", re.ASCII)
_KIND = b'","kind":"'
_KINDS = frozenset(kind.encode() for kind in RECORD_KINDS)


class BodyError(ValueError):
    """A body is not of the ledger's form; the text says how, to follow "entry 17: its body "."""


def parse_body(body: bytes) -> dict[str, Any]:
    """The body, parsed and checked for form. Raises BodyError."""
    if len(body) > MAX_BODY:
        raise BodyError("is larger than 1 MiB")
    try:
        document = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise BodyError("is not JSON") from error
    if type(document) is not dict or document.keys() - {"nonce"} != KEYS:
        raise BodyError("does not have the keys of a ledger entry")
    if not all(type(document[key]) is str for key in _TEXTS):
        raise BodyError("has a value of a wrong type")
    if type(document["seq"]) is not int or type(document["mono"]) is not int or document["mono"] < 0:
        raise BodyError("has a number that is none")
    _check_nonce(document)
    _check_details(document["action"], document["details"])
    try:
        # A record's details are two texts, as just checked: nothing is left that the slow check could find.
        encode = canonical_trusted if document["action"] == "record" else canonical
        same = encode(document) == body
    except CanonicalError as error:
        raise BodyError(f"is not canonical JSON: {error}") from error
    if not same:
        raise BodyError("is not canonical JSON")
    return document


def parse_alone(body: bytes) -> dict[str, Any]:
    """:func:`parse_body` of an entry that stands in no ledger, where its time and its link are held to their form, too.

    Raises BodyError.
    """
    document = parse_body(body)
    check_time(document["time"])
    if document["seq"] < 0 or not _HEX.fullmatch(document["prev"]):
        raise BodyError("has no number or no link of an entry")
    return document


class RecordShape:
    """What the bodies of one batch of records have in common, learned from a body that was checked in full.

    A body that is put together from these same parts, its own number, the right link, a hex digest, a known
    kind and a plain id is canonical and well-formed: the full check, which takes longer, could find nothing.
    """

    def __init__(self, document: dict[str, Any]) -> None:
        self.time = document["time"]
        actor = canonical(document["actor"])
        self._start = b'{"action":"record","actor":' + actor + b',"details":{"digest":"'
        self._host = b'"},"host":' + canonical(document["host"]) + b',"mono":%d,"prev":"' % document["mono"]
        self._role = b'","role":' + canonical(document["role"]) + b',"seq":'
        self._end = b'","time":"' + self.time.encode() + b'"}'

    def fits(self, body: bytes, seq: int, link: bytes) -> bool:
        """Whether the body is such a one, with that number and that previous leaf (hex)."""
        start = len(self._start)
        digest = body[start : start + 64]
        kind_start = start + 64 + len(_KIND)
        kind = body[kind_start : body.find(b'"', kind_start)]
        tail = b"".join((self._host, link, self._role, b'%d,"subject":"' % seq))
        subject = body[kind_start + len(kind) + len(tail) : -len(self._end)]
        return (
            body == b"".join((self._start, digest, _KIND, kind, tail, subject, self._end))
            and kind in _KINDS
            and len(digest) == 64
            and not digest.translate(None, b"0123456789abcdef")
            and subject.replace(b"-", b"").isalnum()
        )


def check_time(text: str) -> None:
    """Raises BodyError where a time is not in the ledger's form."""
    try:
        if not _TIME.fullmatch(text):
            raise ValueError(text)
        datetime.fromisoformat(text)
    except ValueError:
        raise BodyError("does not have its time in the form 2026-01-02T03:04:05.000006+00:00") from None


def _check_nonce(document: dict[str, Any]) -> None:
    """Acts of newer ledgers have one; a record's entry is put together without."""
    if "nonce" not in document:
        return
    nonce = document["nonce"]
    if document["action"] == "record" or type(nonce) is not str or not _NONCE.fullmatch(nonce):
        raise BodyError("has a nonce that is none")


def _check_details(action: str, details: Any) -> None:
    if type(details) is not dict:
        raise BodyError("has details that are not an object")
    if action == "record":
        kind, digest = details.get("kind"), details.get("digest")
        known = type(kind) is str and kind in RECORD_KINDS
        if len(details) != 2 or not known or type(digest) is not str or not _HEX.fullmatch(digest):
            raise BodyError("does not name a record's kind and digest")
    elif not _ACTION.fullmatch(action):
        raise BodyError("has an action that is no name of an act")
    else:
        try:
            check_details(action, details)
        except ActError as error:
            raise BodyError(f"is of the act {action}, but {error}") from error
