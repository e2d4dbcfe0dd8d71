"""Whatever keeps protected records back says of each record what the ledger's own reading says of it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from gui_case import message, write
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from shown_window import acts_of, shown_window

from app.gui.dialogs.export_rows import ExportRowsDialog
from app.gui.main_window import MainWindow
from app.gui.marking.book import MarkBook
from app.gui.models.media_marks import read_marks
from app.gui.models.wanted import artifacts, entries
from evidence.case import Case
from evidence.catalog.marks import bearing
from evidence.catalog.schema import INDEXES, create_statements, entry_key
from evidence.custody.acts import log
from evidence.custody.acts_record import Protection
from evidence.custody.remarks import Protections, protected

NUMBERS = (1, 2, 12)
ITEMS = [f"{item}" for item in NUMBERS]
FILES = [f"{item}-{number}" for item in ITEMS for number in NUMBERS]
ARTIFACTS = [f"{file}-{number}" for file in FILES for number in NUMBERS]
OTHERS = ["1-2-p1", "1-p-media-1", "12-v-sha256"]
MARKS = st.tuples(
    st.sampled_from([*ITEMS, *FILES, *ARTIFACTS, *OTHERS]),
    st.sampled_from(["privileged", "medical"]),
    st.sampled_from(["protect", "protect", "protect.lift"]),
)


class Acts:
    """A ledger as far as readers of marks ask it."""

    def __init__(self, documents: list[dict[str, Any]]) -> None:
        self._documents = documents

    def acts(self) -> Iterator[Any]:
        for each in self._documents:
            yield type("Entry", (), {"document": lambda _, of=each: of})()


def act(seq: int, subject: str, category: str, action: str) -> dict[str, Any]:
    details = {"category": category} | ({"reason": "r"} if action == "protect.lift" else {})
    return {"seq": seq, "subject": subject, "action": action, "details": details, "actor": "E", "time": "t"}


def categories_of(record: str, marks: Mapping[str, Sequence[str]]) -> list[str]:
    """The rule of docs/ledger-format.md, each mark looked at: on the record, what holds it, or what it holds."""
    related = (
        categories
        for marked, categories in marks.items()
        if marked == record or marked.startswith(f"{record}-") or record.startswith(f"{marked}-")
    )
    return sorted({category for categories in related for category in categories})


@pytest.fixture(scope="module", params=[True, False], ids=["indexed", "without indexes"])
def catalog(request: pytest.FixtureRequest) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    for statement in (*create_statements(), *(INDEXES if request.param else ())):
        connection.execute(statement)
    for seq, record in enumerate([*FILES, *ARTIFACTS]):
        item, file, *rest = map(int, record.split("-"))
        body: dict[str, Any] = {"id": record, "evidence": item, "number": rest[0] if rest else file}
        body |= {"entry": f"{item}-{file}", "entry_number": file} if rest else {}
        table = "artifact" if rest else "entry"
        connection.execute(f"INSERT INTO {table} VALUES (?, ?)", (seq, json.dumps(body)))
    return connection


@settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)  # no example changes a fixture
@given(st.lists(MARKS, max_size=8))
def test_all_that_keeps_records_back_agrees_with_the_ledger(
    qapp: Any, catalog: sqlite3.Connection, said: list[tuple[str, str, str]]
) -> None:
    acts = [act(seq, *each) for seq, each in enumerate(said)]
    marks = protected(acts)
    truth = {record: categories_of(record, marks) for record in (*ITEMS, *FILES, *ARTIFACTS, *OTHERS)}
    known = Protections(acts)
    assert {record: known.of(record) for record in truth} == truth
    assert known.of(*ITEMS) == sorted({name for item in ITEMS for name in truth[item]})
    book = MarkBook()
    book.take(acts)
    assert sorted(book.kept_back()) == sorted(marks)
    for record, categories in truth.items():
        assert sorted(book.protected_as(record)) == categories, record
        assert sorted(filter(None, book.withheld(record).split(", "))) == categories, record
    for view, records in (("entries", FILES), ("artifacts", ARTIFACTS)):
        sql, values = bearing(book.kept_back(), view)
        for asked, is_held in ((sql, True), (f"NOT ({sql})", False)):
            found = catalog.execute(f"SELECT id FROM {view} WHERE {asked}", values).fetchall()
            assert sorted(row[0] for row in found) == sorted(
                record for record in records if bool(truth[record]) == is_held
            )
        released = records[::2]
        book.release(released)
        for rows, shown in ((book.kept_back_rows(view), ()), (book.hidden(view), released)):
            sql, values = rows or ("0", ())
            found = catalog.execute(f"SELECT id FROM {view} WHERE {sql}", values).fetchall()
            assert {row[0] for row in found} == {
                each for each in records if truth[each] and each not in shown
            }
        assert book.hidden(view) is book.hidden(view), "made anew only where something changed"
    media = read_marks(Acts(acts)).protected  # type: ignore[arg-type]  # what it asks of a ledger
    for file in FILES:
        below = {each for record in ARTIFACTS if record.startswith(f"{file}-") for each in truth[record]}
        held = media.get(entry_key(*map(int, file.split("-"))), "")
        assert sorted(filter(None, held.split(", "))) == sorted({*truth[file], *below}), file
        # What is protected stays out of sight, too.
        assert set(truth[file]) == set(filter(None, (book.category(file) or "").split(", "))), file


WORDS = "counsel advised: zebra"


@pytest.fixture
def window(qtbot: Any, case_folder: Path) -> Iterator[MainWindow]:
    """The window over a case whose whole evidence item 1 is protected."""
    with Case.open(case_folder, write=True) as case:
        place = {"kind": "location", "fields": {"latitude": "51.4543", "longitude": "-2.5879"}}
        table, name, record = message(96, 2, "")
        write(case, [message(95, 2, WORDS), (table, name, record | place)])
        log(case.ledger, "1", Protection(category="privileged"))
    with shown_window(qtbot, case_folder) as shown:
        work = shown.workspace
        qtbot.waitUntil(lambda: work.marking.book.kept_back() == ["1"])
        work.results.ask(artifacts("message"))
        qtbot.waitUntil(lambda: work.artifacts.model.rowCount() == 41 and not work.artifacts.model.loading())
        yield shown


def test_a_protected_item_is_kept_back_in_table_groups_and_search(
    qtbot: Any, window: MainWindow, case_folder: Path
) -> None:
    work = window.workspace
    view, model, bar = work.artifacts, work.artifacts.model, work.protected_search
    title = [each.title for each in model.columns].index("Body")
    shown = {str(model.index(row, title).data()) for row in range(model.rowCount())}
    assert shown == {"Protected: privileged. The item dock asks why."}
    view.groups.group(model.columns[title], model.wanted)
    qtbot.waitUntil(lambda: "Counting" not in view.groups.state.text())
    assert view.groups.list.topLevelItemCount() == 0
    work.filter.show_text("zebra")
    qtbot.waitUntil(bar.isVisible)
    qtbot.waitUntil(lambda: model.rowCount() == 0 and not model.loading())
    assert acts_of(case_folder, "access.search") == []
    qtbot.keyClicks(bar.reason, "counsel waived it")
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: model.rowCount() == 1)
    assert str(model.index(0, title).data()) == WORDS
    (search,) = acts_of(case_folder, "access.search")
    assert (search["details"]["found"], search["details"]["query"]) == (1, "zebra")


def test_rows_of_a_protected_item_leave_for_one_entry_on_the_item(
    qtbot: Any, window: MainWindow, case_folder: Path, tmp_path: Path
) -> None:
    model = window.workspace.artifacts.model
    dialog = ExportRowsDialog(window, window.workspace.session, model.wanted, model.columns, model.rowCount())
    qtbot.addWidget(dialog)
    dialog.show()
    target = tmp_path / "rows.csv"
    dialog.place.setText(str(target))
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Say why they are exported" in dialog.problem.text())
    assert not target.exists()
    qtbot.keyClicks(dialog.reason, "disclosure")
    qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.written is not None)
    assert WORDS in target.read_text(encoding="utf-8")
    (view,) = acts_of(case_folder, "access.view")
    assert (view["subject"], view["details"]["reason"]) == ("1", "disclosure")


@pytest.mark.parametrize("query", ["near:51.5,-0.12,20000", "has:location"])
def test_files_are_not_asked_for_places_that_are_protected(
    qtbot: Any, window: MainWindow, case_folder: Path, query: str
) -> None:
    work = window.workspace
    bar = work.protected_search
    work.results.ask(entries())
    reader = work.session.reader()
    work.filter.show_text(query)
    assert work.results.wanted.view == "entries"
    answers = reader.execute(*work.results.searched.select("count(*)")).fetchone()[0]
    assert answers == 1
    qtbot.waitUntil(bar.isVisible)
    assert reader.execute(*work.results.wanted.select("count(*)")).fetchone()[0] == 0
    qtbot.keyClicks(bar.reason, "counsel waived it")
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: work.files.model.rowCount() == answers and not work.files.model.loading())
    (search,) = acts_of(case_folder, "access.search")
    assert (search["details"]["found"], search["details"]["query"]) == (answers, query)
    # Whoever said why of the files did not say it of the artifacts, and none of these is shown for it.
    work.results.ask(artifacts())
    qtbot.waitUntil(bar.isVisible)
    assert reader.execute(*work.results.wanted.select("count(*)")).fetchone()[0] == 0


def test_a_protected_item_is_announced(qtbot: Any, window: MainWindow) -> None:
    bar = window.workspace.categorised
    qtbot.waitUntil(bar.isVisible)
    assert "in this set: 41 (privileged)" in bar.words.text()
