"""The Preview tab: the file as what it is, decoded outside the window."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.gui.jobs.viewing import Viewing
from app.gui.models.detail import Detail
from app.gui.views.database_view import DatabaseView
from app.gui.views.document_view import DocumentView
from app.gui.views.hive_view import HiveView
from app.gui.views.media.audio_view import AudioView
from app.gui.views.media.video_view import VideoView
from app.gui.views.picture_view import PictureView
from app.gui.views.plain import label
from app.gui.views.tree_view import TreeView
from app.gui.words import line

_ROW = re.compile(r"row (.+):(-?\d{1,19})", re.DOTALL | re.ASCII)
_KINDS = (
    (re.compile(r"image/(?!svg)"), "picture"),
    (re.compile(r"application/pdf"), "pdf"),
    (re.compile(r"video/"), "video"),
    (re.compile(r"audio/|application/ogg"), "sound"),
    (re.compile(r"application/(vnd\.sqlite3|x-sqlite3)"), "database"),
    (re.compile(r"application/x-regf"), "hive"),
    (re.compile(r"application/(x-b?plist|json|ld\+json)|text/xml|application/xml|image/svg"), "tree"),
    (re.compile(r"text/html|.*wordprocessingml|.*opendocument\.text"), "document"),
)
_NAMES = (((".docx", ".odt", ".html", ".htm"), "document"), ((".json", ".plist", ".xml"), "tree"))


class PreviewView(QWidget):
    """One viewer for each kind of file; which, the file's type says, or the examiner."""

    placed = Signal(object)
    """The :class:`app.viewing.messages.Part` that the examiner is on, in a database, a hive or a tree."""

    def __init__(self, viewing: Viewing) -> None:
        super().__init__()
        self._viewing = viewing
        self._detail: Detail | None = None
        self._loaded = False
        self.picture = PictureView(viewing)
        self.pages = PictureView(viewing, "pdf")
        self.video = VideoView(viewing)
        self.sound = AudioView(viewing)
        self.database = DatabaseView(viewing)
        self.hive = HiveView(viewing)
        self.tree = TreeView(viewing)
        self.protobuf = TreeView(viewing, "protobuf")
        self.document = DocumentView(viewing)
        self.nothing = label(role="muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setContentsMargins(24, 24, 24, 24)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Show the file as"))
        self.kind.view().setAccessibleName(self.tr("Show the file as"))
        self._pages: dict[str, QWidget] = {
            "": self.nothing, "picture": self.picture, "pdf": self.pages, "database": self.database,
            "video": self.video, "sound": self.sound,
            "hive": self.hive, "tree": self.tree, "protobuf": self.protobuf, "document": self.document,
        }  # fmt: skip
        titles = (
            ("", self.tr("No preview")), ("picture", self.tr("Picture")), ("pdf", self.tr("Pages (PDF)")),
            ("video", self.tr("Video")), ("sound", self.tr("Sound")),
            ("document", self.tr("Text of a document")), ("database", self.tr("Database (SQLite)")),
            ("hive", self.tr("Registry hive")),
            ("tree", self.tr("Tree (property list, JSON, XML)")), ("protobuf", self.tr("Tree (Protobuf)")),
        )  # fmt: skip
        for key, title in titles:
            self.kind.addItem(title, key)
        self.kind.activated.connect(lambda _: self._choose())
        self._stack = QStackedWidget()
        for page in self._pages.values():
            self._stack.addWidget(page)
        for viewer in (self.database, self.hive, self.tree, self.protobuf):
            viewer.placed.connect(self.placed)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 5, 8, 3)
        bar.setSpacing(8)
        bar.addWidget(label(self.tr("Show as"), "muted"))
        bar.addWidget(self.kind)
        bar.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self._stack, 1)

    def show_detail(self, detail: Detail | None) -> None:
        """Turns to another record; nothing is read before :meth:`load`."""
        self._detail, self._loaded = detail, False
        for part in (self.database, self.hive, self.tree, self.protobuf, self.document):
            part.clear()
        for media in (self.picture, self.pages, self.video, self.sound):
            media.show_ids(())
        key = self._fitting(detail)
        self.kind.setCurrentIndex(self.kind.findData(key))
        self.kind.setEnabled(self._viewing.target is not None)
        self._stack.setCurrentWidget(self._pages[key])
        self.nothing.setText(self._why_nothing(detail))

    def stop(self) -> None:
        """Ends what plays."""
        self.video.stop()
        self.sound.stop()

    def load(self) -> None:
        """Reads what the viewer in front needs, where that is not done yet."""
        if self._loaded or self._detail is None or self._viewing.target is None:
            return
        self._loaded = True
        match str(self.kind.currentData()):
            case "picture":
                self.picture.show_ids(self._detail.ids)
            case "pdf":
                self.pages.show_ids(self._detail.ids)
            case "video":
                self.video.show_ids(self._detail.ids)
            case "sound":
                self.sound.show_ids(self._detail.ids)
            case "database":
                self.database.load(self._wish())
            case "hive":
                self.hive.load()
            case "tree":
                self.tree.load()
            case "protobuf":
                self.protobuf.load()
            case "document":
                self.document.load()

    def _choose(self) -> None:
        self._stack.setCurrentWidget(self._pages[str(self.kind.currentData())])
        self._loaded = False
        self.load()

    def _wish(self) -> tuple[str, int] | None:
        """The row of an artifact, which the database is opened at."""
        locator = str(self._detail.body.get("locator") or "") if self._detail is not None else ""
        found = _ROW.fullmatch(locator)
        return (found[1], int(found[2])) if found else None

    @staticmethod
    def _fitting(detail: Detail | None) -> str:
        if detail is None or detail.entry_id is None or detail.entry is None:
            return ""
        mime, path = detail.entry.get("mime") or "", str(detail.entry["path"]).lower()
        by_type = next((key for pattern, key in _KINDS if pattern.match(mime)), "")
        return by_type or next((key for ends, key in _NAMES if path.endswith(ends)), "")

    def _why_nothing(self, detail: Detail | None) -> str:
        if detail is None or self._viewing.target is None:
            return self.tr("This has no bytes of its own.")
        mime = str((detail.entry or {}).get("mime") or "")
        said = self.tr(
            "Files of this kind ({}) have no preview: choose above how to read it, or see Hex and Text."
        )
        return said.format(line(mime, 80) or self.tr("not known"))
