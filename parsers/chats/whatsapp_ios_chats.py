"""Conversations and groups of WhatsApp on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Conversation, Participant
from parsers.support import chat, epochs, rows, stated

_OPTIONAL = (
    "ZARCHIVED", "ZHIDDEN", "ZREMOVED", "ZUNREADCOUNT", "ZLASTMESSAGEDATE", "ZSESSIONTYPE", "ZGROUPINFO",
    "ZSAVEDINPUT",
)  # fmt: skip


@parser(
    name="ios.whatsapp_chats",
    version="1.0",
    match=["**/ChatStorage.sqlite"],
    tables=[("ZWACHATSESSION.ZCONTACTJID", "ZWACHATSESSION.ZPARTNERNAME")],
    emits=[Conversation],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Conversation]:
    """Reads every row of ZWACHATSESSION with its members (ZWAGROUPMEMBER) and its group (ZWAGROUPINFO).

    The type of a session is a number as stored. Text that was typed and not sent is its note.
    Reference: the database's own schema (Core Data, NSDate), as in the corpus: iOS 15, WhatsApp of 2022.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZWACHATSESSION", "ZCONTACTJID"):
        return
    names = chat.one(tables, "ZWAPROFILEPUSHNAME", "ZJID", ("ZPUSHNAME",))
    members = tables.grouped(
        "ZWAGROUPMEMBER", "ZCHATSESSION", ("ZMEMBERJID",), ("ZISADMIN", "ZISACTIVE", "ZCONTACTNAME")
    )
    groups = tables.by_id("ZWAGROUPINFO", ("ZCREATIONDATE",), ("ZCREATORJID", "ZOWNERJID"))
    for row in tables.rows("ZWACHATSESSION", ("ZCONTACTJID", "ZPARTNERNAME"), _OPTIONAL):
        group = groups.get(row["ZGROUPINFO"])
        marks = (
            word for column, word in (("ZHIDDEN", "hidden"), ("ZREMOVED", "removed")) if row.integer(column)
        )
        yield Conversation(
            locator=row.locator,
            state=row.state,
            service="WhatsApp",
            conversation=row.text("ZCONTACTJID"),
            conversation_name=row.text("ZPARTNERNAME"),
            type=chat.words(row, "ZSESSIONTYPE"),
            note=chat.filled(row, "ZSAVEDINPUT"),
            visibility=stated.joined(*marks),
            archived=chat.flag(row, "ZARCHIVED"),
            unread=row.integer("ZUNREADCOUNT"),
            participants=tuple(_member(each, names) for each in members.get(row.rowid, [])),
            created=chat.moment(group, "ZCREATIONDATE", epochs.cocoa_s),
            last_message=epochs.cocoa_s(row["ZLASTMESSAGEDATE"]),
            details=stated.details(group, "ZCREATORJID", "ZOWNERJID"),
        )


def _member(row: rows.Row, names: dict[str, rows.Row]) -> Participant:
    jid = row.text("ZMEMBERJID")
    return Participant(
        identifier=jid,
        name=chat.filled(row, "ZCONTACTNAME") or chat.filled(names.get(jid or ""), "ZPUSHNAME"),
        role="admin" if row.integer("ZISADMIN") else None,
        status={0: "not active", 1: "active"}.get(row["ZISACTIVE"]),
    )
