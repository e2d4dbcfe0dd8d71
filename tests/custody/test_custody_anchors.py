"""Enrolment, revocation, cosignatures and copies of checkpoints: both verifiers honour them and name what is wrong."""

from __future__ import annotations

import base64
import io
import sqlite3
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from custody_helpers import CASE

from evidence.custody import anchors
from evidence.custody.anchors import cosign, give_anchor
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.checkpoint_rows import GIVEN
from evidence.custody.errors import LedgerError, NoteError
from evidence.custody.keys import SigningKey, VerifyKey
from evidence.custody.ledger import Ledger
from evidence.custody.ledger_report import LedgerReport
from evidence.custody.schema import STATEMENTS
from evidence.custody.verify import verify_ledger

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "verifier"))
from indicia_verify.__main__ import main


@pytest.fixture
def second() -> SigningKey:
    return SigningKey("reviewer", Ed25519PrivateKey.from_private_bytes(b"\x02" * 32))


def enrol(ledger: Ledger, key: SigningKey, person: str = "R. Reviewer") -> int:
    return ledger.append(
        "key.enrol", key.public.text, {"name": person, "role": "reviewer", "purpose": "cosigning"}
    )


def messages(report: LedgerReport) -> list[str]:
    return [found.message for found in report.discrepancies]


def check(ledger: Ledger, *keys: SigningKey, anchors: tuple[str, ...] = ()) -> list[str]:
    """What Indicia finds; the stand-alone verifier must come to the same verdict."""
    vkeys: list[VerifyKey] = [key.public for key in keys]
    folder = ledger.path.parent / "keys"
    for key in vkeys:
        key.write(folder)
    found = messages(verify_ledger(ledger.path, vkeys=vkeys, anchors=anchors))
    arguments = [str(ledger.path)]
    for number, anchor in enumerate(anchors):
        path = ledger.path.with_name(f"{number}.anchor")
        path.write_text(anchor, "utf-8")
        arguments += ["--anchor", str(path)]
    with redirect_stdout(io.StringIO()) as out:
        code = main(arguments)
    assert code == (1 if found else 0), out.getvalue()
    check.said = out.getvalue()  # type: ignore[attr-defined]
    return found


def said() -> str:
    return str(check.said)  # type: ignore[attr-defined]


def test_cosigned_checkpoint(ledger: Ledger, key: SigningKey, second: SigningKey) -> None:
    ledger.append("key.create", key.public.text, {})
    enrol(ledger, second)
    head = ledger.add_checkpoint(key)
    both = cosign(ledger, second)
    assert both.note.startswith(head.note)
    assert (both.size, both.root, both.text) == (head.size, head.root, head.text)
    assert Checkpoint.verify_all(both.note, [second.public, key.public])[1] == (key.public, second.public)
    assert check(ledger, key, second) == []
    report = verify_ledger(ledger.path, vkeys=[key.public, second.public])
    assert (report.checkpoints, report.signers) == (1, (key.public.text, second.public.text))
    assert second.public.text in said()
    act = [entry.document() for entry in ledger.acts()][-1]
    assert (act["action"], act["subject"]) == ("key.use", second.public.text)
    assert (act["actor"], act["role"]) == ("R. Reviewer", "reviewer")
    assert act["details"] == {"purpose": "cosignature", "size": head.size}
    with pytest.raises(NoteError, match="already signed"):
        cosign(ledger, second)
    # the other's line alone is enough for whoever knows only that key
    assert verify_ledger(ledger.path, vkeys=[second.public]).signed == head.size


def test_a_wrong_cosignature_is_seen(ledger: Ledger, key: SigningKey, second: SigningKey) -> None:
    ledger.append("key.create", key.public.text, {})
    enrol(ledger, second)
    head = ledger.add_checkpoint(key)
    wrong = base64.b64encode(second.public.id + second.sign(b"another text")).decode()
    ledger.annotate_checkpoint(Checkpoint.parse(f"{head.note}\u2014 reviewer {wrong}\n"))
    (message,) = check(ledger, key, second)
    assert message == "Checkpoint 1: The signature of reviewer on the checkpoint of 4 entries is not valid."


def test_who_may_not_cosign(ledger: Ledger, key: SigningKey, second: SigningKey) -> None:
    with pytest.raises(NoteError, match="no checkpoint yet"):
        cosign(ledger, second)
    ledger.add_checkpoint(key)
    with pytest.raises(NoteError, match="not enrolled"):
        cosign(ledger, second)
    enrol(ledger, second)
    with pytest.raises(NoteError, match="knows only from entry 2 on"):
        cosign(ledger, second)
    ledger.append("key.revoke", second.public.text, {"reason": "left"})
    ledger.append("key.create", key.public.text, {})
    ledger.add_checkpoint(key)
    with pytest.raises(NoteError, match="after entry 3 revoked that key \\(left\\)"):
        cosign(ledger, second)


def test_a_revoked_key_counts_before_and_not_after(
    ledger: Ledger, key: SigningKey, second: SigningKey
) -> None:
    ledger.append("key.create", key.public.text, {})
    enrol(ledger, second)
    before = ledger.add_checkpoint(second)
    revoked = ledger.append("key.revoke", second.public.text, {"reason": "notebook stolen"})
    ledger.add_checkpoint(key)
    assert check(ledger, key, second) == []
    assert check(ledger, key, second, anchors=(before.note,)) == []
    after = ledger.add_checkpoint(second)
    (message,) = check(ledger, key, second)
    assert message == (
        f"Checkpoint 2 (the first {after.size} entries): it is signed with {second.public.text} "
        f"after entry {revoked} revoked that key (notebook stolen)."
    )
    assert f"after entry {revoked} revoked it (notebook stolen)" in said()
    # such a head covers nothing: what is signed is what the other key signed
    assert verify_ledger(ledger.path, vkeys=[key.public, second.public]).signed == after.size - 1


def test_an_anchor_of_a_revoked_key(ledger: Ledger, key: SigningKey, second: SigningKey) -> None:
    ledger.append("key.create", key.public.text, {})
    enrol(ledger, second)
    ledger.append("key.revoke", second.public.text, {"reason": "lost"})
    head = ledger.add_checkpoint(key)
    anchor = Checkpoint.sign(CASE, head.size, head.root, second)
    (message,) = check(ledger, key, second, anchors=(anchor.note,))
    assert message.startswith(f"Anchor 1 (the first {head.size} entries): it is signed with reviewer+")


def test_a_key_that_was_never_enrolled(ledger: Ledger, key: SigningKey, second: SigningKey) -> None:
    ledger.add_checkpoint(second)
    assert check(ledger, second) == [], "the oldest ledgers say of no key that it counts"
    assert verify_ledger(ledger.path, vkeys=[second.public]).unlisted == (second.public.text,)
    assert "says of no key that it was created or enrolled" in said()
    ledger.append("key.create", key.public.text, {})
    ledger.add_checkpoint(key)
    (message,) = check(ledger, key, second)
    assert message == (
        f"Checkpoint 0 (the first 2 entries): it is signed with {second.public.text}, a key that the ledger never "
        "created or enrolled."
    )
    assert "which the ledger never created or enrolled" in said()


def test_older_ledgers_name_the_created_key_in_the_details(ledger: Ledger, key: SigningKey) -> None:
    ledger.append("key.create", "examiner", {"key": key.public.text, "use": "ledger checkpoints"})
    ledger.add_checkpoint(key)
    assert check(ledger, key) == []
    assert verify_ledger(ledger.path, vkeys=[key.public]).unlisted == ()


def test_anchor_is_given_away(ledger: Ledger, key: SigningKey, tmp_path: Path) -> None:
    ledger.append("key.create", key.public.text, {})
    assert (ledger.signed_size, ledger.anchored_size) == (0, 0)
    file = tmp_path / "case.anchor"
    head = give_anchor(ledger, key, file, "Prosecutor\n <b>7</b>")
    assert file.read_text("utf-8") == head.note
    assert (ledger.size, ledger.signed_size, ledger.anchored_size) == (4, 4, 4)
    assert check(ledger, key, anchors=(head.note,)) == []
    report = verify_ledger(ledger.path, vkeys=[key.public])
    assert [(copy.size, copy.given_to) for copy in report.copies] == [(4, "Prosecutor <b>7</b>")]
    ledger.append("note", "case", {"text": "later"})
    assert ledger.size - ledger.anchored_size == 1
    with pytest.raises(LedgerError, match="exists already"):
        give_anchor(ledger, key, file, "again")
    with pytest.raises(LedgerError, match="to whom"):
        give_anchor(ledger, key, tmp_path / "b", " ")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(LedgerError, match="exists already"):
        give_anchor(ledger, key, tmp_path / "link", "again")
    with pytest.raises(LedgerError, match=r"could not be written.*given to nobody \(entry 5\); it was not"):
        give_anchor(ledger, key, tmp_path / "no" / "b", "nobody")
    assert ledger.anchored_size == 4, "nothing was given away"
    assert check(ledger, key) == []


ROWS: dict[str, tuple[str, str]] = {
    "another recipient": (
        "UPDATE checkpoint SET anchored = 'Defence' WHERE number = 1",
        "a copy was left with Defence, which no entry under it confirms",
    ),
    "not text": ("UPDATE checkpoint SET anchored = x'00' WHERE number = 1", "a mark of"),
    "empty": ("UPDATE checkpoint SET anchored = '' WHERE number = 1", "a mark of"),
    "mark taken away": ("UPDATE checkpoint SET anchored = NULL WHERE number = 1", "adds nothing"),
    "moved to an earlier head": (
        "UPDATE checkpoint SET anchored = 'Court' WHERE number = 0",
        "repeats no earlier checkpoint",
    ),
    "note of a repeated row": (
        "UPDATE checkpoint SET note = (SELECT note FROM checkpoint WHERE number = 2) WHERE number = 1",
        "repeats no earlier checkpoint",
    ),
    "size of a repeated row": ("UPDATE checkpoint SET size = 3 WHERE number = 1", "Checkpoint 1 is"),
    "row added": (
        "INSERT INTO checkpoint SELECT 4, size, note, NULL, 'Defence' FROM checkpoint WHERE number = 3",
        "a copy was left with Defence, which no entry under it confirms",
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_a_row_that_only_repeats_a_note_is_checked(
    ledger: Ledger, key: SigningKey, tmp_path: Path, name: str
) -> None:
    ledger.append("key.create", key.public.text, {})
    give_anchor(ledger, key, tmp_path / "a", "Court")
    give_anchor(ledger, key, tmp_path / "b", "Prosecutor")
    assert check(ledger, key) == []
    statement, words = ROWS[name]
    connection = sqlite3.connect(ledger.path, isolation_level=None)
    connection.execute("DROP TRIGGER checkpoint_update")
    connection.execute(statement)
    connection.execute(STATEMENTS["checkpoint_update"])
    connection.close()
    found = check(ledger, key)
    assert any(words in message for message in found), found


def test_the_specification_has_a_cosigned_note_made_with_other_code(
    ledger: Ledger, key: SigningKey, cosigned_vector: Callable[[], tuple[str, str]]
) -> None:
    vkey, note = cosigned_vector()
    cosigner = VerifyKey.parse(vkey)
    checkpoint, signers = Checkpoint.verify_all(note, [key.public, cosigner])
    assert signers == (key.public, cosigner)
    alone = "".join(line for line in note.splitlines(keepends=True) if "\u2014 reviewer " not in line)
    signing = SigningKey("reviewer", Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
    assert signing.public == cosigner
    assert Checkpoint.parse(alone).cosigned(signing).note == note
    assert checkpoint.size == 5


@pytest.fixture
def cosigned_vector() -> Callable[[], tuple[str, str]]:
    """The cosigner's vkey and the note, as docs/ledger-format.md prints them."""
    from cosigned_vector import made, printed

    def read() -> tuple[str, str]:
        assert printed() == made(), "the page and the code beside it differ"
        return printed()

    return read


@pytest.mark.parametrize(
    ("step", "stop"),
    [
        ("sign", LedgerError("The disk is full.")),
        ("sign", KeyboardInterrupt()),
        ("write", OSError(28, "No space left on device")),
        ("write", KeyboardInterrupt()),
    ],
)
def test_an_anchor_that_is_logged_and_not_given_is_told(
    ledger: Ledger,
    key: SigningKey,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    stop: BaseException,
) -> None:
    def fail(*_: object) -> None:
        raise stop

    places = {"sign": (Ledger, "add_checkpoint"), "write": (anchors, "write_new")}
    monkeypatch.setattr(*places[step], fail)
    with pytest.raises((LedgerError, KeyboardInterrupt)) as raised:
        give_anchor(ledger, key, tmp_path / "a", "the court")
    said = " ".join([str(raised.value), *getattr(raised.value, "__notes__", [])])
    entry = next(each.seq for each in ledger.acts() if each.document()["action"] == GIVEN)
    assert f"states that it was to be given to the court (entry {entry}); it was not." in said
    assert not (tmp_path / "a").exists()


def test_an_anchor_that_lies_there_and_is_not_counted_is_told(
    ledger: Ledger, key: SigningKey, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise LedgerError("The disk is full.")

    monkeypatch.setattr(Ledger, "annotate_checkpoint", fail)
    with pytest.raises(LedgerError, match=rf"; it lies in {tmp_path / 'a'}\.$"):
        give_anchor(ledger, key, tmp_path / "a", "the court")


def test_an_anchor_whose_name_the_ledger_cannot_hold_is_refused_in_words(
    ledger: Ledger, key: SigningKey, tmp_path: Path
) -> None:
    with pytest.raises(LedgerError, match="cannot be logged"):
        give_anchor(ledger, key, tmp_path / "bad\udcff", "the court")
    assert not [each for each in ledger.acts() if each.document()["action"] == GIVEN]
