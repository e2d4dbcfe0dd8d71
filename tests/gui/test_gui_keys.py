"""The keyboard page names real keys; no key does two things."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from app.gui.dialogs.keyboard import KeyboardDialog, keys_of
from app.gui.main_window import MainWindow


@pytest.fixture
def window(qtbot: Any, case_folder: Path) -> Any:
    made = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(made)
    made.show()
    assert made.open_case(case_folder)
    yield made
    made.close()


def test_no_key_does_two_things(window: MainWindow) -> None:
    keys = keys_of(window)
    everywhere = {key.keys for key in keys if not key.in_part}
    assert len(everywhere) > 5
    clashes = {
        key: count for key, count in Counter(key.keys for key in keys if not key.in_part).items() if count > 1
    }
    assert clashes == {}
    # One that works in a part alone must not be taken from it by one that works everywhere.
    assert [key for key in keys if key.in_part and key.keys in everywhere] == []
    within = Counter((key.where, key.keys) for key in keys if key.in_part)
    assert [pair for pair, count in within.items() if count > 1] == []


def test_quit_and_close_keep_their_keys(window: MainWindow) -> None:
    keys = {key.keys: key.what for key in keys_of(window) if not key.in_part}
    assert keys["Ctrl+Q"] == "Quit"
    assert keys["Ctrl+W"] == "Close case"


def test_every_key_says_what_it_does(window: MainWindow) -> None:
    assert [key for key in keys_of(window) if not key.what.strip()] == []


def test_letters_of_menus_do_not_clash(window: MainWindow) -> None:
    """Alt and the underlined letter: one entry of a menu each."""

    def letters(actions: list[QAction]) -> list[str]:
        texts = [action.text().replace("&&", "") for action in actions if action.isVisible()]
        return [text[text.index("&") + 1].lower() for text in texts if "&" in text]

    bar = letters(window.menuBar().actions())
    assert len(bar) == len(set(bar)) > 3
    for menu in window.menuBar().findChildren(QMenu):
        found = letters(menu.actions())
        assert len(found) == len(set(found)), (menu.title(), found)


def test_page_lists_the_real_keys_and_is_left_by_escape(qtbot: Any, window: MainWindow) -> None:
    seen: dict[str, str] = {}

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, KeyboardDialog)
        for row in range(dialog.table.rowCount()):
            keys, what = (dialog.table.item(row, column).text() for column in (0, 1))
            seen[what] = keys
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(200, look)
    window.actions_.keyboard.trigger()
    for action in (window.actions_.new, window.actions_.verify, window.actions_.find):
        what = action.text().replace("&", "").rstrip("…")
        assert QKeySequence(seen[what]) == action.shortcut()
