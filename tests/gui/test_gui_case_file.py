"""A case opened by its file: from the command line, by dropping it, and what opens none is said."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gui_case import FakeReader
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from app.gui import main_window
from app.gui.main_window import MainWindow
from evidence.case_file import NAME

ROOT = Path(__file__).parents[2]


@pytest.fixture
def window(qtbot: Any) -> Iterator[MainWindow]:
    made = MainWindow(lambda case: FakeReader())
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said in a dialog."""
    said: list[str] = []
    monkeypatch.setattr(main_window, "tell", lambda *words: said.append(words[-1]))
    return said


def drop(window: MainWindow, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none))


def test_a_case_is_opened_by_its_file(window: MainWindow, case_folder: Path, told: list[str]) -> None:
    drop(window, case_folder / NAME)
    assert told == []
    assert window.workspace is not None
    assert window.workspace.session.folder == case_folder


def test_what_opens_no_case_is_said_and_what_is_open_stays(
    window: MainWindow, case_folder: Path, tmp_path: Path, told: list[str]
) -> None:
    assert window.open_case(case_folder)
    alone = tmp_path / "<b>\u202ealone.indicia"
    shutil.copy(case_folder / NAME, alone)
    drop(window, alone)
    assert "<b><U+202E>alone.indicia opens no case" in told[0]
    os.mkfifo(tmp_path / "pipe.indicia")
    assert not window.open_case(tmp_path / "pipe.indicia")
    assert "not a plain file" in told[1]
    assert window.workspace is not None
    assert window.workspace.session.folder == case_folder


def test_a_double_click_brings_the_window_to_the_front_that_shows_the_case(
    qtbot: Any, window: MainWindow, case_folder: Path
) -> None:
    assert window.open_case(case_folder)
    asked: list[bool] = []
    window.door.asked.connect(lambda: asked.append(True))
    process = subprocess.Popen(
        [sys.executable, "-m", "app.cli.main", "open", str(case_folder / NAME)], cwd=ROOT
    )
    qtbot.waitUntil(lambda: process.poll() is not None)
    assert process.returncode == 0
    assert asked == [True]
