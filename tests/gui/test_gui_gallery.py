"""The Gallery tab: what it lists, how it is laid out, that everything is veiled, and what keys do."""

from __future__ import annotations

import hashlib
import sqlite3
from array import array
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from gui_case import entry, records, write
from PIL import Image
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication

from app.gui import theme
from app.gui.jobs.likeness import difference_hash, distance
from app.gui.models.attachments import best
from app.gui.models.media_groups import heading
from app.gui.models.wanted import artifacts, entries, problems
from app.gui.results import Results
from app.gui.session import Session
from app.gui.views.gallery.gallery_tab import GalleryTab
from app.gui.views.gallery.grid_layout import GridLayout
from app.gui.views.gallery.tile import picture_place
from app.gui.welfare import welfare
from app.gui.words import bare
from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.custody.acts import log
from evidence.custody.acts_record import Protection, ProtectionLifted, Tag
from reports.picture_decoder import PictureDecoder
from reports.picture_worker import HASHED, SMALL, THUMBNAIL


def stripes(width: int, height: int, step: int, kind: str = "PNG") -> bytes:
    """A picture of upright stripes, black and red, as sharp as can be."""
    image = Image.new("RGB", (width, height))
    image.putdata(
        [(220, 20, 20) if x // step % 2 else (0, 0, 0) for _ in range(height) for x in range(width)]
    )
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


STRIPES = stripes(320, 240, 8)
BROKEN = b"\xff\xd8\xff\xe0 no picture at all"


class Files:
    """Gives the bytes of each invented file entry."""

    def __init__(self, content: dict[str, bytes]) -> None:
        self.content = content
        self.read_of: list[str] = []

    def read(self, entry_id: str, offset: int, length: int) -> bytes:
        self.read_of.append(entry_id)
        if entry_id not in self.content:
            raise EvidenceError("These bytes cannot be read: a bad sector.")
        return self.content[entry_id][offset : offset + length]

    def close(self) -> None:
        return


def picture(number: int, path: str, data: bytes, **more: Any) -> tuple[str, str, dict[str, Any]]:
    """A file entry with a picture."""
    about = {"size": len(data), "mime": "image/png", "sha256": hashlib.sha256(data).hexdigest()}
    return entry(number, path, **(about | more))


def of_camera(number: int, taken: str | None, **fields: Any) -> tuple[str, str, dict[str, Any]]:
    """A media artifact of a file entry."""
    record = f"1-{number}-1"
    body = {
        "id": record,
        "kind": "media",
        "parser": "media.exif",
        "parser_version": "1.0",
        "evidence": 1,
        "entry": f"1-{number}",
        "entry_number": number,
        "number": 1,
        "path": f"DCIM/p{number}.png",
        "locator": "bytes 0+9",
        "state": "live",
        "time": taken,
        "times": {"taken": taken} if taken else {},
        "times_raw": {},
        "fields": fields,
    }
    return "artifact", record, body


CONTENT = {
    "1-2001": STRIPES,
    "1-2002": stripes(160, 120, 4),
    "1-2003": BROKEN,
    "1-2004": stripes(64, 64, 32),
}


def media_records() -> list[tuple[str, str, dict[str, Any]]]:
    """Four readable files (one broken), one that cannot be read, a video, and a message that attaches a file."""
    made = [
        picture(2001, "DCIM/big <b>.png", STRIPES),
        picture(2002, "DCIM/small.png", CONTENT["1-2002"], state="deleted"),
        picture(2003, "DCIM/broken.jpg", BROKEN, mime="image/jpeg"),
        picture(2004, "data/app_parts/PART_7.png", CONTENT["1-2004"]),
        picture(2005, "DCIM/bad sector.png", b"x" * 30),
        picture(2006, "DCIM/film.mp4", b"y" * 40, mime="video/mp4"),
        of_camera(2001, "2026-06-30T23:30:00+00:00", make="Example", model="Pocket 5", serial="77"),
        of_camera(2002, None, make="Other", taken_local="2025:01:02 03:04:05"),
    ]
    _, _, text = records(1)[-3]
    attached = [
        {"path": "/elsewhere/app_parts/PART_7.png", "mime": "image/png"},
        {"path": "/gone.png", "mime": "image/png"},
    ]
    body = text | {"id": "1-2-900", "number": 900, "fields": text["fields"] | {"attachments": attached}}
    return [*made, ("artifact", "1-2-900", body)]


@pytest.fixture
def session(case_folder: Path) -> Any:
    with Case.open(case_folder, write=True) as case:
        write(case, media_records())
        case.ledger.append("tag", "1-2001", {"tag": "look <i>again</i>", "note": ""})
    opened = Session.open(case_folder)
    yield opened
    opened.close()


@pytest.fixture
def files() -> Files:
    return Files(dict(CONTENT))


@pytest.fixture
def tab(qtbot: Any, session: Session, files: Files) -> Any:
    theme.wear(QApplication.instance(), "light")
    results = Results(session)
    results.ask(entries())
    view = GalleryTab(results, lambda: files)
    qtbot.addWidget(view)
    view.resize(900, 640)
    with qtbot.waitSignal(view.media.loaded):
        view.show()
    yield view
    view.stop()
    welfare().veil_again()


def listed(tab: GalleryTab) -> list[int]:
    return [tab.media.seq_at(row) or 0 for row in range(tab.media.rowCount())]


def all_seen(tab: GalleryTab) -> list[Any]:
    """Looks of every medium, None where one is still being made."""
    found = []
    for row in range(tab.media.rowCount()):
        medium = tab.media.medium(row)
        if medium is None:
            return [None]
        found.append(
            tab.looks.of(medium, tab.grid.edge, picture_place(tab.grid.layout_.rect(row), tab.grid.edge))[0]
        )
    return [None if each == "Reading…" else each for each in found]


def wait_for_all(qtbot: Any, tab: GalleryTab) -> list[Any]:
    tab.grid.set_edge(80)
    qtbot.waitUntil(lambda: None not in all_seen(tab))
    return all_seen(tab)


def rows_of(tab: GalleryTab) -> dict[str, int]:
    return {tab.media.caption(row)[0]: row for row in range(tab.media.rowCount())}


def sharpness(image: QImage) -> int:
    """The largest step between two dots side by side, in shades of grey."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    lines = [bytes(grey.constScanLine(y))[: grey.width()] for y in range(grey.height())]
    return max(abs(line[x] - line[x + 1]) for line in lines for x in range(len(line) - 1))


def coloured(image: QImage) -> bool:
    dots = (image.pixelColor(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return any(
        max(dot.red(), dot.green(), dot.blue()) - min(dot.red(), dot.green(), dot.blue()) > 8 for dot in dots
    )


def test_lists_all_media_of_files_and_no_other(qtbot: Any, tab: GalleryTab, session: Session) -> None:
    with sqlite3.connect(session.folder / "catalog.sqlite") as plain:
        found = plain.execute(
            "SELECT seq FROM entry WHERE json_extract(body,'$.mime') LIKE 'image/%' "
            "OR json_extract(body,'$.mime') LIKE 'video/%' ORDER BY seq"
        ).fetchall()
    assert listed(tab) == [seq for (seq,) in found]
    assert len(found) == 6
    assert tab.bar.note.text() == "Pictures and videos: 6"


def test_artifacts_give_their_files_and_what_messages_attach(qtbot: Any, tab: GalleryTab) -> None:
    with qtbot.waitSignal(tab.media.loaded):
        tab.results.ask(artifacts())
    qtbot.waitUntil(lambda: tab.media.medium(0) is not None)
    media = [tab.media.medium(row) for row in range(tab.media.rowCount())]
    assert [(each.record, each.entry) for each in media if each] == [
        ("1-2001-1", "1-2001"),
        ("1-2002-1", "1-2002"),
        ("1-2-900", "1-2004"),
        ("1-2-900", ""),
    ]
    assert tab.looks.of(media[3], 176, picture_place(tab.grid.layout_.rect(3), 176))[0].startswith(
        "The file that this"
    )


def test_problems_say_that_they_have_no_pictures(qtbot: Any, tab: GalleryTab) -> None:
    with qtbot.waitSignal(tab.media.loaded):
        tab.results.ask(problems())
    assert tab.media.rowCount() == 0
    assert "Problems have no pictures" in tab.bar.note.text()


def test_an_attachment_needs_name_and_folder_and_one_file() -> None:
    assert best("~/Library/SMS/a/x.jpg", [(7, "private/Library/SMS/a/x.jpg"), (8, "b/x.jpg")]) == 7
    assert best("Media/x.jpg", [(7, "other/x.jpg")]) == 0
    assert best("Media/x.jpg", [(7, "a/Media/x.jpg"), (8, "b/Media/x.jpg")]) == 0


def test_the_model_keeps_to_qts_rules(qtmodeltester: Any, qtbot: Any, tab: GalleryTab) -> None:
    qtbot.waitUntil(lambda: tab.media.medium(0) is not None)
    qtmodeltester.check(tab.media)


def test_every_thumbnail_is_blurred_and_grey_by_default(qtbot: Any, tab: GalleryTab) -> None:
    seen = wait_for_all(qtbot, tab)
    pictures = [each for each in seen if isinstance(each, QImage)]
    assert len(pictures) == 3
    for each in pictures:
        assert sharpness(each) <= 24
        assert not coloured(each)
    painted = tab.grid.viewport().grab().toImage()
    for row in (0, 1):
        spot = picture_place(tab.grid.visualRect(tab.media.index(row)), tab.grid.edge)
        inner = painted.copy(spot.adjusted(12, 28, -12, -28))
        assert sharpness(inner) <= 24
        assert not coloured(inner)


def test_the_blur_test_can_fail(qtbot: Any, tab: GalleryTab) -> None:
    wait_for_all(qtbot, tab)
    welfare().unveil("1-2001")
    seen = wait_for_all(qtbot, tab)
    clear = seen[rows_of(tab)["big <b>.png"]]
    assert sharpness(clear) > 24
    assert coloured(clear)


def test_what_cannot_be_shown_says_why(qtbot: Any, tab: GalleryTab) -> None:
    seen = wait_for_all(qtbot, tab)
    words = {name: seen[row] for name, row in rows_of(tab).items()}
    assert words["broken.jpg"] == "These bytes are not a picture of a kind that is shown in reports." or (
        "could not be decoded" in words["broken.jpg"]
    )
    assert "bad sector" in words["bad sector.png"]
    assert "bad sector" in words["film.mp4"]


def test_other_bytes_than_recorded_are_not_shown(qtbot: Any, tab: GalleryTab, files: Files) -> None:
    files.content["1-2002"] = stripes(160, 120, 5) + b"\0" * 9
    seen = wait_for_all(qtbot, tab)
    assert "reads differently" in seen[rows_of(tab)["small.png"]]


def test_protected_ones_are_not_even_read(qtbot: Any, session: Session, files: Files) -> None:
    with Case.open(session.folder, write=True) as case:
        case.ledger.append("protect", "1-2001-1", {"category": "privileged", "reason": "a lawyer's"})
    view = GalleryTab(Results(session), lambda: files)
    qtbot.addWidget(view)
    view.resize(900, 640)
    with qtbot.waitSignal(view.media.loaded):
        view.show()
    seen = wait_for_all(qtbot, view)
    view.stop()
    assert "Protected: privileged" in seen[rows_of(view)["big <b>.png"]]
    assert sorted(files.read_of) == ["1-2002", "1-2003", "1-2004", "1-2005", "1-2006"]  # each once


def test_peek_lasts_as_long_as_the_key_is_held(qtbot: Any, tab: GalleryTab) -> None:
    wait_for_all(qtbot, tab)
    row = rows_of(tab)["big <b>.png"]
    tab.grid.setFocus()
    tab.grid._go(row, Qt.KeyboardModifier.NoModifier)
    qtbot.keyPress(tab.grid, Qt.Key.Key_P)
    qtbot.waitUntil(lambda: isinstance(all_seen(tab)[row], QImage) and sharpness(all_seen(tab)[row]) > 24)
    assert all(
        sharpness(each) <= 24 for n, each in enumerate(all_seen(tab)) if n != row and isinstance(each, QImage)
    )
    qtbot.keyRelease(tab.grid, Qt.Key.Key_P)
    assert sharpness(all_seen(tab)[row]) <= 24
    assert not [key for key in tab.looks.thumbnails._kept if key[1] in (SMALL, THUMBNAIL)]


def test_captions_say_name_date_state_and_tags(qtbot: Any, tab: GalleryTab) -> None:
    qtbot.waitUntil(lambda: tab.media.medium(0) is not None)
    assert tab.media.caption(0) == (
        "big <b>.png",
        "2026-07-01 01:30:00 +02:00",
        "live · taken · tags: look <i>again</i>",
    )
    assert tab.media.caption(1)[1:] == ("2025-01-02 03:04:05", "deleted · taken, no zone")
    assert tab.media.data(tab.media.index(1), Qt.ItemDataRole.AccessibleTextRole).startswith(
        "small.png, 2025"
    )


@pytest.mark.parametrize(
    ("order", "titles"),
    [
        ("size", ["Less than 10 kB"]),
        ("type", ["image/jpeg", "image/png", "video/mp4"]),
        ("camera", ["Example Pocket 5 77", "Other", "No camera named"]),
        ("category", ["No category"]),
    ],
)
def test_groups(qtbot: Any, tab: GalleryTab, order: str, titles: list[str]) -> None:
    with qtbot.waitSignal(tab.media.loaded):
        tab.bar.orders.setCurrentIndex(tab.bar.orders.findData(order))
    assert [title for title, _ in tab.media.groups] == titles
    assert sorted(listed(tab)) == sorted(set(listed(tab)))
    assert tab.media.rowCount() == 6


def test_dates_are_grouped_by_the_day_of_the_zone(qtbot: Any, tab: GalleryTab) -> None:
    with qtbot.waitSignal(tab.media.loaded):
        tab.bar.orders.setCurrentIndex(tab.bar.orders.findData("date"))
    titles = [title for title, _ in tab.media.groups]
    assert titles[0] == "2025-01-02"
    assert titles[-1] == "2026-07-01"  # 23:30 in UTC the day before
    assert titles == sorted(titles)


def test_sizes_ascend(qtbot: Any, tab: GalleryTab) -> None:
    with qtbot.waitSignal(tab.media.loaded):
        tab.bar.orders.setCurrentIndex(tab.bar.orders.findData("size"))
    qtbot.waitUntil(lambda: tab.media.medium(0) is not None)
    sizes = [medium.size for row in range(6) if (medium := tab.media.medium(row))]
    assert sizes == sorted(sizes)
    assert [heading("size", size) for size in (None, 9_999, 10_000, 5_000_000, 10**9)] == [
        "No size known",
        "Less than 10 kB",
        "10 kB to 100 kB",
        "1 MB to 10 MB",
        "100 MB and more",
    ]


def test_keys_move_and_select_many(qtbot: Any, tab: GalleryTab) -> None:
    columns = tab.grid.layout_.columns
    assert columns >= 3
    tab.grid.setFocus()
    qtbot.keyClick(tab.grid, Qt.Key.Key_Home)
    qtbot.keyClick(tab.grid, Qt.Key.Key_Right)
    qtbot.keyClick(tab.grid, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    rows = listed(tab)
    assert tab.selected() == rows[1:3]
    assert tab.results.current == rows[2]
    qtbot.keyClick(tab.grid, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert tab.selected() == rows[1:3]
    qtbot.keyClick(tab.grid, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    assert tab.selected() == [*rows[1:3], rows[5]]
    qtbot.keyClick(tab.grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert tab.selected() == rows
    assert "6 selected" in tab.bar.note.text()
    qtbot.keyClick(tab.grid, Qt.Key.Key_Up)
    assert tab.results.current == rows[5 - columns]


def test_clicks_choose_and_extend(qtbot: Any, tab: GalleryTab) -> None:
    heard: list[Any] = []
    tab.results.chosen.connect(heard.append)
    rows = listed(tab)
    for row, keys in ((0, Qt.KeyboardModifier.NoModifier), (3, Qt.KeyboardModifier.ShiftModifier)):
        place = tab.grid.visualRect(tab.media.index(row)).center()
        qtbot.mouseClick(tab.grid.viewport(), Qt.MouseButton.LeftButton, keys, place)
    assert heard == [rows[0], rows[3]]
    assert tab.selected() == rows[:4]


def test_another_tabs_choice_is_followed(qtbot: Any, tab: GalleryTab) -> None:
    tab.results.choose(listed(tab)[4])
    assert tab.grid.currentIndex().row() == 4
    assert tab.grid.selectionModel().isSelected(tab.media.index(4))


def test_size_by_slider_and_keys(qtbot: Any, tab: GalleryTab) -> None:
    before = tab.grid.layout_.columns
    tab.bar.edge.setValue(100)
    assert tab.grid.edge == 100
    assert tab.grid.layout_.columns > before
    tab.grid.setFocus()
    qtbot.keyClick(tab.grid, Qt.Key.Key_Plus)
    assert tab.grid.edge == 124
    assert tab.bar.edge.value() == 124


def test_the_most_alike_come_first(qtbot: Any, tab: GalleryTab) -> None:
    wait_for_all(qtbot, tab)
    tab.grid._go(rows_of(tab)["big <b>.png"], Qt.KeyboardModifier.NoModifier)
    with qtbot.waitSignal(tab.media.loaded):
        qtbot.mouseClick(tab.bar.similar, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.media.medium(0) is not None)
    names = [tab.media.caption(row)[0] for row in range(6)]
    assert names[0] == "big <b>.png"
    assert tab.media.caption(0)[2].startswith("distance 0 of 64")
    assert set(names[3:]) == {"broken.jpg", "bad sector.png", "film.mp4"}
    assert tab.media.groups[-1] == ("Not compared", 3)
    assert "it proves nothing" in tab.bar.note.text()
    assert "3 not compared" in tab.bar.note.text()


def test_a_picture_that_is_protected_after_a_comparison_has_no_distance(
    qtbot: Any, tab: GalleryTab, session: Session
) -> None:
    def names() -> dict[str, str]:
        """Name and what is said of each."""
        qtbot.waitUntil(lambda: all(tab.media.medium(row) for row in range(tab.media.rowCount())))
        return {tab.media.caption(row)[0]: tab.media.caption(row)[2] for row in range(tab.media.rowCount())}

    def mark(name: str, *acts: Any) -> None:
        """Where its tile is, before the tiles are listed anew."""
        medium = tab.media.medium(rows_of(tab)[name])
        with Case.open(session.folder, write=True) as case:
            for act in acts:
                log(case.ledger, medium.entry, act)

    def compare() -> None:
        tab.grid._go(rows_of(tab)["big <b>.png"], Qt.KeyboardModifier.NoModifier)
        with qtbot.waitSignal(tab.media.loaded):
            qtbot.mouseClick(tab.bar.similar, Qt.MouseButton.LeftButton)

    wait_for_all(qtbot, tab)
    compare()
    near = [name for name, said in names().items() if said.startswith("distance")]
    assert len(near) == 3
    other = next(name for name in near if name != "big <b>.png")
    mark(other, Protection(category="privileged"))
    with qtbot.waitSignal(tab.media.loaded):
        tab.remark()
    assert "distance" not in names()[other]
    assert tab.media.groups[-1] == ("Not compared", 2)
    assert "4 not compared" in tab.bar.note.text()
    compare()
    assert "distance" not in names()[other]
    mark(other, ProtectionLifted(category="privileged", reason="by mistake"))
    compare()
    assert "distance" in names()[other]
    mark("big <b>.png", Protection(category="privileged"))
    with qtbot.waitSignal(tab.media.loaded):
        tab.remark()
    assert not [name for name, said in names().items() if "distance" in said]


def hashed(data: bytes) -> int:
    with PictureDecoder() as decoder:
        return difference_hash(decoder.decode(data, HASHED))


def test_a_difference_hash_is_what_its_description_says() -> None:
    falling, rising = Image.new("L", (90, 80)), Image.new("L", (90, 80))
    falling.putdata([255 - 2 * x for _ in range(80) for x in range(90)])
    rising.putdata([2 * x for _ in range(80) for x in range(90)])
    codes = []
    for image in (falling, rising):
        out = BytesIO()
        image.save(out, "PNG")
        codes.append(hashed(out.getvalue()))
    assert codes == [(1 << 64) - 1, 0]
    assert distance(*codes) == 64


def test_a_smaller_recompressed_copy_is_near_and_another_picture_far() -> None:
    image = Image.effect_mandelbrot((600, 400), (-2, -1.2, 1, 1.2), 60).convert("RGB")
    copies = []
    for size, kind in (((600, 400), "PNG"), ((210, 140), "JPEG")):
        out = BytesIO()
        image.resize(size).save(out, kind)
        copies.append(hashed(out.getvalue()))
    assert distance(*copies) <= 6
    other = BytesIO()
    Image.radial_gradient("L").save(other, "PNG")
    assert distance(copies[0], hashed(other.getvalue())) > 12


def test_layout_of_a_million_in_groups() -> None:
    layout = GridLayout()
    layout.arrange([("a", 0), ("b", 7), ("c", 500_000)], 1_000_000, width=500, cell=(100, 150), heading=30)
    assert layout.columns == 5
    assert layout.rect(0).getRect() == (0, 30, 100, 150)
    assert layout.rect(6).getRect() == (100, 180, 100, 150)
    assert layout.rect(7).getRect() == (0, 360, 100, 150)
    for row in (0, 4, 5, 6, 7, 12, 499_999, 500_000, 999_999):
        centre = layout.rect(row).center()
        assert layout.row_at(centre.x(), centre.y()) == row
    assert layout.row_at(250, 200) is None
    assert layout.rows_between(0, 149) == (0, 5)
    first, last = layout.rows_between(layout.height - 10, layout.height)
    assert last == 1_000_000
    assert first <= 999_999
    assert layout.neighbour(4, 1) == 6
    assert layout.neighbour(5, 1) == 7
    assert layout.neighbour(7, -1) == 5
    assert [title for title, _, _ in layout.headings_between(0, 400)] == ["a", "b"]


def test_mirrored_layout_begins_on_the_right() -> None:
    layout = GridLayout()
    layout.arrange([("", 0)], 4, width=320, cell=(100, 150), heading=30, mirrored=True)
    assert [layout.rect(row).left() for row in range(4)] == [220, 120, 20, 220]
    assert layout.row_at(319, 5) == 0


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_painted_tiles(qtbot: Any, tab: GalleryTab, palette: str) -> None:
    theme.wear(QApplication.instance(), palette)
    wait_for_all(qtbot, tab)
    tab.grid.setFocus()
    tab.grid._go(1, Qt.KeyboardModifier.NoModifier)
    painted = tab.grid.viewport().grab().toImage()
    place = tab.grid.visualRect(tab.media.index(1))
    assert painted.pixelColor(place.left() + 3, place.top() + 3) == theme.colour("highlight")
    other = tab.grid.visualRect(tab.media.index(2))
    assert painted.pixelColor(other.left() + 3, other.top() + 3) == theme.colour("base")
    frame = {painted.pixelColor(place.left() + d, place.center().y()).name() for d in range(2, 7)}
    assert theme.colour("highlighted_text").name() in frame


def test_new_tags_are_shown_at_once(qtbot: Any, tab: GalleryTab, session: Session) -> None:
    qtbot.waitUntil(lambda: tab.media.medium(1) is not None)
    with Case.open(session.folder, write=True) as case:
        case.ledger.append("tag", "1-2002", {"tag": "category 2", "note": ""})
    tab.remark()
    qtbot.waitUntil(lambda: "tags: category 2" in tab.media.caption(1)[2])
    with qtbot.waitSignal(tab.media.loaded):
        tab.bar.orders.setCurrentIndex(tab.bar.orders.findData("category"))
    assert [title for title, _ in tab.media.groups] == ["category 2", "No category"]


def test_what_a_whole_item_is_protected_as_is_a_category_of_its_media(
    qtbot: Any, tab: GalleryTab, session: Session
) -> None:
    qtbot.waitUntil(lambda: tab.media.medium(1) is not None)
    with Case.open(session.folder, write=True) as case:
        log(case.ledger, "1", Protection(category="privileged"))
    with qtbot.waitSignal(tab.media.loaded):
        tab.bar.orders.setCurrentIndex(tab.bar.orders.findData("category"))
    assert [title for title, _ in tab.media.groups] == ["privileged"]
    with Case.open(session.folder, write=True) as case:
        log(case.ledger, "1-2002", Tag(tag="category 2"))
        log(case.ledger, "1-2001-1", Protection(category="medical"))
    with qtbot.waitSignal(tab.media.loaded):
        tab.remark()
    assert [title for title, _ in tab.media.groups] == [
        "category 2, privileged",
        "medical, privileged",
        "privileged",
    ]


def test_dates_are_grouped_in_a_window_from_right_to_left_too(qtbot: Any, tab: GalleryTab) -> None:
    application = QApplication.instance()
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        with qtbot.waitSignal(tab.media.loaded):
            tab.bar.orders.setCurrentIndex(tab.bar.orders.findData("date"))
        assert bare(tab.media.groups[-1][0]) == "2026-07-01"
        assert tab.grid.mirrored()
        assert tab.grid.visualRect(tab.media.index(0)).right() == tab.grid.viewport().width() - 1
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_a_screen_reader_hears_the_caption(qtbot: Any, tab: GalleryTab) -> None:
    qtbot.waitUntil(lambda: tab.media.medium(0) is not None)
    interface = QAccessible.queryAccessibleInterface(tab.grid)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Gallery of pictures and videos"
    names = [interface.child(number) for number in range(interface.childCount())]
    said = [child.text(QAccessible.Text.Name) for child in names if child is not None]
    assert any(each.startswith("big <b>.png, 2026-07-01") for each in said)


def test_memory_of_thumbnails_is_limited(
    qtbot: Any, tab: GalleryTab, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.gui.jobs.thumbnails.KEPT_BYTES", 200_000)
    made = QImage(200, 200, QImage.Format.Format_RGB32)
    for number in range(9):
        asked = type("A", (), {"entry": f"9-{number}"})()
        tab.looks.thumbnails._keep((asked, SMALL), made)
    assert tab.looks.thumbnails.kept_bytes <= 200_000
    assert tab.looks.thumbnails.get("9-8", SMALL) is not None
    assert tab.looks.thumbnails.get("9-0", SMALL) is None


def test_a_hundred_thousand_scroll(qtbot: Any, tab: GalleryTab) -> None:
    media = tab.media
    media.beginResetModel()
    media._listed.seqs = array("q", range(100_000))
    media._listed.keys = array("q", [0] * 100_000)
    media._listed.groups = [("", 0)]
    media.endResetModel()
    bar = tab.grid.verticalScrollBar()
    bar.setValue(bar.maximum())
    first, last = tab.grid.visible_rows()
    assert last == 100_000
    assert last - first < 60
    tab.grid.selectAll()
    assert len(list(tab.grid.selectionModel().selection())) == 1
    index = media.index(99_999)
    assert tab.grid.indexAt(tab.grid.visualRect(index).center()) == index
    assert tab.grid.selectionModel().selection().contains(index)
    tab.grid.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Clear)
