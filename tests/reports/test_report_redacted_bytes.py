"""No byte of what leaves with a redaction profile tells what was redacted: signed PDF, its attachments, every export."""

from __future__ import annotations

import base64
import gzip
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest
from redacted_case import ARABIC, NAME, PROFILE, SECRETS, make
from report_helpers import NOW

from evidence.case import Case
from evidence.custody.canonical import canonical
from evidence.custody.proof import verify_file
from reports.attach import extract
from reports.errors import ReportError
from reports.exchange.bundle import write as bundle
from reports.exchange.export import export
from reports.exchange.format import formats
from reports.redaction.commitment import LIST, belongs
from reports.redaction.load import load_redactor
from reports.verify import verify_report
from reports.view import CaseView
from reports.write import prepare_report, write_report


@pytest.fixture(scope="module")
def secret_case(report_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("redacted")
    (folder / "profile.toml").write_text(PROFILE)
    with make(folder / "case") as case:
        yield case


@pytest.fixture(scope="module")
def profile(secret_case: Case) -> Path:
    return Path(secret_case.folder).parent / "profile.toml"


@pytest.fixture(scope="module")
def reports(
    secret_case: Case, profile: Path, p12: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Path]:
    """The redacted report, signed, and its full version."""
    folder = tmp_path_factory.mktemp("out")
    redacted, full = folder / "redacted.pdf", folder / "full.pdf"
    write_report(
        secret_case, redacted, redactor=load_redactor(profile, secret_case), full=full, p12=p12,
        passphrase=b"secret",
    )  # fmt: skip
    return redacted, full


def forms(secret: str) -> Iterator[tuple[str, bytes]]:
    """The secret as bytes in every encoding in which a file could hold it."""
    for order in (secret, secret[::-1]):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            raw = order.encode(encoding)
            yield encoding, raw
            if len(raw) < 5:
                continue
            yield f"{encoding} hex", raw.hex().encode()
            yield f"{encoding} HEX", raw.hex().upper().encode()
            for shift in range(3):
                coded = base64.b64encode(b"\0" * shift + raw)
                # Only digits that the neighbours do not change.
                part = coded[-(-shift * 8 // 6) : (shift + len(raw)) * 8 // 6]
                if len(part) > 6:
                    yield f"{encoding} base64", part
    yield "escaped", json.dumps(secret).strip('"').encode()


def told(layers: Iterator[tuple[str, bytes]]) -> list[tuple[str, str, str]]:
    """Where a secret stands: layer, secret, encoding."""
    wanted = [(secret, how, raw) for secret in SECRETS for how, raw in forms(secret) if len(raw) > 2]
    return [
        (name, secret, how)
        for name, data in layers
        for secret, how, raw in wanted
        # Three letters turn up by chance in compressed data, digests and signatures; there, only whole words count.
        if raw in data and (len(raw) > 5 or (_is_text(data) and _as_word(raw, _without_signatures(data))))
    ]


def _as_word(raw: bytes, data: bytes) -> bool:
    """Whether it stands there by itself, and not among the digits of Base64 by chance."""
    return re.search(rb"(?<![A-Za-z0-9+/])" + re.escape(raw) + rb"(?![A-Za-z0-9+/])", data) is not None


def _without_signatures(data: bytes) -> bytes:
    """Without long runs of Base64 that are no text encoded: digests, signatures, keys."""

    def kept(found: re.Match[bytes]) -> bytes:
        run = found[0].rstrip(b"=")
        meant = (base64.b64decode(run[skip:][: (len(run) - skip) // 4 * 4]) for skip in range(4))
        return found[0] if any(map(_is_text, meant)) else b""

    return re.sub(rb"[A-Za-z0-9+/]{43,}={0,2}", kept, data)


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return len(data) < 3 or b"\0" not in data


def layers(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    """The file, and everything that can be unpacked from it, at any depth."""
    yield name, data
    if data.startswith(b"%PDF-"):
        yield from _of_pdf(name, data)
    elif data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for each in packed.infolist():
                yield f"{name}!{each.filename} (name)", each.filename.encode()
                yield from layers(f"{name}!{each.filename}", packed.read(each))
    elif data.startswith(b"\x1f\x8b"):
        yield from layers(f"{name}!gz", gzip.decompress(data))
    if data.startswith(b"{") and b'"checkpoint"' in data[:100]:
        for number, line in enumerate(data.splitlines()):
            yield f"{name}!entry {number}", json.loads(line).get("entry", "").encode()


def _of_pdf(name: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    with pikepdf.open(io.BytesIO(data)) as document:
        for number, each in enumerate(document.objects):
            if isinstance(each, pikepdf.Stream):
                yield f"{name} stream {number}", each.read_bytes()
            if isinstance(each, pikepdf.Dictionary | pikepdf.Array | pikepdf.Stream | pikepdf.String):
                yield f"{name} object {number}", "\n".join(_strings(each, 0)).encode()
        yield f"{name} info", str(dict(document.docinfo.items())).encode()
    for attached, content in extract(data).items():
        yield f"{name}!{attached} (name)", attached.encode()
        yield from layers(f"{name}!{attached}", content)
    if shutil.which("pdftotext"):
        for way in ("-layout", "-raw"):
            done = subprocess.run(["pdftotext", way, "-", "-"], input=data, check=True, capture_output=True)
            yield f"{name} pdftotext {way}", done.stdout
            yield f"{name} pdftotext {way} squeezed", b"".join(done.stdout.split())


def _strings(value: object, depth: int) -> Iterator[str]:
    if depth > 6:
        return
    if isinstance(value, pikepdf.String):
        yield str(value)
    elif isinstance(value, pikepdf.Array):
        for each in value:
            yield from _strings(each, depth + 1)
    elif isinstance(value, pikepdf.Dictionary | pikepdf.Stream):
        for each in value.values():
            yield from _strings(each, depth + 1)


def test_the_search_finds_each_secret_in_the_full_version(reports: tuple[Path, Path]) -> None:
    found = {secret for _, secret, _ in told(layers("full.pdf", reports[1].read_bytes()))}
    assert {"Müller", "ليلى", "9073562", "52.52000", "Quittengasse", "zoe.ms"} <= found


def test_nothing_is_told_by_a_byte_of_the_signed_report(reports: tuple[Path, Path]) -> None:
    redacted = reports[0]
    assert told(layers("redacted.pdf", redacted.read_bytes())) == []
    proof = redacted.with_name("redacted.pdf.proof").read_bytes()
    assert told(layers("redacted.pdf.proof", proof)) == []


def test_what_was_not_redacted_is_there(reports: tuple[Path, Path]) -> None:
    files = extract(reports[0].read_bytes())
    assert b"nothing to hide here" in files["artifacts.jsonl"]
    assert b"[redacted: victim 1]" in files["artifacts.jsonl"]
    assert b"## redacted" in files["manifest.hashdeep"]
    entry = json.loads(json.loads(files["manifest.hashdeep.proof"])["entry"])
    assert entry["details"]["redacted"] is True
    assert "custody-acts.jsonl" not in files


def test_the_redacted_report_verifies(reports: tuple[Path, Path], tmp_path: Path) -> None:
    result = verify_report(reports[0])
    assert [check.sentence for check in result.checks if check.outcome == "failed"] == []
    files = extract(reports[0].read_bytes())
    for name in ("manifest.hashdeep", "manifest.hashdeep.proof"):
        (tmp_path / name).write_bytes(files[name])
    assert verify_file(tmp_path / "manifest.hashdeep").proof.name == "manifest.hashdeep"


def test_no_full_digest_and_no_random_value_leaves(secret_case: Case, reports: tuple[Path, Path]) -> None:
    data = b"".join(content for _, content in layers("r", reports[0].read_bytes()))
    acts = [entry.document() for entry in secret_case.ledger.acts()]
    kept = [act["details"] for act in acts if act["action"] == "report.redact"]
    assert kept
    for details in kept:
        assert details["nonce"].encode() not in data
    assert kept[0]["commitment"].encode() in data
    assert sha256(reports[1].read_bytes()).hexdigest().encode() not in data
    for entry in secret_case.ledger.entries():
        assert (
            f'"prev":"{entry.leaf.hex()}"'.encode()
            not in extract(reports[0].read_bytes())["custody-acts.redacted.jsonl"]
        )


def test_no_random_bytes_of_an_act_leave_but_those_of_the_exports_own(
    secret_case: Case, reports: tuple[Path, Path]
) -> None:
    """Who knew all else of an act, its clock and its link too, could still not test a guess at its words."""
    files = dict(layers("r", reports[0].read_bytes()))
    stated = [
        json.loads(json.loads(data)["entry"])["nonce"]
        for name, data in files.items()
        if name.endswith(".proof")
    ]
    assert len(stated) == 1
    data = b"".join(files.values())
    acts = [entry.document() for entry in secret_case.ledger.acts()]
    assert len({act["nonce"] for act in acts}) == len(acts) > 10
    left = [act for act in acts if act["nonce"].encode() in data]
    assert [act["action"] for act in left] == ["export"]
    assert left[0]["nonce"] == stated[0]


def test_no_digest_of_a_redacted_record_leaves(secret_case: Case, reports: tuple[Path, Path]) -> None:
    data = b"".join(content for _, content in layers("r", reports[0].read_bytes()))
    connection = secret_case.catalog.reader()
    secret = [
        body
        for (body,) in connection.execute("SELECT body FROM artifacts")
        if any(s in body for s in SECRETS)
    ]
    connection.close()
    assert len(secret) > 10
    for body in secret:
        assert sha256(body.encode()).hexdigest().encode() not in data


def test_a_proof_of_the_record_beside_would_confirm_a_guess_so_none_leaves(
    secret_case: Case, reports: tuple[Path, Path]
) -> None:
    """The attack works on the full version's proofs, and the redacted report gives it nothing."""
    full, redacted = (
        extract(path.read_bytes()).get("exhibit-proofs.jsonl", b"") for path in reversed(reports)
    )
    assert redacted == b""
    confirmed = 0
    for line in full.splitlines():
        proof = json.loads(line)
        known = json.loads(proof["entry"])
        if known["seq"] % 2:
            continue
        (other,) = secret_case.ledger.entries(known["seq"] + 1, known["seq"] + 2)
        guess = other.document()
        # All but the digest of the record beside is known from the entry that was handed over.
        guess = guess | {"prev": sha256(b"\0" + proof["entry"].encode()).hexdigest()}
        confirmed += sha256(b"\0" + canonical(guess)).digest() in map(base64.b64decode, proof["hashes"])
    assert confirmed


def test_the_commitment_binds_the_full_version(secret_case: Case, reports: tuple[Path, Path]) -> None:
    redacted, full = (path.read_bytes() for path in reports)
    acts = [entry.document() for entry in secret_case.ledger.acts()]
    assert belongs(redacted, full, acts)
    assert not belongs(redacted, full + b"an update that shows another page", acts)
    for at in (0, len(full) // 2, len(full) - 1):
        changed = bytearray(full)
        changed[at] ^= 1
        assert not belongs(redacted, bytes(changed), acts)
    with pytest.raises(ReportError, match="no act"):
        belongs(redacted, full, [])
    with pytest.raises(ReportError, match="not a redacted report"):
        belongs(full, full, acts)


def test_the_log_counts_what_the_files_show(reports: tuple[Path, Path], secret_case: Case) -> None:
    head, *rest = map(json.loads, extract(reports[0].read_bytes())[LIST].splitlines())
    assert head["format"] == "indicia-redactions-1"
    connection = secret_case.catalog.reader()
    secret = {
        record
        for record, body in connection.execute("SELECT id, body FROM artifacts")
        if any(s in body for s in SECRETS)
    }
    connection.close()
    logged = {line["record"].removeprefix("record ") for line in rest}
    assert secret <= logged
    artifacts = extract(reports[0].read_bytes())["artifacts.jsonl"].splitlines()
    for line in artifacts:
        shown = line.count(b"[redacted: victim 1]")
        stated = sum(
            each["replacements"] for each in rest
            if each["record"] == f"record {json.loads(line)['id']}" and each["rule"] == "victim 1"
        )  # fmt: skip
        assert shown == stated
    export_act = [e.document() for e in secret_case.ledger.acts() if e.document()["details"].get("report")][
        -1
    ]
    assert export_act["details"]["redacted"] is True
    assert {each["rule"] for each in export_act["details"]["redactions"]} == {line["rule"] for line in rest}
    assert told(iter([("export act", canonical(export_act))])) == []


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_the_report_says_that_it_is_redacted(reports: tuple[Path, Path]) -> None:
    text = subprocess.run(
        ["pdftotext", "-layout", reports[0], "-"], check=True, capture_output=True
    ).stdout.decode()
    assert "This is a redacted version" in text
    assert "victim 1" in text
    assert "Commitment to the" in text
    full = subprocess.run(
        ["pdftotext", "-layout", reports[1], "-"], check=True, capture_output=True
    ).stdout.decode()
    assert "This is a redacted version" not in full


def test_chance_is_told_from_a_secret() -> None:
    signature = b"note\\n" + b"/" * 41 + b"Zoe" + b"/" * 40 + b"8=="
    assert told(iter([("proof", signature)])) == []
    for secret in (b"Zoe", base64.b64encode(b"x" * 60 + NAME.encode() + b"x" * 20), b"/" * 60 + b"9073562"):
        assert told(iter([("text", signature + b" " + secret)]))


def test_a_second_redacted_report_does_not_tell_of_the_first(
    secret_case: Case, profile: Path, reports: tuple[Path, Path]
) -> None:
    second = prepare_report(secret_case, redactor=load_redactor(profile, secret_case), now=NOW).pdf
    assert told(layers("second.pdf", second)) == []
    data = b"".join(content for _, content in layers("second", second))
    assert sha256(reports[1].read_bytes()).hexdigest().encode() not in data


@pytest.mark.parametrize("name", formats())
def test_nothing_is_told_by_a_byte_of_an_export(
    name: str, secret_case: Case, profile: Path, tmp_path: Path
) -> None:
    suffix = {"bundle": ".zip"}.get(name, f".{name}")
    full = export(secret_case, tmp_path / f"full{suffix}", name)
    assert told(layers(name, full.path.read_bytes())), "the control holds secrets"
    redacted = export(
        secret_case, tmp_path / f"redacted{suffix}", name, redactor=load_redactor(profile, secret_case)
    )
    assert told(layers(name, redacted.path.read_bytes())) == []
    assert told(layers(f"{name}.proof", redacted.proof.read_bytes())) == []
    left = b"".join(data for _, data in layers(name, redacted.path.read_bytes()))
    assert not [
        act["action"]
        for act in (each.document() for each in secret_case.ledger.acts())
        if act["nonce"].encode() in left and act["action"] != "export"
    ]
    # Nothing but what the export itself wrote stands between the random bytes and the acts that leave in proofs.
    acts = [each.document() for each in secret_case.ledger.acts()]
    salted = max(number for number, act in enumerate(acts) if act["action"] == "report.redact")
    assert len(acts[salted]["details"]["nonce"]) == 64
    assert {act["action"] for act in acts[salted + 1 :]} <= {"export", "key.use"}
    assert acts[salted + 1]["action"] in ("export", "key.use")


def test_a_bundle_does_not_mix_full_and_redacted(
    secret_case: Case, profile: Path, reports: tuple[Path, Path], tmp_path: Path
) -> None:
    redactor = load_redactor(profile, secret_case)
    with CaseView(secret_case, redactor=redactor) as view, pytest.raises(ReportError, match="full version"):
        bundle(view, tmp_path / "a.zip", reports[1])
    with CaseView(secret_case) as view, pytest.raises(ReportError, match="was redacted"):
        bundle(view, tmp_path / "b.zip", reports[0])
    assert not list(tmp_path.iterdir())
    with CaseView(secret_case, redactor=redactor) as view:
        bundle(view, tmp_path / "c.zip", reports[0])
    assert told(layers("c.zip", (tmp_path / "c.zip").read_bytes())) == []


@pytest.mark.parametrize("told", ["name", "recipient"])
@pytest.mark.parametrize("kind", ["report", "previewed", "export"])
def test_neither_name_nor_recipient_may_tell_in_the_proof_what_is_redacted(
    secret_case: Case, profile: Path, tmp_path: Path, told: str, kind: str
) -> None:
    redactor = load_redactor(profile, secret_case)
    prepared = prepare_report(secret_case, redactor=redactor) if kind == "previewed" else None
    output = tmp_path / (f"{NAME}_report.pdf" if told == "name" else "report.pdf")
    recipient = f"counsel of {NAME}" if told == "recipient" else ""
    before = secret_case.ledger.size
    with pytest.raises(
        ReportError, match=r"would tell what the profile redacts.*Nothing was written"
    ) as refused:
        if kind == "export":
            export(secret_case, output, "csv", redactor=redactor, recipient=recipient)
        elif prepared:
            write_report(secret_case, output, prepared=prepared, recipient=recipient)
        else:
            write_report(secret_case, output, redactor=redactor, recipient=recipient)
    assert NAME not in str(refused.value)
    assert list(tmp_path.iterdir()) == []
    assert secret_case.ledger.size == before


def test_left_out_artifacts_are_nowhere_and_are_counted(secret_case: Case, tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text(
        "name = 'x'\n[leave_out]\nkinds = ['location']\nids = ['1-7-1']\ntags = ['about " + NAME + "']\n"
    )
    ready = prepare_report(secret_case, redactor=load_redactor(file, secret_case), now=NOW)
    files = extract(ready.pdf)
    ids = {json.loads(line)["id"] for line in files["artifacts.jsonl"].splitlines()}
    assert not ids & {"1-22-1", "1-7-1", "1-1-1"}
    assert ids
    assert ready.redactions
    assert ready.redactions.left_out == 3
    assert b"nothing to hide here" not in b"".join(data for _, data in layers("r", ready.pdf))
    done = subprocess.run(["pdftotext", "-", "-"], input=ready.pdf, check=True, capture_output=True)
    text = " ".join(done.stdout.decode().split())
    assert "All artifacts within the authority's scope were" not in text
    assert "but those that the redaction profile leaves out were selected." in text
    assert ARABIC
