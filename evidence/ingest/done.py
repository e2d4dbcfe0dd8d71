"""What an earlier, interrupted run of the same item wrote already."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from evidence.case import Case
from evidence.ingest.recorded import RecordedEntry, recorded_entry


class Done:
    """Numbers of finished entries, as one bit each, and how many artifacts unfinished ones have so far."""

    def __init__(self, case: Case, item: int) -> None:
        self._item = item
        self._bits = bytearray()
        self._count = 0
        connection = case.catalog.reader()
        try:
            for (number,) in connection.execute("SELECT number FROM entries WHERE evidence = ?", (item,)):
                self._mark(number)
            partial = connection.execute(
                "SELECT entry_number, max(number) FROM artifacts WHERE evidence = ? GROUP BY entry_number",
                (item,),
            )
            self._artifacts = {number: count for number, count in partial if number not in self}
            row = connection.execute("SELECT body FROM items WHERE id = ?", (item,)).fetchone()
            self.evidence_body = row[0].encode() if row else None
            self.verified = bool(
                connection.execute("SELECT 1 FROM verifications WHERE evidence = ?", (item,)).fetchone()
            )
            problems = connection.execute(
                "SELECT id FROM problems WHERE evidence = ? AND (entry IS NULL OR id GLOB '*-p-inside*')",
                (item,),
            )
            self.item_problems = frozenset(row[0] for row in problems)
        finally:
            connection.close()

    def __contains__(self, number: int) -> bool:
        index = number >> 3
        return index < len(self._bits) and bool(self._bits[index] >> (number & 7) & 1)

    def __len__(self) -> int:
        return self._count

    def readable(self, case: Case) -> Iterator[RecordedEntry]:
        """The finished entries whose content was read, as they were recorded, in the order of their numbers."""
        if not self._count:
            return
        with closing(case.catalog.reader()) as connection:
            rows = connection.execute(
                "SELECT body FROM entries WHERE evidence = ? AND sha256 IS NOT NULL ORDER BY key",
                (self._item,),
            )
            for (body,) in rows:
                yield recorded_entry(body)

    def artifacts(self, number: int) -> int:
        """How many artifacts of an unfinished entry are written."""
        return int(self._artifacts.get(number, 0))

    def wrote(self, number: int, artifacts: int) -> None:
        """Notes that so many artifacts of an unfinished entry are written."""
        self._artifacts[number] = artifacts

    def forget(self, number: int) -> None:
        """Notes that an entry is finished in this run."""
        self._artifacts.pop(number, None)

    def _mark(self, number: int) -> None:
        index = number >> 3
        if index >= len(self._bits):
            self._bits.extend(bytes(index + 1024 - len(self._bits)))
        self._bits[index] |= 1 << (number & 7)
        self._count += 1
