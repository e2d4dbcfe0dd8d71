"""The freelist: pages that belong to nothing any more."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.contract.errors import ReadError
from parsers.support.sqlite_file.pages import NotSqliteError, Pages


@dataclass(frozen=True, slots=True)
class Freelist:
    """``leaves`` are as they were when they were freed; ``trunks`` (page number -> bytes) are overwritten in front."""

    leaves: dict[int, None]
    trunks: dict[int, int]


def read_freelist(pages: Pages) -> Freelist:
    """Every page of the freelist, in its order, as the first of these pages names it.

    Reference: https://www.sqlite.org/fileformat2.html 1.3.5 (where it begins), 1.5.
    """
    leaves: dict[int, None] = {}
    trunks: dict[int, int] = {}
    try:
        trunk = int.from_bytes(pages.page(1).data[32:36], "big")
    except (NotSqliteError, ReadError):
        return Freelist(leaves, trunks)
    while trunk and trunk not in trunks:
        try:
            data = pages.page(trunk).data
        except (NotSqliteError, ReadError):
            break
        count = min(int.from_bytes(data[4:8], "big"), pages.usable // 4 - 2)
        trunks[trunk] = 8 + 4 * count
        for index in range(count):
            number = int.from_bytes(data[8 + 4 * index : 12 + 4 * index], "big")
            if 1 < number <= pages.count:
                leaves[number] = None
        trunk = int.from_bytes(data[:4], "big")
    return Freelist(leaves, trunks)
