"""What the map says in words of what it shows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.gui.views.map.points import MOST_POINTS, Points
from app.gui.views.map.scene import MOST_CIRCLES, Scene
from app.gui.words import count_text

translate = QCoreApplication.translate

_FINE_ZOOM = 9.0


def summary(points: Points, scene: Scene | None) -> str:
    """How many points are in view, for the list and for a screen reader."""
    if not len(points):
        return translate("MapSentences", "No record of the result set states a place that can be drawn.")
    inside = len(scene.inside) if scene is not None else 0
    return translate("MapSentences", "Points in view: {} of {}").format(
        count_text(inside), count_text(len(points))
    )


def notes(points: Points, scene: Scene | None) -> str:
    """One sentence a line: what is not drawn, and how far what is drawn can be trusted."""
    return "\n".join([*_not_drawn(points), *_accuracy(points, scene), *_aids(points, scene)])


def _not_drawn(points: Points) -> list[str]:
    counted = (
        (
            points.unreadable,
            translate("MapSentences", "Not drawn, latitude or longitude missing or not a number: {}."),
        ),
        (
            points.out_of_range,
            translate("MapSentences", "Not drawn, latitude beyond 90° or longitude beyond 180°: {}."),
        ),
        (
            points.at_zero,
            translate(
                "MapSentences", "Not drawn, at 0, 0, which devices write where they know no place: {}."
            ),
        ),
    )
    found = [text.format(count_text(number)) for number, text in counted if number]
    if points.withheld:
        found.insert(
            0,
            translate(
                "MapSentences",
                "Not asked for a place, as they are protected: {}. The item dock asks why; so does has:location.",
            ).format(count_text(points.withheld)),
        )
    if points.beyond:
        text = translate("MapSentences", "Not drawn, as only the first {} places are: {}.")
        found.append(text.format(count_text(MOST_POINTS), count_text(points.beyond)))
    if points.off_map:
        found.append(
            translate(
                "MapSentences", "Drawn at the edge, as the map ends at 85° north and south: {}."
            ).format(count_text(points.off_map))
        )
    return found


def _accuracy(points: Points, scene: Scene | None) -> list[str]:
    if not len(points):
        return []
    found = []
    if points.inaccurate == len(points):
        found.append(translate("MapSentences", "No point has a stated accuracy: open discs."))
    elif points.inaccurate:
        found.append(
            translate("MapSentences", "Points without a stated accuracy: {} (open discs).").format(
                count_text(points.inaccurate)
            )
        )
    if scene is not None and not scene.all_rings:
        found.append(
            translate("MapSentences", "Circles of accuracy are drawn for the first {} points only.").format(
                count_text(MOST_CIRCLES)
            )
        )
    return found


def _aids(points: Points, scene: Scene | None) -> list[str]:
    if scene is None:
        return []
    found = []
    if any(len(mark.members) > 1 for _, mark in scene.marks):
        found.append(
            translate(
                "MapSentences",
                "A disc with a number stands for several points, in their middle: an aid for drawing only.",
            )
        )
    if scene.asked.with_tracks and scene.lines:
        found.append(
            translate(
                "MapSentences",
                "A line joins points of one source in the order of their times: it is not the way taken.",
            )
        )
        if points.timeless:
            found.append(
                translate("MapSentences", "In no track, without a time: {}.").format(
                    count_text(points.timeless)
                )
            )
        if not scene.all_lines:
            found.append(
                translate("MapSentences", "Not all tracks are drawn here: go nearer to see the others.")
            )
    if scene.asked.view.zoom >= _FINE_ZOOM:
        found.append(
            translate(
                "MapSentences",
                "Coasts and borders are of 1:10 million: here they may be off by a kilometre and more.",
            )
        )
    return found
