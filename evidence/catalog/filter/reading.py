"""How a filter is read where more than one reading is possible, in sentences for the person who typed it."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from evidence.catalog.filter.fields import FLAGS, check_name
from evidence.catalog.filter.moments import FIRST, LAST, span
from evidence.catalog.filter.nodes import Node, Term, terms
from evidence.catalog.filter.times_sql import bounds


def readings(node: Node, zone: ZoneInfo) -> tuple[str, ...]:
    """A sentence for each time without an offset and each word that is a flag. Raises FilterError as ``condition``."""
    return tuple(sentence for term in terms(node) for sentence in _of(term, zone))


def _of(term: Term, zone: ZoneInfo) -> Iterator[str]:
    if term.field is None:
        return
    for word, (name, text) in FLAGS.items():
        if (term.field, term.value.text) == (name, text) and term.end - term.start == len(word):
            yield f'{word} is read as {name}:{text}; "{word}" in quotation marks looks for the word.'
    if check_name(term.field, term.start, term.end).kind == "time":
        yield from _of_time(term, zone)


def _of_time(term: Term, zone: ZoneInfo) -> Iterator[str]:
    low, high = bounds(term, zone)
    parts = [part for part in term.value.text.split("..") if part.strip()]
    if not any(meant.assumed for part in parts if (meant := span(part, zone))):
        return
    said = [f"from {low}"] if low and low != FIRST else []
    said += [f"before {high}"] if high and high != LAST else []
    if said:
        typed = f"{term.field}:" if term.operator == ":" else f"{term.field} {term.operator} "
        yield f"{typed}{term.value.text} is read as {' and '.join(said)} (in {zone.key})."
