"""Marks of just now count for pictures, whatever was read before them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from gui_case import PNG, FakeReader
from PySide6.QtCore import QRect

from app.gui.marking.book import MarkBook
from app.gui.marking.told import tell_from
from app.gui.marking.writer import Writer
from app.gui.models import media_list
from app.gui.models.media_list import MediaList
from app.gui.models.media_marks import MediaMarks
from app.gui.models.medium import Medium
from app.gui.models.wanted import entries
from app.gui.session import Session
from app.gui.views.gallery.looks import Looks
from evidence.case import Case
from evidence.catalog.schema import entry_key
from evidence.custody.acts import log
from evidence.custody.acts_record import Protection


@pytest.fixture
def book(qtbot: Any) -> Iterator[MarkBook]:
    made = MarkBook()
    tell_from(made)
    yield made
    tell_from(None)


def act(seq: int, action: str, subject: str, **details: str) -> dict[str, Any]:
    return {
        "seq": seq, "action": action, "subject": subject, "details": details, "actor": "A", "role": "examiner",
        "host": "h", "time": "2026-01-01T00:00:00+00:00",
    }  # fmt: skip


@pytest.mark.parametrize("subject", ["1-5", "1", "1-5-2"])
def test_what_was_protected_after_a_list_was_read_is_not_decoded(
    qtbot: Any, book: MarkBook, subject: str
) -> None:
    """A conversation keeps the marks of when it was opened: P showed what was protected since."""
    reader = FakeReader(PNG)
    looks = Looks(lambda: reader, MediaMarks)
    medium = Medium(7, entry_key(1, 5), "1-5", "1-5", "a.png", len(PNG), "image/png", "live")
    try:
        book.take([act(9, "protect", subject, category="privileged")])
        book.release(["1-5"])  # that somebody said why they look in the item dock shows it nowhere else
        looks.peek(medium, True)
        assert "privileged" in str(looks.of(medium, 100, QRect(0, 0, 100, 100))[0])
        looks.want([medium], 100)
        qtbot.wait(100)
        assert not reader.calls
        book.take([act(10, "protect.lift", subject, category="privileged", reason="none")])
        looks.want([medium], 100)
        qtbot.waitUntil(lambda: bool(reader.calls))
    finally:
        looks.peek(None, False)
        looks.stop()


def test_marks_of_while_a_list_is_read_are_in_it(
    qtbot: Any, case_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    marked = MediaMarks(tags={"1-1": ("relevant",)})
    read = [marked, MediaMarks()]
    media = media_list.media

    def slow(*asked: Any) -> Any:
        begun.set()
        assert go_on.wait(30)
        return media(*asked)

    monkeypatch.setattr(media_list, "media", slow)
    monkeypatch.setattr(media_list, "read_marks", lambda _: read.pop() if len(read) > 1 else read[0])
    with closing(Session.open(case_folder)) as session:
        shown = MediaList(session)
        try:
            shown.ask(entries(), "ledger")
            qtbot.waitUntil(begun.is_set)
            shown.remark()
            with qtbot.waitSignal(shown.loaded):
                go_on.set()
            qtbot.waitUntil(lambda: shown.marks is marked)
        finally:
            shown.stop()


def test_tags_are_counted_as_they_are_given_and_withdrawn(book: MarkBook) -> None:
    book.take(
        [act(1, "tag", "1-2", tag="Gate"), act(2, "tag", "1-2", tag="gate"), act(3, "tag", "1-3", tag="GATE")]
    )
    assert book.counts() == {"gate": 2}
    gone = {
        **act(4, "correction", "entry 3", text="a slip"),
        "details": {"corrects": 3, "text": "x", "withdraws": True},
    }
    book.take([gone, act(5, "tag", "1-3", tag="door"), act(6, "note", "1-4", text="gate")])
    assert book.counts() == {"gate": 1, "door": 1}
    book.take([{**gone, "seq": 7, "details": {**gone["details"], "corrects": 1}}])
    assert book.counts() == {"gate": 1, "door": 1}, "said twice, withdrawn once"
    book.take([{**gone, "seq": 8, "details": {**gone["details"], "corrects": 2}}])
    assert book.counts() == {"door": 1}


def test_very_many_marks_are_learnt_in_pieces(qtbot: Any, case_folder: Path) -> None:
    with Case.open(case_folder, write=True) as case:
        for number in range(1201):
            log(case.ledger, f"1-2-{number}", Protection(category="privileged"))
    writer, heard = Writer(case_folder), list[int]()
    writer.learnt.connect(lambda acts: heard.append(len(acts)))
    with qtbot.waitSignal(writer.caught_up):
        writer.refresh()
    writer.stop()
    assert sum(heard) == 1201
    assert max(heard) <= 500
