"""Comparing a manifest with its proof and, line by line, with the case."""

from __future__ import annotations

import base64
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import Literal

import msgspec

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import ManifestError, ProofError
from evidence.custody.keys import VerifyKey
from evidence.custody.manifest.formats import FORMATS, Lines, ManifestFormat
from evidence.custody.manifest.paths import Record
from evidence.custody.proof import Proof, Proved, proof_path, verify_file
from evidence.model.names import shown, text_of


class Difference(msgspec.Struct, frozen=True):
    """One way in which a manifest differs from the case's: kind, line (from 1; None if missing), words."""

    kind: Literal["mismatch", "added", "missing", "order"]
    line: int | None
    message: str


class Comparison(msgspec.Struct, frozen=True):
    """How many lines match, and what differs."""

    matched: int
    differences: tuple[Difference, ...]


def verify_manifest(
    file: Path,
    proof: Path | None = None,
    *,
    trusted: Sequence[VerifyKey] = (),
    records: Iterable[Record] = (),
    checkpoints: Sequence[Checkpoint] = (),
) -> tuple[Proved | None, Comparison]:
    """Checks a manifest against its proof; where the case is at hand, says which lines were changed.

    ``records`` and ``checkpoints``: file entries and signed heads of the case. Returns what the proof proves,
    or None and the differences. Raises ProofError where the proof itself does not hold, or where the file was
    changed and no case is at hand to say where.
    """
    try:
        return verify_file(file, proof, trusted=trusted), Comparison(0, ())
    except ProofError:
        stated = Proof.read(proof or proof_path(file))
        details = stated.act()["details"]
        stated.proved_head(trusted)
        head = next((head for head in reversed(checkpoints) if _is_head(head, details)), None)
        kind = FORMATS.get(str(details.get("format")))
        if head is None or kind is None:
            raise
    comparison = compare(file, kind, records, head)
    if not comparison.differences:
        order = Difference(
            "order", None, "All lines are there, but not in the order in which they were exported."
        )
        comparison = Comparison(comparison.matched, (order,))
    return None, comparison


def compare(
    file: Path, kind: ManifestFormat, records: Iterable[Record], checkpoint: Checkpoint
) -> Comparison:
    """Compares a manifest with the one that the case would write, as multisets of lines.

    Both are read side by side; only lines that are not at the same place are held in memory.
    """
    spare: dict[bytes, list[int]] = defaultdict(
        list
    )  # lines of the file that nothing matched yet, by their bytes
    wanted: Counter[bytes] = Counter()
    matched = 0
    try:
        with file.open("rb") as handle:
            pairs = zip_longest(kind.split(handle), Lines(kind, records, checkpoint))
            for number, (line, expected) in enumerate(pairs, 1):
                if line == expected:
                    matched += 1
                    continue
                if line is not None:
                    spare[line].append(number)
                if expected is not None:
                    wanted[expected] += 1
                matched += _settle(line, spare, wanted) + _settle(expected, spare, wanted)
    except OSError as error:
        raise ManifestError(f"The manifest {file} cannot be read: {error.strerror}.") from error
    return Comparison(matched, tuple(_explain(kind, spare, wanted)))


def _settle(text: bytes | None, spare: dict[bytes, list[int]], wanted: Counter[bytes]) -> int:
    """Takes one line off both sides where it stands on both."""
    if text is None or not wanted[text] or not spare.get(text):
        return 0
    spare[text].pop(0)
    if not spare[text]:
        del spare[text]
    wanted[text] -= 1
    if not wanted[text]:
        del wanted[text]
    return 1


def _explain(kind: ManifestFormat, spare: dict[bytes, list[int]], wanted: Counter[bytes]) -> list[Difference]:
    """What is left on both sides, joined by path, in order of line."""
    by_path: dict[bytes | None, list[bytes]] = defaultdict(list)
    for expected in wanted.elements():
        by_path[kind.path(expected)].append(expected)
    found = []
    for number, line in sorted((number, line) for line, numbers in spare.items() for number in numbers):
        path = kind.path(line)
        if path is not None and by_path[path]:
            expected = by_path[path].pop(0)
            words = f"Line {number}: {_shown(path)} has other values than in the case: {_shown(expected)}"
            found.append(Difference("mismatch", number, words))
        else:
            words = f"Line {number} is not in the manifest of this case: {_shown(line)}"
            found.append(Difference("added", number, words))
    for expected in (text for texts in by_path.values() for text in texts):
        found.append(Difference("missing", None, f"This line is missing or was changed: {_shown(expected)}"))
    return found


def _shown(line: bytes) -> str:
    return shown(text_of(line.rstrip(b"\r\n")))[:400]


def _is_head(checkpoint: Checkpoint, details: dict[str, object]) -> bool:
    root = base64.b64encode(checkpoint.root).decode()
    return (checkpoint.size, root) == (details.get("ledger_size"), details.get("ledger_root"))
