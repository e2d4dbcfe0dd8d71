"""The Map tab: where the records of the result set say that they were."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from app.gui.jobs.background import Background
from app.gui.marking.told import hidden, unread
from app.gui.models.wanted import Condition
from app.gui.results import Results
from app.gui.views.map.area import Area
from app.gui.views.map.area_limit import AreaLimit
from app.gui.views.map.asking import PointLoader, SceneFinder
from app.gui.views.map.canvas import Canvas
from app.gui.views.map.details import MOST_ROWS, Detail, of_left_out, of_points
from app.gui.views.map.dress import dress
from app.gui.views.map.gazetteer import Place
from app.gui.views.map.map_bar import MapBar
from app.gui.views.map.marks import Mark, extent
from app.gui.views.map.mercator import to_world
from app.gui.views.map.places_view import PlacesView
from app.gui.views.map.points import Points
from app.gui.views.map.scene import Asked, Scene
from app.gui.views.map.sentences import notes, summary
from app.gui.views.map.tile_choice import TileChoice
from app.gui.views.map.tiles import Tiles
from app.gui.views.plain import label
from app.gui.views.result_view import ResultView
from app.gui.words import count_text

_GROW_MS = 5_000
_NEARER = 2.0
_TOWNS = ((1_000_000, 9.0), (100_000, 10.5), (0, 12.0))
"""People of a town, and the zoom that shows it."""
_SIZES = [820, 460]


class MapView(ResultView):
    """Points, tracks and circles on outlines that ship with the program, and the same as a list."""

    def __init__(self, results: Results) -> None:
        super().__init__(results)
        self.points = Points()
        self._selected: frozenset[int] = frozenset()
        self._hidden: Condition | None = None
        self._limit = AreaLimit(results)
        self._fit, self._loading, self._unfitted = True, False, False
        self._loader, self._scenes = PointLoader(results.session, self), SceneFinder(self)
        self._reader = Background(self)
        self._growing = QTimer(self)
        self._growing.setSingleShot(True)
        self._growing.setInterval(_GROW_MS)
        self._growing.timeout.connect(lambda: self._ask(fit=False))
        self.tiles = Tiles(self)
        self.bar = MapBar()
        self.canvas = Canvas(self.tiles)
        self.choice = TileChoice(self.tiles, self.canvas, self.bar)
        self.places = PlacesView(results.session)
        self.message = label(role="warning", wrap=True)
        self.message.setContentsMargins(9, 4, 9, 4)
        self.message.hide()
        self._lay_out()
        self._connect()
        self.choice.open_kept()

    # What a tab does

    def reload(self) -> None:
        self._selected = frozenset()
        self.canvas.area = None
        self.bar.anywhere_action.setVisible(self._limit.holds)
        self._ask(fit=True)

    def grow(self) -> None:
        if not self._growing.isActive():
            self._growing.start()

    def remark(self) -> None:
        """Other records are protected: the points are read anew."""
        if hidden() == self._hidden:
            return
        if self.isVisible():
            self._ask(fit=False)
        else:
            self._stale = True

    def follow(self, number: int | None) -> None:
        point = self._point_of(number)
        self.canvas.show_selected(self._selected, point)
        self.places.go_to(number)
        if point is None:
            return
        x, y = self.points.xs[point], self.points.ys[point]
        left, top, right, bottom = self.canvas.view.edges(-10)
        if not (top <= y <= bottom and any(left <= x + turn <= right for turn in (-1, 0, 1))):
            self.canvas.look(self.canvas.view.centred(x, y))

    def selected(self) -> list[int]:
        """The records of the points that are selected, each once, in the order of the ledger."""
        if not self._selected:
            return super().selected()
        return list(dict.fromkeys(self.points.numbers[each] for each in sorted(self._selected)))

    def stop(self) -> None:
        self._growing.stop()
        for part in (self._loader, self._scenes, self._reader, self.tiles, self.canvas, self.bar.place):
            part.stop()

    # Making

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.canvas)
        split.addWidget(self.places)
        split.setStretchFactor(0, 1)
        split.setSizes(_SIZES)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self.message)
        layout.addWidget(split, 1)
        self.bar.anywhere_action.setVisible(False)

    def _connect(self) -> None:
        canvas, bar, places = self.canvas, self.bar, self.places
        bar.fit.clicked.connect(self.show_all)
        bar.nearer.clicked.connect(lambda: canvas.look(canvas.view.zoomed(canvas.view.zoom + 1)))
        bar.further.clicked.connect(lambda: canvas.look(canvas.view.zoomed(canvas.view.zoom - 1)))
        bar.choose.toggled.connect(canvas.set_choosing)
        bar.only.clicked.connect(self.keep_to_area)
        bar.anywhere.clicked.connect(self._limit.lift)
        bar.changed.connect(self._look_again)
        bar.place.chosen.connect(self._visit)
        bar.place.said.connect(self._say)
        self._loader.loaded.connect(self._take)
        self._scenes.found.connect(self._show)
        self._loader.failed.connect(self._not_loaded)
        self._scenes.failed.connect(self._say)
        canvas.moved.connect(self._look_again)
        canvas.asked_home.connect(self.show_all)
        canvas.asked_everything.connect(self._select_view)
        canvas.asked_nothing.connect(self._select_nothing)
        canvas.touched.connect(self._touched)
        canvas.opened.connect(self._nearer_to)
        canvas.marked_out.connect(self._select_area)
        places.current_changed.connect(lambda detail: self.results.choose(detail.number))
        places.selection_changed.connect(self._select_rows)
        places.opened.connect(self._go_to)
        places.which_changed.connect(self._list)
        self.choice.refused.connect(self._say)

    # Points

    def _ask(self, *, fit: bool) -> None:
        fit = self._unfitted = fit or self._unfitted
        self._hidden = hidden()
        if words := unread():
            self._say(words)
            return
        self._unfitted = False
        self._fit, self._loading = fit, True
        if fit:  # what belongs to another question must not stand beside this one
            self._show_points(Points())
        self._count_listed(0)
        self._loader.ask(self.results.wanted, self._hidden)

    def _take(self, points: Points | None) -> None:
        self._say("" if points is not None else self.tr("Records of this kind state no places."))
        self._loading = False
        self._show_points(points if points is not None else Points())
        if self._fit:
            self.show_all()
        self._look_again()
        self.follow(self.results.current)

    def _show_points(self, points: Points) -> None:
        before = self.points.artifacts
        if not len(before) or points.artifacts[: len(before)] != before:
            self._selected = frozenset()  # else the same points, and perhaps more
        self.points = points
        self._scenes.show(points)
        self.canvas.show_points(points)
        self.places.notes.setText("")
        self.places.show_rows([], None)

    def _not_loaded(self, why: str) -> None:
        self._loading = False
        self._say(self.tr("The places cannot be read: {}").format(why))
        self.places.count.setText("")

    def show_all(self) -> None:
        """Shows all points, or the world where there are none."""
        box, view = self.points.box, self.canvas.view
        self.canvas.look(view.whole() if box is None else view.showing(*box))

    def _look_again(self) -> None:
        """Asks for what is drawn in the view."""
        bar, canvas = self.bar, self.canvas
        tracks, circles = bar.tracks.isChecked(), bar.circles.isChecked()
        self._scenes.ask(
            Asked(canvas.view, tracks, bar.seconds, circles, canvas.devicePixelRatioF(), dress())
        )

    def _show(self, scene: Scene) -> None:
        self.canvas.show_scene(scene)
        self.canvas.show_selected(self._selected, self._point_of(self.results.current))
        self.places.notes.setText(notes(self.points, scene))
        if self._loading and self._fit:
            return
        self.canvas.setAccessibleDescription(
            f"{summary(self.points, scene)}. {scene.asked.view.area().words()}"
        )
        self._list()

    def _point_of(self, number: int | None) -> int | None:
        if number is None:
            return None
        try:
            return self.points.numbers.index(number)
        except ValueError:
            return None

    # The list

    def _list(self) -> None:
        which, points, session = self.places.which, self.points, self.results.session
        self._reader.forget()
        if which == "left_out":
            self._count_listed(points.not_drawn)
            self._reader.run(lambda: of_left_out(session.reader(), points), self._listed, self._say)
            return
        scene, selected = self.canvas.scene, self._selected
        inside = scene.inside if scene is not None else []
        self._count_listed(len(inside if which == "view" else selected))
        self._reader.run(
            lambda: of_points(session.reader(), points, inside if which == "view" else sorted(selected)),
            self._listed,
            self._say,
        )

    def _count_listed(self, number: int) -> None:
        texts = {
            "view": summary(self.points, self.canvas.scene),
            "selected": self.tr("Selected: {}").format(count_text(number)),
            "left_out": self.tr("Not drawn for what they state: {}").format(count_text(number)),
        }
        text = texts[self.places.which]
        if self._loading and self._fit:
            text = self.tr("Looking for places…")
        if number > MOST_ROWS:
            text += " · " + self.tr("the first {} are listed").format(count_text(MOST_ROWS))
        self.places.count.setText(text)

    def _listed(self, rows: list[Detail]) -> None:
        self.places.show_rows(rows, self.results.current)

    # Selecting

    def _select(self, points: frozenset[int], adding: bool = False) -> None:
        self._selected = (self._selected | points) if adding else points
        self.canvas.show_selected(self._selected, self._point_of(self.results.current))
        if self.places.which != "view":
            self._list()

    def _touched(self, mark: Mark | None, adding: bool) -> None:
        if mark is None:
            if not adding:
                self._select_nothing()
            return
        if len(mark.members) > 1 or adding:
            self._select_listed(frozenset(mark.members), adding)
        else:
            self._select(frozenset(mark.members))
        self.results.choose(self.points.numbers[mark.members[0]])

    def _select_area(self, area: Area, adding: bool) -> None:
        self.canvas.area = area
        self.bar.choose.setChecked(False)
        self._scenes.within(area, lambda found: self._select_listed(found, adding))

    def _select_listed(self, found: frozenset[int], adding: bool = False) -> None:
        self._select(found, adding)
        self.places.list_which("selected")

    def _select_view(self) -> None:
        if self.canvas.scene is not None:
            self._select_listed(frozenset(self.canvas.scene.inside))

    def _select_nothing(self) -> None:
        self.canvas.area = None
        self._select(frozenset())
        self.places.list_which("view")

    def _select_rows(self, rows: list[Detail]) -> None:
        if self.places.which == "view":
            self._select(frozenset(row.point for row in rows if row.point is not None))

    def keep_to_area(self) -> None:
        """Keeps the result set to the rectangle, or to what is in view where there is none."""
        self._limit.keep_to(self.canvas.area or self.canvas.view.area())

    def _nearer_to(self, mark: Mark) -> None:
        left, top, right, bottom = extent(self.points, mark)
        view = self.canvas.view
        nearer = view.showing(left, top, right, bottom)
        if right - left == bottom - top == 0:
            nearer = view.zoomed(view.zoom + _NEARER).centred(left, top)
        self.canvas.look(nearer)

    def _go_to(self, detail: Detail) -> None:
        if detail.point is not None:
            at = to_world(self.points.longitudes[detail.point], self.points.latitudes[detail.point])
            view = self.canvas.view.zoomed(self.canvas.view.zoom + _NEARER)
            self.canvas.look(view.centred(*at))  # last: a view of the whole world cannot be moved up or down

    def _visit(self, place: Place) -> None:
        """Goes to a place of the gazetteer: as near as shows a town of that size."""
        self._fit = False  # points that are still being read do not take the map elsewhere
        view = self.canvas.view.zoomed(next(zoom for least, zoom in _TOWNS if place.people >= least))
        self.canvas.look(view.centred(*to_world(place.longitude, place.latitude)))

    def _say(self, text: str) -> None:
        self.message.setText(text)
        self.message.setVisible(bool(text))
