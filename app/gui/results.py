"""The result set that every tab in the middle shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.gui.models.wanted import Condition, Wanted, entries
from app.gui.session import Session


class Results(QObject):
    """One question to the catalog, and the record in it that the examiner is on.

    ``base`` is what was chosen on the left, :attr:`wanted` that narrowed by the filter bar. Tabs read
    :attr:`wanted` and ask the catalog themselves, in threads of their own.
    """

    changed = Signal()
    """Another question: everything shown is to be asked anew."""
    grown = Signal()
    """The catalog has more rows: the same question may have more answers."""
    chosen = Signal(object)
    """The row number (ledger entry) of the record that the examiner is on, or None."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.title = ""
        """What was chosen on the left, in words."""
        self._base = entries()
        self._conditions: tuple[Condition, ...] = ()
        self._current: int | None = None
        self.rule: Callable[[str], tuple[Condition, ...]] = lambda _: ()
        """What the filter bar asks of the rows of a view: the same words are other conditions over another."""

        self.search = ""
        """The filter, where it asks what records say."""
        self.kept_back: Callable[[str], tuple[Condition, ...]] = lambda _: ()
        """What such a filter leaves out of the rows of a view: protected records, until somebody says why."""

    @property
    def base(self) -> Wanted:
        """What was chosen on the left."""
        return self._base

    @property
    def wanted(self) -> Wanted:
        """The question that is answered now."""
        wanted = self.searched
        for condition, values in self.kept_back(wanted.view) if self.search else ():
            wanted = wanted.having(condition, *values)
        return wanted

    @property
    def searched(self) -> Wanted:
        """The question with what it leaves out of protected records."""
        wanted = self._base
        for condition, values in self._conditions:
            wanted = wanted.having(condition, *values)
        return wanted

    @property
    def current(self) -> int | None:
        """The row number of the record that the examiner is on."""
        return self._current

    def ask(self, base: Wanted, title: str = "") -> None:
        """Shows something else; what the filter bar says is asked of it too."""
        if base.view != self._base.view:
            self._conditions = self.rule(base.view)
        self._base, self.title = base, title
        self._current = None
        self.changed.emit()
        self.chosen.emit(None)

    def narrow(self, *conditions: Condition) -> None:
        """Keeps only what meets these conditions: SQL over the view, written by our own code, and its values."""
        if conditions != self._conditions:
            self._conditions = conditions
            self.changed.emit()

    def choose(self, number: int | None) -> None:
        """Goes to a record of the view. Nothing where the examiner is on it already."""
        if number != self._current:
            self._current = number
            self.chosen.emit(number)
