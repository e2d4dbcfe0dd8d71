"""The painted bytes: pixels are looked at, because a highlight one character off passes every other test."""

from __future__ import annotations

import random
from typing import Any

import pytest
from gui_case import FakeReader
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage

from app.gui import theme
from app.gui.jobs.reader import PAGE, ByteProvider
from app.gui.views.hex_view import HexView
from evidence.contract.errors import EvidenceError


@pytest.fixture
def view(qtbot: Any) -> Any:
    provider = ByteProvider(FakeReader(bytes(range(256)) * 4))
    provider.show("1-4", 1024)
    shown = HexView(provider)
    qtbot.addWidget(shown)
    shown.resize(760, 300)
    shown.show()
    shown.refresh()
    shown.viewport().grab()
    qtbot.waitUntil(lambda: provider.page(0) is not None)
    yield shown
    provider.stop()


def ground(image: QImage, rect: QRect) -> set[str]:
    """The colours of the corners of a cell, which no character reaches."""
    corners = (rect.topLeft(), rect.bottomLeft())
    return {QColor(image.pixel(corner)).name() for corner in corners}


def test_highlight_lies_exactly_on_the_selected_bytes(view: HexView) -> None:
    view.select(18, 3)
    image = view.viewport().grab().toImage()
    marked, plain = theme.current().highlight, theme.current().base
    for offset in range(64):
        wanted = {marked} if 18 <= offset <= 20 else {plain}
        assert ground(image, view.hex_rect(offset)) == wanted, f"digits of byte {offset}"
        assert ground(image, view.text_rect(offset)) == wanted, f"character of byte {offset}"
    gap = view.hex_rect(20).topRight() + QPoint(2, 0)
    assert QColor(image.pixel(gap)).name() == plain


def test_digits_are_painted_in_their_cells(view: HexView) -> None:
    """Each cell of digits holds ink and the column after it holds none."""
    image = view.viewport().grab().toImage()
    plain = QColor(theme.current().base)
    for offset in (0, 7, 8, 15, 16, 200):
        rect = view.hex_rect(offset)
        inside = [(x, y) for x in range(rect.left(), rect.right()) for y in range(rect.top(), rect.bottom())]
        assert any(QColor(image.pixel(x, y)) != plain for x, y in inside)
        after = rect.right() + 2
        assert all(QColor(image.pixel(after, y)) == plain for y in range(rect.top(), rect.bottom()))


def test_mouse_selects_the_byte_under_it(qtbot: Any, view: HexView) -> None:
    for rect, other in ((view.hex_rect(33), view.hex_rect(36)), (view.text_rect(33), view.text_rect(36))):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
        qtbot.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, other.center()
        )
        assert view.selection() == (33, 4)


def test_keyboard_moves_selects_and_copies(qtbot: Any, view: HexView) -> None:
    told: list[str] = []
    view.selection_changed.connect(told.append)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Right, shift)
    qtbot.keyClick(view, Qt.Key.Key_Right, shift)
    assert view.selection() == (16, 3)
    assert told[-1] == "Offset 18 (0x12) of 1,024 bytes · 3 selected"
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "10 11 12"
    qtbot.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert told[-1].startswith("Offset 1,023 ")
    assert view.hex_rect(1023).bottom() <= view.viewport().height()


class Damaged(FakeReader):
    """One whose second page cannot be read."""

    def read(self, entry_id: str, offset: int, length: int) -> bytes:
        if offset // PAGE == 1:
            raise EvidenceError("These bytes cannot be read: a block of the image is damaged.")
        return super().read(entry_id, offset, length)


def test_a_damaged_page_leaves_the_others_to_be_seen(qtbot: Any) -> None:
    """Its bytes have two question marks; only where nothing else is on the screen a message says why."""
    provider = ByteProvider(Damaged(b"A" * (3 * PAGE)))
    provider.show("1-4", 3 * PAGE)
    shown = HexView(provider)
    qtbot.addWidget(shown)
    shown.resize(760, 300)
    shown.show()
    shown.refresh()
    plain = QColor(theme.current().base)

    def ink(offset: int) -> bytes:
        """The dots of the digits of a row's first byte."""
        return bytes(shown.viewport().grab(shown.hex_rect(offset)).toImage().constBits())

    qtbot.waitUntil(lambda: shown.bytes_at(0, 1) == b"A")
    whole = ink(16)
    shown.select(PAGE - 16, 1)
    qtbot.waitUntil(lambda: provider.reason(1) != "")
    shown.select(PAGE - 32, 1)
    assert ink(PAGE - 16) == whole
    assert ink(PAGE) != whole
    middle = shown.viewport().rect().center()
    shown.select(PAGE + PAGE // 2, 1)
    image = shown.viewport().grab().toImage()
    left = [image.pixelColor(4 + shown.hex_rect(0).left() // 2, y) for y in range(image.height())]
    assert all(colour == plain for colour in left), "no offsets: a message stands there"
    row = [
        image.pixelColor(x, y) for x in range(image.width()) for y in range(middle.y() - 9, middle.y() + 9)
    ]
    assert any(colour != plain for colour in row)
    shown.select(2 * PAGE + 160, 1)
    qtbot.waitUntil(lambda: shown.bytes_at(2 * PAGE + 160, 1) == b"A")
    assert ink(2 * PAGE + 176) == whole
    provider.stop()


def test_copying_reads_what_was_never_on_the_screen_and_says_its_limit(qtbot: Any) -> None:
    """Of 300 kB selected with Ctrl+A all are copied, of 3 MB the first MiB, and that is said; of damage nothing."""
    content = random.Random(7).randbytes(3_000_000)
    provider = ByteProvider(FakeReader(content))
    shown = HexView(provider)
    qtbot.addWidget(shown)
    told: list[str] = []
    shown.selection_changed.connect(told.append)
    shown.show()
    for size, copied in ((300_000, 300_000), (3_000_000, 1 << 20)):
        provider.show("1-4", size)
        shown.refresh()
        qtbot.keyClick(shown, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(shown, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        said = f"Copied: {copied:,} of {size:,} selected"
        qtbot.waitUntil(lambda said=said: told[-1] == said)
        assert QGuiApplication.clipboard().text() == content[:copied].hex(" ")
    provider.stop()
    hurt = ByteProvider(Damaged(b"A" * (2 * PAGE)))
    broken = HexView(hurt)
    qtbot.addWidget(broken)
    broken.selection_changed.connect(told.append)
    hurt.show("1-4", 2 * PAGE)
    broken.refresh()
    broken.select(PAGE, 10)
    broken.copy()
    qtbot.waitUntil(lambda: told[-1].startswith("Nothing was copied: These bytes cannot be read"))
    assert QGuiApplication.clipboard().text() == content[: 1 << 20].hex(" ")
    hurt.stop()


def test_huge_files_scroll_to_their_end(qtbot: Any) -> None:
    """The scroll bar counts to 2^31 only; 100 GB have more rows of 16 bytes."""
    provider = ByteProvider(None)
    view = HexView(provider)
    qtbot.addWidget(view)
    view.resize(760, 300)
    provider.show("1-4", 100 * 10**9)
    view.refresh()
    view.select(100 * 10**9 - 1, 1)
    assert 0 <= view.hex_rect(100 * 10**9 - 1).top() <= view.viewport().height()
    provider.stop()
