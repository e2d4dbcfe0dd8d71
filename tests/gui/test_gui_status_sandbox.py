"""The status bar calls workers confined where each lock held and nothing was left open, and partly confined else."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QStatusBar

from app.gui.models.summary import Summary
from app.gui.views.status import CaseStatus

_WHOLE = (
    "a process of its own; at most 4,096 bytes of address space; no core files; system calls filtered; "
    "files by Landlock 7; refused when tried: sockets; the rights of the user who ran it"
)


@pytest.mark.parametrize(
    ("level", "said"),
    [
        (_WHOLE, "Workers confined"),
        (_WHOLE.replace("files by Landlock 7", "files not ruled by Landlock"), "Workers partly confined"),
        (_WHOLE.replace("system calls filtered", "no filter of system calls"), "Workers partly confined"),
        (_WHOLE.replace("refused when", "not refused when"), "Workers partly confined"),
        ("a process of its own; no limit on its memory", "Workers partly confined"),
        ("", "No worker yet"),
    ],
)
def test_the_words_are_those_of_what_held(qapp: QApplication, level: str, said: str) -> None:
    bar = QStatusBar()
    status = CaseStatus(bar)
    status.show_sandbox(Summary(sandbox=level))
    assert status.sandbox.text() == said
    assert status.sandbox.toolTip() == "\n".join(level.split("; ") if level else [])
