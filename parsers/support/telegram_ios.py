"""Messages and peers of Telegram's Postbox on iOS: tables t7, t6 and t2.

Reference: Telegram-iOS, Postbox (MessageHistoryTable, MessageMediaTable, PeerTable, PeerId, Message) and
TelegramCore (names of fields; of reactions, ReactionsMessageAttribute); iLEAPP, telegramMesssages (after V. Oreshkin);
seconds since 1970.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from evidence.model.kinds import Attachment, Detail, Message, Participant, Reaction
from evidence.model.timestamp import Timestamp
from parsers.support import chat, epochs, postbox, stated
from parsers.support.postbox import Thing
from parsers.support.rows import Row, Tables

SERVICE = "Telegram"
_KEY = struct.Struct(">qiii")
_SKIPPED = ((1, "<q", 8), (2, "<I", 4), (4, "<q", 8), (8, "<I", 4), (16, "<I", 4), (32, "<q", 8))
_INCOMING = 4 | 256
_FLAGS = {
    1: "unsent", 2: "failed", 32: "sending", 128: "was scheduled", 512: "copy protected",
}  # fmt: skip
_ACTIONS = (
    "unknown", "group created", "members added", "members removed", "photo updated", "title updated", "message pinned",
    "joined by link", "channel migrated from group", "group migrated to channel", "history cleared", "screenshot",
    "auto-delete set", "game score", "phone call", "payment sent", "text", "bot domain access granted",
    "bot sent secure values", "peer joined", "phone number request", "proximity reached", "group phone call",
    "invited to group phone call", "theme set", "joined by request", "web view data", "premium gift", "topic created",
    "topic edited", "profile photo suggested",
)  # fmt: skip
_IMAGE, _FILE, _PAGE, _MAP, _ACTION, _REPLY, _EDITED, _REACTED = (
    postbox.kind_of(name)
    for name in (
        "TelegramMediaImage",
        "TelegramMediaFile",
        "TelegramMediaWebpage",
        "TelegramMediaMap",
        "TelegramMediaAction",
        "ReplyMessageAttribute",
        "EditedMessageAttribute",
        "ReactionsMessageAttribute",
    )
)


@dataclass(slots=True)
class _Stored:
    """The value of a message."""

    flags: int = 0
    author: int | None = None
    text: str = ""
    forward: dict[str, Any] | None = None
    attributes: list[Thing] = field(default_factory=list)
    media: list[Thing] = field(default_factory=list)
    referenced: list[bytes] = field(default_factory=list)


def parts(peer: int) -> tuple[int, int]:
    """The kind of a peer (0 a user, 1 a group, 2 a channel, 3 a secret chat, or another) and its number."""
    word = peer & 0xFFFFFFFFFFFFFFFF
    kind, high, low = word >> 32 & 7, word >> 35 << 32, word & 0xFFFFFFFF
    if kind == 3 and not high:
        return kind, low - (1 << 32) if low >> 31 else low
    return kind, high | low


def place(peer: int) -> str:
    """A peer as Telegram on Android numbers it: a person, below 0 a group or channel; others by their kind."""
    kind, number = parts(peer)
    if kind == 0:
        return str(number)
    return (
        f"-{number}"
        if kind in (1, 2)
        else f"{'secret chat' if kind == 3 else f'peer of kind {kind}'} {number}"
    )


def read(row: Row, column: str, how: Callable[[bytes], Any]) -> Any:
    """What a column's bytes hold; None, with a warning, where they cannot be read."""
    data = row[column]
    if not isinstance(data, bytes):
        return None
    try:
        return how(data)
    except ValueError as error:
        row.context.warn(f"{column} is not read: {error}", row.locator)
        return None


def name_of(peer: Thing | None) -> str | None:
    """The name of a person or the title of a group or channel."""
    if peer is None:
        return None
    return peer.text("t") or stated.joined(peer.text("fn"), peer.text("ln"), by=" ")


class Store:
    """Peers and media."""

    def __init__(self, tables: Tables) -> None:
        self._peers = tables.by_id("t2", ("value",))
        self._media = chat.one(tables, "t6", "key", ("value",))
        self._names: dict[int, str | None] = {}

    def name(self, peer: int) -> str | None:
        """How a peer is called."""
        if peer not in self._names:
            row = self._peers.get(peer)
            self._names[peer] = None if row is None else name_of(_quietly(row["value"], postbox.root))
        return self._names[peer]

    def message(self, row: Row) -> Message:
        """A row of t7."""
        key = row["key"]
        index = _KEY.unpack(key) if isinstance(key, bytes) and len(key) == _KEY.size else None
        peer, space, date, number = index or (None, 0, None, None)
        held: _Stored | None = read(row, "value", _message)
        found = held or _Stored()
        incoming = bool(found.flags & _INCOMING)
        media = [*found.media, *(thing for key in found.referenced if (thing := self._referenced(key)))]
        reply, edited = _first(found.attributes, _REPLY), _first(found.attributes, _EDITED)
        reacted, counts = self._reactions(_first(found.attributes, _REACTED))
        action, spot = _first(media, _ACTION), _first(media, _MAP)
        target = None if peer is None else place(peer)
        author = found.author if incoming else None
        forward = found.forward or {}
        origin = next((forward[key] for key in ("author", "source") if forward.get(key)), None)
        return Message(
            locator=row.locator,
            state=row.state,
            service=SERVICE,
            direction="unknown" if held is None else "incoming" if incoming else "outgoing",
            conversation=target,
            conversation_name=None if peer is None else self.name(peer),
            sender=None if author is None else place(author),
            participants=()
            if author is None
            else (Participant(identifier=place(author), name=self.name(author), role="sender"),),
            recipients=(target,) if held is not None and not incoming and target else (),
            body=found.text or None,
            type=_type(action) if action else "message" if held else None,
            identifier=None
            if number is None
            else str(number)
            if not space
            else f"{number}, namespace {space}",
            status=", ".join(word for bit, word in _FLAGS.items() if found.flags & bit) or None,
            sent=epochs.unix_s(date),
            edited=_moment(edited.number("d")) if edited else None,
            reply_to=str((reply.number("i") or 0) >> 32 & 0xFFFFFFFF) if reply else None,
            forwarded=True if found.forward else None,
            forwarded_from=forward.get("signature") or (None if origin is None else place(origin)),
            attachments=tuple(each for item in media if (each := _attachment(item)) is not None),
            reactions=reacted,
            details=counts,
            place=_venue(spot),
            latitude=_degrees(spot, "la"),
            longitude=_degrees(spot, "lo"),
        )

    def _reactions(self, held: Thing | None) -> tuple[tuple[Reaction, ...], tuple[Detail, ...]]:
        """Those of whom the store says who it was, then the signs of which it does not; how often each was given."""
        recent, counted = (held.things("rp"), held.things("r")) if held else ([], [])
        found = [self._reaction(each) for each in recent]
        signs = {each.reaction for each in found}
        chosen = (
            (_sign(each), each.number("cord") is not None or bool(each.number("s"))) for each in counted
        )
        found += [
            Reaction(reaction=sign, own=True if own else None) for sign, own in chosen if sign not in signs
        ]
        counts = ((_sign(each), each.number("c")) for each in counted)
        return tuple(found), tuple(
            stated.detail(f"reactions {sign}", count) for sign, count in counts if count
        )

    def _reaction(self, held: Thing) -> Reaction:
        peer, moment = held.number("p"), held.number("ts")
        who, name = (None, None) if peer is None else (place(peer), self.name(peer))
        found = Reaction(reaction=_sign(held), who=who, name=name, own=True if held.number("my") else None)
        return found.at(None if moment is None else epochs.unix_s(moment))

    def _referenced(self, key: bytes) -> Thing | None:
        row = self._media.get(key)
        return None if row is None else _quietly(row["value"], _direct)


def _quietly(data: Any, how: Callable[[bytes], Thing | None]) -> Thing | None:
    try:
        return how(data) if isinstance(data, bytes) else None
    except ValueError:
        return None


def _direct(data: bytes) -> Thing | None:
    """Media that stand in t6 themselves, and are not those of a message that is named there."""
    reader = postbox.Reader(data)
    return postbox.root(reader.block()) if reader.number("<B", 1) == 0 else None


def _message(data: bytes) -> _Stored:
    reader = postbox.Reader(data)
    if kind := reader.number("<B", 1):
        raise ValueError(f"an entry of the type {kind} is no message")
    reader.take(8)  # its stable number and version
    present = reader.number("<B", 1)
    for bit, form, size in _SKIPPED:
        if present & bit:
            reader.number(form, size)
    found = _Stored(flags=reader.number("<I", 4))
    reader.take(4)  # tags
    found.forward = _forward(reader)
    if reader.number("<B", 1) == 1:
        found.author = reader.number("<q", 8)
    found.text = reader.text()
    found.attributes = [postbox.root(reader.block()) for _ in range(reader.count())]
    found.media = [postbox.root(reader.block()) for _ in range(reader.count())]
    for _ in range(reader.count()):
        space, number = reader.number("<i", 4), reader.number("<q", 8)
        found.referenced.append(struct.pack(">iq", space, number))
    return found


def _forward(reader: postbox.Reader) -> dict[str, Any] | None:
    present = reader.number("<B", 1)
    if not present:
        return None
    found: dict[str, Any] = {"author": reader.number("<q", 8), "date": reader.number("<i", 4)}
    if present & 2:
        found["source"] = reader.number("<q", 8)
    if present & 4:
        reader.take(16)  # the message there
    if present & 8:
        found["signature"] = reader.text()
    if present & 16:
        reader.text()
    if present & 32:
        reader.take(4)
    return found


def _first(things: list[Thing], kind: int) -> Thing | None:
    return next((each for each in things if each.kind == kind), None)


def _sign(reaction: Thing) -> str:
    """An emoji, the number of the file of a sign that Telegram sells, or a star."""
    if sign := reaction.text("v"):
        return sign
    number = reaction.number("cfid")
    return "star" if reaction.number("star") is not None else f"file {number}" if number is not None else ""


def _type(action: Thing) -> str:
    number = action.number("_rawValue") or 0
    return f"service: {_ACTIONS[number] if 0 <= number < len(_ACTIONS) else f'action {number}'}"


def _attachment(media: Thing) -> Attachment | None:
    """The file as it is called in postbox/media, or the address of a page."""
    if media.kind == _IMAGE:
        listed = media.fields.get("r")
        sizes = [each for each in listed if isinstance(each, Thing)] if isinstance(listed, list) else []
        largest = max(
            sizes, key=lambda each: (each.number("dx") or 0) * (each.number("dy") or 0), default=None
        )
        kept = largest.thing("r") if largest else None
        name = (
            f"telegram-cloud-photo-size-{kept.number('d')}-{kept.number('i')}-{kept.text('s')}"
            if kept
            else None
        )
        return Attachment(
            path=name,
            width=largest.number("dx") if largest else None,
            height=largest.number("dy") if largest else None,
            text="image",
        )
    if media.kind == _FILE:
        kept = media.thing("r")
        return Attachment(
            path=f"telegram-cloud-document-{kept.number('d')}-{kept.number('f')}" if kept else None,
            name=kept.text("fn") if kept else None,
            mime=media.text("mt"),
            size=media.number("s"),
        )
    if media.kind == _PAGE:
        return Attachment(url=media.text("u") or media.text("pendingUrl"), text="page")
    return None if media.kind in (_MAP, _ACTION) else Attachment(text=f"media of the kind {media.kind}")


def _venue(spot: Thing | None) -> str | None:
    venue = spot.thing("ve") if spot else None
    return stated.joined(venue.text("ti"), venue.text("ad")) if venue else None


def _degrees(spot: Thing | None, name: str) -> str | None:
    value = spot.fields.get(name) if spot else None
    return format(Decimal(repr(value)), "f") if isinstance(value, float) and abs(value) <= 180 else None


def _moment(seconds: int | None) -> Timestamp | None:
    return epochs.unix_s(seconds) if seconds else None
