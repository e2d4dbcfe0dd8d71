"""That a state of a report holds all that it refers to: else what comes later could show something else in its place.

Reference: ISO 32000-2, sections 7.3.10 (a reference to an undefined object is one to null) and 7.5.5 (/Size);
Mainka, Mladenov, Rohlmann, Shadow Attacks: Hiding and Replacing Content in Signed PDFs (NDSS 2021).
"""

from __future__ import annotations

from typing import Any, Iterator  # noqa: UP035 (Python 3.8 must run this)

from .outcome import Broken
from .pdf_file import PdfFile
from .pdf_syntax import Reference, Stream


def check_closed(pdf: PdfFile) -> dict[int, int]:
    """How often the objects in use refer to each number. Raises ``Broken`` where one of them refers to nothing."""
    listed, size = pdf.listed(), size_of(pdf)
    beyond = [number for number in listed if number >= size]
    if beyond:
        raise Broken(f"lists object {min(beyond)}, but says that there are {size} only")
    counts: dict[int, int] = {}
    for number in sorted(number for number, used in listed.items() if used):
        for one in _references(pdf.get(Reference(number, 0))):
            _check(one, f"in its object {number} ", listed)
            counts[one.number] = counts.get(one.number, 0) + 1
    for one in _references(pdf.trailer):
        _check(one, "", listed)
    return counts


def size_of(pdf: PdfFile) -> int:
    """The number that is one more than that of the last object."""
    size = pdf.trailer.get("Size")
    if type(size) is not int:
        raise Broken("does not say how many objects it has")
    return size


def _check(one: Reference, where: str, listed: dict[int, bool]) -> None:
    if one.generation or not listed.get(one.number):
        raise Broken(
            f"refers {where}to an object that it does not hold ({one.number} {one.generation}), so a later update "
            "could bring it and show something else"
        )


def _references(value: Any) -> Iterator[Reference]:
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Reference):
            yield one
        elif isinstance(one, Stream):
            waiting.append(one.dictionary)
        elif isinstance(one, dict):
            waiting += one.values()
        elif isinstance(one, list):
            waiting += one
