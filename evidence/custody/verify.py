"""Checking a whole ledger.

Reference: docs/ledger-format.md; the stand-alone verifier does the same with other code.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from evidence.custody import store
from evidence.custody.discrepancy import Discrepancies
from evidence.custody.entry_pass import EntryPass
from evidence.custody.errors import LedgerError
from evidence.custody.head_check import HeadChecks
from evidence.custody.keys import VerifyKey
from evidence.custody.known import KnownEntry
from evidence.custody.ledger_report import LedgerReport
from evidence.custody.schema_check import check_schema


def verify_ledger(
    path: Path,
    *,
    vkeys: Sequence[VerifyKey],
    anchors: Sequence[str] = (),
    known: Sequence[KnownEntry] = (),
    progress: Callable[[int], None] | None = None,
) -> LedgerReport:
    """Checks schema, every entry, the chain, every checkpoint and its root, and the anchors.

    ``vkeys``: keys that may sign; ``anchors``: notes kept elsewhere; ``known``: entries kept elsewhere, which name
    the changed one where an anchor says only that there is one; ``progress`` is told the entries done.
    Never raises for what is wrong with the ledger: that stands in the report.
    """
    found = Discrepancies()
    heads = HeadChecks(found, vkeys)
    entries = EntryPass(found, heads, known)
    try:
        connection = store.open_for_reading(path)
    except LedgerError as error:
        found.add("file", None, str(error))
        return _report(found, heads, entries)
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    try:
        with store.explained(path):
            connection.execute("BEGIN")  # one state of the file, even while someone appends
            check_schema(connection, found)
            heads.read(connection, anchors)
            entries.check(connection, progress)
    except LedgerError as error:
        found.add("file", None, f"{error} Entries after {entries.last} could not be read.")
    finally:
        connection.close()
    entries.finish()
    heads.finish(entries.frontier.size, entries.case_id)
    return _report(found, heads, entries)


def _report(found: Discrepancies, heads: HeadChecks, entries: EntryPass) -> LedgerReport:
    checkpoints, anchors = heads.holding("checkpoint"), heads.holding("anchor")
    signed = max((head.size for head in checkpoints), default=0)
    signers = heads.signers([*checkpoints, *anchors])
    return LedgerReport(
        case_id=entries.case_id,
        size=entries.frontier.size,
        root=entries.frontier.root(),
        checkpoints=len({head.checkpoint.text for head in checkpoints}),
        signed=signed,
        anchored=max((head.size for head in anchors), default=0),
        signers=signers,
        discrepancies=tuple(found.kept),
        total=found.total,
        keys=tuple(heads.keys.keys.values()),
        unlisted=() if heads.keys.states_keys else signers,
        stamps=tuple(heads.rows.stamps),
        copies=tuple(heads.rows.copies),
        newest=heads.signers([head for head in checkpoints if head.size == signed]),
    )
