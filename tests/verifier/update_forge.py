"""Updates of reports taken apart, changed byte by byte, and sealed anew, as anybody can who asks for a time stamp."""

from __future__ import annotations

import asyncio
import hashlib
import re
from typing import NamedTuple

from reports.authority import Authority

from report_pki import Pki  # isort: skip

_OBJECT = re.compile(rb"(\d+) 0 obj\n.*?\nendobj\n", re.DOTALL)
_SLOT = re.compile(rb"/Contents <(0*[0-9A-F]+)>\n/ByteRange \[[^]]*\] *")


class Update(NamedTuple):
    """An update in its parts, as pyHanko writes it; ``extra`` are rows and ``gap`` bytes before its table."""

    before: bytes
    objects: dict[int, bytes]
    trailer: bytes
    extra: bytes = b""
    gap: bytes = b""
    table: bytes = b"xref\n"
    end: bytes = b"startxref\n%d\n%%%%EOF\n"

    def with_trailer(self, old: bytes, new: bytes) -> Update:
        assert old in self.trailer
        return self._replace(trailer=self.trailer.replace(old, new))

    def with_object(self, number: int, body: bytes) -> Update:
        whole = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        return self._replace(objects={**self.objects, number: whole})

    def changed(self, old: bytes, new: bytes) -> Update:
        """The one object that holds ``old`` with ``new`` instead."""
        (number,) = (number for number, each in self.objects.items() if old in each)
        body = self.objects[number].replace(old, new)
        return self._replace(objects={**self.objects, number: body})

    @property
    def size(self) -> int:
        return max(self.objects) + 1


def taken(before: bytes, after: bytes) -> Update:
    """What was appended, in parts."""
    table = after.rindex(b"xref\n", 0, after.rindex(b"startxref"))
    objects = {int(one[1]): one[0] for one in _OBJECT.finditer(after, len(before), table)}
    assert b"".join(objects.values()) == after[len(before) : table]
    trailer = after[after.rindex(b"trailer\n") + 8 : after.rindex(b"\nstartxref")]
    return Update(before, objects, trailer)


def written(one: Update) -> bytes:
    out, rows = one.before, b"0 1\n0000000000 65535 f \n"
    for number, body in sorted(one.objects.items()):
        rows += b"%d 1\n%010d 00000 n \n" % (number, len(out))
        out += body
    out += one.gap
    place = len(out)
    out += one.table + rows + one.extra + b"trailer\n" + one.trailer + b"\n"
    return out + (one.end % place if b"%d" in one.end else one.end)


def sealed(pki: Pki, data: bytes) -> bytes:
    """The file with the last signature's value as a time stamp over all of it."""
    slot = list(_SLOT.finditer(data))[-1]
    start, end = slot.start(1) - 1, slot.end(1) + 1
    told = b"/ByteRange [0 %d %d %d]" % (start, end, len(data) - end)
    place = data.index(b"/ByteRange", end)
    data = data[:place] + told.ljust(slot.end() - place) + data[slot.end() :]
    digest = hashlib.sha256(data[:start] + data[end:]).digest()
    token = asyncio.run(Authority(f"{pki.url}/tsa").async_timestamp(digest, "sha256")).dump()
    return data[: start + 1] + token.hex().upper().encode().ljust(end - start - 2, b"0") + data[end - 1 :]
