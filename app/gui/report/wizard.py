"""The report, step by step: what it follows, shows and says, what it looks like, who signs, where it goes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.gui.models.summary import Summary
from app.gui.report.exhibits_page import ExhibitsPage
from app.gui.report.handover_page import HandoverPage
from app.gui.report.keeping import Keeping, begins_anew
from app.gui.report.page import Page
from app.gui.report.preview_page import PreviewPage
from app.gui.report.profile_page import ProfilePage
from app.gui.report.redaction_page import RedactionPage
from app.gui.report.sign_page import SignPage
from app.gui.report.texts_page import TextsPage
from app.gui.report.work import Choice, HandedOver
from app.gui.session import Session
from app.gui.views.plain import label, rule, set_role
from app.gui.views.room import resize_within
from app.gui.words import line
from reports.draft import Draft
from reports.errors import ReportError
from reports.picture_choice import PictureChoice
from reports.profile import load

_STEPS, _STEP_HEIGHT = 170, 36


class ReportWizard(QDialog):
    """Left the steps, right one page. What is chosen is kept in the case folder until the report is written."""

    def __init__(self, parent: QWidget | None, session: Session, summary: Summary) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Report"))
        self.draft = Draft()
        self.done_with: HandedOver | None = None
        self._holding = False
        self.profile, self.exhibits = ProfilePage(), ExhibitsPage(session, summary)
        self.texts, self.redaction = TextsPage(session), RedactionPage()
        self.preview, self.sign, self.hand_over = PreviewPage(session), SignPage(), HandoverPage(session)
        choosing = (self.profile, self.exhibits, self.texts, self.redaction)
        self.pages: tuple[Page, ...] = (*choosing, self.preview, self.sign, self.hand_over)
        self.steps = QListWidget()
        self.stack = QStackedWidget()
        self.problem = label("", "bad", wrap=True)
        self.problem.setAccessibleName(self.tr("What is missing or wrong"))
        names = (self.tr("Back"), self.tr("Next"), self.tr("Close"))
        self.back_button, self.next_button, self.close_button = map(QPushButton, names)
        self.back_button.setAutoDefault(False)
        self.close_button.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._take_all()
        self._keeping = Keeping(session.folder, self.draft)
        resize_within(self, 1120, 780)
        self.go_to(0)

    def offer_draft(self) -> None:
        """Goes on with the draft in the case folder, if there is one and the person wants to."""
        try:
            found = self._keeping.found()
        except ReportError as error:
            said = self.tr("{} It is left as it is; until it is taken away, no draft is kept.")
            self._say(said.format(error))
            return
        if found is None:
            return
        if begins_anew(self):
            self._guarded(self._keeping.discard)
        else:
            self._keeping.resumed(found)
            self.resume(found)

    def resume(self, draft: Draft) -> None:
        """Shows what was chosen before, and the page where it was left, as far as all is in order."""
        for page in self.pages:
            page.show_draft(draft)
        self._take_all()
        names = [page.name for page in self.pages]
        last = names.index(draft.page) if draft.page in names else 0
        self.go_to(min(last, names.index("preview")))

    def go_to(self, number: int) -> None:
        """Goes to a page; forward only over pages that are in order."""
        if not self._held(range(max(self.stack.currentIndex(), 0), number)):
            self._show(number)

    def choice(self) -> Choice:
        """What the report is made from. Raises ReportError, and ValueError where a moment cannot be read."""
        self._take_all()
        return Choice(
            profile=load(self.draft.profile),
            selection=self.exhibits.selection(),
            redaction=self.redaction.rules(),
            pictures=PictureChoice.of(self.draft.pictures, self.draft.picture_reason),
        )

    def done(self, result: int) -> None:
        """Keeps the draft, waits for what runs, and closes."""
        self._keep()
        for page in self.pages:
            page.stop()
        self.sign.forget_secret()
        super().done(result)

    def reject(self) -> None:
        """Closes, but not while the report is being written: nobody would learn what became of it."""
        if self.hand_over.busy:
            self._say(self.tr("The report is being signed and written. It can be closed when that is done."))
            return
        super().reject()

    def _lay_out(self) -> None:
        self.steps.setObjectName("steps")
        self.steps.setAccessibleName(self.tr("Steps of the report"))
        self.steps.setFixedWidth(_STEPS)
        for number, page in enumerate(self.pages, 1):
            item = QListWidgetItem(f"{number}   {page.title}")
            item.setSizeHint(QSize(0, _STEP_HEIGHT))
            self.steps.addItem(item)
            self.stack.addWidget(page)
        buttons = QHBoxLayout()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.problem, 1)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self.next_button)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.stack, 1)
        right.addWidget(rule())
        right.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 16, 16, 14)
        layout.setSpacing(18)
        layout.addWidget(self.steps)
        layout.addLayout(right, 1)
        self.next_button.setDefault(True)

    def _connect(self) -> None:
        self.steps.currentRowChanged.connect(self._step_chosen)
        self.back_button.clicked.connect(lambda: self.go_to(self.stack.currentIndex() - 1))
        self.next_button.clicked.connect(lambda: self.go_to(self.stack.currentIndex() + 1))
        self.close_button.clicked.connect(self.reject)
        self.preview.wanted.connect(self._build)
        self.hand_over.wanted.connect(self._write)
        self.hand_over.written.connect(self._finished)
        for page in self.pages:
            page.changed.connect(self._outdate)
            page.reconsider.connect(self._reconsider)

    def _step_chosen(self, row: int) -> None:
        if row >= 0 and row != self.stack.currentIndex():
            self.go_to(row)

    def _show(self, number: int) -> None:
        self._say("")
        self._keep()
        page = self.pages[number]
        self.stack.setCurrentIndex(number)
        self.steps.setCurrentRow(number)
        self.texts.follow(self.profile.chosen())
        self.hand_over.announce(self.sign.signer.currentData(), bool(self.draft.redaction))
        self._buttons()
        page.enter()

    def _outdate(self) -> None:
        self.preview.cancel()
        self.preview.outdate()

    def _build(self) -> None:
        if not self._held(range(self.pages.index(self.preview))):
            self._guarded(lambda: self.preview.build(self.choice()))

    def _held(self, numbers: Iterable[int]) -> bool:
        """Whether one of these pages is not in order; goes to the first that is not."""
        for number in numbers:
            if problem := self.pages[number].problem():
                self._show(number)
                self._say(problem)
                self._holding = True
                return True
        return False

    def _write(self) -> None:
        prepared, choice = self.preview.prepared, self.preview.choice
        if prepared is None or choice is None:
            self._say(self.preview.problem())
            return
        self._keep()
        self._say(problem := self.hand_over.problem())
        if not problem:
            secret = self.sign.secret.text()
            self.hand_over.write(prepared, choice, self.sign.signing(), secret)

    def _finished(self, done: HandedOver) -> None:
        self.done_with = done
        self.sign.forget_secret()
        self._guarded(self._keeping.discard)
        self._buttons()

    def _take_all(self) -> None:
        for page in self.pages:
            page.take(self.draft)

    def _keep(self) -> None:
        """Writes the draft where anything was chosen, or one was kept before."""
        if self.done_with is not None:
            return
        self._take_all()
        self.draft.page = self.pages[self.stack.currentIndex()].name
        self._guarded(lambda: self._keeping.keep(self.draft))

    def _guarded(self, act: Callable[[], None]) -> None:
        try:
            act()
        except ReportError as error:
            self._say(str(error))

    def _reconsider(self) -> None:
        if self._holding and not self.pages[self.stack.currentIndex()].problem():
            self._say("")  # what was wrong here was set right
        self._buttons()

    def _say(self, problem: str) -> None:
        self._holding = False
        set_role(self.problem, "bad")
        self.problem.setText(line(problem, 1000))

    def _buttons(self) -> None:
        number = self.stack.currentIndex()
        busy = self.hand_over.busy
        self.back_button.setEnabled(number > 0 and not busy and self.done_with is None)
        self.next_button.setVisible(number < len(self.pages) - 1)
        self.next_button.setEnabled(
            not (number >= 0 and self.pages[number] is self.preview and self.preview.problem())
        )
        self.close_button.setEnabled(not busy)
        self.steps.setEnabled(not busy and self.done_with is None)
