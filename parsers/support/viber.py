"""People of Viber's viber_messages on Android."""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Participant
from parsers.support import chat
from parsers.support.rows import Row

NAMES = ("display_name", "contact_name", "viber_name")


def people(joins: list[Row], infos: dict[Any, Row]) -> tuple[Participant, ...]:
    """Those of a conversation, the owner among them, by rows of participants."""
    found = (infos.get(row["participant_info_id"]) for row in joins)
    return tuple(
        Participant(identifier=info.text("number"), name=chat.filled(info, *NAMES)) for info in found if info
    )


def others(members: tuple[Participant, ...], but: str | None) -> tuple[str, ...]:
    """What they are called with, without one."""
    return tuple(each.identifier for each in members if each.identifier and each.identifier != but)
