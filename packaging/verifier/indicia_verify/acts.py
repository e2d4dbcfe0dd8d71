"""Custody acts: the fields that their details must hold, and the signatures under transfers.

Reference: ``docs/ledger-format.md`` section 2, "Actions".
"""

from __future__ import annotations

import re
from typing import Any, Callable, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from . import canonical, ed25519
from .note import from_base64, parse_key
from .outcome import Broken

_PREFIX = b"indicia-transfer-1\n"
_HASH = re.compile(r"[0-9a-f]{64}\Z").match
_TOKEN = re.compile(r"[0-9a-f]{32}\Z").match
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?[+-][0-9]{2}:[0-9]{2}\Z"
).match


def _list_of(kind: type) -> Callable[[Any], bool]:
    return lambda value: type(value) is list and all(type(one) is kind for one in value)


def _is_signatures(value: Any) -> bool:
    return (
        type(value) is list
        and 1 <= len(value) <= 2
        and all(type(one) is dict and one.keys() == {"vkey", "signature"} for one in value)
        and all(type(text) is str and text != "" for one in value for text in one.values())
    )


# Types are exact: True is no number.
_TYPES: dict[str, Callable[[Any], bool]] = {
    "text": lambda value: type(value) is str,
    "words": lambda value: type(value) is str and value != "",
    "integer": lambda value: type(value) is int,
    "count": lambda value: type(value) is int and value >= 0,
    "truth": lambda value: type(value) is bool,
    "object": lambda value: type(value) is dict,
    "objects": _list_of(dict),
    "texts": _list_of(str),
    "integers": _list_of(int),
    "hash": lambda value: type(value) is str and _HASH(value) is not None,
    "token": lambda value: type(value) is str and _TOKEN(value) is not None,
    "moment": lambda value: type(value) is str and _MOMENT(value) is not None,
    "signatures": _is_signatures,
    "null": lambda value: value is None,
}

# Action: fields of its details as "name:type", "name?:type" where it may be absent; "!" where no other may be.
_ACTS = {
    "case.create": "number?:text title?:text examiner?:text agency?:text authority?:text time_zone?:text "
    "created?:text format?:count",
    "software.version": "version:words build?:hash previous?:text|null previous_build?:hash|null",
    "evidence.receive": "path?:text path_raw?:text only_parsers?:texts|null verify_source?:truth "
    "profile?:object",
    "evidence.open": "path:text segments?:texts container?:text|null size?:integer|text|null "
    "stored_hashes?:object",
    "evidence.verify": "evidence:count algorithm:words expected:text|null found:text|null result:words",
    "evidence.unlock": "! layer:words method:words salt:token fingerprint:hash result:words",
    "evidence.refuse": "reason:text tools?:object",
    "ingest.start": "indicia:text build?:hash parsers:objects broken_plugins?:objects sandbox?:text "
    "parameters?:object",
    "ingest.end": "counts:object verification_deferred?:truth tools?:object build?:hash",
    "ingest.cancel": "counts:object tools?:object build?:hash",
    "ingest.resume": "evidence:integers rows_discarded:count",
    "ingest.retry": "recorded:hash|null sha256:hash|null artifacts:count parsers:texts problems:texts "
    "limits:object build?:hash",
    "tool.start": "tool:words version:words|null sha256:hash files:count command:texts output:text given:object "
    "sandbox:words indicia:words build?:hash",
    "tool.end": "code:integer|null reason?:words seconds:count",
    "failure": "reason:text",
    "catalog.discard": "rows:count",
    "acquire.start": "source:words kind:words size:count form:words copies:texts indicia:words build?:hash "
    "parameters?:object device?:object read_only?:truth mounted?:texts mounted_anyway?:words "
    "resumed_at?:count",
    "acquire.unreadable": "ranges:texts reason:words",
    "acquire.end": "size:count unreadable:count verified:words files:objects files_left?:count md5?:words "
    "sha1?:words sha256?:hash source_changed?:truth failed?:object",
    "acquire.cancel": "done:count reason?:words",
    "analyze.start": "indicia:words build?:hash version:words source?:hash unfinished?:integers "
    "rows_discarded?:count",
    "analyze.end": "found:count written:count unchanged:count no_longer:count",
    "analyze.cancel": "written:count",
    "analyze.fail": "reason:text written:count",
    "export": "file:text kind:words sha256:hash size:count recipient?:text",
    "key.create": "key?:text use?:text",
    "key.use": "purpose:words",
    "key.enrol": "name:words role:text purpose:text",
    "key.revoke": "reason:words",
    "anchor.give": "recipient:words",
    "anchor.timestamp": "url:words",
    "clock.jump": "reason:words previous:text now:text wall:integer mono:integer|null",
    "custody.receive": "received_from:words place:words at:moment description?:text condition?:text "
    "packaging?:text seals?:texts authority?:text scope?:text",
    "custody.transfer": "transfer:token case:words item:words giver:words giver_key:words receiver:words "
    "at:moment signatures:signatures receiver_key?:words place?:text reason?:text condition?:text "
    "seals?:texts",
    "custody.store": "place:words note?:text",
    "custody.condition": "condition:words note?:text",
    "custody.seal": "seals:texts note?:text",
    "custody.unseal": "seals:texts reason:words note?:text",
    "custody.return": "returned_to:words at:moment place?:text condition?:text seals?:texts authority?:text",
    "custody.dispose": "method:words authority:words at:moment witness?:text",
    "custody.link": "evidence:integer",
    "tag": "tag:words note?:text",
    "note": "text:words",
    "correction": "corrects:count text:words withdraws?:truth",
    "review": "reviews:count result:words note?:text",
    "protect": "category:words note?:text",
    "protect.lift": "category:words reason:words",
    "access.view": "category:words reason:words way?:text",
    "access.search": "category:words reason:words query:text found?:count",
    "scope.set": "authority:words since?:moment until?:moment undated?:truth kinds?:texts items?:integers "
    "people?:texts",
    "scope.lift": "reason:words",
    "report.text": "text:text",
    "report.redact": "nonce:hash profile:text commitment?:hash full_size?:count",
}


class _Field(NamedTuple):
    name: str
    optional: bool
    fits: list[Callable[[Any], bool]]


class _Form(NamedTuple):
    exact: bool
    fields: list[_Field]


def _form(text: str) -> _Form:
    exact, fields = text.startswith("! "), []
    for part in text[2 if exact else 0 :].split():
        name, _, kinds = part.partition(":")
        fields.append(
            _Field(name.rstrip("?"), name.endswith("?"), [_TYPES[kind] for kind in kinds.split("|")])
        )
    return _Form(exact, fields)


_FORMS = {action: _form(text) for action, text in _ACTS.items()}


def check_details(action: str, details: dict[str, Any]) -> None:
    """Raises ``Broken`` where the details of a fixed action lack a field or hold one of another type."""
    form = _FORMS.get(action)
    if form is None:
        return
    for field in form.fields:
        if field.name not in details:
            if not field.optional:
                raise Broken(f"is of the act {action}, but lacks the field {field.name}")
        elif not any(fits(details[field.name]) for fits in field.fits):
            raise Broken(
                f"is of the act {action}, but has a value of the wrong kind in the field {field.name}"
            )
    if form.exact:
        for name in sorted(details.keys() - {field.name for field in form.fields}):
            raise Broken(f"is of the act {action}, but has a field that does not belong there: {name}")


class ActChecks:
    """What acts say about other entries, and who signed: one pass over a ledger, in order."""

    def __init__(self) -> None:
        self._revoked: set[bytes] = set()

    def check(self, document: dict[str, Any], case_id: str) -> list[str]:
        """What is wrong with an entry whose form holds, each the end of a sentence."""
        action, details = document["action"], document["details"]
        if action == "correction" and details["corrects"] >= document["seq"]:
            return [f"corrects entry {details['corrects']}, which does not stand before it"]
        if action == "review" and details["reviews"] >= document["seq"]:
            return [f"reviews entry {details['reviews']}, which does not stand before it"]
        if action in ("key.enrol", "key.revoke"):
            return self._key(action, document["subject"])
        if action == "custody.transfer":
            return self._transfer(document["subject"], details, case_id)
        return []

    def _key(self, action: str, subject: str) -> list[str]:
        try:
            key = parse_key(subject)
        except Broken as error:
            return [f"is of the act {action}, but its subject {subject!r} {error}"]
        if action == "key.revoke":
            self._revoked.add(key.key)
        return []

    def _transfer(self, subject: str, details: dict[str, Any], case_id: str) -> list[str]:
        found = []
        if details["item"] != subject:
            found.append(f"is about {subject!r}, but its signed statement about {details['item']!r}")
        if details["case"] != case_id:
            found.append(f"holds a signed statement of another case: {details['case']!r}")
        stated = {key: value for key, value in details.items() if key != "signatures"}
        data, signers = _PREFIX + canonical.encode(stated), set()
        for person, signature in zip(("giver", "receiver"), details["signatures"]):  # noqa: B905 (Python 3.8)
            try:
                key = parse_key(signature["vkey"])
                raw = from_base64(signature["signature"], "a signature")
            except Broken as error:
                found.append(f"bears a signature of {details[person]} ({person}) that {error}")
                continue
            wrong = ""
            if not ed25519.verify(key.key, data, raw):
                wrong = "that does not hold: the statement or the signature was changed"
            elif signature["vkey"] != details.get(person + "_key", signature["vkey"]):
                wrong = "by another key than the statement names"
            elif key.key in self._revoked:
                wrong = f"by a key that was revoked before: {signature['vkey']}"
            elif key.key in signers:
                wrong = "by the key of the giver"
            if wrong:
                found.append(f"bears a signature of {details[person]} ({person}) {wrong}")
            signers.add(key.key)
        return found
