"""Where the examiner is in a case, as a value: another window with the same case goes there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt

from app.gui.models.detail import RecordTableName
from app.gui.models.titles import kind_title
from app.gui.models.wanted import Wanted, artifacts, entries, problems
from app.gui.views.records_view import RecordsView
from app.gui.workspace import Workspace


@dataclass(frozen=True)
class Span:
    """Selected rows ``top`` to ``bottom`` (included), and the row numbers that the catalog gives the two."""

    top: int
    bottom: int
    first: int | None
    last: int | None


@dataclass(frozen=True)
class TablePlace:
    """``sorted_by``: SQL of the column, None for the order of the ledger. ``down``, ``across``: of the scroll bars."""

    sorted_by: str | None
    descending: bool
    spans: tuple[Span, ...]
    current: int | None
    down: int
    across: int


@dataclass(frozen=True)
class Whereabouts:
    """``applied``: the filter; ``typed``: what stands in its box. ``item`` is what the item dock shows, and ``side``
    its tab. ``zone`` is the name of the zone in which moments are shown.
    """

    base: Wanted
    title: str
    applied: str
    typed: str
    tab: str
    table: TablePlace
    current: int | None
    item: tuple[RecordTableName, int] | None
    side: int
    zone: str


def whereabouts(work: Workspace) -> Whereabouts:
    """Where the examiner is now."""
    view = work.table.front
    header, grid = view.table.horizontalHeader(), view.table
    section, columns = header.sortIndicatorSection(), view.model.columns
    is_sorted = 0 <= section < len(columns)
    at = view.model.number_at
    table = TablePlace(
        sorted_by=columns[section].sql if is_sorted else None,
        descending=header.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder,
        spans=tuple(Span(top, bottom, at(top), at(bottom)) for top, bottom in grid.selected_spans()),
        current=view.current(),
        down=grid.verticalScrollBar().value(),
        across=grid.horizontalScrollBar().value(),
    )
    return Whereabouts(
        base=work.results.base,
        title=work.results.title,
        applied=work.filter.applied_text,
        typed=work.filter.text(),
        tab=next(key for key, each in work.middle.views.items() if each is work.tabs.currentWidget()),
        table=table,
        current=work.results.current,
        item=work.pane.shown,
        side=work.pane.tabs.currentIndex(),
        zone=work.session.zone.key,
    )


def go_there(work: Workspace, place: Whereabouts) -> None:
    """Asks what was asked, and goes to what was looked at as soon as it is read."""
    work.tabs.setCurrentWidget(work.table)  # a table that is not seen asks nothing
    work.results.ask(place.base, _title(place))
    work.filter.show_text(place.applied)
    if place.typed.strip() != place.applied:
        work.filter.box.setText(place.typed)
    view, table = work.table.front, place.table
    names = [column.sql for column in view.model.columns]
    if table.sorted_by in names:
        order = Qt.SortOrder.DescendingOrder if table.descending else Qt.SortOrder.AscendingOrder
        view.table.horizontalHeader().setSortIndicator(names.index(table.sorted_by), order)

    def loaded() -> None:
        view.model.loaded.disconnect(loaded)
        if (work.results.base, work.filter.applied_text) != (place.base, place.applied):
            return  # the examiner went elsewhere meanwhile
        _select(view, table)
        if place.current is not None:
            work.results.choose(place.current)
        if place.item is not None:
            work.pane.show_record(*place.item)
        work.pane.tabs.setCurrentIndex(place.side)

    # Answers to what was asked before are dropped: the next is the one.
    view.model.loaded.connect(loaded)
    work.tabs.setCurrentWidget(work.middle.views[place.tab])


def _select(view: RecordsView, place: TablePlace) -> None:
    """Selects the same rows, where they are the same records still, and shows what was in sight."""
    model, chosen = view.model, QItemSelection()
    last = model.columnCount() - 1
    for span in place.spans:
        if (model.number_at(span.top), model.number_at(span.bottom)) == (span.first, span.last):
            chosen.select(model.index(span.top, 0), model.index(span.bottom, last))
    selection = view.table.selectionModel()
    row = model.row_of(place.current) if place.current is not None else None
    if row is not None:
        selection.setCurrentIndex(model.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    selection.select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    view.table.verticalScrollBar().setValue(place.down)
    view.table.horizontalScrollBar().setValue(place.across)


def _title(place: Whereabouts) -> str:
    """What was chosen on the left, in the language that is spoken now where that can be told."""
    base = place.base
    if base in (entries(), artifacts(), problems()):
        return ""
    kind = base.kind
    if kind is not None and base in (artifacts(kind), problems(kind)):
        return kind_title(kind)
    return place.title
