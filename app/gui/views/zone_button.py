"""The zone in which moments are shown, and the choice of another."""

from __future__ import annotations

from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton

from app.gui.session import Session


class ZoneButton(QToolButton):
    """In the status bar. Only what is shown changes: records keep their moments as they were stored."""

    chosen = Signal()
    """Another zone: ``session.zone`` is it already."""

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        self.setAccessibleName(self.tr("Time zone"))
        self.setToolTip(self.tr("Choose the time zone in which moments are shown"))

    def show_session(self, session: Session | None) -> None:
        """Turns to a case, or to none."""
        self._session = session
        self.setVisible(session is not None)
        self._say()

    def choose(self, name: str) -> None:
        """Shows moments in this zone from now on."""
        if self._session is not None and name != self._session.zone.key:
            self._session.zone = ZoneInfo(name)
            self._say()
            self.chosen.emit()

    def _say(self) -> None:
        if self._session is None:
            return
        zone, own = self._session.zone.key, self._session.case.info.time_zone
        words = self.tr("Times in {}") if zone == own else self.tr("Times in {}, not the case's zone")
        self.setText(words.format(zone))
        self.setAccessibleDescription(self.text())

    def _fill(self) -> None:
        self._menu.clear()
        if self._session is None:
            return
        own, now = self._session.case.info.time_zone, self._session.zone.key
        names = {own: self.tr("{} (the case's)").format(own)}
        names.setdefault("UTC", "UTC")
        names.setdefault(now, now)
        for name, text in names.items():
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(name == now)
            action.triggered.connect(lambda _=False, zone=name: self.choose(zone))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Another zone…")).triggered.connect(lambda _=False: self._ask(now))

    def _ask(self, now: str) -> None:
        names = sorted(available_timezones())
        name, is_wanted = QInputDialog.getItem(
            self, self.tr("Time zone"), self.tr("Show moments in:"), names, names.index(now), editable=False
        )
        if is_wanted:
            self.choose(name)
