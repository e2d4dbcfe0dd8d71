"""How loud it plays: muted until somebody asks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSlider, QWidget

from app.gui.views.plain import label

_FIRST = 50


class VolumeBar(QWidget):
    """A button that mutes and a slider in hundredths, both always to be seen."""

    changed = Signal(float)
    """The volume from 0 to 1; 0 while it is muted."""

    def __init__(self) -> None:
        super().__init__()
        self.mute = QPushButton()
        self.mute.setCheckable(True)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Volume"))
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.slider.setFixedWidth(110)
        self.words = label()
        # As wide as it ever is, so that nothing moves beside it.
        self.words.setMinimumWidth(self.words.fontMetrics().horizontalAdvance(self._volume_words(100)))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.mute)
        layout.addWidget(self.slider)
        layout.addWidget(self.words)
        self.mute.toggled.connect(lambda _: self._tell())
        self.slider.valueChanged.connect(lambda _: self._tell())
        self.reset()

    @property
    def volume(self) -> float:
        """From 0 to 1; 0 while it is muted."""
        return 0.0 if self.mute.isChecked() else self.slider.value() / 100

    def reset(self) -> None:
        """Muted again, at half the volume."""
        self.slider.setValue(_FIRST)
        self.mute.setChecked(True)
        self._tell()

    def _tell(self) -> None:
        muted = self.mute.isChecked()
        self.mute.setText(self.tr("Unmute") if muted else self.tr("Mute"))
        self.words.setText(self.tr("Muted") if muted else self._volume_words(self.slider.value()))
        self.changed.emit(self.volume)

    def _volume_words(self, value: int) -> str:
        return self.tr("Volume {} %").format(value)
