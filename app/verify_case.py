"""Verification of a case: its ledger, keys and anchors, its description, its records and its sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import orjson

from app.anchors import Kept, read_kept
from app.check import ALTERED, MOST_SHOWN, Check
from app.verify_keys import Trusted, about_keys, about_stamps
from evidence.case import Case, CaseError
from evidence.catalog import queries
from evidence.catalog.catalog import CatalogError
from evidence.catalog.check import check_schema
from evidence.custody.discrepancy import Discrepancy
from evidence.custody.errors import CustodyError, KeyFileError
from evidence.custody.keys import VerifyKey, read_vkey
from evidence.custody.verify import verify_ledger
from evidence.custody.verify_records import verify_records
from evidence.model.names import shown


def verify_case(folder: Path, anchors: Sequence[Path], trusted: Trusted) -> Iterator[Check]:
    """Each check of the case in ``folder``, without those of what it exported."""
    vkeys: list[VerifyKey] = []
    for path in sorted((folder / "keys").glob("*.vkey")):
        try:
            vkeys.append(read_vkey(path))
        except KeyFileError as error:
            yield Check("keys", False, f"{shown(str(error)).removesuffix('.')}.")
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
    yield from about_keys(report, trusted)
    yield from about_stamps(report, trusted)
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
    try:
        stated = {"id": first["subject"], **first["details"]}
    except (LookupError, TypeError):
        yield Check(
            "case", False, "The ledger's entry 0 was altered, so nothing states what case.json must say."
        )
        return
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
    except (CaseError, CatalogError, CustodyError, *ALTERED):
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


def _discrepancies(name: str, found: Iterable[Discrepancy], total: int) -> Iterator[Check]:
    for count, discrepancy in enumerate(found):
        if count == MOST_SHOWN:
            yield Check(name, False, f"… and {total - count} more.")
            return
        yield Check(name, False, discrepancy.message)
