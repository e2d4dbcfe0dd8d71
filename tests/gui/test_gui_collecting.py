"""Cyclic garbage of the window is never taken down in another thread."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from app.gui.collecting import Collecting


class _Held(QObject):
    """Holds itself, as a widget does whose signal is connected to its own method."""

    def __init__(self) -> None:
        super().__init__()
        self.own = self


def test_a_busy_thread_takes_nothing_of_qt_down(qtbot: Any) -> None:
    ended_in: list[int] = []
    held = _Held()
    weakref.finalize(held, lambda: ended_in.append(threading.get_ident()))
    del held

    def busy() -> None:
        for _ in range(200):
            kept = [[] for _ in range(2000)]
            assert kept

    thread = threading.Thread(target=busy)
    thread.start()
    thread.join()
    assert not ended_in
    assert not gc.isenabled()
    gc.collect()
    assert ended_in == [threading.get_ident()]


def test_the_timer_looks_when_it_is_due(qtbot: Any) -> None:
    gone: list[bool] = []
    held = _Held()
    weakref.finalize(held, lambda: gone.append(True))
    del held
    kept = [[] for _ in range(gc.get_threshold()[0] + 1000)]
    qtbot.waitUntil(lambda: bool(gone))
    assert kept


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The generations that were collected, where something new is always due."""
    found: list[int] = []
    with monkeypatch.context() as patched:
        patched.setattr(gc, "get_count", lambda: (gc.get_threshold()[0] + 1, 0, 0))
        patched.setattr(gc, "collect", lambda generation=2: found.append(generation))
        yield found


def test_the_timer_looks_at_the_new_and_seldom_at_all(
    qapp: QGuiApplication, looked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A case of a million records is many objects, and each look through them holds the window up."""
    monkeypatch.setattr("app.gui.collecting._ALL", 3)
    collecting = Collecting(qapp)
    for _ in range(16):
        collecting.look()
    assert looked == [0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0]
    _end(collecting)


def test_all_is_looked_through_when_the_person_turns_away(qapp: QGuiApplication, looked: list[int]) -> None:
    collecting = Collecting(qapp)
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert looked == []
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert 2 in looked
    _end(collecting)


def test_all_is_looked_through_when_a_case_was_closed(qtbot: Any, window: Any) -> None:
    gone: list[bool] = []
    held = _Held()
    weakref.finalize(held, lambda: gone.append(True))
    gc.collect(0), gc.collect(1)  # an old object, by now
    del held
    assert window.close_case()
    qtbot.waitUntil(lambda: bool(gone))


def _end(collecting: Collecting) -> None:
    collecting.stop()
    collecting.deleteLater()
    gc.disable()  # as the application of the tests wants it
