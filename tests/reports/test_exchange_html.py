"""The page: nothing runs in it, nothing outside of it is loaded, and every block and every word is there."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import pytest
from every_block import EVIL, NOW, every_block, picture
from exchange_helpers import HIDDEN, PAYLOADS, hiding, written
from lxml import html as lxml_html
from lxml.html import HtmlElement
from report_helpers import HOSTILE

from evidence.case import Case
from evidence.model.names import shown
from reports.exchange.html import write
from reports.render_html import LARGEST_INSIDE, render
from reports.view import CaseView


@pytest.fixture(scope="module")
def evil_page() -> str:
    return "".join(render(every_block(EVIL)))


@pytest.fixture(scope="module")
def page(exchange_case: Case, tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("html") / "report.html"
    with CaseView(exchange_case) as view:
        write(view, path, now=NOW)
    return path.read_bytes().decode()


def _elements(page: str) -> list[HtmlElement]:
    return [each for each in lxml_html.document_fromstring(page).iter() if isinstance(each.tag, str)]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ELEMENTS = _words(
    "html head meta title style body a header p h1 h2 h3 h4 h5 bdi span table caption colgroup col thead tbody tr th "
    "td nav ul ol li main div section article strong code figure figcaption img svg rect path line circle text g footer"
)
ATTRIBUTES = _words(
    "lang dir charset http-equiv content name class href id tabindex scope role aria-label aria-labelledby aria-hidden "
    "width height alt src download viewbox focusable x y x1 x2 y1 y2 cx cy r rx d fill fill-rule text-anchor"
)


@pytest.mark.parametrize("which", ["page", "evil_page"])
def test_nothing_runs_and_nothing_is_loaded(which: str, request: pytest.FixtureRequest) -> None:
    for element in _elements(request.getfixturevalue(which)):
        assert element.tag in ELEMENTS, element.tag
        for name, value in element.attrib.items():
            assert name.lower() in ATTRIBUTES, name
            if name == "src":
                assert value.startswith("data:image/")
            if name == "href":
                assert value.startswith(("#", "data:application/octet-stream;base64,"))


@pytest.mark.parametrize("which", ["page", "evil_page"])
def test_the_policy_allows_this_style_and_nothing_else(which: str, request: pytest.FixtureRequest) -> None:
    page = request.getfixturevalue(which)
    (style,) = re.findall("<style>(.*?)</style>", page, re.S)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    (policy,) = [each.get("content") for each in _elements(page) if each.get("http-equiv")]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    assert page.index("Content-Security-Policy") < page.index("<style>")
    assert not re.search(r"url\(|@import|expression", style)


def test_every_word_of_every_block_is_there_as_text(evil_page: str) -> None:
    tree = lxml_html.document_fromstring(evil_page)
    text = tree.text_content()
    # As often as the document holds it, but for names in labels and marks that stand for one moment.
    assert text.count(EVIL) >= 40
    assert "document.title" not in "".join(tree.xpath("//script/text()"))
    for words in (
        "the device's own side",
        "the other side",
        "direction not stated",
        "End of report",
        "1 moment without a valid",
    ):
        assert words in text
    assert [row.text_content() for row in tree.xpath("//table[caption='The places by their numbers']/tbody/tr/td[1]")] == [
        "1", "2", "–"
    ]  # fmt: skip
    assert len(tree.xpath("//*[@class='pin']")) == 2
    assert len(tree.xpath("//*[@class='bar']")) == 2
    (image,) = tree.xpath("//img")
    assert base64.b64decode(image.get("src").split(",")[1]) == picture()


def test_the_qr_code_holds_its_text(evil_page: str) -> None:
    # What segno draws for the same text, module by module.
    import segno

    rows = segno.make(EVIL, error="m", micro=False).matrix
    path = lxml_html.document_fromstring(evil_page).xpath("//*[@class='qr']/path/@d")[0]
    assert path.count("M") == sum(map(sum, rows))


def test_attached_files_are_held_or_said_not_to_be(evil_page: str) -> None:
    tree = lxml_html.document_fromstring(evil_page)
    (link,) = tree.xpath("//a[@download]")
    assert link.get("download") == "small.jsonl"
    assert base64.b64decode(link.get("href").split(",")[1]) == b"<script>"
    row = tree.xpath("//tr[th='large.jsonl']")[0].text_content()
    assert "not in this page" in row
    # A page stands alone: nobody said that there is a PDF.
    assert "attached to the PDF" not in evil_page
    assert hashlib.sha256(b"x" * (LARGEST_INSIDE + 1)).hexdigest() in row


def test_screen_readers_find_their_way(page: str, evil_page: str) -> None:
    for each in (page, evil_page):
        tree = lxml_html.document_fromstring(each)
        assert tree.get("lang") == "en"
        assert len(tree.xpath("//h1")) == len(tree.xpath("//main")) == 1
        levels = [int(heading.tag[1]) for heading in tree.iter("h1", "h2", "h3", "h4")]
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert tree.xpath("//th[not(@scope)]") == tree.xpath("//img[not(@alt)]") == []
        assert tree.xpath("//svg[not(@role) and not(@aria-hidden)]") == []
        ids = tree.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {target[1:] for target in tree.xpath("//a/@href") if target.startswith("#")} <= set(ids)


def test_hostile_names_stand_in_the_page(page: str) -> None:
    text = re.sub(r"\s+", " ", lxml_html.document_fromstring(page).text_content())
    for name in (*HOSTILE, *PAYLOADS):
        parts = [shown(part) for part in re.split("[\r\n]+", name)]
        assert all(re.sub(r"\s+", " ", part) in text for part in parts), name
    assert not re.search("[\u200b\u202e\x00]", page)


def test_same_case_and_clock_give_the_same_page(evil_page: str) -> None:
    assert "".join(render(every_block(EVIL))) == evil_page


def test_redaction_holds(exchange_case: Case, tmp_path: Path) -> None:
    held = written(exchange_case, "html", tmp_path / "r.html", redactor=hiding())
    page = (tmp_path / "r.html").read_text()
    assert held.counts["redacted"] > 0
    assert "This is a redacted version" in page
    assert HIDDEN not in page
    for address in re.findall("base64,([A-Za-z0-9+/=]+)", page):
        assert HIDDEN.encode() not in base64.b64decode(address)


def test_an_empty_case_has_its_page(empty_case: Case, tmp_path: Path) -> None:
    assert written(empty_case, "html", tmp_path / "e.html").counts["artifacts"] == 0
    assert "The parsers found no artifact." in (tmp_path / "e.html").read_text()


@pytest.mark.skipif(shutil.which("chromium") is None, reason="needs Chromium")
def test_a_browser_runs_nothing(evil_page: str, tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(evil_page)
    command = [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}",
        "--enable-logging=stderr", "--dump-dom", (tmp_path / "page.html").as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert "<title>ran" not in done.stdout
    assert "End of report" in done.stdout
    # The policy would say so, if anything had tried: no style was refused, no script, no load.
    assert "Content Security Policy" not in done.stderr
