"""Fields of a record and the bytes that hold them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.gui.jobs.viewing import Viewing
from app.gui.models.detail import Detail
from app.gui.models.locating import Lead, lead, node_parts, part_at, part_of
from app.gui.models.pairs import Pair
from app.viewing.messages import Located, Part, Tree


class FieldLinks(QObject):
    """Asks where a record stands when somebody wants to know it, once for each record."""

    ready = Signal()
    """What :attr:`located` and :attr:`words` say is final."""

    def __init__(self, viewing: Viewing, parent: QObject) -> None:
        super().__init__(parent)
        self._viewing = viewing
        self._lead = Lead()
        self._asked = False
        self.located: Located | None = None
        self.words = ""

    def show(self, detail: Detail | None) -> None:
        """Turns to another record."""
        self.located, self._asked, self.words = None, False, ""
        self._lead = Lead()
        if detail is None or detail.entry is None or detail.table == "entry":
            return
        self._lead = lead(str(detail.body.get("locator") or ""), detail.entry.get("mime"))
        if self._lead.whole:
            self.located = Located("", self._lead.whole, ())
        self.words = "" if self._lead.known else self.tr("This parser does not state where its bytes stand.")

    def ask(self) -> None:
        """Begins to look, where that is not done yet; ``ready`` follows."""
        if self._asked:
            return
        self._asked = True
        if not self._lead.job:
            self.ready.emit()
            return
        if self._lead.job == "tree":
            self._viewing.ask("tree", Tree, self._take_tree, self._fail)
        else:
            self._viewing.ask(self._lead.job, Located, self._take, self._fail, **self._lead.arguments)

    def of(self, pair: Pair) -> Part | None:
        """The stored value that a field of the record states, where it can be told."""
        if self.located is None or not pair.field:
            return None
        return part_of(
            pair.field, pair.stored if pair.stored is not None else pair.value, pair.raw, self.located.parts
        )

    def at(self, source: int, offset: int) -> Part | None:
        """The stored value that holds a byte of the file (0) or of its log (1)."""
        return None if self.located is None else part_at(source, offset, self.located.parts)

    def _take(self, located: Located) -> None:
        whole = self._lead.whole or located.whole
        self.located = Located(located.title, whole, located.parts, located.note)
        self.words = located.note
        self.ready.emit()

    def _take_tree(self, tree: Tree) -> None:
        self.located = node_parts(tree, self._lead.key)
        self.words = "" if self.located is not None else self.tr("The file has no such key.")
        self.ready.emit()

    def _fail(self, reason: str) -> None:
        self.words = (
            "" if self._lead.whole else self.tr("Where its bytes stand cannot be told: {}").format(reason)
        )
        self.ready.emit()
