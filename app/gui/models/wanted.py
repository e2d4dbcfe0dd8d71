"""Which records of the catalog are wanted, and in what order, as a value."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from evidence.catalog.marks import RANKED

# The index of kinds and times holds all that is needed to sort by time, in a fifteenth of the bytes of the records;
# SQLite takes it only for a range of kinds. The second and third part are for rows that no writer of ours makes.
_KINDS = ("kind >= ''", "kind < ''", "kind IS NULL")
_BY_INDEX = "(" + " UNION ALL ".join(f"SELECT seq, time FROM artifacts WHERE {kind}" for kind in _KINDS) + ")"  # noqa: S608

Condition = tuple[str, tuple[Any, ...]]
"""SQL over a view, written by our own code, and its values."""


@dataclass(frozen=True)
class Wanted:
    """A question to one view of the catalog.

    ``where`` holds conditions joined by AND, with ``?`` for each of ``values``. Conditions and order are
    written by our own code only; whatever a person or the evidence says is in ``values``.
    """

    view: str
    where: tuple[str, ...] = ()
    values: tuple[Any, ...] = ()
    order: str | None = None
    descending: bool = False
    last: Condition | None = None
    """The rows that come behind all others, in the order of the ledger: what they are sorted by is not to be seen."""

    def having(self, condition: str, *values: Any) -> Wanted:
        """The same question with one more condition."""
        return replace(self, where=(*self.where, condition), values=(*self.values, *values))

    def without(self, rows: Condition | None) -> Wanted:
        """The same question without the rows that meet a condition, and with all where there is none."""
        return self if rows is None else self.having(f"NOT ({rows[0]})", *rows[1])

    def sorted(self, order: str | None, descending: bool) -> Wanted:
        """The same rows in another order; None is the order of the ledger."""
        return replace(self, order=order, descending=descending)

    def keeping_last(self, rows: Condition | None) -> Wanted:
        """The same rows, those that meet a condition behind all others."""
        return replace(self, last=rows)

    @property
    def by_content(self) -> bool:
        """Whether it is sorted by what parsers read in the evidence: of protected records that is kept back."""
        return self.view == "artifacts" and self.order is not None and "'$.fields" in self.order

    @property
    def conditions(self) -> tuple[tuple[Any, ...], ...]:
        """All conditions as one, with the values of all; nothing where there is none."""
        return ((" AND ".join(f"({each})" for each in self.where), *self.values),) if self.where else ()

    @property
    def ordering(self) -> str:
        """What stands after ORDER BY. Rows without a mark come after those that bear one, in both directions."""
        direction = " DESC" if self.descending else ""
        last = " NULLS LAST" if self.by_marks else ""
        return f"{self.order}{direction}{last}, seq" if self.order else f"seq{direction}"

    @property
    def by_marks(self) -> bool:
        """Whether it is sorted by what people said of the records, so that the marks must be fresh."""
        return self.order == RANKED

    @property
    def kind(self) -> str | None:
        """The one kind that is asked for, where that is the first condition."""
        return str(self.values[0]) if self.where[:1] == ("kind = ?",) else None

    @property
    def grows_at_end(self) -> bool:
        """Whether rows added to the catalog come after all that are there."""
        return self.order is None and not self.descending

    def numbers(self, *, after: int | None = None, limit: int | None = None) -> tuple[str, tuple[Any, ...]]:
        """SQL and values that give the row numbers in order, only those ``after`` one or the first few."""
        where, values = self.where, self.values
        if after is not None:
            where, values = (*where, "seq > ?"), (*values, after)
        rows = f"{self.view}{_clause(where)}"
        if (self.view, self.order, where) == ("artifacts", "time", ()):
            rows = _BY_INDEX
        sql = f"SELECT seq FROM {rows} ORDER BY {self.ordering}"  # noqa: S608 - parts are our own constants
        if self.last is not None and self.order:
            condition, held = self.last
            said = f"SELECT seq, ({condition}) AS held, {self.order} AS said FROM {rows}"  # noqa: S608 - as above
            direction = " DESC" if self.descending else ""
            by = f"held, CASE WHEN held THEN NULL ELSE said END{direction}, seq"
            sql, values = f"SELECT seq FROM ({said}) ORDER BY {by}", (*held, *values)  # noqa: S608 - as above
        return (f"{sql} LIMIT {limit:d}" if limit is not None else sql), values

    def select(self, columns: str, rest: str = "") -> tuple[str, tuple[Any, ...]]:
        """SQL and values that give ``columns`` of its rows; ``rest`` follows (GROUP BY, ORDER BY, LIMIT): our own."""
        return f"SELECT {columns} FROM {self.view}{_clause(self.where)} {rest}", self.values  # noqa: S608


def _clause(where: tuple[str, ...]) -> str:
    return f" WHERE {' AND '.join(f'({each})' for each in where)}" if where else ""


def entries(
    evidence: int | None = None,
    volume: int | None = None,
    folder: str | None = None,
    *,
    deep: bool = True,
    whole_item: bool = True,
) -> Wanted:
    """File entries of everything, of an item, of one of its volumes (``whole_item`` False) or below a folder.

    ``folder`` is a path without the last slash, ``""`` for the root; ``deep`` takes all below it, else what
    lies in it directly.
    """
    wanted = Wanted("entries")
    if evidence is None:
        return wanted
    wanted = wanted.having("evidence = ?", evidence)
    if whole_item:
        return wanted
    wanted = wanted.having("volume IS ?", volume)
    if folder:
        # "0" is the character after "/": the range holds exactly the paths below the folder.
        wanted = wanted.having("path >= ? AND path < ?", f"{folder}/", f"{folder}0")
    if folder is not None and not deep:
        wanted = wanted.having("instr(substr(path, ?), '/') = 0", len(folder) + 2 if folder else 1)
    return wanted


def artifacts(kind: str | None = None) -> Wanted:
    """Artifacts of one kind, or of all."""
    return Wanted("artifacts").having("kind = ?", kind) if kind else Wanted("artifacts")


def problems(kind: str | None = None) -> Wanted:
    """Problems of one kind, or all."""
    return Wanted("problems").having("kind = ?", kind) if kind else Wanted("problems")


def matching(wanted: Wanted, text: str) -> Wanted:
    """The rows of a question that hold a text, letter case of ASCII ignored.

    File entries are searched in path, digests, type and id; artifacts in path, locator, parser, id and the
    values of their fields; problems in path and message. The text is compared as it is: it has no wildcards.
    """
    for condition, values in text_conditions(wanted.view, text):
        wanted = wanted.having(condition, *values)
    return wanted


def text_conditions(view: str, text: str) -> tuple[Condition, ...]:
    """What :func:`matching` asks of the rows of a view: nothing for a text of blanks."""
    needle = text.strip()
    if not needle:
        return ()
    # The text of the whole record is looked through first: that is much cheaper than taking it apart.
    first = ("instr(lower(body), lower(?))", (json.dumps(needle, ensure_ascii=False)[1:-1],))
    if view == "entries":
        return first, _contains(needle, "path", "sha256", "sha1", "md5", "mime", "id")
    if view == "problems":
        return first, _contains(needle, "path", "message", "id")
    fields = "EXISTS (SELECT 1 FROM json_tree(body, '$.fields') WHERE instr(lower(atom), lower(?)))"
    others, values = _contains(needle, "path", "locator", "parser", "id")
    return first, (f"{fields} OR {others}", (needle, *values))


def _contains(needle: str, *columns: str) -> Condition:
    return " OR ".join(f"instr(lower({column}), lower(?))" for column in columns), (needle,) * len(columns)
