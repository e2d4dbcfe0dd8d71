"""Pages of Safari's History.db and where its visits come from."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import Detail
from parsers.support import codes
from parsers.support.rows import Row, Tables, by_rowid

_ORIGINS = {0: "local device", 1: "iCloud synced device"}  # as iLEAPP, safariHistory.py, names them


class Pages:
    """The rows of history_items, which visits name."""

    def __init__(self, tables: Tables) -> None:
        self._all = list(tables.rows("history_items", ("url", "visit_count")))
        self._by_id = by_rowid(self._all)
        self._named: set[str] = set()

    def of(self, visit: Row) -> Row | None:
        """The page of a visit, which from now on has one."""
        page = self._by_id.get(visit["history_item"])
        if page is not None:
            self._named.add(page.locator)
        return page

    def without_a_visit(self) -> Iterator[Row]:
        """The pages that no visit named until now."""
        return (page for page in self._all if page.locator not in self._named)


def origin(visit: Row) -> tuple[Detail, ...]:
    """Whether the visit was made on this device or on another one of the account."""
    word = codes.word(_ORIGINS, visit.integer("origin"))
    return () if word is None else (Detail(name="origin", value=word),)
