"""The list of conversations names nobody whom protected records alone name, until somebody says why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gui_case import message, write
from PySide6.QtCore import Qt
from shown_window import shown_window

from app.gui.main_window import MainWindow
from app.gui.models.wanted import artifacts
from app.gui.views.conversations.conversations_view import ConversationsView
from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Protection, ProtectionLifted

COUNSEL, FRIEND, OTHER = "+12025550171", "+12025550172", "+12025550173"
HIDDEN = "Protected: who takes part is kept back"


def said(number: int, recipients: list[str], thread: str) -> tuple[str, str, dict[str, Any]]:
    table, name, record = message(number, 2, f"text {number}")
    fields = {"service": "Kik", "direction": "outgoing", "sender": None, "recipients": recipients}
    return table, name, record | {"fields": {**fields, "conversation": thread, "body": f"text {number}"}}


@pytest.fixture
def view(qtbot: Any, case_folder: Path) -> Iterator[ConversationsView]:
    """All of one conversation is protected; of a group one message, which alone names a third person; and a name."""
    with Case.open(case_folder, write=True) as case:
        table, name, contact = message(94, 2, "")
        named = {"name": "Advocate Quill", "phones": [COUNSEL], "emails": []}
        write(
            case,
            [
                said(90, [COUNSEL], "to-counsel"),
                said(91, [FRIEND, OTHER], "group-x"),
                said(92, [FRIEND, OTHER, COUNSEL], "group-x"),
                (table, name, contact | {"kind": "contact", "fields": named}),
            ],
        )
        for record in ("1-2-90", "1-2-92", "1-2-94"):
            log(case.ledger, record, Protection(category="privileged"))
    with shown_window(qtbot, case_folder) as shown:
        work = shown.workspace
        qtbot.waitUntil(lambda: work.marking.book.settled)
        work.results.ask(artifacts())
        tabs, found = work.tabs, work.middle.views["conversations"]
        qtbot.mouseClick(
            tabs.tabBar(), Qt.MouseButton.LeftButton, pos=tabs.tabBar().tabRect(tabs.indexOf(found)).center()
        )
        qtbot.waitUntil(lambda: found.list.rowCount() > 2)
        yield found


def listed(view: ConversationsView) -> list[str]:
    model = view.list
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    return [
        " | ".join(
            str(model.index(row, column).data(role) or "")
            for column in range(model.columnCount())
            for role in roles
        )
        for row in range(model.rowCount())
    ]


def mentions(view: ConversationsView, number: str) -> list[str]:
    """Rows that name a telephone number, blanks aside, or its owner."""
    rows = [row.replace(" ", "") for row in listed(view)]
    return [row for row in rows if number in row or "Quill" in row]


def test_nobody_is_named_by_protected_records_alone(qtbot: Any, view: ConversationsView) -> None:
    assert mentions(view, COUNSEL) == []
    (group,) = mentions(view, OTHER)
    assert FRIEND in group
    assert [row.split(" | ")[0] for row in listed(view)].count(HIDDEN) == 1
    view.filter.setText(COUNSEL[-6:])
    assert view.list.rowCount() == 0
    view.filter.clear()
    work = view.window().workspace
    row = next(row for row, text in enumerate(listed(view)) if text.startswith(HIDDEN))
    view.table.go_to(row)
    qtbot.waitUntil(lambda: view.pane.title.text() == HIDDEN)
    work.marking.book.release(["1-2-90"])
    qtbot.waitUntil(lambda: len(mentions(view, COUNSEL)) == 1)
    assert not any(HIDDEN in each for each in listed(view))


def test_the_list_follows_what_is_protected_and_lifted(qtbot: Any, view: ConversationsView) -> None:
    work: MainWindow = view.window().workspace
    with Case.open(work.session.folder, write=True) as case:
        log(case.ledger, "1-2-92", ProtectionLifted(category="privileged", reason="a slip"))
        log(case.ledger, "1-2-94", ProtectionLifted(category="privileged", reason="a slip"))
    work.marking.writer.refresh()
    qtbot.waitUntil(lambda: any("Quill" in row for row in listed(view)))
    assert [row.split(" | ")[0] for row in listed(view)].count(HIDDEN) == 1
