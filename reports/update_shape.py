"""Whether the bytes of an update are one update and nothing else: readers of PDF disagree about what lies between.

Some take the first of two objects of one number, some the last; some look for the last ``startxref``, some for the
last ``%%EOF``; some search for objects that no table lists. So every byte must have its place: the objects of the
table, each once, then the table, its trailer, and the end. The trailer holds what a report's trailers hold and nothing
else: no string, comment or escaped name in which a search and a reader could find different things.

Reference: ISO 32000-2, 7.5.4 (cross-reference table), 7.5.5 (trailer), 7.5.6 (incremental updates).
"""

from __future__ import annotations

import re

_END = re.compile(
    rb"xref\n((?:[0-9]{1,10} [0-9]{1,10}\n(?:[0-9]{10} [0-9]{5} [nf](?: \n|\r\n| \r))+)+)"
    rb"trailer\n<<((?:\n/(?:(?:Info|Root) [0-9]{1,10} 0 R|(?:Size|Prev) [0-9]{1,12}"
    rb"|ID \[ ?<[0-9A-Fa-f]*> ?<[0-9A-Fa-f]*> ?\]))+)\n>>\nstartxref\n([0-9]{1,12})\n%%EOF\n?\Z"
)
_ENTRY = re.compile(rb"/([A-Za-z]+) ([^/]*[^/\s])")
_TAIL = re.compile(rb"\nstartxref\n([0-9]{1,12})\n%%EOF\n?\Z")
_LONGEST_TAIL = 40
_SECTION = re.compile(rb"([0-9]{1,10}) ([0-9]{1,10})\n((?:[0-9]{10} [0-9]{5} [nf](?: \n|\r\n| \r))+)")
_OBJECT = re.compile(rb"([0-9]+) 0 obj\b")
_ANY_OBJECT = re.compile(rb"(?<![0-9])[0-9]+[\s\0]+[0-9]+[\s\0]+obj")
_ROW = 20


def misshapen(later: bytes, start: int) -> str:
    """Why the bytes from ``start`` on are not one plain update, as a clause; "" where they are."""
    found = _END.search(later, start)
    if found is None or int(found[3]) != found.start():
        return "the update does not end with its own table and nothing else"
    places, told = _listed(found[1]), trailer(later, start)
    before = _TAIL.search(later[max(0, start - _LONGEST_TAIL) : start])
    follows = before is not None and int(told.get("Prev", -1)) == int(before[1])
    if not places or not follows or int(told.get("Size", 0)) != max(places) + 1:
        return "the table of the update is not sound, or does not follow the one before"
    starts = sorted(places.values())
    if later[start : starts[0]].strip() or starts[0] < start:
        return "the update holds bytes that belong to nothing"
    for place, end in zip(starts, [*starts[1:], found.start()], strict=True):
        head = _OBJECT.match(later, place)
        whole = later[place:end].rstrip().endswith(b"endobj")
        if head is None or not whole or places.get(int(head[1])) != place:
            return "the table of the update does not fit its objects"
    if [each.start() for each in _ANY_OBJECT.finditer(later, start, found.start())] != starts:
        return "the update holds an object that its table does not list"
    return ""


def trailer(later: bytes, start: int) -> dict[str, bytes]:
    """What the trailer of an update says, as it is written; empty where it is not one of the plain form."""
    found = _END.search(later, start)
    entries = _ENTRY.findall(found[2]) if found else []
    told = {name.decode("ascii"): value for name, value in entries}
    return told if len(told) == len(entries) else {}


def _listed(table: bytes) -> dict[int, int]:
    """Number of an object in use -> its place; empty where the table says one twice or gives it a generation."""
    places: dict[int, int] = {}
    for section in _SECTION.finditer(table):
        rows = section[3]
        if len(rows) != int(section[2]) * _ROW:
            return {}
        for index in range(int(section[2])):
            place, generation, kind = rows[index * _ROW : (index + 1) * _ROW].split()
            number = int(section[1]) + index
            if kind == b"f":
                if number:
                    return {}
            elif number in places or not number or generation != b"00000":
                return {}
            else:
                places[number] = int(place)
    return places
