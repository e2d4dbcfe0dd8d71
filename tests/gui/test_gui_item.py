"""The item dock on bytes that SQLite, Pillow and reportlab wrote: fields and bytes, viewers, custody."""

from __future__ import annotations

import json
import sqlite3
import subprocess
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, entry, message, write
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from reportlab.pdfgen.canvas import Canvas

from app.gui import theme
from app.gui.dialogs.ledger_entry import LedgerEntryDialog
from app.gui.jobs.reader import ByteProvider
from app.gui.session import Session
from app.gui.views.item_pane import ItemPane
from app.gui.welfare import welfare
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_handling import Link, Receipt, Storage
from evidence.custody.acts_record import Correction, Note, Protection

HOSTILE = "<b>not bold</b>\u202e text"


class Files:
    """The bytes of several file entries."""

    def __init__(self, content: dict[str, bytes]) -> None:
        self.content = content
        self.asked: list[str] = []

    def read(self, entry_id: str, offset: int, length: int) -> bytes:
        self.asked.append(entry_id)
        return self.content[entry_id][offset : offset + length]

    def place(self, entry_id: str, offset: int) -> tuple[int, int] | None:
        return (1_000_000 + offset, 100) if entry_id == "1-2" else None

    def close(self) -> None:
        pass


def database(path: Path, *, wal: bool) -> tuple[bytes, bytes]:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA synchronous=OFF")
        db.execute("PRAGMA page_size=1024")
        if wal:
            db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA secure_delete=OFF")
        db.execute(
            "CREATE TABLE sms (_id INTEGER PRIMARY KEY, address TEXT, date INTEGER, body TEXT, type INTEGER)"
        )
        rows = [(n, f"+44 7700 9000{n:02d}", 1777636800000, f"body of message {n}", 1) for n in range(1, 700)]
        rows[6] = (7, "+44 7700 900007", 1777636800000, HOSTILE + " long" * 600, 1)
        db.executemany("INSERT INTO sms VALUES (?, ?, ?, ?, ?)", rows)
        db.execute("DELETE FROM sms WHERE _id = 400")
        log_file = Path(f"{path}-wal")
        return path.read_bytes(), log_file.read_bytes() if wal else b""


def pdf() -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(300, 400))
    for colour in ((1, 0, 0), (0, 0, 1)):
        canvas.setFillColorRGB(*colour)
        canvas.rect(0, 0, 300, 400, fill=1, stroke=0)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


ITEM = {
    "id": 1,
    "name": "phone.dd",
    "path": "/evidence/phone.dd",
    "segments": [],
    "container": "raw",
    "size": 9,
    "layers": [],
}


class Opened:
    """A pane over a case whose entry 1-2 is a database."""

    def __init__(self, qtbot: Any, folder: Path, *, wal: bool) -> None:
        data, log_file = database(folder.parent / "sms.db", wal=wal)
        tree = json.dumps({"users": [{"name": HOSTILE}, {"name": "two"}]}).encode()
        self.data, self.log, self.tree = data, log_file, tree
        files = {"1-2": data, "1-3": log_file, "1-4": PNG, "1-5": tree, "1-6": pdf(), "1-7": b"RIFF" * 9}
        kinds = {
            "1-2": ("data/mmssms.db", "application/vnd.sqlite3"), "1-3": ("data/mmssms.db-wal", None),
            "1-4": ("p.png", "image/png"), "1-5": ("t.json", "application/json"), "1-6": ("d.pdf", "application/pdf"),
            "1-7": ("s.wav", "audio/wav"),
        }  # fmt: skip
        made: list[tuple[str, str, dict[str, Any]]] = [("evidence", "1", ITEM)]
        for key, (path, mime) in kinds.items():
            made.append(entry(int(key[2:]), path, size=len(files[key]), mime=mime))
        with closing(sqlite3.connect(folder.parent / "sms.db")) as db:
            bodies = dict(db.execute("SELECT _id, body FROM sms"))
        made += [message(number, 2, bodies[number]) for number in (7, 50)]
        made[-1][2]["fields"]["sender"] = "+44 7700 900050"
        with Case.create(folder, number="1", title="T", examiner="E", time_zone="UTC") as case:
            write(case, made)
            case.catalog.index()
        self.qtbot, self.folder = qtbot, folder
        self.files = Files(files)
        self.session = Session.open(folder)
        self.pane = ItemPane(self.session, ByteProvider(self.files))
        qtbot.addWidget(self.pane)
        self.pane.resize(1000, 420)
        self.pane.show()

    def turn_to(self, table: Any, condition: str) -> None:
        (number,) = self.session.reader().execute(f"SELECT seq FROM {table} WHERE {condition}").fetchone()
        self.pane.show_record({"artifacts": "artifact", "entries": "entry"}[table], number)  # type: ignore[arg-type]
        self.qtbot.waitUntil(lambda: self.pane.detail is not None and self.pane.detail.number == number)

    def choose(self, field: str) -> None:
        self.pane.fields.choose(field)

    def where(self) -> str:
        return self.pane.fields_page.where.text()

    def marked_bytes(self) -> bytes:
        chosen = self.pane.bytes.hex.selection()
        assert chosen is not None
        return self.pane.bytes.hex.bytes_at(*chosen)

    def close(self) -> None:
        self.pane.stop()
        self.session.close()


@pytest.fixture
def opened(qtbot: Any, tmp_path: Path) -> Any:
    made = Opened(qtbot, tmp_path / "case", wal=False)
    yield made
    made.close()


def test_a_field_lights_up_its_bytes_and_a_byte_its_field(qtbot: Any, opened: Opened) -> None:
    pane = opened.pane
    opened.turn_to("artifacts", "locator = 'row sms:50'")
    qtbot.waitUntil(lambda: opened.where().startswith("row sms:50"))
    opened.choose("body")
    begin = opened.data.index(b"body of message 50")
    assert opened.where() == f"body · 18 bytes at {begin:,} (0x{begin:x})"
    qtbot.mouseClick(pane.fields_page.button, Qt.MouseButton.LeftButton)
    assert pane.tabs.currentWidget() is pane.bytes
    assert pane.bytes.hex.selection() == (begin, 18)
    qtbot.waitUntil(lambda: opened.marked_bytes() == b"body of message 50")
    qtbot.waitUntil(
        lambda: (
            pane.bytes.place.text() == f"in the evidence item {1_000_000 + begin:,} (0x{1_000_000 + begin:x})"
        )
    )
    opened.choose("sent")
    date = (1777636800000).to_bytes(6, "big")
    assert opened.marked_bytes() == date
    address = opened.data.index(b"+44 7700 900050")
    rect = pane.bytes.hex.hex_rect(address + 3)
    qtbot.mouseClick(pane.bytes.hex.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    chosen = pane.fields.current_pair()
    assert chosen is not None
    assert chosen.field == "sender"
    assert pane.bytes.link.text() == f"address · 15 bytes at {address:,} (0x{address:x})"
    opened.choose("service")
    assert opened.where().startswith("row sms:50 · Which bytes hold this value is not stated; the record is ")


def test_the_marks_lie_exactly_under_the_bytes_of_the_row(qtbot: Any, opened: Opened) -> None:
    pane = opened.pane
    pane.tabs.setCurrentWidget(pane.bytes)
    opened.turn_to("artifacts", "locator = 'row sms:50'")
    qtbot.waitUntil(lambda: pane.bytes.hex.selection() is not None)
    opened.choose("body")
    text = opened.data.index(b"body of message 50")
    row_begin, row_end = opened.data.index(b"+44 7700 900050") - 12, text + 18
    qtbot.waitUntil(lambda: pane.bytes.hex.bytes_at(text, 4) == b"body")
    image = pane.bytes.hex.viewport().grab().toImage()
    accent, highlight = theme.current().accent, theme.current().highlight
    seen: dict[int, str] = {}
    for offset in range(row_begin - 20, row_end + 20):
        rect = pane.bytes.hex.text_rect(offset)
        if rect.top() >= 0 and rect.bottom() < image.height():
            corner, foot = (QColor(image.pixel(p)).name() for p in (rect.topLeft(), rect.bottomLeft()))
            seen[offset] = "chosen" if corner == highlight else "marked" if foot == accent else ""
    # A cell: its length (1 byte), its rowid (1), the record's header (6: size and five types) and the values.
    begin = opened.data.index(b"+44 7700 900050") - 8
    wanted = {
        o: "chosen" if text <= o < text + 18 else "marked" if begin <= o < row_end + 0 else "" for o in seen
    }
    assert seen == wanted
    assert set(seen.values()) == {"", "chosen", "marked"}


def test_a_value_on_overflow_pages_is_marked_in_its_pieces(qtbot: Any, opened: Opened) -> None:
    opened.turn_to("artifacts", "locator = 'row sms:7'")
    qtbot.waitUntil(lambda: opened.where().startswith("row sms:7"))
    opened.choose("body")
    assert "in 4 pieces" in opened.where()
    opened.pane.tabs.setCurrentWidget(opened.pane.bytes)
    qtbot.waitUntil(lambda: bool(opened.marked_bytes()))
    assert HOSTILE.encode().startswith(opened.marked_bytes()[:20]) or opened.marked_bytes().startswith(
        HOSTILE.encode()[:20]
    )
    pieces = sorted(opened.pane.bytes.hex._marks)
    assert sum(length for _, length in set(pieces)) > len(HOSTILE.encode()) + 3000


def test_a_row_in_the_log_is_shown_in_the_log(qtbot: Any, tmp_path: Path) -> None:
    opened = Opened(qtbot, tmp_path / "case", wal=True)
    try:
        pane = opened.pane
        pane.tabs.setCurrentWidget(pane.bytes)
        opened.turn_to("artifacts", "locator = 'row sms:50'")
        qtbot.waitUntil(lambda: pane.bytes.hex.selection() is not None)
        opened.choose("body")
        qtbot.waitUntil(lambda: opened.marked_bytes() == b"body of message 50")
        assert opened.where().endswith("of the write-ahead log")
        assert pane.bytes.file.text() == "Bytes of the write-ahead log data/mmssms.db-wal"
        assert opened.log[pane.bytes.hex.selection()[0] :].startswith(b"body of message 50")
        qtbot.mouseClick(pane.bytes.own, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: pane.bytes.hex.bytes_at(0, 15) == b"SQLite format 3")
        assert not pane.bytes.file.isVisible()
    finally:
        opened.close()


def test_a_protected_log_is_not_read(qtbot: Any, tmp_path: Path) -> None:
    opened = Opened(qtbot, tmp_path / "case", wal=True)
    try:
        with Case.open(opened.folder, write=True) as case:
            log(case.ledger, "1-3", Protection(category="intimate"))
        opened.turn_to("artifacts", "locator = 'row sms:50'")
        qtbot.waitUntil(lambda: "cannot be told" in opened.where())
        assert "1-3" not in opened.files.asked
    finally:
        opened.close()


def test_database_view_pages_rows_and_lists_deleted_ones(
    qtbot: Any, opened: Opened, qtmodeltester: Any
) -> None:
    view = opened.pane.preview.database
    opened.pane.tabs.setCurrentWidget(opened.pane.preview)
    opened.turn_to("entries", "id = '1-2'")
    qtbot.waitUntil(lambda: view.rows.rowCount() == 500)
    assert view.note.text().startswith("First 500 rows; more follow")
    assert [view.rows.headerData(n, Qt.Orientation.Horizontal) for n in range(6)] == [
        "Row",
        "_id",
        "address",
        "date",
        "body",
        "type",
    ]
    view.table.scrollToBottom()
    view.rows.fetchMore(view.rows.index(-1, -1))
    qtbot.waitUntil(lambda: view.rows.rowCount() == 698)
    assert view.note.text().startswith("All 698 rows")
    assert view.rows.index(6, 4).data().startswith("<b>not bold</b><U+202E> text")
    qtmodeltester.check(view.rows)
    view.table.setCurrentIndex(view.rows.index(49, 4))
    begin, length = opened.pane.bytes.hex.selection() or (0, 0)
    assert opened.data[begin : begin + length] == b"body of message 50"
    view.tables.setCurrentRow(view.tables.count() - 1)
    qtbot.waitUntil(lambda: view.rows.rowCount() == 1)
    assert "body of message 400" in [view.rows.index(0, n).data() for n in range(6)]
    assert view.note.text().startswith("Rows that look deleted: 1. Nothing confirms")


def test_a_message_opens_its_row(qtbot: Any, opened: Opened) -> None:
    view = opened.pane.preview.database
    opened.pane.tabs.setCurrentWidget(opened.pane.preview)
    opened.turn_to("artifacts", "locator = 'row sms:50'")
    qtbot.waitUntil(lambda: view.rows.rowCount() > 0)
    assert view.rows.index(0, 0).data() == "50"
    assert view.note.text().startswith("From row 50 on")


def test_tree_leads_to_bytes_and_hostile_keys_stay_text(
    qtbot: Any, opened: Opened, qtmodeltester: Any
) -> None:
    view = opened.pane.preview.tree
    opened.pane.tabs.setCurrentWidget(opened.pane.preview)
    opened.turn_to("entries", "id = '1-5'")
    qtbot.waitUntil(lambda: view.model.rowCount() == 1)
    qtmodeltester.check(view.model)
    index = view.model.index(0, 0)
    for row in (0, 0, 0):
        index = view.model.index(row, 0, index)
    view.tree.setCurrentIndex(index)
    assert view.model.index(0, 2, index.parent()).data() == "<b>not bold</b><U+202E> text"
    assert view.path.text().startswith("$.users[0].name · bytes ")
    begin, length = opened.pane.bytes.hex.selection() or (0, 0)
    assert json.loads(opened.tree[begin : begin + length]) == HOSTILE


def test_nothing_veiled_is_decoded_unasked(qtbot: Any, opened: Opened) -> None:
    pane = opened.pane
    pane.tabs.setCurrentWidget(pane.preview)
    opened.turn_to("entries", "id = '1-4'")
    qtbot.wait(100)
    assert pane.picture.canvas.image.isNull()
    assert "1-4" not in opened.files.asked
    qtbot.mouseClick(pane.picture.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not pane.picture.canvas.image.isNull())
    assert pane.picture.caption.text() == "2 × 1 pixels"
    welfare().hide_everything()
    assert pane.picture.canvas.image.isNull()
    welfare().hide_everything(False)
    welfare().veil_again()


def test_pages_are_turned(qtbot: Any, opened: Opened) -> None:
    pages = opened.pane.preview.pages
    opened.pane.tabs.setCurrentWidget(opened.pane.preview)
    opened.turn_to("entries", "id = '1-6'")
    qtbot.mouseClick(pages.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pages.caption.text() == "Page 1 of 2")
    assert QColor(pages.canvas.image.pixel(5, 5)).name() == "#ff0000"
    qtbot.mouseClick(pages.following, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pages.caption.text() == "Page 2 of 2")
    assert QColor(pages.canvas.image.pixel(5, 5)).name() == "#0000ff"
    assert not pages.following.isEnabled()
    welfare().veil_again()


def test_sound_that_cannot_be_decoded_is_said(qtbot: Any, opened: Opened) -> None:
    opened.pane.tabs.setCurrentWidget(opened.pane.preview)
    opened.turn_to("entries", "id = '1-7'")
    qtbot.waitUntil(lambda: "none of the formats" in opened.pane.preview.sound.note.text())
    assert not opened.pane.preview.sound.button.isVisible()


def test_custody_tells_the_history_of_exactly_this_record(qtbot: Any, opened: Opened) -> None:
    record = "1-2-50"
    with Case.open(opened.folder, write=True) as case:
        noted = log(case.ledger, record, Note(text="looked at"))
        log(case.ledger, "1-2-7", Note(text="another record"))
        fixed = log(case.ledger, f"entry {noted}", Correction(corrects=noted, text="looked at twice"))
        log(case.ledger, f"entry {fixed}", Correction(corrects=fixed, text="three times"))
        file = opened.folder / "copy.bin"
        file.write_bytes(b"x")
        from evidence.custody.export import log_export

        copied = log_export(case.ledger, file, "file", {"record": record})
        log_export(case.ledger, file, "file", {"record": "1-2-7"})
        whole = log_export(case.ledger, file, "manifest")
    pane = opened.pane
    pane.tabs.setCurrentWidget(pane.custody)
    opened.turn_to("artifacts", f"id = '{record}'")
    acts = pane.custody.acts
    qtbot.waitUntil(lambda: acts.rowCount() > 4)
    shown = [
        (acts.index(row, 0).data(), acts.index(row, 2).data(), acts.index(row, 3).data())
        for row in range(acts.rowCount())
    ]
    number = opened.session.reader().execute(f"SELECT seq FROM artifacts WHERE id = '{record}'").fetchone()[0]
    entry_number, item_number = (
        opened.session.reader().execute(f"SELECT seq FROM {view} WHERE id = ?", (key,)).fetchone()[0]
        for view, key in (("entries", "1-2"), ("items", 1))
    )
    assert shown == [
        (f"{item_number:,}", "record", "its evidence item"),
        (f"{entry_number:,}", "record", "its file"),
        (f"{number:,}", "record", "this record"),
        (f"{noted:,}", "note", "this record"),
        (f"{fixed:,}", "correction", "an act listed here"),
        (f"{fixed + 1:,}", "correction", "an act listed here"),
        (f"{copied:,}", "export", "a copy that left"),
        (f"{whole:,}", "export", "exported later, may hold it"),
    ]


def test_custody_goes_back_to_the_thing_that_was_received(qtbot: Any, opened: Opened) -> None:
    """Who handed the telephone over, before the image of it was linked to it, belongs to the history of a file in it."""
    with Case.open(opened.folder, write=True) as case:
        received = log(
            case.ledger,
            "item EX-1",
            Receipt(received_from="PC 4711", place="Front desk", at="2026-03-05T09:30:00+00:00"),
        )
        log(
            case.ledger,
            "item EX-2",
            Receipt(received_from="PC 4712", place="Front desk", at="2026-03-05T09:31:00+00:00"),
        )
        linked = log(case.ledger, "item EX-1", Link(evidence=1))
        log(case.ledger, "item EX-2", Link(evidence=2))
        stored = log(case.ledger, "item EX-1", Storage(place="Shelf 4"))
        resumed = case.ledger.append("ingest.resume", "case", {"evidence": [1], "rows_discarded": 0})
        case.ledger.append("ingest.resume", "case", {"evidence": [2], "rows_discarded": 0})
    pane = opened.pane
    pane.tabs.setCurrentWidget(pane.custody)
    opened.turn_to("entries", "id = '1-5'")
    acts = pane.custody.acts
    qtbot.waitUntil(lambda: acts.rowCount() > 4)
    shown = [tuple(acts.index(row, column).data() for column in (0, 2, 3)) for row in range(acts.rowCount())]
    thing = "what it was acquired from"
    assert [each for each in shown if each[1] != "record"] == [
        (f"{received:,}", "custody.receive", thing),
        (f"{linked:,}", "custody.link", thing),
        (f"{stored:,}", "custody.store", thing),
        (f"{resumed:,}", "ingest.resume", "its evidence item"),
    ]
    details = [acts.index(row, 5).data() for row in range(acts.rowCount())]
    assert any("PC 4711" in each for each in details)
    assert any("0" in each for each in details if "rows" in each.lower()), "a nought is said, too"


def test_an_entry_of_the_ledger_can_be_read_whole(qtbot: Any, opened: Opened) -> None:
    """More than the table's line has room for; what is copied has the leaf that OpenSSL's digest gives."""
    with Case.open(opened.folder, write=True) as case:
        log(case.ledger, "1-5", Note(text="<b>long</b> " * 200))
    pane = opened.pane
    pane.tabs.setCurrentWidget(pane.custody)
    opened.turn_to("entries", "id = '1-5'")
    view = pane.custody
    qtbot.waitUntil(lambda: view.acts.rowCount() > 2)
    assert not view.whole.isEnabled()
    last = view.acts.rowCount() - 1
    place = view.table.visualRect(view.acts.index(last, 2)).center()
    qtbot.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseClick(view.whole, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(view.findChildren(LedgerEntryDialog)))
    (dialog,) = view.findChildren(LedgerEntryDialog)
    assert "<b>long</b> " * 200 in dialog.text.toPlainText()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    body = QGuiApplication.clipboard().text().encode()
    done = subprocess.run(
        ["openssl", "dgst", "-sha256", "-r"], input=b"\0" + body, capture_output=True, check=True
    )
    assert done.stdout.split()[0].decode() == dialog.leaf.text() == view.acts.index(last, 7).data()
    dialog.close()


def test_every_control_has_a_name_and_nothing_is_markup(qtbot: Any, opened: Opened) -> None:
    opened.turn_to("artifacts", "locator = 'row sms:7'")
    qtbot.waitUntil(lambda: opened.where().startswith("row sms:7"))
    for shown in opened.pane.findChildren(QLabel):
        assert shown.textFormat() == Qt.TextFormat.PlainText or not shown.text()
    for widget in opened.pane.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.objectName().startswith("qt_"):
            assert widget.accessibleName() or getattr(widget, "text", lambda: "")(), widget
