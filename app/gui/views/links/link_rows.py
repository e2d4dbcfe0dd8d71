"""The rows of the table of links: the same as the graph, and all of it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from analysis.links import Link
from app.gui.models.people_query import CasePeople
from app.gui.models.value_table import Heading, Row
from app.gui.people_words import moment_text, party_notes, party_text
from app.gui.words import count_text, line

translate = QCoreApplication.translate

WIDTHS = (36, 36, 10, 11, 8, 10, 8, 8, 28, 28, 18, 10)


def headings() -> tuple[Heading, ...]:
    """The columns of the table. ``→`` is from the first to the second, ``←`` the other way."""
    return (
        Heading(translate("Links", "One")),
        Heading(translate("Links", "Other")),
        Heading(translate("Links", "Records"), right=True),
        Heading(translate("Links", "Messages"), right=True),
        Heading(translate("Links", "Calls"), right=True),
        Heading(translate("Links", "Contacts"), right=True),
        Heading("→", right=True),
        Heading("←", right=True),
        Heading(translate("Links", "First")),
        Heading(translate("Links", "Last")),
        Heading(translate("Links", "Apps")),
        Heading(translate("Links", "Items")),
    )


def row(link: Link, case: CasePeople, zone: ZoneInfo) -> Row:
    """A link as a row."""
    ends = party_text(case.people, link.a), party_text(case.people, link.b)
    kinds = tuple(link.kinds.get(kind, 0) for kind in ("message", "call", "contact"))
    counts = (link.count, *kinds, link.forth, link.back)
    apps = ", ".join(line(each, 40) for each in link.services if each)
    items = tuple(sorted(link.items))
    return Row(
        cells=(
            *ends,
            *map(count_text, counts),
            moment_text(link.first, zone),
            moment_text(link.last, zone),
            apps,
            ", ".join(map(str, items)),
        ),
        ranks=(*(end.casefold() for end in ends), *counts, link.first or "", link.last or "", apps, items),
        value=(link.a, link.b),
        notes="\n".join((*party_notes(case.people, link.a), *party_notes(case.people, link.b))),
    )
