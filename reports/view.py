"""What may leave a case: its records within the authority's scope, as selected, and redacted.

Every report and every export reads records here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import msgspec
import orjson

from evidence.custody.canonical import canonical
from reports.conditions import Condition, as_list, joined, of_scope, of_selection, one_of
from reports.people import names_of, same_person
from reports.redaction.redactor import Redactor
from reports.scope import Scope
from reports.selection import ArtifactSelection
from reports.tagged import records_tagged

if TYPE_CHECKING:
    from evidence.case import Case

_IN_ORDER = "entry_key, number"
Shape = TypeVar("Shape", bound=msgspec.Struct)
_NOT_WORDS = frozenset({"id", "ids", "kinds", "since", "until", "time_zone", "created"})


class Shown(NamedTuple):
    """A record that may leave: as values, and as canonical JSON.

    ``whole``: nothing was redacted, so that the SHA-256 of ``text`` is what the ledger states for the record.
    ``entry``: number of the ledger entry that states it, None where it was not read from a record's view.
    """

    body: dict[str, Any]
    text: str
    whole: bool
    entry: int | None = None


class CaseView:
    """The records of a case that may leave. Open it, read, close it; it sees one state of the catalog.

    ``scope`` filters everything; ``selection`` filters artifacts; ``redactor`` changes text, or is None.
    """

    def __init__(
        self,
        case: Case,
        selection: ArtifactSelection | None = None,
        scope: Scope | None = None,
        redactor: Redactor | None = None,
    ) -> None:
        self.case = case
        self.selection = selection or ArtifactSelection()
        self.scope = scope or Scope()
        self.redactor = redactor
        self.info = self.values(case.info)
        self.connection = case.catalog.reader()
        self.connection.execute("BEGIN")
        self._hidden_files: frozenset[str] | None = None
        self._people = self.scope.people
        if self._people:
            self.connection.create_function("names_one", 1, self._names_one, deterministic=True)

    def __enter__(self) -> CaseView:
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def artifacts(self, *conditions: Condition, limit: int = -1) -> Iterator[Shown]:
        """The selected artifacts within the scope, in the order of their sources.

        ``conditions``: further SQL comparisons with their values, such as ``("kind = ?", "call")``.
        """
        where, values = self.where(*conditions)
        query = f"SELECT seq, body FROM artifacts {where} ORDER BY {_IN_ORDER} LIMIT ?"  # noqa: S608 - our own words
        return self._shown(query, (*values, limit))

    def counts(self) -> dict[str, int]:
        """How many selected artifacts within the scope there are of each kind."""
        where, values = self.where()
        query = f"SELECT kind, count(*) FROM artifacts {where} GROUP BY kind ORDER BY kind"  # noqa: S608
        return dict(self.connection.execute(query, values).fetchall())

    def out_of_scope(self) -> int:
        """How many artifacts of the case the scope keeps back."""
        return self._count(()) - self._count(self._scope_conditions())

    def _count(self, conditions: Iterable[Condition]) -> int:
        where, values = joined(conditions)
        return int(self.connection.execute(f"SELECT count(*) FROM artifacts {where}", values).fetchone()[0])  # noqa: S608

    def outside(self, ids: Iterable[str]) -> set[str]:
        """Of artifacts with these ids, those that the scope keeps back or the redaction leaves out."""
        wanted = set(ids)
        within = [*self._scope_conditions(), *self._left_out(), one_of("id", sorted(wanted))]
        where, values = joined(within)
        query = f"SELECT id FROM artifacts {where}"  # noqa: S608 - our own words
        return wanted - {row[0] for row in self.connection.execute(query, values)}

    def files_outside(self, ids: Iterable[str]) -> set[str]:
        """Of files with these ids, those of which some artifact is kept back or left out.

        Where the scope limits artifacts, those without any, too: nobody can say what they are about.
        """
        wanted = set(ids)
        named = one_of("entry", sorted(wanted))
        all_, within = (
            self._by_file([*conditions, named])
            for conditions in ((), (*self._scope_conditions(), *self._left_out()))
        )
        return {
            file
            for file in wanted
            if all_.get(file) != within.get(file) or (self.scope.limits_artifacts and file not in all_)
        }

    def _by_file(self, conditions: list[Condition]) -> dict[str, int]:
        where, values = joined(conditions)
        query = f"SELECT entry, count(*) FROM artifacts {where} GROUP BY entry"  # noqa: S608 - our own words
        return dict(self.connection.execute(query, values).fetchall())

    def items(self) -> Iterator[Shown]:
        """The evidence items within the scope."""
        return self._of_items("items", "id", "id")

    def entries(self) -> Iterator[Shown]:
        """The file entries of items within the scope, in the order of the listing.

        A scope of times, kinds or people limits artifacts; it cannot say which files it is about. Those of
        :meth:`files_left_out` are not among them.
        """
        return self._of_items("entries", "evidence", "key", "id")

    def problems(self) -> Iterator[Shown]:
        """The problems of items within the scope, in the order in which they were met."""
        return self._of_items("problems", "evidence", "seq", "entry")

    def files_left_out(self) -> frozenset[str]:
        """Ids of files of items in the scope that bear such a tag, or all of whose artifacts the redaction drops."""
        if self._hidden_files is None:
            found: set[str] = set()
            within = [one_of("evidence", self.scope.items)] if self.scope.items else []
            where, inside = joined(within)
            kept, values = joined(self._left_out())
            if kept:
                every = f"HAVING NOT max({kept.removeprefix('WHERE ')})"
                query = f"SELECT entry FROM artifacts {where} GROUP BY entry {every}"  # noqa: S608 - our own words
                found.update(row[0] for row in self.connection.execute(query, (*inside, *values)))
            tags = self.redactor.leave_out.tags if self.redactor else ()
            where, values = joined([*within, one_of("id", records_tagged(self.case.ledger, tags))])
            query = f"SELECT id FROM entries {where}"  # noqa: S608 - our own words
            found.update(row[0] for row in self.connection.execute(query, values))
            self._hidden_files = frozenset(found)
        return self._hidden_files

    def where(self, *conditions: Condition) -> tuple[str, tuple[Any, ...]]:
        """The SQL condition, and its values, on the view ``artifacts``."""
        within = [*self._scope_conditions(), *self._left_out()]
        return joined(
            [*within, *of_selection(self.selection), *self._tagged(self.selection.tags), *conditions]
        )

    def left_out(self) -> int:
        """How many artifacts within the scope the redaction leaves out whole."""
        within, left_out = self._scope_conditions(), self._left_out()
        return self._count(within) - self._count([*within, *left_out]) if left_out else 0

    def _left_out(self) -> list[Condition]:
        """What the redaction leaves out whole does not meet these."""
        if self.redactor is None:
            return []
        rule = self.redactor.leave_out
        found = [one_of("kind", rule.kinds, unlike=True)] if rule.kinds else []
        if rule.ids:
            found.append(one_of("id", rule.ids, unlike=True))
        return found + [(f"NOT {words}", *values) for words, *values in self._tagged(rule.tags)]

    def _tagged(self, tags: tuple[str, ...]) -> list[Condition]:
        """Artifacts that bear one of the tags, and those of a file that does."""
        if not tags:
            return []
        tagged = as_list(records_tagged(self.case.ledger, tags))
        listed = "IN (SELECT value FROM json_each(?))"
        return [(f"(id {listed} OR entry {listed})", tagged, tagged)]

    def _scope_conditions(self) -> list[Condition]:
        return of_scope(self.scope) + ([("names_one(body) = ?", 1)] if self._people else [])

    def _names_one(self, body: str) -> bool:
        names = names_of(orjson.loads(body))
        return not names or any(same_person(name, person) for name in names for person in self._people)

    def _of_items(self, view: str, column: str, order: str, file: str = "") -> Iterator[Shown]:
        where, values = self.of_items(column, file)
        return self._shown(f"SELECT seq, body FROM {view} {where} ORDER BY {order}", values)  # noqa: S608

    def of_items(self, column: str, file: str = "") -> tuple[str, tuple[Any, ...]]:
        """The SQL condition, and its values, on what has a ``column`` with an item's number, and a ``file``'s id."""
        items = self.scope.items
        limits = [one_of(column, items)] if items else []
        if file and self.redactor:
            limits.append(one_of(f"coalesce({file}, '')", sorted(self.files_left_out()), unlike=True))
        return joined(limits)

    def _shown(self, query: str, values: tuple[Any, ...]) -> Iterator[Shown]:
        for entry, text in self.connection.execute(query, values):
            yield self.shown(text)._replace(entry=entry)

    def text(self, value: str) -> str:
        """A text that stands outside of any record, as it may leave."""
        return self.redactor.text(value) if self.redactor else value

    def values(self, struct: Shape) -> Shape:
        """A value made of texts (what the case, scope or selection says), as it may leave."""
        if self.redactor is None:
            return struct
        changed: dict[str, Any] = {}
        for name in struct.__struct_fields__:
            if name in _NOT_WORDS:
                continue
            value = getattr(struct, name)
            if isinstance(value, str):
                changed[name] = self.text(value)
            elif isinstance(value, tuple):
                changed[name] = tuple(self.text(each) if isinstance(each, str) else each for each in value)
        return msgspec.structs.replace(struct, **changed)

    def body(self, document: dict[str, Any]) -> dict[str, Any]:
        """What was read beside the records, as it may leave."""
        return self.redactor.record(document) if self.redactor else document

    def picture(self, sha256: str | None) -> bool:
        """Whether a picture of the media file with this digest may leave."""
        return self.redactor is None or self.redactor.picture(sha256)

    def shown(self, text: str) -> Shown:
        """A record's canonical JSON as it may leave."""
        body = orjson.loads(text)
        if self.redactor is None:
            return Shown(body, text, True)
        redacted = self.redactor.record(body)
        if redacted == body:
            return Shown(body, text, True)
        return Shown(redacted, canonical(redacted).decode(), False)
