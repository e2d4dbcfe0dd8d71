"""How participants are written in the window: the identifier always, the contacts' names before it."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from analysis.people import OWN, Party, People
from app.gui.words import line, time_text

translate = QCoreApplication.translate

_FIRST, _LAST = "\u2068", "\u2069"  # what stands between them keeps its own direction


def isolated(text: str) -> str:
    """Safe text that does not change the direction of what stands beside it."""
    return f"{_FIRST}{text}{_LAST}" if text else ""


def moment_text(moment: str | None, zone: ZoneInfo) -> str:
    """A time that reads from left to right also where the window does not."""
    text = time_text(moment, zone)
    return f"\u2066{text}{_LAST}" if text else ""


def party_text(people: People, key: str) -> str:
    """A participant in one line: names and identifier."""
    party = people.party(key)
    if key.startswith(OWN):
        return own_text(party)
    shown = isolated(line(party.shown, 120))
    if not party.names:
        return shown
    return f"{isolated(line(' / '.join(party.names), 120))} ({shown})"


def own_name(party: Party) -> str:
    """The own side of one or more devices, by their items."""
    items = ", ".join(map(str, party.items))
    text = (
        translate("People", "Own side of item {}")
        if len(party.items) == 1
        else translate("People", "Own side of items {}")
    )
    return text.format(items)


def own_text(party: Party) -> str:
    """The own side of one or more devices, with the accounts that are known of it."""
    shown = isolated(line(party.shown, 120))
    return f"{own_name(party)} ({shown})" if shown else own_name(party)


def party_notes(people: People, key: str) -> list[str]:
    """What else is known of a participant, a line each: spellings, names, whose own account it is."""
    party = people.party(key)
    notes = [party_text(people, key)]
    if party.spellings and tuple(party.spellings) != (party.shown,):
        spelled = ", ".join(isolated(line(each, 80)) for each in party.spellings[:12])
        more = len(party.spellings) - 12
        notes.append(
            translate("People", "As stored: {}").format(spelled) + (f" (+{more})" if more > 0 else "")
        )
    if party.items and not key.startswith(OWN):
        notes.append(translate("People", "Own account of item {}").format(", ".join(map(str, party.items))))
    return notes


def joining_rule() -> str:
    """How identifiers are joined, in words."""
    return translate(
        "People",
        "Participants are joined over apps and devices by identifier, never by name: telephone numbers with their "
        "country in any spelling; numbers without country where exactly one number of the case has these digits; "
        "e-mail addresses without regard to letter case; anything else letter by letter within one service. "
        "Names are those that contacts of this case give to the identifier.",
    )
