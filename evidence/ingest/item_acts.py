"""What the ledger states of the ingest of an evidence item: its receipt, its beginning and its end."""

from __future__ import annotations

import os
from typing import Any

import msgspec

from evidence.custody.ledger import Ledger
from evidence.custody.software import build_digest, indicia_version
from evidence.ingest.order import is_chosen
from evidence.ingest.pool import Pool
from evidence.ingest.received import Received
from evidence.model.names import shown, text_of


class ItemActs:
    """Appends these acts. ``workers``: how many there are; ``verify``: whether the media is hashed in this run."""

    def __init__(self, ledger: Ledger, *, workers: int, verify: bool) -> None:
        self._ledger = ledger
        self._workers = workers
        self._verify = verify

    def received(self, item: Received) -> None:
        """States how it is to be read, so that a run that takes it up reads it so."""
        details: dict[str, Any] = {
            "path": text_of(os.fsencode(item.path)),
            "path_raw": os.fsencode(item.path).hex(),
            "only_parsers": item.way.parsers,
            "verify_source": self._verify,
            "carve": item.way.carve,
            "archives": item.way.archives,
        }
        if item.way.profile is not None:
            details["profile"] = item.way.profile
        self._ledger.append("evidence.receive", item.subject, details)

    def started(self, item: Received, pool: Pool) -> None:
        """States with what it is read."""
        plugins = pool.plugins()
        chosen = [q for q in plugins.parsers if is_chosen(q.name, item.way.parsers)]
        parsers = [msgspec.structs.asdict(found) for found in chosen]
        broken = [{"module": module, "reason": shown(reason)} for module, reason in plugins.broken]
        details: dict[str, Any] = {
            "indicia": indicia_version(),
            "build": build_digest(),
            "parsers": parsers,
            "broken_plugins": broken,
            "sandbox": pool.sandbox,
            "parameters": {
                "workers": self._workers,
                "only_parsers": item.way.parsers,
                "verify_source": self._verify,
                "carve": item.way.carve,
                "archives": item.way.archives,
                "limits": {name: str(value) for name, value in msgspec.to_builtins(item.way.limits).items()},
                "profile": item.way.profile,
            },
        }
        self._ledger.append("ingest.start", item.subject, details)

    def ended(self, item: Received, act: str, details: dict[str, Any], pool: Pool) -> None:
        """States how it ended, as ``act`` says, and with which libraries it was read."""
        tools = {"indicia": indicia_version(), **pool.tools()}
        self._ledger.append(act, item.subject, {**details, "tools": tools, "build": build_digest()})
