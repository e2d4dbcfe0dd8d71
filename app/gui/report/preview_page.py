"""The very pages that get signed."""

from __future__ import annotations

import hashlib

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QProgressBar, QPushButton

from app.gui import theme
from app.gui.jobs.background import Background
from app.gui.report.page import Page
from app.gui.report.work import Choice, Watch, prepare
from app.gui.session import Session
from app.gui.views.pages_view import PagesView
from app.gui.views.plain import label, set_role
from app.gui.words import count_text, left_to_right, line, size_text
from reports.write import STEPS, PreparedReport

_REMARKS = 76


class PreviewPage(Page):
    """Builds the report in a thread and shows it. Nothing can be signed that was not shown here."""

    name = "preview"
    wanted = Signal()
    """The report is to be built: the wizard knows from what."""
    _stepped = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(
            self.tr("Preview"), self.tr("Exactly what gets signed, page by page, attachments included.")
        )
        self._session = session
        self._background = Background(self)
        self._watch: Watch | None = None
        self.prepared: PreparedReport | None = None
        self.choice: Choice | None = None
        """What :attr:`prepared` was made from."""
        self.build_button = QPushButton(self.tr("Build again"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, len(STEPS))
        self.bar.setAccessibleName(self.tr("The report is being built"))
        self.state = label("", "muted", wrap=True)
        self.warning = label("", "warning", wrap=True)
        self.remarks = QPlainTextEdit()
        self.remarks.setReadOnly(True)
        self.remarks.setTabChangesFocus(True)
        self.remarks.setMaximumHeight(_REMARKS)
        self.remarks.setAccessibleName(self.tr("What the report lacks"))
        self.digest = label("")
        self.digest.setFont(theme.fixed_font(max(7, self.font().pointSize() - 2)))
        self.digest.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.pages = PagesView()
        row = QHBoxLayout()
        row.addWidget(self.state, 1)
        row.addWidget(self.bar, 1)
        for button in (self.cancel_button, self.build_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.body.addLayout(row)
        self.body.addWidget(self.digest)
        self.body.addWidget(self.warning)
        self.body.addWidget(self.remarks)
        self.body.addWidget(self.pages, 1)
        self.build_button.clicked.connect(self.wanted)
        self.cancel_button.clicked.connect(self.cancel)
        self._stepped.connect(self._show_step)
        self.warn(())
        self._show_busy(False)

    @property
    def busy(self) -> bool:
        """Whether a report is being built."""
        return self._watch is not None

    def warn(self, warnings: tuple[str, ...]) -> None:
        """Says what the profile requires and the report lacks."""
        self.warning.setText(
            self.tr("Remarks ({}), printed in the report, too:").format(count_text(len(warnings)))
        )
        self.remarks.setPlainText("\n".join(line(words, 600) for words in warnings))
        for part in (self.warning, self.remarks):
            part.setVisible(bool(warnings))

    def enter(self) -> None:
        if self.prepared is None and not self.busy:
            self.wanted.emit()

    def build(self, choice: Choice) -> None:
        """Builds the report of these choices."""
        if self.busy:
            return
        self.outdate()
        self.choice, self._watch = choice, Watch(self._stepped.emit)
        self._show_busy(True)
        self._say(self.tr("The report is being built…"), "muted")
        self._background.run(prepare(self._session.folder, choice, self._watch), self._show, self._failed)

    def cancel(self) -> None:
        """Stops at the end of the step that runs."""
        if self._watch is not None:
            self._watch.stop()
            self.cancel_button.setEnabled(False)
            self._say(self.tr("Stopping after this step…"), "muted")

    def outdate(self) -> None:
        """Something was chosen differently: what was shown is not what would be signed."""
        if self.prepared is not None or self.pages.count:
            self.prepared = None
            self.pages.show_pdf(b"")
        self.digest.clear()
        self.warn(())
        if not self.busy:
            self._say(self.tr("Not built yet."), "muted")
        self.reconsider.emit()

    def problem(self) -> str:
        if self.busy:
            return self.tr("The report is still being built.")
        return "" if self.prepared else self.tr("Build the report and look at it before you go on.")

    def stop(self) -> None:
        self.cancel()
        self._background.stop()
        self.pages.stop()

    def _show(self, prepared: PreparedReport | None) -> None:
        if prepared is None or self._watch_stopped():
            # It may have ended before it saw that it was stopped; what was chosen may be another thing by now.
            self._ended(self.tr("Stopped. Nothing was written but what the ledger logged."), "warning")
            return
        self._watch = None
        self._show_busy(False)
        self.prepared = prepared
        self.pages.show_pdf(prepared.pdf)
        self.warn(prepared.report.warnings)
        self._say(
            self.tr("Pages: {}, size: {}, attachments: {}").format(
                count_text(self.pages.count),
                size_text(len(prepared.pdf)),
                count_text(len(prepared.report.attachments)),
            ),
            "good",
        )
        digest = hashlib.sha256(prepared.pdf).hexdigest()
        self.digest.setText(self.tr("SHA-256 before signing: {}").format(left_to_right(digest)))
        self.reconsider.emit()

    def _failed(self, message: str) -> None:
        self._ended(line(message, 1000), "bad")

    def _ended(self, words: str, role: str) -> None:
        self._watch = None
        self._show_busy(False)
        self._say(words, role)
        self.reconsider.emit()

    def _show_step(self, step: str) -> None:
        if self.busy and step in STEPS:
            self.bar.setValue(list(STEPS).index(step) + 1)
            if not self._watch_stopped():
                self._say(f"{STEPS[step]}…", "muted")

    def _watch_stopped(self) -> bool:
        return self._watch is not None and self._watch.stopped

    def _show_busy(self, busy: bool) -> None:
        self.bar.setValue(0)
        self.bar.setVisible(busy)
        self.cancel_button.setVisible(busy)
        self.cancel_button.setEnabled(busy)
        self.build_button.setVisible(not busy)
        self.reconsider.emit()

    def _say(self, text: str, role: str) -> None:
        set_role(self.state, role)
        self.state.setText(text)
