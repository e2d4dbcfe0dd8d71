"""Both copies of a GUID partition table, and the one to go by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from evidence.contract.errors import NotReadableError
from evidence.contract.source import ByteSource
from parsers.support.gpt_table import Table, first_copy, second_copy


class Copies(NamedTuple):
    """Both copies, each the table or why it cannot be read, and the one that is used."""

    first: Table | str
    second: Table | str
    used: Table


def read_copies(source: ByteSource) -> Copies:
    """Raises NotReadableError where neither can be read."""
    first = _read(lambda: first_copy(source))
    second = _read(lambda: second_copy(source, first if isinstance(first, Table) else None))
    tables = [table for table in (first, second) if isinstance(table, Table)]
    if not tables:
        raise NotReadableError(
            f"Neither copy of the partition table can be read: of the first, {first}; of the second, {second}."
        )
    return Copies(first, second, next((table for table in tables if table.intact), tables[0]))


def damage(copies: Copies) -> Iterator[str]:
    """What is damaged of them, where they differ, and that the second one is used."""
    first, second, used = copies
    if used is second:
        why = first if isinstance(first, str) else "its list is damaged: its checksum is another"
        yield f"The partition table was read from its backup at the end of the disk; of the first copy, {why}."
    elif isinstance(second, str):
        yield f"The backup of the partition table cannot be read: {second}."
    elif not second.intact or second.partitions != used.partitions:
        yield "The backup of the partition table lists other partitions" + (
            "." if second.intact else "; its checksum is another."
        )
    if not used.intact:
        yield "The list of partitions is damaged: its checksum is another."


def _read(read: Callable[[], Table]) -> Table | str:
    try:
        return read()
    except NotReadableError as error:
        return str(error)
