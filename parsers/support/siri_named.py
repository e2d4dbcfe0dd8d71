"""The people and things that an intent names in siriremembers.sqlite3.

Reference: J. McGee, Siri's Memory Lane (2024), and iLEAPP, SiriRemembers.py (tables and columns; media by their group).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from evidence.model.kinds import Participant
from parsers.support import chat, rows


class Named:
    """Read once; in the order of the rows that join them."""

    def __init__(self, tables: rows.Tables) -> None:
        self._names = tables.by_id("parameter_names", ("name",))
        self._types = tables.by_id("entity_types", ("name",))
        self._entities = tables.by_id("entities", (), ("tokens", "uuid", "type_id"))
        self._intents = tables.grouped("intent_entities", "intent_id", ("parameter_name_id", "entity_id"))
        self._groups = tables.grouped("group_entities", "group_id", ("entity_id",))

    def of(self, intent: int, group: Any) -> tuple[Participant, ...]:
        """Those of the intent of this rowid, then those that only its group names.

        Each has its handle, the words it is known by, and the name of the parameter, of a group the entity's type.
        """
        own, shared = self._intents.get(intent, ()), self._groups.get(group, ())
        known = {row["entity_id"] for row in own}
        return (
            *self._each(own),
            *self._each(row for row in shared if row["entity_id"] not in known),
        )

    def _each(self, found: Iterable[rows.Row]) -> Iterator[Participant]:
        for row in found:
            thing = self._entities.get(row["entity_id"])
            if thing is None:
                continue
            role = self._names.get(row["parameter_name_id"]) or self._types.get(thing["type_id"])
            yield Participant(
                identifier=chat.text(thing, "uuid"),
                name=chat.text(thing, "tokens"),
                role=chat.text(role, "name"),
            )
