"""A bag: a folder that holds copies of file entries and the manifests that they are checked with.

Reference: RFC 8493; docs/ledger-format.md section 6.
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO, Any

from evidence.custody.checkpoint import Checkpoint
from evidence.custody.errors import ManifestError
from evidence.custody.exporting import exporting
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.manifest.bag_names import BagNames
from evidence.custody.manifest.paths import Record, is_listed
from evidence.custody.manifest.table import Table

NAME = "bagit"
NAMES_FILE = "indicia-files.csv"
SEALED = "tagmanifest-sha256.txt"
_ALGORITHMS = ("md5", "sha256")
_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

Content = Callable[[Record], Iterator[bytes]]
"""Gives an entry's bytes, read from the evidence; what it raises ends the export."""


def export_bag(
    ledger: Ledger,
    key: SigningKey,
    folder: Path,
    records: Iterable[Record],
    content: Content,
    recipient: str = "",
) -> tuple[int, Path]:
    """Signs the head, writes the bag, logs its export and writes the proof of its tag manifest.

    Entries without digests are passed over. Returns the number of payload files and the path of the proof.
    Raises ManifestError where a copy is not what was recorded or cannot be written; then no bag is left.
    """
    with exporting(ledger, "bag", ManifestError, folder) as (export,):
        checkpoint = ledger.add_checkpoint(key)
        count = _write(export.made, records, content, checkpoint)
        details = {
            "bag": folder.name,
            "files": count,
            "format": NAME,
            "ledger_root": base64.b64encode(checkpoint.root).decode(),
            "ledger_size": checkpoint.size,
            **({"recipient": recipient} if recipient else {}),
        }
        proof = export.seal(key, "manifest", details, export.made / SEALED)
    return count, proof


def _write(part: Path, records: Iterable[Record], content: Content, checkpoint: Checkpoint) -> int:
    (part / "data").mkdir(parents=True)
    names, table, count, octets = BagNames(), Table(), 0, 0
    with ExitStack() as stack:
        listed = stack.enter_context((part / NAMES_FILE).open("xb"))
        manifests = {
            name: stack.enter_context((part / f"manifest-{name}.txt").open("xb")) for name in _ALGORITHMS
        }
        listed.writelines(table.header(checkpoint))
        for record in filter(is_listed, records):
            path = names.payload(record)
            octets += _copy(part / "data" / path, record, content)
            for name, file in manifests.items():
                file.write(f"{record[name]}  data/{path}\n".encode())
            listed.write(table.line(record))
            count += 1
        for file in (listed, *manifests.values()):
            _to_disk(file)
    _whole(part / "bagit.txt", _DECLARATION)
    _whole(part / "bag-info.txt", _info(checkpoint, octets, count))
    _whole(part / SEALED, b"".join(_tag_lines(part)))
    return count


def _copy(path: Path, record: Record, content: Content) -> int:
    digests = {name: hashlib.new(name, usedforsecurity=False) for name in _ALGORITHMS}
    path.parent.mkdir(parents=True, exist_ok=True)
    size = 0
    with path.open("xb") as file:
        for data in content(record):
            size += file.write(data)
            for digest in digests.values():
                digest.update(data)
        _to_disk(file)
    found = {name: digest.hexdigest() for name, digest in digests.items()}
    if any(found[name] != record[name] for name in _ALGORITHMS):
        raise ManifestError(
            f"{record['id']} now reads with SHA-256 {found['sha256']}; recorded is {record['sha256']}. "
            "No bag was kept."
        )
    return size


def _info(checkpoint: Checkpoint, octets: int, count: int) -> bytes:
    """Labels of the RFC, and ours with what the other manifests say of themselves."""
    lines = {
        "Bag-Software-Agent": "Indicia",
        "Payload-Oxum": f"{octets}.{count}",
        "Indicia-Manifest": "1",
        "Indicia-Case": checkpoint.case_id,
        "Indicia-Ledger-Size": str(checkpoint.size),
        "Indicia-Ledger-Root": base64.b64encode(checkpoint.root).decode(),
        "Indicia-Checkpoint": base64.b64encode(checkpoint.note.encode()).decode(),
    }
    return "".join(f"{label}: {value}\n" for label, value in lines.items()).encode()


def _tag_lines(part: Path) -> Iterator[bytes]:
    for path in sorted(path for path in part.iterdir() if path.is_file()):
        with path.open("rb") as file:
            yield f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n".encode()


def _whole(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        _to_disk(file)


def _to_disk(file: IO[Any]) -> None:
    file.flush()
    os.fsync(file.fileno())
