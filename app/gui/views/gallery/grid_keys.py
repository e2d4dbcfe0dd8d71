"""Where the keys lead in the gallery."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView

from app.gui.views.gallery.grid_layout import GridLayout

_Cursor = QAbstractItemView.CursorAction


def target_row(
    layout: GridLayout,
    action: QAbstractItemView.CursorAction,
    row: int,
    count: int,
    page: int,
    mirrored: bool,
) -> int | None:
    """The row that a movement leads to from ``row`` (-1 for none), or None where there is nothing.

    ``page`` is in lines; ``mirrored`` says that the first tile of a line stands on the right.
    """
    if not count:
        return None
    if row < 0 or action == _Cursor.MoveHome:
        return 0
    if action == _Cursor.MoveEnd:
        return count - 1
    lines = {_Cursor.MoveUp: -1, _Cursor.MoveDown: 1, _Cursor.MovePageUp: -page, _Cursor.MovePageDown: page}
    if action in lines:
        return layout.neighbour(row, lines[action])
    backwards = action in (_Cursor.MoveRight if mirrored else _Cursor.MoveLeft, _Cursor.MovePrevious)
    return max(0, row - 1) if backwards else min(count - 1, row + 1)
