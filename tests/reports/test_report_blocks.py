"""Conversations, charts, time lines, maps, pictures and QR codes as they stand on the pages."""

from __future__ import annotations

import math
import re
import shutil
import subprocess
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from reports.atlas import atlas
from reports.axis import axis_for, moment
from reports.blocks.map import LISTED
from reports.clipping import Window, area_and_middle, cut_area, cut_line
from reports.coordinates import degrees
from reports.document import (
    Bar,
    Block,
    Bubble,
    Chart,
    Column,
    Conversation,
    Exhibit,
    KeyValues,
    Map,
    Mark,
    Paragraph,
    Picture,
    Place,
    QrCode,
    Report,
    Section,
    Table,
    TimeLine,
)
from reports.flow import BOTTOM, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT, TOP, Flow
from reports.layout import place_block, place_section
from reports.pdf import render
from reports.projection import fitted
from reports.shapes import Disc, Outline, RoundBox
from reports.surroundings import told, widened
from reports.typeset import Typesetter
from reports.web.world import world_map

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


def report_of(*blocks: Block) -> Report:
    return Report(
        id="0" * 32,
        case_id="1" * 32,
        case_number="2026-1",
        title="t",
        examiner="e",
        produced="2026-11-22T10:30:00+00:00",
        cover=(("Case", "2026-1"),),
        sections=(Section("Blocks", blocks),),
    )


def flow_of(*blocks: Block) -> Flow:
    flow = Flow(Typesetter())
    for each in blocks:
        place_block(flow, each)
    return flow


def text_of(pdf: bytes, folder: Path) -> str:
    path = folder / "report.pdf"
    path.write_bytes(pdf)
    subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True)
    return done.stdout.decode()


def words(flow: Flow) -> str:
    return " ".join("".join(piece.text for piece in text.line) for page in flow.pages for text in page.texts)


def assert_inside_the_page(flow: Flow) -> None:
    """Nothing is cut off by the page, its head or its foot."""
    for page in flow.pages:
        for text in page.texts:
            width = sum(piece.width for piece in text.line)
            assert text.x >= LEFT - 1 and text.x + width <= PAGE_WIDTH - RIGHT + 1, text
            assert BOTTOM - 1 <= text.y <= PAGE_HEIGHT - TOP + 1, text
        for box in page.boxes:
            assert box.y >= BOTTOM - 1 and box.y + box.height <= PAGE_HEIGHT - TOP + 1
        for shape in page.shapes:
            if isinstance(shape, RoundBox):
                assert shape.x >= LEFT - 1 and shape.x + shape.width <= PAGE_WIDTH - RIGHT + 1
                assert shape.y >= BOTTOM - 1 and shape.y + shape.height <= PAGE_HEIGHT - TOP + 1


def assert_no_lines_overlap(flow: Flow) -> None:
    """Two lines of text never stand on the same place."""
    for page in flow.pages:
        spans = sorted(
            (round(text.y, 1), text.x, text.x + sum(piece.width for piece in text.line))
            for text in page.texts
        )
        for (y, _, end), (other, start, _) in pairwise(spans):
            assert y != other or start >= end - 0.5


def bubble(number: int, text: str, side: str = "in", **changes: object) -> Bubble:
    return Bubble(
        id=f"1-{number}-1",
        who="+46701234567",
        side=side,  # type: ignore[arg-type]
        when="2026-03-02T10:00:00+00:00",
        stored="1772445600000 (unix_ms)",
        text=text,
        source=f"row message:{number}",
        **changes,  # type: ignore[arg-type]
    )


CONVERSATION = Conversation(
    "Chat <b>",
    ("+46701234567", "me & you"),
    (
        bubble(1, "Hello <img src=/etc/passwd>"),
        bubble(2, "Yes\nsecond line", "out", notes=("deleted by the sender", "attachment: a.jpg")),
        bubble(3, "مرحبا \U0001f600 " * 30, "unknown"),
        bubble(4, "\n".join(f"line {number}" for number in range(150)), "out"),
        bubble(5, ""),
    ),
)


@needs_poppler
def test_conversation_says_all_of_each_message(tmp_path: Path) -> None:
    text = text_of(render(report_of(CONVERSATION)), tmp_path)
    for expected in (
        "Chat <b>",
        "Senders and recipients of these messages: +46701234567, me & you",
        "5 messages.",
        "Hello <img src=/etc/passwd>",
        "second line",
        "deleted by the sender",
        "attachment: a.jpg",
        "2026-03-02T10:00:00+00:00 · stored: 1772445600000 (unix_ms)",
        "1-5-1 · row message:5",
        "direction not stated",
        *(f"line {number}" for number in range(150)),
    ):
        assert expected in text, expected


def test_sides_of_a_conversation() -> None:
    flow = flow_of(CONVERSATION)
    boxes = [shape for page in flow.pages for shape in page.shapes if isinstance(shape, RoundBox)]
    left, right, across, *_ = boxes
    assert left.x == LEFT and left.x + left.width < PAGE_WIDTH - RIGHT - 60
    assert right.x > LEFT + 60 and right.x + right.width == pytest.approx(PAGE_WIDTH - RIGHT)
    assert across.x == LEFT and across.width == pytest.approx(PAGE_WIDTH - LEFT - RIGHT)
    assert len({left.fill, right.fill, across.fill}) == 3
    assert len(boxes) > len(CONVERSATION.bubbles), "the long one goes on over pages"
    assert_inside_the_page(flow)
    assert_no_lines_overlap(flow)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(("in", "out", "unknown")), st.text(max_size=300), st.integers(1, 40)),
        min_size=1,
        max_size=12,
    )
)
def test_any_conversation_stays_on_its_pages(messages: list[tuple[str, str, int]]) -> None:
    bubbles = tuple(bubble(n, text * times, side) for n, (side, text, times) in enumerate(messages))
    flow = flow_of(Conversation("t", (), bubbles))
    assert_inside_the_page(flow)
    assert_no_lines_overlap(flow)
    assert all(each.id in words(flow) for each in bubbles)


def test_bars_are_as_long_as_their_numbers() -> None:
    flow = flow_of(
        Chart("Calls", (Bar("a", 10), Bar("b", 5), Bar("none", 0), Bar("x" * 200, 1234567)), "In UTC.")
    )
    lengths = [box.width for page in flow.pages for box in page.boxes if box.height == 9.0]
    assert lengths[0] == pytest.approx(lengths[1] * 2)
    assert lengths[2] == 0
    assert all(each in words(flow) for each in ("10", "5", "0", "1,234,567", "In UTC.", "Calls"))
    assert_inside_the_page(flow)
    many = flow_of(Chart("Many", tuple(Bar(f"bar {n}", n) for n in range(200))))
    assert len(many.pages) > 3 and all(f"bar {n}" in words(many) for n in range(200))
    assert_inside_the_page(many)


def test_time_line_shows_each_moment_or_says_so() -> None:
    marks = tuple(
        Mark(f"2026-03-{day:02}T12:00:00+00:00", "message", f"number {day}") for day in range(1, 29)
    )
    bad = (Mark("never", "call", "x"), Mark("2026-03-01T00:00:00", "call", "without zone"))
    flow = flow_of(TimeLine("Time", (*marks, *bad), "Only these."))
    text = words(flow)
    assert "2 moments without a valid time cannot be drawn" in text
    assert "from 2026-03-01T12:00:00+00:00 to 2026-03-28T12:00:00+00:00" in text
    assert all(mark.label in text for mark in (*marks, *bad)) and "Only these." in text
    dots = [shape for page in flow.pages for shape in page.shapes if isinstance(shape, Disc)]
    assert len(dots) == 28
    gaps = {round(after.x - before.x, 3) for before, after in pairwise(dots)}
    assert len(gaps) == 1, "equal times are equal ways"
    assert_inside_the_page(flow)


def test_moments_close_together_are_counted() -> None:
    marks = tuple(Mark(f"2026-03-01T12:00:{n % 60:02}+00:00", "m", "x") for n in range(500))
    far = Mark("2027-03-01T12:00:00+02:00", "m", "x")
    text = words(flow_of(TimeLine("Time", (*marks, far))))
    assert "500" in text.split()


@settings(max_examples=300, deadline=None)
@given(st.datetimes(timezones=st.timezones()), st.datetimes(timezones=st.timezones()))
def test_axis_has_a_few_round_ticks_inside(one: object, other: object) -> None:
    moments = sorted(each for each in (moment(one.isoformat()), moment(other.isoformat())) if each)  # type: ignore[attr-defined]
    if len(moments) == 2:
        axis = axis_for(*moments, 100.0, 500.0)
        places = [x for x, _ in axis.ticks]
        assert len(places) <= 9 and places == sorted(places)
        assert all(99.9 <= x <= 500.1 for x in places)
        assert 99.9 <= axis.place(moments[0]) <= axis.place(moments[1]) <= 500.1


def places(*points: tuple[str, str]) -> tuple[Place, ...]:
    return tuple(Place(one, two, f"1-{n}-1", f"place {n}") for n, (one, two) in enumerate(points, 1))


def test_map_marks_points_where_they_are() -> None:
    """Lisbon lies south-west of Warsaw, with Paris between; the distances are those of the projection."""
    flow = flow_of(Map("Europe", places(("38.72", "-9.14"), ("48.86", "2.35"), ("52.23", "21.01"))))
    lisbon, paris, warsaw = (s for page in flow.pages for s in page.shapes if isinstance(s, Disc))
    assert lisbon.x < paris.x < warsaw.x and lisbon.y < paris.y < warsaw.y
    assert (paris.x - lisbon.x) / (warsaw.x - lisbon.x) == pytest.approx(
        (2.35 + 9.14) / (21.01 + 9.14), rel=1e-6
    )
    assert (paris.y - lisbon.y) / (warsaw.y - lisbon.y) == pytest.approx(
        (48.86 - 38.72) / (52.23 - 38.72), rel=1e-6
    )
    text = words(flow)
    assert (
        "Germany" in text
        and "Spain" in text
        and "Natural Earth" in text
        and " km" in text
        and "10° E" in text
    )
    assert_inside_the_page(flow)


def test_map_says_what_it_cannot_show() -> None:
    flow = flow_of(
        Map("Odd", places(("91", "0"), ("nan", "1"), ("x", "y"), ("0", "181"), ("1.5", "2.5")), "Note.")
    )
    text = words(flow)
    assert "4 places without valid coordinates" in text and "Note." in text
    assert all(f"place {number}" in text for number in range(1, 6))
    nothing = words(flow_of(Map("None", places(("a", "b")))))
    assert "No place with valid coordinates" in nothing and "place 1" in nothing


def test_map_over_the_date_line_is_narrow() -> None:
    view = fitted([(178.0, -17.7), (-171.7, -13.8)], 0, 0, 455, 290)
    assert view.window.east - view.window.west < 40
    assert not [
        line
        for _, line in atlas().lines(view.window)
        if any(abs(a[0] - b[0]) > 20 for a, b in pairwise(line))
    ]


@pytest.mark.parametrize(
    "at", [("38.5", "-98.5"), ("62", "95"), ("52.52", "13.4"), ("30", "-40"), ("0", "0")]
)
def test_a_map_far_from_any_coast_shows_where_in_the_world_it_is(at: tuple[str, str]) -> None:
    point = (float(at[1]), float(at[0]))
    narrow = fitted([point], 0, 0, 455, 290)
    assert not told(narrow), "the control: no line is in the narrowest window"
    flow = flow_of(Map("Far", places(at)))
    seen = {
        shape.stroke
        for page in flow.pages
        for shape in page.shapes
        if isinstance(shape, Outline) and shape.parts and not shape.closed
    }
    assert told(widened([point], 0, 0, 455, 290)) and seen & {0x7C93AC, 0xA7A19A}
    assert " km" in words(flow)
    assert_inside_the_page(flow)


def test_places_apart_far_from_any_coast_keep_their_map_beside_a_small_one() -> None:
    flow = flow_of(Map("Berlin", places(("52.52", "13.4"), ("52.4", "13.1"), ("52.6", "13.5"))))
    text = words(flow)
    assert "Where the map on the left lies" in text and "Poland" in text and "10 km" in text
    assert (
        sum(isinstance(shape, Disc) and shape.radius > 5 for page in flow.pages for shape in page.shapes) == 3
    )
    assert_inside_the_page(flow)


@pytest.mark.parametrize(
    ("at", "maps"),
    [
        ((("52.52", "13.4"),), 1),
        ((("52.52", "13.4"), ("52.52", "13.4")), 1),
        ((("52.52", "13.4"), ("52.4", "13.1")), 2),
        ((("62", "95"), ("60", "105")), 2),
        ((("50.1", "-5.5"), ("50.2", "-5.1")), 1),
    ],
)
def test_page_and_web_need_a_wider_map_alike_and_each_map_has_its_own_name(
    at: tuple[tuple[str, str], ...], maps: int
) -> None:
    block = Map("Where", places(*at))
    names = [each.get("aria-label") for part in world_map(block) for each in part.iter("svg")]
    assert len(names) == len(set(names)) == maps
    assert ("Where the map on the left lies" in words(flow_of(block))) == (maps == 2)


def test_the_south_pole_is_land() -> None:
    at = Window(10, -89.95, 11, -89.9)
    assert {area.country for area in atlas().areas(at) if _inside((10.5, -89.92), area.rings)} == {
        "Antarctica"
    }


def test_scale_bar_is_true() -> None:
    """By the haversine formula, not by the projection."""
    view = fitted([(13.4, 52.5), (2.35, 48.86)], 0, 0, 455, 290)
    length, text = view.scale_bar()
    middle = (view.window.south + view.window.north) / 2
    share = length / view.width * (view.window.east - view.window.west)
    half, latitude = math.radians(share / 2), math.radians(middle)
    kilometres = 2 * 6371 * math.asin(math.cos(latitude) * math.sin(half))
    assert kilometres == pytest.approx(float(re.sub("[^0-9.]", "", text)), rel=0.02)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), min_size=1, max_size=8))
def test_every_point_lies_on_the_map(points: list[tuple[float, float]]) -> None:
    view = fitted(points, 10, 20, 455, 290)
    assert view.window.south >= -90 - 1e-6 and view.window.north <= 90 + 1e-6
    for longitude, latitude in points:
        turns = math.ceil((view.window.west - 1e-9 - longitude) / 360)
        x, y = view.place((longitude + 360 * max(turns, 0), latitude))
        assert 9.9 <= x <= 465.1 and 19.9 <= y <= 20.1 + view.height


def test_atlas_knows_where_countries_lie() -> None:
    """Capitals, from any gazetteer."""
    for country, point in {
        "France": (2.35, 48.86),
        "Japan": (139.69, 35.68),
        "Brazil": (-47.88, -15.79),
        "Kenya": (36.82, -1.29),
        "Fiji": (178.0, -17.8),
        "Russia": (-173.0, 66.5),
        "Antarctica": (0.0, -85.0),
    }.items():
        found = {
            area.country
            for turn in (-360, 0, 360)
            for area in atlas().areas(Window(point[0] + turn, point[1], point[0] + turn, point[1]))
            if _inside((point[0] + turn, point[1]), area.rings)
        }
        assert found == {country}


def _inside(point: tuple[float, float], rings: list[list[tuple[float, float]]]) -> bool:
    x, y = point
    crossings = 0
    for ring in rings:
        for index, (right, upper) in enumerate(ring):
            left, lower = ring[index - 1]
            if (lower > y) != (upper > y) and x < left + (right - left) * (y - lower) / (upper - lower):
                crossings += 1
    return crossings % 2 == 1


def test_many_places_stay_readable() -> None:
    points = tuple(
        Place(f"{n % 170 - 85}.5", f"{n * 7 % 360 - 180}.25", f"i{n}", f"p{n}") for n in range(2000)
    )
    flow = flow_of(Map("Many", points))
    discs = [shape for page in flow.pages for shape in page.shapes if isinstance(shape, Disc)]
    assert all(
        math.dist((a.x, a.y), (b.x, b.y)) >= a.radius * 2 - 1e-6
        for n, a in enumerate(discs)
        for b in discs[:n]
    )
    assert f"{2000 - LISTED:,} more places" in words(flow)
    assert_inside_the_page(flow)


def test_degrees_refuse_what_is_no_place() -> None:
    assert degrees("48.5", " -2.25 ") == (-2.25, 48.5)
    no_places = (
        ("", ""),
        ("inf", "0"),
        ("nan", "0"),
        ("90.1", "0"),
        ("0", "-180.1"),
        ("4_8x", "1"),
        ("4_8", "1"),
    )
    for one, two in (*no_places, ("٤٨", "1"), (None, "1"), ("1e99", "1")):
        assert degrees(one, two) is None


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(-50, 50)), min_size=3, max_size=12))
def test_clipping_stays_in_its_window(points: list[tuple[int, int]]) -> None:
    window = Window(-20, -10, 20, 10)
    around = Window(-20.001, -10.001, 20.001, 10.001)
    line = [(float(x), float(y)) for x, y in points]
    assert all(around.holds(point) for part in cut_line(line, window) for point in part)
    assert all(around.holds(point) for point in cut_area(line, window))


def test_clipping_a_known_square() -> None:
    square = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]
    assert area_and_middle(cut_area(square, Window(5, 5, 20, 20))) == (25.0, (7.5, 7.5))
    assert list(cut_line([(0.0, 0.0), (10.0, 0.0)], Window(2, -1, 4, 1))) == [[(2.0, 0.0), (4.0, 0.0)]]


def picture(width: int, height: int, **changes: object) -> Picture:
    out = BytesIO()
    Image.new("RGB", (width, height), "orange").save(out, "PNG")
    values = {"treatment": "blurred", "caption": "IMG <b>.jpg", "source": (("sha256", "ab" * 32),)} | changes
    return Picture("4-2-1", out.getvalue(), width, height, **values)  # type: ignore[arg-type]


@needs_poppler
@pytest.mark.parametrize("size", [(640, 400), (10, 800), (900, 20), (3, 3)])
def test_pictures_keep_their_proportions(size: tuple[int, int], tmp_path: Path) -> None:
    block = picture(*size)
    flow = flow_of(block)
    (placed,) = (each for page in flow.pages for each in page.pictures)
    assert placed.width / placed.height == pytest.approx(size[0] / size[1])
    assert placed.width <= 220.1 and placed.height <= 200.1
    pdf = render(report_of(block))
    text = text_of(pdf, tmp_path)
    assert "Blurred by Indicia" in text and "IMG <b>.jpg" in text and "4-2-1" in text
    listed = subprocess.run(
        ["pdfimages", "-list", str(tmp_path / "report.pdf")], check=True, capture_output=True, text=True
    )
    assert listed.stdout.splitlines()[2].split()[3:5] == [str(size[0]), str(size[1])]
    assert "Drawn by Indicia" in words(flow_of(picture(9, 9, treatment="reduced")))


def test_the_same_picture_is_stored_once() -> None:
    with pikepdf.open(BytesIO(render(report_of(*[picture(40, 40)] * 20)))) as document:
        images = [
            each
            for each in document.objects
            if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image"
        ]
    assert len(images) == 1


def test_qr_code_has_the_modules_of_its_text() -> None:
    """The page as pdfium draws it is sampled module by module and held against segno's matrix."""
    import segno

    said = "indicia case 0123456789abcdef root " + "f" * 64
    matrix = [list(row) for row in segno.make(said, error="m", micro=False).matrix]
    document = pypdfium2.PdfDocument(render(report_of(QrCode(said, "Scan <b>."))))
    image = document[2].render(scale=6).to_pil().convert("L").crop((0, 0, 145 * 6, 5000))
    left, top, right, bottom = image.point(lambda light: 255 if light < 45 else 0).getbbox()  # type: ignore[misc,operator]
    module = (right - left) / len(matrix)
    assert bottom - top == pytest.approx(right - left, abs=2) and module > 6
    for row, bits in enumerate(matrix):
        for column, bit in enumerate(bits):
            at = int(left + (column + 0.5) * module), int(top + (row + 0.5) * module)
            assert (image.getpixel(at) < 128) == bool(bit), (row, column)  # type: ignore[operator]
    text = words(flow_of(QrCode(said, "Scan <b>.")))
    assert "f" * 60 in text.replace(" ", "") and "Scan <b>." in text


def test_text_too_long_for_a_qr_code_is_printed() -> None:
    flow = flow_of(QrCode("y" * 5000, "Long."))
    assert "does not fit a QR code" in words(flow) and words(flow).count("y") >= 5000
    assert_inside_the_page(flow)


def test_same_blocks_give_the_same_bytes() -> None:
    blocks = (
        CONVERSATION,
        Chart("c", (Bar("a", 1),)),
        TimeLine("t", (Mark("2026-03-01T12:00:00+00:00", "m", "x"),)),
        Map("m", places(("48.86", "2.35"), ("-33.9", "18.4"))),
        picture(30, 20),
        QrCode("text", "caption"),
    )
    assert render(report_of(*blocks)) == render(report_of(*blocks))


def pages_with(flow: Flow, said: str) -> list[int]:
    return [
        number
        for number, page in enumerate(flow.pages)
        if any(said in "".join(piece.text for piece in text.line) for text in page.texts)
    ]


FEET = range(int(BOTTOM) + 1, 420, 7)
"""Heights on a page at which something begins."""
ROW = ("first row\n" * 9).strip()
ANNOUNCED = {
    "exhibit": (
        Paragraph("A note.", "note"),
        Exhibit("1-1-1", "first row", (), (("name", ROW),), (("Path", "p"),)),
    ),
    "table": (Table((Column("Head", 1),), ((ROW,),), "Title"),),
    "conversation": (Conversation("Talk", ("a", "b"), (bubble(1, ROW),)),),
    "paragraph": (Paragraph("first row and more words of it " * 20),),
}


@pytest.mark.parametrize("blocks", ANNOUNCED.values(), ids=ANNOUNCED)
@pytest.mark.parametrize("depth", [1, 2])
def test_no_heading_stands_alone_at_the_foot_of_a_page(blocks: tuple[Block, ...], depth: int) -> None:
    section = Section("Announced", blocks)
    if depth == 1:
        section = Section("Whole", (), (section,))
    for foot in FEET:
        flow = Flow(Typesetter())
        flow.y = foot
        place_section(flow, section, "7")
        first = pages_with(flow, "first row")[0]
        for heading in ("Whole", "Announced", "Head", "Title", "Talk"):
            assert pages_with(flow, heading) in ([], [first]), (foot, heading)


def test_the_last_row_of_a_table_goes_to_no_page_alone_and_a_signature_is_not_broken() -> None:
    rows = tuple((f"row {number}.",) for number in range(5))
    for foot in FEET:
        flow = Flow(Typesetter())
        flow.y = foot
        place_block(flow, Table((Column("Head", 1),), rows))
        assert pages_with(flow, "row 3.") == pages_with(flow, "row 4."), foot
        flow.y = foot
        place_block(flow, KeyValues((("Name", "n"), ("Date", "d"), ("Signature", "s")), "Above"))
        assert pages_with(flow, "Above") == pages_with(flow, "Name") == pages_with(flow, "Signature"), foot


def test_no_line_of_a_text_stands_alone() -> None:
    for count in (2, 3, 4, 9):
        said = "\n".join(f"line {number}" for number in range(count))
        for foot in range(int(BOTTOM), int(BOTTOM) + 140, 3):
            flow = Flow(Typesetter())
            flow.y = foot
            flow.text(said)
            lines = [len(page.texts) for page in flow.pages if page.texts]
            assert min(lines) > 1 or count == 1, (count, foot, lines)


def test_the_head_of_a_table_comes_again_on_each_page_of_a_high_row() -> None:
    flow = flow_of(Table((Column("Head", 1),), (("line\n" * 200,), ("last",))))
    assert len(flow.pages) > 2 and pages_with(flow, "Head") == list(range(len(flow.pages)))
    assert_inside_the_page(flow)


def test_a_lane_of_a_time_line_with_a_long_name_stays_on_its_page() -> None:
    for foot in FEET:
        flow = Flow(Typesetter())
        flow.y = foot
        place_block(flow, TimeLine("t", (Mark("2020-01-01T00:00:00+00:00", "m\n" * 60 + "W" * 200, "x"),)))
        assert_inside_the_page(flow)


def test_numbers_end_at_the_right_edge_of_their_column() -> None:
    columns = (Column("Name", 1), Column("Count", 1, "number"))
    flow = flow_of(Table(columns, (("a", "7"), ("b", "1,234,567"))))
    ends = {
        round(text.x + sum(piece.width for piece in text.line), 3)
        for page in flow.pages
        for text in page.texts
        if text.x > LEFT + 200
    }
    assert len(ends) == 1


def test_empty_blocks_are_said() -> None:
    flow = flow_of(Conversation("", (), ()), Chart("", ()), TimeLine("", ()), Map("", ()))
    assert "none stated" in words(flow) and "Nothing to draw." in words(flow)
    assert "No moment with a valid time." in words(flow) and "No place with valid coordinates" in words(flow)
