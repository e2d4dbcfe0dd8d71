"""Telegram on iOS, against databases whose objects the test writes itself after the published form."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from chats_made import App, hold, stated
from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.model.kinds import Attachment, Detail, Identifier, Participant, Reaction
from parsers.chats.telegram_ios import parse as telegram
from parsers.support import postbox, telegram_ios


class Double(float):
    """Told from whole numbers by its class."""


class Long(int):
    """Of 64 bits."""


class Made(dict[str, Any]):
    """An object of a class of this name."""

    def __init__(self, name: str, **fields: Any) -> None:
        super().__init__(fields)
        self.name = name


def _block(data: bytes) -> bytes:
    return struct.pack("<i", len(data)) + data


def _fields(values: dict[str, Any]) -> bytes:
    return b"".join(
        bytes([len(name.encode())]) + name.encode() + _value(value) for name, value in values.items()
    )


def _object(made: Made) -> bytes:
    return struct.pack("<i", postbox.kind_of(made.name)) + _block(_fields(made))


def _value(value: Any) -> bytes:
    plain: dict[type, Callable[[], bytes]] = {
        type(None): lambda: b"\x0b",
        bool: lambda: struct.pack("<BB", 2, value),
        Long: lambda: struct.pack("<Bq", 1, value),
        int: lambda: struct.pack("<Bi", 0, value),
        Double: lambda: struct.pack("<Bd", 3, value),
        str: lambda: b"\x04" + _block(value.encode()),
        bytes: lambda: b"\x0a" + _block(value),
        Made: lambda: b"\x05" + _object(value),
    }
    if type(value) in plain:
        return plain[type(value)]()
    kind = 8 if isinstance(value[0], Made) else 12 if isinstance(value[0], str) else 6
    items = (_object(each) if kind == 8 else _value(each)[1:] for each in value)
    return struct.pack("<Bi", kind, len(value)) + b"".join(items)


def _root(made: Made) -> bytes:
    return _fields({"_": made})


def _peer(kind: int, number: int) -> int:
    return kind << 32 | number & 0xFFFFFFFF | number >> 32 << 35


def _sql(data: bytes) -> str:
    return f"x'{data.hex()}'"


def _key(peer: int, date: int, number: int, space: int = 0) -> str:
    return _sql(struct.pack(">qiii", peer, space, date, number))


def _message(flags: int, text: str, author: int | None = None, forward: bytes = b"\0", optional: tuple[int, bytes] = (0, b""),
             attributes: tuple[Made, ...] = (), media: tuple[Made, ...] = (), named: tuple[tuple[int, int], ...] = ()) -> bytes:  # fmt: skip
    head = struct.pack("<BIIB", 0, 77, 1, optional[0]) + optional[1] + struct.pack("<II", flags, 0) + forward
    who = b"\0" if author is None else struct.pack("<Bq", 1, author)
    lists = b"".join(
        struct.pack("<i", len(each)) + b"".join(_block(_root(made)) for made in each)
        for each in (attributes, media)
    )
    ends = struct.pack("<i", len(named)) + b"".join(struct.pack("<iq", *each) for each in named)
    return head + who + _block(text.encode()) + lists + ends


_ME, _RANA, _BIG = _peer(0, 1), _peer(0, 5), _peer(0, 7_000_000_001)
_GROUP, _CHANNEL, _SECRET = _peer(1, 6), _peer(2, 1234567890), _peer(3, -9 & 0xFFFFFFFF)
_PHOTO = Made(
    "TelegramMediaImage",
    i=struct.pack("<iq", 0, 42),
    r=[
        Made(
            "TelegramMediaImageRepresentation",
            dx=90,
            dy=60,
            r=Made("CloudPhotoSizeMediaResource", d=2, i=Long(42), s="m"),
        ),
        Made(
            "TelegramMediaImageRepresentation",
            dx=900,
            dy=600,
            r=Made("CloudPhotoSizeMediaResource", d=2, i=Long(42), s="y"),
        ),
    ],
)
_DOCUMENT = Made(
    "TelegramMediaFile",
    r=Made("CloudDocumentMediaResource", d=4, f=Long(99), fn="a.pdf"),
    mt="application/pdf",
    s=12,
)
_PLACE = Made(
    "TelegramMediaMap",
    la=Double(35.5),
    lo=Double(-51.25),
    ve=Made("MapVenue", ti="Cafe", ad="Road 1"),
    hdg=None,
)
_SCHEMA = """
CREATE TABLE __meta_tables (name INTEGER, keyType INTEGER, isCompact INTEGER);
CREATE TABLE t2 (key INTEGER PRIMARY KEY, value BLOB);
CREATE TABLE t6 (key BLOB PRIMARY KEY, value BLOB);
CREATE TABLE t7 (key BLOB PRIMARY KEY, value BLOB);
"""
_FORWARD = struct.pack("<Bqiq", 1 | 2 | 8, _RANA, 1600000000, _CHANNEL) + _block(b"signed")
_USER = Made("TelegramUser", i=Long(_RANA), fn="رنا", ln="🦋", un="rana", p="+1555", fl=0, ok=True, ri=[1, 2])
_PEERS = {
    _RANA: _root(_USER),
    _BIG: _root(Made("TelegramUser", fn="Big", ln="", x=["a", "b"])),
    _GROUP: _root(Made("TelegramGroup", t="Group T")),
    _CHANNEL: _root(Made("TelegramChannel", t="Ch", un="ch")),
    _SECRET: _root(Made("TelegramSecretChat", r=Long(_RANA))),
    _peer(0, 8): b"\x01_\x05\x01",
}
_MEDIA = {99: b"\0" + _block(_root(_DOCUMENT)) + struct.pack("<i", 1), 98: b"\1" + bytes(20)}
_REPLIED = (
    Made("ReplyMessageAttribute", i=Long(11 << 32), p=Long(_RANA)),
    Made("EditedMessageAttribute", d=1700000009),
)
_WEB = (Made("TelegramMediaWebpage", u="https://example.org"), Made("TelegramMediaAction", _rawValue=999))
_REACTED = Made(
    "ReactionsMessageAttribute",
    vl=True,
    r=[
        Made("", v="❤", c=2, cord=None),
        Made("", cfid=Long(1 << 40), c=1, cord=0),
        Made("", star=Long(0), c=3, cord=None),
    ],
    rp=[
        Made("", v="❤", l=0, u=0, my=0, p=Long(_RANA), ts=1700000050),
        Made("", v="❤", my=1, p=Long(_ME), ts=None),
    ],
)
_MESSAGES = {
    _key(_RANA, 1700000000, 11): _message(4, "أهلا", _RANA, attributes=(_REACTED,)),
    _key(_GROUP, 1700000001, 12): _message(
        1 | 32,
        "to group",
        _ME,
        _FORWARD,
        (1 | 2 | 32, bytes(20)),
        _REPLIED,
        (_PHOTO,),
        ((0, 99), (0, 98), (0, 97)),
    ),
    _key(_CHANNEL, 1700000002, 13): _message(4, "", _BIG, media=(_PLACE, Made("TelegramMediaPoll", x=1))),
    _key(_SECRET, 1700000003, 14, 1): _message(256, "", media=(Made("TelegramMediaAction", _rawValue=11),)),
    _key(_RANA, 1700000004, 15): b"\0",
    _key(_RANA, 1700000005, 16): _message(0, "page", media=_WEB),
}
_ROWS = ";".join(
    (
        *(f"INSERT INTO t2 VALUES ({key}, {_sql(value)})" for key, value in _PEERS.items()),
        *(
            f"INSERT INTO t6 VALUES ({_sql(struct.pack('>iq', 0, key))}, {_sql(value)})"
            for key, value in _MEDIA.items()
        ),
        *(f"INSERT INTO t7 VALUES ({key}, {_sql(value)})" for key, value in _MESSAGES.items()),
    )
)


def test_telegram_of_ios(tmp_path: Path) -> None:
    outcome = hold(
        App(telegram, "db_sqlite", _SCHEMA, _ROWS, ("t7", "t2"), {}, ("t7.key", "t7.value", "t2.value")),
        tmp_path,
    )
    one, two, three, four, five, six, *peers = (stated(each) for each in outcome.artifacts)
    assert one == {
        "locator": "row t7:1",
        "service": "Telegram",
        "direction": "incoming",
        "conversation": "5",
        "conversation_name": "رنا 🦋",
        "sender": "5",
        "participants": (Participant(identifier="5", name="رنا 🦋", role="sender"),),
        "body": "أهلا",
        "type": "message",
        "identifier": "11",
        "sent": "1700000000",
        "reactions": (
            Reaction(
                reaction="❤",
                who="5",
                name="رنا 🦋",
                time="2023-11-14T22:14:10+00:00",
                stored="1700000050 (unix_s)",
            ),
            Reaction(reaction="❤", who=str(_ME), own=True),
            Reaction(reaction=f"file {1 << 40}", own=True),
            Reaction(reaction="star"),
        ),
        "details": (
            Detail(name="reactions ❤", value=2),
            Detail(name=f"reactions file {1 << 40}", value=1),
            Detail(name="reactions star", value=3),
        ),
    }
    assert two == {
        "locator": "row t7:2",
        "service": "Telegram",
        "direction": "outgoing",
        "conversation": "-6",
        "conversation_name": "Group T",
        "recipients": ("-6",),
        "body": "to group",
        "type": "message",
        "identifier": "12",
        "status": "unsent, sending",
        "sent": "1700000001",
        "edited": "1700000009",
        "reply_to": "11",
        "forwarded": True,
        "forwarded_from": "signed",
        "attachments": (
            Attachment(path="telegram-cloud-photo-size-2-42-y", width=900, height=600, text="image"),
            Attachment(path="telegram-cloud-document-4-99", name="a.pdf", mime="application/pdf", size=12),
        ),
    }
    assert (three["sender"], three["place"], three["latitude"], three["longitude"]) == (
        "7000000001",
        "Cafe, Road 1",
        "35.5",
        "-51.25",
    )
    assert three["attachments"] == (
        Attachment(text=f"media of the kind {postbox.kind_of('TelegramMediaPoll')}"),
    )
    assert (four["direction"], four["type"], four["identifier"], four["conversation"]) == (
        "incoming",
        "service: screenshot",
        "14, namespace 1",
        "secret chat -9",
    )
    assert five == {
        "locator": "row t7:5",
        "service": "Telegram",
        "direction": "unknown",
        "conversation": "5",
        "conversation_name": "رنا 🦋",
        "identifier": "15",
        "sent": "1700000004",
    }
    assert (six["type"], six["attachments"]) == (
        "service: action 999",
        (Attachment(url="https://example.org", text="page"),),
    )
    places = {place for _, place in outcome.warnings}
    assert places == {"row t7:5", f"row t2:{_peer(0, 8)}"}
    found = {each["locator"]: each for each in peers}
    assert found[f"row t2:{_RANA}"]["phones"] == ("+1555",)
    assert found[f"row t2:{_RANA}"]["identifiers"] == (
        Identifier(identifier="5", service="Telegram", label="uid"),
        Identifier(identifier="rana", service="Telegram", label="username"),
    )
    assert found[f"row t2:{_GROUP}"]["conversation_name"] == "Group T"
    assert found[f"row t2:{_CHANNEL}"]["type"] == "channel"
    assert found[f"row t2:{_SECRET}"]["conversation"] == "secret chat -9"


def test_the_hash_is_murmur_3() -> None:
    """Known values of MurmurHash3_x86_32."""
    known = {b"": 0, b"hello": 0x248BFA47, b"hello, world": 0x149BBB7F, b"test": 0xBA6BD213}
    assert {data: postbox.murmur(data, 0) for data in known} == known
    assert postbox.murmur(b"", 1) == 0x514E28B7


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_noise_is_refused_in_words(data: bytes) -> None:
    for each in (data, b"\x01_\x05" + data):
        try:
            postbox.root(each)
        except ValueError:
            continue


def test_objects_deep_in_one_another_are_refused() -> None:
    made = Made("A")
    for _ in range(60):
        made = Made("A", a=made)
    with pytest.raises(ValueError, match="deeper"):
        postbox.root(_root(made))


@given(st.sampled_from((0, 1, 2)), st.integers(1, (1 << 60) - 1))
def test_numbers_of_peers_come_back(kind: int, number: int) -> None:
    assert telegram_ios.parts(_peer(kind, number)) == (kind, number)
