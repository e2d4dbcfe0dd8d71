"""A report claims no more than what it shows and what was done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from report_helpers import NOW, RecordSink, entry, message

from evidence.case import Case
from reports.document import Block, Section
from reports.redaction.engine import ProfileRedactor
from reports.redaction.profile import RedactionProfile, Replace
from reports.write import PreparedReport, prepare_report


@pytest.fixture
def two_items(report_home: None, tmp_path: Path) -> Iterator[Case]:
    """Two items, each with a file, a message and the same problem."""
    with Case.create(tmp_path / "case", number="1", title="t", examiner="Zoë Adler") as case:
        sink = RecordSink(case)
        for item in (1, 2):
            case.ledger.append("evidence.receive", f"evidence {item}", {"path": f"/e/{item}"})
            body: dict[str, Any] = {
                "id": item,
                "name": f"phone {item}",
                "path": f"/e/{item}",
                "container": "raw",
            }
            body |= {"segments": [], "size": 1, "details": {}, "stored_hashes": {}, "layers": []}
            sink.add("evidence", body)
            own = {"id": f"{item}-1", "evidence": item}
            sink.add("entry", entry(1, f"f{item}", **own))
            sink.add(
                "artifact", message(1, f"f{item}", "hi") | own | {"id": f"{item}-1-1", "entry": f"{item}-1"}
            )
            problem = {"id": f"{item}-1-p1", "evidence": item, "entry": f"{item}-1", "path": f"f{item}"}
            sink.add("problem", problem | {"kind": "warning", "message": "m", "parser": None, "locator": ""})
        yield case


def report_within(case: Case, **scope: object) -> PreparedReport:
    case.ledger.append("scope.set", "case", {"authority": "Warrant 7", **scope})  # type: ignore[dict-item]
    return prepare_report(case, now=NOW)


def blocks_of(ready: PreparedReport, title: str) -> list[Block]:
    def walk(sections: tuple[Section, ...]) -> Iterator[Block]:
        for section in sections:
            yield from section.blocks
            yield from walk(section.parts)

    return list(walk(tuple(each for each in ready.report.sections if each.title == title)))


def test_the_writer_of_a_text_is_redacted_like_the_text(two_items: Case) -> None:
    two_items.ledger.append("report.text", "opinion", {"text": "So it was."})
    full = prepare_report(two_items, now=NOW)
    assert "In the words of Zoë Adler" in str(blocks_of(full, "Opinion and interpretation"))
    rule = Replace(label="the examiner", names=("Zoë Adler",))
    redactor = ProfileRedactor(RedactionProfile(name="test", replace=(rule,)))
    ready = prepare_report(two_items, redactor=redactor, now=NOW)
    assert "In the words of [redacted: the examiner]" in str(blocks_of(ready, "Opinion and interpretation"))
    assert "Zoë Adler" not in str(ready.report.sections)


def test_a_problem_of_an_item_in_scope_is_told_though_another_item_has_it_first(two_items: Case) -> None:
    words = str(blocks_of(report_within(two_items, items=[2]), "Completeness"))
    assert "1 problem of 1 are grouped" in words
    assert "item 2: f2" in words
    assert "item 1" not in words
