"""Message types, media, answers and reactions of WhatsApp's ChatStorage.sqlite.

Reference: public descriptions of ZMETADATA (fields 5, 6 and 19: what was answered) and of ZRECEIPTINFO (field 7:
reactions), held against the corpus.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, Location, Participant, Reaction
from parsers.support import chat, epochs
from parsers.support.protobuf import wire
from parsers.support.rows import Row

_TYPE: dict[int | None, str] = {
    0: "text", 1: "image", 2: "video", 3: "voice", 4: "contact", 5: "location", 6: "group event", 7: "link",
    8: "document", 10: "system", 11: "gif", 14: "revoked", 15: "sticker",
}  # fmt: skip
LOCATION = 5
MEDIA = ("ZMEDIALOCALPATH", "ZMEDIAURL", "ZVCARDSTRING", "ZTITLE", "ZFILESIZE", "ZLATITUDE", "ZLONGITUDE")
MORE_MEDIA = ("ZMETADATA",)
_REVOKED = 14


def type_of(value: int | None) -> str:
    """The type of a message in words."""
    return _TYPE.get(value, f"type {value}")


def places(row: Row, items: list[Row]) -> Iterator[Location]:
    """The places that the media rows of a location message hold."""
    for item in items:
        latitude, longitude = item.number("ZLATITUDE"), item.number("ZLONGITUDE")
        if latitude is not None and longitude is not None:
            yield Location(
                locator=item.locator,
                state=item.state,
                latitude=str(latitude),
                longitude=str(longitude),
                origin=f"shared in WhatsApp, {row.locator}",
                recorded=epochs.cocoa_s(row["ZMESSAGEDATE"]),
            )


def files(items: list[Row]) -> Iterator[Attachment]:
    """The media rows that name a file, on the device or on WhatsApp's server."""
    for item in items:
        if path := item.text("ZMEDIALOCALPATH") or item.text("ZMEDIAURL"):
            yield Attachment(path=path, mime=item.text("ZVCARDSTRING"), size=item.integer("ZFILESIZE"))


def deletion(value: int | None) -> str | None:
    """That the type says that a message was revoked."""
    return type_of(value) if value == _REVOKED else None


def author(member: Row | None, row: Row) -> tuple[Participant, ...]:
    """Who wrote a message, with the name that the store has of a member of a group."""
    identifier, name = chat.filled(member, "ZMEMBERJID"), chat.filled(member, "ZCONTACTNAME", "ZFIRSTNAME")
    if name is None:
        return ()
    return (Participant(identifier=identifier or row.text("ZFROMJID"), name=name, role="sender"),)


def answer(items: list[Row]) -> dict[str, Any]:
    """What the media rows repeat of the message that was answered."""
    for item in items:
        stored = item["ZMETADATA"]
        if isinstance(stored, bytes):
            found = wire.Message(stored)
            texts = {"reply_to": found.at(5), "reply_sender": found.at(6), "reply_text": found.at(19, 1)}
            return {name: field.text for name, field in texts.items() if field is not None and field.text}
    return {}


def reactions(info: Row | None) -> Iterator[Reaction]:
    """Reactions of others (with who they are) and of the owner (without); their times are not published."""
    stored = None if info is None else info["ZRECEIPTINFO"]
    for group in wire.Message(stored).all(7) if isinstance(stored, bytes) else ():
        for one in group.message.fields if group.message else ():
            found = one.message
            second, third = (found.at(2), found.at(3)) if found else (None, None)
            who = second.text if second and second.text and "@" in second.text else None
            sign = third if who else second
            if sign and sign.text:
                yield Reaction(reaction=sign.text, who=who, own=None if who else True)
