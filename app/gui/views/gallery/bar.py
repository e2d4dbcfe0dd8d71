"""What stands above the gallery's tiles."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSlider,
)

from app.gui.models.media_query import ORDERS, Order
from app.gui.views.gallery.grid import GridView
from app.gui.views.gallery.grid_base import LARGEST, SMALLEST
from app.gui.views.noted_bar import NotedBar, named
from app.gui.views.plain import label
from app.gui.words import count_text


class GalleryBar(NotedBar):
    """Order, size of the pictures, what is done with the current picture; below it what is shown and what is not."""

    order_chosen = Signal()
    similar_asked = Signal()
    cancelled = Signal()
    peeked = Signal(bool)

    def __init__(self, grid: GridView) -> None:
        super().__init__()
        self.orders = self._make_orders()
        self.similar = QPushButton(self.tr("Find similar"))
        self.similar.setAccessibleDescription(
            self.tr("Arranges all by their likeness to the current picture")
        )
        self.similar.clicked.connect(self.similar_asked)
        self.look = QPushButton(self.tr("Hold to look (P)"))
        self.look.setAccessibleDescription(self.tr("Shows the current picture for as long as it is held"))
        self.look.pressed.connect(lambda: self.peeked.emit(True))
        self.look.released.connect(lambda: self.peeked.emit(False))
        self.edge = QSlider(Qt.Orientation.Horizontal)
        self.edge.setAccessibleName(self.tr("Size of the pictures"))
        self.edge.setRange(SMALLEST, LARGEST)
        self.edge.setValue(grid.edge)
        self.edge.setMinimumWidth(110)
        self.edge.valueChanged.connect(grid.set_edge)
        grid.edge_changed.connect(self.edge.setValue)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(self.tr("Comparing pictures"))
        self.progress.setTextVisible(False)
        self.compared = label(role="muted")
        self.cancel = QPushButton(self.tr("Stop comparing"))
        self.cancel.clicked.connect(self.cancelled)
        self._lay_out()
        self.show_progress(0, 0)
        self.enable_current(False)

    @property
    def order(self) -> Order:
        """The order that is chosen."""
        order: Order = self.orders.currentData()
        return order

    def show_order(self, order: Order) -> None:
        """Shows an order as chosen, without asking for it. Similarity is there only while it is the order."""
        self.orders.blockSignals(True)
        place = self.orders.findData("similarity")
        if order == "similarity" and place < 0:
            self.orders.addItem(self.tr("Similarity"), "similarity")
        elif order != "similarity" and place >= 0:
            self.orders.removeItem(place)
        self.orders.setCurrentIndex(self.orders.findData(order))
        self.orders.blockSignals(False)

    def show_progress(self, done: int, of: int) -> None:
        """How far the comparison is; nothing where ``of`` is 0."""
        running = of > 0
        for widget in (self.progress, self.compared, self.cancel):
            widget.setVisible(running)
        if running:
            self.progress.setRange(0, of)
            self.progress.setValue(done)
            self.compared.setText(self.tr("{} of {} compared").format(count_text(done), count_text(of)))
        self.similar.setVisible(not running)

    def enable_current(self, on: bool) -> None:
        """Says whether there is a current picture."""
        self.similar.setEnabled(on)
        self.look.setEnabled(on)

    def _make_orders(self) -> QComboBox:
        words = {
            "ledger": self.tr("Order of the ledger"),
            "size": self.tr("Size"),
            "type": self.tr("Type"),
            "date": self.tr("Date"),
            "camera": self.tr("Camera"),
            "category": self.tr("Category"),
        }
        box = QComboBox()
        box.setAccessibleName(self.tr("Arrange the pictures by"))
        for order in ORDERS:
            if order in words:
                box.addItem(words[order], order)
        box.currentIndexChanged.connect(lambda _: self.order_chosen.emit())
        return box

    def _lay_out(self) -> None:
        words = named(self.orders, self.tr("Arrange by"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (words, self.orders, self.similar, self.progress, self.compared, self.cancel):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.look)
        row.addWidget(self.edge)
        self.lay_out(row, self.note)
