"""The result set kept to an area, and taken out of it again."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.gui.marking.told import hidden
from app.gui.models.wanted import Wanted
from app.gui.results import Results
from app.gui.views.map.area import Area


class AreaLimit:
    """What was asked before stays known, so that it can be asked again. The filter bar's words stay in force."""

    def __init__(self, results: Results) -> None:
        self._results = results
        self._before: Wanted | None = None
        self._limited: Wanted | None = None
        self._title = ""

    @property
    def holds(self) -> bool:
        """Whether the result set is kept to an area now."""
        return self._limited is not None and self._results.base == self._limited

    def keep_to(self, area: Area) -> None:
        """Keeps the result set to an area, in place of one that it was kept to before."""
        results = self._results
        if not self.holds:
            self._before, self._title = results.base, results.title
        before = self._before
        if before is None or before.view == "problems":
            return
        condition, values = area.condition(before.view)
        # Where a record is found, there it is: what is protected is not asked.
        self._limited = before.having(condition, *values).without(hidden(before.view))
        title = QCoreApplication.translate("AreaLimit", "In the area {}").format(area.words())
        results.ask(self._limited, f"{self._title} · {title}" if self._title else title)

    def lift(self) -> None:
        """Asks again what was asked before."""
        before, self._limited, self._before = self._before, None, None
        if before is not None:
            self._results.ask(before, self._title)
