"""Files with a problem read once more, within limits that a person chooses."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from app.gui.dialogs.form import FormDialog
from app.gui.jobs.background import Background
from app.gui.jobs.case_job import writing
from app.gui.session import Session
from app.gui.views.plain import set_role
from app.gui.words import count_text, line, plural
from evidence.case import Case
from evidence.ingest.limits import Limits
from evidence.ingest.retry import Retried, Retry

_MINUTES = (1, 10, 60)
_GIGABYTES = (4, 8, 16)
_LARGEST = (16, 256, 1024)
_LINES = 5000
_Found = tuple[str, list[str], list[str]]
"""The kind of the problem, the entry itself, and all entries with that kind."""


class _Voice(QObject):
    """Says what a thread does, in the thread of who listens."""

    said = Signal(object)


class RetryDialog(FormDialog):
    """``problem``: the row number of a problem of one file entry. What was recorded stays; what is new is added."""

    def __init__(self, parent: QWidget | None, session: Session, problem: int) -> None:
        super().__init__(
            parent,
            self.tr("Read again"),
            self.tr(
                "The file is read and given to all parsers once more. What was recorded stays; artifacts that are "
                "not in the case yet are added, and the ledger says what came of it."
            ),
            self.tr("Read again"),
        )
        self._session = session
        self._retry: Retry | None = None
        self._stopped = False
        self._entries: tuple[list[str], list[str]] = ([], [])
        self.running = False
        self.told: list[Retried] = []
        """What came of each entry of the reading that runs, or ran last."""
        self.which = QComboBox()
        self.minutes, self.memory, self.largest = QComboBox(), QComboBox(), QComboBox()
        for minutes in _MINUTES:
            text = self.tr("{} minutes", "", plural(minutes))
            self.minutes.addItem(text.format(count_text(minutes)), minutes * 60)
        for box, sizes in ((self.memory, _GIGABYTES), (self.largest, _LARGEST)):
            for size in sizes:
                box.addItem(self.tr("{} GiB").format(count_text(size)), size << 30)
        self.minutes.setCurrentIndex(1)
        self.memory.setCurrentIndex(1)
        self.add_field(self.tr("Read:"), self.which)
        self.add_field(self.tr("Time without an answer, at most:"), self.minutes)
        self.add_field(self.tr("Memory for the parsers:"), self.memory)
        self.add_field(self.tr("Largest file given to parsers:"), self.largest)
        self.output = QPlainTextEdit()
        self.output.setReadOnly(True)
        self.output.setMaximumBlockCount(_LINES)
        self.output.setTabChangesFocus(True)
        self.output.setAccessibleName(self.tr("What came of it"))
        self.output.setPlaceholderText(self.tr("What came of each file is listed here."))
        self.output.setMinimumHeight(150)
        self.body.insertWidget(5, self.output, 1)
        self.setMinimumWidth(640)
        self._voice = _Voice()
        self._voice.said.connect(self._tell)
        self._background = Background(self)
        self.accept_button.setEnabled(False)
        self._background.run(lambda: _find(session, problem), self._found, self.show_problem)

    def accept(self) -> None:
        """Starts the reading; the dialog stays to show what comes of it."""
        if self.running:
            return
        self.running = True
        self.told, self._retry, self._stopped = [], None, False
        self._enable()
        set_role(self.problem, "muted")
        self.problem.setText(self.tr("Reading…"))
        limits = Limits(
            entry_seconds=float(self.minutes.currentData()),
            worker_bytes=int(self.memory.currentData()),
            parse_bytes=int(self.largest.currentData()),
        )
        entries = list(self._entries[self.which.currentIndex()])
        self._background.run(
            writing(
                self._session.folder,
                lambda case: self._read(case, entries, limits),
                self._session.case.secrets,
            ),
            self._ended,
            self._failed,
        )

    def reject(self) -> None:
        """Stops a reading that runs; closes the dialog where none does."""
        if self.running:
            self._stopped = True
            if self._retry is not None:
                self._retry.cancel()
            self.problem.setText(self.tr("Stopping…"))
            return
        self._background.stop()
        super().reject()

    # In the thread

    def _read(self, case: Case, entries: list[str], limits: Limits) -> int:
        self._retry = Retry(case, entries, limits)
        if self._stopped:  # while it waited for its turn
            return 0
        count = 0
        for told in self._retry.run():
            count += 1
            self._voice.said.emit(told)
        return count

    # In the window's thread

    def _found(self, found: _Found) -> None:
        kind, entry, same = found
        self._entries = (entry, same)
        self.which.addItem(self.tr("This file ({})").format(line(entry[0])))
        if len(same) > 1:
            text = self.tr("All files with a problem of the kind “{}”: {}")
            self.which.addItem(text.format(line(kind), count_text(len(same))))
        self._enable()

    def _tell(self, told: Retried) -> None:
        self.told.append(told)
        self.output.appendPlainText(self._words(told))

    def _words(self, told: Retried) -> str:
        name = f"{told.entry} {line(told.path)}"
        if told.changed:
            return self.tr("{}: the evidence CHANGED since it was recorded; nothing was added.").format(name)
        why = line("; ".join(told.problems), 400)
        if told.sha256 is None:
            return self.tr("{}: still cannot be read: {}").format(name, why)
        said = self.tr("{}: read. Artifacts added: {}.").format(name, count_text(told.artifacts))
        return f"{said} {why}".rstrip()

    def _ended(self, count: int) -> None:
        self.running = False
        added = sum(told.artifacts for told in self.told)
        good = all(told.sha256 is not None and not told.changed for told in self.told)
        set_role(self.problem, "good" if good else "warning")
        said = self.tr("Files read again: {}. Artifacts added: {}.")
        self.problem.setText(said.format(count_text(count), count_text(added)))
        self._enable()
        self.cancel_button.setText(self.tr("Close"))

    def _failed(self, message: str) -> None:
        self.running = False
        self.show_problem(line(message))
        self._enable()

    def _enable(self) -> None:
        for widget in (self.which, self.minutes, self.memory, self.largest):
            widget.setEnabled(not self.running)
        self.accept_button.setEnabled(not self.running and bool(self._entries[0]))


def _find(session: Session, problem: int) -> _Found:
    """The problem's file entry and the others that have one of its kind. Raises LookupError in words."""
    reader = session.reader()
    row = reader.execute("SELECT kind, entry FROM problems WHERE seq = ?", (problem,)).fetchone()
    if row is None or row[1] is None:
        raise LookupError(
            QCoreApplication.translate("RetryDialog", "This problem is not one of a single file.")
        )
    rows = reader.execute(
        "SELECT DISTINCT entry FROM problems WHERE kind = ? AND entry IS NOT NULL", (row[0],)
    )
    return row[0], [row[1]], [each[0] for each in rows]
