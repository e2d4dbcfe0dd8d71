"""``verify --read-data``: the evidence itself, read again and held against the records of a case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec.structs import asdict

from app.check import Check
from evidence.case import Case
from evidence.contract.keys import Secret
from evidence.ingest.events import ItemStarted, Progress
from evidence.ingest.reread import Reread
from evidence.ingest.reread_outcome import DIFFERING, Finding, Tally

_SHOWN = 1000
_KEPT = 100_000
_NAMES = {
    "changed": "changed content",
    "size": "changed size",
    "gone": "gone",
    "unreadable": "cannot be read",
    "missing": "not there",
    "media": "changed media",
    "note": "read data",
}


class ReadData:
    """Reads the evidence of the case in ``folder`` again. ``places``: where an item lies now, by its number.

    ``secrets`` open what is locked.
    """

    def __init__(
        self,
        folder: Path,
        places: Mapping[int, Path],
        workers: int = 0,
        secrets: tuple[Secret, ...] = (),
    ) -> None:
        self._case = Case.open(folder)
        self._case.secrets = secrets
        self._findings: list[Finding] = []
        self._told = 0
        self._reread = Reread(self._case, places=places, workers=workers)

    def document(self) -> dict[str, Any]:
        """How many of each, and the findings, as plain values; ``not_listed`` says how many of them were too many."""
        findings = [asdict(found) for found in self._findings]
        left = self._told - len(findings)
        return {**asdict(self._reread.tally), "findings": findings, "not_listed": left}

    def cancel(self) -> None:
        """Asks for the reading to stop."""
        self._reread.cancel()

    def close(self) -> None:
        """Closes the case."""
        self._case.close()

    def checks(self) -> Iterator[Check | ItemStarted | Progress]:
        """A check for each record that the evidence does not bear out, and at the end one that counts them all."""
        for event in self._reread.run():
            if not isinstance(event, Finding):
                yield event
                continue
            self._told += 1
            if self._told <= _KEPT:
                self._findings.append(event)
            if self._told <= _SHOWN:
                yield _check(event)
        if self._told > _SHOWN:
            yield Check(
                "read data",
                True,
                f"… and {self._told - _SHOWN} more; the numbers below count them.",
                remark=True,
            )
        yield _sum(self._reread.tally)


def _check(found: Finding) -> Check:
    differs = found.kind in DIFFERING
    partial = found.kind in ("unreadable", "missing")
    return Check(_NAMES[found.kind], not differs, found.message, remark=found.kind == "note", partial=partial)


def _sum(tally: Tally) -> Check:
    checked = tally.entries - tally.not_checked - tally.nothing_to_read
    entries = _listed(
        (tally.same, "have the recorded SHA-256"),
        (tally.changed, "have another content"),
        (tally.size, "have another content and size"),
        (tally.gone, "are gone"),
        (tally.unreadable, "cannot be read now"),
        (tally.still_unreadable, "could not be read at ingest either"),
        (tally.readable_now, "could not be read at ingest and can be now"),
    )
    media = _listed(
        (tally.media_same, "have their recorded hashes"),
        (tally.media_changed, "have others"),
        (tally.media_unreadable, "cannot be read to the end"),
        (tally.media_nothing_to_compare, "have no recorded hash"),
        (tally.missing, "are not there"),
        (tally.media_none, "are folders, without media of their own"),
        (tally.media_not_checked, "were not hashed to the end"),
    )
    said = (
        f"{'Stopped before the end. ' if tally.cancelled else ''}{checked} of {tally.entries} file entries were read "
        f"again: {entries}. {tally.nothing_to_read} have no content of their own, {tally.not_checked} were not "
        f"checked. Of {tally.items} evidence items: {media}."
    )
    return Check("read data", not tally.differs, said, partial=tally.partial and not tally.differs)


def _listed(*parts: tuple[int, str]) -> str:
    return ", ".join(f"{count} {words}" for count, words in parts if count) or "none"
