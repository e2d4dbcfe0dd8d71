"""Each clause of docs/validation.md's checklist stands in the report where the table says; truth from pdftotext."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from report_helpers import NOW, RecordSink, fill, message

from evidence.case import Case
from reports.attach import extract
from reports.profile import load
from reports.texts import PARTS
from reports.write import PreparedReport, prepare_report

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")

_TABLE = Path(__file__).resolve().parents[2] / "docs" / "validation.md"
_HEADING = "## What a report must show"
_PROFILES = {
    "ISO/IEC 17025": "iso17025",
    "Contents": "iso17025",
    "CrimPR": "england-wales",
    "CrimPD": "england-wales",
    "FSR Code": "england-wales",
    "Fed. R. Crim. P.": "us-federal",
    "FRE": "us-federal",
    "28 U.S.C.": "us-federal",
}
_RUNNING = re.compile(r"^(?:Report [0-9a-f]{32}.*|.*Page \d+ of \d+|.*Case [0-9a-f]{32})$")


class Row(NamedTuple):
    """One line of the table: the clause, where in the report, and what must stand there."""

    clause: str
    section: str
    phrases: tuple[str, ...]


def rows() -> list[Row]:
    text = _TABLE.read_text("utf-8").partition(_HEADING)[2].partition("\n## ")[0]
    cells = (re.split(r"(?<!\\)\|", line) for line in text.splitlines() if line.startswith("|"))
    found = [[cell.strip() for cell in row[1:-1]] for row in cells]
    return [
        Row(row[0], row[2], tuple(re.findall(r"`([^`]+)`", row[3])))
        for row in found
        if row[0] != "clause" and not row[0].startswith("---")
    ]


def profile_of(clause: str) -> str:
    return next(name for prefix, name in _PROFILES.items() if clause.startswith(prefix))


def squeezed(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def words_of(part: str) -> str:
    """What the examiner of this test wrote: unlike anything that the program says."""
    return f"Whereupon the examiner wrote of {part.replace('-', ' ')}: <b>{part}</b> & more."


def fill_custody(case: Case) -> None:
    """A thing that was received, sealed and imaged; runs of the reading; a scope; a talk on the telephone."""
    append = case.ledger.append
    received = {"received_from": "PC 4711", "place": "Front desk", "at": "2026-11-20T09:15:00+00:00"}
    append("custody.receive", "item EX-1", received | {"condition": "scratched screen", "seals": ["A123456"]})
    append("custody.store", "item EX-1", {"place": "Safe 3, shelf B"})
    append("custody.link", "item EX-1", {"evidence": 1})
    parsers = [{"name": "android.sms", "version": "1.0", "digest": "ab" * 32}]
    parameters = {"workers": 2, "limits": {"entry_seconds": "60.0"}}
    sandbox = "a process of its own; at most 4,096 bytes of address space"
    start = {"indicia": "0.1.0", "parsers": parsers, "sandbox": sandbox, "parameters": parameters}
    append("ingest.start", "evidence 1", start)
    tools = {"python": "3.11.7", "sleuthkit": "4.15.0"}
    append("ingest.end", "evidence 1", {"counts": {"entries": 4}, "tools": tools})
    append("note", "case", {"text": "Opinion given to DC Lee by telephone."})
    append("scope.set", "case", {"authority": "Warrant 7/2026", "kinds": ["message"]})


@pytest.fixture(scope="module")
def told(report_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """A case of which everything was written down that a report may say."""
    folder = tmp_path_factory.mktemp("checklist") / "case"
    with Case.create(
        folder, number="2026-7", title="T", examiner="Dr. Zoë", agency="Lab North", authority="Warrant 7/2026"
    ) as case:
        fill(case, ("sms.db",))
        call = message(1, "sms.db", "") | {"id": "1-1-2", "kind": "call", "number": 2}
        RecordSink(case).add("artifact", call | {"fields": {"direction": "incoming", "number": "+15550199"}})
        fill_custody(case)
        for part in PARTS:
            case.ledger.append("report.text", part, {"text": words_of(part)})
        yield case


Produced = tuple[PreparedReport, list[str]]


@pytest.fixture(scope="module")
def produced(told: Case, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Produced]:
    """The report of a profile, and the text of each of its pages."""
    made: dict[str, Produced] = {}

    def of(name: str) -> Produced:
        if name not in made:
            ready = prepare_report(told, profile=load(name), now=NOW)
            made[name] = ready, pages_of(ready.pdf, tmp_path_factory.mktemp("pdf") / f"{name}.pdf")
        return made[name]

    return of


def pages_of(pdf: bytes, path: Path) -> list[str]:
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True)
    return done.stdout.decode().split("\f")[:-1]


def sections_of(pages: list[str]) -> dict[str, str]:
    """Title of each numbered section -> its text. A line of the contents ends in a page's number; a heading does not."""
    lines = [line for page in pages for line in page.splitlines() if not _RUNNING.match(line)]
    found: dict[str, list[str]] = {}
    number, title = 0, ""
    for line in lines:
        begun = re.match(rf"{number + 1}\s+(\D+)$", line)
        if begun:
            number, title = number + 1, begun[1].strip()
        elif title:
            found.setdefault(title, []).append(line)
    return {title: squeezed("\n".join(text)) for title, text in found.items()}


def text_at(section: str, pages: list[str]) -> list[str]:
    """The texts in which a phrase of that row must stand."""
    if section == "every page":
        return [squeezed(page) for page in pages]
    places = {"cover": pages[0], "last page": pages[-1]}
    return [squeezed(places[section]) if section in places else sections_of(pages)[section]]


def spelled(phrase: str, case: Case, ready: PreparedReport) -> str:
    """A phrase of the table with what only this case knows, from the case and from the attached files themselves."""
    if phrase.startswith("text:"):
        return words_of(phrase.removeprefix("text:"))
    files = extract(ready.pdf)
    _origin, size, root = files["checkpoint.txt"].decode().splitlines()[:3]
    known = {
        "CASE-ID": case.info.id,
        "REPORT-ID": ready.report.id,
        "LEDGER-KEY": case.key().public.text,
        "LEDGER-SIZE": f"{int(size):,}",
        "LEDGER-ROOT": root,
        "MANIFEST-SHA256": hashlib.sha256(files["manifest.hashdeep"]).hexdigest(),
    }
    for name, value in known.items():
        phrase = phrase.replace(name, value)
    return phrase


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.clause}, {row.section}")
def test_each_clause_stands_where_the_table_says(
    row: Row, told: Case, produced: Callable[[str], Produced]
) -> None:
    ready, pages = produced(profile_of(row.clause))
    assert row.phrases, "a row of the table says nothing that could be looked for"
    for phrase in row.phrases:
        wanted = squeezed(spelled(phrase, told, ready))
        for text in text_at(row.section, pages):
            assert wanted in text, phrase


def test_no_clause_is_left_out_of_the_table() -> None:
    listed = {row.clause for row in rows()}
    wanted = {f"ISO/IEC 17025:2017 7.8.2.1 {letter}" for letter in "abcdefghijklmnop"}
    wanted |= {f"ISO/IEC 17025:2017 7.8.7.{number}" for number in (1, 2, 3)}
    wanted |= {f"CrimPR 19.4 {letter}" for letter in "abcdefghijk"}
    wanted |= {"FRE 902(13)", "FRE 902(14)", "28 U.S.C. § 1746", "Fed. R. Crim. P. 16(a)(1)(G)"}
    assert wanted <= listed


def test_every_part_of_the_examiners_text_stands_in_every_shipped_profile(
    produced: Callable[[str], Produced],
) -> None:
    for name in ("iso17025", "england-wales", "us-federal"):
        ready, pages = produced(name)
        text = squeezed(
            "\n".join(line for page in pages for line in page.splitlines() if not _RUNNING.match(line))
        )
        assert [part for part in PARTS if squeezed(words_of(part)) not in text] == [], name
        assert not ready.report.warnings


def test_the_table_can_fail(produced: Callable[[str], Produced]) -> None:
    """What stands in one section is not found in another, and what nobody wrote is found nowhere."""
    _ready, pages = produced("england-wales")
    sections = sections_of(pages)
    assert len(sections) == len(load("england-wales").sections)
    assert squeezed(words_of("opinion")) not in sections["Methods"]
    assert not any(squeezed(words_of("nothing")) in text for text in sections.values())
