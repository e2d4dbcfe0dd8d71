"""Chats of Reddit on iOS, from 2023 on."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message
from parsers.support import epochs, json_value, reddit, rows, social

_COLUMNS = ("ZITEMIDFIELD", "ZSENDERFIELD", "ZEVENTTYPEFIELD", "ZORIGINSERVERDATE", "ZDATA")
_MESSAGE, _MEMBER = "m.room.message", "m.room.member"


@parser(
    name="reddit.chats_ios",
    version="1.0",
    match=["**/MatrixChat/roomsAccount/*/Account-*/Account.db"],
    tables=[("ZACCOUNTSTORAGETIMELINEITEM.ZEVENTTYPEFIELD", "ZACCOUNTSTORAGETIMELINEITEM.ZDATA")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of ZACCOUNTSTORAGETIMELINEITEM: messages, reactions, deletions and other events of the rooms.

    ``type`` is the type of the event and of the message as the protocol names them; a reaction is an event of its own,
    whose ``reply_to`` is what it is of. A message without content was deleted, as the protocol has it.
    Reference: parsers/support/reddit.py names the protocol and the tables; times in seconds since 2001.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("ZACCOUNTSTORAGETIMELINEITEM", "ZITEMIDFIELD"):
        return
    own = reddit.owner(tables)
    names: dict[str | None, str] = {}
    for row in tables.rows("ZACCOUNTSTORAGETIMELINEITEM", ("ZEVENTTYPEFIELD", "ZDATA"), ("ZSTATEKEYFIELD",)):
        event = json_value.decoded(row["ZDATA"]) if row.text("ZEVENTTYPEFIELD") == _MEMBER else None
        if name := json_value.text(event, "content", "displayname"):
            names.setdefault(row.text("ZSTATEKEYFIELD"), name)
    for row in tables.rows("ZACCOUNTSTORAGETIMELINEITEM", _COLUMNS):
        event, sender, kind = (
            json_value.decoded(row["ZDATA"]),
            row.text("ZSENDERFIELD"),
            row.text("ZEVENTTYPEFIELD"),
        )
        room, _, identifier = (row.text("ZITEMIDFIELD") or "").partition("|")
        sort = json_value.text(event, "content", "msgtype")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=reddit.SERVICE,
            direction=social.direction(own, sender),
            conversation=room or None,
            sender=sender,
            participants=social.sender(sender, names.get(sender), own),
            body=reddit.body(event),
            type=f"{kind}, {sort}" if sort else kind,
            identifier=identifier or None,
            reply_to=reddit.answered(event),
            deletion="redacted" if kind == _MESSAGE and event is not None and sort is None else None,
            sent=epochs.cocoa_s(row["ZORIGINSERVERDATE"]),
            attachments=reddit.attachments(event),
        )
