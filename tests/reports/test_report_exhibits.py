"""Exhibits show what their kind needs; nothing that an artifact states is lost. Truth from poppler and the case's maker."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from exhibit_case import STORES, artifact, make, text
from report_helpers import NOW

from evidence.case import Case
from reports.document import Block, Chart, Conversation, Map, Report, Section, Table, TimeLine
from reports.exhibits.gathered import Gathered, duration, stated_seconds
from reports.exhibits.messages import conversations
from reports.exhibits.provenance import Provenance
from reports.selection import ArtifactSelection
from reports.write import PreparedReport, prepare_report

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


@pytest.fixture(scope="module")
def exhibits(report_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    with make(tmp_path_factory.mktemp("exhibits") / "case") as case:
        yield case


@pytest.fixture(scope="module")
def ready(exhibits: Case) -> PreparedReport:
    return prepare_report(exhibits, now=NOW)


def blocks(report: Report, title: str) -> list[Block]:
    """Of the part whose title begins so."""
    return [block for part in parts(report.sections) if part.title.startswith(title) for block in part.blocks]


def parts(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from parts(section.parts)


def table(found: list[Block], title: str) -> Table:
    return next(block for block in found if isinstance(block, Table) and block.title.startswith(title))


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_a_thread_is_of_one_store_and_in_the_order_of_its_times(ready: PreparedReport) -> None:
    threads = [block for block in blocks(ready.report, "Messages") if isinstance(block, Conversation)]
    assert [[bubble.id for bubble in thread.bubbles] for thread in threads] == [
        ["1-1-2", "1-1-1", "1-1-5", "1-1-3", "1-1-4"],
        ["1-2-2"],
        ["1-2-1"],
    ], "two stores have a thread 7; messages without a time come last"
    assert threads[0].participants == ("+1555", "+1666")
    assert [bubble.side for bubble in threads[0].bubbles] == ["in", "out", "unknown", "in", "out"]
    assert threads[0].bubbles[3].when == "no time is stated"
    assert threads[0].bubbles[4].when == "the stored value names no possible moment"
    assert threads[0].bubbles[4].stored == "raw-1-4-sent (unix_ms)"
    assert "no thread is stated" in threads[1].title


@needs_poppler
def test_the_pages_say_all_of_it(ready: PreparedReport, exhibits: Case, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(ready.pdf)
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True)
    text = squeezed(done.stdout.decode())
    entries = {
        entry.document()["subject"]: entry.seq
        for entry in exhibits.ledger.entries()
        if entry.document()["action"] == "record"
    }
    for words in (
        *(
            "first of seven",
            "second of seven",
            "no time at all",
            "no moment",
            "gone",
            "other phone's seven",
            "alone",
        ),
        *("deleted", "draft", "recipients: +1555", "<b>.jpg", "image/jpeg", "no sender is stated"),
        "2026-03-02T10:00:00.5+00:00 · 2026-03-02T11:00:00+01:00 (Europe/Berlin)",
        "received: 2026-03-02T10:00:05+00:00",
        *("raw-2-2-received (unix_ms)", "raw-3-1-started (unix_ms)", "raw-4-2-recorded (unix_ms)"),
        "tag key message: the offer (Dr. Zoë",
        "File 1-3 (calllog.db): call log checked by hand (Dr. Zoë",
        *("51.5007", "-0.1246", "151.21", "nan", "test.message 2.1", "3599.5"),
        *(f"row message:1; entry {entries['1-1-1']}", f"row call:4; entry {entries['1-3-4']}"),
        *STORES.values(),
    ):
        assert squeezed(words) in text, words


def test_calls_are_totalled_by_number(ready: PreparedReport) -> None:
    found = blocks(ready.report, "Calls")
    assert table(found, "Totals").rows == (
        ("+1555", "2", "1 incoming, 1 missed", "0:01:01\nof 1 call not stated"),
        ("no number is stated", "1", "1 incoming", "0:00:01"),
        ("+1999", "1", "1 outgoing", "0:59:59"),
    )
    assert [row[0] for row in table(found, "Calls").rows] == ["1-3-4", "1-3-3", "1-3-2", "1-3-1"]


def test_a_thread_that_was_renamed_is_told_by_each_of_its_names() -> None:
    bodies = [
        artifact(1, number, "message", text("incoming", "hi", conversation_name=name))
        for number, name in enumerate(("Club", "Plan B", "Club", None), 1)
    ]
    (thread, *_) = conversations(bodies, Provenance("UTC", {}, {}), Gathered())
    assert isinstance(thread, Conversation) and "“Club”, “Plan B” (4 messages" in thread.title


def test_parts_of_a_second_count_and_what_is_no_duration_does_not() -> None:
    stored = ("62.5", "0.5", 1, None, "nan", "-5", "1e999999", "9" * 5000, "1_0")
    usable = [seconds for each in stored if (seconds := stated_seconds(each)) is not None]
    assert len(usable) == 3 and duration(sum(usable, Decimal(0))) == "0:01:04"


def test_places_that_are_not_on_the_globe_are_told_and_not_drawn(ready: PreparedReport) -> None:
    found = blocks(ready.report, "Locations")
    drawn = next(block for block in found if isinstance(block, Map))
    assert [place.id for place in drawn.places] == ["1-4-1", "1-4-4"]
    assert "2 artifacts whose coordinates are not on the globe" in drawn.note
    assert [row[0] for row in table(found, "What states").rows] == ["1-4-1", "1-4-2", "1-4-3", "1-4-4"]


def test_the_drawings_count_every_selected_artifact(exhibits: Case) -> None:
    report = prepare_report(exhibits, select=ArtifactSelection(per_kind=1), now=NOW).report
    found = blocks(report, "Selected artifacts")
    kinds, months = (block for block in found if isinstance(block, Chart))
    assert {bar.label: bar.value for bar in kinds.bars} == {"calls": 4, "locations": 4, "messages": 7}
    assert {bar.label: bar.value for bar in months.bars} == {"2026-03": 9, "2026-04": 4}
    assert "2 artifacts without a time" in months.note
    line = next(block for block in found if isinstance(block, TimeLine))
    assert "Of several times that an artifact states, the first counts here." in line.note
    assert {(mark.row, mark.label) for mark in line.marks} == {
        ("calls", "4 in 2026-03"),
        ("locations", "4 in 2026-04"),
        ("messages", "5 in 2026-03"),
    }


def test_no_more_than_asked_for_are_printed_and_the_rest_is_counted(exhibits: Case) -> None:
    report = prepare_report(exhibits, select=ArtifactSelection(per_kind=2), now=NOW).report
    messages = blocks(report, "Messages")
    assert sum(len(block.bubbles) for block in messages if isinstance(block, Conversation)) == 2
    assert "Printed are the first 2 of 7" in str(messages[0])
    whole = next(item for item in report.attachments if item.name == "artifacts.jsonl")
    assert whole.data.count(b"\n") == 15


def test_exhibits_are_chosen_by_tag(exhibits: Case) -> None:
    report = prepare_report(exhibits, select=ArtifactSelection(tags=("KEY message",)), now=NOW).report
    threads = [block for block in blocks(report, "Messages") if isinstance(block, Conversation)]
    assert [bubble.id for thread in threads for bubble in thread.bubbles] == ["1-1-2"]
    assert not blocks(report, "Calls")


def test_the_same_clock_gives_the_same_pages(exhibits: Case) -> None:
    one, other = (prepare_report(exhibits, now=NOW).report for _ in range(2))
    titles = ("Messages", "Calls", "Locations", "Selected artifacts (")
    assert [blocks(one, title) for title in titles] == [blocks(other, title) for title in titles]
