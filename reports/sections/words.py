"""The examiner's own words as blocks, marked as theirs; where they are missing, that is said."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from evidence.custody.acts_handling import HANDLING
from evidence.custody.acts_record import ON_RECORDS
from evidence.custody.acts_report import ON_REPORTS
from reports.context import Context
from reports.document import Block, Bullets, Paragraph, Section
from reports.required import incomplete, warning
from reports.text import block, line
from reports.texts import PARTS

_MARKS = ("- ", "\u2022 ")
_BY_PEOPLE = frozenset(act.action for act in (*HANDLING, *ON_RECORDS, *ON_REPORTS))
"""Acts whose details a person wrote; those of others may hold names from evidence, which have one line."""


def own(context: Context, part: str, otherwise: str) -> tuple[Block, ...]:
    """The text of the part and who wrote it when; a warning where the profile requires it; else ``otherwise``."""
    text = context.texts.get(part)
    if text is not None:
        words = _blocks(block(text.text).split("\n"))
        by = f"In the words of {line(text.actor)}, written {text.time}, ledger entry {text.entry}."
        return (*words, Paragraph(by, "note"))
    if part in context.profile.required:
        return (Paragraph(warning(part), "warning"),)
    return (Paragraph(otherwise),) if otherwise else ()


def written(action: str, text: str) -> str:
    """A detail of an act: what a person wrote keeps its lines."""
    return block(text) if action in _BY_PEOPLE else line(text)


def stamp(time: str) -> str:
    """A moment of the ledger in two lines, day and time with its zone, for a narrow column."""
    return line(time).replace("T", "\n", 1)


def lacking(context: Context) -> tuple[Block, ...]:
    """The warning that required texts are missing; none where all are there."""
    said = incomplete(context.profile, context.texts)
    return (Paragraph(said, "warning"),) if said else ()


def _blocks(lines: list[str]) -> Iterator[Block]:
    """A paragraph a line; lines that begin with a hyphen or a bullet are a list."""
    for is_list, group in groupby(filter(str.strip, lines), lambda each: each.lstrip().startswith(_MARKS)):
        if is_list:
            yield Bullets(tuple(each.lstrip()[2:] for each in group))
        else:
            yield from map(Paragraph, group)


def own_section(context: Context, part: str, otherwise: str = "") -> tuple[Section, ...]:
    """The same as a subsection under the part's name; none where there is nothing to say."""
    blocks = own(context, part, otherwise)
    return (Section(PARTS[part], blocks),) if blocks else ()
