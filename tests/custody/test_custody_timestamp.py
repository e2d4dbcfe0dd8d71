"""RFC 3161 time stamps, with openssl as the authority and as the judge."""

from __future__ import annotations

import re
import shutil
import sqlite3
import sys
import warnings
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from msgspec.structs import replace
from tsa import Authority, openssl, serving

from app.verify_keys import Trusted, about_stamps
from evidence.custody.anchors import stamp_head
from evidence.custody.checkpoint_rows import Stamped
from evidence.custody.errors import TimestampError
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.ledger_report import LedgerReport
from evidence.custody.schema import STATEMENTS
from evidence.custody.timestamp import check_token, is_identified, request_token
from evidence.custody.timestamp_token import Token
from evidence.custody.verify import verify_ledger

sys.path.insert(0, str(Path(__file__).parents[2] / "packaging" / "verifier"))
from indicia_verify.outcome import Broken
from indicia_verify.signed import check_timestamp

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("tsa") / "one")


def certificates(path: Path) -> list[x509.Certificate]:
    return x509.load_pem_x509_certificates(path.read_bytes())


def messages(report: LedgerReport) -> list[str]:
    return [found.message for found in report.discrepancies]


@pytest.mark.parametrize("chain", [True, False], ids=["with its root", "without"])
def test_token_is_checked_as_openssl_does(tmp_path: Path, chain: bool) -> None:
    authority = Authority(tmp_path / "tsa", chain=chain)
    token = authority.token(b"a note")
    stamp = check_token(token, b"a note")
    assert authority.accepts(token, b"a note")
    assert stamp.authority == "CN=Test-Authority"
    (certificate,) = certificates(authority.folder / "tsa.pem")
    assert stamp.fingerprint == certificate.fingerprint(certificate.signature_hash_algorithm).hex()  # type: ignore[arg-type]
    assert abs(datetime.now(UTC) - datetime.fromisoformat(stamp.time)) < timedelta(hours=1)
    assert not authority.accepts(token, b"another")
    with pytest.raises(TimestampError, match="was made for something else"):
        check_token(token, b"another")
    assert check_timestamp(token, b"a note").signer == "CN=Test-Authority"


def test_identified_only_by_the_right_root(authority: Authority, tmp_path: Path) -> None:
    token = authority.token(b"a note")
    other = Authority(tmp_path / "other")
    assert is_identified(token, b"a note", certificates(authority.root))
    assert not is_identified(token, b"another", certificates(authority.root))
    assert not is_identified(token, b"a note", certificates(other.root))
    assert not is_identified(token, b"a note", [])
    assert not is_identified(b"junk", b"a note", certificates(authority.root))


def test_a_certificate_between_is_protected_by_a_root_that_is_trusted(tmp_path: Path) -> None:
    made = Authority(tmp_path / "tsa")
    (made.folder / "ca.cnf").write_text("[ca]\nbasicConstraints = critical,CA:TRUE\n")
    for command in (
        "req -newkey rsa:2048 -nodes -keyout middle.key -out middle.csr -subj /CN=Middle",
        "x509 -req -in middle.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -out chain.pem -extfile ca.cnf "
        "-extensions ca",
        "x509 -req -in tsa.csr -CA chain.pem -CAkey middle.key -CAcreateserial -days 30 -out tsa.pem "
        "-extfile tsa.cnf -extensions ext",
    ):
        openssl(made.folder, command)
    token = made.token(b"a note")
    stamp = check_token(token, b"a note")
    assert stamp.loose == "CN=Middle"
    stamped = Stamped(number=0, size=5, stamp=stamp, token=token, note="a note")
    report = LedgerReport("0" * 32, 5, bytes(32), 1, 5, 5, (), (), 0, stamps=(stamped,))
    trusted, unknown = ([*about_stamps(report, Trusted((), roots))] for roots in ((made.root,), ()))
    assert "IDENTIFIED by" in trusted[0].message
    assert len(trusted) == 1
    assert "CN=Middle without that of its issuer: nothing protects its bytes" in unknown[1].message


def test_no_changed_byte_changes_what_a_token_says(authority: Authority) -> None:
    token = authority.token(b"a note")
    stated, passed, loose = check_token(token, b"a note"), 0, 0
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # cryptography's, about serial numbers that our changes made negative
        for place in range(0, len(token), 3):
            changed = token[:place] + bytes([token[place] ^ (1 << place % 8)]) + token[place + 1 :]
            try:
                said = check_token(changed, b"a note")
            except TimestampError:
                continue
            assert replace(said, loose="") == stated
            if said.loose:  # the root's name was changed: nothing shows that it was one that signed itself
                loose += 1
            else:
                passed += 1
    assert not stated.loose
    assert 0 < loose < 20
    assert passed == 0
    for junk in (b"", b"\x30", token[:-1], token + b"\x00", b"\x30\x03\x02\x01\x00"):
        with pytest.raises(TimestampError):
            check_token(junk, b"a note")
        with pytest.raises(Broken):
            check_timestamp(junk, b"a note")
    year_0 = re.sub(rb"\x18\x0f[0-9]{14}Z", b"\x18\x0f00000101000000Z", token)
    assert year_0 != token
    with pytest.raises(TimestampError, match="does not follow the format"):
        Token(year_0)


def test_head_is_stamped_and_kept(authority: Authority, ledger: Ledger, key: SigningKey) -> None:
    ledger.append("note", "case", {"text": "before"})
    with serving(authority.answer) as url:
        head, stamp = stamp_head(ledger, key, url)
    assert head.size == ledger.size == ledger.anchored_size
    acts = [entry.document() for entry in ledger.acts()]
    assert [(act["action"], act["subject"]) for act in acts[-2:]] == [
        ("anchor.timestamp", url),
        ("key.use", key.public.text),
    ]
    report = verify_ledger(ledger.path, vkeys=[key.public])
    assert report.ok
    (found,) = report.stamps
    assert (found.size, found.stamp, found.note) == (head.size, stamp, head.note)
    assert authority.accepts(found.token, head.note.encode())
    assert ledger.checkpoints() == [head]


def test_what_an_authority_may_do_wrong(authority: Authority, ledger: Ledger, key: SigningKey) -> None:
    other = authority.answer
    refusal = bytes.fromhex("30053003020102")  # PKIStatus 2: rejection
    wrong = authority.token(b"a note")
    answers = {
        "something that is no time stamp": lambda _: b"<html>",
        "HTTP 503": lambda _: b"",
        "refused to give a time stamp": lambda _: refusal,
        "no time stamp": lambda _: wrong,
    }
    for words, answer in answers.items():
        with serving(answer) as url, pytest.raises(TimestampError, match=words):
            request_token(url, b"a note")
    old = []

    def replay(query: bytes) -> bytes:
        old.append(other(query))
        return old[0]

    with serving(replay) as url:
        request_token(url, b"a note")
        with pytest.raises(TimestampError, match="nonce"):
            request_token(url, b"a note")
        with pytest.raises(TimestampError, match="made for something else"):
            request_token(url, b"another")
    with pytest.raises(TimestampError, match="cannot be reached"):
        stamp_head(ledger, key, url)
    with pytest.raises(TimestampError, match="http or https"):
        request_token("file:///etc/passwd", b"a note")
    assert ledger.anchored_size == 0
    assert verify_ledger(ledger.path, vkeys=[key.public]).ok


TAMPERINGS = {
    "UPDATE checkpoint SET timestamp_token = x'3000' WHERE number = 1": "Checkpoint 1: its time stamp is",
    "UPDATE checkpoint SET timestamp_token = 'text' WHERE number = 1": "time stamp is not stored as bytes",
    "UPDATE checkpoint SET timestamp_token = (SELECT timestamp_token FROM checkpoint WHERE number = 1) WHERE number = 3": (
        "Checkpoint 3: its time stamp was made for something else."
    ),
    "UPDATE checkpoint SET timestamp_token = NULL WHERE number = 1": "adds nothing: it was inserted",
    "UPDATE checkpoint SET timestamp_token = (SELECT timestamp_token FROM checkpoint WHERE number = 1) WHERE number = 0": (
        "repeats no earlier checkpoint"
    ),
}


@pytest.mark.parametrize("statement", TAMPERINGS)
def test_changed_rows_are_named(
    authority: Authority, ledger: Ledger, key: SigningKey, statement: str
) -> None:
    from indicia_verify.checkpoints import read_checkpoints
    from indicia_verify.note import parse_key
    from indicia_verify.outcome import Outcome

    for text in ("one", "two"):
        ledger.append("note", "case", {"text": text})
        head = ledger.add_checkpoint(key)
        ledger.annotate_checkpoint(head, timestamp_token=authority.token(head.note.encode()))
    ledger.close()
    assert len(verify_ledger(ledger.path, vkeys=[key.public]).stamps) == 2
    connection = sqlite3.connect(ledger.path, isolation_level=None)
    connection.execute("DROP TRIGGER checkpoint_update")
    connection.execute(statement)
    connection.execute(STATEMENTS["checkpoint_update"])
    found = messages(verify_ledger(ledger.path, vkeys=[key.public]))
    assert any(TAMPERINGS[statement] in message for message in found), found
    connection.text_factory = bytearray
    outcome = Outcome("ledger", "ledger")
    read_checkpoints(connection, [parse_key(key.public.text)], outcome)
    assert outcome.failures
    connection.close()
