"""The rows of the list of conversations."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from analysis.conversations import Conversation
from app.gui.models.people_query import CasePeople
from app.gui.models.value_table import Heading, Row
from app.gui.people_words import isolated, moment_text, party_notes, party_text
from app.gui.words import count_text, line

translate = QCoreApplication.translate

WIDTHS = (40, 20, 11, 8, 28, 28, 20)
_NAMED = 4


def headings() -> tuple[Heading, ...]:
    """The columns of the list."""
    return (
        Heading(translate("Conversations", "Participants")),
        Heading(translate("Conversations", "Devices")),
        Heading(translate("Conversations", "Messages"), right=True),
        Heading(translate("Conversations", "Calls"), right=True),
        Heading(translate("Conversations", "First")),
        Heading(translate("Conversations", "Last")),
        Heading(translate("Conversations", "Apps")),
    )


def row(conversation: Conversation, case: CasePeople, zone: ZoneInfo, *, is_protected: bool = False) -> Row:
    """A conversation as a row. ``is_protected``: all of its records are, so that nobody is named."""
    title = title_of(conversation, case)
    if is_protected:
        title = translate("Conversations", "Protected: who takes part is kept back")
    apps = ", ".join(line(each, 40) for each in conversation.services)
    devices = ", ".join(device_text(item, case) for item in conversation.items)
    return Row(
        cells=(
            title,
            devices,
            count_text(conversation.messages),
            count_text(conversation.calls),
            moment_text(conversation.first, zone),
            moment_text(conversation.last, zone),
            apps,
        ),
        ranks=(
            title.casefold(),
            conversation.items,
            conversation.messages,
            conversation.calls,
            conversation.first or "",
            conversation.last or "",
            apps,
        ),
        value=conversation.key,
        notes=_notes(conversation, case),
    )


def title_of(conversation: Conversation, case: CasePeople) -> str:
    """Who takes part, in one line."""
    names = " / ".join(isolated(line(name, 80)) for name in conversation.names[:2])
    if not conversation.parties:
        title = translate("Conversations", "Nobody is named")
        return f"{title} ({names})" if names else title
    people = [party_text(case.people, key) for key in conversation.parties]
    title = ", ".join(people[:_NAMED])
    if len(people) > _NAMED:
        title = translate("Conversations", "{} and {} more").format(title, count_text(len(people) - _NAMED))
    return f"{names}: {title}" if names and conversation.key[0] in ("group", "thread") else title


def device_text(item: int, case: CasePeople) -> str:
    """An evidence item by its number and name."""
    name = line(case.items.get(item, ""), 40)
    return f"{item} · {name}" if name else str(item)


def _notes(conversation: Conversation, case: CasePeople) -> str:
    lines = [note for key in conversation.parties[:40] for note in party_notes(case.people, key)]
    if len(conversation.parties) > 40:
        lines.append(
            translate("Conversations", "and {} more").format(count_text(len(conversation.parties) - 40))
        )
    lines += [party_text(case.people, key) for key in conversation.sides]
    return "\n".join(lines)
