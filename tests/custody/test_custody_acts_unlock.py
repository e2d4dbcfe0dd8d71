"""Unlocking is written down without the key: openssl computes the same fingerprint, and no form of a key gets in."""

from __future__ import annotations

import base64
import subprocess
from pathlib import Path

import pytest

from evidence.custody.errors import LedgerError
from evidence.custody.ledger import Ledger
from evidence.custody.unlock import log_unlock

KEY = "Tr0ub4dor&3 \u00e4\n"
RECOVERY = "111111-222222-333333-444444-555555-666666-777777-888888"


def of_openssl(key: bytes, salt: str) -> str:
    options = [f"hexpass:{key.hex()}", f"hexsalt:{salt}", "n:32768", "r:8", "p:1", "maxmem_bytes:67108864"]
    command = ["openssl", "kdf", "-keylen", "32"]
    for option in options:
        command += ["-kdfopt", option]
    done = subprocess.run([*command, "SCRYPT"], capture_output=True, check=True, text=True)
    return done.stdout.strip().replace(":", "").lower()


def test_the_fingerprint_is_what_openssl_computes(ledger: Ledger) -> None:
    seq = log_unlock(
        ledger,
        "evidence 1",
        layer="1/raw/gpt:2/bitlocker",
        method="password",
        key=KEY.encode(),
        result="opened",
    )
    (entry,) = ledger.entries(seq, seq + 1)
    act = entry.document()
    assert act["action"] == "evidence.unlock"
    assert act["details"].keys() == {"layer", "method", "salt", "fingerprint", "result"}
    assert act["details"]["fingerprint"] == of_openssl(KEY.encode(), act["details"]["salt"])


def test_the_same_key_is_known_again_by_its_salt_and_no_other_is(ledger: Ledger) -> None:
    def unlocked(key: bytes, salt: bytes | None) -> dict[str, str]:
        seq = log_unlock(
            ledger, "evidence 1", layer="l", method="recovery key", key=key, salt=salt, result="refused"
        )
        (entry,) = ledger.entries(seq, seq + 1)
        details: dict[str, str] = entry.document()["details"]
        return details

    first = unlocked(b"one key", None)
    again = unlocked(b"one key", bytes.fromhex(first["salt"]))
    assert again["fingerprint"] == first["fingerprint"]
    assert unlocked(b"other key", bytes.fromhex(first["salt"]))["fingerprint"] != first["fingerprint"]
    assert unlocked(b"one key", None)["salt"] != first["salt"]


FORMS = {
    "as it is": KEY.strip(),
    "in other letters": KEY.strip().upper(),
    "inside other words": f"the password {KEY.strip()} was on a note",
    "hexadecimal": KEY.strip().encode().hex(),
    "base64": base64.b64encode(KEY.strip().encode()).decode(),
}


@pytest.mark.parametrize("place", ["layer", "subject"])
@pytest.mark.parametrize("form", FORMS)
def test_no_key_gets_into_the_ledger(ledger: Ledger, place: str, form: str) -> None:
    before = ledger.size
    texts = {"layer": "1/raw", "subject": "evidence 1", place: FORMS[form]}
    with pytest.raises(LedgerError, match="A key was about to be written"):
        log_unlock(
            ledger,
            texts["subject"],
            layer=texts["layer"],
            method="password",
            key=KEY.encode(),
            result="opened",
        )
    assert ledger.size == before


@pytest.mark.parametrize("given", [RECOVERY, RECOVERY.replace("-", ""), RECOVERY.encode("utf-16-le")])
@pytest.mark.parametrize("written", [RECOVERY, RECOVERY.replace("-", "")])
def test_a_recovery_key_with_or_without_hyphens(ledger: Ledger, given: str | bytes, written: str) -> None:
    key = given if isinstance(given, bytes) else given.encode()
    with pytest.raises(LedgerError, match="A key was about to be written"):
        log_unlock(
            ledger, "evidence 1", layer=f"1/raw {written}", method="recovery key", key=key, result="opened"
        )


def test_the_file_holds_no_trace_of_the_key(ledger: Ledger, tmp_path: Path) -> None:
    log_unlock(ledger, "evidence 1", layer="1/raw", method="password", key=KEY.encode(), result="opened")
    ledger.close()
    data = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for form in (KEY.strip(), KEY.strip().encode().hex(), base64.b64encode(KEY.encode()).decode()):
        assert form.encode() not in data


def test_a_method_is_one_of_few_words(ledger: Ledger) -> None:
    for method in (KEY.strip(), "passwort"):
        with pytest.raises(LedgerError, match="by one of these methods") as refused:
            log_unlock(ledger, "evidence 1", layer="1/raw", method=method, key=KEY.encode(), result="opened")
        assert method not in str(refused.value)
    log_unlock(ledger, "evidence 1", layer="1/raw", method="password", key=b"password", result="opened")
