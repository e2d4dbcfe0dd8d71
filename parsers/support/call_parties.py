"""Who took part in the calls of CallHistory.storedata, and what their numbers say.

Reference: iLEAPP, callHistory.py (types 0, 1, 8 and 16); the stores' own schemas; Bommisetty, Tamma and Mahalik,
Practical Mobile Forensics (flags of the older table).
"""

from __future__ import annotations

from typing import Any, Literal

from evidence.model.kinds import Detail, Participant
from parsers.support import core_data, stated
from parsers.support.rows import Row, Tables

_DETAILS = (
    "ZDISCONNECTED_CAUSE", "ZREAD", "ZNUMBER_AVAILABILITY", "ZFILTERED_OUT_REASON", "ZJUNKCONFIDENCE",
    "ZJUNKIDENTIFICATIONCATEGORY", "ZVERIFICATIONSTATUS", "ZBLOCKEDBYEXTENSION", "ZBLOCKEDBYEXTENSIONNAME",
    "ZIDENTITYEXTENSION", "ZWASEMERGENCYCALL", "ZORIGINATINGDEVICENAME", "ZDEVICE_ID", "ZCONVERSATIONID",
    "ZLOCALPARTICIPANTUUID", "ZOUTGOINGLOCALPARTICIPANTUUID", "ZPARTICIPANTGROUPUUID",
)  # fmt: skip
COLUMNS = ("ZCALLTYPE", "ZCALL_CATEGORY", "ZINITIATOR", *_DETAILS)
"""Columns that came or went with a version."""
# Of other applications (type 0) only the category tells, which systems before iOS 10 do not have.
_VIDEO = {1: False, 8: True, 16: False}
_CATEGORY = {1: False, 2: True}
_OLDER: tuple[tuple[int, Literal["incoming", "outgoing", "blocked"]], ...] = (
    (1, "outgoing"),
    (4, "incoming"),
    (8, "blocked"),
)
FACETIME = 16
"""The bit of flags that says so."""


def direction(
    outgoing: bool | None, answered: bool | None
) -> Literal["incoming", "outgoing", "missed", "unknown"]:
    """Missed is a call of others that was not answered, for whatever reason."""
    if outgoing is None:
        return "unknown"
    return "outgoing" if outgoing else "missed" if answered is False else "incoming"


def older(flags: int | None) -> Literal["incoming", "outgoing", "blocked", "unknown"]:
    """The direction that the flags of the table call state: 4 incoming, 5 outgoing, 8 blocked, beside other bits."""
    for bit, word in _OLDER:
        if flags is not None and flags & bit:
            return word
    return "unknown"


def video(row: Row) -> bool | None:
    """Whether it was one with pictures; None where neither type nor category is known."""
    by_type = _VIDEO.get(row["ZCALLTYPE"])
    return _CATEGORY.get(row["ZCALL_CATEGORY"]) if by_type is None else by_type


def details(row: Row) -> tuple[Detail, ...]:
    """Numbers that nobody explains, names of applications, identifiers; a type only where it has no word."""
    kind = () if row["ZCALLTYPE"] in _VIDEO else ("ZCALLTYPE",)
    return tuple(stated.detail(column, row[column]) for column in (*kind, *_DETAILS) if row[column])


class Parties:
    """The handles of all calls, read once."""

    def __init__(self, tables: Tables) -> None:
        self._handles = tables.by_id("ZHANDLE", (), ("ZVALUE",))
        self._calls: dict[Any, list[Any]] = {}
        joined = core_data.joined(tables, "REMOTEPARTICIPANTHANDLES", "REMOTEPARTICIPANTCALLS")
        for handle, calls in joined.items():
            for call in calls:
                self._calls.setdefault(call, []).append(handle)

    def of(self, call: Row) -> tuple[Participant, ...]:
        """Who began it, where the row says so, then the other sides."""
        others = (self._named(handle) for handle in self._calls.get(call.rowid, []))
        found = (self._named(call["ZINITIATOR"], "initiator"), *others)
        return tuple(each for each in found if each)

    def is_group(self, call: Row) -> bool | None:
        """True where several other sides are named."""
        return True if len(self._calls.get(call.rowid, [])) > 1 else None

    def _named(self, handle: Any, role: str | None = None) -> Participant | None:
        row = self._handles.get(handle)
        return Participant(identifier=row.text("ZVALUE"), role=role) if row else None
