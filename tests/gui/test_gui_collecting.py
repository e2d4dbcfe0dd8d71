"""Cyclic garbage of the window is never taken down in another thread."""

from __future__ import annotations

import gc
import threading
import weakref
from typing import Any

import pytest
from PySide6.QtCore import QObject

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


def test_all_objects_are_looked_through_only_where_they_have_grown_by_a_quarter(
    qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Python does: a case of a million records is many objects, and each look through them holds the window up."""
    collecting, looked = Collecting(), list[int]()
    old, due = 1000, (0, 0, gc.get_threshold()[2] + 1)
    monkeypatch.setattr(gc, "get_count", lambda: due)
    monkeypatch.setattr(gc, "get_objects", lambda generation: [None] * old)
    monkeypatch.setattr(gc, "collect", lambda generation=2: looked.append(generation))
    collecting.look()
    old = 1250
    collecting.look()
    old = 1251
    collecting.look()
    collecting.look()
    assert looked == [2, 1, 2, 1]
    monkeypatch.undo()
    collecting.stop()
    gc.disable()  # as the application of the tests wants it
