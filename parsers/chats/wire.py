"""Messages of Wire on Android before its stores were locked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Message, Reaction
from parsers.support import chat, epochs, json_value, rows, social, stated
from parsers.support.rows import Row

_SERVICE = "Wire"
_COLUMNS = ("_id", "time", "user_id", "msg_type", "content")
_MORE = ("conv_id", "duration", "asset_id", "local_time", "edit_time", "msg_state")


@parser(
    name="wire.messages",
    version="1.0",
    match=["**/com.wire/databases/*"],
    tables=[("Messages.msg_type", "Messages.user_id", "MsgDeletion.message_id", "Likings.action")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every row of Messages with the names of Users and the reactions of Likings, and of MsgDeletion, which keeps
    the identifier of a message that was deleted; of what its time is the time is not published. Who has the connection
    ``self`` is the owner. The unit of a duration is not published.

    Reference: ALEAPP, module Wire Messenger (version 3.81: tables, columns, members, milliseconds since 1970).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("Messages", "msg_type"):
        return
    people = chat.one(tables, "Users", "_id", ("name", "connection"))
    own = {identifier for identifier, row in people.items() if row["connection"] == "self"}
    likes = tables.grouped("Likings", "message_id", ("user_id", "action", "timestamp"))
    for row in tables.rows("Messages", _COLUMNS, _MORE):
        sender = row.text("user_id")
        name = chat.text(people.get(row["user_id"]), "name")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=_SERVICE,
            direction=social.direction(own, sender),
            conversation=row.text("conv_id"),
            sender=sender,
            participants=social.sender(sender, name, own),
            body=_body(row),
            type=row.text("msg_type"),
            identifier=row.text("_id"),
            sent=epochs.unix_ms(row["time"]),
            reactions=tuple(_reaction(each, people) for each in likes.get(row["_id"]) or ()),
            details=stated.details(row, *_MORE[1:]),
        )
    for row in tables.rows("MsgDeletion", ("message_id", "timestamp")):
        yield Message(
            locator=row.locator, state=row.state, service=_SERVICE, direction="unknown", type="deleted message",
            identifier=row.text("message_id"), details=stated.details(row, "timestamp"),
        )  # fmt: skip


def _reaction(row: Row, people: dict[Any, Row]) -> Reaction:
    word = "like" if row["action"] == 1 else f"action {row.text('action')}"
    name = chat.text(people.get(row["user_id"]), "name")
    return Reaction(reaction=word, who=row.text("user_id"), name=name).at(epochs.unix_ms(row["timestamp"]))


def _body(row: Row) -> str | None:
    found = json_value.decoded(row["content"])
    texts = (
        [json_value.text(each, "content") for each in found]
        if isinstance(found, list)
        else [row.text("content")]
    )
    return "\n".join(text for text in texts if text) or None
