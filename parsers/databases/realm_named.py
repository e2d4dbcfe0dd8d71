"""Realm databases, which are named and not read."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.artifact import Artifact
from parsers.support import realm


@parser(name="realm.named", version="1.0", match=["**/*.realm"], emits=[])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Artifact]:
    """Warns of each Realm database that it is not read, with its format; it gives no artifacts.

    A file of that name without Realm's header is warned of, too: a locked database has none.
    Reference: realm/realm-core, src/realm/alloc_slab.hpp (Header).
    """
    with context.open() as file:
        head = file.read(realm.HEADER)
    if named := realm.named(head):
        context.warn(f"{named}, which is not read: Realm Studio shows it", f"bytes 0+{realm.HEADER}")
    elif head:
        context.warn(
            "a file named .realm without the header of a Realm database: one that is locked, or another thing"
        )
    yield from ()
