"""Marks of HTML against html.parser of Python, and pages that are made to take its time."""

from __future__ import annotations

from html.parser import HTMLParser
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parser_harness import run

from evidence.contract.parser import Parser
from parsers.exports.google_voice import parse as voice
from parsers.exports.meta_records import parse as records
from parsers.support.html_marks import End, Start, Text, marks
from parsers.support.meta_records import Page
from parsers.support.voice_page import VoicePage

SIZE = 2 << 20
NAMES = ("class", "href", "id")
UNITS = ["<a ", "<!--", '<a b="', "<![CDATA[", "<a ////", "</", "&#", "<script"]
Found = list[tuple[Any, ...]]


class Theirs(HTMLParser):
    """What html.parser finds, with the place of each mark in bytes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: Found = []
        self._lines = page.splitlines(keepends=True)
        self._starts = [0, *accumulate(len(line.encode()) for line in self._lines)]
        self.feed(page)
        self.close()

    def _place(self) -> int:
        line, column = self.getpos()
        within = self._lines[line - 1][:column] if column else ""
        return self._starts[line - 1] + len(within.encode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in attrs}, self._place()))

    def handle_endtag(self, tag: str) -> None:
        self.found.append((tag, self._place()))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is None:
            _add(self.found, data)


def _ours(page: str) -> Found:
    found: Found = []
    for mark in marks(page.encode(), NAMES):
        if isinstance(mark, Text):
            _add(found, mark.text)
        elif isinstance(mark, Start):
            found.append((mark.name, mark.attributes, mark.start))
        else:
            found.append((mark.name, mark.start))
    return found


def _add(found: Found, text: str) -> None:
    before = found.pop()[0] if found and len(found[-1]) == 1 else ""
    found.append((before + text,))


_words = st.text("ab é😀\n=/'>&;#x3", max_size=8)
_values = st.one_of(
    st.just(""),
    st.text("ab é\n=/'><&;#\"", max_size=8).map(lambda value: '="' + value.replace('"', "&quot;") + '"'),
    st.text('ab \n=/"><&;', max_size=8).map(lambda value: " = '" + value + "'"),
    st.text("abé/&;", min_size=1, max_size=5).map(lambda value: "=" + value + " "),
)
_given = st.dictionaries(st.sampled_from(NAMES), _values).map(
    lambda each: "".join(f"\n {name}{value}" for name, value in each.items())
)
_tags = st.sampled_from(("div", "Q", "h1", "x-y", "br"))
_left_out = st.sampled_from(
    (
        "<!-- <a> - -> -->",
        "<!DOCTYPE html>",
        "<?x y?>",
        "<![CDATA[<b> ]]>",
        "<script>'<p>'</SCRIPT>",
        "<style></style>",
    )
)
_pages = st.recursive(
    st.one_of(_words, _left_out, st.builds("<{}{} />".format, _tags, _given)),
    lambda inner: st.builds("<{0}{1}>{2}</{0} >".format, _tags, _given, st.lists(inner).map("".join)),
    max_leaves=12,
)


@given(_pages)
def test_well_formed_pages_are_what_html_parser_finds(page: str) -> None:
    assert _ours(page) == Theirs(page).found


@given(st.text("<>/ab =!-?[]\"'\n&#", max_size=40))
def test_of_any_page_the_places_are_in_order_and_name_its_bytes(page: str) -> None:
    data, at = page.encode(), 0
    for mark in marks(data, NAMES):
        piece = data[mark.start : mark.end]
        if isinstance(mark, End):
            assert piece.endswith(b">") and mark.end >= at
        else:
            assert mark.start >= at
            assert isinstance(mark, Text) or (piece.startswith(b"<") and piece.endswith(b">"))
        at = mark.end


def test_bytes_that_are_no_text_do_not_move_places_and_long_numbers_are_no_character() -> None:
    data = b"\xff\xff<a href='&#65;&#" + b"9" * 5000 + b";&#" + b"0" * 5000 + b"66;' href=x>"
    text, start = marks(data, NAMES)
    assert text == Text("\\xff\\xff", 0, 2)
    assert start == Start("a", {"href": "A\ufffdB"}, 2, len(data))


def test_quotes_where_none_belong() -> None:
    page = b'<div class="m"" id=it\'s><a href=5">'
    assert [(each.name, each.attributes) for each in marks(page, NAMES) if isinstance(each, Start)] == [
        ("div", {"class": "m", "id": "it's"}),
        ("a", {"href": '5"'}),
    ]


@pytest.mark.parametrize("unit", UNITS)
def test_marks_that_do_not_end_are_text_however_many(unit: str) -> None:
    hostile = unit * (SIZE // len(unit))
    (item,) = VoicePage(f'<b class="message"><q>{hostile}'.encode()).items
    assert item.body == hostile
    page = Page(f'<div id="property-a"><div class="o">{hostile}'.encode(), "a")
    assert [each.text for each in page.section("a")] == [" ".join(hostile.split())]


# Of each place in one of these, the mark ends elsewhere than of the place before it.
@pytest.mark.parametrize("unit", ["<a b=\"' c='\" d='", '<a" b="', "<a b='\"' c=\"", '<a b=" c="\''])
def test_marks_that_begin_inside_of_quotes_of_others(unit: str) -> None:
    for mark in marks(unit.encode() * (SIZE // len(unit)), NAMES):
        assert isinstance(mark, Text)


@pytest.mark.parametrize(
    ("parser", "name", "before", "unit"),
    [
        (voice, "Voice/Calls/a.html", "<b class=message><q>", "a<br>"),
        (voice, "Voice/Calls/a.html", "<b class=message><b class='sender'><b class=fn>", "a<i>"),
        (
            voice,
            "Voice/Calls/a.html",
            f"<b class='{'x ' * (SIZE // 4)}'><b class=message>",
            "<b class=fn>a</b>",
        ),
        (records, "records.html", "<div id=property-unified_messages>", "<div class=o>a</div>"),
    ],
)
def test_pages_of_very_many_pieces(tmp_path: Path, parser: Parser, name: str, before: str, unit: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(before + unit * (SIZE // 8 // len(unit)))
    outcome = run(parser, path)
    assert outcome.warnings == []
    assert [each.kind for each in outcome.artifacts] == (
        ["conversation", "message"] if parser is voice else []
    )
