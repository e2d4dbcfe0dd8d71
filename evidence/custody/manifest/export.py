"""Writing a manifest under the ledger."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from pathlib import Path

from evidence.custody.errors import ManifestError
from evidence.custody.exporting import exporting
from evidence.custody.files import whole
from evidence.custody.keys import SigningKey
from evidence.custody.ledger import Ledger
from evidence.custody.manifest.formats import FORMATS, Lines
from evidence.custody.manifest.paths import Record


def export_manifest(
    ledger: Ledger,
    key: SigningKey,
    file: Path,
    format_name: str,
    records: Iterable[Record],
    recipient: str = "",
    redacted: bool = False,
) -> tuple[int, Path]:
    """Signs the head, writes the manifest of the file entries' records, a new file, logs its export, writes its proof.

    ``format_name``: ``hashdeep``, ``sha256sum``, ``dfxml`` or ``csv``. Entries without digests are passed over.
    ``recipient``: for whom it is, where that is known; ``redacted``: whether names in the records were redacted,
    which the export act says and, in ``hashdeep``, the manifest. Returns
    the number of entries listed and the path of the proof. Raises ManifestError, LedgerError, ProofError.
    """
    kind = FORMATS.get(format_name)
    if kind is None:
        raise ManifestError(
            f"There is no manifest format {format_name!r}. Choose one of {', '.join(FORMATS)}."
        )
    with exporting(ledger, "manifest", ManifestError, file) as (export,):
        checkpoint = ledger.add_checkpoint(key)
        lines = Lines(kind, records, checkpoint, redacted)
        with whole(export.made) as target:
            target.writelines(lines)
        details = {
            "files": lines.count,
            "format": format_name,
            "ledger_root": base64.b64encode(checkpoint.root).decode(),
            "ledger_size": checkpoint.size,
            **({"recipient": recipient} if recipient else {}),
            **({"redacted": True} if redacted else {}),
        }
        proof = export.seal(key, "manifest", details)
    return lines.count, proof
