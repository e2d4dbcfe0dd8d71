"""The people and things that an intent names in siriremembers.sqlite3.

Reference: J. McGee, Siri's Memory Lane (2024), and iLEAPP, SiriRemembers.py (tables and columns).
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Participant
from parsers.support import chat, rows


class Named:
    """Read once; in the order of the rows that join them."""

    def __init__(self, tables: rows.Tables) -> None:
        self._names = tables.by_id("parameter_names", ("name",))
        self._entities = tables.by_id("entities", (), ("tokens", "uuid"))
        self._of: dict[Any, list[rows.Row]] = tables.grouped(
            "intent_entities", "intent_id", ("parameter_name_id", "entity_id")
        )

    def of(self, intent: int) -> tuple[Participant, ...]:
        """Those of the intent of this rowid: the handle, the words it is known by, and the parameter's name."""
        found = (
            (
                chat.text(self._names.get(row["parameter_name_id"]), "name"),
                self._entities.get(row["entity_id"]),
            )
            for row in self._of.get(intent, ())
        )
        return tuple(
            Participant(identifier=chat.text(thing, "uuid"), name=chat.text(thing, "tokens"), role=role)
            for role, thing in found
            if thing
        )
