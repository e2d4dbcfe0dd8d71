"""Media are veiled until asked for, everything can be hidden at once, and none of it is written into a case."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from app.gui import theme
from app.gui.jobs.veiled import veiled_dots, veiled_picture
from app.gui.main_window import MainWindow
from app.gui.welfare import OPEN, VEILED, veil, welfare
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Tag
from reports.picture_decoder import PictureDecoder


@pytest.fixture
def window(qtbot: Any, case_folder: Path) -> Iterator[MainWindow]:
    with Case.open(case_folder, write=True) as case:
        log(case.ledger, "1-5", Tag(tag="category 1"))
        log(case.ledger, "1-6", Tag(tag="category 0"))
    shown = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(shown)
    shown.resize(1100, 760)
    shown.show()
    assert shown.open_case(case_folder)
    qtbot.waitUntil(lambda: shown.workspace.files.model.rowCount() == 900)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    welfare().hide_everything(False)
    shown.close()


def checks(width: int = 320, height: int = 240) -> bytes:
    """Coloured squares of four pixels: detail and colour that no veil may let through."""
    image = Image.new("RGB", (width, height))
    image.putdata(
        [
            (250, 20, 20) if (x // 4 + y // 4) % 2 else (20, 20, 250)
            for y in range(height)
            for x in range(width)
        ]
    )
    target = BytesIO()
    image.save(target, "PNG")
    return target.getvalue()


def detail(image: QImage) -> float:
    """Mean squared difference of neighbouring pixels: what makes a picture recognisable, however bright it is."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [bytes(grey.constScanLine(y))[: grey.width()] for y in range(grey.height())]
    found = [(a - b) ** 2 for row in rows for a, b in pairwise(row)]
    return sum(found) / len(found)


def is_grey(image: QImage) -> bool:
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return all(each.red() == each.green() == each.blue() for each in colours)


def test_a_veiled_picture_has_no_detail_and_no_colour(qapp: Any) -> None:
    stripes = QImage(200, 120, QImage.Format.Format_RGB32)
    for x in range(200):
        for y in range(120):
            stripes.setPixel(x, y, 0xFFE01010 if x // 3 % 2 else 0xFF1010E0)
    assert detail(stripes) > 100
    veiled = veil(stripes)
    assert veiled.size() == stripes.size()
    assert detail(veiled) < 2
    assert is_grey(veiled)


def test_only_a_few_grey_dots_come_from_the_worker(qapp: Any) -> None:
    with PictureDecoder() as decoder:
        dots, size = veiled_dots(decoder, checks())
        picture = veiled_picture(decoder, checks(), QSize(160, 160))
    assert size == QSize(320, 240)
    assert max(dots.width(), dots.height()) <= 16
    assert is_grey(dots)
    assert (picture.width(), picture.height()) == (160, 120)
    assert detail(picture) < 2


def test_every_record_is_veiled_until_asked_for(window: MainWindow) -> None:
    found = welfare()
    assert found.mode == VEILED
    assert all(found.veiled(f"1-{number}") for number in range(1, 900))
    found.peek("1-2", True)
    assert not found.veiled("1-2")
    assert not found.veiled("1-2-7"), "an artifact holds what its file holds"
    found.peek("1-2", False)
    assert found.veiled("1-2")
    found.unveil("1-3")
    assert not found.veiled("1-3")
    found.veil_again()
    assert found.veiled("1-3")


def test_what_is_categorised_stays_out_of_sight_in_every_mode(qtbot: Any, window: MainWindow) -> None:
    found = welfare()
    found.mode = OPEN
    qtbot.waitUntil(lambda: found.category("1-5") == "category 1")
    assert found.veiled("1-5")
    assert found.out_of_sight("1-5")
    assert not found.veiled("1-6"), "category 0 is what nobody need be spared"
    assert not found.veiled("1-7")
    window.close_case()
    assert found.category("1-5") is None


def test_a_set_with_categorised_records_is_announced(qtbot: Any, window: MainWindow) -> None:
    bar = window.workspace.categorised
    qtbot.waitUntil(bar.isVisible)
    assert "in this set: 1 (category 1)" in bar.words.text()
    qtbot.mouseClick(bar.understood, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    results = window.workspace.results
    results.narrow(("id = ?", ("1-7",)))
    qtbot.waitUntil(lambda: window.workspace.files.model.rowCount() == 1)
    assert not bar.isVisible()
    results.narrow(("id IN (?, ?)", ("1-5", "1-7")))
    qtbot.waitUntil(bar.isVisible)


def shades(window: Any) -> set[int]:
    """Colours of a picture of the window in its outer part, where the cover has no words."""
    picture = window.grab().toImage()
    return {
        picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height() // 3, 7)
    }


def test_one_key_hides_everything_and_one_brings_it_back(qtbot: Any, window: MainWindow) -> None:
    title = window.windowTitle()
    assert "Lost phone" in title
    other = QDialog(window)
    other.setWindowTitle("secret name")
    QLabel("secret text", other)
    other.resize(300, 200)
    other.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    table = window.workspace.files.table
    table.setFocus()
    assert len(shades(window)) > 3
    qtbot.keyClick(table, Qt.Key.Key_F9)
    assert welfare().is_covered
    assert window.windowTitle() == other.windowTitle() == "Indicia"
    for each in (window, other):
        assert shades(each) == {theme.colour("window").rgb()}
    other.setWindowTitle("changed while hidden")  # the window's own is set by itself when its counts arrive
    assert other.windowTitle() == "Indicia"
    before = window.workspace.marking.writer.pending
    qtbot.keyClick(table, Qt.Key.Key_1)
    assert window.workspace.marking.writer.pending == before == 0, "no key does anything meanwhile"
    tip = QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5))
    assert QApplication.sendEvent(table.viewport(), tip)
    assert not any(each.isVisible() and each.inherits("QTipLabel") for each in QApplication.topLevelWidgets())
    cover = window.actions_.welfare.covering.covers()[0]
    qtbot.keyClick(cover, Qt.Key.Key_F9)
    assert not welfare().is_covered
    assert window.windowTitle() == title
    assert other.windowTitle() == "changed while hidden"
    assert len(shades(window)) > 3
    other.close()


def test_a_window_that_opens_meanwhile_is_covered(qtbot: Any, window: MainWindow) -> None:
    window.actions_.welfare.hide.trigger()
    late = QDialog(window)
    late.setWindowTitle("late")
    late.resize(200, 120)
    late.show()
    assert late.windowTitle() == "Indicia"
    assert shades(late) == {theme.colour("window").rgb()}
    qtbot.keyClick(late, Qt.Key.Key_Escape)
    assert not welfare().is_covered
    assert late.isVisible(), "what was begun in a dialog goes on"
    late.close()


def test_a_break_is_suggested_and_never_recorded(
    qtbot: Any, window: MainWindow, case_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bar = window.actions_.welfare.reminder
    active = Qt.ApplicationState.ApplicationActive
    monkeypatch.setattr(QApplication, "applicationState", staticmethod(lambda: active))
    welfare().break_minutes = 30
    with Case.open(case_folder) as case:
        before = case.ledger.size
    for _ in range(29):
        bar.minute()
    assert not bar.isVisible()
    bar.minute()
    assert bar.isVisible()
    assert "30" in bar.words.text()
    qtbot.mouseClick(bar.later, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()
    for _ in range(10):
        bar.minute()
    assert bar.isVisible()
    qtbot.mouseClick(bar.taken, Qt.MouseButton.LeftButton)
    assert welfare().is_covered
    for _ in range(5):
        bar.minute()
    welfare().hide_everything(False)
    welfare().break_minutes = 0
    for _ in range(100):
        bar.minute()
    assert not bar.isVisible()
    with Case.open(case_folder) as case:
        assert case.ledger.size == before
