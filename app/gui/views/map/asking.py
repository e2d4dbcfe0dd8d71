"""The threads behind the map: one finds the points of a result set, one what of them is drawn in a view."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.gui.jobs.background import Background
from app.gui.models.wanted import Condition, Wanted
from app.gui.session import Session
from app.gui.views.map.area import Area
from app.gui.views.map.loading import NotMappedError, load
from app.gui.views.map.points import Points
from app.gui.views.map.scene import Asked, SceneMaker


class PointLoader(QObject):
    """Finds the points of one result set at a time; a new question ends the one before."""

    loaded = Signal(object)
    """The :class:`Points`, None where the records are of a kind that states no places."""
    failed = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._background = Background(self)
        self._cancel = threading.Event()

    def ask(self, wanted: Wanted, hidden: Condition | None) -> None:
        """Finds the points of another result set, without the artifacts that are hidden."""
        self._cancel.set()
        self._cancel = cancel = threading.Event()
        self._background.forget()
        self._background.run(lambda: self._load(wanted, hidden, cancel), self.loaded.emit, self.failed.emit)

    def stop(self) -> None:
        """Ends the thread."""
        self._cancel.set()
        self._background.stop()

    def _load(self, wanted: Wanted, hidden: Condition | None, cancel: threading.Event) -> Points | None:
        try:
            return load(self._session.reader(), wanted, cancel.is_set, hidden)
        except NotMappedError:
            return None


class SceneFinder(QObject):
    """Finds what is drawn of some points in one view at a time; a new view ends the question before."""

    found = Signal(object)
    """A :class:`Scene`."""
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._background = Background(self)
        self._maker = SceneMaker(Points())
        self._round = 0

    def show(self, points: Points) -> None:
        """Takes other points."""
        self._round += 1
        self._background.forget()
        self._maker = SceneMaker(points)

    def ask(self, asked: Asked) -> None:
        """Finds what is drawn in a view."""
        self._round += 1
        mine, maker = self._round, self._maker
        self._background.forget()
        self._background.run(
            lambda: maker.make(asked, lambda: self._round != mine), self.found.emit, self.failed.emit
        )

    def within(self, area: Area, done: Callable[[frozenset[int]], Any]) -> None:
        """Finds the points of an area: ``done`` gets their positions."""
        points = self._maker.points
        self._background.run(lambda: _within(points, area), done, self.failed.emit)

    def stop(self) -> None:
        """Ends the thread."""
        self._round += 1
        self._background.stop()


def _within(points: Points, area: Area) -> frozenset[int]:
    latitudes = points.latitudes
    return frozenset(
        index for index, longitude in enumerate(points.longitudes) if area.holds(longitude, latitudes[index])
    )
