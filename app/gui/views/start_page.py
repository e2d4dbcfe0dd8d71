"""What the window shows before a case is open."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.gui import icons
from app.gui.recent import RecentCase
from app.gui.views.plain import heading, label

_WIDTH = 620


class StartPage(QWidget):
    """New case, open case, and the cases opened last."""

    new_case = Signal()
    open_case = Signal()
    chosen = Signal(object)
    """The folder of a recent case."""
    sample = Signal()
    """The sample case is wanted."""

    def __init__(self) -> None:
        super().__init__()
        self.new_button = QPushButton(self.tr("New case…"))
        self.new_button.setDefault(True)
        self.new_button.clicked.connect(self.new_case)
        self.open_button = QPushButton(self.tr("Open case…"))
        self.open_button.clicked.connect(self.open_case)
        self.sample_button = QPushButton(self.tr("Open the sample case"))
        self.sample_button.setToolTip(self.tr("A case on invented evidence: a laptop and two phones"))
        self.sample_button.clicked.connect(self.sample)
        self.sample_state = label("", "muted", wrap=True)
        self.sample_state.setAccessibleName(self.tr("State of the sample case"))
        self.sample_state.hide()
        self.recent = QListWidget()
        self.recent.setObjectName("recent")
        self.recent.setAccessibleName(self.tr("Recent cases"))
        self.recent.setFrameShape(QFrame.Shape.NoFrame)
        self.recent.setIconSize(QSize(20, 20))
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.itemActivated.connect(self._choose)
        self.recent.itemClicked.connect(self._choose)
        self.none = label(self.tr("Cases that you open are listed here."), "muted")
        self._logo = label()
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addStretch(2)
        column.addLayout(self._make_head())
        column.addSpacing(14)
        column.addLayout(self._make_buttons())
        column.addSpacing(14)
        column.addWidget(self._make_card())
        column.addWidget(self.sample_state)
        column.addWidget(self._make_guide())
        column.addStretch(3)
        middle = QWidget()
        middle.setFixedWidth(_WIDTH)
        middle.setLayout(column)
        self._lay_out(middle)

    def _lay_out(self, middle: QWidget) -> None:
        across = QHBoxLayout()
        across.addStretch()
        across.addWidget(middle)
        across.addStretch()
        inside = QWidget()
        inside.setLayout(across)
        # On a small screen it is scrolled: a page that is hidden must not make the window large, either.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setAccessibleName(self.tr("Start page"))
        area.setWidget(inside)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def say_sample(self, text: str, *, busy: bool) -> None:
        """Says how the making of the sample case stands; nothing hides the line."""
        self.sample_state.setText(text)
        self.sample_state.setVisible(bool(text))
        self.sample_button.setEnabled(not busy)

    def show_recent(self, cases: list[RecentCase]) -> None:
        """Lists the cases opened last."""
        self.recent.clear()
        for case in cases:
            item = QListWidgetItem(icons.icon("open-case", "accent"), f"{case.title}\n{case.folder}")
            item.setData(Qt.ItemDataRole.UserRole, str(case.folder))
            self.recent.addItem(item)
        self.recent.setVisible(bool(cases))
        self.none.setVisible(not cases)
        height = sum(self.recent.sizeHintForRow(row) for row in range(min(5, self.recent.count())))
        self.recent.setFixedHeight(height + 4)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(Path(item.data(Qt.ItemDataRole.UserRole)))

    def _make_head(self) -> QHBoxLayout:
        self._logo.setPixmap(icons.picture("indicia", 64))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(heading("Indicia", 12))
        text = self.tr("Forensic examination with a chain of custody that anyone can verify")
        words.addWidget(label(text, "muted"))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._logo)
        head.addLayout(words, 1)
        return head

    def _make_buttons(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.new_button)
        bar.addWidget(self.open_button)
        bar.addWidget(self.sample_button)
        bar.addStretch()
        return bar

    def _make_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        title = heading(self.tr("Recent cases"), 0)
        inside.addWidget(title)
        inside.addWidget(self.none)
        inside.addWidget(self.recent)
        return card

    def _make_guide(self) -> QFrame:
        """The first case, step by step."""
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(5)
        inside.addWidget(heading(self.tr("Your first case"), 0))
        steps = (
            self.tr("New case: its number, title and your name. A case is a folder of its own."),
            self.tr(
                "Add evidence: drop images, extractions or folders onto the window, and choose a profile."
            ),
            self.tr(
                "Look while it is read: choose in the tree, narrow with the filter, tag with the keys 1 to 9."
            ),
            self.tr("Report: choose what goes in, sign it, and hand it over with its manifest."),
            self.tr("Verify: anyone can check the case and the report, also without Indicia."),
        )
        for number, step in enumerate(steps, 1):
            inside.addWidget(label(f"{number}. {step}", "muted", wrap=True))
        return card
