"""A registry hive: its keys, the values of one with their bytes, and what is left of deleted ones."""

from __future__ import annotations

from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QPlainTextEdit,
    QSplitter,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.gui import theme
from app.gui.jobs.viewing import Viewing
from app.gui.models.hive_keys import LEFT, HiveKeyTree
from app.gui.models.hive_values import HiveValueTable
from app.gui.views.elided import ElidedLabel
from app.gui.views.plain import calm_header, label
from app.gui.views.tables import dress_table
from app.gui.words import block, count_text, line, plural, time_text
from app.viewing.messages import HiveData, HiveInfo, HiveKey, HiveKeys, HiveLeft, HiveValues, Part

_EMPTY = HiveValues((), False)
_WIDE = 16
_ROOT = 0
_UTC = ZoneInfo("UTC")


class HiveView(QWidget):
    """Keys on the left, the values of the key on the right, the data of the value below them."""

    placed = Signal(object)
    """The :class:`Part` that the examiner is on."""

    def __init__(self, viewing: Viewing) -> None:
        super().__init__()
        self._viewing = viewing
        self._info: HiveInfo | None = None
        self._left: HiveValues | None = None
        """Deleted values, once they were looked for."""
        self._shown = -1
        self.note = label(role="muted", wrap=True)
        self.note.setContentsMargins(8, 4, 8, 4)
        self.about = ElidedLabel("muted")
        self.about.setContentsMargins(8, 3, 8, 3)
        self.keys = HiveKeyTree(self)
        self.keys.wanted.connect(self._fetch_keys)
        self.values = HiveValueTable(self)
        self.values.wanted.connect(self._fetch_values)
        self.tree = self._make_tree()
        self.table = self._make_table()
        self.data = QPlainTextEdit()
        self.data.setAccessibleName(self.tr("Data of the value"))
        self.data.setReadOnly(True)
        self.data.setTabChangesFocus(True)
        self.data.setFont(theme.fixed_font())
        self.data.setLayoutDirection(
            Qt.LayoutDirection.LeftToRight
        )  # bytes stand from left to right anywhere
        self.data_note = label(role="warning", wrap=True)
        self.data_note.setContentsMargins(8, 3, 8, 3)
        self.data_note.hide()
        self._lay_out()

    def load(self) -> None:
        """Reads the hive that is looked at."""
        self.clear()
        self.note.setText(self.tr("Reading…"))
        self._viewing.ask("hive", HiveInfo, self._take_info, self._fail)

    def clear(self) -> None:
        """Shows nothing."""
        self._info, self._left, self._shown = None, None, -1
        self.keys.clear()
        self.values.show(_EMPTY)
        self._clear_data()
        self.note.clear()
        self.about.setText("")

    def _make_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setModel(self.keys)
        tree.setAccessibleName(self.tr("Keys of the hive"))
        tree.setUniformRowHeights(True)
        tree.selectionModel().currentChanged.connect(lambda index, _: self._choose(index))
        calm_header(tree.header())
        letter = self.fontMetrics().averageCharWidth()
        for column, width in enumerate((36, 36, 8)):
            tree.header().resizeSection(column, width * letter)
        return tree

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setAccessibleName(self.tr("Values of the key"))
        table.setModel(self.values)
        dress_table(table, several=True, by_row=False)
        letter = self.fontMetrics().averageCharWidth()
        for column, width in enumerate((24, 16, 38, 9, 13)):
            table.horizontalHeader().resizeSection(column, width * letter)
        table.selectionModel().currentChanged.connect(lambda index, _: self._follow(index))
        return table

    def _lay_out(self) -> None:
        lower = QWidget()
        below = QVBoxLayout(lower)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.data_note)
        below.addWidget(self.data, 1)
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.table)
        right.addWidget(lower)
        right.setStretchFactor(0, 3)
        right.setStretchFactor(1, 2)
        right.handle(1).setAccessibleName(self.tr("Height of the data"))
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.tree)
        split.addWidget(right)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 3)
        split.setSizes([500, 600])
        split.handle(1).setAccessibleName(self.tr("Width of the list of keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.note)
        layout.addWidget(split, 1)
        layout.addWidget(self.about)

    def _take_info(self, info: HiveInfo) -> None:
        self._info = info
        self.keys.show(info.root)
        self.tree.setFirstColumnSpanned(LEFT, QModelIndex(), True)
        self._tell()
        root = self.keys.of(_ROOT)
        self.tree.expand(root)
        self.tree.setCurrentIndex(root)

    def _tell(self) -> None:
        info = self._info
        if info is None:
            return
        utc = time_text(info.written, _UTC, fraction=True)
        said = [
            self.tr("Registry hive {} · last written {}").format(
                line(info.format), utc or self.tr("not stated")
            )
        ]
        if info.name:
            said.append(self.tr("called {}").format(line(info.name)))
        if info.dirty:
            said.append(
                self.tr(
                    "Its last write was not ended: newer changes may stand in the transaction logs beside it"
                    " (.LOG, .LOG1, .LOG2), which are not applied here."
                )
            )
        else:
            said.append(self.tr("Transaction logs beside it (.LOG, .LOG1, .LOG2) are not applied."))
        if info.cut_off:
            said.append(
                self.tr("The file ends too early: {} bytes are missing.", "", plural(info.cut_off)).format(
                    count_text(info.cut_off)
                )
            )
        if self.keys.full:
            said.append(self.tr("There are more keys than are shown."))
        self.note.setText(" · ".join(said))

    def _fetch_keys(self, number: int, skip: int) -> None:
        if number == LEFT:
            self.note.setText(self.tr("Looking for deleted keys and values…"))
            self._viewing.ask("hive.left", HiveLeft, self._take_left, self._fail)
            return
        take = partial(self._take_keys, number)
        offset = self.keys.key(number).offset
        self._viewing.ask("hive.keys", HiveKeys, take, self._fail, offset=offset, skip=skip)

    def _take_keys(self, number: int, page: HiveKeys) -> None:
        self.keys.add(number, page)
        if self.keys.full:
            self._tell()

    def _take_left(self, left: HiveLeft) -> None:
        self.keys.add(LEFT, HiveKeys(left.keys, False))
        self._left = HiveValues(left.values, False)
        said = self.tr(
            "Deleted keys: {}, deleted values: {}. Nothing confirms that they were keys and values; others may"
            " remain unseen."
        ).format(count_text(len(left.keys)), count_text(len(left.values)))
        more = self.tr("More were found than are shown.") if left.more else ""
        self.note.setText(f"{said} {more}".strip())
        if self._shown == LEFT:
            self.values.show(self._left)

    def _choose(self, index: QModelIndex) -> None:
        if not index.isValid() or index.internalId() == self._shown:
            return
        self._shown = number = index.internalId()
        key = self.keys.key(number)
        self.values.show(_EMPTY)
        self._clear_data()
        if number == LEFT:
            self._choose_left(index)
            return
        self.about.setText(self._describe(number, key))
        if key.places:
            self.placed.emit(Part(self.keys.path(number), "text", "", key.places[:1]))
        if key.offset >= 0:
            self._ask_values(0)

    def _choose_left(self, index: QModelIndex) -> None:
        """The node of what was deleted: below it keys, beside it all values that were found."""
        self.about.setText(self.tr("Values in free cells of the hive, whatever key they belonged to"))
        if self._left is not None:
            self.values.show(self._left)
        elif self.keys.canFetchMore(index):
            self.keys.fetchMore(index.siblingAtColumn(0))

    def _describe(self, number: int, key: HiveKey) -> str:
        words = {
            "volatile": self.tr("volatile"),
            "mount": self.tr("another hive is mounted here"),
            "link": self.tr("symbolic link"),
            "predefined": self.tr("predefined handle"),
        }
        said = [line(self.keys.path(number))]
        if key.places:
            said.append(self.tr("key at 0x{:x}").format(key.places[0].offset))
        said += [words[each] for each in key.about if each in words]
        if key.class_name:
            said.append(self.tr("class {}").format(line(key.class_name)))
        if self.keys.is_left(number):
            said.append(self.tr("deleted, unconfirmed"))
        return " · ".join(filter(None, (*said, line(key.note))))

    def _ask_values(self, skip: int) -> None:
        number = self._shown
        key = self.keys.key(number)
        arguments = {"offset": key.offset, "skip": skip, "left": int(self.keys.is_left(number))}
        take = partial(self._take_values, number, skip)
        self._viewing.ask("hive.values", HiveValues, take, self._fail, **arguments)

    def _fetch_values(self) -> None:
        if self._shown >= 0 and self._shown != LEFT:
            self._ask_values(self.values.rowCount())

    def _take_values(self, number: int, skip: int, page: HiveValues) -> None:
        if number != self._shown:
            return
        if skip:
            self.values.add(page)
        else:
            self.values.show(page)

    def _follow(self, index: QModelIndex) -> None:
        self._clear_data()
        if not index.isValid():
            return
        value, part = self.values.row(index.row()), self.values.part(index)
        if part.places:
            self.placed.emit(part)
        if value.offset < 0:
            return
        wish = (self._shown, value.offset)
        left = int(self._shown == LEFT or self.keys.is_left(self._shown))
        take = partial(self._take_data, wish)
        self._viewing.ask("hive.data", HiveData, take, self._fail, offset=value.offset, left=left)

    def _take_data(self, wish: tuple[int, int], found: HiveData) -> None:
        index = self.table.currentIndex()
        if not index.isValid() or (self._shown, self.values.row(index.row()).offset) != wish:
            return
        words = [block(each) for each in found.lines]
        self.data.setPlainText(
            "\n".join([*words, *([""] if words and found.first else []), *_dump(found.first)])
        )
        more = ""
        if found.size > len(found.first):
            more = self.tr(
                "The first {} of {} bytes are listed; the Hex tab has all of them.", "", plural(found.size)
            ).format(count_text(len(found.first)), count_text(found.size))
        said = " ".join(filter(None, (line(found.note), more)))
        self.data_note.setText(said)
        self.data_note.setVisible(bool(said))

    def _clear_data(self) -> None:
        self.data.clear()
        self.data_note.clear()
        self.data_note.hide()

    def _fail(self, reason: str) -> None:
        self.note.setText(line(reason))


def _dump(data: bytes) -> list[str]:
    """Sixteen bytes a line: offset in the data, bytes, printable ASCII."""
    lines = []
    for at in range(0, len(data), _WIDE):
        row = data[at : at + _WIDE]
        letters = "".join(chr(byte) if 0x20 <= byte < 0x7F else "." for byte in row)
        lines.append(f"{at:04x}  {row.hex(' '):<{3 * _WIDE - 1}}  {letters}")
    return lines
