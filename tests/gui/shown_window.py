"""The main window over a case, and what the ledger of that case holds afterwards."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from gui_case import PNG, FakeReader

from app.gui.main_window import MainWindow


@contextmanager
def shown_window(qtbot: Any, folder: Path, reader: FakeReader | None = None) -> Iterator[MainWindow]:
    """In front, with the case open, whose files are pictures where ``reader`` gives no other. Closed at the end."""
    shown = MainWindow(lambda case: reader or FakeReader(PNG * 200))
    qtbot.addWidget(shown)
    shown.resize(1500, 900)
    shown.show()
    assert shown.open_case(folder)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    shown.ingest.stop()
    shown.close()


def acts_of(folder: Path, *actions: str) -> list[dict[str, Any]]:
    """The entries of the ledger with these actions, in order, read with SQLite alone."""
    with closing(sqlite3.connect(f"file:{folder / 'ledger.sqlite'}?mode=ro", uri=True)) as connection:
        bodies = [json.loads(row[0]) for row in connection.execute("SELECT body FROM entry ORDER BY seq")]
    return [body for body in bodies if body["action"] in actions]
