"""The models: what Qt demands of them, and that they say what SQLite says."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from gui_case import HOSTILE, entry, write
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QTreeView

from app.gui.models.columns import FILES, PROBLEMS, artifact_columns
from app.gui.models.describe import source
from app.gui.models.detail import Detail
from app.gui.models.evidence_tree import EvidenceTree
from app.gui.models.folders import arrange, load_folders
from app.gui.models.record_table import RecordTable
from app.gui.models.summary import load_summary
from app.gui.models.wanted import artifacts, entries, matching, problems
from app.gui.session import Session
from evidence.case import Case


@pytest.fixture
def session(case_folder: Path, qapp: Any) -> Any:
    opened = Session.open(case_folder)
    yield opened
    opened.close()


def table(qtbot: Any, session: Session, columns: Any, wanted: Any) -> RecordTable:
    model = RecordTable(session, columns, wanted)
    with qtbot.waitSignal(model.loaded):
        model.reload()
    return model


def names(session: Session, sql: str) -> list[str]:
    return [row[0] for row in session.reader().execute(sql)]


@pytest.mark.parametrize(
    ("columns", "wanted"),
    [
        (FILES, entries()),
        (PROBLEMS, problems()),
        (artifact_columns(None), artifacts()),
        (artifact_columns("message"), artifacts("message")),
        (artifact_columns("call"), artifacts("call")),
    ],
)
def test_tables_keep_qts_rules(
    qtbot: Any, qtmodeltester: Any, session: Session, columns: Any, wanted: Any
) -> None:
    model = table(qtbot, session, columns, wanted)
    qtmodeltester.check(model)
    model.stop()


def test_rows_beyond_the_first_ones_arrive(qtbot: Any, session: Session) -> None:
    model = table(qtbot, session, FILES, entries())
    assert model.rowCount() == 900
    shown = [model.index(row, 0).data() for row in (0, 299, 300, 899)]
    paths = names(session, "SELECT path FROM entries ORDER BY seq")
    assert shown == [paths[row].rpartition("/")[2] for row in (0, 299, 300, 899)]
    model.stop()


@pytest.mark.parametrize("descending", [False, True])
def test_sorting_is_sqlites(qtbot: Any, session: Session, descending: bool) -> None:
    model = table(qtbot, session, FILES, entries())
    order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
    with qtbot.waitSignal(model.loaded):
        model.sort(2, order)
    found = [model.number_at(row) for row in range(model.rowCount())]
    direction = "DESC" if descending else "ASC"
    wanted = names(session, f"SELECT seq FROM entries ORDER BY size {direction}, seq")
    assert found == wanted
    model.stop()


def test_rows_written_later_are_added(qtbot: Any, session: Session, case_folder: Path) -> None:
    model = table(qtbot, session, FILES, entries())
    with Case.open(case_folder, write=True) as case:
        write(case, [entry(901, "data/new.txt"), entry(902, "data/newer.txt")])
    with qtbot.waitSignals([model.rowsInserted, model.loaded]):
        model.grow()
    assert model.rowCount() == 902
    assert model.index(901, 0).data() == "newer.txt"
    model.stop()


def test_names_of_evidence_are_shown_and_never_obeyed(qtbot: Any, session: Session) -> None:
    model = table(qtbot, session, FILES, matching(entries(), "onerror"))
    assert model.rowCount() == 1
    assert model.index(0, 0).data() == "<img src=x onerror=y> <U+202E>gnp.exe"
    assert model.index(0, 1).data() == "deleted, unconfirmed"
    model.stop()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("%", 10),
        ("50% off_", 10),
        ("grÜße", 0),
        ("grüße", 10),
        ("<B>NOT", 10),
        ("fields", 0),
        ("second line", 10),
        ("sms:7", 1),
    ],
)
def test_filter_takes_text_as_it_is(qtbot: Any, session: Session, text: str, found: int) -> None:
    """Wildcards are letters, names of fields are not content, only ASCII letters are folded."""
    model = table(qtbot, session, artifact_columns(None), matching(artifacts(), text))
    assert model.rowCount() == found
    model.stop()


@pytest.mark.parametrize("text", ['say "hi"\\now', "tab\there", "Ü\u0001x", "a\u2028b"])
def test_filter_finds_what_json_writes_otherwise(
    qtbot: Any, session: Session, case_folder: Path, text: str
) -> None:
    with Case.open(case_folder, write=True) as case:
        write(case, [entry(901, f"data/{text}/file")])
    model = table(qtbot, session, FILES, matching(entries(), text))
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == ["file"]
    model.stop()


def test_filter_is_no_sql(qtbot: Any, session: Session) -> None:
    model = table(qtbot, session, FILES, matching(entries(), "x' OR 1=1 --"))
    assert model.rowCount() == 0
    model.stop()


def test_folder_holds_what_is_below_it(session: Session) -> None:
    below = entries(1, 1, "data/app1", whole_item=False)
    sql, values = below.numbers()
    found = {row[0] for row in session.reader().execute(sql, values)}
    paths = {row["seq"]: row["path"] for row in session.reader().execute("SELECT seq, path FROM entries")}
    assert found == {seq for seq, path in paths.items() if path.startswith("data/app1/")}
    sql, values = entries(1, 1, "data", deep=False, whole_item=False).numbers()
    assert [paths[row[0]] for row in session.reader().execute(sql, values)] == ["data/mmssms.db"]


def test_folders_need_not_be_listed(session: Session) -> None:
    folders = load_folders(session.reader(), 1, 1)
    assert folders[""] == ["data", "Pictures"]
    assert folders["data"] == [f"app{number}" for number in range(7)]
    assert arrange({"a/b/c", "a"}) == {"": ["a"], "a": ["b"], "a/b": ["c"]}
    held = {"": ["a"], "a": ["b.zip"], "a/b.zip": ["/c"], "a/b.zip//c": ["d.zip"], "a/b.zip//c/d.zip": ["/e"]}
    assert arrange({"a/b.zip//c/d.zip//e"}) == held


def test_tree_keeps_qts_rules_and_opens_folders(qtbot: Any, qtmodeltester: Any, session: Session) -> None:
    tree = EvidenceTree(session)
    tree.apply(load_summary(session.reader(), session.ledger()))
    item = tree.index(0, 0, tree.index(0, 0))
    assert item.data() == "1 · phone.dd"
    assert item.siblingAtColumn(1).data() == "900"
    volume, unread = tree.index(0, 0, item), tree.index(1, 0, item)
    assert (volume.data(), unread.data()) == ("Volume 1 · ext4", "Volume 2 · Btrfs, not read")
    assert tree.node(unread).reason == "not read by this version"
    assert tree.hasChildren(volume) and tree.canFetchMore(volume)
    with qtbot.waitSignal(tree.rowsInserted):
        tree.fetchMore(volume)
    assert [tree.index(row, 0, volume).data() for row in range(tree.rowCount(volume))] == ["data", "Pictures"]
    data = tree.index(0, 0, volume)
    view = QTreeView()
    qtbot.addWidget(view)
    view.setModel(tree)
    for index in (volume.parent().parent(), volume.parent(), volume, data):
        view.expand(index)  # a view asks only where more can be fetched
    view.show()
    qtbot.waitUntil(lambda: tree.rowCount(data) == 7)
    qtmodeltester.check(tree)
    tree.stop()


def test_tree_keeps_its_lines_when_counts_change(qtbot: Any, session: Session, case_folder: Path) -> None:
    tree = EvidenceTree(session)
    tree.apply(load_summary(session.reader(), session.ledger()))
    kind = tree.index(0, 0, tree.index(1, 0))
    node = tree.node(kind)
    assert (kind.data(), kind.siblingAtColumn(1).data()) == ("Message", "40")
    with Case.open(case_folder, write=True) as case:
        write(case, [entry(901, "more.txt")])
    tree.apply(load_summary(session.reader(), session.ledger()))
    assert tree.node(tree.index(0, 0, tree.index(1, 0))) is node
    assert tree.index(0, 1, QModelIndex()).data() == "901"
    tree.stop()


def test_page_of_cells_is_a_look_up_by_key(qtbot: Any, session: Session) -> None:
    """A table of a million rows asks for 256 rows by their key, never for an offset."""
    statements: list[str] = []
    session.reader().set_trace_callback(statements.append)
    model = table(qtbot, session, FILES, entries())
    assert model.index(700, 0).data()
    session.reader().set_trace_callback(None)
    asked = [text for text in statements if text.startswith("SELECT seq, ")]
    assert len(asked) == 1
    plan = (
        session.reader()
        .execute("EXPLAIN QUERY PLAN SELECT path FROM entries WHERE seq IN (?, ?)", (1, 2))
        .fetchall()
    )
    assert any("INTEGER PRIMARY KEY" in row[3] for row in plan)
    model.stop()


def test_damaged_catalog_is_told(qtbot: Any, session: Session) -> None:
    model = RecordTable(session, FILES, entries().having("no_such_column = 1"))
    with qtbot.waitSignal(model.failed) as told:
        model.reload()
    assert "no_such_column" in told.args[0]
    model.stop()


def damage_ledger(folder: Path) -> None:
    """Takes the table of its entries away, as another program could."""
    with closing(sqlite3.connect(folder / "ledger.sqlite")) as ledger, ledger:
        for (name,) in ledger.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            ledger.execute(f'DROP TRIGGER "{name}"')
        ledger.execute("ALTER TABLE entry RENAME TO gone")


def test_a_ledger_that_cannot_be_read_is_told_where_marks_are_asked_for(qtbot: Any, session: Session) -> None:
    model = table(qtbot, session, FILES, entries())
    assert model.index(0, 0).data()
    session.with_marks = True  # as with the filter "tag:x"
    damage_ledger(session.folder)
    with qtbot.waitSignal(model.failed) as told:
        assert model.value(700, 0) is None
    assert "ledger.sqlite" in told.args[0]
    model.stop()


def test_rows_that_come_while_the_ledger_cannot_be_read_are_told(qtbot: Any, window: Any) -> None:
    work = window.workspace
    qtbot.waitUntil(lambda: not work._counting)
    work.session.with_marks = True
    damage_ledger(work.session.folder)
    with qtbot.waitSignal(work.said) as told:
        work.refresh()
    assert "The catalog cannot be counted" in told.args[0] and "ledger.sqlite" in told.args[0]
    row = work.problems.model.number_at(0)
    with qtbot.waitSignal(work.problems.model.failed):
        work.problems.chosen.emit(row)
    assert "The catalog cannot be read" in work.problems.count.text()


def test_hostile_name_is_in_the_case(session: Session) -> None:
    row = session.reader().execute("SELECT path FROM entries WHERE state = 'deleted'").fetchone()
    assert row["path"] == HOSTILE
    with pytest.raises(sqlite3.OperationalError):
        session.reader().execute("DELETE FROM entries")


def test_a_folder_is_not_said_to_have_0_bytes(qapp: Any) -> None:
    item = {"id": 1, "name": "phone", "path": "/e/phone", "container": "directory", "size": 0}
    detail = Detail("entry", 1, {}, None, None, item, 1, ())
    assert {pair.name: pair.value for pair in source(detail)}["Size"] == "none of its own: a folder"
