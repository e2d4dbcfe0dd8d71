"""Message types, media and answers of WhatsApp's ChatStorage.sqlite.

Reference: public descriptions of ZMETADATA (fields 5, 6 and 19: what was answered), held against the corpus; IPED
(WhatsApp on iOS): types, ZVCARDSTRING, ZVCARDNAME and ZFLAGS.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, Location, Participant
from parsers.support import base64_digest, chat, epochs, placed
from parsers.support.protobuf import wire
from parsers.support.rows import Row

_TYPE: dict[int | None, str] = {
    0: "text", 1: "image", 2: "video", 3: "voice", 4: "contact", 5: "location", 6: "group event", 7: "link",
    8: "document", 10: "system", 11: "gif", 12: "waiting for the message", 14: "revoked", 15: "sticker",
    26: "product", 27: "group invitation", 38: "view once image", 39: "view once video", 46: "poll",
    53: "view once audio", 54: "video message", 59: "call",
}  # fmt: skip
LOCATION = 5
EVENTS = (6, 10)
"""Types of what the application itself put in."""
MEDIA = ("ZMEDIALOCALPATH", "ZMEDIAURL", "ZVCARDSTRING", "ZTITLE", "ZFILESIZE", "ZLATITUDE", "ZLONGITUDE")
MORE_MEDIA = ("ZMETADATA", "ZVCARDNAME", "ZMOVIEDURATION")
_REVOKED = 14
_FORWARDED = 1 << 7
_CARD, _BETWEEN_CARDS = "BEGIN:VCARD", "_$!<VCard-Separator>!$_"


def type_of(value: int | None) -> str:
    """The type of a message in words."""
    return _TYPE.get(value, f"type {value}")


def places(row: Row, items: list[Row]) -> Iterator[Location]:
    """The places that the media rows of a location message hold."""
    for item in items:
        yield from placed.location(
            item,
            "ZLATITUDE",
            "ZLONGITUDE",
            origin=f"shared in WhatsApp, {row.locator}",
            recorded=epochs.cocoa_s(row["ZMESSAGEDATE"]),
        )


def files(items: list[Row]) -> Iterator[Attachment]:
    """The media rows that name a file, on the device or on WhatsApp's server, or hold cards of contacts."""
    for item in items:
        path, url, text = (
            chat.filled(item, name) for name in ("ZMEDIALOCALPATH", "ZMEDIAURL", "ZVCARDSTRING")
        )
        cards = text.split(_BETWEEN_CARDS) if text and text.startswith(_CARD) else []
        if path or url:
            yield Attachment(
                path=path,
                url=url,
                mime=None if cards else text,
                size=item.integer("ZFILESIZE"),
                sha256=base64_digest.sha256(item.text("ZVCARDNAME")),
                duration_s=item.number("ZMOVIEDURATION") or None,
            )
        for card in cards:
            yield Attachment(text=card)


def forwarded(flags: int | None) -> bool | None:
    """Whether the marks of a message say that it was forwarded."""
    return True if flags and flags & _FORWARDED else None


def deletion(value: int | None) -> str | None:
    """That the type says that a message was revoked."""
    return type_of(value) if value == _REVOKED else None


def sender(member: Row | None, row: Row, conversation: str | None) -> str | None:
    """Who wrote a message of somebody else's: a member of the group, or the other one of a conversation of two."""
    found = chat.filled(member, "ZMEMBERJID") or chat.filled(row, "ZFROMJID")
    return None if found and found == conversation and found.endswith(("@g.us", "@broadcast")) else found


def author(
    member: Row | None, row: Row, event: bool, names: dict[Any, Row], conversation: str | None
) -> tuple[Participant, ...]:
    """Who wrote a message or is in an event, with the name that the store has: of a member, or that they chose."""
    identifier = chat.filled(member, "ZMEMBERJID") or (None if event else sender(None, row, conversation))
    name = chat.filled(member, "ZCONTACTNAME", "ZFIRSTNAME") or chat.filled(
        names.get(identifier), "ZPUSHNAME"
    )
    if identifier is None or not (name or event):
        return ()
    return (Participant(identifier=identifier, name=name, role="member" if event else "sender"),)


def answer(items: list[Row]) -> dict[str, Any]:
    """What the media rows repeat of the message that was answered."""
    for item in items:
        stored = item["ZMETADATA"]
        if isinstance(stored, bytes):
            found = wire.Message(stored)
            texts = {"reply_to": found.at(5), "reply_sender": found.at(6), "reply_text": found.at(19, 1)}
            return {name: field.text for name, field in texts.items() if field is not None and field.text}
    return {}
