"""Names of NTFS that stand in parts of an index, or of a record, that are not in use."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import msgspec

from parsers.support.ntfs_time import unix_ns

INDEX_MARK, RECORD_MARK = b"INDX", b"FILE"
_SECTOR = 512
_HEADER = 16
_KEY = struct.Struct("<QQQQQQQIIBB")
_FOLDER = 0x10000000
_NAMESPACES = 4
_DOS = 2


class IndexName(msgspec.Struct, frozen=True):
    """A copy of a $FILE_NAME at ``offset`` bytes of what was looked at.

    ``record`` and ``sequence`` are of the file's MFT record, None where what said so was written over. Times are
    nanoseconds since 1970-01-01 UTC, None where absent; ``size`` in bytes.
    """

    offset: int
    record: int | None
    sequence: int | None
    name: bytes
    short: bool
    folder: bool
    size: int
    born: int | None
    modified: int | None
    changed: int | None
    accessed: int | None


def restored(block: bytes) -> bytes:
    """A record of an index or of the MFT with the last bytes of its sectors put back from its update sequence.

    As it is, where there is none. Reference: Linux-NTFS project, "NTFS Documentation", "Fixup".
    """
    if len(block) < 48 or block[:4] not in (INDEX_MARK, RECORD_MARK):
        return block
    start, count = struct.unpack_from("<HH", block, 4)
    if start + 2 * count > len(block) or count < 2 or (count - 1) * _SECTOR > len(block):
        return block
    whole = bytearray(block)
    for sector in range(1, count):
        whole[sector * _SECTOR - 2 : sector * _SECTOR] = block[start + 2 * sector : start + 2 * sector + 2]
    return bytes(whole)


def unused_from(block: bytes) -> int:
    """Where in a restored record the part begins that is not in use; where it has no mark, it is all unused.

    Reference: Linux-NTFS project, "NTFS Documentation", "Index Record" and "File Record".
    """
    if block[:4] == INDEX_MARK:
        return min(len(block), 24 + int(struct.unpack_from("<I", block, 28)[0]))
    if block[:4] == RECORD_MARK:
        return min(len(block), int(struct.unpack_from("<I", block, 24)[0]))
    return 0


def names_in(data: bytes, start: int, folder: int, sequence: int) -> Iterator[IndexName]:
    """Copies of names from ``start`` on whose folder is that MFT record, of that sequence number.

    Reference: Linux-NTFS project, "NTFS Documentation", "$FILE_NAME" and "Index Entry".
    """
    wanted = (folder | sequence << 48).to_bytes(8, "little")
    at = data.find(wanted, max(start, _HEADER))
    while at >= 0:
        found = None if at % 8 else _name(data, at)
        if found is not None:
            yield found
        at = data.find(wanted, at + 1)


def _name(data: bytes, at: int) -> IndexName | None:
    if at + _KEY.size > len(data):
        return None
    _, born, modified, changed, accessed, _, size, flags, _, length, space = _KEY.unpack_from(data, at)
    raw = data[at + _KEY.size : at + _KEY.size + 2 * length]
    if not length or space >= _NAMESPACES or len(raw) != 2 * length or size >> 63:
        return None
    name = raw.decode("utf-16-le", "surrogatepass")
    if "\0" in name or "/" in name:
        return None
    record, whole, key = struct.unpack_from("<QHH", data, at - _HEADER)
    told = key == _KEY.size + 2 * length and whole >= _HEADER + key and whole % 8 == 0
    return IndexName(
        offset=at,
        record=record & 0xFFFFFFFFFFFF if told else None,
        sequence=record >> 48 if told else None,
        name=name.encode("utf-8", "surrogatepass"),
        short=space == _DOS,
        folder=bool(flags & _FOLDER),
        size=size,
        born=unix_ns(born),
        modified=unix_ns(modified),
        changed=unix_ns(changed),
        accessed=unix_ns(accessed),
    )
