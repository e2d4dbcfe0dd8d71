"""Records as lists for attachments, made line by line and packed as they come."""

from __future__ import annotations

from collections.abc import Iterable

from reports.exchange import csv_table
from reports.packed import Packed, Packer, pack
from reports.view import Shown


def lines(bodies: Iterable[str]) -> Packed:
    """Records as JSON lines, each exactly the canonical JSON whose SHA-256 stands in the ledger."""
    return pack(f"{body}\n".encode() for body in bodies)


def artifact_lists(artifacts: Iterable[Shown]) -> tuple[Packed, Packed]:
    """Artifacts as JSON lines and as CSV (RFC 4180, UTF-8), from one reading of them; maps are JSON.

    A spreadsheet takes no cell for a formula.
    """
    whole, table = Packer(), Packer()
    table.add(csv_table.header().encode())
    for artifact in artifacts:
        whole.add(f"{artifact.text}\n".encode())
        table.add(csv_table.line_of(artifact.body).encode())
    return whole.done(), table.done()
