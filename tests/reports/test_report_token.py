"""Reports signed with a key in a PKCS #11 token (SoftHSM 2), judged by poppler's pdfsig."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from itertools import count
from pathlib import Path

import pytest
import softhsm

from evidence.case import Case
from evidence.custody.pkcs11_token import open_session
from evidence.custody.pkcs11_uri import Pkcs11Uri
from reports.errors import SigningError
from reports.sign import sign
from reports.token_identity import load_token_identity
from reports.verify import verify_report
from reports.write import PreparedReport, write_report

pytestmark = [
    softhsm.missing,
    pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed"),
]
KINDS = {
    "rsa": "-newkey rsa:3072",
    "ec": "-newkey ec -pkeyopt ec_paramgen_curve:P-256",
    "old": "-newkey rsa:2048",
}
_NUMBERS = count(1)


def in_token(folder: Path, kind: str) -> tuple[str, str]:
    """A key and its certificate, made by openssl, put into the token; their address and the fingerprint."""
    softhsm.make_tokens()
    from pkcs11 import Attribute
    from pkcs11.util.x509 import decode_x509_certificate

    def openssl(arguments: str) -> None:
        subprocess.run(["openssl", *arguments.split()], cwd=folder, check=True, capture_output=True)

    days = "-not_before 20200101000000Z -not_after 20210101000000Z" if kind == "old" else "-days 30"
    if kind == "old":
        openssl("genpkey -algorithm RSA -out key.pem")
        openssl("req -new -key key.pem -subj /CN=Token-old -out request.pem")
        (folder / "index.txt").write_text("")
        (folder / "ca.cnf").write_text(
            "[ca]\ndefault_ca=c\n[c]\ndatabase=index.txt\nnew_certs_dir=.\nrand_serial=yes\ndefault_md=sha256\n"
            "policy=p\n[p]\ncommonName=supplied\n"
        )
        dates = "-startdate 20200101000000Z -enddate 20210101000000Z"
        openssl(f"ca -config ca.cnf -selfsign -keyfile key.pem -in request.pem -out cert.pem {dates} -batch")
    else:
        openssl(f"req -x509 {KINDS[kind]} -nodes -keyout key.pem -subj /CN=Token-{kind} -out cert.pem {days}")
    openssl("pkcs8 -topk8 -nocrypt -in key.pem -out key.p8")
    openssl("x509 -in cert.pem -outform DER -out cert.der")
    number = f"{next(_NUMBERS):02}"  # a token keeps each id, and other tests may have used it before
    label = f"{kind}-{number}"
    place = ("--token", softhsm.REPORT, "--label", label, "--id", number)
    softhsm.util("--import", str(folder / "key.p8"), *place)
    der = (folder / "cert.der").read_bytes()
    address = f"pkcs11:token={softhsm.REPORT};object={label}?module-path={softhsm.MODULE}"
    session = open_session(Pkcs11Uri.parse(address), write=True, pin=softhsm.PIN)
    stored = {**decode_x509_certificate(der), Attribute.TOKEN: True, Attribute.LABEL: label}
    session.create_object(stored | {Attribute.ID: bytes.fromhex(number)})
    session.close()
    return address, hashlib.sha256(der).hexdigest()


@pytest.mark.parametrize("kind", ["rsa", "ec"])
def test_a_token_signs_a_report(case: Case, prepared: PreparedReport, tmp_path: Path, kind: str) -> None:
    address, fingerprint = in_token(tmp_path, kind)
    pin = softhsm.PIN.encode()
    output = tmp_path / "report.pdf"
    written = write_report(case, output, token=address, passphrase=pin, prepared=prepared)
    assert (written.signed_by, written.certificate) == (f"CN=Token-{kind}", fingerprint)
    assert output.read_bytes().startswith(prepared.pdf)
    assert output.read_bytes().count((tmp_path / "cert.der").read_bytes().hex().upper().encode()) == 1
    checks = {check.name: check.outcome for check in verify_report(output).checks}
    assert "failed" not in checks.values(), checks
    identified = verify_report(output, trust=[tmp_path / "cert.pem"]).checks
    assert "identifies" in next(check.sentence for check in identified if check.name == "signer")
    if shutil.which("pdfsig"):
        said = subprocess.run(
            ["pdfsig", "-nocert", str(output)], check=True, capture_output=True, text=True
        ).stdout
        assert "Signature is Valid." in said
        assert "Total document signed" in said
    act = [entry.document() for entry in case.ledger.acts() if entry.document()["action"] == "key.use"]
    assert f"sha256:{fingerprint}" in [one["subject"] for one in act]


def without_key(folder: Path) -> str:
    """The address of a certificate in the token that has no key beside it."""
    from pkcs11 import Attribute
    from pkcs11.util.x509 import decode_x509_certificate

    made = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-keyout",
        "lost.pem",
        "-subj",
        "/CN=lost",
    ]
    der = subprocess.run([*made, "-outform", "DER"], cwd=folder, check=True, capture_output=True).stdout
    address = f"pkcs11:token={softhsm.REPORT};object=lost?module-path={softhsm.MODULE}"
    session = open_session(Pkcs11Uri.parse(address), write=True, pin=softhsm.PIN)
    session.create_object({**decode_x509_certificate(der), Attribute.TOKEN: True, Attribute.LABEL: "lost"})
    session.close()
    return address


def test_what_does_not_sign(prepared: PreparedReport, tmp_path: Path) -> None:
    address, _ = in_token(tmp_path, "old")
    pin = softhsm.PIN.encode()
    with pytest.raises(SigningError, match="expired on 2021-01-01"):
        load_token_identity(address, pin)
    with pytest.raises(SigningError, match="did not sign"):
        sign(prepared.pdf, load_token_identity(without_key(tmp_path), pin))
    with pytest.raises(SigningError, match="0 certificates absent"):
        load_token_identity(address.replace("object=old", "object=absent"), pin)
    with pytest.raises(SigningError, match="No token fits"):
        load_token_identity(address.replace(softhsm.REPORT, "absent"), pin)
    with pytest.raises(SigningError, match="not the address"):
        load_token_identity("pkcs12:x", pin)
