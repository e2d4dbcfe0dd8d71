"""The rollback journal: pages as they were before a transaction changed them."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from evidence.contract.source import ByteSource

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_ALL = 0xFFFFFFFF
_MASK = 0xFFFFFFFF
_SECTORS = (512, 4096)


@dataclass(frozen=True, slots=True)
class Journal:
    """``pages``: page number -> where in the journal its content begins.

    ``hot``: the transaction was never ended, so these pages are the database's state; else they are an older one.
    """

    hot: bool
    pages: dict[int, int]


def read_journal(journal: ByteSource, size: int) -> Journal:
    """The records whose checksums hold. Where an ended transaction zeroed the header, the first that fit say the rest.

    Reference: https://www.sqlite.org/fileformat2.html 3 (rollback journal: header, records, checksum). A sector is
    of 512 bytes where the header that states it is gone, or of 4096. Raises ReadError.
    """
    head = journal.read_at(0, 28)
    if not head.startswith(_MAGIC):
        found = [_records(journal, sector, size, None, _ALL) for sector in _SECTORS]
        return Journal(False, max(found, key=len))
    ended = journal.read_at(max(0, journal.size - 8), 8) == _MAGIC  # names another journal, which is gone
    pages: dict[int, int] = {}
    offset = 0
    while head.startswith(_MAGIC) and len(head) == 28:
        count, nonce, _, sector, stated = struct.unpack(">5I", head[8:28])
        if stated not in (0, size) or not 32 <= sector <= 65536:
            break
        found_here = _records(journal, offset + sector, size, nonce, count)
        for number, at in found_here.items():
            pages.setdefault(number, at)
        if not found_here:
            break
        last = offset + sector + len(found_here) * (size + 8)
        offset = -(-last // sector) * sector
        head = journal.read_at(offset, 28)
    return Journal(not ended and bool(pages), pages)


def _records(journal: ByteSource, at: int, size: int, nonce: int | None, count: int) -> dict[int, int]:
    """Records one behind the other, as far as each has the checksum that ``nonce``, or the first, gives."""
    found: dict[int, int] = {}
    while len(found) < count:
        record = journal.read_at(at, size + 8)
        if len(record) < size + 8:
            break
        number, content = int.from_bytes(record[:4], "big"), record[4 : size + 4]
        stated = (int.from_bytes(record[size + 4 :], "big") - sum(content[size - 200 : 0 : -200])) & _MASK
        if nonce is None:
            nonce = stated
        if not number or stated != nonce or number in found:
            break
        found[number] = at + 4
        at += size + 8
    return found
