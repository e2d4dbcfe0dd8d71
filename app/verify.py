"""Verification of whatever is handed over: a case, a manifest, a report, an evidence item."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from app.anchors import Kept, read_kept
from app.verify_keys import Trusted, about_keys, about_stamps, signed, trusted_of
from evidence.case import Case, CaseError
from evidence.catalog import queries
from evidence.catalog.catalog import CatalogError
from evidence.catalog.check import check_schema
from evidence.custody.checkpoint import ORIGIN
from evidence.custody.discrepancy import Discrepancy
from evidence.custody.errors import CustodyError, ProofError
from evidence.custody.exhibit import SUFFIX as EXHIBIT
from evidence.custody.exhibit import exhibit_path, is_exhibit
from evidence.custody.keys import VerifyKey, read_vkeys
from evidence.custody.manifest import verify_manifest
from evidence.custody.proof import Proved, proof_path
from evidence.custody.verify import verify_ledger
from evidence.custody.verify_records import verify_records
from evidence.model.names import shown

_SHOWN = 100
# What records make of those who read them when somebody altered them: the check of the records names which.
_ALTERED = (sqlite3.Error, LookupError, TypeError, ValueError, AttributeError)


@dataclass(frozen=True)
class Check:
    """One thing that was checked: whether it holds, and a sentence for a person.

    ``remark`` marks what a person should know and what is neither right nor wrong; ``partial`` what could not be
    checked to its end.
    """

    name: str
    ok: bool
    message: str
    remark: bool = False
    partial: bool = False


class UnknownTargetError(Exception):
    """The target is nothing that can be verified. The text says why, for a person."""


def verify_target(
    path: Path, *, anchors: Sequence[Path] = (), trust: Sequence[Path] = (), against: Path | None = None
) -> Iterator[Check]:
    """Everything that can be checked of one target, one check after the other.

    ``anchors`` are checkpoints or proofs kept elsewhere; ``trust`` are certificates and ledger keys that the
    person trusts; ``against`` is the file that an exhibit proof is about.
    Raises UnknownTargetError where there is nothing to verify.
    """
    if not path.exists():
        raise UnknownTargetError(f"{path} does not exist.")
    if (path / "case.json").is_file():
        yield from _case(path, anchors, trusted_of(trust))
    elif path.is_file() and (proof := _exhibit_of(path)) is not None:
        yield from _exhibit(path, proof, against, anchors, trusted_of(trust).keys)
    elif path.is_file() and _starts_with(path, b"%PDF-"):
        yield from _report(path, trusted_of(trust))
    elif proof_path(path).is_file():
        yield from _exported(path, anchors, trusted_of(trust).keys)
    elif path.is_file() and _starts_with(path, ORIGIN.encode()):
        yield from _head(path, anchors, trusted_of(trust).keys)
    elif path.is_file():
        yield from _evidence(path)
    else:
        raise UnknownTargetError(f"{path} is neither a case, an exported file with its proof, nor an image.")


def _case(folder: Path, anchors: Sequence[Path], trusted: Trusted) -> Iterator[Check]:
    vkeys = read_vkeys(folder / "keys")
    yield from _ledger(folder, vkeys, read_kept(anchors), trusted)
    yield from _info(folder)
    wrong = list(check_schema(folder / "catalog.sqlite"))
    yield from (Check("catalog", False, sentence) for sentence in wrong)
    records = verify_records(folder / "ledger.sqlite", folder / "catalog.sqlite")
    yield from _discrepancies("records", records.discrepancies, records.total)
    if records.ok and not wrong:
        said = f"{records.matched} of {records.rows} records are what the ledger states, and none is missing."
        yield Check("records", True, said)
    yield from _sources(folder)
    for proof in sorted((folder / "exports").glob("*.proof")):
        exported = proof.with_suffix("")
        if exported.is_file():
            yield from verify_target(exported)
        else:
            yield Check("export", False, f"{shown(exported.name)} was exported and is not there any more.")
    for exhibit in sorted((folder / "exports").glob(f"*{EXHIBIT}")):
        yield from verify_target(exhibit)


def _ledger(folder: Path, vkeys: Sequence[VerifyKey], kept: Kept, trusted: Trusted) -> Iterator[Check]:
    vkeys = [*vkeys, *(key for key in trusted.keys if key not in vkeys)]
    report = verify_ledger(folder / "ledger.sqlite", vkeys=vkeys, anchors=kept.notes, known=kept.entries)
    yield from _discrepancies("ledger", report.discrepancies, report.total)
    if not report.ok:
        return
    yield Check(
        "ledger", True, f"{report.size} entries: each is whole, linked to the one before, and in order."
    )
    if not report.checkpoints:
        yield Check("checkpoints", False, "No checkpoint is signed: nothing shows who kept this ledger.")
        return
    said = (
        f"{report.checkpoints} signed heads hold; the newest covers {report.signed} of {report.size} entries."
    )
    yield Check("checkpoints", True, said)
    yield from (Check(*said) for said in about_keys(report, trusted))
    yield from (Check(*said) for said in about_stamps(report, trusted))
    if report.anchored:
        said = (
            f"The ledger extends the anchor that you gave: its first {report.anchored} entries are the anchor's, "
            f"{report.size - report.anchored} were added after it."
        )
        yield Check("anchors", True, said)
    else:
        said = (
            "No anchor was given. Entries cut off at the end, and a ledger written anew by the owner of the key, "
            "can be seen only against a checkpoint that was kept elsewhere."
        )
        yield Check("anchors", True, said, remark=True)


def _info(folder: Path) -> Iterator[Check]:
    """``case.json`` is not a record: it must say what the ledger's first entry says."""
    try:
        with Case.open(folder) as case:
            first = next((entry.document() for entry in case.ledger.entries(0, 1)), None)
            info = orjson.loads((folder / "case.json").read_bytes())
    except (CaseError, CatalogError, CustodyError, orjson.JSONDecodeError, OSError) as error:
        yield Check("case", False, str(error))
        return
    if first is None:
        yield Check("case", False, "The ledger has no entry 0, so nothing states what case.json must say.")
        return
    stated = {"id": first["subject"], **first["details"]}
    changed = sorted(name for name in stated.keys() | info.keys() if stated.get(name) != info.get(name))
    for name in changed:
        said = f"case.json says {name} is {_value(info, name)}; the ledger's first entry says {_value(stated, name)}."
        yield Check("case", False, said)
    if not changed:
        yield Check(
            "case", True, f"Case {shown(info['number'])}: case.json is what the ledger's first entry states."
        )


def _value(document: dict[str, Any], name: str) -> str:
    return shown(repr(document[name])) if name in document else "absent"


def _sources(folder: Path) -> Iterator[Check]:
    """How each item's media stood against its acquisition hashes when it was ingested."""
    try:
        with Case.open(folder) as case, closing(case.catalog.reader()) as connection:
            checks = [_source(item) for item in queries.evidence_items(connection)]
    except (CaseError, CatalogError, CustodyError, *_ALTERED):
        checks = [Check("source", False, "The evidence items cannot be read from the catalog.")]
    yield from checks


def _source(item: dict[str, Any]) -> Check:
    name = f"Evidence item {item['id']} ({shown(item['name'])})"
    said = {
        "verified": f"{name}: the media had the acquisition hash that its container stores.",
        "no stored hash": f"{name}: hashed at ingest; its container stores no hash to compare with.",
        "mismatch": f"{name}: the media does NOT have the acquisition hash that its container stores.",
        "unreadable": f"{name}: parts of the media could not be read, so there is no hash of it.",
    }.get(item["source"], f"{name}: its media has not been hashed.")
    good = item["source"] in ("verified", "no stored hash")
    return Check("source", item["source"] != "mismatch", said, remark=not good)


def _report(path: Path, trusted: Trusted) -> Iterator[Check]:
    from reports.errors import ReportError
    from reports.verify import verify_report

    try:
        found = verify_report(path, trust=trusted.certificates, keys=trusted.keys or _keys_near(path))
    except ReportError as error:
        raise UnknownTargetError(str(error)) from error
    for check in found.checks:
        name = f"{path.name}: {check.name}"
        yield Check(name, check.outcome != "failed", check.sentence, remark=check.outcome == "remark")


def _head(path: Path, anchors: Sequence[Path], trusted: Sequence[VerifyKey]) -> Iterator[Check]:
    from app.loose_head import verify_head

    yield from verify_head(path, trusted or _keys_near(path), anchors)


def _exported(path: Path, anchors: Sequence[Path], trusted: Sequence[VerifyKey]) -> Iterator[Check]:
    """A manifest, checkpoint or other export against its proof; where its case is near, line by line."""
    folder = _case_near(path)
    try:
        if folder is None:
            proved, comparison = verify_manifest(path, trusted=trusted)
        else:
            with Case.open(folder) as case, closing(case.catalog.reader()) as connection:
                proved, comparison = verify_manifest(
                    path,
                    trusted=trusted or read_vkeys(folder / "keys"),
                    records=map(orjson.loads, queries.entries(connection)),
                    checkpoints=case.ledger.checkpoints(),
                )
    except (ProofError, CustodyError, CaseError, CatalogError) as error:
        yield Check(path.name, False, str(error))
        return
    except _ALTERED as error:
        said = f"{shown(path.name)} cannot be held against its case, whose catalog is damaged: {shown(str(error))}."
        yield Check(path.name, False, said)
        return
    if proved is not None:
        yield from _proved(path, folder, proved, anchors, trusted)
    else:
        said = f"{shown(path.name)} is not what was exported: {len(comparison.differences)} lines differ."
        yield Check(path.name, False, said)
        for difference in comparison.differences[:_SHOWN]:
            yield Check(path.name, False, difference.message)


def _proved(
    path: Path,
    case: Path | None,
    proved: Proved,
    anchors: Sequence[Path],
    trusted: Sequence[VerifyKey],
) -> Iterator[Check]:
    from app.loose_head import same_case

    seq = proved.proof.seq
    said = f"{shown(path.name)} is, byte for byte, what was exported: ledger entry {seq} states its SHA-256."
    yield Check(path.name, True, said)
    for anchor in anchors:
        yield same_case(proved.checkpoint, proved.signer, path.name, anchor)
    if case is None:
        yield Check(path.name, *signed(proved.signer, trusted))
        return
    with Case.open(case) as opened:
        entry = next(opened.ledger.entries(seq, seq + 1), None)
    if entry is None or entry.body != proved.proof.entry.encode():
        yield Check(
            path.name, False, f"The ledger of the case {case} has another entry {seq} than the proof shows."
        )


def _exhibit_of(path: Path) -> Path | None:
    """The exhibit proof that this file is, or that lies beside it."""
    if is_exhibit(path):
        return path
    return exhibit_path(path) if exhibit_path(path).is_file() else None


def _exhibit(
    path: Path, proof: Path, against: Path | None, anchors: Sequence[Path], trusted: Sequence[VerifyKey]
) -> Iterator[Check]:
    from app.exhibit import verify_exhibit_proof

    file = against if proof == path else path
    yield from verify_exhibit_proof(proof, file, case=_case_near(proof), anchors=anchors, trusted=trusted)
    if proof != path and proof_path(path).is_file():
        yield from _exported(path, anchors, trusted)


def _evidence(path: Path) -> Iterator[Check]:
    """An image on its own: its media against the hashes that its container stores."""
    from evidence.ingest.media import hash_item

    with tempfile.TemporaryDirectory(prefix="indicia-") as scratch:
        found = hash_item(path, Path(scratch))
    for outcome in found:
        algorithm = str(outcome["algorithm"]).upper()
        if outcome["result"] == "match":
            yield Check(algorithm, True, f"{algorithm} {outcome['found']}: as stored at acquisition.")
        elif outcome["result"] == "no_stored_hash":
            said = f"{algorithm} {outcome['found']}: the container stores none to compare with."
            yield Check(algorithm, True, said, remark=True)
        elif outcome["result"] == "mismatch":
            said = f"{algorithm} of the media is {outcome['found']}; at acquisition it was {outcome['expected']}."
            yield Check(algorithm, False, said)
        else:
            yield Check(algorithm, False, f"{algorithm}: {outcome['reason']}")


def _discrepancies(name: str, found: Iterable[Discrepancy], total: int) -> Iterator[Check]:
    for count, discrepancy in enumerate(found):
        if count == _SHOWN:
            yield Check(name, False, f"… and {total - count} more.")
            return
        yield Check(name, False, discrepancy.message)


def _keys_near(path: Path) -> list[VerifyKey]:
    folder = _case_near(path)
    return read_vkeys(folder / "keys") if folder else []


def _case_near(path: Path) -> Path | None:
    """The case that a file lies in, if it lies in one."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
    return next((folder for folder in absolute.parents if (folder / "case.json").is_file()), None)


def _starts_with(path: Path, start: bytes) -> bool:
    with path.open("rb") as file:
        return file.read(len(start)) == start
