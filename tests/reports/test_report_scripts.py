"""Every letter of every script is drawn or shown as its code point; truth from poppler's tools and Unicode's tables."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from report_helpers import squeezed
from script_samples import SAMPLES

from reports import bidi
from reports.clusters import clusters
from reports.document import Column, KeyValues, Paragraph, Report, Section, Table
from reports.fonts import FACES, coverage, font_data, printable
from reports.pdf import render
from reports.text import block
from reports.to_unicode import to_unicode_map
from reports.typeset import Typesetter

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
HOSTILE = (
    "<img src=/etc/passwd>",
    "&amp;</para><b>",
    "nul\x00in",
    "\u202egpj.exe",
    "\u2066isolate\u2069",
    "lone\ud83dsurrogate",
    "\udcff",
    "zero\u200bwidth",
    "soft\u00adhyphen",
    "filler\u3164\u115f",
    "braille\u2800blank",
    "private\ue000\U000f0000",
    "tag\U000e0041",
    "letter\ufe0f",
    "a" + "\u0301\u0302\u0303\u0304\u0305" * 3,
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\U0001f44d\U0001f3fd",
    "\U0001f3f4\U000e0067\U000e0062\U000e007f",
    "中文\U00020000測試",
    "שלום.exe",
    "مرحبا (1).jpg",
)


def report_of(*blocks: Table | KeyValues | Paragraph, title: str = "t") -> Report:
    return Report(
        id="0" * 32,
        case_id="1" * 32,
        case_number="2026-1",
        title=title,
        examiner="e",
        produced="2026-11-22T10:30:00+00:00",
        cover=(("Case", "2026-1"),),
        sections=(Section("Names", blocks),),
    )


def read(pdf: bytes, folder: Path) -> str:
    """What pdftotext reads, without white space and direction marks, in compatibility form."""
    path = folder / "report.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True)
    return squeezed(done.stdout.decode())


def right_to_left_words(text: str) -> list[str]:
    """The words of a line: poppler puts the letters of a right-to-left word back in order, but not the words.

    A mark it puts before or after its letter, and it may part the word there: such words are left out.
    """
    words = re.findall(
        r"<U\+[0-9A-F]+>|[\w\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u07a6-\u07b0]+",
        unicodedata.normalize("NFKC", text),
    )
    return [word for word in words if not any(unicodedata.category(letter) == "Mn" for letter in word)]


def code_points_named(text: str) -> str:
    """By the rule of the report: what is written in ``<U+XXXX>`` turned back."""
    return re.sub(r"<U\+([0-9A-F]{4,6})>", lambda found: chr(int(found[1], 16)), text)


@needs_poppler
@pytest.mark.parametrize("script", SAMPLES)
def test_text_of_each_script_is_read_back(script: str, tmp_path: Path) -> None:
    sample = SAMPLES[script]
    assert "<U+" not in printable(sample), "a font has each letter"
    text = read(render(report_of(KeyValues((("sample", sample),)))), tmp_path)
    if bidi.needed(sample):
        for word in right_to_left_words(sample):
            assert squeezed(word) in text, word
        assert not Counter(squeezed(sample)) - Counter(text), "each letter and each mark"
    else:
        assert squeezed(sample) in text


@needs_poppler
def test_hostile_names_lose_nothing(tmp_path: Path) -> None:
    rows = tuple((str(number), name) for number, name in enumerate(HOSTILE))
    text = read(render(report_of(Table((Column("No.", 1), Column("Name", 9)), rows))), tmp_path)
    for name in HOSTILE:
        seen = printable(name)
        assert code_points_named(seen) == name, "no code point is lost or changed"
        parts = right_to_left_words(seen) if bidi.needed(name) else [seen]
        assert parts and all(squeezed(part) in text for part in parts), ascii(name)
    assert "root:x:0" not in text


@needs_poppler
def test_a_name_of_64_kib_is_whole(tmp_path: Path) -> None:
    name = "".join(f"{number:05}ж" for number in range(65536 // 7))
    whole = report_of(Paragraph(name))
    path = tmp_path / "long.pdf"
    path.write_bytes(render(whole))
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True)
    lines = [line for line in done.stdout.decode().splitlines() if re.fullmatch("\f?[0-9ж]+", line)]
    assert name in squeezed("".join(lines))


@needs_poppler
def test_fonts_are_embedded_subset_and_searchable(tmp_path: Path) -> None:
    path = tmp_path / "scripts.pdf"
    path.write_bytes(render(report_of(KeyValues(tuple(SAMPLES.items())))))
    done = subprocess.run(["pdffonts", str(path)], check=True, capture_output=True, text=True)
    fonts = done.stdout.splitlines()[2:]
    flags = [re.findall(r"\b(yes|no)\b", line)[:3] for line in fonts]
    assert len(fonts) >= 25
    assert all(each == ["yes", "yes", "yes"] for each in flags), done.stdout
    assert path.stat().st_size < 1_000_000


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_no_fault_in_all_scripts(tmp_path: Path) -> None:
    path = tmp_path / "scripts.pdf"
    pdf = render(
        report_of(KeyValues(tuple(SAMPLES.items())), KeyValues(tuple((name, name) for name in HOSTILE)))
    )
    path.write_bytes(pdf)
    subprocess.run(["qpdf", "--check", str(path)], check=True, capture_output=True)
    assert (
        render(
            report_of(KeyValues(tuple(SAMPLES.items())), KeyValues(tuple((name, name) for name in HOSTILE)))
        )
        == pdf
    )


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(), max_size=40))
def test_printable_text_can_be_turned_back(text: str) -> None:
    if "<U+" not in text:
        assert code_points_named(printable(text)) == text


def test_every_code_point_is_seen() -> None:
    """Every block that a font of ours has letters of, but Chinese and Korean: what is drawn has ink or is a space, and is neither private nor a control."""
    kept = [
        code
        for code in [
            *range(0x20, 0x3400),
            *range(0xA000, 0xA100),
            *range(0xD700, 0x1FC00),
            *range(0xE0000, 0xE1000),
        ]
        if printable(chr(code)) == chr(code)
    ]
    assert len(kept) > 8_000
    spaces = {code for code in kept if not chr(code).strip()}
    assert all(unicodedata.category(chr(code)) == "Zs" for code in spaces)
    assert not [code for code in kept if unicodedata.category(chr(code)) in ("Cc", "Cs", "Co", "Zl", "Zp")]
    assert {0x00AD, 0x034F, 0x115F, 0x3164, 0xFE0F, 0x200D, 0x202E, 0xE0041, 0x2800}.isdisjoint(kept)


@pytest.mark.parametrize("face", FACES["text"], ids=lambda face: face.name)
def test_drawn_letters_have_outlines(face: object) -> None:
    """By fontTools' cousin in reportlab: a glyph of length 0 in `loca` draws nothing."""
    from reports.fonts import Face, _face_of

    assert isinstance(face, Face)
    font = Typesetter().font(face).face
    table = font.get_table("loca")
    width = 4 if font.get_ushort(font.get_table_pos("head")[0] + 50) else 2
    empty = []
    for code in sorted(coverage(face.name)):
        if _face_of(chr(code), "text") == face and not chr(code).isspace():
            glyph = font.charToGlyph[code]
            start, end = (
                int.from_bytes(table[width * at : width * at + width], "big") for at in (glyph, glyph + 1)
            )
            if start == end:
                empty.append(hex(code))
    assert empty == []


def test_emoji_selector_chooses_another_font() -> None:
    typesetter = Typesetter()
    (plain,), (emoji,) = (
        typesetter.lines("\u2764", "text", 9, 100),
        typesetter.lines("\u2764\ufe0f", "text", 9, 100),
    )
    assert [piece.face.name for piece in plain] == ["NotoSansSymbols2-Regular"]
    assert [(piece.face.name, piece.text) for piece in emoji] == [("NotoEmoji-Regular", "\u2764\ufe0f")]
    assert printable("\U0001f600\ufe0f") == "\U0001f600<U+FE0F>"


def test_marks_do_not_climb_over_the_line_above() -> None:
    assert printable("Z\u0301\u0302\u0303\u0304") == "Z\u0301\u0302\u0303<U+0304>"
    assert "<U+" not in printable("שָּׁלוֹם")


def test_clusters_keep_what_belongs_together() -> None:
    assert clusters("क्षेत्र") == ["क्षे", "त्र"]
    assert clusters("น้ำ") == ["น้ำ"]
    assert clusters("เก") == ["เก"]
    assert clusters("ស្ត្រី") == ["ស្ត្រី"]
    assert clusters("a<U+202E>b") == ["a", "<U+202E>", "b"]
    assert clusters("\U0001f1fb\U0001f1f3\U0001f1f3\U0001f1ec") == [
        "\U0001f1fb\U0001f1f3",
        "\U0001f1f3\U0001f1ec",
    ]
    assert clusters("\U0001f44d\U0001f3fd!") == ["\U0001f44d\U0001f3fd", "!"]


@settings(max_examples=50, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(
    st.text(st.sampled_from("ab /-" + "".join(SAMPLES.values())), min_size=1, max_size=80),
    st.integers(40, 300),
)
def test_lines_keep_all_letters_and_fit(text: str, width: int) -> None:
    typesetter = Typesetter()
    lines = typesetter.lines(text, "text", 9.0, width)
    drawn = "".join(piece.text for line in lines for piece in line)
    shown_letters = sorted(printable(text.replace("\u00a0", " ")).replace(" ", ""))
    assert sorted(drawn.replace(" ", "")) == shown_letters
    for line in lines:
        assert (
            sum(piece.width for piece in line) <= width + 12
            or len(clusters("".join(p.text for p in line))) < 3
        )


def test_a_long_title_is_cut_with_an_ellipsis() -> None:
    typesetter = Typesetter()
    line = typesetter.fitted("long " * 5000, "text", 8.0, 120)
    assert line[-1].text.endswith("…")
    assert sum(piece.width for piece in line) <= 120
    assert typesetter.fitted("short", "text", 8.0, 120)[0].text == "short"


def test_to_unicode_map_is_utf_16() -> None:
    text = to_unicode_map("F", [0x41, 0x1F600, *range(0x100, 0x100 + 150)])
    assert "<00> <0041>" in text and "<01> <D83DDE00>" in text
    assert re.findall(r"(\d+) beginbfchar", text) == ["100", "52"]


def test_fonts_are_those_that_the_read_me_names() -> None:
    folder = Path(__file__).parents[2] / "resources" / "fonts"
    named = dict(
        re.findall(r"^([0-9a-f]{64})  (\S+\.ttf)$", (folder / "README.md").read_text(), re.MULTILINE)
    )
    listed = {name: digest for digest, name in named.items()}
    assert listed == {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.ttf")
    }
    assert all(font_data(face.name)[:4] in (b"\0\1\0\0", b"true") for face in FACES["code"])


def test_block_keeps_lines() -> None:
    assert block("a\r\nb\u202e") == "a\nb<U+202E>"


def test_a_report_does_not_depend_on_those_before_it() -> None:
    """The same report from a process of its own, and from one that drew the letters in another order before."""
    program = (
        "import sys, hashlib; sys.path.insert(0, sys.argv[1])\n"
        "from test_report_scripts import *\n"
        "print(hashlib.sha256(render(report_of(KeyValues(tuple(SAMPLES.items()))))).hexdigest())"
    )
    command = [sys.executable, "-c", program, str(Path(__file__).parent)]
    fresh = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    render(report_of(KeyValues(tuple((name, text[::-1]) for name, text in reversed(SAMPLES.items())))))
    again = render(report_of(KeyValues(tuple(SAMPLES.items()))))
    assert hashlib.sha256(again).hexdigest() == fresh.stdout.strip()
