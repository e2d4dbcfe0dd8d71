"""Transfers of an item between two people, each of whom signs the same statement.

Reference: docs/ledger-format.md section 2, "Transfers"; ISO/IEC 27037:2012 clause 6.1.
"""

from __future__ import annotations

import base64
from collections.abc import Container, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from evidence.custody.acts import ActError, check_details
from evidence.custody.acts_handling import Transfer
from evidence.custody.canonical import CanonicalError, canonical, parse_canonical
from evidence.custody.encoding import decode_base64
from evidence.custody.errors import CustodyError, KeyFileError
from evidence.custody.keys import SigningKey, VerifyKey
from evidence.custody.place import write_new
from evidence.model.names import shown

PREFIX = b"indicia-transfer-1\n"
FORMAT = "indicia-transfer-1"
MAX_STATEMENT = 1 << 20


class TransferError(CustodyError):
    """A transfer cannot be signed or read; the message says why."""


def statement(details: dict[str, Any]) -> bytes:
    """The bytes that both people sign. Raises CanonicalError."""
    return PREFIX + canonical({key: value for key, value in details.items() if key != "signatures"})


def statement_digest(details: dict[str, Any]) -> str:
    """What tells one transfer from another: hex SHA-256 of the bytes that both sign."""
    return sha256(statement(details)).hexdigest()


def signed(details: dict[str, Any], key: SigningKey) -> dict[str, Any]:
    """The details with one more signature. Raises TransferError where that person cannot sign now."""
    before = list(details.get("signatures", ()))
    expected = details["giver_key"] if not before else details.get("receiver_key", key.public.text)
    who = shown(details["receiver" if before else "giver"])
    if len(before) > 1:
        raise TransferError("Both people have signed this transfer already.")
    if key.public.text != expected:
        raise TransferError(f"The statement names another key of {who}: {shown(str(expected))}.")
    if before and VerifyKey.parse(details["giver_key"]).key == key.public.key:
        raise TransferError(
            f"This is the key that {shown(details['giver'])} signed with. The receiver signs with a key of "
            "their own; `--key` names its file."
        )
    signature = base64.b64encode(key.sign(statement(details))).decode()
    return {**details, "signatures": [*before, {"vkey": key.public.text, "signature": signature}]}


def faults(details: dict[str, Any], revoked: Container[bytes] = ()) -> Iterator[str]:
    """What is wrong with the signatures of a well-formed transfer, each a sentence's end that names the person.

    ``revoked``: public keys (32 bytes) that were revoked before.
    """
    data = statement(details)
    keys: list[bytes] = []
    for person, each in zip(("giver", "receiver"), details["signatures"], strict=False):
        who = shown(details[person])
        try:
            key = VerifyKey.exact(each["vkey"])
            holds = key.text == each["vkey"] and key.verifies(decode_base64(each["signature"]), data)
        except (KeyFileError, ValueError):
            yield f"the signature of {who} ({person}) is not well-formed"
            continue
        if not holds:
            yield f"the signature of {who} ({person}) does not hold: the statement or the signature was changed"
        elif key.text != details.get(f"{person}_key", key.text):
            yield f"the signature of {who} ({person}) is by another key than the statement names"
        elif key.key in revoked:
            yield f"the signature of {who} ({person}) is by a key that was revoked before: {key.text}"
        elif key.key in keys:
            yield f"the signature of {who} ({person}) is by the key of the giver"
        keys.append(key.key)


def write_statement(path: Path, details: dict[str, Any]) -> None:
    """Writes a transfer as a new file to hand over: canonical JSON with its format's name. Raises TransferError."""
    try:
        write_new(path, canonical({"format": FORMAT, "statement": details}))
    except OSError as error:
        raise TransferError(f"The statement {path} could not be written: {error.strerror}.") from error


def read_statement(path: Path) -> dict[str, Any]:
    """Reads such a file; its signatures hold and it has the giver's. Raises TransferError."""
    try:
        with path.open("rb") as file:
            document = parse_canonical(file.read(MAX_STATEMENT))
    except OSError as error:
        raise TransferError(f"The statement {path} cannot be read: {error.strerror}.") from error
    except CanonicalError as error:
        raise TransferError(f"{path} is not a statement of a transfer: {error}.") from error
    if (
        type(document) is not dict
        or document.keys() != {"format", "statement"}
        or document["format"] != FORMAT
    ):
        raise TransferError(f"{path} is not a statement of a transfer.")
    details = document["statement"]
    try:
        check_details(Transfer.action, details)
    except ActError as error:
        raise TransferError(f"{path} is not a whole statement of a transfer: it {error}.") from error
    for fault in faults(details):
        raise TransferError(f"{path}: {fault}. Nothing was signed or logged.")
    return dict(details)
