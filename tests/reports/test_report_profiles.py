"""Profiles: shipped and a laboratory's own, what they refuse, and what a report says that lacks what they require."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from report_helpers import NOW, RecordSink, fill, message
from test_report_content import needs_poppler, squeezed

from evidence.case import Case
from reports.attach import extract
from reports.build import SECTIONS
from reports.document import Bullets, KeyValues, Paragraph, Section, Table
from reports.errors import ReportError
from reports.profile import load, shipped
from reports.required import PLACES
from reports.texts import PARTS
from reports.write import prepare_report
from resources.demo.report_texts import TEXTS

_OWN = """
name = "north-lab"
title = "North laboratory"
heading = "REPORT OF THE NORTH LABORATORY"
standards = ["Procedure N-12"]
sections = ["summary", "items", "methods", "limits", "verify"]
required = ["methods"]
"""


@pytest.fixture
def small(report_home: None, tmp_path: Path) -> Iterator[Case]:
    with Case.create(tmp_path / "case", number="1", title="t", examiner="Jo") as case:
        fill(case, ("one",))
        yield case


def texts_of(section: Section) -> Iterator[str]:
    for block in section.blocks:
        match block:
            case Paragraph():
                yield block.text
            case Bullets():
                yield from block.items
            case KeyValues():
                yield from (f"{name}: {value}" for name, value in block.rows)
            case Table():
                yield from (" | ".join(row) for row in block.rows)
    for part in section.parts:
        yield part.title
        yield from texts_of(part)


def own(tmp_path: Path, text: str) -> str:
    path = tmp_path / "own.toml"
    path.write_text(text, "utf-8")
    return str(path)


@pytest.mark.parametrize("name", shipped())
def test_shipped_profiles_load_and_say_their_name(name: str) -> None:
    assert load(name).name == name
    assert set(load(name).sections) <= set(SECTIONS)


def test_the_three_profiles_are_shipped() -> None:
    assert set(shipped()) == {"iso17025", "england-wales", "us-federal"}


AMENDED_13 = (
    "I confirm that I have complied with the code of practice or conduct for experts of my discipline, namely ",
    " in all respects save as identified ",
    " gives details of the action taken to mitigate any risk of error that might arise as a result.",
)
"""Paragraph 13 between its blanks: First Amendment to the Criminal Practice Directions 2023, in force 2 October 2023."""


def test_the_edition_that_was_followed_is_named() -> None:
    profile = load("england-wales")
    assert "Criminal Procedure Rules, rule 19.4, in the wording of S.I. 2020/759" in profile.standards
    (thirteen,) = (words for words in profile.declarations if words.startswith("13. "))
    assert all(words in thirteen for words in AMENDED_13)
    limits = (Path(__file__).resolve().parents[2] / "docs" / "limits.md").read_text("utf-8")
    assert "S.I. 2025/909" in limits and "check with the court's current text" in limits


def test_each_part_of_the_text_has_its_section() -> None:
    assert PLACES.keys() == PARTS.keys()
    assert set(PLACES.values()) <= set(SECTIONS)


@needs_poppler
def test_a_laboratory_adds_its_own(small: Case, tmp_path: Path) -> None:
    profile = load(own(tmp_path, _OWN))
    ready = prepare_report(small, profile=profile, now=NOW)
    path = tmp_path / "own.pdf"
    path.write_bytes(ready.pdf)
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True)
    text = squeezed(done.stdout.decode())
    assert (
        squeezed("REPORT OF THE NORTH LABORATORY") in text and squeezed("Form follows Procedure N-12") in text
    )
    assert [section.title for section in ready.report.sections] == [
        "Summary",
        "Evidence items",
        "Methods",
        "Limitations, errors and deviations",
        "How to verify this report",
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("sections", "sektions"), "unknown field `sektions`"),
        (('"items"', '"itmes"'), "there is no section 'itmes': choose from summary, "),
        (('"items"', '"summary"'), "the section 'summary' is listed more than once"),
        (('"methods"', '"metods"'), "there is no required text 'metods': choose from plain-summary, "),
        (('"north-lab"', '"North Lab"'), "its name must be lower-case letters"),
        (('["Procedure N-12"]', '["  "]'), "one of its statements is empty"),
        (('["summary", "items", "methods", "limits", "verify"]', "[]"), "it lists no section"),
        (('"summary", ', ""), "it has no section 'summary': the report says there what it lacks"),
        (('"limits", ', ""), "it has no section 'limits': the report says there what it cannot say"),
        (('"methods", ', ""), "it requires the text 'methods' and has no section 'methods'"),
        (
            ("required", 'declarations = ["I do."]\nrequired'),
            "it has declarations and no section of that name",
        ),
        (("title =", "title"), "cannot be used"),
        (('"itmes"', ""), ""),
    ],
)
def test_a_profile_with_a_fault_is_refused_in_words(
    change: tuple[str, str], said: str, tmp_path: Path
) -> None:
    file = own(tmp_path, _OWN.replace(*change))
    if not said:
        assert load(file).name == "north-lab", "the profile that the others change is good"
        return
    with pytest.raises(ReportError) as caught:
        load(file)
    assert said in str(caught.value)


def test_a_profile_that_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "binary.toml"
    file.write_bytes(b"\xff\x00\x80")
    for name in (str(file), str(tmp_path), str(tmp_path / "none.toml"), "france"):
        with pytest.raises(ReportError):
            load(name)


@pytest.mark.parametrize("name", shipped())
def test_what_a_profile_requires_and_nobody_wrote_is_said(name: str, small: Case) -> None:
    profile = load(name)
    ready = prepare_report(small, profile=profile, now=NOW)
    first, *rest = ready.report.sections
    said = [text for section in rest for text in texts_of(section)]
    assert profile.required
    for part in profile.required:
        assert any(text.startswith("MISSING") and PARTS[part] in text for text in said), part
        assert any(
            "THIS REPORT IS NOT COMPLETE" in text and PARTS[part] in text for text in texts_of(first)
        ), part
    assert len(ready.report.warnings) == len(profile.required)


def test_declarations_and_certification_warn_of_texts_that_are_missing(small: Case) -> None:
    def said(title: str) -> list[str]:
        report = prepare_report(small, profile=load("us-federal"), now=NOW).report
        return [text for section in report.sections if section.title == title for text in texts_of(section)]

    titles = ("Declarations", "Certification of electronic records")
    for title in titles:
        assert any(
            "THIS REPORT IS NOT COMPLETE" in text and PARTS["methods"] in text for text in said(title)
        ), title
        assert any("not borne out by this report" in text for text in said(title)), title
    for part in load("us-federal").required:
        small.ledger.append("report.text", part, {"text": "As it was."})
    for title in titles:
        assert not any("NOT COMPLETE" in text or "borne out" in text for text in said(title)), title


def test_a_short_profile_keeps_the_limitations(small: Case, tmp_path: Path) -> None:
    short = _OWN.replace('"methods", ', "").replace('["methods"]', "[]")
    report = prepare_report(small, profile=load(own(tmp_path, short)), now=NOW).report
    (limits,) = (each for each in report.sections if each.title.startswith("Limitations"))
    said = "\n".join(texts_of(limits))
    assert "No validation of the methods by the laboratory that used them is stated." in said
    assert "Reading did not finish for item 1" in said


def test_each_text_of_the_examiner_stands_below_a_heading_of_its_own(small: Case) -> None:
    for part in ("laboratory", "customer", "authority", "condition"):
        small.ledger.append("report.text", part, {"text": f"Words on {part}."})
    by_heading = {
        part.title: [block.text for block in part.blocks if isinstance(block, Paragraph)]
        for section in prepare_report(small, now=NOW).report.sections
        for part in section.parts
    }
    assert by_heading[PARTS["laboratory"]][0] == "Words on laboratory."
    assert by_heading[PARTS["customer"]][0] == "Words on customer."
    assert by_heading[PARTS["condition"]][0] == "Words on condition."
    assert by_heading["Authority and scope in the examiner's words"][0] == "Words on authority."


def test_a_text_that_is_taken_back_is_missing_again(small: Case) -> None:
    small.ledger.append("report.text", "methods", {"text": "As in procedure 4."})
    before = prepare_report(small, profile=load("us-federal"), now=NOW).report.warnings
    small.ledger.append("report.text", "methods", {"text": ""})
    after = prepare_report(small, profile=load("us-federal"), now=NOW).report.warnings
    assert len(after) == len(before) + 1


def test_validation_is_said_to_be_missing_until_somebody_states_it(small: Case) -> None:
    def said() -> list[str]:
        report = prepare_report(small, now=NOW).report
        return [
            text for section in report.sections if section.title == "Methods" for text in texts_of(section)
        ]

    assert any("NOT VALIDATED BY THIS LABORATORY" in text for text in said())
    small.ledger.append("report.text", "methods", {"text": "Validated by us, record V-9."})
    assert not any("NOT VALIDATED" in text for text in said())
    assert "Validated by us, record V-9." in said()


def test_no_opinion_is_said_and_an_opinion_names_who_wrote_it(small: Case) -> None:
    def said() -> list[str]:
        report = prepare_report(small, now=NOW).report
        return [
            text
            for section in report.sections
            if section.title.startswith("Opinion")
            for text in texts_of(section)
        ]

    assert "No opinion is stated." in said()
    entry = small.ledger.append("report.text", "opinion", {"text": "They met."})
    assert "They met." in said() and "No opinion is stated." not in said()
    assert any(
        text.startswith("In the words of Jo") and text.endswith(f"ledger entry {entry}.") for text in said()
    )


@needs_poppler
def test_a_hostile_text_is_text(small: Case, tmp_path: Path) -> None:
    hostile = "<b>bold</b> & \u202egpj.exe\n- first \x00 point\n\u2022 second\nمرحبا\n" + "long " * 13_000
    small.ledger.append("report.text", "opinion", {"text": hostile})
    path = tmp_path / "hostile.pdf"
    path.write_bytes(prepare_report(small, now=NOW).pdf)
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True)
    text = squeezed(done.stdout.decode())
    for part in ("<b>bold</b>&<U+202E>gpj.exe", "first<U+0000>point", "second", "مرحبا"):
        assert part in text
    assert text.count("long") >= 13_000


def test_a_text_without_a_section_is_said(small: Case, tmp_path: Path) -> None:
    small.ledger.append("report.text", "opinion", {"text": "They met."})
    ready = prepare_report(small, profile=load(own(tmp_path, _OWN)), now=NOW)
    assert any(warning.startswith("LEFT OUT: \u201cOpinion\u201d") for warning in ready.report.warnings)
    assert any(
        text.startswith("LEFT OUT: \u201cOpinion\u201d") for text in texts_of(ready.report.sections[0])
    )


def test_a_transfer_keeps_its_state_and_the_holder_is_named(small: Case) -> None:
    append = small.ledger.append
    received = {"received_from": "PC 4711", "place": "Front desk", "at": "2026-11-20T09:15:00+00:00"}
    append("custody.receive", "item EX-2", {**received, "seals": ["A1"], "condition": "whole"})
    append("custody.return", "item EX-2", {"returned_to": "Ms Owner", "at": "2026-11-21T09:15:00+00:00"})
    report = prepare_report(small, now=NOW).report
    (custody,) = (section for section in report.sections if section.title == "Chain of custody")
    (thing,) = (part for part in custody.parts if part.title == "Thing EX-2")
    said = list(texts_of(thing))
    assert "Held by: Ms Owner" in said and "State: returned" in said
    assert any("received from: PC 4711" in text and "condition: whole" in text for text in said)


def test_a_scope_keeps_items_and_what_was_done_with_them_out(small: Case) -> None:
    append, sink = small.ledger.append, RecordSink(small)
    append("evidence.receive", "evidence 2", {"path": "/evidence/secret.dd"})
    other = {"id": 2, "name": "secret.dd", "path": "/evidence/secret.dd", "container": "raw", "segments": []}
    sink.add("evidence", other | {"size": 1, "details": {}, "stored_hashes": {}, "layers": []})
    received = {"received_from": "Ms Secret", "place": "Desk", "at": "2026-11-20T09:15:00+00:00"}
    append("custody.receive", "item EX-9", received)
    append("custody.link", "item EX-9", {"evidence": 2})
    noted = append("note", "2-1", {"text": "secret note"})
    append("correction", str(noted), {"corrects": noted, "text": "secret correction"})
    append("note", "1-1", {"text": "open note"})
    append("scope.set", "case", {"authority": "Order 9", "items": [1]})
    ready = prepare_report(small, now=NOW)
    by_title = {section.title: section for section in ready.report.sections}
    assert [part.title for part in by_title["Chain of custody"].parts] == ["Item 1"]
    (kept,) = (
        text for text in texts_of(by_title["Instructions, authority and scope"]) if "Kept back" in text
    )
    assert "1 evidence item of 2 " in kept and " 5 acts of the ledger" in kept
    said = "\n".join(text for section in ready.report.sections for text in texts_of(section))
    attached = b"\n".join(extract(ready.pdf).values())
    assert "open note" in said and b"open note" in attached
    assert "ecret" not in said and b"ecret" not in attached


def test_a_scope_of_kinds_keeps_back_what_was_noted_on_others(small: Case) -> None:
    call = message(1, "one", "") | {"id": "1-1-2", "kind": "call", "number": 2}
    RecordSink(small).add("artifact", call)
    small.ledger.append("note", "1-1-2", {"text": "secret note"})
    small.ledger.append("note", "1-1-1", {"text": "open note"})
    small.ledger.append("scope.set", "case", {"authority": "Order 9", "kinds": ["message"]})
    ready = prepare_report(small, now=NOW)
    attached = extract(ready.pdf)["custody-acts.jsonl"]
    assert b"open note" in attached and b"secret note" not in attached
    small.ledger.append("scope.lift", "case", {"reason": "Order 10"})
    assert b"secret note" in extract(prepare_report(small, now=NOW).pdf)["custody-acts.jsonl"]


def test_report_ids_of_two_profiles_differ(small: Case) -> None:
    from reports.build import compose
    from reports.context import Context
    from reports.scope import Scope
    from reports.selection import ArtifactSelection
    from reports.source import read_facts
    from reports.view import CaseView

    prepare_report(small, now=NOW)
    with CaseView(small) as view:
        facts = read_facts(view)
    made = [
        compose(
            Context(facts=facts, selection=ArtifactSelection(), profile=load(name), scope=Scope(), texts={}),
            NOW,
        )
        for name in ("iso17025", "us-federal", "iso17025")
    ]
    assert made[0] == made[2] and made[0].id != made[1].id


def run_report(folder: Path, output: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", "app.cli.main", "report", str(folder), "-o", str(output))
    return subprocess.run(
        [*command, "--profile", "us-federal", *options], check=True, capture_output=True, text=True
    )


def test_the_command_prints_what_is_missing(report_home: None, tmp_path: Path) -> None:
    folder = tmp_path / "case"
    with Case.create(folder, number="1", title="t", examiner="Jo") as case:
        fill(case, ("one",))
    done = run_report(folder, tmp_path / "r.pdf")
    for part in load("us-federal").required:
        assert PARTS[part] in done.stderr and f"indicia text set DIR {part}" in done.stderr
    done = run_report(folder, tmp_path / "again.pdf", "--json")
    assert len(json.loads(done.stdout)["warnings"]) == len(load("us-federal").required)


def test_the_demo_writes_all_that_the_shipped_profiles_require() -> None:
    assert {part for name in shipped() for part in load(name).required} <= TEXTS.keys() <= PARTS.keys()
