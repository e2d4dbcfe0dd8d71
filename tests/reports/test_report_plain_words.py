"""What a report says of folders, hashes, scope and acts is true and can be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from report_helpers import NOW, RecordSink, entry, message

from evidence.case import Case
from reports.document import Block, KeyValues, Section, Table
from reports.exchange.case_uco import write
from reports.flow import Flow
from reports.layout import place_block
from reports.scope import Scope
from reports.typeset import Typesetter
from reports.view import CaseView
from reports.write import prepare_report


@pytest.fixture
def folder_case(report_home: None, tmp_path: Path) -> Iterator[Case]:
    """One item that is a folder."""
    with Case.create(tmp_path / "case", number="1", title="t", examiner="Zoë Adler") as case:
        case.ledger.append("evidence.receive", "evidence 1", {"path": "/e/1\nCorrected by entry 9: no"})
        body: dict[str, Any] = {"id": 1, "name": "phone", "path": "/e/1", "container": "directory"}
        body |= {"segments": [], "size": 0, "details": {}, "stored_hashes": {}, "layers": []}
        RecordSink(case).add("evidence", body)
        RecordSink(case).add("entry", entry(1, "f1"))
        yield case


def blocks(case: Case, title: str) -> list[Block]:
    def walk(sections: tuple[Section, ...]) -> Iterator[Block]:
        for section in sections:
            yield from section.blocks
            yield from walk(section.parts)

    sections = prepare_report(case, now=NOW).report.sections
    return list(walk(tuple(each for each in sections if each.title == title)))


def cells(found: list[Block]) -> list[str]:
    return [cell for block in found if isinstance(block, Table) for row in block.rows for cell in row]


def test_a_folder_has_no_size_of_zero_bytes(folder_case: Case) -> None:
    (facts,) = (each for each in blocks(folder_case, "Evidence items") if isinstance(each, KeyValues))
    assert dict(facts.rows)["Size"] == "none of its own: the item is a folder"


def test_a_graph_states_no_size_of_a_folder(folder_case: Case, tmp_path: Path) -> None:
    with CaseView(folder_case) as view:
        write(view, tmp_path / "case.jsonld")
    graph = json.loads((tmp_path / "case.jsonld").read_text("utf-8"))["@graph"]
    (item,) = (node for node in graph if node["@type"] == "uco-observable:Image")
    assert "sizeInBytes" not in json.dumps(item)


def test_no_acquisition_hash_is_claimed_where_none_is_stored(folder_case: Case) -> None:
    said = str(blocks(folder_case, "Integrity"))
    assert "was stored in the container" not in said and "many store none" in said


def test_a_duration_that_is_not_stated_is_not_zero(folder_case: Case) -> None:
    sink = RecordSink(folder_case)
    stored = ("+1", "61"), ("+1", None), ("+2", None), ("+3", "0"), ("+4", "43.85638904571533")
    unusable = ("+1", "-5"), ("+5", "-1"), ("+5", "n/a"), ("+6", "1e3"), ("+6", None)
    for number, (who, seconds) in enumerate((*stored, *unusable), 1):
        call = message(number, "f1", "") | {"id": f"1-1-{number}", "kind": "call", "entry": "1-1"}
        stated = {"duration_s": seconds} if seconds else {}
        sink.add("artifact", call | {"fields": {"number": who, "direction": "incoming", **stated}})
    rows = {
        row[0]: row[3]
        for block in blocks(folder_case, "Selected artifacts")
        if isinstance(block, Table) and block.title.startswith("Totals")
        for row in block.rows
    }
    assert rows == {
        "+1": "0:01:01\nof 1 call not stated\nof 1 call stated, but not usable",
        "+2": "not stated",
        "+3": "0:00:00",
        "+4": "0:00:43",
        "+5": "stated, but not usable",
        "+6": "of 1 call not stated\nof 1 call stated, but not usable",
    }


def test_no_permission_is_claimed_without_a_scope(folder_case: Case) -> None:
    said = str(blocks(folder_case, "Instructions, authority and scope"))
    assert "may be shown" not in said and said.count("othing was kept back") == 1
    assert Scope(authority="Order 1", entry=7).words().startswith("The scope that is set states no limit")


def test_a_place_that_is_not_known_is_not_called_none(folder_case: Case) -> None:
    problem = {"id": "1-1-p1", "evidence": 1, "entry": "1-1", "path": "f1", "kind": "unreadable"}
    RecordSink(folder_case).add("problem", problem | {"message": "gone", "parser": None, "locator": None})
    said = cells(blocks(folder_case, "Completeness"))
    assert "None" not in said and "not stated" in said


def test_what_a_person_wrote_keeps_its_lines_and_a_path_does_not(folder_case: Case) -> None:
    add = folder_case.ledger.append
    noted = add("note", "1-1", {"text": "first\nsecond \u202e"})
    add("correction", str(noted), {"corrects": noted, "text": "one\ntwo"})
    add("custody.condition", "evidence 1", {"condition": "wet\nscratched"})
    said = "\n".join(cells(blocks(folder_case, "Acts of the ledger")))
    assert "first\nsecond <U+202E>" in said and "one\ntwo" in said
    assert "/e/1<U+000A>Corrected by entry 9: no" in said, "a name from evidence is one line"
    assert "wet\nscratched" in "\n".join(cells(blocks(folder_case, "Chain of custody")))


@pytest.mark.parametrize(
    "title", ["Acts of the ledger", "Chain of custody", "The examiner and others who took part"]
)
def test_no_time_of_an_act_is_broken(folder_case: Case, title: str) -> None:
    found = blocks(folder_case, title)
    times = {
        each
        for text in cells(found)
        for each in text.removeprefix("to ").split("\n")
        if each.endswith("+00:00")
    }
    flow = Flow(Typesetter())
    for each in found:
        if isinstance(each, Table):
            place_block(flow, each)
    drawn = {"".join(piece.text for piece in text.line) for page in flow.pages for text in page.texts}
    assert times and times <= drawn
