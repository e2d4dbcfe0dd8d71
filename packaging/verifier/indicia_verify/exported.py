"""One exported file, its proof beside it, and what a manifest says about itself.

The same checks serve files on disk and files attached to a report.
"""

from __future__ import annotations

import base64
import io
from pathlib import Path
from typing import BinaryIO, Callable, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from .manifest import format_of, read_rows
from .note import Checkpoint, Key, from_base64, looks_like_note, read_checkpoint
from .outcome import Broken, Outcome
from .proof import Proof, check_proof, digest_of

Opener = Callable[[], BinaryIO]


class File(NamedTuple):
    """An exported file: its name, how to open its bytes, and the bytes of its proof when there is one."""

    name: str
    open: Opener
    proof: bytes | None


def file_on_disk(path: Path, proof: bytes | None) -> File:
    """A file in a folder."""
    return File(path.name, lambda: path.open("rb"), proof)


def file_in_memory(name: str, content: bytes, proof: bytes) -> File:
    """A file that was attached to a report."""
    return File(name, lambda: io.BytesIO(content), proof)


def note_keys(outcome: Outcome, keys: set[Key], trusted: list[Key]) -> None:
    """Says which keys were relied on, and what that does and does not show."""
    for key in sorted(keys):
        if key in trusted:
            outcome.ok(f"Signed with the key that you gave: {key.text}")
        else:
            outcome.note(
                f"Signed with the key {key.text}, found beside what it signed. Compare it with the "
                f"examiner's key by "
                "another way (or give it with --key): anyone can make a key of this name."
            )


def check_file(file: File, trusted: list[Key], outcome: Outcome) -> Proof | None:
    """Checks one file against its proof, and inside a manifest every line; the proof when it holds."""
    if file.proof is None:
        outcome.fail(f"{file.name}: there is no {file.name}.proof, so nothing shows that it is unchanged.")
        return None
    with file.open() as stream:
        size, sha256 = digest_of(stream)
    try:
        proof = check_proof(file.proof, size, sha256, trusted)
    except Broken as error:
        outcome.fail(f"{file.name}: {error}")
        return None
    checkpoint = proof.checkpoint
    outcome.ok(
        f"{file.name} is the file that entry {proof.seq} of case {checkpoint.case_id} recorded at "
        f"{proof.entry['time']}, under a signed checkpoint of {checkpoint.size} entries."
    )
    if proof.name != file.name:
        outcome.note(f"{file.name} had the name {proof.name} when it was exported.")
    if proof.details.get("kind") == "manifest":
        _check_manifest(file, proof, outcome)
    with file.open() as stream:
        beginning = stream.read(1 << 16)
    if looks_like_note(beginning):
        check_note(file.name, beginning, [checkpoint.key], outcome)
    return proof


def check_note(name: str, raw: bytes, keys: list[Key], outcome: Outcome) -> Checkpoint | None:
    """Checks a loose checkpoint against known keys; the checkpoint when it holds."""
    try:
        checkpoint = read_checkpoint(raw.decode("utf-8", "replace"), keys)
    except Broken as error:
        outcome.fail(f"{name}: The checkpoint {error}.")
        return None
    outcome.ok(
        f"{name} is a validly signed checkpoint of case {checkpoint.case_id} over {checkpoint.size} entries."
    )
    return checkpoint


def _check_manifest(file: File, proof: Proof, outcome: Outcome) -> None:
    with file.open() as stream:
        form = format_of(stream.read(256))
    recorded = proof.details.get("format")
    if recorded == "bagit":
        outcome.note(f"{file.name} is the tag manifest of a bag: name the bag's folder to check its files.")
        return
    if form is None and proof.details.get("files") != 0:
        outcome.note(
            f"{file.name}: its kind of manifest ({recorded}) is not known here; its lines were not read."
        )
        return
    statements: dict[str, str] = {}
    count = 0
    try:
        if form is not None:
            with file.open() as stream:
                for _ in read_rows(form, stream, statements):
                    count += 1
        _compare_statements(statements, proof, count)
    except Broken as error:
        outcome.fail(f"{file.name}: The manifest does not agree with its proof: {error}.")
    else:
        outcome.ok(f"{file.name} lists {count} files, as many as the ledger recorded.")


def _compare_statements(statements: dict[str, str], proof: Proof, count: int) -> None:
    """Holds what the manifest says about itself against the export entry; raises ``Broken`` where they
    differ.
    """
    details, checkpoint = proof.details, proof.checkpoint
    said = {
        "files": (str(count), details.get("files")),
        "ledger size": (statements.get("ledger size"), details.get("ledger_size")),
        "ledger root": (statements.get("ledger root"), details.get("ledger_root")),
        "case": (statements.get("case"), checkpoint.case_id),
    }
    for name, (found, recorded) in said.items():
        if found is not None and recorded is not None and found != str(recorded):
            raise Broken(f"it says {name} {found}, the ledger recorded {recorded}")
    if statements.get("files", str(count)) != str(count):
        raise Broken(f"it says that it lists {statements['files']} files, but lists {count}")
    if "checkpoint" in statements:
        try:
            note = from_base64(statements["checkpoint"], "a form").decode("utf-8", "replace")
            inner = read_checkpoint(note, [checkpoint.key])
        except Broken as error:
            raise Broken(f"the checkpoint in it {error}") from None
        stated = (inner.case_id, str(inner.size), base64.b64encode(inner.root).decode("ascii"))
        if stated != tuple(statements.get(name) for name in ("case", "ledger size", "ledger root")):
            raise Broken("the checkpoint in it is not the one that it states")
