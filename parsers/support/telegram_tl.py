"""The beginning of a Telegram message and of a user as they were serialized: up to the text, up to the phone number.

Nothing is searched for: the fields are walked one by one as the published schema orders them, and a message of another
constructor, or an answer that holds media, formatted text or poll options before the text, is not read.
Reference: core.telegram.org/mtproto/serialize (bare types, strings), core.telegram.org/api/layers; the constructors
message, messageService, messageFwdHeader, messageReplyHeader, messageReplyStoryHeader and Peer of layers 48 to 227,
user of layers 44 to 227; Telegram-Android, TLRPC.TL_message_secret (an object of the application's own).
"""

from __future__ import annotations

from dataclasses import dataclass

# Users, groups and channels, then those before layer 133: the sign that a conversation's number has, and its bytes.
_PEERS = {
    0x59511722: (1, 8), 0x36C6019A: (-1, 8), 0xA2A5371E: (-1, 8),
    0x9DB1BC6D: (1, 4), 0xBAD0E5BB: (-1, 4), 0xBDDDE532: (-1, 4),
}  # fmt: skip
_SECRET = {0x555555F9, 0x555555FA}
# Of a user, whether there is a second word of flags, and the bytes of the number.
_USERS = {
    0x603539B4: (False, 4), 0xD10D979A: (False, 4), 0x2E13F4C3: (False, 4), 0x938458C1: (False, 4),
    0x3FF6ECB0: (False, 8), 0x5D99ADEE: (False, 8), 0x8F97C628: (True, 8), 0xABB5F120: (True, 8),
    0xEB602F25: (True, 8), 0x215C4438: (True, 8), 0x83314FCA: (True, 8), 0x4B46C37E: (True, 8), 0x020B1422: (True, 8),
    0x31774388: (True, 8),
}  # fmt: skip
_FLAGS2 = {
    0x7600B9D3, 0x95EF6F2B, 0x3AE56482, 0x9CB490E9, 0xB92F76CF, 0x9815CEC8, 0xEABCDD4D, 0x96FDBBE9, 0x94345242,
    0xBDE09C2E, 0x2357BF25,
}  # fmt: skip
_ONE_FLAGS = {0xA66C7EFC, 0x1E4C8A69, 0x76BEC211, 0x38116EE0, 0x85D6CBE2}
_RANK = {0x3AE56482, 0x95EF6F2B, 0x7600B9D3}
_GUEST = {0x95EF6F2B, 0x7600B9D3}
# Before layer 133 numbers of people have 4 bytes; before layer 119 the sender and what is answered are numbers alone.
_SHORT = {0xBCE383D2, 0x58AE39C9, 0x286FA604}
_NUMBERS = {0x452C0E65, 0x44F9B43D, 0x90DDDC11, 0xC09BE45F, 0x9E19A1F6, 0xC06B9607}
_NO_ANSWER = 0xC06B9607
_SERVICE = {0x7A800E0A, 0xD3D28540, 0x2B085862, 0x286FA604, 0x9E19A1F6, 0xC06B9607}
_MESSAGES = _FLAGS2 | _ONE_FLAGS | _SHORT | _NUMBERS | _SERVICE
# Fields by the bit that says that they are there; None for those that always are.
_FORWARD: dict[int, tuple[tuple[int | None, str], ...]] = {
    0x4E4DF4BB: (
        (0, "peer from"), (5, "text name"), (None, "int date"), (2, "int"), (3, "text"), (4, "peer"), (4, "int"),
        (8, "peer"), (9, "text"), (10, "int"), (6, "text"),
    ),
    0x5F777DCE: (
        (0, "peer from"), (5, "text name"), (None, "int date"), (2, "int"), (3, "text"), (4, "peer"), (4, "int"),
        (6, "text"),
    ),
    0x353A686B: (
        (0, "person from"), (5, "text name"), (None, "int date"), (1, "channel from"), (2, "int"), (3, "text"),
        (4, "peer"), (4, "int"), (6, "text"),
    ),
    0xEC338270: (
        (0, "person from"), (5, "text name"), (None, "int date"), (1, "channel from"), (2, "int"), (3, "text"),
        (4, "peer"), (4, "int"),
    ),
    0x559EBE6D: (
        (0, "person from"), (None, "int date"), (1, "channel from"), (2, "int"), (3, "text"), (4, "peer"), (4, "int"),
    ),
    0xFADFF4AC: ((0, "person from"), (None, "int date"), (1, "channel from"), (2, "int"), (3, "text")),
    0xC786DDCB: ((0, "person from"), (None, "int date"), (1, "channel from"), (2, "int")),
}  # fmt: skip
_ANSWER: dict[int, tuple[tuple[int | None, str], ...]] = {
    0x1B97DD66: (
        (4, "int id"), (0, "peer"), (5, "forward"), (8, "unread"), (1, "int"), (6, "text quote"), (7, "unread"),
        (10, "int"), (11, "int"), (12, "text"),
    ),
    0x6917560B: (
        (4, "int id"), (0, "peer"), (5, "forward"), (8, "unread"), (1, "int"), (6, "text quote"), (7, "unread"),
        (10, "int"), (11, "int"),
    ),
    0xAFBC09DB: (
        (4, "int id"), (0, "peer"), (5, "forward"), (8, "unread"), (1, "int"), (6, "text quote"), (7, "unread"),
        (10, "int"),
    ),
    0x6EEBCABD: (
        (4, "int id"), (0, "peer"), (5, "forward"), (8, "unread"), (1, "int"), (6, "text quote"), (7, "unread"),
    ),
    0xA6D57763: ((None, "int id"), (0, "peer"), (1, "int")),
}  # fmt: skip
_STORY = {0x0E5AF939: "peer", 0x9C98BFC1: "long"}


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: identifiers are numbers, below 0 those of groups and channels; ``date`` in seconds since 1970."""

    service: bool
    identifier: int
    sender: str | None
    date: int
    text: bytes | None
    forwarded: bool
    forwarded_from: str | None
    reply_to: int | None
    quote: bytes | None


@dataclass(frozen=True, slots=True)
class User:
    """A user: names and phone number as stored, None where there is none; marks of the owner and of a contact."""

    identifier: int
    first: bytes | None
    last: bytes | None
    username: bytes | None
    phone: bytes | None
    own: bool
    contact: bool


def read(data: bytes) -> Read:
    """The message in these bytes. Raises ValueError, in words, where it is not read."""
    return _Walk(data).message()


def user(data: bytes) -> User:
    """The user in these bytes. Raises ValueError, in words, where it is not read."""
    return _Walk(data).user()


class _Walk:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def user(self) -> User:
        kind = self._number(4)
        if kind not in _USERS:
            raise ValueError(f"the constructor {kind:#010x} is not one of those that are read")
        more, size = _USERS[kind]
        flags = self._number(4)
        if more:
            self._number(4)
        identifier = self._number(size, signed=True)
        if flags & 1:
            self._number(8)
        first, last, username, phone = (self._text() if flags >> bit & 1 else None for bit in (1, 2, 3, 4))
        return User(
            identifier, first, last, username, phone, own=bool(flags >> 10 & 1), contact=bool(flags >> 11 & 1)
        )

    def message(self) -> Read:
        kind = self._number(4)
        service = kind in _SERVICE
        if kind in _SECRET:
            return self._secret()
        if kind not in _MESSAGES:
            raise ValueError(f"the constructor {kind:#010x} is not one of those that are read")
        flags = self._number(4)
        more = self._number(4) if kind in _FLAGS2 else 0
        identifier = self._number(4, signed=True)
        numbers = kind in _NUMBERS
        old = numbers or kind in _SHORT
        sender = (self._person() if numbers else self._peer()) if flags >> 8 & 1 else None
        if flags >> 29 & 1 and not service and not old:
            self._number(4)
        if kind in _RANK and more >> 12 & 1:
            self._text()
        self._peer()
        if flags >> 28 & 1 and not old:
            self._peer()
        forward: dict[str, object] = {}
        if flags >> 2 & 1 and not service:
            forward = self._fields(_FORWARD)
        if flags >> 11 & 1 and not service:
            self._number(4 if old else 8)
        if more & 1:
            self._number(8)
        if kind in _GUEST and more >> 19 & 1:
            self._peer()
        answer: dict[str, object] = {}
        if flags >> 3 & 1 and kind != _NO_ANSWER:
            answer = {"id": self._number(4, signed=True)} if numbers else self._answer()
        date = self._number(4, signed=True)
        reply, quote, origin = answer.get("id"), answer.get("quote"), forward.get("from")
        if origin is None and isinstance(name := forward.get("name"), bytes):
            origin = name.decode("utf-8", "backslashreplace")
        return Read(
            service=service,
            identifier=identifier,
            sender=sender,
            date=date,
            text=None if service else self._text(),
            forwarded=bool(forward),
            forwarded_from=origin if isinstance(origin, str) else None,
            reply_to=reply if isinstance(reply, int) else None,
            quote=quote if isinstance(quote, bytes) else None,
        )

    def _secret(self) -> Read:
        """A message of a secret chat. Its sender is cut to 32 bits, and is not taken."""
        self._number(4)
        identifier = self._number(4, signed=True)
        self._take(8)
        self._peer()
        date, text = self._number(4, signed=True), self._text()
        return Read(False, identifier, None, date, text, False, None, None, None)

    def _answer(self) -> dict[str, object]:
        kind = int.from_bytes(self._data[self._at : self._at + 4], "little")
        if kind in _STORY:
            self._at += 4
            self._field(_STORY[kind])
            self._number(4)
            return {}
        return self._fields(_ANSWER)

    def _fields(self, known: dict[int, tuple[tuple[int | None, str], ...]]) -> dict[str, object]:
        kind = self._number(4)
        if kind not in known:
            raise ValueError(f"it holds the constructor {kind:#010x}, which is not read")
        flags = self._number(4)
        found: dict[str, object] = {"": kind}
        for bit, field in known[kind]:
            if bit is None or flags >> bit & 1:
                what, _, name = field.partition(" ")
                found[name] = self._field(what)
        return found

    def _field(self, what: str) -> object:
        match what:
            case "int":
                return self._number(4, signed=True)
            case "long":
                return self._number(8, signed=True)
            case "peer":
                return self._peer()
            case "person" | "channel":
                return ("-" if what == "channel" else "") + self._person()
            case "text":
                return self._text()
            case "forward":
                return self._fields(_FORWARD)
        raise ValueError("it holds media or formatted text before its own, which are not read")

    def _peer(self) -> str:
        kind = self._number(4)
        if kind not in _PEERS:
            raise ValueError(f"it holds the constructor {kind:#010x} where a peer stands")
        sign, size = _PEERS[kind]
        return str(sign * self._number(size, signed=True))

    def _person(self) -> str:
        """A number of 4 bytes."""
        return str(self._number(4))

    def _number(self, size: int, signed: bool = False) -> int:
        return int.from_bytes(self._take(size), "little", signed=signed)

    def _text(self) -> bytes:
        length, head = self._number(1), 1
        if length == 254:
            length, head = self._number(3), 4
        elif length == 255:
            raise ValueError("it holds a text of an impossible length")
        found = self._take(length)
        self._take(-(head + length) % 4)
        return found

    def _take(self, size: int) -> bytes:
        found = self._data[self._at : self._at + size]
        if len(found) != size:
            raise ValueError("it is cut off")
        self._at += size
        return found
