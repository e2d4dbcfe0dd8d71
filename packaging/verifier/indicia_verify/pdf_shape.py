"""That an update of a report is its own objects, its table and its end, and not one byte more.

Readers of PDF disagree about anything else, so what one of them checks another might not show.

Reference: ISO 32000-2, sections 7.5.4 (cross-reference table), 7.5.5 (trailer) and 7.5.6 (incremental updates).
"""

from __future__ import annotations

import re

_TAIL = re.compile(rb"\nstartxref\n([0-9]{1,12})\n%%EOF\n?\Z")
_LONGEST_TAIL = 40
_HEAD = re.compile(rb"([0-9]{1,10}) ([1-9][0-9]{0,5})\n")
_ROW = re.compile(rb"([0-9]{10}) ([0-9]{5}) ([nf])(?: \n|\r\n| \r)")
# What the trailers of reports hold, and nothing in which a search could find what a reader does not.
_REFERENCE, _NUMBER, _HEX = rb"[0-9]{1,10} 0 R", rb"[0-9]{1,12}", rb"<[0-9A-Fa-f]*>"
_ENTRY = re.compile(
    rb"\n/(?:(?:Info|Root) %s|Size (?P<size>%s)|Prev (?P<prev>%s)|ID \[ ?%s ?%s ?\])"
    % (_REFERENCE, _NUMBER, _NUMBER, _HEX, _HEX)
)
_HEADS = re.compile(rb"(?<![0-9])([0-9]+)[\s\0]+([0-9]+)[\s\0]+obj")


def misshapen(data: bytes, start: int, end: int) -> str:
    """Why the bytes ``start`` to ``end`` are not one plain update; "" where they are."""
    part = data[start:end]
    tail = _TAIL.search(part, max(0, len(part) - _LONGEST_TAIL))
    close = tail.start() if tail else 0
    table = int(tail.group(1)) - start if tail else -1
    if not 0 < table < close or not part.startswith(b"xref\n", table):
        return "the update does not end with its own table and nothing else"
    objects, after = _rows(part, table + 5)
    sizes, before = _trailer(part[after:close])
    earlier = _TAIL.search(data[max(0, start - _LONGEST_TAIL) : start])
    follows = earlier is not None and before == [int(earlier.group(1))]
    if not objects or not follows or sizes != [max(objects) + 1]:
        return "the table of the update is not sound, or does not follow the one before"
    return _misplaced(part[:table], {place - start: number for number, place in objects.items()})


def _trailer(part: bytes) -> tuple[list[int], list[int]]:
    """Each /Size and each /Prev; none where the trailer is not one of the plain form."""
    if not part.startswith(b"trailer\n<<") or not part.endswith(b"\n>>"):
        return [], []
    body, position = part[:-3], len(b"trailer\n<<")
    entries = []
    while position < len(body):
        entry = _ENTRY.match(body, position)
        if entry is None:
            return [], []
        entries.append(entry)
        position = entry.end()
    sizes, before = ([int(one[name]) for one in entries if one[name]] for name in ("size", "prev"))
    return sizes, before


def _rows(part: bytes, position: int) -> tuple[dict[int, int], int]:
    """Place of each object in use, and where the table ends; no objects where it is not sound."""
    objects: dict[int, int] = {}
    while True:
        head = _HEAD.match(part, position)
        if head is None:
            return objects, position
        position = head.end()
        for number in range(int(head.group(1)), int(head.group(1)) + int(head.group(2))):
            row = _ROW.match(part, position)
            if row is None or number in objects:
                return {}, position
            position = row.end()
            used = row.group(3) == b"n"
            if used == (number == 0) or (used and row.group(2) != b"00000"):
                return {}, position
            if used:
                objects[number] = int(row.group(1))


def _misplaced(body: bytes, numbers: dict[int, int]) -> str:
    found = {head.start(): (int(head.group(1)), int(head.group(2))) for head in _HEADS.finditer(body)}
    if found != {place: (number, 0) for place, number in numbers.items()}:
        return "the update holds an object that its table does not list, or lists one that it does not hold"
    places = sorted(numbers)
    ends = [*places[1:], len(body)]
    whole = all(body[place : ends[index]].rstrip().endswith(b"endobj") for index, place in enumerate(places))
    if body[: places[0]].strip() or not whole:
        return "the update holds bytes that belong to nothing"
    return ""
