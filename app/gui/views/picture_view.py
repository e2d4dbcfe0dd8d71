"""Pictures and pages of documents, decoded outside the window. Nothing veiled is shown, or even decoded, unasked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from app.gui.jobs.viewing import Viewing
from app.gui.views.dots import picture_of_dots
from app.gui.views.keys import add_keys
from app.gui.views.picture_canvas import PictureCanvas
from app.gui.views.plain import label
from app.gui.views.veils import Veils
from app.gui.welfare import welfare
from app.gui.words import count_text, line
from app.viewing.messages import Drawn

_WIDTH = 1_400


class PictureView(QWidget):
    """Behind a button for the sake of those who see such material every day; in grey on request.

    ``job`` is ``picture`` or ``pdf``; of the latter, pages are turned by the buttons and PageUp and PageDown.
    """

    def __init__(self, viewing: Viewing, job: str = "picture") -> None:
        super().__init__()
        self._viewing = viewing
        self._job = job
        self._veils = Veils()
        self._page = 0
        self._image = QImage()
        self._asked = False
        pages = job == "pdf"
        self.button = QPushButton(self.tr("Show pages") if pages else self.tr("Show picture"))
        self.button.clicked.connect(self.show_picture)
        self.grey = QCheckBox(self.tr("In shades of grey"))
        self.grey.setChecked(not pages)
        self.grey.toggled.connect(lambda _: self._paint())
        self.note = label(role="muted", wrap=True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption = label(role="muted")
        self.canvas = PictureCanvas(self.tr("Page") if pages else self.tr("Picture"), by_width=pages)
        self.previous = QPushButton(self.tr("Previous page"))
        self.following = QPushButton(self.tr("Next page"))
        self.previous.clicked.connect(lambda: self._turn(-1))
        self.following.clicked.connect(lambda: self._turn(1))
        self.hide_button = QPushButton(self.tr("Hide"))
        self.hide_button.clicked.connect(self._veil)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._make_cover())
        self._stack.addWidget(self._make_shown())
        add_keys(
            self,
            (
                ("PgDown", lambda: self._turn(1), self.tr("Next page")),
                ("PgUp", lambda: self._turn(-1), self.tr("Page before")),
            ),
        )
        welfare().changed.connect(self._welfare_changed)
        self.clear()

    def show_ids(self, ids: Sequence[str]) -> None:
        """Turns to the picture of another record, by its own id and that of its file; none for no picture."""
        self._veils.ids = tuple(ids)
        self.clear()
        if ids and not self._veils.veiled:
            self._load()

    def clear(self) -> None:
        """Hides the picture."""
        self._asked = False
        self._page = 0
        self._image = self.canvas.image = QImage()
        self.button.setEnabled(self._viewing.target is not None)
        self.note.setText(self._words())
        self._stack.setCurrentIndex(0)

    def show_picture(self) -> None:
        """The examiner asked for it: it is not veiled any more."""
        self._veils.lift()
        if not self._asked:
            self._load()

    def _load(self) -> None:
        self._asked = True
        self.button.setEnabled(False)
        self.note.setText(self.tr("Reading…"))
        page = {"page": self._page, "width": _WIDTH} if self._job == "pdf" else {}
        self._viewing.ask(self._job, Drawn, self._take, self._fail, **page)

    def _words(self) -> str:
        if self._viewing.target is None:
            return self.tr("This has no bytes of its own.")
        if known := self._veils.category:
            return self.tr("Categorised already as {}. It stays hidden until you ask for it.").format(
                line(known, 80)
            )
        if self._job == "pdf":
            return self.tr(
                "Pages stay hidden until you ask for them. Links, forms and scripts in them do nothing."
            )
        return self.tr("Pictures stay hidden until you ask for them.")

    def _veil(self) -> None:
        self._veils.lower()
        self.clear()

    def _welfare_changed(self) -> None:
        if self._asked and self._veils.veiled:
            self.clear()

    def _make_cover(self) -> QWidget:
        cover = QWidget()
        layout = QVBoxLayout(cover)
        layout.addStretch()
        layout.addWidget(self.note)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.grey, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return cover

    def _make_shown(self) -> QWidget:
        shown = QWidget()
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 5, 8, 5)
        bar.addWidget(self.caption, 1)
        for button in (self.previous, self.following):
            if self._job != "pdf":  # shown by hand before it has a parent, it would be a window
                button.hide()
            bar.addWidget(button)
        bar.addWidget(self.hide_button)
        layout = QVBoxLayout(shown)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.addLayout(bar)
        if self._job == "pdf":
            self.around = QScrollArea()
            self.around.setAccessibleName(self.tr("Page, to scroll"))
            self.around.setFrameShape(QFrame.Shape.NoFrame)
            self.around.setWidgetResizable(True)
            self.around.setWidget(self.canvas)
            layout.addWidget(self.around, 1)
        else:
            layout.addWidget(self.canvas, 1)
        return shown

    def _turn(self, step: int) -> None:
        button = self.following if step > 0 else self.previous
        if self._job == "pdf" and self._asked and button.isEnabled():
            self._page += step
            for each in (self.previous, self.following):
                each.setEnabled(False)
            self._load()

    def _take(self, drawn: Drawn) -> None:
        if not self._asked or self._veils.veiled:
            return
        image = picture_of_dots(drawn.width, drawn.height, drawn.rgb)
        if image is None:
            self._fail(self.tr("It was not decoded whole."))
            return
        self._image = image
        text = self.tr("{} × {} pixels").format(count_text(drawn.own_width), count_text(drawn.own_height))
        if self._job == "pdf":
            text = self.tr("Page {} of {}").format(count_text(self._page + 1), count_text(drawn.pages))
        elif drawn.pages > 1:
            text = self.tr("{}, the first of {}").format(text, count_text(drawn.pages))
        self.caption.setText(text)
        self.previous.setEnabled(self._page > 0)
        self.following.setEnabled(self._page + 1 < drawn.pages)
        self._stack.setCurrentIndex(1)
        self._paint()

    def _paint(self) -> None:
        self.canvas.draw(self._image, grey=self.grey.isChecked())

    def _fail(self, message: str) -> None:
        if self._asked:
            self.clear()
            self.note.setText(line(message))
