"""Fields and bytes joined: a field chosen shows its bytes, a byte chosen shows its field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.gui.jobs.linking import FieldLinks
from app.gui.jobs.reader import ByteProvider
from app.gui.jobs.viewing import Viewing
from app.gui.models.detail import Detail
from app.gui.models.locating import part_at
from app.gui.models.pairs import Pair
from app.gui.views import link_words
from app.gui.views.bytes_view import BytesView
from app.gui.views.fields_view import FieldsView
from app.gui.words import line
from app.viewing.messages import Part, Place

_FILE, _LOG = 0, 1


class LinkBytes(QObject):
    """Between the Fields tab and the Hex tab. A row that stands in the write-ahead log is shown there."""

    shown = Signal()
    """Bytes are to be seen: the Hex tab is wanted in front."""

    def __init__(
        self, viewing: Viewing, provider: ByteProvider, fields: FieldsView, view: BytesView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._viewing = viewing
        self._provider = provider
        self._fields = fields
        self._view = view
        self._links = FieldLinks(viewing, self)
        self._source = _FILE
        self._detail: Detail | None = None
        self._following = False
        self._links.ready.connect(self._ready)
        fields.pairs.pair_chosen.connect(lambda _: self._follow_field())
        fields.bytes_asked.connect(self._show_bytes)
        view.moved.connect(self._follow_byte)
        view.back.connect(lambda: self._turn_to(_FILE))

    def show(self, detail: Detail | None) -> None:
        """Turns to another record."""
        self._detail = detail
        self._links.show(detail)
        self._turn_to(_FILE)
        self._say()

    def ask(self) -> None:
        """Looks where the record stands; the tabs say so when it is known."""
        self._links.ask()

    def show_part(self, part: Part) -> None:
        """A value that another view found: its bytes are selected, the Hex tab is not brought to the front."""
        if part.places:
            self._select(part.places, part.places, link_words.where(part, (), ""))

    def _ready(self) -> None:
        self._say()
        located = self._links.located
        if located is not None and located.whole and self._view.hex.selection() is None:
            self._follow_field()

    def _part(self) -> Part | None:
        pair = self._fields.pairs.current_pair()
        return self._links.of(pair) if isinstance(pair, Pair) else None

    def _say(self) -> None:
        located, words = self._links.located, self._links.words
        pair = self._fields.pairs.current_pair()
        part = self._part()
        if located is not None:
            if pair is None or not pair.field:
                known = link_words.places(located.whole) if located.whole else ""
                title = f"{line(located.title)} · " if located.title else ""
                words = f"{title}{known} · {words}".rstrip(" ·") if words else f"{title}{known}"
            else:
                words = link_words.where(part, located.whole, located.title)
        target = part.places if part is not None else located.whole if located is not None else ()
        self._fields.say(words, bytes_known=bool(target))

    def _follow_field(self) -> None:
        self._say()
        located, part = self._links.located, self._part()
        if located is None or self._following:
            return
        places = part.places if part is not None and part.places else located.whole
        if places:
            self._select(located.whole, places, link_words.where(part, located.whole, located.title))

    def _show_bytes(self) -> None:
        self._follow_field()
        self.shown.emit()

    def _select(self, whole: Sequence[Place], chosen: Sequence[Place], words: str) -> None:
        """Underlines the record and what of it was chosen, selects the first piece of that."""
        source = chosen[0].source
        if source != self._source:
            self._turn_to(source)
        self._following = True
        # A record that is a whole file needs no line under each of its bytes.
        marks = [
            (p.offset, p.length)
            for p in (*whole, *chosen)
            if p.source == source and p.length < self._provider.size
        ]
        self._view.mark(marks, (chosen[0].offset, chosen[0].length), words)
        self._following = False

    def _follow_byte(self, offset: int) -> None:
        """A byte of the record was gone to: the field that it belongs to is chosen."""
        located = self._links.located
        if self._following or located is None:
            return
        part = self._links.at(self._source, offset)
        if part is None:
            self._view.link.setText("")
            return
        self._view.link.setText(link_words.where(part, located.whole, located.title))
        self._following = True
        for pair in self._fields.pairs.pairs.all():
            found = self._links.of(pair) if pair.field else None
            if found is not None and part_at(self._source, offset, (found,)) is not None:
                self._fields.pairs.choose(pair.field)
                break
        self._say()
        self._following = False

    def _turn_to(self, source: int) -> None:
        """Shows the bytes of the record's own file, or of the log beside it."""
        self._source = source
        target = self._viewing.target
        if source == _LOG and target is not None and target.log is not None:
            self._provider.show(target.log.entry, target.log.size)
            words = self.tr("Bytes of the write-ahead log {}").format(line(target.log.path))
        else:
            self._provider.show(target.entry if target else None, target.size if target else None)
            words = ""
        self._view.refresh()
        self._view.show_file(words)
