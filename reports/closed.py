"""That a state of a report holds all that it refers to: else what comes later could show something else in its place.

Reference: ISO 32000-2, 7.3.10 (a reference to an undefined object is one to null), 7.5.5 (/Size); Mainka, Mladenov,
Rohlmann, Shadow Attacks: Hiding and Replacing Content in Signed PDFs (NDSS 2021).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Any


def left_open(state: bytes) -> str:
    """Why a later update could bring what the report refers to, as a clause; "" where it cannot.

    ``state`` is the file up to the end of one signature. Raises pyHanko's PdfError and its kin for a broken file.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader: Any = PdfFileReader(BytesIO(state))
    if reader.xrefs.hybrid_xrefs_present:
        return "has two tables of objects for one state, of which a reader may take either"
    held, size = in_use(reader), int(reader.trailer["/Size"])
    if max(listed(reader)) >= size:
        return "lists an object beyond its last one"
    for one in held.values():
        # An object that its stream does not hold raises here.
        for reference in references(reader.get_object(one)):
            if reference.generation or reference.idnum not in held:
                return _open(reference, f"in its object {one.idnum} ")
    for reference in references(reader.trailer_view):
        if reference.generation or reference.idnum not in held:
            return _open(reference, "")
    return ""


def uses(reader: Any) -> Counter[int]:
    """How often the objects of a document refer to each number."""
    found = (reader.get_object(one) for one in in_use(reader).values())
    return Counter(reference.idnum for value in found for reference in references(value))


def listed(reader: Any) -> set[int]:
    """Numbers in any table of the document, whether in use or free."""
    numbers = {0}
    for revision in range(reader.xrefs.total_revisions):
        numbers |= {one.idnum for one in reader.xrefs.explicit_refs_in_revision(revision)}
        numbers |= set(reader.xrefs.get_xref_data(revision).freed)
    return numbers


def in_use(reader: Any) -> dict[int, Any]:
    """Number -> reference of each object that the document has now; the tables themselves are none."""
    tables = {one.idnum for one in reader.xrefs.xref_stream_refs}
    found: dict[int, Any] = {}
    for revision in range(reader.xrefs.total_revisions):
        explicit = reader.xrefs.explicit_refs_in_revision(revision)
        found |= {one.idnum: one for one in sorted(explicit, key=lambda one: int(one.idnum))}
        for number in reader.xrefs.get_xref_data(revision).freed:
            found.pop(number, None)
    return {number: one for number, one in found.items() if number not in tables and not one.generation}


def references(value: Any) -> Iterator[Any]:
    """What a value refers to, at any depth."""
    from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject

    waiting = [value]
    while waiting:
        one: Any = waiting.pop()
        if isinstance(one, IndirectObject):
            yield one
        elif isinstance(one, DictionaryObject):
            waiting += [one.raw_get(name) for name in one]
        elif isinstance(one, ArrayObject):
            waiting += [one.raw_get(index) for index in range(len(one))]


def _open(reference: Any, where: str) -> str:
    return (
        f"refers {where}to an object that it does not hold ({reference.idnum} {reference.generation}), so a later "
        "update could bring it and show something else"
    )
