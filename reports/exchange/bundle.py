"""A bag with all that a recipient needs: report, manifest, checkpoint, exhibit proofs, verifier, how to use them.

Reference: RFC 8493 (BagIt); docs/ledger-format.md sections 5, 5b and 6.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import orjson

from evidence.custody.acts_report import ScopeLifted, ScopeSet
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.exhibit import SUFFIX as EXHIBIT
from evidence.custody.exhibit import Exhibit
from evidence.custody.proof import proof_path
from evidence.model.names import shown
from reports.attach import extract
from reports.attachments import CHECKPOINT, export_report_manifest
from reports.errors import ReportError
from reports.exchange.bag import Bag
from reports.exchange.bundle_readme import readme
from reports.exchange.format import Written
from reports.exchange.verifier_files import PAGE, ZIPAPP, verifier_files
from reports.redaction.commitment import LIST as REDACTIONS
from reports.view import CaseView

_SCOPES = (ScopeSet.action, ScopeLifted.action)
EXHIBITS = "exhibits"
MOST_EXHIBITS = 10_000


def write(view: CaseView, path: Path, report: Path | None = None) -> Written:
    """Writes the bag: one ``.zip`` where the path ends so, else a folder. ``report``: one written from this case.

    Raises ReportError where the report is not one of this case, was changed, or was made under another scope or
    redaction profile.
    """
    case = view.case
    given = _report(view, report) if report else {}
    manifest, proof = export_report_manifest(view)
    key = case.key()
    head = case.ledger.add_checkpoint(key)
    bag = Bag(path, _info(view, head))
    left_out: list[str] = []
    try:
        for name, data in given.items():
            bag.add(name, data)
        bag.add(manifest.name, manifest.data)
        bag.add(proof.name, proof.data)
        bag.add(CHECKPOINT, head.note.encode())
        bag.add("keys/examiner.vkey", f"{key.public.text}\n".encode())
        chosen, redacted = _selected(view)
        exhibits = chosen[:MOST_EXHIBITS]
        for record, exhibit in _exhibits(view, exhibits, head, key.public.text):
            bag.add(f"{EXHIBITS}/{record}{EXHIBIT}", exhibit.encode())
        tools = verifier_files()
        for name, data in tools.items():
            bag.add(name, data)
        bag.add("README.txt", readme(next(iter(given), ""), len(exhibits), tuple(tools)))
        files = bag.close()
    except BaseException:
        bag.discard()
        raise
    if redacted:
        left_out.append(
            f"{redacted:,} selected artifacts have no proof in it: a proof would confirm a guess at what was redacted."
        )
    if beyond := len(chosen) - len(exhibits):
        left_out.append(
            f"{beyond:,} selected artifacts have no proof in it: it holds {MOST_EXHIBITS:,} at most."
        )
    if missing := [name for name in (ZIPAPP, PAGE) if name not in tools]:
        left_out.append(
            f"{' and '.join(missing)} could not be built here: hand the verifier over by another way."
        )
    if not given:
        left_out.append("No report was given, so none is in it.")
    return Written(
        {"files": files, "exhibits": len(exhibits), "redacted": redacted}, tuple(left_out), bag.sealed
    )


def _report(view: CaseView, file: Path) -> dict[str, bytes]:
    """The report with its proof, once the ledger says that it is one of this case."""
    try:
        data, proof = file.read_bytes(), proof_path(file).read_bytes()
    except OSError as error:
        raise ReportError(
            f"{error.filename} cannot be read: {error.strerror}. A bundle needs the report with its .proof beside it."
        ) from error
    digest = sha256(data).hexdigest()
    exports = (entry.document() for entry in view.case.ledger.acts())
    for act in exports:
        said = act["details"]
        if act["action"] == "export" and said.get("kind") == "report" and said.get("sha256") == digest:
            if said.get("redacted") and view.redactor is None:
                raise ReportError(
                    "The report was redacted, and the rest of the bundle would not be. Give the redaction profile."
                )
            if view.redactor is not None and not said.get("redacted"):
                raise ReportError(
                    "The report is a full version, and the rest of the bundle would be redacted. Give a redacted one."
                )
            _check_made(view, data)
            # A verifier looks for a file under the name that the ledger has for it.
            name = Path(str(said["file"])).name
            return {name: data, proof_path(Path(name)).name: proof}
    raise ReportError(f"{file} is not a report that was written from this case, or it was changed since.")


def _check_made(view: CaseView, pdf: bytes) -> None:
    """Raises ReportError where the report was made under another scope, or redacted otherwise, than the bundle."""
    attached = extract(pdf)
    # The scope that holds was read when this checkpoint was made; the report may be written much later.
    size = Checkpoint.parse(attached[CHECKPOINT].decode()).size
    for entry in view.case.ledger.acts():
        act = entry.document()
        if act["action"] in _SCOPES and act["seq"] >= size:
            raise ReportError(
                f"The report was made before the scope was changed (ledger entry {act['seq']}), and may hold what may "
                "not be shown now. Write the report again."
            )
    if view.redactor is not None:
        profile = orjson.loads(attached[REDACTIONS].split(b"\n", 1)[0])["profile"]
        if profile != view.redactor.name:
            raise ReportError(
                f"The report was redacted with the profile {shown(profile)}, and the rest of the bundle would be with "
                f"{shown(view.redactor.name)}. Give the same one."
            )


def _selected(view: CaseView) -> tuple[list[str], int]:
    """Ids of the selected artifacts that may leave with a proof, and how many may not.

    Of a redacted case none may: a proof names the leaf of the record beside, whose guessed content it would confirm.
    """
    whole: list[str] = []
    redacted = 0
    for each in view.artifacts():
        if each.whole and view.redactor is None:
            whole.append(str(each.body["id"]))
        else:
            redacted += 1
    return whole, redacted


def _exhibits(
    view: CaseView, records: list[str], head: Checkpoint, vkey: str
) -> Iterator[tuple[str, Exhibit]]:
    """Record and proof, all under one head."""
    ledger = view.case.ledger
    query = "SELECT seq, id, body FROM artifacts WHERE id IN (SELECT value FROM json_each(?)) ORDER BY seq"
    rows = view.connection.execute(query, (orjson.dumps(records).decode(),)).fetchall()
    paths = ledger.inclusion_proofs([seq for seq, _, _ in rows], head.size)
    for seq, record, body in rows:
        (entry,) = ledger.entries(seq, seq + 1)
        if entry.document()["details"].get("digest") != sha256(body.encode()).hexdigest():
            raise ReportError(
                f"The record {record} of the catalog is not the one that ledger entry {seq} states. "
                "`indicia verify` names every record that was changed."
            )
        yield (
            record,
            Exhibit(
                checkpoint=head.note,
                entry=entry.body.decode(),
                format="indicia-exhibit-1",
                hashes=[base64.b64encode(node).decode() for node in paths[seq]],
                record=body,
                vkey=vkey,
            ),
        )


def _info(view: CaseView, head: Checkpoint) -> dict[str, str]:
    return {
        "Source-Organization": view.text(view.info.agency),
        "External-Identifier": view.text(view.info.number),
        "External-Description": view.text(view.info.title),
        "Bag-Software-Agent": "Indicia",
        "Indicia-Case": head.case_id,
        "Indicia-Ledger-Size": str(head.size),
        "Indicia-Ledger-Root": base64.b64encode(head.root).decode(),
    }
