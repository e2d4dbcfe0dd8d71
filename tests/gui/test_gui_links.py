"""The Links tab: graph and table say the same, and each link shows the records behind it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QToolButton
from talk_case import LINH, MARA, build_talk_case

from analysis.people import OWN
from app.gui import theme
from app.gui.models.people_query import everything
from app.gui.models.wanted import artifacts, problems
from app.gui.results import Results
from app.gui.session import Session
from app.gui.views.links.links_view import LinksView

SIDE = f"{OWN}1"


@pytest.fixture(scope="module")
def talk_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_talk_case(tmp_path_factory.mktemp("links") / "case")


@pytest.fixture
def results(talk_folder: Path) -> Iterator[Results]:
    session = Session.open(talk_folder)
    made = Results(session)
    made.ask(everything(), "all")
    yield made
    session.close()


@pytest.fixture
def view(qtbot: Any, results: Results) -> Iterator[LinksView]:
    theme.wear(QApplication.instance(), "light")  # type: ignore[arg-type]
    made = LinksView(results)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitUntil(lambda: made.list.total > 0)
    yield made
    made.stop()


def place_of(view: LinksView, key: str) -> QPoint:
    return view.graph.mapFromScene(view.graph.nodes[key].scenePos())


def click(qtbot: Any, view: LinksView, place: QPoint) -> None:
    qtbot.mouseClick(view.graph.viewport(), Qt.MouseButton.LeftButton, pos=place)


def evidence(qtbot: Any, view: LinksView, count: int) -> list[int]:
    qtbot.waitUntil(lambda: not view.evidence.model.loading() and view.evidence.model.rowCount() == count)
    return list(view.evidence.model.numbers(0, count))


def in_sql(view: LinksView, condition: str, *values: Any) -> list[int]:
    rows = view.results.session.reader().execute(
        f"SELECT seq FROM artifacts WHERE {condition} ORDER BY seq", values
    )
    return [row[0] for row in rows]


def test_model_keeps_qts_rules(view: LinksView, qtmodeltester: Any) -> None:
    qtmodeltester.check(view.list)


def test_table_and_graph_hold_the_same_links(view: LinksView) -> None:
    in_table = {view.list.value_at(row) for row in range(view.list.rowCount())}
    assert in_table == {(edge.link.a, edge.link.b) for edge in view.graph.edges}
    assert {key for ends in in_table for key in ends} == set(view.graph.nodes)
    row = view.list.row_of((MARA, SIDE))
    assert row is not None
    cells = [view.list.index(row, column).data() for column in range(view.list.columnCount())]
    # Six incoming and two outgoing messages, one call that came in, one contact.
    assert cells[2:8] == ["9", "7", "1", "1", "6", "2"]
    assert "Mara <i>Holt</i>" in cells[0]
    assert "2026-03-01 11:00:00 +01:00" in cells[8]


def test_a_click_on_an_edge_shows_its_records(qtbot: Any, view: LinksView, results: Results) -> None:
    edge = next(each for each in view.graph.edges if (each.link.a, each.link.b) == (MARA, SIDE))
    view.graph.centerOn(edge.label_rect().center())
    click(qtbot, view, view.graph.mapFromScene(edge.label_rect().center()))
    found = evidence(qtbot, view, 9)
    wanted = in_sql(
        view,
        "(json_extract(body, '$.fields.sender') = ?1 OR json_extract(body, '$.fields.recipients') = json_array(?1) "
        "OR json_extract(body, '$.fields.number') = '07700 900101' OR kind = 'contact')",
        MARA,
    )
    assert found == wanted
    assert "Records that link" in view.what.text()
    assert view.what.text().endswith(": 9")
    cell = view.evidence.table.visualRect(view.evidence.model.index(2, 0)).center()
    qtbot.mouseClick(view.evidence.table.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert results.current == found[2]
    assert view.selected() == [found[2]]
    with qtbot.waitSignal(results.changed):
        qtbot.mouseClick(view.in_table, Qt.MouseButton.LeftButton)
    sql, values = results.wanted.select("seq")
    assert [row[0] for row in results.session.reader().execute(sql, values)] == wanted
    qtbot.waitUntil(lambda: view.list.total == 1)


def test_a_click_on_a_node_shows_all_its_links(qtbot: Any, view: LinksView) -> None:
    view.graph.centerOn(view.graph.nodes[MARA])
    click(qtbot, view, place_of(view, MARA))
    assert view.graph.nodes[MARA].isSelected()
    evidence(qtbot, view, 9)


def test_the_graph_by_keys_alone(qtbot: Any, view: LinksView) -> None:
    view.graph.setFocus()
    qtbot.keyClick(view.graph, Qt.Key.Key_Right)
    first = next(iter(view.graph.nodes))
    assert view.graph.nodes[first].isSelected()
    qtbot.keyClick(view.graph, Qt.Key.Key_Right)
    second = list(view.graph.nodes)[1]
    assert view.graph.nodes[second].isSelected()
    assert not view.graph.nodes[first].isSelected()
    qtbot.keyClick(view.graph, Qt.Key.Key_Down)
    (edge,) = [each for each in view.graph.edges if each.isSelected()]
    assert second in (edge.link.a, edge.link.b)
    evidence(qtbot, view, edge.link.count)
    scale = view.graph.transform().m11()
    qtbot.keyClick(view.graph, Qt.Key.Key_Plus)
    assert view.graph.transform().m11() > scale
    qtbot.keyClick(view.graph, Qt.Key.Key_Minus)
    assert view.graph.transform().m11() == pytest.approx(scale)
    view.graph.zoom(3)
    qtbot.keyClick(view.graph, Qt.Key.Key_0)
    whole = view.graph.mapFromScene(view.graph.sceneRect()).boundingRect()
    assert view.graph.viewport().rect().adjusted(-2, -2, 2, 2).contains(whole)
    (fit,) = [button for button in view.findChildren(QToolButton) if button.text() == "Fit"]
    view.graph.zoom(3)
    qtbot.mouseClick(fit, Qt.MouseButton.LeftButton)
    assert (
        view.graph.viewport()
        .rect()
        .adjusted(-2, -2, 2, 2)
        .contains(view.graph.mapFromScene(view.graph.sceneRect()).boundingRect())
    )


def test_a_row_of_the_table_chooses_the_edge(qtbot: Any, view: LinksView) -> None:
    view.ways.setCurrentWidget(view.table)
    row = view.list.row_of((MARA, SIDE))
    assert row is not None
    view.table.scrollTo(view.list.index(row, 0))
    qtbot.mouseClick(
        view.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=view.table.visualRect(view.list.index(row, 0)).center(),
    )
    assert [(edge.link.a, edge.link.b) for edge in view.graph.edges if edge.isSelected()] == [(MARA, SIDE)]
    evidence(qtbot, view, 9)
    view.table.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    counts = [int(view.list.index(each, 2).data().replace(",", "")) for each in range(view.list.rowCount())]
    assert counts == sorted(counts, reverse=True)


def test_find_frames_the_node_and_narrows_the_table(qtbot: Any, view: LinksView) -> None:
    qtbot.keyClicks(view.search, "holt")
    assert [key for key, node in view.graph.nodes.items() if node.marked] == [MARA]
    assert view.list.rowCount() == 1
    view.search.clear()
    assert not any(node.marked for node in view.graph.nodes.values())


def test_the_same_data_give_the_same_picture(qtbot: Any, view: LinksView, results: Results) -> None:
    def places() -> dict[str, tuple[float, float]]:
        return {key: node.pos().toTuple() for key, node in view.graph.nodes.items()}  # type: ignore[misc]

    before, image = places(), view.graph.viewport().grab().toImage()
    results.ask(artifacts("message").having("instr(body, ?)", LINH))
    qtbot.waitUntil(lambda: len(view.graph.nodes) < len(before))
    results.ask(everything())
    qtbot.waitUntil(lambda: len(view.graph.nodes) == len(before))
    assert places() == before
    assert view.graph.viewport().grab().toImage() == image


def test_other_records_are_said(qtbot: Any, view: LinksView, results: Results) -> None:
    results.ask(problems())
    assert view.empty.isVisible()
    with qtbot.waitSignal(results.changed):
        qtbot.mouseClick(view.empty.button, Qt.MouseButton.LeftButton)
    assert not view.empty.isVisible()


def near(image: QImage, place: QPointF, reach: int = 3) -> set[str]:
    x, y = round(place.x()), round(place.y())
    area = QRect(x - reach, y - reach, 2 * reach + 1, 2 * reach + 1).intersected(image.rect())
    return {
        QColor(image.pixel(i, j)).name()
        for i in range(area.left(), area.right() + 1)
        for j in range(area.top(), area.bottom() + 1)
    }


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_nodes_and_edges_are_painted_where_they_are(view: LinksView, palette: str) -> None:
    theme.wear(QApplication.instance(), palette)  # type: ignore[arg-type]
    worn, graph = theme.current(), view.graph
    graph.resetTransform()
    edge = next(each for each in graph.edges if (each.link.a, each.link.b) == (MARA, SIDE))
    graph.centerOn(edge.label_rect().center())
    node = graph.nodes[MARA]
    line = QPointF(
        *[
            (a + b) / 2
            for a, b in zip(node.pos().toTuple(), edge.label_rect().center().toTuple(), strict=True)
        ]
    )  # type: ignore[misc]
    spot = QPointF(graph.mapFromScene(line))
    image = graph.viewport().grab().toImage()
    assert worn.border in near(image, spot)
    assert worn.accent not in near(image, spot)
    graph.choose((MARA, SIDE))
    image = graph.viewport().grab().toImage()
    assert worn.accent in near(image, spot), "the chosen edge is not seen"
    graph.centerOn(node)
    graph.choose(MARA)
    image = graph.viewport().grab().toImage()
    rect = graph.mapFromScene(node.mapRectToScene(node.boundingRect().adjusted(9, 8, -9, -8))).boundingRect()
    inside = QPointF(rect.left() - 1, rect.center().y())
    assert near(image, inside, 0) == {worn.highlight}
    side = graph.nodes[SIDE]
    graph.centerOn(side)
    image = graph.viewport().grab().toImage()
    rect = graph.mapFromScene(side.mapRectToScene(side.boundingRect())).boundingRect()
    assert worn.accent in near(image, QPointF(rect.center().x(), rect.top() + 4), 2), (
        "own sides have a thick frame"
    )


def test_labels_do_not_stand_on_each_other(view: LinksView) -> None:
    rects = [node.sceneBoundingRect().adjusted(4, 4, -4, -4) for node in view.graph.nodes.values()]
    clashes = [
        (n, m) for n, one in enumerate(rects) for m, other in enumerate(rects[:n]) if one.intersects(other)
    ]
    assert clashes == []


def test_a_catalog_that_cannot_be_read_is_said_and_read_again(
    qtbot: Any, talk_folder: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(talk_folder, tmp_path / "case"))
    session = Session.open(folder)
    results = Results(session)
    results.ask(everything(), "all")
    view = LinksView(results)
    qtbot.addWidget(view)
    view.show()
    qtbot.waitUntil(lambda: view.list.total > 0)
    said = view.note.text()
    with closing(sqlite3.connect(folder / "catalog.sqlite", isolation_level=None)) as catalog:
        catalog.execute("ALTER TABLE artifact RENAME TO gone")
        view.reload()
        qtbot.waitUntil(lambda: view.note.property("role") == "bad")
        assert view.note.text().startswith("The catalog cannot be read: ")
        catalog.execute("ALTER TABLE gone RENAME TO artifact")
    view.grow()
    assert view.again.isVisible()
    qtbot.mouseClick(view.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.note.text() == said)
    assert view.note.property("role") == "muted"
    assert not view.again.isVisible()
    view.stop()
    session.close()
