"""Verification of an exported file by the proof beside it, and by its case where that is near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import orjson

from app.check import ALTERED, MOST_SHOWN, Check
from app.loose_head import same_case
from app.nearby import case_near, keys_near
from app.verify_keys import signed
from evidence.case import Case, CaseError
from evidence.catalog import queries
from evidence.catalog.catalog import CatalogError
from evidence.custody.errors import CustodyError, ProofError
from evidence.custody.keys import VerifyKey
from evidence.custody.manifest import verify_manifest
from evidence.custody.proof import Proved
from evidence.model.names import shown


def verify_export(path: Path, anchors: Sequence[Path], trusted: Sequence[VerifyKey]) -> Iterator[Check]:
    """A manifest, checkpoint or other export against its proof; where its case is near, line by line."""
    folder = case_near(path)
    try:
        keys = trusted or keys_near(path)
        if folder is None:
            proved, comparison = verify_manifest(path, trusted=keys)
        else:
            with Case.open(folder) as case, closing(case.catalog.reader()) as connection:
                proved, comparison = verify_manifest(
                    path,
                    trusted=keys,
                    records=map(orjson.loads, queries.entries(connection)),
                    checkpoints=case.ledger.checkpoints(),
                )
    except (ProofError, CustodyError, CaseError, CatalogError) as error:
        yield Check(path.name, False, str(error))
        return
    except ALTERED as error:
        said = f"{shown(path.name)} cannot be held against its case, whose catalog is damaged: {shown(str(error))}."
        yield Check(path.name, False, said)
        return
    if proved is not None:
        yield from _proved(path, folder, proved, trusted)
        for anchor in anchors:
            yield same_case(proved.checkpoint, [proved.signer, *keys], path.name, "proof", anchor)
    else:
        said = f"{shown(path.name)} is not what was exported: {len(comparison.differences)} lines differ."
        yield Check(path.name, False, said)
        for difference in comparison.differences[:MOST_SHOWN]:
            yield Check(path.name, False, difference.message)


def _proved(path: Path, case: Path | None, proved: Proved, trusted: Sequence[VerifyKey]) -> Iterator[Check]:
    seq = proved.proof.seq
    said = f"{shown(path.name)} is, byte for byte, what was exported: ledger entry {seq} states its SHA-256."
    yield Check(path.name, True, said)
    if case is None:
        yield signed(path.name, proved.signer, trusted)
        return
    with Case.open(case) as opened:
        entry = next(opened.ledger.entries(seq, seq + 1), None)
    if entry is None or entry.body != proved.proof.entry.encode():
        yield Check(
            path.name, False, f"The ledger of the case {case} has another entry {seq} than the proof shows."
        )
