"""A bag with all that a recipient needs: report, manifest, checkpoint, exhibit proofs, verifier, how to use them.

Reference: RFC 8493 (BagIt); docs/ledger-format.md sections 5, 5b and 6.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from evidence.custody.acts import is_whole
from evidence.custody.acts_record import Tag
from evidence.custody.acts_report import ScopeLifted, ScopeSet
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.exhibit import SUFFIX as EXHIBIT
from evidence.custody.exhibit import Exhibit
from evidence.custody.proof import Proof, proof_path
from evidence.model.names import shown
from reports.attach import extract
from reports.attachments import CHECKPOINT, export_report_manifest
from reports.errors import ReportError
from reports.exchange.bag import Bag
from reports.exchange.bundle_readme import readme
from reports.exchange.format import Written
from reports.exchange.verifier_files import PAGE, ZIPAPP, verifier_files
from reports.proofs import proofs
from reports.redaction.commitment import same_rules
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
    """The report with its proof, once the ledger says that both are of this case and belong together."""
    try:
        data = file.read_bytes()
    except OSError as error:
        raise ReportError(f"{file} cannot be read: {error.strerror}.") from error
    digest = sha256(data).hexdigest()
    acts = [entry.document() for entry in view.case.ledger.acts()]
    if not any(_exported(act, digest) for act in acts):
        raise ReportError(f"{file} is not a report that was written from this case, or it was changed since.")
    proof = Proof.read(proof_path(file))
    said = _proved(view, proof, digest)
    if said.get("redacted") and view.redactor is None:
        raise ReportError(
            "The report was redacted, and the rest of the bundle would not be. Give the redaction profile."
        )
    if view.redactor is not None and not said.get("redacted"):
        raise ReportError(
            "The report is a full version, and the rest of the bundle would be redacted. Give a redacted one."
        )
    _check_made(view, data, acts)
    # A verifier looks for a file under the name that the ledger has for it.
    name = Path(str(said["file"])).name
    return {name: data, proof_path(Path(name)).name: proof.encode()}


def _exported(act: dict[str, Any], digest: str) -> bool:
    said = act["details"]
    stated = (act["action"], said.get("kind"), said.get("sha256"))
    return stated == ("export", "report", digest)


def _proved(view: CaseView, proof: Proof, digest: str) -> dict[str, Any]:
    """What this case's ledger says of the report's export, where the proof proves just that. Raises ReportError."""
    ledger = view.case.ledger
    for entry in ledger.entries(proof.seq, proof.seq + 1) if 0 <= proof.seq < ledger.size else ():
        act = entry.document()
        same = entry.body.decode() == proof.entry and proof.act() == act
        if (
            same
            and _exported(act, digest)
            and proof.checkpoint in (each.note for each in ledger.checkpoints())
        ):
            proof.proved_head()
            return dict(act["details"])
    raise ReportError(
        "The .proof beside the report is not the one that this case made of it. Give the report with its own."
    )


def _check_made(view: CaseView, pdf: bytes, acts: list[dict[str, Any]]) -> None:
    """Raises ReportError where the report was made under another scope, or redacted otherwise, than the bundle."""
    attached = extract(pdf)
    left_out = {tag.casefold() for tag in (view.redactor.leave_out.tags if view.redactor else ())}
    # The scope that holds was read when this checkpoint was made; the report may be written much later.
    size = Checkpoint.parse(attached[CHECKPOINT].decode()).size
    for act in acts:
        if act["action"] in _SCOPES and act["seq"] >= size:
            raise ReportError(
                f"The report was made before the scope was changed (ledger entry {act['seq']}), and may hold what may "
                "not be shown now. Write the report again."
            )
        tag = act["details"]["tag"] if act["action"] == Tag.action and is_whole(act) else None
        if tag is not None and tag.casefold() in left_out and act["seq"] >= size:
            raise ReportError(
                f"{shown(act['subject'])} was tagged as what the profile leaves out (ledger entry {act['seq']}) after "
                "the report was made, which may hold it. Write the report again."
            )
    if view.redactor is not None and not same_rules(pdf, view.redactor, acts):
        raise ReportError(
            "The report was redacted with another profile than the rest of the bundle would be with "
            f"{shown(view.redactor.name)}. Give the same one, as it was then."
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
    query = "SELECT seq, id FROM artifacts WHERE id IN (SELECT value FROM json_each(?)) ORDER BY seq"
    rows = view.connection.execute(query, (orjson.dumps(records).decode(),)).fetchall()
    made = proofs(view, [seq for seq, _ in rows], head, vkey)
    yield from zip((record for _, record in rows), made, strict=True)


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
