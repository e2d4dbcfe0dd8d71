"""Keys for locked evidence are given by hand: typed, from a list, from a key file; what they open is read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from locked_data import KEY_FILE, PASSPHRASE, data
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from used_dialog import use_dialog

from app.gui.dialogs.add_evidence import AddEvidenceDialog
from app.gui.dialogs.completeness import CompletenessDialog
from app.gui.dialogs.keys import KeysDialog
from app.gui.main_window import MainWindow
from evidence.case import Case
from evidence.contract.keys import Secret

_IMAGE = "luks2-pbkdf2.img"
_WRONG = "another-wrong-passphrase"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    Case.create(tmp_path / "case", number="L", title="Locks", examiner="E", time_zone="UTC").close()
    return tmp_path / "case"


@pytest.fixture
def window(qtbot: Any, folder: Path) -> Iterator[MainWindow]:
    made = MainWindow()
    qtbot.addWidget(made)
    made.show()
    assert made.open_case(folder)
    yield made
    made.ingest.stop()
    made.close()


@pytest.fixture
def dialog(qtbot: Any) -> KeysDialog:
    made = KeysDialog(None)
    qtbot.addWidget(made)
    made.show()
    return made


def click(button: Any) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def rows(dialog: KeysDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def give(dialog: KeysDialog, key: str) -> None:
    """Pastes a key, and says so by Enter, twice: Add, then Use."""
    QGuiApplication.clipboard().setText(key)
    QTest.keyClick(dialog.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def ingest(qtbot: Any, window: MainWindow, key: str) -> None:
    """Adds the locked image with a key, by hand."""

    def add(dialog: AddEvidenceDialog) -> None:
        assert dialog.keys.text() == "Keys…"
        use_dialog(lambda: click(dialog.keys), KeysDialog, lambda keys: give(keys, key))
        assert dialog.keys.text() == "Keys: 1"
        click(dialog.accept_button)

    with qtbot.waitSignal(window.ingest.ended):
        use_dialog(lambda: window.work.add_evidence([data(_IMAGE)]), AddEvidenceDialog, add)
    for each in window.findChildren(CompletenessDialog):
        each.close()


def asked(database: Path, sql: str) -> list[Any]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


def unlocks(folder: Path) -> list[str]:
    bodies = [
        json.loads(body) for (body,) in asked(folder / "ledger.sqlite", "SELECT body FROM entry ORDER BY seq")
    ]
    return [body["details"]["result"] for body in bodies if body["action"] == "evidence.unlock"]


def stands_nowhere(folder: Path, key: bytes) -> bool:
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert len(files) > 5
    return not any(key in path.read_bytes() for path in files)


def text_of(qtbot: Any, window: MainWindow, path: str) -> None:
    """Goes to a file of the case, and to the side Text."""
    work = window.workspace
    assert work is not None
    (number,) = work.session.reader().execute("SELECT seq FROM entries WHERE path = ?", (path,)).fetchone()
    work.pane.tabs.setCurrentWidget(work.pane.text)
    work.pane.show_record("entry", number)


def test_a_key_that_is_typed_opens_what_is_locked_and_stands_nowhere(
    qtbot: Any, window: MainWindow, folder: Path
) -> None:
    ingest(qtbot, window, PASSPHRASE)
    assert unlocks(folder) == ["opened"]
    text_of(qtbot, window, "docs/letter.txt")
    work = window.workspace
    assert work is not None
    qtbot.waitUntil(lambda: work.pane.text.text.toPlainText() == "Dear examiner,\n")
    assert window.close_case()
    assert stands_nowhere(folder, PASSPHRASE.encode())


def test_a_wrong_key_leaves_a_problem_from_which_another_is_given(
    qtbot: Any, window: MainWindow, folder: Path
) -> None:
    ingest(qtbot, window, _WRONG)
    assert unlocks(folder) == ["refused"]
    files = asked(folder / "catalog.sqlite", "SELECT count(*) FROM entries WHERE path LIKE 'docs/%'")
    assert files == [(0,)]
    found = asked(folder / "catalog.sqlite", "SELECT kind, message FROM problems WHERE kind = 'unread_layer'")
    assert len(found) == 1
    assert "locked with LUKS2: the key that was given does not open it" in found[0][1]
    work = window.workspace
    assert work is not None
    view = work.problems
    work.docks["problems"].show()
    work.docks["problems"].raise_()
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    assert not view.keys_button.isEnabled()
    view.table.selectRow(0)
    qtbot.waitUntil(view.keys_button.isEnabled)
    assert not view.retry_button.isEnabled()

    def second(dialog: KeysDialog) -> None:
        assert rows(dialog) == ["Password or key: ••••••••"]
        click(dialog.remove)
        give(dialog, PASSPHRASE)

    use_dialog(lambda: click(view.keys_button), KeysDialog, second)
    assert work.session.case.secrets == (Secret(PASSPHRASE.encode()),)
    assert window.close_case()
    assert stands_nowhere(folder, _WRONG.encode())


def test_a_case_that_is_opened_again_asks_for_the_key_and_shows_what_it_opens(
    qtbot: Any, window: MainWindow, folder: Path
) -> None:
    ingest(qtbot, window, PASSPHRASE)
    assert window.open_case(folder)
    work = window.workspace
    assert work is not None
    assert work.session.case.secrets == ()
    text_of(qtbot, window, "docs/letter.txt")
    qtbot.waitUntil(lambda: "locked with LUKS2" in work.pane.text.note.text())
    use_dialog(window.actions_.keys.trigger, KeysDialog, lambda dialog: give(dialog, PASSPHRASE))
    qtbot.waitUntil(lambda: work.pane.text.text.toPlainText() == "Dear examiner,\n")


def test_a_window_for_reading_takes_no_keys(window: MainWindow) -> None:
    assert window.actions_.keys.isEnabled()
    window.choose_perspective("read")
    assert not window.actions_.keys.isEnabled()
    window.work.ask_for_keys()
    assert "for reading" in window.statusBar().currentMessage()
    window.choose_perspective("examine")
    assert window.actions_.keys.isEnabled()
    assert window.close_case()
    assert not window.actions_.keys.isEnabled()


def test_keys_are_dots_until_they_are_to_be_seen(dialog: KeysDialog) -> None:
    QTest.keyClicks(dialog.field, "secret one")
    assert not set(dialog.field.displayText()) & set("secret one")
    click(dialog.add_button)
    QTest.keyClicks(dialog.field, "hex:00 ff")
    click(dialog.add_button)
    QTest.keyClicks(dialog.field, "secret one")
    click(dialog.add_button)
    hidden = rows(dialog)
    assert len(hidden) == 3
    assert not [row for row in hidden if "secret" in row or "ff" in row]
    QTest.keyClick(dialog.shown, Qt.Key.Key_Space)
    assert dialog.field.echoMode() == QLineEdit.EchoMode.Normal
    assert rows(dialog) == [
        "Password or key: secret one",
        "Key in hexadecimal: 00ff",
        "Password or key: hex:00 ff",
    ]
    QTest.keyClick(dialog.shown, Qt.Key.Key_Space)
    assert rows(dialog) == hidden
    click(dialog.accept_button)
    assert dialog.secrets == (Secret(b"secret one"), Secret(b"\0\xff", "raw"), Secret(b"hex:00 ff"))


def test_several_lines_that_are_pasted_are_several_keys(dialog: KeysDialog) -> None:
    give(dialog, "first\n second \nfirst\n")
    assert dialog.result() == 1
    assert dialog.secrets == (Secret(b"first"), Secret(b" second "))


def test_keys_come_from_a_list_and_from_a_key_file(
    dialog: KeysDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "start.key").write_bytes(KEY_FILE)
    (tmp_path / "list.txt").write_text("one\ntwo\n")
    (tmp_path / "wrong.txt").write_text("hex:zz\n")
    chosen = [str(tmp_path / name) for name in ("list.txt", "start.key", "wrong.txt", "missing.txt")] + [""]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen.pop(0), ""))
    click(dialog.from_list)
    click(dialog.from_file)
    given = (Secret(b"one"), Secret(b"two"), Secret(KEY_FILE, "file"))
    assert dialog.secrets == given
    assert rows(dialog)[2] == "Key file (3 kB)"
    click(dialog.from_list)
    assert dialog.problem.text().endswith("begins with hex: and is not hexadecimal.")
    click(dialog.from_file)
    assert "missing.txt cannot be read: No such file or directory." in dialog.problem.text()
    click(dialog.from_list)
    assert dialog.secrets == given


def test_what_is_wrong_with_a_typed_key_is_said_at_the_field(dialog: KeysDialog) -> None:
    QTest.keyClicks(dialog.field, "hex:xyz")
    click(dialog.accept_button)
    assert dialog.isVisible()
    assert dialog.problem.text() == "The key begins with hex: and is not hexadecimal."
    assert dialog.field.property("problem") == "true"
    assert dialog.field.hasFocus()
    dialog.field.clear()
    click(dialog.accept_button)
    assert not dialog.isVisible()
    assert dialog.secrets == ()
