"""Records of Meta's answer to a legal request, which is a page of HTML divided for print.

A section is a ``div`` of class content-pane with the id ``property-NAME``. In it a field is a ``div`` of class ``o``:
one of class ``i`` holds its label, and in that one of class ``m`` its value, a text or further fields; one of class
``p`` parts records from one another. Where a page ends, everything that is open is closed and opened again without a
label: what has none goes on with what stands before it.
Reference: RLEAPP, meta_records (2026): the form, found on one return.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from evidence.model.names import text_of

MOST_BYTES = 256 << 20
"""A larger page is not read."""
MOST_DEPTH = 60


@dataclass
class Field:
    """A field: its label, its text, its records, and the bytes that it stands in.

    Of one with records the text is what stands before them. ``open`` says that the last record may go on.
    """

    start: int
    end: int
    label: str = ""
    text: str = ""
    records: list[Record] = field(default_factory=list)
    open: bool = False


Record = list[Field]


@dataclass
class _Div:
    start: int
    kinds: frozenset[str]
    end: int = 0
    parts: list[_Div | str] = field(default_factory=list)

    def text(self) -> str:
        """What stands in it, a line for each text."""
        texts = (part.text() if isinstance(part, _Div) else " ".join(part.split()) for part in self.parts)
        return "\n".join(text for text in texts if text)

    def loose(self) -> str:
        """What stands in it outside of others."""
        texts = (" ".join(part.split()) for part in self.parts if isinstance(part, str))
        return "\n".join(text for text in texts if text)

    def inner(self, kind: str) -> _Div | None:
        """The first that stands directly in it and is of this class."""
        return next((part for part in self.parts if isinstance(part, _Div) and kind in part.kinds), None)


class Page(HTMLParser):
    """The wanted sections of a page by their names, each as the fields that stand in it."""

    def __init__(self, data: bytes, *wanted: str) -> None:
        super().__init__(convert_charrefs=True)
        self.sections: dict[str, Record] = {}
        self._wanted = frozenset(f"property-{name}" for name in wanted)
        self._open: list[_Div] = []
        self._name = ""
        text = text_of(data)
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line.encode()) + 1)
        self.feed(text)
        self.close()
        while self._open:
            self._close(len(data))

    def section(self, name: str) -> Record:
        """The fields of a section; none where the page does not have it."""
        return self.sections.get(name, [])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "div" and (self._open or given.get("id") in self._wanted) and len(self._open) < MOST_DEPTH:
            self._name = self._name if self._open else given["id"].removeprefix("property-")
            made = _Div(self._place(), frozenset(given.get("class", "").split()))
            if self._open:
                self._open[-1].parts.append(made)
            self._open.append(made)
        elif tag == "br" and self._open:
            self._open[-1].parts.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag == "div" and self._open:
            self._close(self._place() + len("</div>"))

    def handle_data(self, data: str) -> None:
        if self._open:
            self._open[-1].parts.append(data)

    def _close(self, place: int) -> None:
        ended = self._open.pop()
        ended.end = place
        if not self._open:
            found = self.sections.setdefault(self._name, [])
            for each in ended.parts:
                if isinstance(each, _Div) and "o" in each.kinds:
                    _add(found, _field(each))

    def _place(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + len(self._lines[line - 1][:column].encode())


def values(record: Record, label: str) -> list[Field]:
    """The fields of a record with this label."""
    return [each for each in record if each.label == label]


def text(record: Record, *labels: str) -> str | None:
    """The text of the first field with one of these labels that has one."""
    return next((each.text for label in labels for each in values(record, label) if each.text), None)


def inside(record: Record, label: str) -> list[Record]:
    """The records of all fields of a record with this label."""
    return [inner for each in values(record, label) for inner in each.records]


def _field(outer: _Div) -> Field:
    made = Field(outer.start, outer.end)
    inner = outer.inner("i")
    if inner is None:
        made.text = outer.text()
        return made
    made.label = inner.loose()
    holder = inner.inner("m")
    held = next((part for part in holder.parts if isinstance(part, _Div)), holder) if holder else None
    if held is None:
        return made
    if held.inner("o"):
        made.text = held.loose()
        _fill(made, held)
    else:
        made.text = held.text()
    return made


def _fill(made: Field, held: _Div) -> None:
    current: Record = []
    for part in held.parts:
        if not isinstance(part, _Div):
            continue
        if "o" in part.kinds:
            if not current:
                made.records.append(current)
            _add(current, _field(part))
            made.open = True
        elif "p" in part.kinds:
            current, made.open = [], False


def _add(record: Record, more: Field) -> None:
    """A field at the end of a record; one without a label goes on with the one before it."""
    if more.label or not record:
        record.append(more)
        return
    last = record[-1]
    last.end = more.end
    if not more.records:
        last.text = "\n".join(text for text in (last.text, more.text) if text)
        return
    rest = more.records
    if last.records and last.open:
        for each in rest[0]:
            _add(last.records[-1], each)
        rest = rest[1:]
    last.records += rest
    last.open = more.open
