"""Reports on the page: all algorithms, chains and time stamps, and no byte that can be changed unseen."""

from __future__ import annotations

import io
import random
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from test_verifier_pdf import other_name, updated
from verifier_browser import Browser
from verifier_pdf import ALGORITHMS, OTHERS, P384, identity, issued_with, pages, sign, sign_with

WHO = identity("Laboratory \u202e")


def show(browser: Browser, page: Path, *files: Path) -> str:
    """The verdict over all; what the first file's card says is in ``browser.cards()``."""
    browser.open(page)
    browser.choose(*files)
    assert not browser.errors
    return browser.overall


@pytest.mark.parametrize("object_streams", [True, False])
@pytest.mark.parametrize(("key", "digest", "pss"), ALGORITHMS)
def test_algorithms(
    browser: Browser,
    page: Path,
    tmp_path: Path,
    object_streams: bool,
    key: ec.EllipticCurve | None,
    digest: str,
    pss: bool,
) -> None:
    data = sign_with(key, digest, pss, object_streams=object_streams)
    path = tmp_path / "report.pdf"
    path.write_bytes(data)
    assert show(browser, page, path) == "match"
    cards = browser.cards()
    assert "covers the whole file" in cards["report.pdf"].text
    assert "Unchanged: the signature of report.pdf covers it." in cards["a.txt"].text
    place = data.index(b"/Contents <") - 100
    path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
    assert show(browser, page, path) == "mismatch"


def test_algorithms_that_only_authorities_sign_certificates_with(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    paths = []
    for number, chosen in enumerate(OTHERS):
        for name, made in (
            ("issued", issued_with(*chosen)),
            ("signed", sign_with(*chosen, object_streams=True)),
        ):
            paths.append(tmp_path / f"{name}{number}.pdf")
            paths[-1].write_bytes(made)
    show(browser, page, *paths)
    for name, card in browser.cards().items():
        if name.startswith("issued"):
            assert card.verdict == "match", card.text
        elif name.startswith("signed"):
            assert card.verdict == "mismatch" and "takes no other" in card.text, card.text


def test_short_key_is_refused(browser: Browser, page: Path, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    short = rsa.generate_private_key(public_exponent=65537, key_size=1024)  # noqa: S505
    path.write_bytes(sign(pages({}), identity("L", short)))
    assert show(browser, page, path) == "mismatch"
    assert "RSA key of 1,024 bits" in browser.cards()["report.pdf"].text


def test_chain_and_time_stamp(browser: Browser, page: Path, tmp_path: Path) -> None:
    root = identity("Root", ec.generate_private_key(P384))
    who = identity("Examiner", issuer=root)
    stamper = identity("Clock", issuer=root, stamping=True)
    path = tmp_path / "report.pdf"
    path.write_bytes(sign(pages({}), who, chain=(root,), stamper=stamper))
    assert show(browser, page, path) == "match"
    text = browser.cards()["report.pdf"].text
    assert "issued by CN=Root" in text
    assert "A time stamp on the signature is intact" in text
    assert "made with the certificate of CN=Clock" in text


def test_who_signed_is_told_and_not_taken_for_identified(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(sign(pages({}), WHO))
    assert show(browser, page, path) == "match"
    text = browser.text("#overall")
    assert "“Intact” is not “identified”" in text
    assert "CN=Laboratory <U+202E>" in text
    fingerprint = WHO.certificate.fingerprint(hashes.SHA256()).hex().upper()
    assert fingerprint in text.replace(" ", "")
    certificate = tmp_path / "laboratory.pem"
    certificate.write_bytes(WHO.certificate.public_bytes(Encoding.PEM))
    assert show(browser, page, path, certificate) == "match"
    assert "is not “identified”" in browser.text("#overall")
    browser.run("document.querySelector('.confirm input').click()")
    browser.wait("document.querySelector('.identified') !== null")
    assert "confirmed by you" in browser.text("#overall")
    certificate.write_bytes(identity("Laboratory \u202e").certificate.public_bytes(Encoding.PEM))
    assert show(browser, page, path, certificate) == "mismatch"
    assert "not signed with the certificate that you dropped" in browser.cards()["report.pdf"].text


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the program openssl")
def test_fingerprint_is_what_openssl_says(browser: Browser, page: Path, tmp_path: Path) -> None:
    path, certificate = tmp_path / "report.pdf", tmp_path / "c.pem"
    path.write_bytes(sign(pages({}), WHO))
    certificate.write_bytes(WHO.certificate.public_bytes(Encoding.PEM))
    command = ["openssl", "x509", "-in", certificate, "-noout", "-fingerprint", "-sha256"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    show(browser, page, path)
    assert said.strip().partition("=")[2].replace(":", "") in browser.text("#overall").replace(" ", "")


def test_changed_bytes_anywhere(browser: Browser, page: Path, tmp_path: Path) -> None:
    """Many changed copies at once; not one is taken for good, and none ends in anything but a sentence."""
    data = sign(pages({"a.txt": b"a" * 100}), WHO)
    source = random.Random(1)
    paths = []
    for number in range(150):
        changed = bytearray(data)
        changed[source.randrange(len(data))] ^= source.randrange(1, 256)
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(changed)
        paths.append(path)
    for number in range(150, 220):
        changed = bytearray(data)
        for _ in range(20):
            changed[source.randrange(len(changed))] = source.choice(b"0123456789<>[]()/ R\xff")
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(changed)
        paths.append(path)
    assert show(browser, page, *paths) == "mismatch"
    cards = browser.cards()
    for path in paths:
        assert cards[path.name].verdict == "mismatch", cards[path.name].text
        assert "unexpected" not in cards[path.name].text, cards[path.name].text


def test_every_digit_of_the_signature_counts(browser: Browser, page: Path, tmp_path: Path) -> None:
    data = sign(pages({}), WHO)
    start = data.index(b"/Contents <") + len(b"/Contents <")
    end = data.index(b">", start)
    paths = []
    for position in [*range(start, end, 97), end - 1, start - 1, end]:
        digit = b"0123456789ABCDEF"[(data[position] * 7 + position) % 16]
        if digit == data[position]:
            continue
        path = tmp_path / f"{position}.pdf"
        path.write_bytes(data[:position] + bytes([digit]) + data[position + 1 :])
        paths.append(path)
    show(browser, page, *paths)
    cards = browser.cards()
    assert {cards[path.name].verdict for path in paths} == {"mismatch"}


def test_update_that_hides_the_certification_and_is_signed_by_another(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    certified = sign(pages({"a.txt": b"a"}), WHO)
    path = tmp_path / "report.pdf"
    path.write_bytes(sign(updated(certified, "/Perms"), identity("Other"), certify=False, field="Second"))
    assert show(browser, page, path) == "mismatch"
    text = browser.cards()["report.pdf"].text
    assert f"from byte {len(certified):,} on" in text
    assert "forbids every later change" not in text
    plain = sign(pages({}), WHO, certify=False)
    path.write_bytes(sign(updated(plain), identity("Other"), certify=False, field="Second"))
    assert show(browser, page, path) == "mismatch"
    text = browser.cards()["report.pdf"].text
    assert "An earlier signature over the first" in text
    assert text.count("\nWrong\n") == 1 and "signed but not certified" in text


def test_update_that_hides_the_first_signature_and_is_certified_by_another(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    certified = sign(pages({"a.txt": b"a"}), WHO)
    path = tmp_path / "report.pdf"
    path.write_bytes(sign(updated(certified, "/Perms", "/AcroForm"), identity("Other")))
    assert show(browser, page, path) == "mismatch"
    assert "It was signed before" in browser.cards()["report.pdf"].text


def test_attachment_that_two_readers_read_otherwise(browser: Browser, page: Path, tmp_path: Path) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages({"a.txt": b"good"}))) as document:
        files = document.attachments["a.txt"].obj.EF
        files.F = document.make_indirect(pikepdf.Stream(document, b"evil"))
        document.save(out)
    path = tmp_path / "report.pdf"
    path.write_bytes(sign(out.getvalue(), WHO))
    assert show(browser, page, path) == "mismatch"
    assert "two different attached files of the name a.txt" in browser.cards()["report.pdf"].text


def test_attachment_with_two_names_and_a_certificate_twice(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(sign(other_name(pages({"a.txt": b"good"})), WHO))
    assert show(browser, page, path) == "mismatch"
    assert "does not have one name, but these" in browser.cards()["report.pdf"].text
    path.write_bytes(sign(pages({}), WHO, twice=True))
    assert show(browser, page, path) == "match"


def test_attachments_that_grow_without_end(browser: Browser, page: Path, tmp_path: Path) -> None:
    """Compressed zeros, a gigabyte of them, are refused in words."""
    plain = pages({})
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(plain)) as document:
        document.attachments["bomb"] = pikepdf.AttachedFileSpec(document, bytes(300 << 20), filename="bomb")
        document.save(out, compress_streams=True)
    path = tmp_path / "report.pdf"
    path.write_bytes(sign(out.getvalue(), WHO))
    assert path.stat().st_size < 1 << 20
    show(browser, page, path)
    assert "grow to more than this page can hold" in browser.cards()["report.pdf"].text


def test_an_attached_file_that_does_not_end_where_it_says(
    browser: Browser, page: Path, tmp_path: Path
) -> None:
    """One reader takes the length's word for it, another searches for the end: they would show two files."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages({}))) as document:
        words = b"seen by one reader; not by all of them"
        document.attachments["a.txt"] = pikepdf.AttachedFileSpec(document, words, filename="a.txt")
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable, compress_streams=False)
    told = b"/Length %d" % len(words)
    assert out.getvalue().count(told) == 1
    path = tmp_path / "report.pdf"
    for length, verdict in ((len(words), "match"), (18, "mismatch")):
        path.write_bytes(sign(out.getvalue().replace(told, b"/Length %d" % length), WHO))
        assert show(browser, page, path) == verdict
    assert "The attached files cannot be read." in browser.cards()["report.pdf"].text
