"""No screen, and settings and a case of its own for each test of the window."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, FakeReader, build_case

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_PATIENCE_MS = 60_000
"""What is waited for comes at once where there is time for it; pytest-qt gives up after 5 s."""


@pytest.fixture
def qtbot(qtbot: Any) -> Any:
    """The bot of pytest-qt, which waits long enough on a busy machine."""
    for name in ("waitUntil", "waitSignal", "waitSignals"):
        setattr(qtbot, name, partial(getattr(qtbot, name), timeout=_PATIENCE_MS))
    return qtbot


@pytest.fixture(scope="session", autouse=True)
def spoken_english(qapp: Any) -> None:
    """As in the program: English, too, has its plural forms from a file."""
    from app.gui import languages

    languages.speak(qapp, "en")


@pytest.fixture(scope="session", autouse=True)
def emptied_clipboard(qapp: Any) -> Iterator[None]:
    """Qt's offscreen platform takes down what lies on the clipboard after Python is gone, and ends by signal 11."""
    from PySide6.QtGui import QGuiApplication

    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture(scope="module", autouse=True)
def left_alone() -> None:
    """What earlier test files left is looked through once: each test of the window looks through all objects at its end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def collected_here(qapp: Any) -> Iterator[None]:
    """As in the program: what Qt made is never taken down in another thread."""
    from app.gui.collecting import Collecting

    collecting = Collecting(qapp)
    yield
    collecting.stop()
    collecting.deleteLater()


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keys and settings of a test never touch those of the person who runs it."""
    from PySide6.QtCore import QCoreApplication, QSettings

    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("INDICIA_HOME", str(home))
    QCoreApplication.setOrganizationName("Indicia tests")
    QCoreApplication.setApplicationName(home.name)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(home))
    yield
    QSettings().clear()


@pytest.fixture
def case_folder(tmp_path: Path) -> Path:
    """A case with 900 file entries."""
    return build_case(tmp_path / "case")


@pytest.fixture
def window(qtbot: Any, case_folder: Path) -> Iterator[Any]:
    """The main window over that case, in front, its table filled. Test files may have one of their own."""
    from app.gui.main_window import MainWindow

    shown = MainWindow(lambda case: FakeReader(PNG))
    qtbot.addWidget(shown)
    shown.resize(1300, 850)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    assert shown.open_case(case_folder)
    qtbot.waitUntil(lambda: shown.workspace.files.model.rowCount() == 900)
    yield shown
    shown.close()
