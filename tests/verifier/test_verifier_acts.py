"""Signed transfers and corrections, written from the page: both verifiers accept the good ones and name what is wrong."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import rfc8785
from verifier_cases import CASE_ID, Signer, Writer, run

from evidence.custody.keys import read_vkeys
from evidence.custody.verify import verify_ledger

GIVER, RECEIVER = Signer("giver", b"\x11" * 32), Signer("receiver", b"\x22" * 32)
Details = dict[str, Any]
STATED: Details = {
    "transfer": "0f" * 16,
    "case": CASE_ID,
    "item": "item SKB/1",
    "giver": "G. Iver",
    "giver_key": GIVER.vkey,
    "receiver": "Zoë\u202e Eceiver",
    "at": "2026-01-02T03:04:05+01:00",
    "seals": ["A1"],
}


def signature(signer: Signer, details: Details) -> Details:
    """One signature, as the page says."""
    stated = {key: value for key, value in details.items() if key != "signatures"}
    made = signer._key.sign(b"indicia-transfer-1\n" + rfc8785.dumps(stated))
    return {"vkey": signer.vkey, "signature": base64.b64encode(made).decode()}


def transfer(*signers: Signer, **changes: Any) -> Details:
    """A transfer that these people signed as it is."""
    details = {**STATED, **changes}
    return {**details, "signatures": [signature(signer, details) for signer in signers]}


def verdicts(writer: Writer) -> tuple[list[str], str]:
    """What Indicia found, and what the stand-alone verifier said; both must agree."""
    writer.checkpoint()
    folder = writer.save()
    ours = verify_ledger(folder / "ledger.sqlite", vkeys=read_vkeys(folder / "keys"))
    theirs = run(folder)
    assert (theirs.code == 0) == ours.ok, theirs.text
    return [found.message for found in ours.discrepancies], theirs.text


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    return Writer(tmp_path / "case")


def test_offered_and_accepted(writer: Writer) -> None:
    writer.act("custody.transfer", "item SKB/1", transfer(GIVER))
    writer.act("custody.transfer", "item SKB/1", transfer(GIVER, RECEIVER))
    writer.act("custody.transfer", "item SKB/1", transfer(GIVER, RECEIVER, receiver_key=RECEIVER.vkey))
    writer.act("correction", "entry 1", {"corrects": 1, "text": "It was at 03:05."})
    writer.act("key.revoke", RECEIVER.vkey, {"reason": "lost, after all of these"})
    found, said = verdicts(writer)
    assert found == []
    assert "FAILED" not in said


def changed(name: str, value: Any) -> Details:
    """A transfer that was changed after both had signed."""
    return {**transfer(GIVER, RECEIVER), name: value}


def damaged(number: int, **values: str) -> Details:
    """A transfer of which one signature was replaced."""
    details = transfer(GIVER, RECEIVER)
    details["signatures"][number] = {**details["signatures"][number], **values}
    return details


OTHER = Signer("giver", b"\x33" * 32)
BAD: dict[str, tuple[Callable[[], Details], str, str]] = {
    "receiver renamed": (lambda: changed("receiver", "Somebody"), "G. Iver (giver)", "Somebody (receiver)"),
    "seal changed": (lambda: changed("seals", ["A2"]), "G. Iver (giver)", "Zoë<U+202E> Eceiver (receiver)"),
    "field added": (lambda: changed("reason", ""), "G. Iver (giver)", "Zoë<U+202E> Eceiver (receiver)"),
    "signature of nothing": (
        lambda: damaged(1, signature=base64.b64encode(b"\x01" + bytes(63)).decode()),
        "Zoë<U+202E> Eceiver (receiver)",
        "does not hold",
    ),
    "signature not Base64": (lambda: damaged(0, signature="?"), "G. Iver (giver)", "signature"),
    "signature cut": (lambda: damaged(0, signature="AAAA"), "G. Iver (giver)", "does not hold"),
    "key not well-formed": (lambda: damaged(1, vkey="x"), "Zoë<U+202E> Eceiver (receiver)", "signature"),
    "another key of that name": (lambda: transfer(OTHER, RECEIVER), "G. Iver (giver)", "another key"),
    "another receiver than named": (
        lambda: transfer(GIVER, RECEIVER, receiver_key=OTHER.vkey),
        "Zoë<U+202E> Eceiver (receiver)",
        "another key",
    ),
    "giver signs for both": (lambda: transfer(GIVER, GIVER), "Eceiver (receiver)", "key of the giver"),
    "giver signs for both under another name": (
        lambda: transfer(GIVER, Signer("other", b"\x11" * 32)),
        "Eceiver (receiver)",
        "key of the giver",
    ),
    "signatures swapped": (lambda: transfer(RECEIVER, GIVER), "G. Iver (giver)", "another key"),
    "of another item": (lambda: transfer(GIVER, RECEIVER, item="item SKB/2"), "SKB/1", "SKB/2"),
    "of another case": (lambda: transfer(GIVER, RECEIVER, case="f" * 32), "another case", "f" * 32),
    "no signature": (lambda: {**transfer(GIVER), "signatures": []}, "custody.transfer", "signatures"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_is_named(writer: Writer, name: str) -> None:
    make, *words = BAD[name]
    writer.act("tag", "1-1", {"tag": "before"})
    writer.act("custody.transfer", "item SKB/1", make())
    found, said = verdicts(writer)
    assert found
    assert all(message.startswith("Entry 2: ") for message in found), found
    for word in words:
        assert any(word in message for message in found), found
        assert word in said
    assert "FAILED  Entry 2 " in said


def test_a_key_that_was_revoked_before(writer: Writer) -> None:
    writer.act("key.revoke", RECEIVER.vkey, {"reason": "lost"})
    writer.act("custody.transfer", "item SKB/1", transfer(GIVER, RECEIVER))
    (message,), said = verdicts(writer)
    assert message.startswith(
        "Entry 2: the signature of Zoë<U+202E> Eceiver (receiver) is by a key that was revoked"
    )
    assert "Entry 2 bears a signature of Zoë<U+202E> Eceiver (receiver) by a key that was revoked" in said


@pytest.mark.parametrize("subject", ["receiver", RECEIVER.vkey + "A", RECEIVER.vkey + "\n", ""])
@pytest.mark.parametrize("action", ["key.revoke", "key.enrol"])
def test_an_act_about_no_key(writer: Writer, action: str, subject: str) -> None:
    details = {"reason": "lost"} if action == "key.revoke" else {"name": "R.", "role": "", "purpose": "x"}
    writer.act("key.create", writer.signer.vkey, {})
    writer.act(action, subject, details)
    (message,), said = verdicts(writer)
    assert message.startswith(f"Entry 2: it is the act {action}, but its subject is no public key")
    assert f"Entry 2 is of the act {action}, but its subject " in said


@pytest.mark.parametrize("corrects", [1, 2, 2**40])
def test_a_correction_of_what_does_not_stand_before(writer: Writer, corrects: int) -> None:
    writer.act("correction", f"entry {corrects}", {"corrects": corrects, "text": "x"})
    (message,), said = verdicts(writer)
    assert message == f"Entry 1: it corrects entry {corrects}, which does not stand before it."
    assert f"Entry 1 corrects entry {corrects}, which does not stand before it." in said


@pytest.mark.parametrize("reviews", [1, 2, 2**40])
def test_a_review_of_what_does_not_stand_before(writer: Writer, reviews: int) -> None:
    writer.act("review", "1-1", {"reviews": reviews, "result": "agrees"})
    (message,), said = verdicts(writer)
    assert message == f"Entry 1: it reviews entry {reviews}, which does not stand before it."
    assert f"Entry 1 reviews entry {reviews}, which does not stand before it." in said


def test_a_tag_its_review_and_its_withdrawal(writer: Writer) -> None:
    writer.act("tag", "1-1", {"tag": "relevant"})
    writer.act("review", "1-1", {"reviews": 1, "result": "disagrees", "note": "no"})
    writer.act("correction", "entry 1", {"corrects": 1, "text": "withdrawn", "withdraws": True})
    found, said = verdicts(writer)
    assert found == []
    assert "FAILED" not in said


def test_an_act_that_lacks_a_field_is_named(writer: Writer) -> None:
    writer.act(
        "evidence.verify", "evidence 1", {"evidence": 1, "algorithm": "md5", "expected": None, "found": None}
    )
    (message,), said = verdicts(writer)
    assert message == "Entry 1: its body is of the act evidence.verify, but lacks the field result."
    assert "Entry 1 is of the act evidence.verify, but lacks the field result." in said
