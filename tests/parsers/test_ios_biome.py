"""Streams of Biome, written by the test in both versions of SEGB."""

from __future__ import annotations

import plistlib
import struct
from collections.abc import Callable
from pathlib import Path

import pytest
from parser_harness import run
from test_segb import version1, version2

from evidence.model.kinds import AppUsage, Detail, DeviceEvent, Interaction, Notification, WebSearch
from evidence.model.timestamp import Timestamp
from parsers.ios.biome import parse as biome

WRITTEN = Timestamp(978_307_900_500_000_000, "700.5", "cocoa_s")
OWN = Timestamp(1_700_000_000_000_000_000, "721692800.0", "cocoa_s")
END = Timestamp(1_700_000_010_500_000_000, "721692810.5", "cocoa_s")


def _text(number: int, text: str) -> bytes:
    raw = text.encode()
    return bytes([number << 3 | 2, len(raw)]) + raw


def _message(number: int, inner: bytes) -> bytes:
    return bytes([number << 3 | 2, len(inner)]) + inner


def _file(folder: Path, stream: str, data: bytes) -> Path:
    path = folder / "Library/Biome/streams/restricted" / stream / "local" / "721692800000000"
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    return path


def test_applications_in_focus_of_both_versions(tmp_path: Path) -> None:
    record = b"\x18\x01" + b"\x21" + struct.pack("<d", 721692800.0) + _text(6, "com.example.ü")
    for number, made in enumerate((version1, version2)):
        path = _file(tmp_path / str(number), "App.InFocus", made([(record, 1)]))
        (found,) = run(biome, path).artifacts
        assert isinstance(found, AppUsage)
        assert (found.app, found.event, found.source) == ("com.example.ü", "in focus", "Biome App.InFocus")
        assert found.started == OWN
        assert found.details == (
            Detail(name="3", value=1),
            Detail(name="4", value="721692800.0"),
            Detail(name="6", value="com.example.ü"),
        )
        at, length = map(int, found.locator.removeprefix("bytes ").split("+"))
        assert path.read_bytes()[at : at + length] == record


def test_other_streams_give_numbers_and_no_meaning(tmp_path: Path) -> None:
    inner = _text(1, "ثم") + b"\x10\x05"
    record = bytes([3 << 3 | 2, len(inner)]) + inner + bytes([4 << 3 | 2, 2]) + b"\xff\x00"
    (found,) = run(biome, _file(tmp_path, "Some.Stream", version2([(record, 1)]))).artifacts
    assert isinstance(found, DeviceEvent)
    assert (found.event, found.log, found.value, found.started) == ("Some.Stream", "Biome", None, WRITTEN)
    assert found.details == (
        Detail(name="3.1", value="ثم"),
        Detail(name="3.2", value=5),
        Detail(name="4", value="ff00"),
    )


def test_links_and_searches_have_words(tmp_path: Path) -> None:
    wifi = _file(tmp_path / "a", "Device.Wireless.WiFi", version2([(_text(1, "Haus") + b"\x10\x00", 1)]))
    (event,) = run(biome, wifi).artifacts
    assert isinstance(event, DeviceEvent)
    assert event.value == "disconnected"
    terms = _file(tmp_path / "b", "SystemSettings.SearchTerms", version2([(_text(1, "wifi"), 1)]))
    (search,) = run(biome, terms).artifacts
    assert isinstance(search, WebSearch)
    assert (search.query, search.searched) == ("wifi", WRITTEN)


@pytest.mark.parametrize("made", [version1, version2])
def test_events_of_knowledgec_have_stream_beginning_end_and_value(
    tmp_path: Path, made: Callable[[list[tuple[bytes, int]]], bytes]
) -> None:
    def event(stream: str, value: str) -> bytes:
        times = b"\x11" + struct.pack("<d", 721692800.0) + b"\x19" + struct.pack("<d", 721692810.5)
        return _message(1, _text(1, stream) + _message(2, b"\x08\x01")) + times + _message(4, _text(3, value))

    focus = _file(tmp_path / "a", "_DKEvent.App.InFocus", made([(event("/app/inFocus", "com.example"), 1)]))
    (use,) = run(biome, focus).artifacts
    assert isinstance(use, AppUsage)
    assert (use.app, use.event, use.source) == ("com.example", "/app/inFocus", "Biome _DKEvent.App.InFocus")
    assert (use.started, use.ended) == (OWN, END)
    wifi = _file(
        tmp_path / "b",
        "_DKEvent.Wifi.Connection",
        made([(event("/wifi/connection", "Häus"), 1), (_text(5, "x"), 1)]),
    )
    link, bare = run(biome, wifi).artifacts
    assert isinstance(link, DeviceEvent)
    assert (link.event, link.value, link.started, link.ended) == ("/wifi/connection", "Häus", OWN, END)
    assert isinstance(bare, DeviceEvent)
    assert (bare.event, bare.value, bare.ended) == ("_DKEvent.Wifi.Connection", None, None)
    assert bare.started is not None
    assert bare.started.raw == "701.5"


def test_notifications_of_duetexpertcenter_have_their_texts(tmp_path: Path) -> None:
    path = tmp_path / "mobile/Library/DuetExpertCenter/streams/userNotificationEvents/local/721692800000000"
    path.parent.mkdir(parents=True)
    texts = {2: "7F3C-A", 3: "Ana ❤️", 4: "Gruppe", 5: "أين أنت؟", 8: "net.whatsapp.WhatsApp"}
    path.write_bytes(version2([(b"".join(_text(number, text) for number, text in texts.items()), 1)]))
    (found,) = run(biome, path).artifacts
    assert isinstance(found, Notification)
    assert (found.identifier, found.title, found.subtitle, found.body, found.app) == tuple(texts.values())
    assert found.posted == WRITTEN


def test_records_of_another_device_and_of_unknown_states_say_so(tmp_path: Path) -> None:
    local = _file(tmp_path, "App.InFocus", version2([(_text(6, "com.example"), 7), (bytes(3), 1)]))
    path = tmp_path / "Library/biome/Streams/restricted/App.InFocus/remote/7F3C-A/721692800000000"
    path.parent.mkdir(parents=True)
    local.rename(path)
    outcome = run(biome, path)
    details = [each.details for each in outcome.artifacts if isinstance(each, AppUsage)]
    device = Detail(name="remote", value="7F3C-A")
    assert details == [
        (device, Detail(name="state", value=7), Detail(name="6", value="com.example")),
        (device,),
    ]
    assert outcome.warnings == [("1 records are no protobuf to their end", "")]


def test_fields_over_the_limit_are_said_and_what_is_no_stream_is_left_alone(tmp_path: Path) -> None:
    path = _file(tmp_path / "many", "Some.Stream", version1([(b"\x08\x01" * 501, 1), (b"\x08\x01" * 500, 1)]))
    outcome = run(biome, path)
    assert [len(getattr(each, "details", ())) for each in outcome.artifacts] == [500, 500]
    assert outcome.warnings == [("1 records hold more than 500 fields, of which no more are stated", "")]
    lock = run(biome, _file(tmp_path / "lock", "Some.Stream", bytes(100)))
    assert (lock.artifacts, lock.warnings) == ([], [])


def test_deleted_records_are_said_and_those_that_are_still_there_are_given(tmp_path: Path) -> None:
    records = [(_text(1, "one"), 1), (bytes(9), 3), (_text(1, "three"), 3)]
    outcome = run(biome, _file(tmp_path, "Safari.PageView", version2(records)))
    assert [(each.state, len(getattr(each, "details", ()))) for each in outcome.artifacts] == [
        ("live", 1),
        ("deleted", 1),
    ]
    assert outcome.warnings == [("1 records are deleted and cleared", "")]
    path = _file(tmp_path / "cut", "Safari.PageView", version2(records)[:-30])
    run(biome, path)


def _interaction(backing: bytes) -> bytes:
    """INInteraction as NSKeyedArchiver writes it."""
    uid = plistlib.UID
    objects = [
        "$null",
        {
            "dateInterval": uid(2), "intent": uid(5), "direction": 2, "_donatedBySiri": False, "groupIdentifier": uid(7),
            "$class": uid(8),
        },
        {"NS.startDate": uid(3), "NS.endDate": uid(4), "NS.duration": 10.5, "$class": uid(9)},
        {"NS.time": 721692800.0, "$class": uid(10)},
        {"NS.time": 721692810.5, "$class": uid(10)},
        {"backingStore": uid(6), "$class": uid(11)},
        {"bytes": backing, "$class": uid(12)},
        "chat-17",
        *(
            {"$classname": name, "$classes": [name, "NSObject"]}
            for name in ("INInteraction", "NSDateInterval", "NSDate", "INSendMessageIntent", "_INPBSendMessageIntent")
        ),
    ]  # fmt: skip
    top = {"$version": 100_000, "$archiver": "NSKeyedArchiver", "$top": {"root": uid(1)}, "$objects": objects}
    return plistlib.dumps(top, fmt=plistlib.FMT_BINARY)


def _long(number: int, inner: bytes) -> bytes:
    return bytes([number << 3 | 2, len(inner) & 127 | 128, len(inner) >> 7]) + inner


@pytest.mark.parametrize("stream", ["AppIntent", "App.Intent"])
def test_intents_have_application_direction_times_and_texts(stream: str, tmp_path: Path) -> None:
    backing = _message(5, _message(1, _text(2, "Wir holen sie ab"))) + _text(8, "chat-17")
    head = _text(2, "com.apple.MobileSMS") + _text(4, "INSendMessageIntent") + _text(5, "SendMessage")
    record = head + _long(8, _interaction(backing))
    path = _file(tmp_path, stream, version2([(record, 1), (head + _text(8, "no archive"), 1)]))
    outcome = run(biome, path)
    first, second = (each for each in outcome.artifacts if isinstance(each, Interaction))
    assert outcome.warnings == [("1 records hold an intent that cannot be read to its end", "")]
    assert (first.app, first.mechanism) == ("com.apple.MobileSMS", "INSendMessageIntent, SendMessage")
    assert (first.direction, first.conversation) == ("incoming", "chat-17")
    assert (first.started, first.ended) == (OWN, END)
    assert [(each.name, each.value) for each in first.details] == [
        ("2", "com.apple.MobileSMS"),
        ("4", "INSendMessageIntent"),
        ("5", "SendMessage"),
        ("_donatedBySiri", False),
        ("direction", 2),
        ("intent.5.1.2", "Wir holen sie ab"),
        ("intent.8", "chat-17"),
    ]
    assert second.started == Timestamp(WRITTEN.unix_ns + 1_000_000_000, "701.5", "cocoa_s")
    assert (second.direction, second.ended, second.details[-1].value) == (None, None, "no archive")


def test_fields_of_an_intent_over_the_limit_are_said(tmp_path: Path) -> None:
    records = [(_long(8, _interaction(b"\x08\x01" * count)), 1) for count in (498, 499)]
    outcome = run(biome, _file(tmp_path, "App.Intent", version2(records)))
    assert [len(getattr(each, "details", ())) for each in outcome.artifacts] == [500, 500]
    assert outcome.warnings == [("1 records hold more than 500 fields, of which no more are stated", "")]
    cut = run(
        biome, _file(tmp_path / "cut", "App.Intent", version2([(_long(8, _interaction(b"\x12\x09x")), 1)]))
    )
    assert cut.warnings == [("1 records hold an intent that cannot be read to its end", "")]
