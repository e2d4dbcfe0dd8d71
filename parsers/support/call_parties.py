"""Who took part in the calls of CallHistory.storedata."""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Participant
from parsers.support import core_data
from parsers.support.rows import Tables


def by_call(tables: Tables) -> dict[Any, list[Participant]]:
    """The handles of the other sides by the number of the call."""
    handles = tables.by_id("ZHANDLE", (), ("ZVALUE",))
    found: dict[Any, list[Participant]] = {}
    for number, calls in core_data.joined(
        tables, "REMOTEPARTICIPANTHANDLES", "REMOTEPARTICIPANTCALLS"
    ).items():
        if handle := handles.get(number):
            for call in calls:
                found.setdefault(call, []).append(Participant(identifier=handle.text("ZVALUE")))
    return found
