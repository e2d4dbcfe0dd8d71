"""Elements of an XML document, whichever of its forms it was read from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

MOST_ELEMENTS = 1_000_000
MOST_DEPTH = 500
MOST_TEXT = 64 << 20
"""Characters between tags that are read: ABX names a long text again by two bytes."""
MOST_BYTES = 256 << 20
"""A larger document is not read."""


@dataclass(slots=True)
class Element:
    """One element: ``attributes`` by name and ``text`` as XML text gives them, ``children`` in order.

    ``text`` is what stands between the tags, of all pieces one. ``at`` to ``end`` are the bytes of the element in the
    file, its start tag first; ``end`` is that of what was read where the document breaks off.
    """

    tag: str
    at: int
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element] = field(default_factory=list)
    text: str = ""
    end: int = 0

    @property
    def locator(self) -> str:
        """Where the element stands."""
        return f"bytes {self.at}+{self.end - self.at}"

    def get(self, name: str) -> str | None:
        """An attribute; None where there is none of this name."""
        return self.attributes.get(name)

    def all(self, tag: str) -> Iterator[Element]:
        """The children of this name."""
        return (each for each in self.children if each.tag == tag)

    def at_path(self, *tags: str) -> Element | None:
        """The first element under these names, from the outside in; None where there is none."""
        found: Element | None = self
        for tag in tags:
            found = None if found is None else next(found.all(tag), None)
        return found


class Builder:
    """Builds elements as their tags are met. Raises ValueError where tags do not fit, or there are too many or too much
    text.

    ``roots`` are the outermost elements. ``finish`` closes what is still open.
    """

    def __init__(self) -> None:
        self.roots: list[Element] = []
        self._open: list[Element] = []
        self._texts: list[list[str]] = []
        self._left = MOST_ELEMENTS
        self._room = MOST_TEXT

    @property
    def last(self) -> Element:
        """The innermost open element, to which attributes and texts belong."""
        if not self._open:
            raise ValueError("something stands outside of all elements")
        return self._open[-1]

    @property
    def empty(self) -> bool:
        """Whether nothing stands in the innermost element."""
        return not self.last.children and not self._texts[-1]

    def start(self, tag: str, at: int) -> Element:
        """A start tag that begins at this byte."""
        self._left -= 1
        if self._left < 0:
            raise ValueError(f"only the first {MOST_ELEMENTS} elements were read")
        if len(self._open) >= MOST_DEPTH:
            raise ValueError(f"elements are nested deeper than {MOST_DEPTH} levels")
        element = Element(tag, at)
        (self._open[-1].children if self._open else self.roots).append(element)
        self._open.append(element)
        self._texts.append([])
        return element

    def text(self, piece: str) -> None:
        """Text inside of the innermost element; outside of all it is not kept."""
        self._room -= len(piece)
        if self._room < 0:
            raise ValueError(f"only the first {MOST_TEXT} characters of text were read")
        if self._texts:
            self._texts[-1].append(piece)

    def stop(self, tag: str, end: int) -> None:
        """An end tag that ends at this byte."""
        if self.last.tag != tag:
            raise ValueError(f"the element {self.last.tag[:100]!r} is closed by the tag {tag[:100]!r}")
        self._close(end)

    def finish(self, end: int) -> None:
        """Closes what is open, where the document breaks off."""
        while self._open:
            self._close(end)

    @property
    def complete(self) -> bool:
        """Whether there is an element and none is open."""
        return bool(self.roots) and not self._open

    def _close(self, end: int) -> None:
        element = self._open.pop()
        element.text = "".join(self._texts.pop())
        element.end = end
