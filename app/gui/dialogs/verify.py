"""Checks the case and says of each check how it ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QSize, QThread, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.gui import icons
from app.gui.views.plain import heading, label, set_role
from app.gui.views.wrapped_list import WrappedList
from app.gui.words import count_text, line, plural


class Check(Protocol):
    """What a verification says: :class:`app.check.Check`."""

    @property
    def name(self) -> str:
        """What was checked."""
        ...

    @property
    def ok(self) -> bool:
        """Whether it holds."""
        ...

    @property
    def remark(self) -> bool:
        """Whether it is to be known and neither right nor wrong."""
        ...

    @property
    def message(self) -> str:
        """In words."""
        ...


Verify = Callable[[Path, Sequence[Path]], Iterator[Check]]


def verify(target: Path, anchors: Sequence[Path]) -> Iterator[Check]:
    """All that can be checked of a case, a report or a manifest; ``anchors``: checkpoints kept elsewhere."""
    from app.verify import verify_target

    yield from verify_target(target, anchors=anchors)


class VerifyThread(QThread):
    """Runs the checks. ``cancel`` stops after the check that runs now."""

    checked = Signal(object)
    failed = Signal(str)

    def __init__(
        self, target: Path, anchors: Sequence[Path], run: Verify, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._target = target
        self._anchors = tuple(anchors)
        self._verify = run
        self.cancelled = False

    def run(self) -> None:
        """The thread's work."""
        try:
            for check in self._verify(self._target, self._anchors):
                self.checked.emit(check)
                if self.cancelled:
                    return
        except Exception as error:  # noqa: BLE001 - the boundary of a thread: a check that breaks is no check that holds
            self.failed.emit(str(error) or type(error).__name__)


class VerifyDialog(QDialog):
    """Results as they come, each with a word and a sign; the whole in one sentence."""

    def __init__(self, parent: QWidget | None, target: Path, run: Verify = verify) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Verify"))
        self._verify = run
        self._thread: VerifyThread | None = None
        self._good = self._bad = 0
        self.target = target
        self.anchors: list[Path] = []
        self.what = label("", "muted")
        self.verdict = heading("", 2)
        self.sign = label()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Verification is running"))
        self.results = WrappedList(self.tr("Results of the verification"))
        self.results.setIconSize(QSize(18, 18))
        self.results.setSpacing(3)
        self.other = QPushButton(self.tr("Verify a file…"))
        self.again = QPushButton(self.tr("Verify again"))
        self.closer = QPushButton(self.tr("Close"))
        self.anchor = QPushButton(self.tr("Compare with an anchor…"))
        self.anchor.clicked.connect(self._add_anchor)
        self.other.clicked.connect(self._other)
        self.again.clicked.connect(self.start)
        self.closer.clicked.connect(self.reject)
        for button in (self.other, self.anchor, self.again, self.closer):
            button.setAutoDefault(False)
        self._lay_out()
        self.resize(720, 560)

    def start(self) -> None:
        """Runs the checks from the start."""
        self._good = self._bad = 0
        self.results.clear()
        self.what.setText(line(str(self.target)))
        self._show_verdict(self.tr("Checking…"), "working", "accent", "")
        self._running(True)
        self._thread = VerifyThread(self.target, self.anchors, self._verify, self)
        self._thread.checked.connect(self._take)
        self._thread.failed.connect(self._fail)
        self._thread.finished.connect(self._end)
        self._thread.start()

    def reject(self) -> None:
        """Closes; while a check runs, which may take minutes, as soon as it has ended."""
        if self._thread is None or not self._thread.isRunning():
            super().reject()
            return
        self._thread.cancelled = True
        self.closer.setEnabled(False)
        self._show_verdict(self.tr("Stopping after the check that runs now…"), "working", "muted", "")

    def done(self, result: int) -> None:
        """Stops and closes."""
        if self._thread is not None:
            self._thread.cancelled = True
            self._thread.wait()
        super().done(result)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.sign)
        head.addWidget(self.verdict, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.other)
        buttons.addWidget(self.anchor)
        buttons.addStretch()
        buttons.addWidget(self.again)
        buttons.addWidget(self.closer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.what)
        layout.addWidget(self.bar)
        layout.addWidget(self.results, 1)
        layout.addLayout(buttons)

    def _take(self, check: Check) -> None:
        word, icon, role = (self.tr("OK"), "ok", "good") if check.ok else (self.tr("FAILED"), "failed", "bad")
        if check.ok and check.remark:
            word, icon, role = self.tr("NOTE"), "problem", "warning"
        self._good += check.ok and not check.remark
        self._bad += not check.ok
        item = QListWidgetItem(
            icons.icon(icon, role), f"{word} · {line(check.name, 200)}\n{line(check.message, 2000)}"
        )
        if check.ok:
            self.results.addItem(item)
        else:
            self.results.insertItem(self._bad - 1, item)

    def _fail(self, message: str) -> None:
        self._bad += 1
        text = self.tr("FAILED · the verification itself\n{}").format(line(message, 2000))
        self.results.insertItem(0, QListWidgetItem(icons.icon("failed", "bad"), text))

    def _end(self) -> None:
        self._running(False)
        if self._thread is not None and self._thread.cancelled:
            super().reject()
            return
        if self._bad:
            all_ = self._good + self._bad
            text = self.tr("Verification failed: {} of {} checks", "", plural(all_))
            text = text.format(count_text(self._bad), count_text(all_))
            self._show_verdict(text, "failed", "bad", "bad")
        elif self._good:
            text = self.tr("Verified: all {} checks hold", "", plural(self._good))
            self._show_verdict(text.format(count_text(self._good)), "ok", "good", "good")
        else:
            self._show_verdict(self.tr("Nothing was checked"), "problem", "warning", "warning")

    def _show_verdict(self, text: str, icon: str, sign_role: str, role: str) -> None:
        self.verdict.setText(text)
        set_role(self.verdict, role)
        self.sign.setPixmap(icons.picture(icon, 28, sign_role))

    def _running(self, running: bool) -> None:
        self.bar.setRange(0, 0 if running else 1)
        self.bar.setVisible(running)
        self.again.setEnabled(not running)
        self.other.setEnabled(not running)
        self.anchor.setEnabled(not running)

    def _add_anchor(self) -> None:
        """Truncation and a ledger written anew are only seen against a checkpoint that was kept elsewhere."""
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Checkpoint or proof that was kept elsewhere"))
        if name:
            self.anchors.append(Path(name))
            self.start()

    def _other(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Report or manifest to verify"))
        if name:
            self.target = Path(name)
            self.start()
