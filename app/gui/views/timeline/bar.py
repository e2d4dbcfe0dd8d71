"""What stands above the time line."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton

from app.gui.models.events_query import LanesBy
from app.gui.views.noted_bar import NotedBar, named
from app.gui.views.timeline.chart import Chart

_KEPT = "timeline/lanes"


class TimelineBar(NotedBar):
    """Lanes, zoom, steps from event to event; below it what is shown and what is not."""

    lanes_chosen = Signal()

    def __init__(self, chart: Chart) -> None:
        super().__init__()
        self.lanes = self._make_lanes()
        self.closer = QPushButton(self.tr("Zoom in"))
        self.closer.clicked.connect(lambda: chart.zoom(True))
        self.further = QPushButton(self.tr("Zoom out"))
        self.further.clicked.connect(lambda: chart.zoom(False))
        self.all = QPushButton(self.tr("Everything (F)"))
        self.all.clicked.connect(chart.show_all)
        self.before = QPushButton(self.tr("Event before"))
        self.before.clicked.connect(partial(chart.step, False))
        self.after = QPushButton(self.tr("Event after"))
        self.after.clicked.connect(partial(chart.step, True))
        words = named(self.lanes, self.tr("Lanes by"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (words, self.lanes, self.closer, self.further, self.all):
            row.addWidget(widget)
        row.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.note, 1)
        below.addWidget(self.before)
        below.addWidget(self.after)
        self.lay_out(row, below)

    @property
    def lanes_by(self) -> LanesBy:
        """What the lanes are."""
        chosen: LanesBy = self.lanes.currentData()
        return chosen

    def _make_lanes(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Lanes of the timeline by"))
        box.addItem(self.tr("Evidence item"), "evidence")
        box.addItem(self.tr("Kind of record"), "kind")
        box.addItem(self.tr("Parser"), "parser")
        box.addItem(self.tr("Kind of time"), "time")
        box.setCurrentIndex(max(0, box.findData(QSettings().value(_KEPT))))
        box.currentIndexChanged.connect(self._changed)
        return box

    def _changed(self, _: int) -> None:
        QSettings().setValue(_KEPT, self.lanes_by)
        self.lanes_chosen.emit()
