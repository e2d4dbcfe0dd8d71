"""The status bar: the ledger's head, what is not anchored, the source, the zone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import QLabel, QSizePolicy, QStatusBar

from app.gui import icons, theme
from app.gui.models.summary import Summary
from app.gui.session import Session
from app.gui.views.elided import ElidedLabel
from app.gui.views.media_state import MediaState
from app.gui.views.plain import label, set_role
from app.gui.views.zone_button import ZoneButton
from app.gui.words import Sentences, count_text, left_to_right, line, plural
from evidence.custody.ledger import Ledger
from evidence.ingest.confinement import NOT_REFUSED

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Head:
    """Where a ledger stands: entries, the last one's leaf, how many are under no checkpoint, how many not anchored."""

    size: int
    leaf: str
    loose: int
    not_anchored: int = 0


def read_head(ledger: Ledger) -> Head:
    """The ledger's head now."""
    checkpoints = ledger.checkpoints()
    size = ledger.size
    loose = size - (checkpoints[-1].size if checkpoints else 0)
    return Head(size, ledger.head.hex(), loose, size - ledger.anchored_size)


class _Part(ElidedLabel):
    """Words that are cut where the window is narrow; the pointer tells them whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return QLabel.sizeHint(self)  # with what the style adds at both ends

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)
        self.updateGeometry()


_LOCKS = ("at most", "system calls filtered", "files by Landlock")
"""How the words of each lock begin, as the ledger states them."""


class CaseStatus(Sentences):
    """The permanent parts of a status bar. They are there while a case is open."""

    def __init__(self, bar: QStatusBar) -> None:
        self._read_only_icon = label()
        self.read_only = label(translate("CaseStatus", "Evidence read-only"))
        self.source = _Part()
        self.rows = label()
        self.zone = ZoneButton()
        self.media = MediaState()
        self.sandbox = _Part()
        self.loose = _Part()
        self.head = label()
        self.head.setFont(theme.fixed_font())
        names = (
            (self.head, translate("CaseStatus", "Head of the ledger")),
            (self.loose, translate("CaseStatus", "Ledger entries without a checkpoint")),
            (self.source, translate("CaseStatus", "State of the source")),
            (self.zone, translate("CaseStatus", "Time zone")),
            (self.read_only, translate("CaseStatus", "Evidence read-only")),
            (self.rows, translate("CaseStatus", "Rows shown")),
            (self.media, translate("CaseStatus", "How media are shown")),
            (self.sandbox, translate("CaseStatus", "Confinement of the workers")),
        )
        bar.addWidget(self._read_only_icon)
        for part, name in names:
            part.setAccessibleName(name)
        bar.addWidget(self.read_only)
        bar.addWidget(self.rows)
        for part in (self.media, self.sandbox, self.source, self.zone, self.loose, self.head):
            bar.addPermanentWidget(part)
        self._bar = bar
        set_role(self.sandbox, "muted")
        self.dress()

    def parts(self) -> tuple[QLabel | ZoneButton, ...]:
        """All that is shown while a case is open."""
        first = (self._read_only_icon, self.read_only, self.rows, self.media, self.sandbox)
        return (*first, self.source, self.zone, self.loose, self.head)

    def dress(self) -> None:
        """Draws the icon in the palette worn now."""
        self._read_only_icon.setPixmap(icons.picture("lock", 14, "muted"))

    def show_case(self, session: Session | None) -> None:
        """Shows or hides the parts."""
        for part in self.parts():
            part.setVisible(session is not None)
        self.zone.show_session(session)
        self.rows.clear()

    def show_rows(self, shown: int, total: int | None, selected: int) -> None:
        """How many rows the table shows of how many there are, and how many are selected."""
        counts = count_text(shown), count_text(total)
        words = (
            self.tr("{} rows", "", plural(shown)).format(counts[0])
            if total is None or total <= shown
            else self.tr("{} of {} rows", "", plural(total)).format(*counts)
        )
        chosen = translate("CaseStatus", "{} selected").format(count_text(selected))
        self.rows.setText(f"{words} · {chosen}" if selected > 1 else words)

    def show_sandbox(self, summary: Summary) -> None:
        """How far the workers of the last ingest were shut in: the first words, the others as a tip."""
        said = [line(part) for part in summary.sandbox.split("; ") if part]
        whole = all(any(part.startswith(lock) for part in said) for lock in _LOCKS)
        first = (
            translate("CaseStatus", "Workers confined")
            if whole and not any(part.startswith(NOT_REFUSED) for part in said)
            else translate("CaseStatus", "Workers partly confined")
        )
        set_role(self.sandbox, "muted")
        self.sandbox.setText(first if said else translate("CaseStatus", "No worker yet"))
        self.sandbox.setToolTip("\n".join(said))
        self.sandbox.setAccessibleDescription("; ".join(said))

    def show_head(self, head: Head) -> None:
        """Shows where the ledger stands."""
        self.head.setText(
            translate("CaseStatus", "Ledger {} · {}").format(
                count_text(head.size), left_to_right(head.leaf[:12])
            )
        )
        set_role(self.loose, "warning" if head.loose else "muted")
        loose = self.tr("{} entries since the last checkpoint", "", plural(head.loose))
        kept = translate("CaseStatus", "{} not anchored").format(count_text(head.not_anchored))
        under = (
            loose.format(count_text(head.loose))
            if head.loose
            else translate("CaseStatus", "all under a checkpoint")
        )
        self.loose.setText(f"{under} · {kept}" if head.not_anchored else under)

    def show_source(self, summary: Summary) -> None:
        """Says how the items' sources stand, and shouts where one is not what was acquired."""
        states = [item.source for item in summary.items]
        wrong = sum(state.startswith("MISMATCH") for state in states)
        set_role(self.source, "bad" if wrong else "muted")
        if wrong:
            self.source.setText(
                translate("CaseStatus", "Source: {} of {} MISMATCH").format(wrong, len(states))
            )
        elif not states:
            self.source.setText(translate("CaseStatus", "No evidence yet"))
        elif len(set(states)) == 1:
            self.source.setText(translate("CaseStatus", "Source: {}").format(translate("Summary", states[0])))
        else:
            each = " · ".join(f"{state} {states.count(state)}" for state in dict.fromkeys(sorted(states)))
            self.source.setText(translate("CaseStatus", "Source: {}").format(each))
