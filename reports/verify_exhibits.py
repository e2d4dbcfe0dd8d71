"""The proofs of printed exhibits that a report carries, checked without the case.

Reference: docs/ledger-format.md section 5c.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from evidence.custody.canonical import CanonicalError, parse_canonical
from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import ProofError
from evidence.custody.exhibit import Exhibit, verify_exhibit
from evidence.custody.keys import VerifyKey
from evidence.model.names import shown

_ID = re.compile(r"(?<![\w-])[1-9]\d*-[1-9]\d*-[1-9]\d*(?![\w-])", re.ASCII)
_MOST_TOLD = 20


def exhibits(
    pdf: bytes, lines: bytes | None, head: Checkpoint, signer: VerifyKey
) -> list[tuple[Literal["passed", "failed", "remark"], str]]:
    """What came of it, in sentences; of lines that do not hold the first 20 are told and all are counted.

    ``lines``: the attachment, None where there is none; ``head``: the report's checkpoint, which every proof must be
    under; ``signer``: its key.
    """
    if not lines:
        what = "carries no exhibit-proofs.jsonl" if lines is None else "proves none of its exhibits"
        return [("remark", f"The report {what}.")]
    proofs = lines.removesuffix(b"\n").split(b"\n")
    try:
        wrong = list(_wrong(proofs, head, signer, _printed(pdf)))
    except ValueError as error:
        return [("failed", f"The exhibits cannot be checked: {shown(str(error))}.")]
    if len(wrong) > _MOST_TOLD:
        wrong[_MOST_TOLD:] = [f"{len(wrong) - _MOST_TOLD:,} more lines do not hold."]
    if wrong:
        return [("failed", f"Exhibit proofs: {words}") for words in wrong]
    held = f"{len(proofs):,} exhibit proofs hold" if len(proofs) > 1 else "The exhibit proof holds"
    return [
        (
            "passed",
            f"{held}: each record is, byte for byte, the one that the ledger of the attached checkpoint states, and "
            "its number stands on the pages.",
        )
    ]


def _wrong(
    proofs: list[bytes], head: Checkpoint, signer: VerifyKey, printed: frozenset[str]
) -> Iterator[str]:
    seen: set[str] = set()
    for number, data in enumerate(proofs, 1):
        try:
            record = _record(data, head, signer)
        except ProofError as error:
            yield f"Line {number}: {error}"
            continue
        if record in seen:
            yield f"Line {number}: there is a line on {shown(record)} before it."
        elif record not in printed:
            yield f"Line {number}: {shown(record)} is proved, but the pages do not show it."
        seen.add(record)


def _record(data: bytes, head: Checkpoint, signer: VerifyKey) -> str:
    """The id of the record for which a line holds. Raises ProofError."""
    try:
        stated = msgspec.convert(parse_canonical(data), Exhibit)
    except (CanonicalError, msgspec.ValidationError) as error:
        raise ProofError(f"It was cut off, changed, or is no exhibit proof: {error}.") from error
    proved = verify_exhibit(stated, [signer])
    under = proved.checkpoint
    if (under.case_id, under.size, under.root) != (head.case_id, head.size, head.root):
        raise ProofError("Its checkpoint is not the one that the report carries.")
    return str(proved.record["id"])


def _printed(pdf: bytes) -> frozenset[str]:
    """Every id of an artifact on the pages. Raises ValueError where the pages cannot be read."""
    import pypdfium2

    found: set[str] = set()
    try:
        document = pypdfium2.PdfDocument(pdf)
        try:
            for page in document:
                text = page.get_textpage()
                found.update(_ID.findall(text.get_text_range()))
                text.close()
                page.close()
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        raise ValueError(f"the pages cannot be read: {error}") from error
    return frozenset(found)
