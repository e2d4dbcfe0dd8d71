"""The parts of an E01 as bytes: what stands in its sections, and the descriptors before them.

Reference: J. Metz, "Expert Witness Compression Format specification", libyal/libewf documentation (EnCase 6).
All numbers are little-endian; each check sum is an Adler-32.
"""

from __future__ import annotations

import platform
import struct
import sys
import zlib
from array import array
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from isal.isal_zlib import adler32

from evidence.acquire.plan import CHUNK, COMPRESSIONS, Plan
from evidence.contract.source import UnreadableRange
from evidence.model.digests import Digests

DESCRIPTOR_SIZE = 76
FILE_HEADER_SIZE = 13
COMPRESSED = 1 << 31
_FIXED, _IMAGE, _PHYSICAL = 1, 1, 2
_LAST_SECTOR = (1 << 32) - 1
_KEYS = ("a", "c", "n", "e", "t")
_NAMES = {"a": "description", "c": "case_number", "n": "evidence_number", "e": "examiner", "t": "notes"}


def checked(data: bytes) -> bytes:
    """The data with its check sum behind it."""
    return data + struct.pack("<I", adler32(data))


def file_header(number: int) -> bytes:
    """What a segment file begins with; numbers count from 1."""
    return struct.pack("<8sBHH", b"EVF\x09\x0d\x0a\xff\x00", 1, number, 0)


def descriptor(kind: str, at: int, size: int) -> bytes:
    """The descriptor of a section at that byte, of that many bytes with the descriptor.

    A segment's last one leads to itself.
    """
    following = at if kind in ("next", "done") else at + size
    return checked(struct.pack("<16sQQ40x", kind.encode(), following, size))


def segment_suffix(number: int) -> str:
    """``.E01`` to ``.E99``, ``.EAA`` to ``.EZZ``, ``.FAA`` …"""
    if number < 100:
        return f".E{number:02d}"
    letter, rest = divmod(number - 100, 26 * 26)
    return f".{chr(ord('E') + letter)}{chr(ord('A') + rest // 26)}{chr(ord('A') + rest % 26)}"


def header(plan: Plan) -> bytes:
    """The section ``header``: what is said of the case, in the characters that all tools read."""
    moment = datetime.fromisoformat(plan.began)
    stamp = f"{moment.year} {moment.month} {moment.day} {moment.hour} {moment.minute} {moment.second}"
    keys = ("c", "n", "a", "e", "t", "av", "ov", "m", "u", "p")
    values = {**_said(plan), "m": stamp, "u": stamp, "p": "0"}
    lines = ("1", "main", "\t".join(keys), "\t".join(values[key] for key in keys), "", "")
    return zlib.compress("\r\n".join(lines).encode("ascii", "replace"))


def header2(plan: Plan) -> bytes:
    """The section ``header2``: the same in Unicode, with the device's model and number."""
    moment = str(int(datetime.fromisoformat(plan.began).timestamp()))
    keys = (*_KEYS, "md", "sn", "av", "ov", "m", "u", "p", "dc")
    values = {**_said(plan), "m": moment, "u": moment, "p": "", "dc": ""}
    values |= {"md": _field(plan.device.get("model", "")), "sn": _field(plan.device.get("serial", ""))}
    lines = [
        "3", "main", "\t".join(keys), "\t".join(values[key] for key in keys), "",
        "srce", "0\t1", "p\tn\tid\tev\ttb\tlo\tpo\tah\tgu\taq", "0\t0", "\t\t\t\t\t-1\t-1\t\t\t", "",
        "sub", "0\t1", "p\tn\tid\tnu\tco\tgu", "0\t0", "\t\t\t\t1\t", "", "",
    ]  # fmt: skip
    return zlib.compress(b"\xff\xfe" + "\n".join(lines).encode("utf-16-le"))


def _said(plan: Plan) -> dict[str, str]:
    values = {key: _field(plan.header.get(name, "")) for key, name in _NAMES.items()}
    return {**values, "av": plan.program, "ov": platform.system()}


def _field(value: str) -> str:
    """Without what would end a field or a line: a device names itself as it likes."""
    return "".join(letter if letter.isprintable() else " " for letter in value)


def volume(plan: Plan) -> bytes:
    """The section ``volume``, and its copy ``data``: how the media is laid out."""
    flags = _IMAGE | (_PHYSICAL if plan.kind == "block device" else 0)
    fixed = struct.pack(
        "<B3xIIIQ12xB15xB3xI4x16s963x5x",
        _FIXED,
        -(-plan.size // CHUNK),
        CHUNK // plan.sector_size,
        plan.sector_size,
        plan.size // plan.sector_size,
        flags,
        COMPRESSIONS.index(plan.compression),
        1,
        UUID(hex=plan.set_identifier).bytes_le,
    )
    return checked(fixed)


def table(entries: array[int], base: int) -> bytes:
    """The sections ``table`` and ``table2``: where the chunks stand, counted from byte ``base`` of the segment."""
    if sys.byteorder == "big":
        entries = array("I", entries)
        entries.byteswap()
    return checked(struct.pack("<I4xQ4x", len(entries), base)) + checked(entries.tobytes())


def error2(bad: Sequence[UnreadableRange], sector_size: int) -> bytes:
    """The section ``error2``: sectors that could not be read. The format has no number for those behind 2^32."""
    runs = []
    for each in bad:
        first, count = each.offset // sector_size, -(-each.length // sector_size)
        if first <= _LAST_SECTOR:
            runs.append(struct.pack("<II", first, min(count, _LAST_SECTOR)))
    return checked(struct.pack("<I512x", len(runs))) + checked(b"".join(runs))


def digest(digests: Digests) -> bytes:
    """The section ``digest``: MD5 and SHA-1 of the media."""
    return checked(digests.md5 + digests.sha1 + bytes(40))


def md5_hash(digests: Digests) -> bytes:
    """The section ``hash``: the MD5 alone, for tools that know no other."""
    return checked(digests.md5 + bytes(16))
