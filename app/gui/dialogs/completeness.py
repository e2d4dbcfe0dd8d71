"""What was read, parsed, skipped and failed, item by item."""

from __future__ import annotations

import threading
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.gui.jobs.background import Background
from app.gui.models.completeness import Completeness, ItemCompleteness, load_completeness
from app.gui.session import Session
from app.gui.views.plain import heading, label, set_role
from app.gui.views.room import resize_within
from app.gui.views.wrapped_tree import WrappedTree
from app.gui.words import count_text, line

_STEPS = 100_000
"""Steps of SQLite after which it is asked whether the count is still wanted: some milliseconds."""


class CompletenessDialog(QDialog):
    """Counts in a thread, then shows lines with numbers; Copy takes them as text. Beside the window, not over it."""

    def __init__(self, parent: QWidget | None, session: Session) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Completeness of the ingest"))
        self.setModal(False)
        self._background = Background(self)
        self.state = label(self.tr("Counting…"), "muted", wrap=True)
        self.state.setAccessibleName(self.tr("State of the count"))
        self.tree = WrappedTree(self.tr("What was read and what was not"))
        self.tree.setHeaderLabels([self.tr("What"), self.tr("How many")])
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.header().setAccessibleName(self.tr("Columns"))
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.copy_button = QPushButton(self.tr("Copy as text"))
        self.copy_button.setAutoDefault(False)
        self.copy_button.setEnabled(False)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.copy_button)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(heading(self.tr("Completeness of the ingest"), 3))
        layout.addWidget(self.state)
        layout.addWidget(self.tree, 1)
        layout.addLayout(buttons)
        QWidget.setTabOrder(self.tree, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.close_button)
        self.close_button.setFocus()
        resize_within(self, 760, 560)
        self._closed = threading.Event()
        self._background.run(partial(self._count, session), self._show, self._failed)

    def text(self) -> str:
        """The tree as lines, indented, each with its number after a tab."""
        lines = [self.windowTitle(), self.state.text()]

        def walk(node: QTreeWidgetItem | None, depth: int) -> None:
            if node is None:
                return
            lines.append("    " * depth + "\t".join(filter(None, (node.text(0), node.text(1)))))
            for index in range(node.childCount()):
                walk(node.child(index), depth + 1)

        for index in range(self.tree.topLevelItemCount()):
            walk(self.tree.topLevelItem(index), 0)
        return "\n".join(lines) + "\n"

    def done(self, result: int) -> None:
        """Ends the thread with the dialog."""
        self._stop()
        super().done(result)

    def closeEvent(self, event: object) -> None:
        self._stop()
        super().closeEvent(event)  # type: ignore[arg-type]

    def _count(self, session: Session) -> Completeness:
        """In the thread, whose connection to the catalog nobody else uses."""
        reader = session.reader()
        reader.set_progress_handler(self._closed.is_set, _STEPS)
        return load_completeness(reader, session.ledger())

    def _stop(self) -> None:
        """Ends a count that runs, which may take many seconds: nobody looks at it any more."""
        self._closed.set()
        self._background.stop()

    def _failed(self, message: str) -> None:
        set_role(self.state, "bad")
        self.state.setText(self.tr("The catalog cannot be counted: {}").format(line(message)))

    def _show(self, found: Completeness) -> None:
        total = sum(item.entries for item in found.items)
        missing = sum(item.unread for item in found.items)
        said = self.tr("File entries: {} · with content that could not be read: {} · items refused: {}")
        self.state.setText(
            said.format(count_text(total), count_text(missing), count_text(len(found.refused)))
        )
        set_role(self.state, "warning" if missing or found.refused else "good")
        for item in found.items:
            self._item(item)
        for number, path, why in found.refused:
            node = self._line(None, self.tr("Evidence item {} · {}").format(number, line(path)), None)
            self._line(node, self.tr("Nothing was read: {}").format(line(why)), None)
        self.tree.expandToDepth(0)
        self.copy_button.setEnabled(True)

    def _item(self, item: ItemCompleteness) -> None:
        root = self._line(None, self.tr("Evidence item {} · {}").format(item.number, line(item.name)), None)
        self._run(root, item)
        entries = self._line(root, self.tr("File entries listed"), item.entries)
        self._line(entries, self.tr("read and hashed"), item.hashed)
        self._line(entries, self.tr("with content that was not read"), item.unread)
        self._line(entries, self.tr("without content of their own, such as folders"), item.without)
        if item.inside:
            self._line(
                entries, self.tr("of all these, in archives and other files that hold them"), item.inside
            )
        entries.setExpanded(True)
        parsed = self._line(root, self.tr("Parsed: at least one parser took the entry"), item.parsed)
        for name, count in item.parsers:
            self._line(parsed, line(name), count)
        self._line(root, self.tr("Read and hashed, and no parser took them"), item.unparsed)
        artifacts = self._line(root, self.tr("Artifacts"), sum(count for _, count in item.kinds))
        for name, count in item.kinds:
            self._line(artifacts, line(name), count)
        for layer in item.layers:
            self._line(root, self.tr("Not searched: {}").format(line(layer)), None)
        self._problems(root, item)

    def _run(self, root: QTreeWidgetItem, item: ItemCompleteness) -> None:
        states = {
            "finished": self.tr("The ingest was finished."),
            "cancelled": self.tr("The ingest was cancelled; it can be resumed."),
            "started": self.tr("The ingest was interrupted or is running; nothing recorded is lost."),
            "received": self.tr("The ingest was not begun."),
        }
        self._line(root, states.get(item.state, line(item.state)), None)
        if item.profile:
            self._line(root, self.tr("Profile: {}").format(line(item.profile)), None)
        if item.only_parsers:
            self._line(
                root, self.tr("Only these parsers ran: {}").format(line(", ".join(item.only_parsers))), None
            )
        self._line(
            root,
            self.tr("Hash of the whole media: {}").format(QCoreApplication.translate("Summary", item.media)),
            None,
        )

    def _problems(self, root: QTreeWidgetItem, item: ItemCompleteness) -> None:
        problems = self._line(root, self.tr("Problems"), sum(kind.count for kind in item.problems))
        for kind in item.problems:
            node = self._line(problems, line(kind.kind), kind.count)
            for reason, count in kind.reasons:
                self._line(node, line(reason), count)
            if kind.other_reasons:
                self._line(node, self.tr("other reasons, all in the Problems dock"), kind.other_reasons)
        problems.setExpanded(bool(item.problems))

    def _line(self, parent: QTreeWidgetItem | None, text: str, count: int | None) -> QTreeWidgetItem:
        node = QTreeWidgetItem([text, "" if count is None else count_text(count)])
        node.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if parent is None:
            self.tree.addTopLevelItem(node)
        else:
            parent.addChild(node)
        return node
