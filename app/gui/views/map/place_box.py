"""The box above the map in which a place to go to is typed."""

from __future__ import annotations

import re

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from app.gui.jobs.background import Background
from app.gui.views.map.area import degrees_text
from app.gui.views.map.gazetteer import Place, gazetteer
from app.gui.words import count_text, left_to_right, line

_OFFERED = 12
_SETTLE_MS = 150
_DEGREES = r"([+-]?\d{1,3}(?:\.\d{1,15})?)"
_COORDINATES = re.compile(rf"\s*{_DEGREES}\s*[, ]\s*{_DEGREES}\s*", re.ASCII)


class PlaceBox(QLineEdit):
    """Names of the gazetteer that ships with the program are offered; latitude and longitude are understood too."""

    chosen = Signal(object)
    """The :class:`Place` to go to; one without a name where coordinates were typed."""
    said = Signal(str)
    """That there is no such place, in words; empty when something else is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Go to place"))
        self.setAccessibleName(self.tr("Go to place"))
        self.setToolTip(
            self.tr(
                "Name of a town, or latitude and longitude such as 51.5, -0.12; towns are listed with their people"
            )
        )
        self.setClearButtonEnabled(True)
        self.found: list[Place] = []
        self._at_once = False
        self._background = Background(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._look_up)
        self._words = QStringListModel(self)
        self.list = QCompleter(self._words, self)
        self.list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.list.setMaxVisibleItems(_OFFERED)
        self.offered = QListView()
        self.offered.setAccessibleName(self.tr("Places of that name"))
        self.offered.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setPopup(self.offered)
        self.list.setWidget(self)
        self.list.activated[QModelIndex].connect(lambda index: self._choose(self.found[index.row()]))  # type: ignore[index]
        self.textEdited.connect(self._edited)
        self.returnPressed.connect(self._go)
        self._fit()

    def stop(self) -> None:
        """Ends the thread."""
        self._settle.stop()
        self._background.stop()

    def _fit(self) -> None:
        letter = self.fontMetrics().averageCharWidth()
        self.setMinimumWidth(16 * letter)
        self.setMaximumWidth(28 * letter)
        self.offered.setMinimumWidth(50 * letter)

    def _edited(self, text: str) -> None:
        self.said.emit("")
        self._at_once = False
        self._background.forget()
        self.found = []
        if text.strip():
            self._settle.start()
        else:
            self._settle.stop()
            self.offered.hide()

    def _look_up(self) -> None:
        text = self.text()
        if self._coordinates(text) is None:
            self._background.run(lambda: gazetteer().named(text, _OFFERED), self._offer, self.said.emit)

    def _offer(self, found: list[Place]) -> None:
        self.found = found
        self._words.setStringList([_said(place) for place in found])
        if self._at_once:
            self._go_to_first()
        elif found and self.hasFocus():
            self.list.complete()
        else:
            self.offered.hide()

    def _go(self) -> None:
        """Enter: to what was typed, or to the largest place whose name begins so."""
        place = self._coordinates(self.text())
        if place is not None:
            self._choose(place)
        elif self.found:
            self._go_to_first()
        elif self.text().strip():
            self._at_once = True
            self._settle.stop()
            self._look_up()

    def _go_to_first(self) -> None:
        self._at_once = False
        if self.found:
            self._choose(self.found[0])
        else:
            words = self.tr("No town of 1,000 people or more is called {}: write latitude and longitude.")
            self.said.emit(words.format(line(self.text(), 60)))

    def _choose(self, place: Place) -> None:
        self.offered.hide()
        if place.name:
            self.setText(place.name)
        self.chosen.emit(place)

    def _coordinates(self, text: str) -> Place | None:
        """The place that latitude and longitude name; None where the text is something else."""
        form = _COORDINATES.fullmatch(text)
        if form is None or abs(float(form[1])) > 90 or abs(float(form[2])) > 180:
            return None
        return Place("", "", 0, float(form[2]), float(form[1]))


def _said(place: Place) -> str:
    where = f"{degrees_text(place.latitude, 'N', 'S', 1)} {degrees_text(place.longitude, 'E', 'W', 1)}"
    return f"{line(place.name, 60)} · {place.country} · {left_to_right(where)} · {count_text(place.people)}"
