"""Messages of the newer Skype (``s4l-*.db``, table messagesv12), whose rows are JSON objects.

Reference: Skype modules of IPED and of Mobius Forensic Toolkit: tables and the members of their objects; milliseconds
since 1970.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

from evidence.model.kinds import Message, Participant
from parsers.support import epochs, json_text, json_value, stated
from parsers.support.rows import Row, Tables

SERVICE = "Skype"
PLACES = ("conversationsv14", "conversationsv13")
PEOPLE = "profilecachev8"
_KEY, _DATA = "nsp_pk", "nsp_data"
_PREFERENCES = "Cpriv_prefs_v2"


def objects(tables: Tables, table: str) -> Iterator[tuple[Row, dict[str, Any]]]:
    """The rows of a table, each with its object; that is empty, with a warning, where it cannot be read."""
    for row in tables.rows(table, (_KEY, _DATA)):
        yield row, json_text.members(row, _DATA)


def place(data: dict[str, Any]) -> dict[str, Any]:
    """The conversation in the object of a row."""
    found = json_value.at(data, "conv")
    return found if isinstance(found, dict) else {}


def name_of(data: dict[str, Any]) -> str | None:
    """The name of a person."""
    full = stated.joined(json_value.filled(data, "firstName"), json_value.filled(data, "lastName"), by=" ")
    return json_value.filled(data, "displayNameOverride") or full


class Store:
    """Whose database it is, and names."""

    def __init__(self, tables: Tables) -> None:
        self.own = next(
            (
                found
                for row in tables.live("internaldata", (_KEY, _DATA))
                if row[_KEY] == _PREFERENCES
                and (found := json_value.text(json_value.decoded(row[_DATA]), "value", "skypeName"))
            ),
            None,
        )
        self._names: dict[str, str | None] = {}
        for row in tables.live(PEOPLE, (_DATA,)):
            found = json_value.decoded(row[_DATA])
            if isinstance(found, dict) and (mri := json_value.filled(found, "mri")):
                self._names[mri] = name_of(found)
        for table in PLACES:
            for row in tables.live(table, (_DATA,)):
                held = json_value.at(json_value.decoded(row[_DATA]), "conv")
                if isinstance(held, dict) and (identifier := json_value.filled(held, "id")):
                    topic = json_value.text(held, "_threadProps", "topic")
                    self._names.setdefault(identifier, topic or None)

    def name(self, identifier: str | None) -> str | None:
        """How a person or a group is called."""
        return self._names.get(identifier) if identifier else None

    def message(self, row: Row, data: dict[str, Any]) -> Message:
        """A row of messagesv12."""
        author, target = json_value.filled(data, "creator"), json_value.filled(data, "conversationId")
        way = self._way(data, author)
        server = json_value.at(data, "_serverMessages", 0)
        name = self.name(author) or json_value.filled(
            server if isinstance(server, dict) else {}, "imdisplayname"
        )
        return Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction=way,
            account=self.own,
            conversation=target,
            conversation_name=self.name(target),
            sender=author if way == "incoming" else None,
            recipients=(target,) if way == "outgoing" and target else (),
            participants=(Participant(identifier=author, name=name, role="sender"),) if author else (),
            body=json_value.text(data, "content"),
            type=json_value.filled(data, "messagetype"),
            identifier=json_value.filled(data, "cuid") or row.text(_KEY),
            sent=epochs.unix_ms(json_value.integer(data, "createdTime")),
            created=epochs.unix_ms(json_value.integer(data, "composeTime")),
        )

    def _way(self, data: dict[str, Any], author: str | None) -> Literal["incoming", "outgoing", "unknown"]:
        """As the object says, else by whose database it is."""
        mine = json_value.at(data, "_isMyMessage")
        if isinstance(mine, bool | int):
            return "outgoing" if mine else "incoming"
        if author and self.own:
            return "outgoing" if author == self.own or author.endswith(f":{self.own}") else "incoming"
        return "unknown"
