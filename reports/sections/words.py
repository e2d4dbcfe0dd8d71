"""The examiner's own words as blocks, marked as theirs; where they are missing, that is said."""

from __future__ import annotations

from reports.context import Context
from reports.document import Block, Paragraph, Section
from reports.required import warning
from reports.text import block, line
from reports.texts import PARTS


def own(context: Context, part: str, otherwise: str) -> tuple[Block, ...]:
    """The text of the part and who wrote it when; a warning where the profile requires it; else ``otherwise``."""
    text = context.texts.get(part)
    if text is not None:
        words = (Paragraph(each) for each in block(text.text).split("\n") if each.strip())
        by = f"In the words of {line(text.actor)}, written {text.time}, ledger entry {text.entry}."
        return (*words, Paragraph(by, "note"))
    if part in context.profile.required:
        return (Paragraph(warning(part), "warning"),)
    return (Paragraph(otherwise),) if otherwise else ()


def own_section(context: Context, part: str, otherwise: str = "") -> tuple[Section, ...]:
    """The same as a subsection under the part's name; none where there is nothing to say."""
    blocks = own(context, part, otherwise)
    return (Section(PARTS[part], blocks),) if blocks else ()
