"""Conversations of Kik on iOS, and the members of groups."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, Participant
from parsers.support import chat, core_data, epochs, kik, rows, stated


@parser(
    name="ios.kik_chats",
    version="1.0",
    match=["**/kik.sqlite"],
    tables=[("ZKIKCHAT.ZUSER", "ZKIKUSER.ZJID")],
    emits=[Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation]:
    """Reads every row of ZKIKCHAT with its user or group of ZKIKUSER and, of a group, who belongs to it and leads it.

    Reference: plaso's plug-in ios_kik (schema, NSDate); iLEAPP, kikUsersgroups and kikGroupadmins (members, admins; of
    Kik 16 and 17).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZKIKCHAT", "ZUSER"):
        return
    users = tables.by_id("ZKIKUSER", ("ZJID",), ("ZDISPLAYNAME", "ZUSERNAME"))
    admins = core_data.joined(tables, "ADMINSINVERSE", "ADMINS")
    members: dict[object, list[object]] = {}
    for user, groups in core_data.joined(tables, "MEMBERS", "MEMBERSINVERSE").items():
        for group in groups:
            members.setdefault(group, []).append(user)
    for row in tables.rows("ZKIKCHAT", ("ZUSER",), ("ZDATEUPDATED",)):
        whom = users.get(row["ZUSER"])
        found = dict.fromkeys((*members.get(row["ZUSER"], []), *admins.get(row["ZUSER"], [])))
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service=kik.SERVICE,
            conversation=chat.filled(whom, "ZJID", "ZUSERNAME"),
            conversation_name=chat.filled(whom, "ZDISPLAYNAME", "ZUSERNAME"),
            modified=epochs.cocoa_s(row["ZDATEUPDATED"]),
            participants=tuple(
                Participant(
                    identifier=chat.filled(users.get(number), "ZJID", "ZUSERNAME"),
                    name=chat.filled(users.get(number), "ZDISPLAYNAME", "ZUSERNAME"),
                    role="admin" if number in admins.get(row["ZUSER"], []) else None,
                )
                for number in found
            ),
            details=stated.details(row, "ZUSER"),
        )
