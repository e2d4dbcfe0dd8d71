"""Stating in the ledger which program writes, where it is another than the one before.

Reference: docs/ledger-format.md section 2, "Build"; ISO/IEC 17025:2017 clause 7.11.2.
"""

from __future__ import annotations

from typing import Any

import msgspec
import orjson

from evidence.custody.acts import log
from evidence.custody.acts_work import SoftwareVersion
from evidence.custody.errors import LedgerError
from evidence.custody.ledger import Ledger
from evidence.custody.software import build_digest, indicia_version

_VERSION, _START = "software.version", "ingest.start"
# The end of an ingest says which build it was, and stands after its many records: less to search through.
_STATING = (_VERSION, _START, "ingest.end", "ingest.cancel")


def state_software(ledger: Ledger) -> None:
    """Writes ``software.version`` where version or build are not those that the ledger states last."""
    version, build = indicia_version(), build_digest()
    entry = ledger.latest(_STATING)
    before: tuple[str | None, str | None] = (None, None)
    if entry is not None:
        try:
            before = _stated(orjson.loads(entry.body))
        except (orjson.JSONDecodeError, KeyError, TypeError, AttributeError) as error:
            raise LedgerError(f"Entry {entry.seq} of {ledger.path} is damaged. Verify the case.") from error
    if before != (version, build):
        act = SoftwareVersion(
            version=version,
            build=build,
            previous=before[0] if entry else msgspec.UNSET,
            previous_build=before[1] if entry else msgspec.UNSET,
        )
        log(ledger, "indicia", act)


def _stated(document: dict[str, Any]) -> tuple[str | None, str | None]:
    """Version and build that an act states; None where it states none."""
    details = document["details"]
    action = document["action"]
    if action == _VERSION:
        version = details.get("version")
    elif action == _START:
        version = details.get("indicia")
    else:
        version = details.get("tools", {}).get("indicia")
    return version, details.get("build")
