"""``indicia key`` and the commands that let checkpoints leave the machine, as persons run them."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import ROOT, acts, indicia, new_case

sys.path.insert(0, str(ROOT / "tests" / "custody"))
from tsa import Authority, serving

openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")


def alone(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The stand-alone verifier."""
    return subprocess.run(
        [sys.executable, "-m", "indicia_verify", *map(str, arguments)],
        cwd=ROOT / "packaging" / "verifier", check=False, capture_output=True, text=True,
    )  # fmt: skip


def test_a_second_examiner_cosigns_on_a_machine_of_their_own(home: Path, tmp_path: Path) -> None:
    case, theirs, public = new_case(home, tmp_path / "case"), tmp_path / "theirs", tmp_path / "their.vkey"
    made = indicia(theirs, "key", "create", "R. Reviewer", "--json").document
    indicia(theirs, "key", "export", "R. Reviewer", "-o", public)
    assert public.read_text() == made["key"] + "\n"
    refused = indicia(theirs, "ledger", "cosign", case, "--key", "R--Reviewer.indicia", code=2)
    assert "not enrolled in this case" in refused.err
    said = indicia(home, "key", "enrol", case, "R. Reviewer", public, "--role", "reviewer").out
    assert made["fingerprint"] in said
    before = acts(case)
    signed = indicia(theirs, "ledger", "cosign", case, "--json").document
    assert signed["key"] == made["key"]
    assert signed["note"].count("\n\u2014 ") == 2
    new = acts(case)[len(before) :]
    assert [(act["action"], act["actor"], act["role"]) for act in new] == [
        ("key.use", "R. Reviewer", "reviewer")
    ]
    assert len(list((theirs / "keys").iterdir())) == 1, "no key in the examiner's name was made there"
    rows = indicia(home, "key", "list", case, "--json").document
    assert [(row["person"], row["here"]) for row in rows] == [("Test Examiner", True), ("R. Reviewer", False)]
    assert (
        "already in this case"
        in indicia(home, "key", "enrol", case, "R", made["key"], "--role", "reviewer", code=2).err
    )
    told = indicia(home, "verify", case).out
    assert f"Intact, NOT identified: signed with {made['key']}, by the ledger that of R. Reviewer" in told
    checked = alone(case)
    assert checked.returncode == 0, checked.stdout
    assert "by the ledger that of R. Reviewer (reviewer)" in checked.stdout


def test_only_a_key_that_is_named_as_trusted_identifies(home: Path, tmp_path: Path) -> None:
    case = new_case(home, tmp_path / "case")
    own, other = tmp_path / "own.vkey", tmp_path / "other.vkey"
    indicia(home, "key", "export", "Test Examiner", "-o", own)
    indicia(tmp_path / "x", "key", "create", "Test Examiner")
    indicia(tmp_path / "x", "key", "export", "-o", other)
    assert "IDENTIFIED" not in indicia(home, "verify", case).out
    assert "Intact and IDENTIFIED" in indicia(home, "verify", case, "--trust", own).out
    assert "not with a key that you trust" in indicia(home, "verify", case, "--trust", other, code=1).out
    assert "Intact and IDENTIFIED" in alone(case, "--key", own).stdout
    assert alone(case, "--key", other).returncode == 1


def test_a_revoked_key_is_followed_by_a_new_one(tmp_path: Path) -> None:
    home = tmp_path / "home"
    case = new_case(home, tmp_path / "case")
    old = indicia(home, "key", "list", case, "--json").document[0]["key"]
    done = indicia(home, "key", "revoke", case, old, "--reason", "notebook stolen", "--json").document
    assert done["signs_now"] != old
    assert "already revoked" in indicia(home, "key", "revoke", case, old, "--reason", "again", code=2).err
    indicia(home, "ledger", "checkpoint", case)
    assert indicia(home, "verify", case).code == 0
    assert alone(case).returncode == 0
    # The thief signs once more with the old key.
    program = (
        "import sys; from pathlib import Path; from evidence.case import Case, home\n"
        "from evidence.custody import key_store\n"
        "with Case.open(Path(sys.argv[1]), write=True) as case:\n"
        "    case.ledger.append('note', 'case', {'text': 'forged'})\n"
        "    case.ledger.add_checkpoint(key_store.load(home() / 'keys' / 'Test-Examiner.indicia.pem'))\n"
        "    case.sign_at_close = False\n"
    )
    env = {"INDICIA_HOME": str(home), "PATH": ""}
    subprocess.run([sys.executable, "-c", program, str(case)], cwd=ROOT, check=True, env=env)
    said = indicia(home, "verify", case, code=1).out
    assert f"it is signed with {old} after entry" in said
    assert "(notebook stolen)" in said
    checked = alone(case)
    assert checked.returncode == 1
    assert f"is signed with the key {old} after entry" in checked.stdout


def test_a_name_that_several_keys_bear_revokes_none(tmp_path: Path) -> None:
    home, case = tmp_path / "home", new_case(tmp_path / "home", tmp_path / "case")
    for other in ("one", "two"):
        made = indicia(tmp_path / other, "key", "create", "Kim", "--json").document["key"]
        indicia(home, "key", "enrol", case, "Kim", made, "--role", "reviewer")
    name = made.partition("+")[0]
    assert (
        "2 keys in this case are called"
        in indicia(home, "key", "revoke", case, name, "--reason", "r", code=2).err
    )
    assert not any(act["action"] == "key.revoke" for act in acts(case))
    indicia(home, "key", "revoke", case, made, "--reason", "lost")
    assert (
        indicia(home, "key", "revoke", case, name, "--reason", "lost, too", "--json").document["key"] != made
    )
    assert "already revoked" in indicia(home, "key", "revoke", case, made, "--reason", "r", code=2).err
    assert len({act["subject"] for act in acts(case) if act["action"] == "key.revoke"}) == 2


def test_a_protected_key_signs_with_its_passphrase_only(tmp_path: Path) -> None:
    home, secret = tmp_path / "home", tmp_path / "secret"
    secret.write_text("correct horse\n")
    assert (
        "No passphrase was given"
        in indicia(home, "key", "create", "Test Examiner", "--passphrase", code=2).err
    )
    given = {"INDICIA_PASSPHRASE_FILE": str(secret)}
    indicia(home, "key", "create", "Test Examiner", "--passphrase", **given)
    assert "ENCRYPTED" in (home / "keys" / "Test-Examiner.indicia.pem").read_text()
    create = (
        "case",
        "create",
        tmp_path / "case",
        "--number",
        "1",
        "--title",
        "T",
        "--examiner",
        "Test Examiner",
    )
    indicia(home, *create, **given)
    head = indicia(home, "status", tmp_path / "case", "--json").document["ledger"]
    assert (head["not_in_a_checkpoint"], head["not_anchored"]) == (0, head["entries"])
    refused = indicia(home, "ledger", "anchor", tmp_path / "case", "-o", tmp_path / "a", code=2)
    assert "is protected" in refused.err
    assert not (tmp_path / "a").exists()
    indicia(home, "ledger", "anchor", tmp_path / "case", "-o", tmp_path / "a", **given)
    assert indicia(home, "verify", tmp_path / "case", "--anchor", tmp_path / "a").code == 0


@openssl
def test_an_authority_states_when(home: Path, tmp_path: Path) -> None:
    case, authority = new_case(home, tmp_path / "case"), Authority(tmp_path / "tsa")
    with serving(authority.answer) as url:
        done = indicia(home, "ledger", "timestamp", case, "--url", url, "--json").document
    assert done["authority"] == "CN=Test-Authority"
    head = indicia(home, "status", case, "--json").document["ledger"]
    assert (head["not_in_a_checkpoint"], head["not_anchored"]) == (0, 0)
    said = indicia(home, "verify", case).out
    assert f"existed at {done['time']}, says whoever holds the certificate of CN=Test-Authority" in said
    said = indicia(home, "verify", case, "--trust", authority.root).out
    assert "time stamp of CN=Test-Authority, IDENTIFIED by a certificate that you trust" in said
    checked = alone(case)
    assert checked.returncode == 0
    assert "says whoever holds the certificate of CN=Test-Authority" in checked.stdout
    refused = indicia(home, "ledger", "timestamp", case, "--url", url, code=2)
    assert "cannot be reached" in refused.err
    assert indicia(home, "status", case, "--json").document["ledger"]["not_anchored"] > 0


def test_an_anchor_says_what_to_do_with_it(home: Path, tmp_path: Path) -> None:
    case = new_case(home, tmp_path / "case")
    anchor = tmp_path / "case.anchor"
    said = indicia(home, "ledger", "anchor", case, "-o", anchor, "--given-to", "Court <i>").out
    assert "Court <i>" in said
    assert "Keep it where nobody who works on the case can change it" in said
    assert "0 not anchored" in indicia(home, "status", case).out
    assert "given to Court <i>" in indicia(home, "verify", case, "--anchor", anchor).out
    assert indicia(home, "ledger", "anchor", case, "-o", anchor, code=2).err
    assert alone(case, "--anchor", anchor).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("enrol", "CASE", "X", "junk", "--role", "r"), "cannot be read"),
        (("enrol", "CASE", "X", "a+b+c", "--role", "r"), "not a public key"),
        (("revoke", "CASE", "a+b+c", "--reason", "r"), "not a public key"),
        (("export", "nobody"), "There is no key"),
        (("create", "X", "--pkcs11", "pkcs11:"), "token's library"),
        (("create", "X", "--p12", "/nonexistent.p12"), "cannot be read"),
    ],
)
def test_bad_use_is_explained(home: Path, tmp_path: Path, arguments: tuple[str, ...], words: str) -> None:
    case = new_case(home, tmp_path / "case")
    done = indicia(home, "key", *(each.replace("CASE", str(case)) for each in arguments), code=2)
    assert words in done.err
