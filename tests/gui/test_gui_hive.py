"""The registry view on hives that were made here: keys, values and bytes by keys and clicks."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest
from gui_case import entry, write
from hive_made import BINS, HiveMaker, Key, Value, text
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QWidget

from app.gui.jobs.reader import ByteProvider
from app.gui.models.hive_keys import DEPTH_AT_MOST, LEFT, HiveKeyTree
from app.gui.models.hive_values import CELL, DATA, KIND, NAME, HiveValueTable
from app.gui.session import Session
from app.gui.views.item_pane import ItemPane
from app.gui.words import line
from app.viewing.messages import HiveKey, HiveKeys, HiveValue, HiveValues, Part, Place
from evidence.case import Case

HOSTILE = "<b>bold</b>\u202egnp"
ITEM = {
    "id": 1, "name": "pc.dd", "path": "/evidence/pc.dd", "segments": [], "container": "raw", "size": 9, "layers": [],
}  # fmt: skip


class Files:
    def __init__(self, content: dict[str, bytes]) -> None:
        self.content = content

    def read(self, entry_id: str, offset: int, length: int) -> bytes:
        return self.content[entry_id][offset : offset + length]

    def place(self, entry_id: str, offset: int) -> tuple[int, int] | None:
        return None

    def close(self) -> None:
        pass


class Made:
    """A pane over a case whose entry 1-2 is a hive, 1-3 a transaction log and 1-4 a hive that was not written to its
    end."""

    def __init__(self, qtbot: Any, folder: Path) -> None:
        self.run = Key("Run", [], [
            Value("", 1, text("nothing")), Value("OneDrive", 1, text("C:\\one.exe")), Value(HOSTILE, 3, b"\0\1\2abc"),
            Value("Start", 4, struct.pack("<I", 3)), Value("Long", 3, bytes(range(256)) * 40),
        ])  # fmt: skip
        self.gone = Key("Gone", [], [Value("Secret", 1, text("was here"))])
        self.many = Key("Many", [Key(f"k{n:04}") for n in range(1_500)], listed="ri")
        self.loop = Key("Loop", [Key("Turn")])
        self.root = Key("ROOT", [self.run, Key(HOSTILE), self.gone, self.many, self.loop])
        self.many.values = [Value(f"v{n}", 4, struct.pack("<I", n)) for n in range(700)]
        made = HiveMaker(self.root)
        left = [key for key in self.root.keys if key is not self.gone]
        made.put(
            self.root.list_at, b"li" + struct.pack(f"<H{len(left)}I", len(left), *(key.at for key in left))
        )
        made.put(self.root.at + 20, struct.pack("<I", len(left)))
        made.free(self.gone.at, self.gone.values_at, self.gone.values[0].at, self.gone.values[0].data_at)
        made.put(self.loop.list_at, b"li\1\0" + struct.pack("<I", self.root.at))
        self.data = made.bytes()
        log = bytearray(self.data)
        log[28] = 6
        files = {"1-2": self.data, "1-3": bytes(log), "1-4": HiveMaker(Key("R"), dirty=True).bytes()}
        records: list[tuple[str, str, dict[str, Any]]] = [("evidence", "1", ITEM)]
        for key, path in (("1-2", "NTUSER.DAT"), ("1-3", "NTUSER.DAT.LOG1"), ("1-4", "SOFTWARE")):
            records.append(entry(int(key[2:]), path, size=len(files[key]), mime="application/x-regf"))
        with Case.create(folder, number="1", title="T", examiner="E", time_zone="UTC") as case:
            write(case, records)
            case.catalog.index()
        self.qtbot = qtbot
        self.session = Session.open(folder)
        self.pane = ItemPane(self.session, ByteProvider(Files(files)))
        self.view = self.pane.preview.hive
        qtbot.addWidget(self.pane)
        self.pane.resize(1100, 420)
        self.pane.show()
        self.pane.tabs.setCurrentWidget(self.pane.preview)

    def open(self, key: str) -> None:
        (number,) = self.session.reader().execute("SELECT seq FROM entries WHERE id = ?", (key,)).fetchone()
        self.pane.show_record("entry", number)

    def open_hive(self) -> None:
        self.open("1-2")
        self.qtbot.waitUntil(lambda: self.below(QModelIndex()) == 2 and self.below(self.view.keys.of(0)) == 4)
        self.view.tree.setFocus()

    def below(self, index: QModelIndex) -> int:
        return self.view.keys.rowCount(index)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.view.tree, key)

    def choose(self, name: str) -> QModelIndex:
        """Goes to a key that is in sight, by typing nothing but arrows."""
        index = self.view.tree.currentIndex()
        for _ in range(2_000):
            if self.view.keys.data(index.siblingAtColumn(0)) == name:
                return index.siblingAtColumn(0)
            self.press(Qt.Key.Key_Down)
            index = self.view.tree.currentIndex()
        raise AssertionError(f"no key {name}")

    def cell(self, row: int, column: int) -> str:
        return str(self.view.values.data(self.view.values.index(row, column)))

    def click(self, row: int, column: int) -> None:
        index = self.view.values.index(row, column)
        self.view.table.scrollTo(index)
        where = self.view.table.visualRect(index).topLeft() + QPoint(4, 4)
        self.qtbot.mouseClick(self.view.table.viewport(), Qt.MouseButton.LeftButton, pos=where)

    def selected(self) -> bytes:
        chosen = self.pane.bytes.hex.selection()
        return b"" if chosen is None else self.data[chosen[0] : chosen[0] + chosen[1]]

    def close(self) -> None:
        self.pane.stop()
        self.session.close()


@pytest.fixture
def made(qtbot: Any, tmp_path: Path) -> Any:
    opened = Made(qtbot, tmp_path / "case")
    yield opened
    opened.close()


def test_a_hive_opens_as_a_tree_of_keys_with_times_in_utc(qtbot: Any, made: Made) -> None:
    made.open_hive()
    assert made.pane.preview.kind.currentText() == "Registry hive"
    keys, root = made.view.keys, made.view.keys.of(0)
    assert [keys.data(keys.index(row, 0, root)) for row in range(4)] == [
        "Run", "<b>bold</b><U+202E>gnp", "Many", "Loop",
    ]  # fmt: skip
    assert keys.data(keys.index(0, 1, root)) == "2012-02-03 21:00:00.1234567 +00:00"
    assert [keys.data(keys.index(row, 2, root)) for row in (0, 1, 2)] == ["5", "", "700"]
    note = made.view.note.text()
    assert "Registry hive 1.5" in note and "called made.dat" in note
    assert "Transaction logs beside it (.LOG, .LOG1, .LOG2) are not applied." in note
    assert made.selected()[4:6] == b"nk" and made.selected().rstrip(b"\0").endswith(b"ROOT")


def test_by_keyboard_to_a_value_and_its_bytes(qtbot: Any, made: Made) -> None:
    made.open_hive()
    made.choose("Run")
    qtbot.waitUntil(lambda: made.view.values.rowCount() == 5)
    assert made.view.about.text() == f"ROOT\\Run · key at 0x{BINS + made.run.at:x}"
    assert made.selected() == made.data[BINS + made.run.at : BINS + made.run.at + 88]
    qtbot.keyClick(made.view.tree, Qt.Key.Key_Tab)
    assert made.view.table.hasFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(made.view.table, key)
    row = made.view.table.currentIndex().row()
    assert made.cell(row, NAME) == "OneDrive"
    assert made.selected() == b"OneDrive"
    qtbot.keyClick(made.view.table, Qt.Key.Key_Right)
    assert made.selected() == struct.pack("<I", 1)
    qtbot.keyClick(made.view.table, Qt.Key.Key_Right)
    assert made.selected() == text("C:\\one.exe")
    qtbot.waitUntil(lambda: made.view.data.toPlainText() != "")
    assert made.view.data.toPlainText().splitlines()[:3] == [
        "C:\\one.exe", "", "0000  43 00 3a 00 5c 00 6f 00 6e 00 65 00 2e 00 65 00  C.:.\\.o.n.e...e.",
    ]  # fmt: skip
    qtbot.keyClick(made.view.table, Qt.Key.Key_Tab)
    assert made.view.data.hasFocus()
    qtbot.keyClick(made.view.data, Qt.Key.Key_Tab)
    assert not made.view.data.hasFocus()


def test_values_say_name_type_data_size_and_place(qtbot: Any, made: Made) -> None:
    made.open_hive()
    made.choose("Run")
    qtbot.waitUntil(lambda: made.view.values.rowCount() == 5)
    rows = [[made.cell(row, column) for column in range(4)] for row in range(5)]
    assert rows[0] == ["(default)", "REG_SZ", "nothing", "16"]
    assert rows[2] == ["<b>bold</b><U+202E>gnp", "REG_BINARY", "00 01 02 61 62 63", "6"]
    assert rows[3] == ["Start", "REG_DWORD", "3 (0x00000003)", "4"]
    assert rows[4][2].endswith("7e 7f (+10,112)")
    assert made.cell(3, CELL) == f"0x{BINS + made.run.values[3].at:x}"
    made.click(3, DATA)
    assert made.selected() == struct.pack("<I", 3)
    assert made.pane.bytes.link.text().startswith("Start · Data · 4 bytes at")
    made.click(3, CELL)
    assert made.selected()[4:6] == b"vk"
    made.click(4, DATA)
    qtbot.waitUntil(made.view.data_note.isVisible)
    assert (
        made.view.data_note.text()
        == "The first 4,096 of 10,240 bytes are listed; the Hex tab has all of them."
    )
    assert len(made.view.data.toPlainText().splitlines()) == 256
    made.choose("Many")
    assert made.view.data.toPlainText() == "" and not made.view.data_note.isVisible()


def test_thousands_of_keys_and_values_come_when_they_are_wanted(qtbot: Any, made: Made) -> None:
    made.open_hive()
    index = made.choose("Many")
    qtbot.waitUntil(lambda: made.view.values.rowCount() == 500)
    made.view.table.scrollToBottom()
    qtbot.waitUntil(lambda: made.view.values.rowCount() == 700)
    assert made.cell(699, NAME) == "v699"
    made.press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: made.below(index) == 1_500)
    last = made.view.keys.index(1_499, 0, index)
    assert made.view.keys.data(last) == "k1499"
    assert not made.view.keys.hasChildren(last)


def test_a_key_within_itself_is_said_and_not_opened_again(qtbot: Any, made: Made) -> None:
    made.open_hive()
    index = made.choose("Loop")
    made.press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: made.below(index) == 1)
    again = made.view.keys.index(0, 0, index)
    assert made.view.keys.data(again) == "ROOT (stands within itself: not opened again)"
    assert not made.view.keys.hasChildren(again) and not made.view.keys.canFetchMore(again)


def test_deleted_keys_and_values_are_shown_as_unconfirmed(qtbot: Any, made: Made) -> None:
    made.open_hive()
    made.press(Qt.Key.Key_End)
    node = made.view.keys.of(LEFT)
    assert made.view.tree.currentIndex() == node
    qtbot.waitUntil(lambda: made.below(node) == 1 and made.view.values.rowCount() == 1)
    assert made.view.keys.data(node) == "Deleted keys and values (unconfirmed)"
    assert "Deleted keys: 1, deleted values: 1. Nothing confirms" in made.view.note.text()
    assert made.cell(0, NAME) == "Secret"
    made.press(Qt.Key.Key_Right, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: made.view.about.text().endswith("deleted, unconfirmed"))
    assert made.view.about.text().startswith("ROOT\\Gone · key at 0x")
    qtbot.waitUntil(lambda: made.view.values.rowCount() == 1)
    assert made.cell(0, DATA) == "was here"
    made.click(0, DATA)
    assert made.selected() == text("was here")
    qtbot.waitUntil(lambda: made.view.data.toPlainText().startswith("was here\n"))


def test_a_log_is_refused_in_words_and_an_unfinished_hive_says_so(qtbot: Any, made: Made) -> None:
    made.open("1-3")
    qtbot.waitUntil(lambda: "transaction log of a registry hive" in made.view.note.text())
    assert made.below(QModelIndex()) == 0
    made.open("1-4")
    qtbot.waitUntil(lambda: "Its last write was not ended" in made.view.note.text())
    assert "which are not applied here" in made.view.note.text()
    made.open_hive()
    assert "Its last write" not in made.view.note.text()


def test_all_controls_have_a_name(qtbot: Any, made: Made) -> None:
    made.open_hive()
    for widget in (made.view.tree, made.view.table, made.view.data, made.view.tree.header()):
        assert widget.accessibleName()
    assert all(
        child.accessibleName() for child in made.view.findChildren(QWidget) if child.focusPolicy() & Qt.FocusPolicy.TabFocus
    )  # fmt: skip


def part(name: str) -> Part:
    return Part(name, "text", name, (Place(0, 5, 3),))


def test_the_models_keep_qts_rules(qtbot: Any, qtmodeltester: Any) -> None:
    tree = HiveKeyTree()
    QAbstractItemModelTester(tree, QAbstractItemModelTester.FailureReportingMode.Fatal)
    wishes: list[tuple[int, int]] = []
    tree.wanted.connect(lambda number, skip: wishes.append((number, skip)))
    tree.show(HiveKey(32, "root", subkeys=3))
    tree.fetchMore(tree.of(0))
    assert wishes[-1] == (0, 0)
    tree.add(0, HiveKeys((HiveKey(64, "a", subkeys=1), HiveKey(-1, "", note="damaged")), True))
    assert wishes[-1] == (0, 2)
    tree.add(0, HiveKeys((HiveKey(96, "b"),), False))
    tree.add(LEFT, HiveKeys((HiveKey(128, "gone", around="root"),), False))
    qtmodeltester.check(tree)
    table = HiveValueTable()
    QAbstractItemModelTester(table, QAbstractItemModelTester.FailureReportingMode.Fatal)
    value = HiveValue(5, part("n"), part("REG_SZ"), part("d"), 3, (Place(0, 1, 2),))
    table.show(HiveValues((value,), True))
    table.fetchMore(QModelIndex())
    table.add(HiveValues((HiveValue(-1, part(""), part(""), part(""), 0, ()),), False))
    assert table.data(table.index(1, NAME)) == "(damaged)" and table.data(table.index(1, KIND)) == ""
    qtmodeltester.check(table)
    table.show(HiveValues((), False))
    tree.clear()
    assert tree.rowCount() == 0


def test_keys_end_where_windows_would_end_them() -> None:
    tree = HiveKeyTree()
    tree.show(HiveKey(0, "root", subkeys=1))
    number = 0
    for depth in range(1, DEPTH_AT_MOST + 1):
        index = tree.of(number)
        assert tree.canFetchMore(index)
        tree.fetchMore(index)
        tree.add(number, HiveKeys((HiveKey(8 * depth, "k", subkeys=1),), False))
        number = tree.index(0, 0, index).internalId()
    deepest = tree.of(number)
    assert not tree.canFetchMore(deepest)
    assert tree.data(deepest) == "k (nested too deep: not opened)"


def test_more_keys_than_are_shown_are_left_out_and_that_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.gui.models.hive_keys.KEYS_AT_MOST", 10)
    tree = HiveKeyTree()
    tree.show(HiveKey(0, "root", subkeys=99))
    wishes: list[int] = []
    tree.wanted.connect(lambda _, skip: wishes.append(skip))
    tree.add(0, HiveKeys(tuple(HiveKey(8 * n, "k") for n in range(1, 7)), True))
    assert wishes == [6] and not tree.full
    tree.add(0, HiveKeys(tuple(HiveKey(8 * n, "k", subkeys=2) for n in range(7, 14)), True))
    assert tree.full and wishes == [6]
    assert tree.rowCount(tree.of(0)) == 8
    assert not tree.canFetchMore(tree.index(7, 0, tree.of(0)))


def test_from_right_to_left_nothing_is_said_behind_a_name(qtbot: Any, qapp: Any) -> None:
    before = qapp.layoutDirection()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert line("") == ""
        tree = HiveKeyTree()
        tree.show(HiveKey(0, "root"))
        assert "·" not in tree.data(tree.of(0)) and "root" in tree.data(tree.of(0))
    finally:
        qapp.setLayoutDirection(before)
