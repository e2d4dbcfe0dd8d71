"""Where private keys are kept: with a passphrase, in PKCS #12 files, in the keyring, in PKCS #11 tokens."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import keyring
import pytest
import softhsm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from keyring.backend import KeyringBackend

from evidence.custody import key_store, passphrase
from evidence.custody.errors import KeyFileError, PassphraseNeededError
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.pkcs11_uri import Pkcs11Uri
from evidence.custody.verify import verify_ledger

openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")


def run(*command: str, cwd: Path) -> bytes:
    return subprocess.run(command, cwd=cwd, check=True, capture_output=True).stdout


@pytest.fixture(autouse=True)
def nobody_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(passphrase.VARIABLE, raising=False)
    passphrase.ask_with(None)


def test_a_passphrase_is_taken_from_the_file_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = SigningKey.create(tmp_path / "keys", "examiner", "sécret")
    path = tmp_path / "keys" / "examiner.pem"
    with pytest.raises(PassphraseNeededError, match="INDICIA_PASSPHRASE_FILE"):
        key_store.load(path)
    (tmp_path / "secret").write_text("sécret\n", "utf-8")
    monkeypatch.setenv(passphrase.VARIABLE, str(tmp_path / "secret"))
    assert key_store.load(path).public == made.public
    (tmp_path / "secret").write_text("wrong\n", "utf-8")
    with pytest.raises(KeyFileError, match="passphrase is wrong"):
        key_store.load(path)
    (tmp_path / "secret").unlink()
    with pytest.raises(KeyFileError, match="cannot be read"):
        key_store.load(path)


def test_a_passphrase_is_asked_for(tmp_path: Path) -> None:
    made = SigningKey.create(tmp_path, "examiner", "secret")
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        return "secret"

    passphrase.ask_with(ask)
    assert key_store.load(tmp_path / "examiner.pem").public == made.public
    assert asked == ["Passphrase of the key examiner"]
    answers = iter(["one", "two"])
    with pytest.raises(KeyFileError, match="differ"):
        passphrase.new_passphrase("examiner", lambda _: next(answers))
    with pytest.raises(PassphraseNeededError, match="no key was made"):
        passphrase.new_passphrase("examiner", lambda _: None)


class InMemory(KeyringBackend):
    """A keyring for the test: the library's own interface, kept in a dictionary."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_a_passphrase_is_kept_in_the_keyring(tmp_path: Path) -> None:
    made, before, ring = SigningKey.create(tmp_path, "examiner", "secret"), keyring.get_keyring(), InMemory()
    try:
        keyring.set_keyring(ring)
        passphrase.keep_in_keyring("examiner", "secret")
        assert ring.kept == {("indicia", "examiner"): "secret"}
        assert key_store.load(tmp_path / "examiner.pem").public == made.public
    finally:
        keyring.set_keyring(before)


def test_a_machine_without_a_keyring_is_said_in_words(tmp_path: Path) -> None:
    from keyring.backends.fail import Keyring

    before = keyring.get_keyring()
    try:
        keyring.set_keyring(Keyring())
        with pytest.raises(KeyFileError, match="no keyring"):
            passphrase.keep_in_keyring("examiner", "secret")
        SigningKey.create(tmp_path, "examiner", "secret")
        with pytest.raises(PassphraseNeededError):
            key_store.load(tmp_path / "examiner.pem")
    finally:
        keyring.set_keyring(before)


@openssl
def test_a_pkcs12_file_made_by_openssl(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ledger: Ledger
) -> None:
    run("openssl", "genpkey", "-algorithm", "ed25519", "-out", "key.pem", cwd=tmp_path)
    run(
        "openssl",
        "req",
        "-new",
        "-x509",
        "-key",
        "key.pem",
        "-subj",
        "/CN=E",
        "-out",
        "cert.pem",
        cwd=tmp_path,
    )
    export = "openssl pkcs12 -export -inkey key.pem -in cert.pem -passout pass:secret -out key.p12"
    run(*export.split(), cwd=tmp_path)
    (tmp_path / "secret").write_text("secret")
    monkeypatch.setenv(passphrase.VARIABLE, str(tmp_path / "secret"))
    made = key_store.import_pkcs12(tmp_path / "home", "examiner", tmp_path / "key.p12")
    der = run("openssl", "pkey", "-in", "key.pem", "-pubout", "-outform", "DER", cwd=tmp_path)
    assert der[-32:] == made.public.key
    kept = tmp_path / "home" / "examiner.p12"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert key_store.find(tmp_path / "home", "examiner") == kept
    ledger.add_checkpoint(key_store.load(kept))
    assert verify_ledger(ledger.path, vkeys=[made.public]).signed == 2
    with pytest.raises(KeyFileError, match="not replaced"):
        key_store.import_pkcs12(tmp_path / "home", "examiner", tmp_path / "key.p12")
    (tmp_path / "secret").write_text("wrong")
    with pytest.raises(KeyFileError, match="passphrase is wrong"):
        key_store.load(kept)
    kept.chmod(0o644)
    with pytest.raises(KeyFileError, match="chmod 600"):
        key_store.load(kept)


@openssl
def test_a_pkcs12_file_with_another_kind_of_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new = "openssl req -new -x509 -newkey rsa:2048 -nodes -keyout key.pem -subj /CN=E -out cert.pem"
    run(*new.split(), cwd=tmp_path)
    run(
        *[
            "openssl",
            "pkcs12",
            "-export",
            "-inkey",
            "key.pem",
            "-in",
            "cert.pem",
            "-passout",
            "pass:",
            "-out",
            "key.p12",
        ],
        cwd=tmp_path,
    )
    (tmp_path / "secret").write_text("")
    monkeypatch.setenv(passphrase.VARIABLE, str(tmp_path / "secret"))
    with pytest.raises(KeyFileError, match="holds no Ed25519 key"):
        key_store.import_pkcs12(tmp_path / "home", "examiner", tmp_path / "key.p12")
    assert key_store.names(tmp_path / "home") == []


@openssl
def test_the_fingerprint_is_that_of_openssl(tmp_path: Path) -> None:
    made = SigningKey.create(tmp_path, "examiner")
    der = run("openssl", "pkey", "-in", "examiner.pem", "-pubout", "-outform", "DER", cwd=tmp_path)
    (tmp_path / "der").write_bytes(der)
    digest = run("sha256sum", "der", cwd=tmp_path).split()[0].decode()
    assert made.public.fingerprint.replace(" ", "").lower() == digest
    assert [len(group) for group in made.public.fingerprint.split(" ")] == [4] * 16


def test_after_a_revocation_the_next_key_signs(tmp_path: Path) -> None:
    first = key_store.load_or_create(tmp_path, "examiner")
    assert key_store.load_or_create(tmp_path, "examiner").public == first.public
    second = key_store.load_or_create(tmp_path, "examiner", [first.public])
    assert (second.name, second.public == first.public) == ("examiner-2", False)
    assert key_store.load_or_create(tmp_path, "examiner", [first.public]).public == second.public
    assert key_store.names(tmp_path) == ["examiner", "examiner-2"]


@pytest.fixture
def tokens() -> str:
    softhsm.make_tokens()
    return f"pkcs11:token={softhsm.LEDGER}"


@softhsm.missing
def test_a_token_makes_the_key_and_signs(
    tokens: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ledger: Ledger
) -> None:
    (tmp_path / "pin").write_text(f"{softhsm.PIN}\n")
    address = f"{tokens};object=ledger%20key?module-path={softhsm.MODULE}&pin-source=file:{tmp_path / 'pin'}"
    home = tmp_path / "home"
    (tmp_path / "pin").write_text("4321")
    with pytest.raises(KeyFileError, match="PIN is wrong"):
        key_store.refer_to_token(home, "examiner", address, generate=True)
    (tmp_path / "pin").write_text(f"{softhsm.PIN}\n")
    made = key_store.refer_to_token(home, "examiner", address, generate=True)
    assert (home / "examiner.pkcs11").read_text() == f"{address}\n"
    assert softhsm.PIN not in (home / "examiner.pkcs11").read_text()
    Ed25519PublicKey.from_public_bytes(made.public.key).verify(made.sign(b"message"), b"message")
    again = key_store.load_or_create(home, "examiner")
    assert again.public == made.public
    ledger.append("key.create", made.public.text, {})
    ledger.add_checkpoint(again)
    assert verify_ledger(ledger.path, vkeys=[made.public]).signed == 3
    with pytest.raises(KeyFileError, match="not replaced"):
        key_store.refer_to_token(home, "other", address, generate=True)
    monkeypatch.setenv(passphrase.VARIABLE, str(tmp_path / "pin"))
    (tmp_path / "pin").write_text(softhsm.PIN)
    bare = f"{tokens};object=ledger%20key?module-path={softhsm.MODULE}"
    assert key_store.refer_to_token(home, "third", bare).public.key == made.public.key


@softhsm.missing
@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("token=absent;object=k", "No token fits"),
        ("token=ledger-test;object=absent", "no single Ed25519 key absent"),
    ],
)
def test_what_a_token_lacks(tokens: str, tmp_path: Path, path: str, words: str) -> None:
    (tmp_path / "pin").write_text(softhsm.PIN)
    address = f"pkcs11:{path}?module-path={softhsm.MODULE}&pin-source={tmp_path / 'pin'}"
    with pytest.raises(KeyFileError, match=words):
        key_store.refer_to_token(tmp_path / "home", "examiner", address)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("file:/x", "not the address"),
        ("pkcs11:token=a;object=b", "token's library"),
        ("pkcs11:token=a?module-path=/x", "does not name a key"),
        ("pkcs11:object=b?module-path=/x&pin-value=1234", "holds a PIN"),
        ("pkcs11:object=b;colour=red?module-path=/x", "says colour"),
        ("pkcs11:object=%FF?module-path=/x", "not text"),
    ],
)
def test_addresses_that_are_none(address: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INDICIA_PKCS11_MODULE", raising=False)
    with pytest.raises(KeyFileError, match=words):
        Pkcs11Uri.parse(address)


def test_an_address_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INDICIA_PKCS11_MODULE", "/lib/module.so")
    uri = Pkcs11Uri.parse("pkcs11:token=Lab%20token;serial=00ff;id=%01%02;type=private\n")
    assert (uri.token, uri.serial, uri.id, uri.object) == ("Lab token", "00ff", b"\x01\x02", "")
    assert (uri.module, uri.text) == (
        "/lib/module.so",
        "pkcs11:token=Lab%20token;serial=00ff;id=%01%02;type=private",
    )
    assert uri.label == "0102 in the token Lab token"


def test_a_library_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "pin").write_text("1")
    address = f"pkcs11:object=k?module-path={tmp_path}/none.so&pin-source={tmp_path}/pin"
    with pytest.raises(KeyFileError, match="cannot be loaded"):
        key_store.refer_to_token(tmp_path, "examiner", address)
