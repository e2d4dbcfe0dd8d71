"""One entry of the ledger: its keys, their types and its time.

Reference: ``docs/ledger-format.md`` section 2.
"""

from __future__ import annotations

import datetime
import re
from typing import Any

from . import canonical
from .outcome import Broken

LONGEST_BODY = 1_048_576
RECORD_KINDS = ("evidence", "entry", "artifact", "problem", "verification")

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
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")


def is_sha256(value: Any) -> bool:
    """Whether ``value`` is 64 digits of lower-case hexadecimal."""
    return type(value) is str and _SHA256.match(value) is not None


def parse_entry(body: bytes) -> dict[str, Any]:
    """The document of one entry; raises ``Broken`` with what breaks the format."""
    if len(body) > LONGEST_BODY:
        raise Broken(f"is {len(body)} bytes long, more than any entry may be")
    document = canonical.parse(body)
    if document.keys() != _TYPES.keys():
        names = ", ".join(sorted(document.keys() ^ _TYPES.keys()))
        raise Broken(f"lacks keys, or has keys that do not belong there: {names}")
    for name, value in document.items():
        # An exact type: True is an int for isinstance.
        if type(value) is not _TYPES[name]:
            raise Broken(f"has a value of the wrong type in {name!r}")
    if document["mono"] < 0:
        raise Broken("has a negative monotonic clock")
    if document["seq"] < 0:
        raise Broken("has a negative sequence number")
    if not is_sha256(document["prev"]):
        raise Broken("has no hash of the entry before it")
    _check_time(document["time"])
    if document["action"] == "record":
        _check_record(document["details"])
    return document


def _check_time(text: str) -> None:
    try:
        written = datetime.datetime.fromisoformat(text).isoformat(timespec="microseconds")
    except ValueError:
        written = ""
    if written != text or not text.endswith("+00:00"):
        raise Broken(f"has the time {text!r}, which is not UTC in the form that entries use")


def _check_record(details: dict[str, Any]) -> None:
    if details.keys() != {"digest", "kind"} or not is_sha256(details["digest"]):
        raise Broken("names a record without stating exactly its kind and its SHA-256")
    if details["kind"] not in RECORD_KINDS:
        raise Broken(f"names a record of the unknown kind {details['kind']!r}")
