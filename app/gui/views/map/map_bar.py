"""The controls above the map."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QMenu, QToolBar, QToolButton, QWidget

from app.gui.views.map.place_box import PlaceBox

_GAPS = (600, 3600, 6 * 3600, 24 * 3600)
_FIRST_GAP = 3600


class MapBar(QToolBar):
    """What does not fit is in the menu at its end."""

    changed = Signal()
    """Tracks or circles are wanted differently."""

    def __init__(self) -> None:
        super().__init__()
        self.setMovable(False)
        self.fit = self._button(self.tr("Show all"), self.tr("Show all points (Home)"))
        self.nearer = self._button("+", self.tr("Nearer (plus)"))
        self.further = self._button("−", self.tr("Further away (minus)"))
        self.place = PlaceBox()
        self._add(self.place)
        self.addSeparator()
        self.choose = self._button(
            self.tr("Choose area"),
            self.tr("Draw a rectangle by dragging; Shift and dragging does so at any time"),
        )
        self.choose.setCheckable(True)
        self.only = self._button(
            self.tr("Only this area"), self.tr("Keep only the results in the rectangle, or else in the view")
        )
        self.anywhere = self._button(
            self.tr("Everywhere again"), self.tr("Take the area away that the results were kept to")
        )
        self.anywhere_action = self._added[-1]
        self.addSeparator()
        self.tracks = self._check(self.tr("Tracks, gaps over"), "tracks")
        self.gap = self._make_gaps()
        self.circles = self._check(self.tr("Accuracy"), "circles")
        self.circles.setAccessibleName(self.tr("Circles of stated accuracy"))
        self.addSeparator()
        self.tiles = self._button(self.tr("Tiles"), self.tr("Draw a local file of map tiles (MBTiles) below"))
        self.tiles.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.tiles)
        self.choose_tiles = menu.addAction(self.tr("Choose a file of map tiles…"))
        self.no_tiles = menu.addAction(self.tr("Without tiles"))
        self.no_tiles.setEnabled(False)
        self.tiles.setMenu(menu)

    @property
    def seconds(self) -> float:
        """Without a point for so long, a track ends."""
        return float(self.gap.currentData())

    _added: list[QAction]

    def _button(self, text: str, explained: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(explained)
        button.setAccessibleName(text if len(text) > 1 else explained)
        button.setAccessibleDescription(explained)
        self._add(button)
        return button

    def _add(self, widget: QWidget) -> None:
        if not hasattr(self, "_added"):
            self._added = []
        self._added.append(self.addWidget(widget))

    def _check(self, text: str, key: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(QSettings().value(f"map/{key}", True, bool) is True)
        box.toggled.connect(lambda on: QSettings().setValue(f"map/{key}", on))
        box.toggled.connect(lambda _: self.changed.emit())
        self._add(box)
        return box

    def _make_gaps(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("A track ends where no point follows for"))
        names = (self.tr("10 minutes"), self.tr("1 hour"), self.tr("6 hours"), self.tr("24 hours"))
        for name, seconds in zip(names, _GAPS, strict=True):
            box.addItem(name, seconds)
        kept = QSettings().value("map/gap", _FIRST_GAP, int)
        box.setCurrentIndex(max(0, box.findData(kept)))
        box.currentIndexChanged.connect(lambda _: QSettings().setValue("map/gap", box.currentData()))
        box.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._add(box)
        return box
