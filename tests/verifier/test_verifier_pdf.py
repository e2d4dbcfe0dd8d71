"""Signed reports: what pyHanko signs is accepted, and no byte of it can be changed unseen."""

from __future__ import annotations

import hashlib
import io
import random
import re
import shutil
import subprocess
from pathlib import Path

import pikepdf
import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from indicia_verify import pdf_file
from indicia_verify.outcome import Outcome
from indicia_verify.pdf import check_report
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSigner
from verifier_cases import Writer, run
from verifier_pdf import ALGORITHMS, OTHERS, P256, P384, identity, issued_with, pages, sign, sign_with

from reports.signature import BrokenSignatureError, read_signature

SELF_SIGNED = identity("Laboratory \u202e")
MANIFEST = (
    "%%%% HASHDEEP-1.0\n%%%% size,md5,sha1,sha256,filename\n## indicia manifest 1\n"
    f"5,{'0' * 32},{'1' * 40},{'2' * 64},1/a\n## files 1\n"
).encode()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A manifest, its proof and a checkpoint."""
    folder = tmp_path_factory.mktemp("files")
    case = Writer(folder / "case")
    manifest = folder / "manifest.hashdeep"
    manifest.write_bytes(MANIFEST)
    proof = case.export(manifest, files=1, format="hashdeep")
    note = case.checkpoint().encode()
    return {
        manifest.name: MANIFEST,
        proof.name: proof.read_bytes(),
        "checkpoint.txt": note,
        "list.csv": b"a,b\r\n",
    }


@pytest.fixture(scope="module")
def report(files: dict[str, bytes]) -> bytes:
    return sign(pages(files), SELF_SIGNED)


def verdict(folder: Path, data: bytes) -> Outcome:
    """The checks of a report, without the command line around them."""
    path = folder / "report.pdf"
    path.write_bytes(data)
    outcome = Outcome("report.pdf", "signed report")
    check_report(path, [], outcome)
    return outcome


def gap(data: bytes) -> tuple[int, int]:
    """Where the digits of the last signature begin and end."""
    match = list(re.finditer(rb"/Contents <([0-9A-F]{100,})>", data))[-1]
    return match.start(1), match.end(1)


def test_intact(report: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(report)
    result = run(path)
    assert result.code == 0, result.text
    assert "covers the whole file" in result.text
    assert "certified" in result.text
    assert "manifest.hashdeep is the file that entry 1 of case" in result.text
    assert "manifest.hashdeep lists 1 files" in result.text
    assert "checkpoint.txt is a validly signed checkpoint" in result.text
    assert "Intact is not identified: the certificate is self-signed" in result.text
    fingerprint = SELF_SIGNED.certificate.fingerprint(hashes.SHA256()).hex().upper()
    assert fingerprint in result.text.replace(" ", "")
    assert "CN=Laboratory <U+202E>" in result.text


@pytest.mark.parametrize("object_streams", [True, False])
@pytest.mark.parametrize(("key", "digest", "pss"), ALGORITHMS)
def test_algorithms(
    tmp_path: Path, object_streams: bool, key: ec.EllipticCurve | None, digest: str, pss: bool
) -> None:
    data = sign_with(key, digest, pss, object_streams=object_streams)
    outcome = verdict(tmp_path, data)
    assert outcome.good, outcome.checks
    start, _ = gap(data)
    changed = data[: start - 500] + bytes([data[start - 500] ^ 1]) + data[start - 499 :]
    assert not verdict(tmp_path, changed).good


@pytest.mark.parametrize(("key", "digest", "pss"), OTHERS)
def test_algorithms_that_only_authorities_sign_certificates_with(
    tmp_path: Path, key: ec.EllipticCurve | None, digest: str, pss: bool
) -> None:
    """Indicia's own verification takes no such signature of a report either."""
    outcome = verdict(tmp_path, issued_with(key, digest, pss))
    assert outcome.good, outcome.checks
    data = sign_with(key, digest, pss, object_streams=True)
    outcome = verdict(tmp_path, data)
    assert not outcome.good
    assert "is not one of SHA-256 with RSA (PKCS #1 v1.5) or ECDSA" in outcome.checks[0].message
    with pytest.raises(BrokenSignatureError, match="takes no other"):
        read_signature(data)


def test_modulus_whose_length_is_no_multiple_of_eight(tmp_path: Path) -> None:
    """PSS then encodes into one byte less than the modulus has."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2049)
    assert verdict(tmp_path, issued_with(None, "sha256", True, key)).good
    assert verdict(tmp_path, sign(pages({}), identity("L", key))).good


def test_short_key_is_refused(tmp_path: Path) -> None:
    who = identity("L", rsa.generate_private_key(public_exponent=65537, key_size=1024))  # noqa: S505
    outcome = verdict(tmp_path, sign(pages({}), who))
    assert "RSA key of 1024 bits" in outcome.checks[0].message


def test_chain_and_time_stamp(tmp_path: Path) -> None:
    root = identity("Root", ec.generate_private_key(P384))
    who = identity("Examiner", issuer=root)
    stamper = identity("Clock", issuer=root, stamping=True)
    data = sign(pages({}), who, chain=(root,), stamper=stamper)
    outcome = verdict(tmp_path, data)
    messages = "\n".join(check.message for check in outcome.checks)
    assert outcome.good, messages
    assert "whether CN=Root, who issued the certificate, can be trusted is not checked" in messages
    assert "A time stamp on the signature is intact" in messages
    assert "made with the certificate of CN=Clock" in messages
    assert "nothing protects every byte" not in messages  # its digest is under the token's signature


def test_a_time_stamp_with_a_certificate_that_nothing_protects(tmp_path: Path) -> None:
    root = identity("Root", ec.generate_private_key(P256))
    middle = identity("Middle", ec.generate_private_key(P256), issuer=root)
    clock = identity("Clock", issuer=middle, stamping=True)
    for above, good in (((middle, root), True), ((middle,), False)):
        outcome = verdict(tmp_path, sign(pages({}), SELF_SIGNED, stamper=clock, stamper_chain=above))
        assert outcome.good == good
        said = [check.message for check in outcome.checks if "nothing protects every byte" in check.message]
        assert bool(said) != good and all("certificate of CN=Middle without" in one for one in said)


def test_what_does_not_hold_is_said_by_its_cause(report: bytes, tmp_path: Path) -> None:
    """Bytes of the file, the signature's value, the certificate: each has its own sentence."""
    start, end = gap(report)
    raw = bytearray(bytes.fromhex(report[start:end].decode()))
    own = SELF_SIGNED.certificate.public_bytes(Encoding.DER)
    value = bytes(raw).rstrip(b"\0")[-1:]
    last = len(bytes(raw).rstrip(b"\0")) - 1
    assert value and raw.count(own) == 1
    for place, words in (
        (None, "The report was changed: what its signature (bytes"),
        (last, "does not fit the key in the certificate of"),
        (raw.index(own) + len(own) - 1, "carries another certificate than the one it was made with"),
    ):
        changed = bytearray(report)
        if place is None:
            changed[100] ^= 1
        else:
            raw_changed = bytearray(raw)
            raw_changed[place] ^= 1
            changed[start:end] = raw_changed.hex().upper().encode()
        message = verdict(tmp_path, bytes(changed)).checks[0].message
        assert words in message and ("was changed" in message) == (place is None), message


def test_every_byte_of_a_chain_is_protected(tmp_path: Path) -> None:
    root = identity("Root", ec.generate_private_key(P256))
    middle = identity("Middle", ec.generate_private_key(P256), issuer=root)
    who = identity("Examiner", ec.generate_private_key(P256), issuer=middle)
    data = sign(pages({}), who, chain=(root, middle))
    assert verdict(tmp_path, data).good
    raw = bytes.fromhex(data[slice(*gap(data))].decode())
    for one in (root, middle, who):
        encoded = one.certificate.public_bytes(Encoding.DER)
        place = gap(data)[0] + 2 * raw.index(encoded)
        for position in range(place, place + 2 * len(encoded), 9):
            digit = b"0123456789ABCDEF"[(data[position] + position) % 16]
            if digit != data[position]:
                assert not verdict(tmp_path, data[:position] + bytes([digit]) + data[position + 1 :]).good
    lonely = sign(pages({}), who, chain=(middle,))
    assert "CN=Middle, of which nothing protects every byte" in verdict(tmp_path, lonely).checks[0].message


def changes(data: bytes, positions: list[int], seed: int) -> list[tuple[int, bytes]]:
    source = random.Random(seed)
    return [
        (
            position,
            data[:position] + bytes([data[position] ^ source.randrange(1, 256)]) + data[position + 1 :],
        )
        for position in positions
    ]


def test_random_bytes(report: bytes, tmp_path: Path) -> None:
    source = random.Random(1)
    positions = [source.randrange(len(report)) for _ in range(500)]
    unseen = [
        position for position, changed in changes(report, positions, 2) if verdict(tmp_path, changed).good
    ]
    assert not unseen


def test_digits_of_the_signature(report: bytes, tmp_path: Path) -> None:
    """Each digit that is sampled is replaced by another valid digit, so that only its meaning can tell."""
    start, end = gap(report)
    used = start + len(report[start:end].rstrip(b"0"))
    unseen = []
    for position in range(start - 1, used, 5):
        digit = b"0123456789ABCDEF"[(report[position] * 7 + position) % 16]
        if digit != report[position]:
            changed = report[:position] + bytes([digit]) + report[position + 1 :]
            if verdict(tmp_path, changed).good:
                unseen.append(position)
    assert not unseen


@pytest.mark.parametrize("other", [b"1", b"F", b" ", b"\x00", b"a"])
def test_padding_of_the_signature(report: bytes, tmp_path: Path, other: bytes) -> None:
    start, end = gap(report)
    used = start + len(report[start:end].rstrip(b"0")) + 2
    assert end - used > 100
    for position in [used, used + 1, end - 2, end - 1, *range(used, end, 41)]:
        outcome = verdict(tmp_path, report[:position] + other + report[position + 1 :])
        assert not outcome.good
        assert str(position) in outcome.checks[0].message or str(position - 1) in outcome.checks[0].message


def test_lower_case_digits(report: bytes, tmp_path: Path) -> None:
    """The same value in another spelling is another file."""
    start, end = gap(report)
    changed = report[:start] + report[start:end].lower() + report[end:]
    assert not verdict(tmp_path, changed).good


def test_anything_appended(report: bytes, tmp_path: Path) -> None:
    for extra in (b"\n", b"%\n", b"\x00"):
        outcome = verdict(tmp_path, report + extra)
        assert not outcome.good
        assert "1 bytes were added" in outcome.checks[0].message or "2 bytes" in outcome.checks[0].message


def test_update_after_certification(report: bytes, tmp_path: Path) -> None:
    writer = IncrementalPdfFileWriter(io.BytesIO(report))
    writer.root["/PageMode"] = writer.root.raw_get("/Pages")
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    assert out.getvalue().startswith(report)
    outcome = verdict(tmp_path, out.getvalue())
    assert not outcome.good
    assert "were added to the report after it was signed" in outcome.checks[0].message


def test_second_signature_after_certification(
    report: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # pyHanko itself refuses to do this; other programs do not.
    monkeypatch.setattr(PdfSigner, "_enforce_certification_constraints", lambda *_: None)
    outcome = verdict(tmp_path, sign(report, identity("Second"), certify=False, field="Second"))
    assert not outcome.good
    assert "were added to the report after it was signed" in outcome.checks[0].message


def test_second_signature_without_certification(tmp_path: Path) -> None:
    first = sign(pages({}), identity("First"), certify=False)
    outcome = verdict(tmp_path, sign(first, identity("Second"), certify=False, field="Second"))
    messages = "\n".join(check.message for check in outcome.checks)
    assert not outcome.good, messages  # as Indicia itself says: its reports are certified
    assert "An earlier signature over the first" in messages
    assert "signed but not certified" in messages


def updated(data: bytes, *gone: str) -> bytes:
    """The document with an update that takes these out of its catalog."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data))
    for name in gone:
        del writer.root[name]
    writer.update_root()
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_update_that_hides_the_certification_and_is_signed_by_another(tmp_path: Path) -> None:
    certified = sign(pages({"a.txt": b"a"}), SELF_SIGNED)
    forged = sign(updated(certified, "/Perms"), identity("Other"), certify=False, field="Second")
    outcome = verdict(tmp_path, forged)
    messages = "\n".join(check.message for check in outcome.checks)
    assert not outcome.good, messages
    assert f"(from byte {len(certified)} on)" in messages
    assert "forbids every later change" not in messages
    plain = sign(pages({}), SELF_SIGNED, certify=False)
    outcome = verdict(tmp_path, sign(updated(plain), identity("Other"), certify=False, field="Second"))
    assert [check.message for check in outcome.checks if check.result == "FAILED"] == [
        "The report is signed but not certified: whoever signed it allows changes. Indicia certifies its reports."
    ]


def test_update_that_hides_the_first_signature_and_is_certified_by_another(tmp_path: Path) -> None:
    certified = sign(pages({"a.txt": b"a"}), SELF_SIGNED)
    forged = sign(updated(certified, "/Perms", "/AcroForm"), identity("Other"))
    outcome = verdict(tmp_path, forged)
    assert not outcome.good
    assert any("was signed before" in check.message for check in outcome.checks)


def test_attachment_that_two_readers_read_otherwise(tmp_path: Path) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pages({"a.txt": b"good"}))) as document:
        files = document.attachments["a.txt"].obj.EF
        files.F = document.make_indirect(pikepdf.Stream(document, b"evil"))
        document.save(out)
    outcome = verdict(tmp_path, sign(out.getvalue(), SELF_SIGNED))
    assert any(
        "two different attached files of the name 'a.txt'" in check.message for check in outcome.checks
    )


def other_name(data: bytes) -> bytes:
    """The attached file has one name for readers of /UF, and another one for those of /F."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as document:
        document.attachments["a.txt"].obj.F = pikepdf.String("b.txt")
        document.save(out)
    return out.getvalue()


def test_attachment_with_two_names(tmp_path: Path) -> None:
    outcome = verdict(tmp_path, sign(other_name(pages({"a.txt": b"good"})), SELF_SIGNED))
    assert any("does not have one name, but these" in check.message for check in outcome.checks)
    assert not outcome.good


def test_a_certificate_that_is_in_the_signature_twice(tmp_path: Path) -> None:
    """As a token's is, by pyHanko. Each copy is protected, since it must be the same as the other."""
    data = sign(pages({}), SELF_SIGNED, twice=True)
    start, end = gap(data)
    raw, own = bytes.fromhex(data[start:end].decode()), SELF_SIGNED.certificate.public_bytes(Encoding.DER)
    assert raw.count(own) == 2 and verdict(tmp_path, data).good
    for place in (raw.index(own), raw.rindex(own)):
        changed = bytearray(raw)
        changed[place + len(own) - 9] ^= 1
        assert not verdict(tmp_path, data[:start] + changed.hex().upper().encode() + data[end:]).good


def test_attachments_that_grow_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many streams of compressed zeros, each below the limit, are one large one together."""
    files = {str(number): bytes([number]) + bytes(200 << 10) for number in range(8)}
    data = sign(pages(files), SELF_SIGNED)
    assert len(data) < 100_000
    assert verdict(tmp_path, data).good
    monkeypatch.setattr(pdf_file, "_LARGEST_STREAM", 1 << 20)
    outcome = verdict(tmp_path, data)
    assert any("more than 1 GiB" in check.message for check in outcome.checks)


def test_cut_off(report: bytes, tmp_path: Path) -> None:
    for length in (0, 10, 1000, len(report) - 1):
        assert not verdict(tmp_path, report[:length]).good


def test_unsigned(files: dict[str, bytes], tmp_path: Path) -> None:
    outcome = verdict(tmp_path, pages(files))
    assert not outcome.good
    assert outcome.checks[0].message == "The report is not signed."


def test_swapped_attachment_in_a_report_signed_anew(files: dict[str, bytes], tmp_path: Path) -> None:
    """Someone changes the manifest and signs the whole with a certificate of the same name."""
    swapped = {**files, "manifest.hashdeep": MANIFEST.replace(b"1/a", b"1/b")}
    outcome = verdict(tmp_path, sign(pages(swapped), identity("Laboratory \u202e")))
    assert not outcome.good
    assert any("manifest.hashdeep: The file was changed" in check.message for check in outcome.checks)


def test_swapped_attachment_in_place(report: bytes, tmp_path: Path) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(report)) as document:
        spec = pikepdf.AttachedFileSpec(document, b"other", filename="list.csv")
        document.attachments["list.csv"] = spec
        document.save(out)
    assert not verdict(tmp_path, out.getvalue()).good


def test_attached_proof_without_its_file(files: dict[str, bytes], tmp_path: Path) -> None:
    less = {name: data for name, data in files.items() if name != "manifest.hashdeep"}
    outcome = verdict(tmp_path, sign(pages(less), SELF_SIGNED))
    assert not outcome.good


def test_certificate_exchanged_for_one_with_the_same_key(tmp_path: Path) -> None:
    """The signature value still fits; only the digest of the certificate under it tells."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    one, two = identity("Examiner", key), identity("Examiner", key)
    data = sign(pages({}), one)
    start, end = gap(data)
    raw = bytes.fromhex(data[start:end].decode())
    old, new = (each.certificate.public_bytes(Encoding.DER) for each in (one, two))
    assert len(old) == len(new)
    serials = [each.certificate.serial_number.to_bytes(20, "big").lstrip(b"\0") for each in (one, two)]
    changed = raw.replace(old, new).replace(serials[0], serials[1])
    forged = data[:start] + changed.hex().upper().encode() + data[end:]
    assert len(forged) == len(data)
    assert not verdict(tmp_path, forged).good


def test_proof_beside_the_report(report: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(report)
    case = Writer(tmp_path / "case")
    case.export(path, "report")
    result = run(path, "--key", case.signer.vkey)
    assert result.code == 0, result.text
    assert "report.pdf is the file that entry 1 of case" in result.text
    path.write_bytes(sign(pages({}), identity("Other")))
    result = run(path)
    assert result.code == 1
    assert "report.pdf: The file was changed" in result.text


def test_a_signature_of_another_form(report: bytes, tmp_path: Path) -> None:
    """What a reader makes of the value depends on the form that is named."""
    changed = report.replace(b"/ETSI.CAdES.detached", b"/adbe.pkcs7.detached")
    assert len(changed) == len(report) and changed != report
    assert "not in the form of PAdES" in verdict(tmp_path, changed).checks[0].message


def test_report_as_anchor(files: dict[str, bytes], tmp_path: Path) -> None:
    case = Writer(tmp_path / "case")
    note = case.checkpoint()
    path = tmp_path / "report.pdf"
    path.write_bytes(sign(pages({"checkpoint.txt": note.encode()}), SELF_SIGNED))
    result = run(case.save(), "--anchor", path)
    assert result.code == 0, result.text
    assert "still holds the 1 entries that the anchor report.pdf (checkpoint.txt) signs" in result.text


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="needs the program pdfsig (poppler-utils)")
def test_pdfsig_sees_the_same_signature(report: bytes, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(report)
    result = subprocess.run(["pdfsig", "-nocert", path], capture_output=True, text=True, check=False)
    assert "Signature is Valid" in result.stdout
    assert "Total document signed" in result.stdout


def test_damage_is_never_a_crash(report: bytes, tmp_path: Path) -> None:
    """Random rubbish in the structure ends in words, whatever it is."""
    source = random.Random(3)
    for _ in range(150):
        data = bytearray(report)
        for _ in range(20):
            data[source.randrange(len(data))] = source.choice(b"0123456789<>[]()/ R\xff")
        assert not verdict(tmp_path, bytes(data)).good


def test_digest_is_over_the_ranges(report: bytes) -> None:
    """The fixture is what the tests think: a signature over everything but its own value."""
    start, end = gap(report)
    ranges = re.search(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]", report)
    assert ranges
    assert [int(number) for number in ranges.groups()] == [0, start - 1, end + 1, len(report) - end - 1]
    digest = hashlib.sha256(report[: start - 1] + report[end + 1 :]).digest()
    assert digest.hex().upper().encode() in report[start:end]
