"""One evidence item of a running ingest."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QProgressBar, QSizePolicy

from app.gui import icons
from app.gui.views.elided import ElidedLabel
from app.gui.views.plain import label, set_role
from app.gui.words import count_text, duration_text, left_to_right, line, plural, size_text
from evidence.ingest.events import ItemFinished, Progress

_STEPS = 1000


class JobRow(QFrame):
    """Name, phase, a bar, and how much, how fast and how long still."""

    def __init__(self, item: int, path: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._last: Progress | None = None
        name = PurePath(path).name or path
        self.icon = QLabel()
        self.name = ElidedLabel()
        self.name.setText(line(f"{item} · {name}"))
        self.phase = label(self.tr("Waiting"), "muted")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, _STEPS)
        self.bar.setAccessibleName(self.tr("Progress of {}").format(line(name, 60)))
        self.numbers = label("", "muted")
        self.left = label("", "muted")
        self.numbers.setWordWrap(True)
        self.numbers.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._picture("working", "accent")
        grid = QGridLayout(self)
        grid.setContentsMargins(10, 8, 10, 8)
        grid.setVerticalSpacing(5)
        grid.addWidget(self.icon, 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.phase, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.bar, 1, 0, 1, 3)
        grid.addWidget(self.numbers, 2, 0, 1, 2)
        grid.addWidget(self.left, 2, 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)

    def advance(self, progress: Progress) -> None:
        """Shows how far it is."""
        self._last = progress
        phases = {
            "survey": self.tr("Finding volumes"),
            "list": self.tr("Listing"),
            "read": self.tr("Reading and hashing"),
            "verify": self.tr("Verifying the source"),
            "paused": self.tr("Paused"),
        }
        self.phase.setText(phases[progress.phase])
        known = progress.listing_done and progress.bytes_total > 0
        self.bar.setRange(0, _STEPS if known else 0)
        if known:
            self.bar.setValue(min(_STEPS, progress.bytes_done * _STEPS // progress.bytes_total))
        self._show_numbers(progress)

    def finish(self, end: ItemFinished) -> None:
        """Shows how it ended."""
        words = {
            "finished": (self.tr("Finished"), "ok", "good"),
            "refused": (self.tr("Not ingested"), "failed", "bad"),
            "cancelled": (self.tr("Cancelled"), "cancel", "warning"),
        }
        text, icon, role = words[end.state]
        self.phase.setText(text)
        set_role(self.phase, role)
        self._picture(icon, role)
        self.bar.setRange(0, _STEPS)
        self.bar.setValue(_STEPS if end.state == "finished" else self.bar.value())
        self.bar.setVisible(end.state != "refused")
        self.left.setText(
            "" if self._last is None else self.tr("took {}").format(duration_text(self._last.seconds))
        )
        if end.message:
            self.numbers.setText(line(end.message))

    def stop(self) -> None:
        """Stands still when the run ended before the item did."""
        if self.bar.maximum() == 0:
            self.bar.setRange(0, _STEPS)

    def _show_numbers(self, progress: Progress) -> None:
        done, total = count_text(progress.entries_done), count_text(progress.entries_total)
        parts = [self.tr("{} of {} entries", "", plural(progress.entries_total)).format(done, total)]
        if progress.bytes_done:
            parts.append(f"{size_text(progress.bytes_done)} / {size_text(progress.bytes_total)}")
        if progress.rate:
            parts.append(left_to_right(f"{size_text(int(progress.rate))}/s"))
        if progress.problems:
            parts.append(
                self.tr("{} problems", "", plural(progress.problems)).format(count_text(progress.problems))
            )
        self.numbers.setText(" · ".join(part.replace(" ", "\u00a0") for part in parts))
        left = None if progress.phase == "paused" else progress.seconds_left
        self.left.setText("" if left is None else self.tr("{} left").format(duration_text(left)))

    def dress(self) -> None:
        """Draws the icon in the palette worn now."""
        self._picture(*self._drawn)

    def _picture(self, name: str, role: str) -> None:
        self._drawn = (name, role)
        self.icon.setPixmap(icons.picture(name, 16, role))
