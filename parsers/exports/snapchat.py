"""Chats and snaps in what Snapchat hands out of an account."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, Message
from parsers.support import json_value, social, written_time
from parsers.support.json_file import EVERY, JsonFile, locator_of
from parsers.support.snapchat import SERVICE

_CATEGORY = (" Chat History", " Snap History")
_DETAILS = ("Media IDs", "Created(microseconds)")
_DIRECTION: dict[bool | None, social.Direction] = {True: "outgoing", False: "incoming"}


@parser(
    name="exports.snapchat",
    version="1.0",
    match=["**/json/chat_history.json", "**/json/snap_history.json"],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads every element of every list of the file. Lists are named by the other one or the group or, before 2023, by
    what they are of (``Received Saved Chat History``): then To stands for the owner's own and From for others', where
    IsSender does not say it.

    The member Created(microseconds) counts milliseconds; it is a detail, for Created has its zone.
    Reference: Snapchat, Download My Data (json/chat_history.json, json/snap_history.json) as published readers describe
    it: github.com/abrignoni/RLEAPP (snapchat), github.com/karlicoss/HPI issues.
    """
    for path, value in JsonFile(context).walk(EVERY, EVERY):
        sender, recipient = json_value.text(value, "From"), json_value.text(value, "To")
        mine = json_value.flag(value, "IsSender")
        named = None if mine is None or str(path[0]).endswith(_CATEGORY) else str(path[0])
        yield Message(
            locator=locator_of(path),
            service=SERVICE,
            direction=_DIRECTION.get(mine, "unknown") if mine is not None else _older(sender, recipient),
            conversation=named or sender or recipient,
            conversation_name=json_value.text(value, "Conversation Title"),
            sender=sender,
            recipients=social.given(recipient),
            body=json_value.text(value, "Content") or json_value.text(value, "Text"),
            type=json_value.text(value, "Media Type"),
            sent=written_time.moment(json_value.at(value, "Created")),
            starred=json_value.flag(value, "IsSaved"),
            details=tuple(
                Detail(name=name, value=found) for name in _DETAILS if (found := json_value.text(value, name))
            ),
        )


def _older(sender: str | None, recipient: str | None) -> social.Direction:
    return "incoming" if sender and not recipient else "outgoing" if recipient and not sender else "unknown"
