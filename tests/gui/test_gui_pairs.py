"""Names and values of a record: what stands there is whole."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.gui.models.pairs import Pair
from app.gui.views.pairs_view import PairsView


def test_a_digest_that_is_wider_than_its_column_goes_on_in_the_next_line(qtbot: Any) -> None:
    digest = "0123456789abcdef" * 4
    view = PairsView("fields")
    qtbot.addWidget(view)
    view.resize(360, 200)
    view.show_pairs([Pair("SHA-256", digest, fixed=True)])
    view.show()
    qtbot.waitExposed(view)
    qtbot.waitUntil(lambda: view.rowHeight(0) > 2 * view.fontMetrics().height())
    option = QStyleOptionViewItem()
    view.itemDelegate().initStyleOption(option, view.pairs.index(0, 1))
    assert option.text.replace("\u200b", "") == digest
    assert option.text.count("\u200b") == len(digest) - 1
    assert view.pairs.index(0, 1).data() == digest  # what is copied is the digest alone


WARNING = "The file system stores local time without a zone; it was read as UTC."
CYRILLIC = "\u0424\u043e\u0442\u043e" * 40
ADDRESS = "see https://example.org/" + "abcdefghij" * 12 + "/end and come"


@pytest.mark.parametrize("icon", ["", "problem"])
@pytest.mark.parametrize("text", [WARNING, ADDRESS, CYRILLIC])
def test_a_sentence_is_never_cut_off(qtbot: Any, text: str, icon: str) -> None:
    """Whatever the width, there is as much room as Qt's own measure of the text in the part that is left for it asks."""
    view = PairsView("fields")
    qtbot.addWidget(view)
    view.show_pairs([Pair("Zone", text, "warning", icon=icon)])
    view.show()
    qtbot.waitExposed(view)
    for width in range(300, 800, 7):
        view.resize(width, 200)
        qtbot.wait(1)
        index = view.pairs.index(0, 1)
        option = QStyleOptionViewItem()
        view.initViewItemOption(option)
        option.rect = view.visualRect(index)
        view.itemDelegate().initStyleOption(option, index)
        room = view.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, view)
        edge = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, view) + 1
        flags = int(Qt.TextFlag.TextWordWrap)
        box = QFontMetrics(option.font).boundingRect(
            0, 0, room.width() - 2 * edge, 1 << 20, flags, option.text
        )
        assert box.height() <= view.rowHeight(0), width
        assert box.width() <= room.width(), width


def test_letters_of_thai_are_not_torn_apart(qtbot: Any) -> None:
    said = "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e04\u0e23\u0e31\u0e1a" * 5
    view = PairsView("fields")
    qtbot.addWidget(view)
    view.show_pairs([Pair("Text", said)])
    option = QStyleOptionViewItem()
    view.itemDelegate().initStyleOption(option, view.pairs.index(0, 1))
    assert option.text == said


def test_a_long_value_says_how_much_is_not_shown_and_is_copied_whole(qtbot: Any) -> None:
    said = "ab\n" * 7_000
    view = PairsView("fields")
    qtbot.addWidget(view)
    view.show_pairs(
        [Pair("Text", said), Pair("Digest", "0" * 20_002, fixed=True), Pair("Edge", "0" * 20_000)]
    )
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    shown = view.pairs.index(0, 1).data()
    note = "… 1,000 more characters are not shown here; copying the line takes them all"
    assert shown == f"{said[:20_000]}\n{note}"
    assert view.pairs.index(1, 1).data().endswith("0\n… 2 more" + note.removeprefix("… 1,000 more"))
    assert view.pairs.index(2, 1).data() == "0" * 20_000
    view.setFocus()
    view.setCurrentIndex(view.pairs.index(0, 1))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == said
