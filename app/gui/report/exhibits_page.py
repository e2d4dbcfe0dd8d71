"""Which artifacts the report shows, counted while they are chosen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from app.gui.jobs.background import Background
from app.gui.models.summary import Summary
from app.gui.models.titles import kind_title
from app.gui.report.counting import Counted, count, tags_of
from app.gui.report.moments import moment
from app.gui.report.page import Page
from app.gui.report.ticks import Ticks
from app.gui.session import Session
from app.gui.views.plain import heading, label, set_role
from app.gui.words import count_text, line, plural, time_text
from reports.draft import Draft
from reports.selection import PER_KIND, ArtifactSelection

_WAIT_MS = 250
_MOST = 999_999


class ExhibitsPage(Page):
    """By kind, by tag, by time; what the authority's scope keeps back is said."""

    name = "exhibits"

    def __init__(self, session: Session, summary: Summary) -> None:
        super().__init__(
            self.tr("Exhibits"),
            self.tr(
                "Which artifacts are shown. Items, custody, tools, completeness and problems are always in the report."
            ),
        )
        self._session = session
        # A thread for each: a count that is asked again drops the answer of the one before, and of nothing else.
        self._counting, self._reading = Background(self), Background(self)
        self.counted: Counted | None = None
        kinds = [(kind, kind_title(kind), number) for kind, number in summary.artifacts]
        self.kinds = Ticks(self.tr("Kinds of artifacts in the report"), kinds)
        self.kinds.tick_all()
        self.tags = Ticks(self.tr("Tags"), [])
        self.since, self.until = QLineEdit(), QLineEdit()
        self.most = QSpinBox()
        self.most.setRange(1, _MOST)
        self.most.setValue(PER_KIND)
        self.most.setGroupSeparatorShown(True)
        self.most.lineEdit().setTextMargins(6, 0, 6, 0)
        self.total = heading("", 1)
        self.scope = label("", wrap=True)
        self.times = label("", "muted", wrap=True)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._timer.timeout.connect(self._count)
        for ticks in (self.kinds, self.tags):
            ticks.ticked.connect(self._turned)
        for field in (self.since, self.until):
            field.textChanged.connect(self._turned)
        self.most.valueChanged.connect(self._turned)
        self._ticked_before: list[str] | None = []
        """Those of the draft, until the tags of the case are read."""
        self._reading.run(partial(tags_of, session.folder), self._show_tags, self._tags_failed)
        self._turned()

    def selection(self) -> ArtifactSelection:
        """The artifacts chosen. Raises ValueError where a moment cannot be read."""
        zone = self._session.zone
        return ArtifactSelection(
            kinds=() if self.kinds.all_ticked() else tuple(self.kinds.ticks()),
            tags=tuple(self._ticked_tags()),
            since=moment(self.since.text(), zone),
            until=moment(self.until.text(), zone, end=True),
            per_kind=self.most.value(),
        )

    def show_draft(self, draft: Draft) -> None:
        if draft.kinds is not None:
            self.kinds.tick(draft.kinds)
        self._ticked_before = list(draft.tags)
        self.tags.tick(draft.tags)
        self.since.setText(draft.since)
        self.until.setText(draft.until)
        self.most.setValue(draft.per_kind)

    def take(self, draft: Draft) -> None:
        draft.kinds = None if self.kinds.all_ticked() else self.kinds.ticks()
        draft.tags = self._ticked_tags()
        draft.since, draft.until = self.since.text().strip(), self.until.text().strip()
        draft.per_kind = self.most.value()

    def problem(self) -> str:
        if self.kinds.count() and not self.kinds.ticks():
            return self.tr("Choose at least one kind of artifact.")
        for field, name in ((self.since, self.tr("From")), (self.until, self.tr("To"))):
            try:
                moment(field.text(), self._session.zone, end=field is self.until)
            except ValueError:
                return self.tr(
                    "“{}” is no date that can be used: write 2026-01-31, or 2026-01-31T14:00:00+01:00 for a moment."
                ).format(name)
        return ""

    def stop(self) -> None:
        self._timer.stop()
        self._counting.stop()
        self._reading.stop()

    def _ticked_tags(self) -> list[str]:
        return self.tags.ticks() if self._ticked_before is None else self._ticked_before

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(14)
        for title, widget in ((self.tr("Kinds"), self.kinds), (self.tr("Only with a tag"), self.tags)):
            column = QVBoxLayout()
            column.addWidget(heading(title, 0))
            column.addWidget(widget, 1)
            columns.addLayout(column, 1)
        self.body.addLayout(columns, 1)
        dates = QGridLayout()
        dates.setHorizontalSpacing(14)
        fields: tuple[tuple[str, QWidget], ...] = (
            (self.tr("From"), self.since),
            (self.tr("To (that day included)"), self.until),
            (self.tr("Printed of a kind at most (the attached list holds all)"), self.most),
        )
        for place, (title, field) in enumerate(fields):
            name = label(title)
            name.setBuddy(field)
            field.setAccessibleName(title)
            dates.addWidget(name, 0, place)
            dates.addWidget(field, 1, place)
        self.most.lineEdit().setAccessibleName(fields[-1][0])
        for each in (self.since, self.until):
            each.setPlaceholderText("2026-01-31")
        self.body.addLayout(dates)
        self.body.addWidget(self.times)
        self.body.addWidget(self.total)
        self.body.addWidget(self.scope)

    def _turned(self) -> None:
        self._timer.start()
        self.changed.emit()
        self.reconsider.emit()

    def _count(self) -> None:
        self.times.clear()
        if self.problem():
            self.counted = None
            self.total.setText("")
            self.scope.setText("")
            return
        chosen = self.selection()
        bounds = [(self.tr("From {}"), chosen.since), (self.tr("before {}"), chosen.until)]
        said = [words.format(time_text(when, self._session.zone)) for words, when in bounds if when]
        if said:
            self.times.setText(self.tr("{}; artifacts without a time are left out.").format(", ".join(said)))
        self._counting.forget()
        self._counting.run(partial(count, self._session.folder, chosen), self._show_count, self._failed)

    def _show_count(self, counted: Counted) -> None:
        self.counted = counted
        self.total.setText(
            self.tr("Artifacts shown: {} of {}").format(
                count_text(sum(counted.shown.values())), count_text(counted.all)
            )
        )
        self.kinds.show_counts(counted.shown)
        outside = counted.out_of_scope
        kept = self.tr(" {} lie outside it and are never shown.", "", plural(outside))
        set_role(self.scope, "warning" if outside else "muted")
        self.scope.setText(line(counted.scope, 1000) + (kept.format(count_text(outside)) if outside else ""))
        self.reconsider.emit()

    def _show_tags(self, tags: dict[str, int]) -> None:
        before = self._ticked_tags()
        self.tags.fill([(tag, line(tag, 80), number) for tag, number in tags.items()])
        self._ticked_before = None
        self.tags.tick(before)
        if not tags:
            self.tags.say(self.tr("No record bears a tag yet."))

    def _tags_failed(self, message: str) -> None:
        self.tags.say(line(message, 1000))

    def _failed(self, message: str) -> None:
        set_role(self.scope, "bad")
        self.scope.setText(line(message, 1000))
