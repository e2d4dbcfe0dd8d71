"""The Jobs dock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.gui import icons
from app.gui.jobs.bridge import Batch
from app.gui.views.job_row import JobRow
from app.gui.views.plain import label, set_role
from app.gui.words import line


class JobsView(QWidget):
    """The running ingest item by item, its end in words, and the button that takes up an interrupted one."""

    cancel = Signal()
    resume = Signal()
    pause = Signal(bool)
    """True to hand out no new work, False to go on."""
    summary = Signal()
    """What was read and what was not is to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[int, JobRow] = {}
        self._interrupted = False
        self._running = self._paused = False
        self.state = label(self.tr("No ingest is running."), "muted", wrap=True)
        self.cancel_button = QPushButton(icons.icon("cancel"), self.tr("Cancel"))
        self.cancel_button.clicked.connect(self._cancel)
        self.pause_button = QPushButton(icons.icon("pause"), self.tr("Pause"))
        self.pause_button.setAccessibleName(self.tr("Pause the ingest, or go on"))
        self.pause_button.clicked.connect(self._pause)
        self.summary_button = QPushButton(self.tr("Completeness…"))
        self.summary_button.setToolTip(self.tr("What was read, parsed, skipped and failed, with the reasons"))
        self.summary_button.clicked.connect(self.summary)
        self.resume_button = QPushButton(icons.icon("resume"), self.tr("Resume"))
        self.resume_button.setAccessibleName(self.tr("Resume the interrupted ingest"))
        self.resume_button.clicked.connect(self.resume)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 6, 8, 6)
        bar.addWidget(self.state, 1)
        bar.addWidget(self.summary_button)
        bar.addWidget(self.resume_button)
        bar.addWidget(self.pause_button)
        bar.addWidget(self.cancel_button)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(8, 2, 8, 8)
        self._list.setSpacing(6)
        self._list.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setAccessibleName(self.tr("Evidence items of the ingest"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(area)
        self._buttons()

    def bars(self) -> list[QProgressBar]:
        """The progress bars of the items, in order."""
        return [row.bar for row in self._rows.values()]

    def begin(self) -> None:
        """A run starts."""
        for row in self._rows.values():
            row.deleteLater()
        self._rows.clear()
        self._running, self._paused = True, False
        set_role(self.state, "")
        self.state.setText(self.tr("Ingest is running."))
        self._buttons()

    def take(self, batch: Batch) -> None:
        """Shows what happened since the last batch."""
        for started in batch.started:
            row = JobRow(started.item, started.path)
            self._rows[started.item] = row
            self._list.insertWidget(self._list.count() - 1, row)
        for item, progress in batch.progress.items():
            if self._paused and progress.phase == "paused":
                self.state.setText(self.tr("The ingest stands still. What is recorded can be examined."))
            if item in self._rows:
                self._rows[item].advance(progress)
        for finished in batch.finished:
            if finished.item in self._rows:
                self._rows[finished.item].finish(finished)
        if batch.ended is not None:
            self._end(batch.ended.state, batch.ended.message)

    def show_interrupted(self, interrupted: bool) -> None:
        """Offers to resume where an item was begun and not finished."""
        self._interrupted = interrupted
        if interrupted and not self._running and not self._rows:
            set_role(self.state, "warning")
            self.state.setText(self.tr("An ingest of this case was interrupted. Nothing recorded is lost."))
        self._buttons()

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icons in the palette worn now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "resume_button"):
            self.cancel_button.setIcon(icons.icon("cancel"))
            self.resume_button.setIcon(icons.icon("resume"))
            self._buttons()
            for row in self._rows.values():
                row.dress()

    def _end(self, state: str, message: str) -> None:
        self._running = False
        roles = {"finished": "good", "partial": "warning", "cancelled": "warning", "failed": "bad"}
        set_role(self.state, roles[state])
        for row in self._rows.values():
            row.stop()
        self.state.setText(line(message.replace("`indicia resume`", self.tr("Resume"))))
        self._buttons()

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        self.pause_button.setEnabled(False)
        self.state.setText(self.tr("Stopping after the entries that are being read now…"))
        self.cancel.emit()

    def _pause(self) -> None:
        self._paused = not self._paused
        set_role(self.state, "warning" if self._paused else "")
        self.state.setText(
            self.tr("Pausing: what the workers have in hand is finished first…")
            if self._paused
            else self.tr("Ingest is running.")
        )
        self._buttons()
        self.pause.emit(self._paused)

    def _buttons(self) -> None:
        self.pause_button.setVisible(self._running)
        self.pause_button.setText(self.tr("Go on") if self._paused else self.tr("Pause"))
        self.pause_button.setIcon(icons.icon("resume" if self._paused else "pause"))
        self.summary_button.setVisible(not self._running)
        self.cancel_button.setVisible(self._running)
        for button in (self.cancel_button, self.pause_button):
            button.setEnabled(self._running)
        self.resume_button.setVisible(self._interrupted and not self._running)
