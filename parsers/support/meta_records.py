"""Records of Meta's answer to a legal request, which is a page of HTML divided for print.

A section is a ``div`` of class content-pane with the id ``property-NAME``. In it a field is a ``div`` of class ``o``:
one of class ``i`` holds its label, and in that one of class ``m`` its value, a text or further fields; one of class
``p`` parts records from one another. Where a page ends, everything that is open is closed and opened again without a
label: what has none goes on with what stands before it.
Reference: RLEAPP, meta_records (2026): the form, found on one return.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from parsers.support.html_marks import End, Start, marks

MOST_BYTES = 256 << 20
"""A larger page is not read."""
MOST_DEPTH = 60
MOST_PARTS = 6_000_000
"""So many fields, texts and marks that do not belong to a field are held at once, some 150 bytes each."""
_KINDS = frozenset("oimp")


@dataclass(slots=True)
class Field:
    """A field: its label, its lines of text, its records, and the bytes that it stands in.

    Of one with records the text is what stands before them. ``open`` says that the last record may go on.
    """

    start: int
    end: int
    label: str = ""
    lines: list[str] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    open: bool = False

    @property
    def text(self) -> str:
        """Its text, a line for each text of the page."""
        return "\n".join(self.lines)

    def every(self) -> Iterator[str]:
        """Its label and all texts that stand in it."""
        yield from (self.label, *self.lines) if self.label else self.lines
        for record in self.records:
            for each in record:
                yield from each.every()


Record = list[Field]


@dataclass(slots=True)
class _Div:
    start: int
    kinds: str
    """Those of its classes that tell what it is: each is one letter."""
    parts: list[_Div | Field | str] = field(default_factory=list)
    held: int = 1
    """How many parts it is, with all in it but for fields."""

    def lines(self) -> Iterator[str]:
        """The texts that stand in it."""
        for part in self.parts:
            if isinstance(part, str):
                yield part
            else:
                yield from part.lines() if isinstance(part, _Div) else part.every()

    def loose(self) -> list[str]:
        """The texts that stand in it outside of others."""
        return [part for part in self.parts if isinstance(part, str)]

    def divs(self) -> Iterator[_Div]:
        """Those that stand directly in it and are no fields."""
        return (part for part in self.parts if isinstance(part, _Div))

    def inner(self, kind: str) -> _Div | None:
        """The first that stands directly in it and is of this class."""
        return next((part for part in self.divs() if kind in part.kinds), None)


class Page:
    """The wanted sections of a page by their names, each as the fields that stand in it. ``damage`` in sentences."""

    def __init__(self, data: bytes, *wanted: str) -> None:
        self.sections: dict[str, Record] = {}
        self.damage: list[str] = []
        self._wanted = frozenset(f"property-{name}" for name in wanted)
        self._open: list[_Div] = []
        self._name = ""
        self._deeper = self._held = 0
        for mark in marks(data, ("id", "class")):
            if self._held >= MOST_PARTS:
                self.damage.append(
                    f"the page has too many parts: what is behind byte {mark.start} was not read"
                )
                break
            if isinstance(mark, Start):
                self._start(mark)
            elif not self._open:
                continue
            elif not isinstance(mark, End):
                self._text(mark.text)
            elif mark.name == "div":
                self._close(mark.end)
        self._deeper = 0
        while self._open:
            self._close(len(data))

    def section(self, name: str) -> Record:
        """The fields of a section; none where the page does not have it."""
        return self.sections.get(name, [])

    def _start(self, mark: Start) -> None:
        given, depth = mark.attributes, len(self._open)
        if mark.name != "div" or not (depth or given.get("id") in self._wanted):
            return
        if depth == MOST_DEPTH:
            said = f"more than {MOST_DEPTH} elements stand in one another: the text of inner ones is that of the outer"
            if said not in self.damage:
                self.damage.append(said)
            self._deeper += 1
            return
        if not depth:
            self._name = given["id"].removeprefix("property-")
        self._open.append(_Div(mark.start, "".join(_KINDS.intersection(given.get("class", "").split()))))
        self._held += 1

    def _text(self, text: str) -> None:
        if line := " ".join(text.split()):
            self._open[-1].parts.append(line)
            self._open[-1].held += 1
            self._held += 1

    def _close(self, place: int) -> None:
        if self._deeper:
            self._deeper -= 1
            return
        ended = self._open.pop()
        part: _Div | Field = ended
        if "o" in ended.kinds:  # made now: what it was read from takes several times its memory
            part = _field(ended, place)
            self._held -= max(0, ended.held - len(part.lines) - 1)
            ended.held = 0
        if self._open:
            self._open[-1].parts.append(part)
            self._open[-1].held += ended.held
        else:
            found = self.sections.setdefault(self._name, [])
            for each in ended.parts:
                if isinstance(each, Field):
                    _add(found, each)


def values(record: Record, label: str) -> list[Field]:
    """The fields of a record with this label."""
    return [each for each in record if each.label == label]


def text(record: Record, *labels: str) -> str | None:
    """The text of the first field with one of these labels that has one."""
    return next((each.text for label in labels for each in values(record, label) if each.text), None)


def inside(record: Record, label: str) -> list[Record]:
    """The records of all fields of a record with this label."""
    return [inner for each in values(record, label) for inner in each.records]


def _field(outer: _Div, end: int) -> Field:
    made = Field(outer.start, end)
    inner = outer.inner("i")
    if inner is None:
        made.lines = list(outer.lines())
        return made
    made.label = "\n".join(inner.loose())
    holder = inner.inner("m")
    held = next(holder.divs(), holder) if holder else None
    if held is None:
        return made
    if any(isinstance(part, Field) for part in held.parts):
        made.lines = held.loose()
        _fill(made, held)
    else:
        made.lines = list(held.lines())
    return made


def _fill(made: Field, held: _Div) -> None:
    current: Record = []
    for part in held.parts:
        if isinstance(part, Field):
            if not current:
                made.records.append(current)
            _add(current, part)
            made.open = True
        elif isinstance(part, _Div) and "p" in part.kinds:
            current, made.open = [], False


def _add(record: Record, more: Field) -> None:
    """A field at the end of a record; one without a label goes on with the one before it."""
    if more.label or not record:
        record.append(more)
        return
    last = record[-1]
    last.end = more.end
    if not more.records:
        last.lines += more.lines
        return
    rest = more.records
    if last.records and last.open:
        for each in rest[0]:
            _add(last.records[-1], each)
        rest = rest[1:]
    last.records += rest
    last.open = more.open
