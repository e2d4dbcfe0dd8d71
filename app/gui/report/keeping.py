"""When the draft of a report is written to the case folder."""

from __future__ import annotations

from pathlib import Path

import msgspec
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.gui.dialogs.message import ask
from reports import draft as drafts
from reports.draft import Draft
from reports.errors import ReportError

translate = QCoreApplication.translate


class Keeping:
    """``beginning`` is what stands on the pages before anybody chose anything: of that no draft is made."""

    def __init__(self, folder: Path, beginning: Draft) -> None:
        self._folder = folder
        self._beginning = copied(beginning)
        self._kept: Draft | None = None
        self._unreadable = False

    def found(self) -> Draft | None:
        """The draft in the folder. Raises ReportError where it cannot be used: it stays, and no other is kept."""
        try:
            return drafts.load(self._folder)
        except ReportError:
            self._unreadable = True
            raise

    def resumed(self, draft: Draft) -> None:
        """The draft in the folder is this one, and goes on."""
        self._kept = copied(draft)

    def keep(self, draft: Draft) -> None:
        """Writes it where anything was chosen, or one was kept before. Raises ReportError."""
        if self._unreadable or (self._kept is None and _same_choices(draft, self._beginning)):
            return
        if draft != self._kept:
            drafts.save(self._folder, draft)
            self._kept = copied(draft)

    def discard(self) -> None:
        """Takes the draft in the folder away. Raises ReportError."""
        self._kept = None
        if not self._unreadable:
            drafts.discard(self._folder)


def begins_anew(parent: QWidget) -> bool:
    """Asks what becomes of a draft that was found. Escape goes on with it, which loses nothing."""
    return ask(
        parent,
        translate("ReportKeeping", "Report"),
        translate("ReportKeeping", "A report was begun and not finished."),
        translate(
            "ReportKeeping",
            "Go on with it, or begin anew? Anew, its choices are forgotten; saved texts stay in the ledger.",
        ),
        yes=translate("ReportKeeping", "Begin anew"),
        no=translate("ReportKeeping", "Go on"),
    )


def copied(draft: Draft) -> Draft:
    """Another one that says the same."""
    return msgspec.convert(msgspec.to_builtins(draft), Draft)


def _same_choices(one: Draft, other: Draft) -> bool:
    return msgspec.structs.replace(one, page="") == msgspec.structs.replace(other, page="")
