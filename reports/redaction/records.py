"""Redacting records and ledger acts: every text in them, and what would let somebody test a guess."""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Callable
from itertools import count
from typing import Any

from evidence.custody.acts import ACTS
from evidence.custody.acts_record import ON_RECORDS

TextRule = Callable[[str], tuple[str, "Counter[str]"]]
"""A text -> what may be shown of it, and how often each rule replaced something."""

GONE = "[redacted: would confirm a guess]"
DIGESTS = "digests and signatures that would confirm a guess"
_FIXED = frozenset(
    (
        *("id", "kind", "parser", "parser_version", "evidence", "entry", "entry_number", "number", "volume"),
        *("seq", "time", "times", "action", "state", "type", "algorithm", "result", "mime"),
    )
)
_OURS = re.compile(r"[a-z][a-z0-9_]*").fullmatch
_PROVING = frozenset({"md5", "sha1", "sha256", "digest", "signature", "signatures"})
_STATED = ("sha256", "md5")
_HEXADECIMAL = re.compile(
    r"(?:[0-9A-Fa-f]{32}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64}|[0-9A-Fa-f]{96}|[0-9A-Fa-f]{128})"
)
_BASE64 = re.compile(r"[A-Za-z0-9+/]{86}==")  # 64 bytes: Ed25519
# In records, the program names what stands in these; in the other maps, the evidence does.
_OF_RECORDS = frozenset({"fields", "times", "times_raw", "layers", "attachments"})
# What these acts are about: the number of a record, which is not text, whatever short number it resembles.
_SAID_OF_RECORDS = frozenset(act.action for act in ON_RECORDS)
_RECORD = re.compile(r"[0-9]{1,9}-[0-9]{1,12}(?:-p?[0-9]{1,9})?").fullmatch
_FULL = ("sha256", "size", "attachments", "nonce", "full_size")


def redacted_record(
    body: dict[str, Any], rule: TextRule, small: Callable[[str | None], bool], smallest: int = 0
) -> tuple[dict[str, Any], Counter[str]]:
    """A record (item, file entry, artifact, problem, verification). ``small``: whether a digest is of a small file.

    Digests that a store states of files (attachments and the like) leave only of those that it says have ``smallest``
    bytes or more: the file need not be in the case.
    """
    walk = _Walk(rule)
    found = _without_raw(body, walk.named(body, _OF_RECORDS))
    fields = found.get("fields")
    if smallest and "kind" in body and isinstance(fields, dict):
        found["fields"] = _without_stated(fields, smallest, walk.counts)
    if small(body.get("sha256")):
        for name in ("md5", "sha1", "sha256"):
            if found.get(name) is not None:
                found[name] = None
                walk.counts["digests of small files"] += 1
    return found, walk.counts


def redacted_act(act: dict[str, Any], rule: TextRule) -> tuple[dict[str, Any], Counter[str]]:
    """A ledger act.

    Its link is the digest of the entry before it, and its monotonic clock is what nobody can guess of an entry: with
    both, the digest of an entry that was redacted could be tested. They do not leave with a redacted report; nor do the
    act's random bytes, without which nobody can test a digest of it that leaves in a proof.
    """
    walk = _Walk(rule)
    random = [
        name for name in ("nonce", "prev") if name in act
    ]  # no text, whatever may stand in it by chance
    about = act["action"] in _SAID_OF_RECORDS and _RECORD(act["subject"])
    kept = {*random, "subject"} if about else {*random}
    said = {name: value for name, value in act.items() if name not in kept}
    found = walk.named(said, frozenset({"details"}) if act["action"] in ACTS else frozenset())
    if walk.counts:
        found["details"] = _without(found["details"], _PROVING, walk.counts)
    if act["action"] in ("export", "report.redact") and not act["details"].get("redacted"):
        # Of a full version, or of what commits to one.
        found["details"] = _without(found["details"], frozenset(_FULL), walk.counts)
    if about:
        found["subject"] = act["subject"]
    found |= dict.fromkeys(random, GONE)
    found["mono"] = None
    return found, walk.counts


class _Walk:
    """Goes through values, counting."""

    def __init__(self, rule: TextRule) -> None:
        self._rule = rule
        self.counts: Counter[str] = Counter()

    def named(self, body: dict[str, Any], ours: frozenset[str]) -> dict[str, Any]:
        """A record or act; ``ours``: values in which the names of values are the program's."""
        return {
            name: value if name in _FIXED else self.value(name, value, name in ours)
            for name, value in body.items()
        }

    def value(self, name: str, value: Any, ours: bool = False) -> Any:
        """A value; ``ours``: whether names in it are the program's. All others are text of the evidence."""
        if isinstance(value, str):
            return value if name in _PROVING and _proves(value) else self._text(value)
        if isinstance(value, list):
            return [self.value(name, each, ours) for each in value]
        if isinstance(value, dict):
            found: dict[str, Any] = {}
            for key, each in value.items():
                name = key if ours and _OURS(key) else self._key(key)
                # Two names that are redacted alike are still two.
                free = (
                    name
                    if name not in found
                    else next(other for number in count(2) if (other := f"{name} ({number})") not in found)
                )
                found[free] = self.value(key, each, ours)
            return _without_raw(value, found)
        return value

    def _key(self, key: str) -> str:
        # Canonical JSON has ASCII keys only; a label may be in any script.
        return self._text(key).encode("ascii", "backslashreplace").decode()

    def _text(self, text: str) -> str:
        shown, counts = self._rule(text)
        if counts:
            self.counts += counts
        return shown


def _proves(value: str) -> bool:
    """Whether a value has the form of a digest or of a signature, and is no text in it."""
    if _HEXADECIMAL.fullmatch(value):
        raw = bytes.fromhex(value)
    elif _BASE64.fullmatch(value):
        raw = base64.b64decode(value)
    else:
        return False
    try:
        return not raw.decode().isprintable()
    except UnicodeDecodeError:
        return True


def _without_stated(part: dict[str, Any], smallest: int, counts: Counter[str]) -> dict[str, Any]:
    """A record's fields, or a part of them, without the digests that a store states of small files."""
    size = part.get("size")
    stays = isinstance(size, int) and size >= smallest
    found: dict[str, Any] = {}
    for name, value in part.items():
        if name in _STATED and value is not None and not stays:
            counts["digests of small files"] += 1
        elif isinstance(value, list):
            found[name] = [
                _without_stated(each, smallest, counts) if isinstance(each, dict) else each for each in value
            ]
        else:
            found[name] = value
    return found


def _without_raw(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """Without ``path_raw``, the same bytes in hexadecimal, where ``path`` was redacted."""
    if "path_raw" in after and after.get("path") != before.get("path"):
        return {name: value for name, value in after.items() if name != "path_raw"}
    return after


def _without(value: Any, names: frozenset[str], counts: Counter[str]) -> Any:
    if isinstance(value, list):
        return [_without(each, names, counts) for each in value]
    if not isinstance(value, dict):
        return value
    found = {}
    for name, each in value.items():
        if name in names and each is not None:
            counts[DIGESTS] += 1
            found[name] = GONE
        else:
            found[name] = _without(each, names, counts)
    return found
