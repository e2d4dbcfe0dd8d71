"""Redacting records and ledger acts: every text in them, and what would let somebody test a guess."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

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
_FULL = ("sha256", "size", "attachments", "nonce", "full_size")


def redacted_record(
    body: dict[str, Any], rule: TextRule, small: Callable[[str | None], bool]
) -> tuple[dict[str, Any], Counter[str]]:
    """A record (item, file entry, artifact, problem, verification). ``small``: whether a digest is of a small file."""
    walk = _Walk(rule)
    found = _without_raw(
        body, {name: value if name in _FIXED else walk.value(name, value) for name, value in body.items()}
    )
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
    found = {name: value if name in _FIXED else walk.value(name, value) for name, value in act.items()}
    if walk.counts:
        found["details"] = _without(found["details"], _PROVING, walk.counts)
    if act["action"] in ("export", "report.redact") and not act["details"].get("redacted"):
        # Of a full version, or of what commits to one.
        found["details"] = _without(found["details"], frozenset(_FULL), walk.counts)
    found |= {"prev": GONE, "mono": None}
    if "nonce" in act:
        found["nonce"] = GONE
    return found, walk.counts


class _Walk:
    """Goes through values, counting."""

    def __init__(self, rule: TextRule) -> None:
        self._rule = rule
        self.counts: Counter[str] = Counter()

    def value(self, name: str, value: Any) -> Any:
        if isinstance(value, str):
            return value if name in _PROVING else self._text(value)
        if isinstance(value, list):
            return [self.value(name, each) for each in value]
        if isinstance(value, dict):
            # Most names of values are the program's; those of maps of evidence are text like any other.
            return _without_raw(
                value,
                {key if _OURS(key) else self._key(key): self.value(key, each) for key, each in value.items()},
            )
        return value

    def _key(self, key: str) -> str:
        # Canonical JSON has ASCII keys only; a label may be in any script.
        return self._text(key).encode("ascii", "backslashreplace").decode()

    def _text(self, text: str) -> str:
        shown, counts = self._rule(text)
        self.counts += counts
        return shown


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
