"""What an examiner hands over, written from docs/ledger-format.md with other code than Indicia's, and what others do to it."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import rfc8785
from verifier_cases import CASE_ID, Signer, Writer, path_of
from verifier_pdf import Identity, identity, pages, sign

LABORATORY = identity("Laboratory")
CONTENT = {
    "DCIM/a.jpg": b"a picture",
    "DCIM/b.jpg": b"b" * 5000,
    "notes \u202e.txt": "Größe\n".encode(),
    "empty": b"",
}
EXHIBIT = b"an exhibit\n"


def sums(data: bytes) -> list[str]:
    return [hashlib.new(name, data).hexdigest() for name in ("md5", "sha1", "sha256")]


def hashdeep(content: dict[str, bytes], note: str, size: int) -> bytes:
    """A manifest as section 6 says, with a deleted file in it."""
    root = note.split("\n")[2]
    lines = [
        "%%%% HASHDEEP-1.0",
        "%%%% size,md5,sha1,sha256,filename",
        "## indicia manifest 1",
        f"## case {CASE_ID}",
    ]
    lines += [
        f"## ledger size {size}",
        f"## ledger root {root}",
        f"## checkpoint {base64.b64encode(note.encode()).decode()}",
    ]
    lines += [",".join([str(len(data)), *sums(data), f"1/v2/{name}"]) for name, data in content.items()]
    lines.append(",".join(["4", *sums(b"gone"), "1.deleted/v2/gone"]))
    return ("\n".join([*lines, f"## files {len(content) + 1}"]) + "\n").encode()


def exhibit_proof(case: Writer, seq: int, record: str) -> dict[str, Any]:
    """Section 5b."""
    return {
        "format": "indicia-exhibit-1",
        "record": record,
        "entry": case.bodies[seq].decode(),
        "hashes": [base64.b64encode(one).decode() for one in path_of(seq, case.leaves)],
        "checkpoint": case.checkpoint(),
        "vkey": case.signer.vkey,
    }


class Handover(NamedTuple):
    """A folder of files and the case that they are of."""

    folder: Path
    case: Writer

    def __getitem__(self, name: str) -> Path:
        return self.folder / name


def handover(folder: Path, signer: Signer | None = None, who: Identity = LABORATORY) -> Handover:
    """A manifest and a report with their proofs, two exhibits, a checkpoint and the key."""
    folder.mkdir(parents=True)
    case = Writer(folder.with_name(folder.name + "-case"), signer)
    digests = dict(zip(("md5", "sha1", "sha256"), sums(EXHIBIT), strict=True))
    exhibits = {}
    for name in ("exhibit.txt", "other.txt"):
        identifier = f"1-{len(case.bodies)}"
        fields = {**digests, "size": len(EXHIBIT), "path": f"Zoë/{name}"}
        if name == "other.txt":
            fields["sha256"] = "ab" * 32
        exhibits[name] = case.record("entry", identifier, **fields)
    note = case.checkpoint()
    manifest = folder / "manifest.hashdeep"
    manifest.write_bytes(hashdeep(CONTENT, note, len(case.bodies)))
    stated = {
        "files": len(CONTENT) + 1,
        "format": "hashdeep",
        "ledger_size": len(case.bodies),
        "ledger_root": note.split("\n")[2],
    }
    case.export(manifest, **stated)
    attached = {
        name: (folder / name).read_bytes() for name in ("manifest.hashdeep", "manifest.hashdeep.proof")
    }
    attached |= {"checkpoint.txt": case.notes[-1][1].encode(), "table.csv": b"a,b\r\n"}
    report = folder / "report.pdf"
    report.write_bytes(sign(pages(attached), who))
    case.export(report, "report")
    (folder / "exhibit.txt").write_bytes(EXHIBIT)
    for name, seq in exhibits.items():
        body = next(body for number, _, body in case.rows if number == seq)
        (folder / f"{name}.exhibit-proof").write_bytes(rfc8785.dumps(exhibit_proof(case, seq, body)))
    (folder / "checkpoint.txt").write_text(case.checkpoint())
    (folder / "examiner.vkey").write_text(case.signer.vkey + "\n")
    return Handover(folder, case)


Change = Callable[[Handover], None]


class Case(NamedTuple):
    """What is dropped; what was done to it; which file must be named, and with which words."""

    files: tuple[str, ...]
    change: Change | None = None
    named: str = ""
    says: str = ""
    key: bool = False
    anchor: bool = False


def replace(name: str, old: bytes, new: bytes) -> Change:
    def change(files: Handover) -> None:
        data = files[name].read_bytes()
        assert old in data
        files[name].write_bytes(data.replace(old, new, 1))

    return change


def append(name: str, extra: bytes) -> Change:
    return lambda files: files[name].write_bytes(files[name].read_bytes() + extra) and None


def edit(name: str, /, **changes: Any) -> Change:
    """Writes a proof again, canonically, with other values."""

    def change(files: Handover) -> None:
        document = json.loads(files[name].read_bytes())
        files[name].write_bytes(rfc8785.dumps({**document, **changes}))

    return change


def flip(name: str, place: float) -> Change:
    def change(files: Handover) -> None:
        data = bytearray(files[name].read_bytes())
        data[int(len(data) * place)] ^= 1
        files[name].write_bytes(data)

    return change


def become(name: str, other: str) -> Change:
    return lambda files: files[name].write_bytes(files[other].read_bytes()) and None


def entry_of(name: str, /, **changes: Any) -> Change:
    """Changes the ledger entry inside a proof, canonically."""

    def change(files: Handover) -> None:
        document = json.loads(files[name].read_bytes())
        entry = {**json.loads(document["entry"]), **changes}
        edit(name, entry=rfc8785.dumps(entry).decode())(files)

    return change


def of_evidence(kind: str) -> Change:
    """An unsigned PDF that was exported as something of that kind."""

    def change(files: Handover) -> None:
        files["doc.pdf"].write_bytes(pages({"a": b"b"}))
        files.case.export(files["doc.pdf"], kind)

    return change


def both(*changes: Change) -> Change:
    return lambda files: [change(files) for change in changes] and None


def signed_anew(files: Handover) -> None:
    """Everything made again by somebody with a key of the same name."""
    other = handover(files.folder.with_name("forged"), Signer(seed=b"\x09" * 32))
    for name in ("manifest.hashdeep", "manifest.hashdeep.proof"):
        files[name].write_bytes(other[name].read_bytes())


def swapped_attachment(files: Handover) -> None:
    attached = {
        "table.csv": b"a,c\r\n",
        "manifest.hashdeep": files["manifest.hashdeep"].read_bytes().replace(b"a.jpg", b"z.jpg"),
    }
    attached["manifest.hashdeep.proof"] = files["manifest.hashdeep.proof"].read_bytes()
    files["report.pdf"].write_bytes(sign(pages(attached), identity("Laboratory")))


def other_case(files: Handover) -> None:
    files["checkpoint.txt"].write_text(files.case.signer.note(9, b"\x05" * 32, "f" * 32))


def fork(files: Handover) -> None:
    """A checkpoint by the right key over as many entries as the manifest's proof, with another root."""
    size = int(json.loads(files["manifest.hashdeep.proof"].read_bytes())["checkpoint"].split("\n")[1])
    files["checkpoint.txt"].write_text(files.case.signer.note(size, b"\x05" * 32))


def spoilt_note(old: bytes, new: bytes, says: str) -> Case:
    """A loose checkpoint with other bytes, and the key to check it with."""
    name = "checkpoint.txt"
    return Case((name,), replace(name, old, new), name, says, key=True)


MANIFEST = ("manifest.hashdeep", "manifest.hashdeep.proof")
REPORT = ("report.pdf", "report.pdf.proof")
EVIDENCE = ("doc.pdf", "doc.pdf.proof")
SINGLE = ("exhibit.txt", "exhibit.txt.exhibit-proof")
NOTE = ("manifest.hashdeep", "manifest.hashdeep.proof", "checkpoint.txt")

GOOD = {
    "manifest": Case(MANIFEST),
    "manifest with key": Case(MANIFEST, key=True),
    "report alone": Case(("report.pdf",)),
    "report": Case(REPORT),
    "exhibit": Case(SINGLE),
    "exhibit with key": Case(SINGLE, key=True),
    "PDF of the evidence": Case(EVIDENCE, of_evidence("extract")),
    "PDF of the evidence with key": Case(EVIDENCE, of_evidence("extract"), key=True),
    "checkpoint": Case(("checkpoint.txt",), key=True),
    "checkpoint with a proof": Case(NOTE, anchor=True),
}

BAD = {
    "manifest edited": Case(
        MANIFEST,
        replace("manifest.hashdeep", b"a.jpg", b"z.jpg"),
        "manifest.hashdeep",
        "The file was changed: its SHA-256",
    ),
    "line added to the manifest": Case(
        MANIFEST, append("manifest.hashdeep", b"x\n"), "manifest.hashdeep", "The file was changed: it is"
    ),
    "manifest of the proof renamed": Case(
        MANIFEST,
        edit("manifest.hashdeep.proof", name="x"),
        "manifest.hashdeep.proof",
        "differ in the file's name",
    ),
    "proof with another digest": Case(
        MANIFEST,
        edit("manifest.hashdeep.proof", sha256="0" * 64),
        "manifest.hashdeep.proof",
        "size or SHA-256",
    ),
    "proof with another entry": Case(
        MANIFEST,
        entry_of("manifest.hashdeep.proof", actor="X"),
        "manifest.hashdeep.proof",
        "It does not lead from entry 3",
    ),
    "proof with a nonce that is none": Case(
        MANIFEST,
        entry_of("manifest.hashdeep.proof", nonce="A" * 32),
        "manifest.hashdeep.proof",
        "A number or hash in it is not possible",
    ),
    "proof with another seq": Case(
        MANIFEST, edit("manifest.hashdeep.proof", seq=4), "manifest.hashdeep.proof", "is not the export"
    ),
    "proof with a key too many": Case(
        MANIFEST, edit("manifest.hashdeep.proof", more=1), "manifest.hashdeep.proof", "do not belong there"
    ),
    "proof without its hashes": Case(
        MANIFEST,
        edit("manifest.hashdeep.proof", hashes=[]),
        "manifest.hashdeep.proof",
        "It does not lead from entry",
    ),
    "proof with a line feed": Case(
        MANIFEST, append("manifest.hashdeep.proof", b"\n"), "manifest.hashdeep.proof", "canonical form"
    ),
    "proof of another format": Case(
        MANIFEST,
        edit("manifest.hashdeep.proof", format="indicia-proof-2"),
        "manifest.hashdeep.proof",
        "format indicia-proof-2",
    ),
    "proof with another's key": Case(
        MANIFEST,
        edit("manifest.hashdeep.proof", vkey=Signer(seed=b"\x09" * 32).vkey),
        "manifest.hashdeep.proof",
        "none of the keys",
    ),
    "proof with a spoilt key": Case(
        MANIFEST,
        edit("manifest.hashdeep.proof", vkey="x"),
        "manifest.hashdeep.proof",
        "The key inside it is damaged",
    ),
    "checkpoint in the proof flipped": Case(
        MANIFEST,
        replace("manifest.hashdeep.proof", b"\\n5\\n", b"\\n6\\n"),
        "manifest.hashdeep.proof",
        "is not valid",
    ),
    "proof moved to another file": Case(
        REPORT, become("report.pdf.proof", "manifest.hashdeep.proof"), "report.pdf", "The file was changed"
    ),
    "signed by another of the same name": Case(
        MANIFEST, signed_anew, "manifest.hashdeep.proof", "not one that you dropped", key=True
    ),
    "report edited": Case(("report.pdf",), flip("report.pdf", 0.2), "report.pdf", ""),
    "report edited, with its proof": Case(
        REPORT, flip("report.pdf", 0.2), "report.pdf", "The file was changed: its SHA-256"
    ),
    "appended to the report": Case(
        ("report.pdf",),
        append("report.pdf", b"%\n"),
        "report.pdf",
        "was added to the report after it was signed: 2 B",
    ),
    "report cut": Case(
        ("report.pdf",),
        lambda files: files["report.pdf"].write_bytes(files["report.pdf"].read_bytes()[:-3]) and None,
        "report.pdf",
        "",
    ),
    "report without signature": Case(
        ("report.pdf",),
        lambda files: files["report.pdf"].write_bytes(pages({"a": b"b"})) and None,
        "report.pdf",
        "is not signed",
    ),
    "unsigned report with its proof": Case(EVIDENCE, of_evidence("report"), "doc.pdf", "is not signed"),
    "PDF of the evidence edited": Case(
        EVIDENCE,
        both(of_evidence("extract"), append("doc.pdf", b"x")),
        "doc.pdf",
        "The file was changed: it is",
    ),
    "PDF of the evidence signed by another": Case(
        EVIDENCE,
        both(
            of_evidence("extract"),
            lambda files: files["examiner.vkey"].write_text(Signer(seed=b"\x09" * 32).vkey + "\n") and None,
        ),
        "doc.pdf.proof",
        "not one that you dropped",
        key=True,
    ),
    "attachment swapped and signed anew": Case(
        ("report.pdf",), swapped_attachment, "manifest.hashdeep", "The file was changed: its SHA-256"
    ),
    "exhibit's file edited": Case(
        SINGLE, append("exhibit.txt", b"x"), "exhibit.txt", "recorded were 11 bytes"
    ),
    "exhibit's record edited": Case(
        SINGLE,
        replace("exhibit.txt.exhibit-proof", b"Zo\xc3\xab", b"Zo\xc3\xa9"),
        "exhibit.txt.exhibit-proof",
        "The record inside it was changed",
    ),
    "exhibit's entry edited": Case(
        SINGLE,
        entry_of("exhibit.txt.exhibit-proof", subject="1-9"),
        "exhibit.txt.exhibit-proof",
        "is not 1-9",
    ),
    "exhibit's entry with another digest": Case(
        SINGLE,
        entry_of("exhibit.txt.exhibit-proof", details={"digest": "0" * 64, "kind": "entry"}),
        "exhibit.txt.exhibit-proof",
        "The ledger entry inside it was changed",
    ),
    "exhibit's entry of another time": Case(
        SINGLE,
        entry_of("exhibit.txt.exhibit-proof", mono=5),
        "exhibit.txt.exhibit-proof",
        "does not lead from entry 1",
    ),
    "proof moved to another exhibit": Case(
        SINGLE,
        become("exhibit.txt.exhibit-proof", "other.txt.exhibit-proof"),
        "exhibit.txt",
        "recorded was abab",
    ),
    "exhibit of another key": Case(
        SINGLE,
        lambda files: files["examiner.vkey"].write_text(Signer(seed=b"\x09" * 32).vkey + "\n") and None,
        "exhibit.txt.exhibit-proof",
        "not one that you dropped",
        key=True,
    ),
    "checkpoint flipped": spoilt_note(b"\n7\n", b"\n6\n", "is not valid"),
    "checkpoint's signature cut": spoilt_note(b"\n\n", b"\n\nx\n", "not a signature: x"),
    "checkpoint of another case": Case(
        NOTE, other_case, "checkpoint.txt", "It belongs to the case ffff", anchor=True
    ),
    "another past": Case(NOTE, fork, "checkpoint.txt", "the ledger was rewritten", anchor=True),
}
