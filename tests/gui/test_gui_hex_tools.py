"""Search, readings and bookmarks beside the bytes; files beyond 4 GB through a provider that invents their bytes."""

from __future__ import annotations

import struct
import threading
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication

from app.gui.jobs.byte_search import CHUNK, ByteSearch
from app.gui.jobs.needles import AnyCase, Exact, needles
from app.gui.jobs.reader import PAGE, ByteProvider
from app.gui.models.bookmarks import MOST, Bookmark, Bookmarks
from app.gui.models.interpret import interpret
from app.gui.views.bytes_view import BytesView
from evidence.contract.errors import UnreadableBytesError

HUGE = 6 * 10**9 + 7


class Sparse:
    """A file of 6 GB: zeros, and a few bytes at known places."""

    def __init__(self, parts: dict[int, bytes]) -> None:
        self.parts = parts
        self.calls = 0

    def read(self, entry_id: str, offset: int, length: int) -> bytes:
        self.calls += 1
        data = bytearray(max(0, min(length, HUGE - offset)))
        for at, part in self.parts.items():
            low, high = max(at, offset), min(at + len(part), offset + len(data))
            if low < high:
                data[low - offset : high - offset] = part[low - at : high - at]
        return bytes(data)

    def close(self) -> None:
        pass


def make(qtbot: Any, folder: Path, reader: Any, size: int) -> tuple[BytesView, ByteProvider]:
    provider = ByteProvider(reader)
    view = BytesView(provider, folder)
    qtbot.addWidget(view)
    view.resize(1000, 360)
    view.show()
    provider.show("1-4", size)
    view.refresh()
    return view, provider


@pytest.fixture
def huge(qtbot: Any, tmp_path: Path) -> Any:
    far = 5 * 10**9
    reader = Sparse({far: b"needle far away", HUGE - 4: b"\x01\x02\x03\x04"})
    view, provider = make(qtbot, tmp_path, reader, HUGE)
    yield view, provider, far
    view.stop()
    provider.stop()


def type_in(qtbot: Any, field: Any, text: str) -> None:
    field.clear()
    if text.isascii():
        qtbot.keyClicks(field, text)
    else:  # Qt's test keys are those of ASCII
        field.setText(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_go_to_offsets_beyond_four_gigabytes(qtbot: Any, huge: Any) -> None:
    view, _, far = huge
    view.activateWindow()
    view.hex.setFocus()
    qtbot.waitUntil(view.hex.hasFocus)
    qtbot.keyClick(view.hex, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    assert view.search.go.hasFocus()
    type_in(qtbot, view.search.go, "5,000,000,000")
    assert view.hex.selection() == (far, 1)
    qtbot.waitUntil(lambda: view.hex.bytes_at(far, 15) == b"needle far away")
    assert 0 <= view.hex.hex_rect(far).top() < view.hex.viewport().height()
    assert "5,000,000,000 (0x12a05f200)" in view.where.text()
    type_in(qtbot, view.search.go, hex(HUGE - 1))
    assert view.hex.selection() == (HUGE - 1, 1)
    qtbot.waitUntil(lambda: view.hex.bytes_at(HUGE - 4, 4) == b"\x01\x02\x03\x04")
    type_in(qtbot, view.search.go, str(HUGE))
    assert view.search.said.text() == "The file has 6,000,000,007 bytes."
    type_in(qtbot, view.search.go, "nonsense")
    assert "whole number" in view.search.said.text()


def test_search_beyond_four_gigabytes(qtbot: Any, huge: Any) -> None:
    view, _, far = huge
    type_in(qtbot, view.search.go, str(far - 3 * CHUNK))
    type_in(qtbot, view.search.words, "needle")
    qtbot.waitUntil(lambda: view.hex.selection() == (far, 6))
    assert view.search.said.text() == "Found at 5,000,000,000"


def test_a_search_can_be_cancelled(qtbot: Any, huge: Any) -> None:
    view, provider, _ = huge
    type_in(qtbot, view.search.words, "nothing of this")
    qtbot.waitUntil(lambda: "searched" in view.search.said.text())
    assert view.search.next.text() == "Cancel"
    qtbot.mouseClick(view.search.next, Qt.MouseButton.LeftButton)
    assert view.search.said.text() == "Search cancelled."
    assert view.search.next.text() == "Find next"
    qtbot.wait(100)
    calls = provider._reader.calls
    qtbot.wait(200)
    assert provider._reader.calls == calls, "the thread has ended its reading"


@pytest.mark.parametrize("border", [PAGE, CHUNK])
def test_search_finds_what_lies_across_a_border(qtbot: Any, tmp_path: Path, border: int) -> None:
    data = bytearray(border * 2)
    data[border - 3 : border + 4] = b"bridges"
    view, provider = make(qtbot, tmp_path, FakeReader(bytes(data)), len(data))
    type_in(qtbot, view.search.words, "bridges")
    qtbot.waitUntil(lambda: view.hex.selection() == (border - 3, 7))
    qtbot.mouseClick(view.search.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.search.said.text().startswith("Not found from here to the end."))
    view.hex.select(border + 100, 1)
    qtbot.mouseClick(view.search.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.search.said.text().startswith("Not found from here to the end."))
    qtbot.mouseClick(view.search.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.hex.selection() == (border - 3, 7))
    type_in(qtbot, view.search.go, "0")
    type_in(qtbot, view.search.words, "nowhere")
    qtbot.waitUntil(lambda: view.search.said.text() == "Not found in these bytes.")
    view.stop()
    provider.stop()


def test_text_is_found_in_each_encoding_and_any_case(qtbot: Any, tmp_path: Path) -> None:
    data = b"...." + "Grüße".encode("utf-16-le") + b"...." + "Grüße".encode() + b".. needle NEEDLE"
    view, provider = make(qtbot, tmp_path, FakeReader(data), len(data))
    type_in(qtbot, view.search.words, "Grüße")
    qtbot.waitUntil(lambda: view.hex.selection() == (4, 10))
    qtbot.mouseClick(view.search.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.hex.selection() == (18, 7))
    view.search.kind.setCurrentIndex(1)
    type_in(qtbot, view.search.words, "NeedLE")
    qtbot.waitUntil(lambda: view.hex.selection() == (data.index(b"needle"), 6))
    qtbot.mouseClick(view.search.next, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.hex.selection() == (data.index(b"NEEDLE"), 6))
    view.search.kind.setCurrentIndex(2)
    view.hex.select(0, 1)
    type_in(qtbot, view.search.words, "2e 2e 2E2e 47 72 c3 bc")
    qtbot.waitUntil(lambda: view.hex.selection() == (14, 8))
    type_in(qtbot, view.search.words, "xyz")
    assert "pairs of hexadecimal" in view.search.said.text()
    view.stop()
    provider.stop()


@settings(max_examples=100, deadline=None)
@given(st.binary(min_size=1, max_size=400), st.data())
def test_the_search_agrees_with_python(data: bytes, draw: Any) -> None:
    begin = draw.draw(st.integers(0, len(data) - 1))
    low = draw.draw(st.integers(0, len(data) - 1))
    needle = data[low : low + draw.draw(st.integers(1, 5))]
    from app.gui.jobs import byte_search

    kept, byte_search.CHUNK = byte_search.CHUNK, 7
    try:
        found = ByteSearch._look(
            _Quiet(),
            lambda o, n: data[o : o + n],
            len(data),
            [Exact(needle)],
            begin,
            threading.Event(),  # type: ignore[arg-type]
        )
    finally:
        byte_search.CHUNK = kept
    place = data.find(needle, begin)
    assert found == ((None if place < 0 else (place, len(needle))), 0)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_search_goes_on_behind_what_cannot_be_read(draw: Any) -> None:
    """Bad pages anywhere: found is what Python finds in one of the stretches between them."""
    from app.gui.jobs import byte_search

    data = draw.draw(st.text("ab", min_size=1, max_size=90)).encode()
    bad = draw.draw(st.sets(st.integers(0, len(data) // 5)))
    needle = draw.draw(st.text("ab", min_size=1, max_size=7)).encode()
    begin = draw.draw(st.integers(0, len(data) - 1))

    def read(offset: int, length: int) -> bytes:
        if any(place // 5 in bad for place in range(offset, offset + length)):
            raise UnreadableBytesError("These bytes cannot be read: a bad sector.")
        return data[offset : offset + length]

    kept = byte_search.CHUNK, byte_search.PAGE
    byte_search.CHUNK, byte_search.PAGE = 10, 5
    try:
        found, unread = ByteSearch._look(
            _Quiet(),  # type: ignore[arg-type]
            read,
            len(data),
            [Exact(needle)],
            begin,
            threading.Event(),
        )
    finally:
        byte_search.CHUNK, byte_search.PAGE = kept
    seen = bytes(0x2E if place // 5 in bad else value for place, value in enumerate(data))
    place = seen.find(needle, begin)
    assert found == (None if place < 0 else (place, len(needle)))
    assert unread == seen.count(b".", begin, len(seen) if place < 0 else place)


class OneBadPage(FakeReader):
    """Page 1 lies on a sector that cannot be read."""

    def read(self, entry_id: str, offset: int, length: int) -> bytes:
        if offset < 2 * PAGE and offset + length > PAGE:
            raise UnreadableBytesError("These bytes cannot be read: a bad sector.")
        return super().read(entry_id, offset, length)


def test_a_search_says_what_it_could_not_search(qtbot: Any, tmp_path: Path) -> None:
    data = bytearray(4 * PAGE)
    data[3 * PAGE : 3 * PAGE + 6] = b"behind"
    view, provider = make(qtbot, tmp_path, OneBadPage(bytes(data)), len(data))
    type_in(qtbot, view.search.words, "behind")
    qtbot.waitUntil(lambda: view.hex.selection() == (3 * PAGE, 6))
    unread = "65,536 bytes could not be read and were not searched."
    assert view.search.said.text() == f"Found at 196,608 · {unread}"
    type_in(qtbot, view.search.go, "0")
    type_in(qtbot, view.search.words, "nowhere")
    qtbot.waitUntil(lambda: view.search.said.text() == f"Not found in these bytes. · {unread}")
    view.stop()
    provider.stop()


def test_a_search_ends_where_nothing_can_be_read_at_all(qtbot: Any, tmp_path: Path) -> None:
    view, provider = make(qtbot, tmp_path, None, 4 * PAGE)
    type_in(qtbot, view.search.words, "behind")
    qtbot.waitUntil(lambda: "no reader is available" in view.search.said.text())
    view.stop()
    provider.stop()


class _Quiet:
    class progressed:
        @staticmethod
        def emit(*_: object) -> None:
            pass


def test_patterns_refuse_nothing() -> None:
    with pytest.raises(ValueError, match="nothing"):
        needles("", "text")
    (needle,) = needles("0xFF 00", "hex")
    assert needle.first(b"..\xff\x00") == (2, 2)
    with pytest.raises(ValueError, match="nothing"):
        needles("", "folded")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    ("words", "text", "place"),
    [
        ("Ł", "š Ł", 2),  # U+0141 and U+0161: one byte differs as that of A and a does
        ("š", "Ł š Š", 2),
        ("łódź", "ŁÓDŹ", 0),
        ("Grüße", "GRÜßE", 0),
        ("a", "Ł á A", 4),
        ("Zoë 4", "zoë4 ZOË 4", 5),
        ("\u2c65", ".\u023a", 1),  # three bytes of UTF-8, and two
        ("䅁", "䅡 慁 䅁", 4),  # of bytes that are letters in ASCII
    ],
)
def test_letter_case_is_that_of_characters(words: str, text: str, place: int, encoding: str) -> None:
    (found,) = _where([AnyCase(words, encoding)], text.encode(encoding))
    assert found == len(text[:place].encode(encoding))
    assert not list(_where([AnyCase(words, encoding)], text[:place].encode(encoding)))


@settings(max_examples=200, deadline=None)
@given(st.text("aAbBłŁšŠ䅁䅡 ", min_size=1, max_size=40), st.text("aAłŁš䅁", min_size=1, max_size=2))
def test_any_letter_case_agrees_with_python(text: str, words: str) -> None:
    place = text.lower().find(words.lower())
    if place >= 0:
        (found,) = _where([AnyCase(words, "utf-8")], text.encode())
        assert found == len(text[:place].encode())
    else:
        assert not list(_where([AnyCase(words, "utf-8")], text.encode()))


def _where(wanted: list[AnyCase], data: bytes) -> list[int]:
    found, _ = ByteSearch._look(
        _Quiet(),  # type: ignore[arg-type]
        lambda o, n: data[o : o + n],
        len(data),
        wanted,
        0,
        threading.Event(),
    )
    return [] if found is None else [found[0]]


def readings(data: bytes) -> dict[str, str]:
    return {pair.name: pair.value for pair in interpret(data) if pair.value is not None}


def test_readings_are_those_of_struct_and_datetime() -> None:
    data = bytes(range(200, 220)) + bytes(44)
    said = readings(data)
    for bits, code in ((16, "H"), (32, "I"), (64, "Q")):
        for order, name in (("<", "LE"), (">", "BE")):
            unsigned = struct.unpack(order + code, data[: bits // 8])[0]
            signed = struct.unpack(order + code.lower(), data[: bits // 8])[0]
            assert said[f"{name} {bits}"] in (f"{unsigned:,}   {signed:,}", f"{unsigned:,}")
    assert said["UUID (RFC 9562)"] == str(uuid.UUID(bytes=data[:16]))
    assert said["GUID (Windows)"] == str(uuid.UUID(bytes_le=data[:16]))
    moment = datetime(2026, 5, 1, 12, 0, 0, 250_000, tzinfo=UTC)
    whole = "2026-05-01T12:00:00"
    ns = int(moment.timestamp() * 1000) * 1_000_000
    for name, raw, fraction in (
        ("Unix, seconds LE", struct.pack("<I", ns // 10**9), "Z"),
        ("Unix, milliseconds BE", struct.pack(">q", ns // 10**6), ".250Z"),
        ("Unix, nanoseconds LE", struct.pack("<q", ns), ".250000000Z"),
        ("FILETIME (Windows) LE", struct.pack("<q", ns // 100 + 116_444_736_000_000_000), ".2500000Z"),
        ("WebKit, microseconds LE", struct.pack("<q", ns // 1000 + 11_644_473_600_000_000), ".250000Z"),
        ("Cocoa, seconds (float) BE", struct.pack(">d", ns / 10**9 - 978_307_200), ".250000Z"),
        ("HFS+, seconds BE", struct.pack(">I", ns // 10**9 + 2_082_844_800), "Z"),
    ):
        assert readings(raw)[name] == whole + fraction, name
    dos = struct.pack("<HH", 12 << 11 | 5, (2026 - 1980) << 9 | 5 << 5 | 1)
    assert readings(dos)["DOS date and time"] == "2026-05-01T12:00:10, zone not stated"
    assert interpret(b"") == []


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=64))
def test_any_bytes_can_be_read(data: bytes) -> None:
    assert all(isinstance(pair.name, str) for pair in interpret(data))


def test_readings_follow_the_cursor(qtbot: Any, tmp_path: Path) -> None:
    data = bytes(100) + struct.pack("<I", 123_456_789) + bytes(100)
    view, provider = make(qtbot, tmp_path, FakeReader(data), len(data))
    qtbot.waitUntil(lambda: view.hex.bytes_at(0, 1) == b"\0")
    view.hex.select(100, 4)
    said = {pair.name: pair.value for pair in view.readings.pairs.all()}
    assert said["LE 32"] == "123,456,789"
    view.stop()
    provider.stop()


def test_bookmarks_are_kept_for_case_and_file(qtbot: Any, tmp_path: Path) -> None:
    data = bytes(1000)
    view, provider = make(qtbot, tmp_path, FakeReader(data), len(data))
    view.hex.select(700, 1)
    view.activateWindow()
    view.hex.setFocus()
    qtbot.waitUntil(view.hex.hasFocus)
    qtbot.keyClick(view.hex, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    view.bookmarks.list.item(0).setText("<b>here</b>")
    view.hex.select(5, 1)
    qtbot.mouseClick(view.bookmarks.add, Qt.MouseButton.LeftButton)
    assert Bookmarks(tmp_path).of("1-4") == [Bookmark(5, "Byte 5"), Bookmark(700, "<b>here</b>")]
    assert Bookmarks(tmp_path / "other").of("1-4") == []
    view.bookmarks.list.itemActivated.emit(view.bookmarks.list.item(1))
    assert view.hex.selection() == (700, 1)
    view.bookmarks.list.setCurrentRow(0)
    qtbot.mouseClick(view.bookmarks.remove, Qt.MouseButton.LeftButton)
    assert [each.offset for each in Bookmarks(tmp_path).of("1-4")] == [700]
    view.stop()
    provider.stop()


def test_a_bookmark_covers_what_was_selected(qtbot: Any, tmp_path: Path) -> None:
    view, provider = make(qtbot, tmp_path, FakeReader(bytes(1000)), 1000)
    view.activateWindow()
    view.hex.setFocus()
    qtbot.waitUntil(view.hex.hasFocus)
    for _ in range(3):
        qtbot.keyClick(view.hex, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(view.hex, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    view.bookmarks.list.item(0).setText("header")
    view.hex.select(500, 1)
    view.bookmarks.list.itemActivated.emit(view.bookmarks.list.item(0))
    assert view.hex.selection() == (0, 4)
    view.stop()
    provider.stop()


def test_a_bookmark_too_many_is_refused_in_words(qtbot: Any, tmp_path: Path) -> None:
    kept = Bookmarks(tmp_path)
    for offset in range(MOST):
        assert kept.put("1-4", Bookmark(offset, "kept"))
    view, provider = make(qtbot, tmp_path, FakeReader(bytes(1000)), 1000)
    view.hex.select(900, 1)
    view.readings_button.click()
    view.panel.setCurrentWidget(view.bookmarks)
    qtbot.mouseClick(view.bookmarks.add, Qt.MouseButton.LeftButton)
    assert view.bookmarks.note.text() == "No more bookmarks can be added: this file has 500."
    assert [each.offset for each in kept.of("1-4")] == list(range(MOST))
    view.stop()
    provider.stop()


def test_the_bytes_come_first_where_there_is_little_room(qtbot: Any, tmp_path: Path) -> None:
    view, provider = make(qtbot, tmp_path, FakeReader(bytes(1000)), 1000)
    view.resize(2 * view.hex.full_width(), 360)
    assert view.panel.isVisible()
    view.resize(view.hex.full_width() + 20, 360)
    assert not view.panel.isVisible()
    assert view.hex.width() >= view.hex.full_width()
    qtbot.mouseClick(view.readings_button, Qt.MouseButton.LeftButton)
    assert view.panel.isVisible()
    qtbot.mouseClick(view.readings_button, Qt.MouseButton.LeftButton)
    assert not view.panel.isVisible()
    view.stop()
    provider.stop()


def test_what_is_said_of_a_search_makes_nothing_wider(qtbot: Any, tmp_path: Path) -> None:
    view, provider = make(qtbot, tmp_path, FakeReader(bytes(1000)), 1000)
    least = view.minimumSizeHint().width()
    type_in(qtbot, view.search.go, "nonsense")
    assert view.search.said.isVisible()
    view.where.setText("Nothing was copied: " + "a long reason " * 20)
    assert view.minimumSizeHint().width() == least
    view.stop()
    provider.stop()


def test_a_screen_reader_is_told_the_bytes(qtbot: Any, tmp_path: Path) -> None:
    view, provider = make(qtbot, tmp_path, FakeReader(bytes(range(0x40, 0x60)) + b"\x00\xff"), 34)

    def told() -> str:
        return QAccessible.queryAccessibleInterface(view.hex).text(QAccessible.Text.Description)

    row = "40 41 42 43 44 45 46 47 48 49 4a 4b 4c 4d 4e 4f"
    qtbot.waitUntil(lambda: told() == f"From offset 0 (0x0): {row}; as text: @ABCDEFGHIJKLMNO")
    view.hex.select(31, 3)
    assert told() == "From offset 31 (0x1f): 5f 00 ff; as text: _··"
    view.stop()
    provider.stop()


def test_the_menu_of_the_bytes_does_what_its_lines_say(qtbot: Any, tmp_path: Path) -> None:
    view, provider = make(qtbot, tmp_path, FakeReader(bytes(range(0x40, 0x60))), 32)
    qtbot.waitUntil(lambda: len(view.hex.bytes_at(0, 32)) == 32)
    seen = [[(one.text(), one.isEnabled()) for one in view.hex.menu().actions()]]
    view.hex.select(1, 3)
    seen.append([(one.text(), one.isEnabled()) for one in view.hex.menu().actions()])
    names = [text for text, _ in seen[0]]
    assert [enabled for _, enabled in seen[0]] == [False, False, True, True, True, True]
    assert all(enabled for _, enabled in seen[1])
    run = dict(zip(names, view.hex.actions(), strict=True))
    run["Copy as hexadecimal"].trigger()
    assert QGuiApplication.clipboard().text() == "41 42 43"
    run["Copy as text"].trigger()
    assert QGuiApplication.clipboard().text() == "ABC"
    run["Bookmark the selected bytes"].trigger()
    assert view.bookmarks.isVisible()
    run["Show what the bytes at the cursor would be, and bookmarks"].trigger()
    assert view.readings.isVisible()
    with qtbot.waitActive(view):
        view.activateWindow()
    run["Go to an offset"].trigger()
    assert view.search.go.hasFocus()
    run["Search in the bytes"].trigger()
    assert view.search.words.hasFocus()
    view.stop()
    provider.stop()
