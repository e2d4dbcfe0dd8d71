"""The Text tab: the beginning of a file as text in an encoding that the examiner chooses."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.gui import theme
from app.gui.jobs.reader import ByteProvider
from app.gui.views.plain import label
from app.gui.words import block, count_text, plural

SHOWN_AT_MOST = 1 << 18
_ENCODINGS = (
    ("UTF-8", "utf-8"),
    ("UTF-16 LE", "utf-16-le"),
    ("UTF-16 BE", "utf-16-be"),
    ("Latin-1", "latin-1"),
    ("Windows-1250", "cp1250"),
    ("Windows-1251", "cp1251"),
    ("Windows-1252", "cp1252"),
    ("Windows-1256", "cp1256"),
    ("Windows-1258", "cp1258"),
    ("Windows-874", "cp874"),
    ("KOI8-R", "koi8_r"),
    ("GB 18030", "gb18030"),
    ("Big5", "big5hkscs"),
    ("Shift JIS", "cp932"),
    ("EUC-KR", "cp949"),
)
"""Beside Unicode those of Central Europe, Cyrillic, Western Europe, Arabic, Vietnamese, Thai, Chinese, Japanese and
Korean: what Windows and older telephones write."""
_MARKS = ((b"\xff\xfe", 1), (b"\xfe\xff", 2))


class TextView(QWidget):
    """Control and invisible characters are shown as code points; bytes that are not text as ``\\xNN``."""

    def __init__(self, provider: ByteProvider) -> None:
        super().__init__()
        self._provider = provider
        self._data = b""
        self._wanted: str | None = None
        self.encoding = QComboBox()
        self.encoding.setAccessibleName(self.tr("Encoding of the text"))
        self.encoding.view().setAccessibleName(self.tr("Encoding of the text"))
        for title, name in _ENCODINGS:
            self.encoding.addItem(title, name)
        self.encoding.currentIndexChanged.connect(lambda _: self._decode())
        self.note = label(role="muted")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(self.tr("Text of the file"))
        self.text.setReadOnly(True)
        self.text.setFont(theme.fixed_font())
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 5, 8, 5)
        bar.setSpacing(10)
        bar.addWidget(self.encoding)
        bar.addWidget(self.note, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.text)
        provider.failed.connect(self._fail)

    def clear(self) -> None:
        """Forgets what was shown."""
        self._wanted, self._data = None, b""
        self.text.clear()
        self.note.clear()

    def show_bytes(self) -> None:
        """Reads the file that the provider is on, where that is not done yet."""
        if self._provider.entry is None:
            self.note.setText(self.tr("This has no bytes of its own."))
        elif self._wanted != self._provider.entry:
            self._wanted = self._provider.entry
            self.note.setText(self.tr("Reading…"))
            self._provider.fetch(SHOWN_AT_MOST, self._take)

    def _take(self, data: bytes) -> None:
        self._data = data
        guess = next((index for mark, index in _MARKS if data.startswith(mark)), 0)
        self.encoding.blockSignals(True)
        self.encoding.setCurrentIndex(guess)
        self.encoding.blockSignals(False)
        self._decode()

    def _decode(self) -> None:
        name = self.encoding.currentData()
        self.text.setPlainText(block(self._data.decode(name, "backslashreplace")))
        if len(self._data) < self._provider.size:
            first, size = count_text(len(self._data)), count_text(self._provider.size)
            self.note.setText(
                self.tr("The first {} of {} bytes", "", plural(self._provider.size)).format(first, size)
            )
        else:
            self.note.setText(
                self.tr("All {} bytes", "", plural(len(self._data))).format(count_text(len(self._data)))
            )

    def _fail(self, message: str) -> None:
        if self._wanted is not None and not self._data:
            self.note.setText(message)
