"""The list beside the map: what each point's record says, as stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.gui.views.map.details import Detail
from app.gui.words import line, time_text

translate = QCoreApplication.translate

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class _Column:
    title: Callable[[], str]
    text: Callable[[Detail, ZoneInfo], str]
    width: int


def _accuracy(detail: Detail, _: ZoneInfo) -> str:
    return f"{line(detail.accuracy)} m" if detail.accuracy else translate("PlaceList", "not stated")


def _time(detail: Detail, zone: ZoneInfo) -> str:
    return time_text(detail.time, zone) if detail.time else translate("PlaceList", "no time")


def _why(detail: Detail, _: ZoneInfo) -> str:
    return {
        "drawn": translate("PlaceList", "yes"),
        "unreadable": translate("PlaceList", "no: not a number"),
        "out_of_range": translate("PlaceList", "no: not on earth"),
        "at_zero": translate("PlaceList", "no: 0, 0 is what devices write without a place"),
    }[detail.why]


_COLUMNS = (
    _Column(lambda: translate("PlaceList", "Time"), _time, 25),
    _Column(lambda: translate("PlaceList", "Kind"), lambda detail, _: line(detail.kind), 10),
    _Column(lambda: translate("PlaceList", "Latitude"), lambda detail, _: line(detail.latitude), 12),
    _Column(lambda: translate("PlaceList", "Longitude"), lambda detail, _: line(detail.longitude), 12),
    _Column(lambda: translate("PlaceList", "Accuracy"), _accuracy, 11),
    _Column(lambda: translate("PlaceList", "Source"), lambda detail, _: line(detail.parser), 18),
    _Column(lambda: translate("PlaceList", "State"), lambda detail, _: line(detail.state), 10),
    _Column(lambda: translate("PlaceList", "Path"), lambda detail, _: line(detail.path), 34),
    _Column(lambda: translate("PlaceList", "Locator"), lambda detail, _: line(detail.locator), 18),
    _Column(lambda: translate("PlaceList", "Drawn"), _why, 18),
)
WIDTHS = tuple(column.width for column in _COLUMNS)
"""Of the columns, in letters."""


class PlaceList(QAbstractTableModel):
    """Read-only; rows come whole, as many as :data:`app.gui.views.map.details.MOST_ROWS`."""

    def __init__(self, zone: ZoneInfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._rows: list[Detail] = []
        self._row_of: dict[int, int] = {}

    def show(self, rows: list[Detail]) -> None:
        """Shows other rows."""
        if rows == self._rows:
            return
        self.beginResetModel()
        self._rows = rows
        self._row_of = {}
        for row, detail in enumerate(rows):
            self._row_of.setdefault(detail.number, row)
        self.endResetModel()

    def detail(self, row: int) -> Detail:
        """The record in a row."""
        return self._rows[row]

    def row_of(self, number: int) -> int | None:
        """The row of a record of the result set, by its row number in the catalog."""
        return self._row_of.get(number)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        return _COLUMNS[index.column()].text(self._rows[index.row()], self._zone)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or not section >= 0:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return _COLUMNS[section].title() if section < len(_COLUMNS) else None
