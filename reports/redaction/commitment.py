"""What ties a redacted report to its full version without letting anybody test guesses of what was redacted.

The commitment is SHA-256 over 32 random bytes, then the unsigned PDF of the full version. The random bytes stand in the
ledger's act ``report.redact`` only, and leave with no redacted report.

Reference: docs/redaction.md.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

import msgspec
import orjson

from evidence.custody.acts import is_whole, log
from evidence.custody.acts_report import ReportRedacted
from reports.errors import ReportError
from reports.redaction.redactor import Redactor

if TYPE_CHECKING:
    from evidence.custody.ledger import Ledger

ACTION = ReportRedacted.action
LIST = "redactions.jsonl"
FORMAT = "indicia-redactions-1"
_VALUE_BYTES = 32


class Commitment(msgspec.Struct, frozen=True):
    """To the full version (``full``) and to the profile that it was redacted with (``rules``), hexadecimal."""

    full: str = ""
    rules: str = ""


class Redactions(msgspec.Struct, frozen=True):
    """What a redacted report says of itself.

    ``commitment``, ``rules``: hexadecimal; ``totals``: rule, number of replacements, number of records; ``records``: by
    rule, the first records in which it replaced something; ``left_out``: artifacts that the profile leaves out whole;
    ``files``: file entries that are in no list for it.
    """

    profile: str
    commitment: str
    rules: str
    totals: tuple[tuple[str, int, int], ...]
    records: Mapping[str, tuple[str, ...]]
    left_out: int
    files: int = 0


def commit(ledger: Ledger, redactor: Redactor, full: bytes) -> Commitment:
    """Logs that a redacted version of this PDF is made, and returns the commitments to it and to the profile."""
    value = secrets.token_bytes(_VALUE_BYTES)
    commitment = committed(value, full)
    act = ReportRedacted(nonce=value.hex(), profile=redactor.name, commitment=commitment, full_size=len(full))
    log(ledger, "report", act)
    return Commitment(commitment, committed(value, redactor.rules))


def salt(ledger: Ledger, redactor: Redactor) -> None:
    """Logs that a redacted export is made, with random bytes that leave with none.

    The entry of the export states the leaf of the one before it; that is this one, at which nobody can guess.
    """
    log(ledger, "export", ReportRedacted(nonce=secrets.token_hex(_VALUE_BYTES), profile=redactor.name))


def committed(value: bytes, full: bytes) -> str:
    """The commitment, hexadecimal."""
    return hashlib.sha256(value + full).hexdigest()


def redactions(
    redactor: Redactor, commitment: Commitment, left_out: int, files: int = 0, named: int = 12
) -> Redactions:
    """What was redacted so far; ``named`` records a rule are named, the attached list names them all."""
    totals = redactor.log.totals()
    records = {
        rule: tuple(record for record, _ in [*redactor.log.records(rule)][:named]) for rule, _, _ in totals
    }
    return Redactions(
        redactor.name, commitment.full, commitment.rules, tuple(totals), records, left_out, files
    )


def redaction_list(redactor: Redactor, said: Redactions) -> bytes:
    """The attached list: a line of JSON with format, profile and commitments; a line for each rule and record."""
    head = {
        "format": FORMAT,
        "profile": said.profile,
        "commitment": said.commitment,
        "rules": said.rules,
        "left_out": said.left_out,
    }
    return orjson.dumps(head) + b"\n" + redactor.log.lines()


def same_rules(redacted: bytes, redactor: Redactor, acts: Iterable[dict[str, Any]]) -> bool:
    """Whether a redacted report of this ledger was made with just this profile, whatever its name.

    Raises ReportError where it is no redacted report.
    """
    head = _head(redacted)
    return any(
        act["action"] == ACTION
        and is_whole(act)
        and act["details"].get("commitment") == head["commitment"]
        and committed(bytes.fromhex(act["details"]["nonce"]), redactor.rules) == head.get("rules")
        for act in acts
    )


def belongs(redacted: bytes, full: bytes, acts: Iterable[dict[str, Any]]) -> bool:
    """Whether a redacted report commits to exactly these bytes of a full one, by the value that the ledger's acts hold.

    Bytes after them could show another report, so none are allowed, not even a signature. What the pages of the
    redacted report say is not checked here: its own signature ties them to the list that states the commitment.
    Raises ReportError where the first is no redacted report, or no act holds its value.
    """
    commitment = _head(redacted)["commitment"]
    for act in acts:
        details = act["details"]
        if act["action"] == ACTION and details.get("commitment") == commitment:
            value, size = bytes.fromhex(details["nonce"]), int(details["full_size"])
            return len(full) == size and committed(value, full) == commitment
    raise ReportError("The ledger holds no act of this redacted report: it was made in another case.")


def _head(redacted: bytes) -> dict[str, Any]:
    """The first line of its list, with a commitment in it."""
    from pikepdf import PdfError
    from pikepdf import open as open_pdf

    from reports.attach import extract

    try:
        open_pdf(BytesIO(redacted)).close()
        line = extract(redacted)[LIST].split(b"\n", 1)[0]
        head: dict[str, Any] = orjson.loads(line)
        if head["format"] == FORMAT:
            return head | {"commitment": str(head["commitment"])}
    except (PdfError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ReportError("The first file is not a redacted report of Indicia.") from error
    raise ReportError("The first file's list of redactions is of a format that this version does not know.")
