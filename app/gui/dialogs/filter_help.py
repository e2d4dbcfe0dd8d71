"""What a filter can say."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.gui.models.filter_words import meaning
from app.gui.views.plain import calm_header, heading, label
from app.gui.views.room import resize_within
from app.gui.views.wrapped_tree import WrappedTree
from app.gui.words import bare, left_to_right
from evidence.catalog.filter import FIELDS, FLAGS, VIEWS

_EXAMPLES = (
    "kind:message and participant:+4479* and time > 2026-01-01 and not tag:privileged",
    "deleted and (name:*.jpg or mime:image/*) and size > 1MB",
    'text:"see you at the café"',
)


class FilterHelp(QDialog):
    """The fields with what they mean; a double click or Enter puts one into the filter."""

    chosen = Signal(str)
    """What is to be put where the cursor stands."""

    def __init__(self, parent: QWidget, view: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What a filter can say"))
        resize_within(self, 760, 560)
        self.fields = WrappedTree(self.tr("Fields of the filter"))
        self.fields.setRootIsDecorated(False)
        self.fields.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.fields.setHeaderLabels([self.tr("Field"), self.tr("What it is"), self.tr("Of")])
        calm_header(self.fields.header())
        for field in FIELDS.values():
            views = ", ".join(meaning(VIEWS[each]) for each in field.views)
            self._add(f"{field.name}:", meaning(field.what), views, view in field.views)
        self._add(
            "field.NAME:",
            self.tr("A field of the artifact's kind"),
            meaning(VIEWS["artifacts"]),
            view == "artifacts",
        )
        for word, (name, text) in FLAGS.items():
            self._add(word, f"{name}:{text}", "", view in FIELDS[name].views)
        self.fields.resizeColumnToContents(0)
        self.fields.setColumnWidth(1, 430)
        self.fields.itemActivated.connect(lambda item, _: self.chosen.emit(bare(item.text(0))))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.addWidget(heading(self.tr("What a filter can say"), 2))
        layout.addWidget(label(self._words(), wrap=True))
        layout.addWidget(self.fields)
        layout.addWidget(label(self.tr("Examples"), "muted"))
        for text in _EXAMPLES:
            example = label(text, wrap=True)
            example.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            layout.addWidget(example)
        layout.addWidget(buttons)

    def _words(self) -> str:
        return self.tr(
            "Words alone look through the text of each record. FIELD:VALUE compares a field; letter case counts for "
            "nothing, * stands for any characters and ? for one. =, !=, <, <=, > and >= compare exactly, by number or "
            "by time. Join with and, or, not and brackets; put a text with blanks into quotation marks."
        )

    def _add(self, name: str, what: str, views: str, is_here: bool) -> None:
        item = QTreeWidgetItem([left_to_right(name), what, views])
        if not is_here:
            item.setToolTip(0, self.tr("Not of what is shown now"))
            item.setDisabled(True)
        self.fields.addTopLevelItem(item)
