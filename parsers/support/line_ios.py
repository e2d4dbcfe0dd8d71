"""Messages of LINE's Line.sqlite on iOS, with what other tables say of them.

Reference: LINE modules of iLEAPP (2023 to 2026), columns and numbers of contents as published with tools that read
them (2018 to 2026); milliseconds since 1970.
"""

from __future__ import annotations

from typing import Literal

from evidence.model.kinds import Message, Participant
from parsers.support import chat, core_data, epochs
from parsers.support.rows import Row, Tables

SERVICE = "LINE"
COLUMNS = ("ZTIMESTAMP", "ZTEXT", "ZSENDER", "ZCHAT", "ZID", "ZCONTENTTYPE")
OPTIONAL = ("ZSENDSTATUS", "ZREADCOUNT", "ZMESSAGETYPE", "ZLATITUDE", "ZLONGITUDE")
NAMES = ("ZCUSTOMNAME", "ZADDRESSBOOKNAME", "ZNAME")
_CONTENTS: dict[int | None, str] = {
    0: "text", 1: "image", 2: "video", 3: "voice", 5: "document", 6: "call", 7: "sticker", 12: "link", 13: "contact",
    14: "file", 15: "location",
}  # fmt: skip


class Store:
    """People, conversations and their members."""

    def __init__(self, tables: Tables) -> None:
        self._told = tables.has("ZMESSAGE", "ZSENDER")
        self._users = tables.by_id("ZUSER", ("ZMID",), NAMES)
        self._by_mid = chat.one(tables, "ZUSER", "ZMID", (), NAMES)
        self._groups = chat.one(tables, "ZGROUP", "ZID", (), ("ZNAME",))
        self._chats = tables.by_id("ZCHAT", ("ZMID",))
        self._members = _by_whole(tables, "MEMBERS", "CHATS")
        self._of_groups = _by_whole(tables, "MEMBERS", "GROUPS")
        self._invited = _by_whole(tables, "INVITEE", "GROUPS")

    def name(self, mid: str | None) -> str | None:
        """How a person or a group is called."""
        return chat.filled(self._by_mid.get(mid), *NAMES) or chat.filled(self._groups.get(mid), "ZNAME")

    def members(self, row: Row) -> tuple[Participant, ...]:
        """Those of a conversation, a row of ZCHAT: its own, or of the group that it is."""
        if row.state != "live":
            return ()
        found = tuple(one for number in self._members.get(row.rowid, []) for one in self._participant(number))
        group = self._groups.get(row["ZMID"])
        return found or (self.of_group(group) if group is not None else ())

    def of_group(self, row: Row) -> tuple[Participant, ...]:
        """Those of a group, a row of ZGROUP, and who was invited to it."""
        if row.state != "live":
            return ()
        found = [(number, None) for number in self._of_groups.get(row.rowid, [])]
        asked = [(number, "invited") for number in self._invited.get(row.rowid, [])]
        return tuple(
            one for number, status in (*found, *asked) for one in self._participant(number, status=status)
        )

    def _participant(
        self, number: object, role: str | None = None, status: str | None = None
    ) -> tuple[Participant, ...]:
        user = self._users.get(number)
        mid, name = chat.filled(user, "ZMID"), chat.filled(user, *NAMES)
        return (Participant(identifier=mid, name=name, role=role, status=status),) if mid or name else ()

    def message(self, row: Row) -> Message:
        """A row of ZMESSAGE."""
        kind, author = row.integer("ZCONTENTTYPE"), row["ZSENDER"]
        place = chat.filled(self._chats.get(row["ZCHAT"]), "ZMID")
        known = self._told and "ZSENDER" not in row.lost
        way: Literal["incoming", "outgoing", "unknown"] = "incoming" if author is not None else "unknown"
        if author is None and known and kind in _CONTENTS:
            way = "outgoing"
        spot = (chat.decimal(row, "ZLATITUDE"), chat.decimal(row, "ZLONGITUDE"))
        here = all(spot) and bool(row["ZLATITUDE"] or row["ZLONGITUDE"])
        return Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction=way,
            conversation=place or row.text("ZCHAT"),
            conversation_name=self.name(place),
            sender=chat.filled(self._users.get(author), "ZMID") if way == "incoming" else None,
            recipients=(place,) if way == "outgoing" and place else (),
            participants=self._participant(author, "sender") if way == "incoming" else (),
            body=row.text("ZTEXT"),
            type=None if kind is None else _CONTENTS.get(kind, f"type {kind}"),
            identifier=row.text("ZID"),
            status=chat.words(row, "ZSENDSTATUS", "ZREADCOUNT", "ZMESSAGETYPE"),
            sent=epochs.unix_ms(row["ZTIMESTAMP"]),
            latitude=spot[0] if here else None,
            longitude=spot[1] if here else None,
        )


def _by_whole(tables: Tables, relation: str, name: str) -> dict[object, list[object]]:
    """The members of each conversation or group, by key."""
    found: dict[object, list[object]] = {}
    for member, wholes in core_data.joined(tables, relation, name).items():
        for each in wholes:
            found.setdefault(each, []).append(member)
    return found
