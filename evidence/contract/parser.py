"""What a parser of file entries is, and the decorator that makes one of a function."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from evidence.contract.asked import Asked
from evidence.contract.context import Context, ParsedEntry
from evidence.model.artifact import Artifact

ParseFunction = Callable[[ParsedEntry, Context], Iterator[Artifact]]


@dataclass(frozen=True)
class Parser:
    """A named, versioned function that reads one kind of file entry.

    An entry is offered to it when its path matches one of ``match`` (globs over the full path, ``**`` for any
    folders, letter case ignored), when its type by content is one of ``mime`` (globs), or when it is an SQLite
    database that has all of one of the sets of ``tables`` (each name a table, or ``table.column``). With ``marks``,
    only when one of them also stands in its first 4,096 bytes: many files bear a common name or type. ``emits`` is
    empty for what only warns that it is not read.
    """

    name: str
    version: str
    match: tuple[str, ...]
    mime: tuple[str, ...]
    tables: tuple[frozenset[str], ...]
    marks: tuple[bytes, ...]
    emits: tuple[type[Artifact], ...]
    parse: ParseFunction
    reference: str

    def may_read(self, head: bytes) -> bool:
        """Whether content that begins with these bytes may be what it reads."""
        return not self.marks or any(mark in head for mark in self.marks)

    def read(self, entry: ParsedEntry, context: Context) -> Iterator[Artifact]:
        """What it yields of an entry; ``context.asked`` then tells what it asked of a database's schema."""
        context.asked = asked = Asked()
        for artifact in self.parse(entry, context):
            asked.found = True
            yield artifact
        asked.ended = True


def parser(
    *,
    name: str,
    version: str,
    emits: Sequence[type[Artifact]],
    match: Sequence[str] = (),
    mime: Sequence[str] = (),
    tables: Sequence[Sequence[str]] = (),
    marks: Sequence[bytes] = (),
) -> Callable[[ParseFunction], Parser]:
    """Makes a parser of a generator function. Its docstring says what it reads and names the reference."""

    def decorate(function: ParseFunction) -> Parser:
        return Parser(
            name=name,
            version=version,
            match=tuple(match),
            mime=tuple(mime),
            tables=tuple(frozenset(names) for names in tables),
            marks=tuple(marks),
            emits=tuple(emits),
            parse=function,
            reference=(function.__doc__ or "").strip(),
        )

    return decorate
