"""Messages and calls of Burner, which both its databases hold in one table.

Reference: ALEAPP, burner (2021), burnerMessages (2024): direction 1 incoming, 2 outgoing; type 1 a call, 2 a text.
"""

from __future__ import annotations

from dataclasses import dataclass

from evidence.model.kinds import Attachment, Call, Detail, Message, Participant
from evidence.model.timestamp import Timestamp
from parsers.support import chat, codes, social
from parsers.support.rows import Row

SERVICE = "Burner"
MEDIA = ("asset_url", "voice_url")
_CALL = 1


@dataclass(frozen=True, slots=True)
class Told:
    """What a row states: the way it went, its type, the other's number and name, text and time."""

    way: int | None
    number: str | None
    text: str | None
    moment: Timestamp | None
    identifier: str | None
    type: int | None = None
    name: str | None = None
    account: str | None = None
    attachments: tuple[Attachment, ...] = ()
    details: tuple[Detail, ...] = ()


def communication(row: Row, told: Told) -> Call | Message:
    """A call or, of every other type, a message; a text that stands beside a call is a detail."""
    if told.type != _CALL:
        return message(row, told)
    said = (Detail(name="message", value=told.text),) if told.text else ()
    return Call(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        direction=_direction(told),
        number=told.number,
        name=told.name,
        account=told.account,
        identifier=told.identifier,
        started=told.moment,
        details=(*said, *told.details),
    )


def message(row: Row, told: Told) -> Message:
    """A message from or to the other's number."""
    direction = _direction(told)
    incoming, outgoing = direction == "incoming", direction == "outgoing"
    known = (Participant(identifier=told.number, name=told.name),) if told.name else ()
    return Message(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        direction=direction,
        conversation=told.number,
        sender=told.number if incoming else None,
        recipients=social.given(told.number) if outgoing else (),
        participants=known,
        body=told.text,
        type=codes.word({2: "text"}, told.type),
        account=told.account,
        identifier=told.identifier,
        sent=told.moment,
        attachments=told.attachments,
        details=told.details,
    )


def _direction(told: Told) -> chat.Direction:
    return chat.direction({1: 0, 2: 1}.get(told.way or 0))
