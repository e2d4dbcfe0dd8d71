"""The bar above the middle that narrows the result set."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from app.gui import icons
from app.gui.dialogs.filter_help import FilterHelp
from app.gui.kept_filters import KeptFilter, KeptFilters
from app.gui.marking.told import hidden
from app.gui.models.filter_rule import Rule, fitting, rule
from app.gui.models.wanted import Condition, Wanted, artifacts, entries, problems
from app.gui.results import Results
from app.gui.views.elided import ElidedLabel
from app.gui.views.filter_box import FilterBox
from app.gui.views.plain import clearable, set_role
from app.gui.words import line
from evidence.catalog import marks
from evidence.catalog.filter import FilterError, both, known_values

_ALL: dict[str, Callable[[], Wanted]] = {"entries": entries, "artifacts": artifacts, "problems": problems}


class FilterBar(QWidget):
    """One line for all tabs, checked while it is typed. Enter applies it, Escape takes it away."""

    applied = Signal(str)
    """The text that narrows the result set from now on."""

    def __init__(self, results: Results) -> None:
        super().__init__()
        self._results = results
        self._applied = ""
        self.kept = KeptFilters(results.session.folder, self)
        self.box = FilterBox(lambda: results.base.view, self._values)
        self.box.setPlaceholderText(
            self.tr("Filter: words, or kind:message and participant:+4479* and not tag:privileged")
        )
        self.box.setAccessibleName(self.tr("Filter of the result set"))
        clearable(self.box)
        self._icon = self.box.addAction(
            icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._icon.setText(self.tr("Filter"))
        self.state = ElidedLabel("muted")
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.saved = self._button(self.tr("Filters"), self.tr("Kept and recent filters"))
        self.saved.setMenu(self.menu)
        self.saved.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.help = self._button("?", self.tr("What a filter can say"))
        self.help.clicked.connect(self._show_help)
        self._lay_out()
        self.box.textChanged.connect(lambda _: self._check())
        self.box.returnPressed.connect(self.apply)
        self.box.cleared.connect(self.clear)
        results.rule = self._rule
        results.changed.connect(self._check)
        self._check()

    def text(self) -> str:
        """What stands in the box."""
        return self.box.text()

    @property
    def applied_text(self) -> str:
        """What narrows the result set now."""
        return self._applied

    def show_text(self, text: str) -> None:
        """Puts a filter into the box and applies it."""
        self.box.setText(text)
        self.apply()

    def apply(self) -> None:
        """Narrows the result set to what the box says; shows another view where only that one has its fields."""
        text, base = self.box.text().strip(), self._results.base
        found = fitting(text, base.view, self._results.session.zone)
        if found.error is not None:
            self._check()
            return
        self._applied = text
        self._results.session.with_marks = found.marks
        self._results.search = text if found.inside else ""
        if found.view != base.view:
            self._results.ask(_ALL[found.view]())
        self._results.narrow(*found.conditions)
        if text:
            self.kept.used(text)
        self._check()
        self.applied.emit(text)

    def clear(self) -> None:
        """Takes the filter away."""
        self.show_text("")

    def add(self, term: str, *, exclude: bool) -> None:
        """Asks for one thing more, or for what is not so."""
        try:
            self.show_text(both(self._applied, term, exclude))
        except FilterError as error:
            self.box.setText(self._applied)
            self._say(line(error.message), "bad", "failed")

    def stop(self) -> None:
        """Ends the thread of the completion."""
        self.box.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Draws the icons in the palette worn now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "help"):
            self._check()

    # Checking

    def _rule(self, view: str) -> tuple[Condition, ...]:
        return rule(self._applied, view, self._results.session.zone).conditions

    def _check(self) -> None:
        """Says by icon, words and underline what the filter is worth."""
        text, view = self.box.text().strip(), self._results.base.view
        zone = self._results.session.zone
        applied = text == self._applied
        found = rule(text, view, zone) if applied else fitting(text, view, zone)
        error = found.error
        lead = len(self.box.text()) - len(self.box.text().lstrip())
        self.box.mark(*((error.start + lead, max(error.end, error.start + 1) + lead) if error else (0, 0)))
        if error is not None:
            words = line(error.message)
            self._say(self.tr("Not applied: {}").format(words) if applied else words, "bad", "failed")
        elif found.is_empty:
            self._say("" if applied else self.tr("Enter takes the filter away."), "muted", "search")
        elif applied:
            self._say(" ".join([self.tr("Applied."), *map(line, found.notes)]), "good", "ok")
        else:
            self._say(" ".join([self._offer(found, view), *map(line, found.notes)]), "muted", "ok")

    def _offer(self, found: Rule, view: str) -> str:
        if found.view == view:
            return self.tr("Valid: Enter applies it.")
        shown = {"entries": self.tr("files"), "artifacts": self.tr("artifacts")}
        name = shown.get(found.view, self.tr("problems"))
        return self.tr("Valid: Enter applies it and shows {}.").format(name)

    def _say(self, words: str, role: str, icon: str) -> None:
        self.state.setVisible(bool(words))
        set_role(self.state, role)
        self.state.setText(words)
        self.box.setAccessibleDescription(words)
        self._icon.setIcon(icons.icon(icon, role))

    def _values(self, field: str, prefix: str) -> Sequence[str]:
        """In the thread of the completion."""
        session = self._results.session
        reader = session.reader()
        marks.refresh(reader, session.ledger())
        view = self._results.base.view
        # What is protected is not told by what could be typed either.
        kept_back = hidden() if view == "artifacts" else None
        return known_values(reader, view, field, prefix, hidden=kept_back)

    # Kept filters

    def save(self) -> None:
        """Asks for a name and keeps the filter under it."""
        text = self.box.text().strip()
        name, wanted = QInputDialog.getText(
            self, self.tr("Keep this filter"), self.tr("Name of the filter"), text=text[:60]
        )
        if wanted and name.strip():
            self.kept.keep(KeptFilter(name.strip(), text, self._results.base.view))

    def use(self, kept: KeptFilter) -> None:
        """Applies a kept filter to all of what it was kept over."""
        self.box.setText(kept.text)
        self._applied = ""
        self._results.ask(_ALL.get(kept.view, entries)(), line(kept.name, 120))
        self.apply()

    def _fill_menu(self) -> None:
        self.menu.clear()
        text = self.box.text().strip()
        keep = self.menu.addAction(self.tr("Keep this filter…"))
        keep.triggered.connect(lambda _=False: self.save())
        keep.setEnabled(
            bool(text) and fitting(text, self._results.base.view, self._results.session.zone).error is None
        )
        kept = self.kept.all()
        if kept:
            self.menu.addSeparator()
            forget = QMenu(self.tr("Forget"), self.menu)
            for each in kept:
                self._item(self.menu, each.name).triggered.connect(lambda _=False, one=each: self.use(one))
                self._item(forget, each.name).triggered.connect(
                    lambda _=False, name=each.name: self.kept.drop(name)
                )
            self.menu.addMenu(forget)
        recent = self.kept.recent()
        if recent:
            self.menu.addSection(self.tr("Used last"))
            for text in recent[:10]:
                self._item(self.menu, text).triggered.connect(lambda _=False, one=text: self.show_text(one))

    def _item(self, menu: QMenu, text: str) -> QAction:
        return menu.addAction(line(text, 90).replace("&", "&&"))

    def _show_help(self) -> None:
        dialog = FilterHelp(self, self._results.base.view)
        dialog.chosen.connect(self.box.insert)
        dialog.show()

    # Making

    def _button(self, text: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(6)
        bar.addWidget(self.box, 1)
        bar.addWidget(self.saved)
        bar.addWidget(self.help)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        layout.addLayout(bar)
        layout.addWidget(self.state)
