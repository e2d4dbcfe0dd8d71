"""One entry of the ledger: its keys, their types and its time.

Reference: ``docs/ledger-format.md`` section 2.
"""

from __future__ import annotations

import datetime
import functools
import hashlib
import re
from typing import Any

from . import canonical
from .acts import check_details
from .outcome import Broken

LONGEST_BODY = 1_048_576
RECORD_KINDS = ("evidence", "entry", "artifact", "problem", "verification", "finding")

_TYPES = {
    "action": str,
    "actor": str,
    "details": dict,
    "host": str,
    "mono": int,
    "prev": str,
    "role": str,
    "seq": int,
    "subject": str,
    "time": str,
}
_KEYS, _VALUE_TYPES = [*_TYPES], [*_TYPES.values()]
_NONCE = re.compile(r"[0-9a-f]{32}\Z")
_TIME_END = re.compile(r"\.[0-9]{6}\+00:00\Z")
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


def is_sha256(value: Any) -> bool:
    """Whether ``value`` is 64 digits of lower-case hexadecimal."""
    return type(value) is str and _SHA256.match(value) is not None


def parse_entry(body: bytes) -> dict[str, Any]:
    """The document of one entry; raises ``Broken`` with what breaks the format."""
    if len(body) > LONGEST_BODY:
        raise Broken(f"is {len(body)} bytes long, more than any entry may be")
    document = canonical.parse(body)
    # A canonical document has its keys sorted, as _TYPES has. Types are exact: True is no number.
    if [*document] != _KEYS or [*map(type, document.values())] != _VALUE_TYPES:
        _check_other(document)
    if document["mono"] < 0:
        raise Broken("has a negative monotonic clock")
    if document["seq"] < 0:
        raise Broken("has a negative sequence number")
    if not is_sha256(document["prev"]):
        raise Broken("has no hash of the entry before it")
    _check_time(document["time"])
    if document["action"] == "record":
        _check_record(document["details"])
    else:
        check_details(document["action"], document["details"])
    return document


def content_hash(document: dict[str, Any]) -> bytes:
    """SHA-256 over what an entry says, without its link to the entry before."""
    content = {key: value for key, value in document.items() if key != "prev"}
    return hashlib.sha256(canonical.encode(content)).digest()


def _check_other(document: dict[str, Any]) -> None:
    """A document that has not exactly the keys of every entry: an act may have a nonce, too, and nothing else."""
    if {key: type(value) for key, value in document.items() if key != "nonce"} != _TYPES:
        raise Broken(_what_differs(document))
    nonce = document["nonce"]
    if document["action"] == "record" or type(nonce) is not str or not _NONCE.match(nonce):
        raise Broken("has a nonce that is none")


def _what_differs(document: dict[str, Any]) -> str:
    names = ", ".join(sorted((document.keys() - {"nonce"}) ^ _TYPES.keys()))
    if names:
        return f"lacks keys, or has keys that do not belong there: {names}"
    wrong = next(name for name, kind in _TYPES.items() if type(document[name]) is not kind)
    return f"has a value of the wrong type in {wrong!r}"


@functools.lru_cache(maxsize=1024)
def _is_second(text: str) -> bool:
    """Whether text is a date and time that exist, such as ``2026-01-02T03:04:05``. Many entries share one."""
    try:
        return datetime.datetime.fromisoformat(text).isoformat(timespec="seconds") == text
    except ValueError:
        return False


def _check_time(text: str) -> None:
    if not _TIME_END.match(text, 19) or not _is_second(text[:19]):
        raise Broken(f"has the time {text!r}, which is not UTC in the form that entries use")


def _check_record(details: dict[str, Any]) -> None:
    if details.keys() != {"digest", "kind"} or not is_sha256(details["digest"]):
        raise Broken("names a record without stating exactly its kind and its SHA-256")
    if details["kind"] not in RECORD_KINDS:
        raise Broken(f"names a record of the unknown kind {details['kind']!r}")
