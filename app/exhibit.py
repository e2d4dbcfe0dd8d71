"""Verification of an exhibit proof: one record, and the file that it is about where that is at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.check import Check
from app.loose_head import same_case
from app.verify_keys import signed
from evidence.case import Case, CaseError
from evidence.catalog.catalog import CatalogError
from evidence.custody.errors import CustodyError, ProofError
from evidence.custody.exhibit import SUFFIX, Exhibit, ProvedExhibit, check_exhibit_file, verify_exhibit
from evidence.custody.keys import VerifyKey, read_vkeys
from evidence.model.names import shown


def verify_exhibit_proof(
    path: Path,
    file: Path | None,
    *,
    case: Path | None,
    anchors: Sequence[Path],
    trusted: Sequence[VerifyKey] = (),
) -> Iterator[Check]:
    """Each check of the exhibit proof at ``path``. ``file``: held against the record; by default the one beside it.

    ``case``: the case folder that is near, whose keys are relied on where none is ``trusted``. ``anchors``:
    checkpoints kept elsewhere.
    """
    file = file or _beside(path)
    try:
        keys = trusted or (read_vkeys(case / "keys") if case else [])
        stated = Exhibit.read(path)
        proved = verify_exhibit(stated, keys)
    except (ProofError, CustodyError) as error:
        yield Check(path.name, False, str(error))
        return
    yield Check(path.name, True, _said(proved))
    if file is not None:
        yield _against(proved, path, file)
        if file.suffix.lower() == ".pdf":
            said = f"{shown(file.name)} was compared by its bytes; a signature inside it was not checked."
            yield Check(path.name, True, said, remark=True)
    for anchor in anchors:
        yield same_case(proved.checkpoint, [proved.signer, *keys], path.name, "proof", anchor)
    if case is not None:
        yield from _in_case(stated, proved, path, case)
    else:
        yield signed(path.name, proved.signer, trusted)


def _beside(path: Path) -> Path | None:
    file = path.with_name(path.name.removesuffix(SUFFIX))
    return file if file != path and file.is_file() else None


def _said(proved: ProvedExhibit) -> str:
    entry, record = proved.entry, proved.record
    named = f" ({shown(str(record['path']))})" if record.get("path") else ""
    return (
        f"{proved.kind} {shown(entry['subject'])}{named} is, byte for byte, the record that entry {entry['seq']} of "
        f"case {proved.checkpoint.case_id} stated at {entry['time']}, under a signed head of "
        f"{proved.checkpoint.size} entries."
    )


def _against(proved: ProvedExhibit, path: Path, file: Path) -> Check:
    try:
        check_exhibit_file(proved, file)
    except ProofError as error:
        return Check(path.name, False, str(error))
    what = "the file from which it was read" if proved.kind == "artifact" else "this exhibit"
    size = f"{proved.record['size']} bytes, " if "size" in proved.record else ""
    return Check(path.name, True, f"{shown(file.name)} is {what}: {size}SHA-256 {proved.record['sha256']}.")


def _in_case(stated: Exhibit, proved: ProvedExhibit, path: Path, folder: Path) -> Iterator[Check]:
    seq = proved.entry["seq"]
    try:
        with Case.open(folder) as case:
            case_id = case.ledger.case_id
            entry = next(case.ledger.entries(seq, seq + 1), None)
    except (CaseError, CatalogError, CustodyError) as error:
        yield Check(path.name, False, f"It cannot be held against its case: {error}")
        return
    if proved.checkpoint.case_id != case_id:
        said = f"The proof is of case {proved.checkpoint.case_id}; the case in {folder} is {case_id}."
        yield Check(path.name, False, said)
    elif entry is None or entry.body != stated.entry.encode():
        yield Check(
            path.name, False, f"The ledger of the case {folder} has another entry {seq} than the proof shows."
        )
    else:
        yield Check(path.name, True, f"The ledger of the case {folder} has this entry {seq}.")
