"""A report claims no more than what it shows and what was done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from report_helpers import NOW, RecordSink, add_item, entry, fill, message

from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_handling import Link, Receipt, Storage
from evidence.custody.keys import SigningKey
from evidence.custody.transfer import signed
from reports.attach import extract
from reports.document import Block, Bullets, Conversation, KeyValues, Paragraph, Section, Table
from reports.exhibits.calls import calls
from reports.exhibits.gathered import CallTotal, Gathered
from reports.exhibits.overview import overview
from reports.exhibits.provenance import Provenance
from reports.flow import ALERT, Flow
from reports.layout import place_block
from reports.profile import load
from reports.redaction.engine import ProfileRedactor
from reports.redaction.profile import LeaveOut, RedactionProfile, Replace
from reports.selection import ArtifactSelection
from reports.typeset import Typesetter
from reports.write import PreparedReport, prepare_report


@pytest.fixture
def two_items(report_home: None, tmp_path: Path) -> Iterator[Case]:
    """Two items, each with a file, a message and the same problem."""
    with Case.create(tmp_path / "case", number="1", title="t", examiner="Zoë Adler") as case:
        sink = RecordSink(case)
        for item in (1, 2):
            add_item(sink, item)
            own = {"id": f"{item}-1", "evidence": item}
            sink.add("entry", entry(1, f"f{item}", **own))
            sink.add(
                "artifact", message(1, f"f{item}", "hi") | own | {"id": f"{item}-1-1", "entry": f"{item}-1"}
            )
            problem = {"id": f"{item}-1-p1", "evidence": item, "entry": f"{item}-1", "path": f"f{item}"}
            sink.add("problem", problem | {"kind": "warning", "message": "m", "parser": None, "locator": ""})
        yield case


def report_within(case: Case, **scope: object) -> PreparedReport:
    case.ledger.append("scope.set", "case", {"authority": "Warrant 7", **scope})
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
    assert "1 problem of 1 is grouped" in words
    assert "item 2: f2" in words
    assert "item 1" not in words


def test_numbers_under_a_scope_are_those_within_it(two_items: Case) -> None:
    before = prepare_report(two_items, now=NOW)
    assert "2 artifacts were found by the parsers." in str(blocks_of(before, "Summary"))
    told = "All artifacts were selected. 2 of 2 artifacts in the case were selected; 2 are printed here."
    assert told in str(blocks_of(before, "Selected artifacts"))
    ready = report_within(two_items, items=[2])
    found = (
        "2 artifacts were found by the parsers in the whole case; 1 of them is within the authority's scope."
    )
    assert found in str(blocks_of(ready, "Summary"))
    told = "All artifacts within the authority's scope were selected. 1 of 1 artifacts within the authority's scope"
    assert told in str(blocks_of(ready, "Selected artifacts"))


def test_all_acts_and_all_people_are_claimed_only_where_none_was_kept_back(two_items: Case) -> None:
    whole, everybody = (
        "All acts on the case stand in the attached list of custody acts.",
        "every person who acted",
    )
    before = prepare_report(two_items, now=NOW)
    assert whole in str(blocks_of(before, "Chain of custody"))
    assert everybody in str(blocks_of(before, "The examiner and others who took part"))
    ready = report_within(two_items, items=[2])
    custody = str(blocks_of(ready, "Chain of custody"))
    assert (
        "All acts on the case but 1 that was kept back stand in the attached list of custody acts." in custody
    )
    people = str(blocks_of(ready, "The examiner and others who took part"))
    assert "1 further act was kept back and is not counted here" in people
    assert everybody not in people


def test_a_redacted_version_advises_nothing_that_its_recipient_cannot_do(two_items: Case) -> None:
    said = {}
    for name, redactor in (("full", None), ("redacted", ProfileRedactor(RedactionProfile(name="test")))):
        ready = prepare_report(two_items, redactor=redactor, now=NOW)
        said[name] = str(blocks_of(ready, "How to verify this report")) + str(blocks_of(ready, "Integrity"))
    assert "hashdeep -a -k manifest.hashdeep -r -l 1, where item 1 is" in said["full"]
    assert "SHA-256 of each file that was read stand in the attached manifest" in said["full"]
    assert "hashdeep -a" not in said["redacted"]
    assert "of each file" not in said["redacted"]
    assert "small files may be missing" in said["redacted"]


def test_the_advice_names_an_item_that_is_within_the_scope(two_items: Case) -> None:
    words = str(blocks_of(report_within(two_items, items=[2]), "How to verify this report"))
    assert "hashdeep -a -k manifest.hashdeep -r -l 2, where item 2 is mounted" in words
    assert "item 1" not in words


def test_one_is_not_many(two_items: Case) -> None:
    leave_out = LeaveOut(ids=("1-1-1",))
    redactor = ProfileRedactor(RedactionProfile(name="test", leave_out=leave_out))
    ready = prepare_report(two_items, redactor=redactor, now=NOW)
    assert "1 artifact of the case is left out whole" in str(blocks_of(ready, "Redactions"))
    assert "was selected; 1 is printed here" in str(blocks_of(ready, "Selected artifacts"))
    assert "1 artifact without a time is not on it." in str(
        overview(Gathered(months=(("call", None, 1), ("call", "2026-03", 1))))
    )
    totals = tuple(CallTotal(str(number), {"incoming": 1}, 0) for number in range(51))
    shown = calls([], Provenance("UTC", {}, {}), Gathered(calls=totals))
    assert "1 more number, with 1 call, is not listed here." in str(shown)


def _location(case: Case) -> None:
    body = message(1, "f1", "") | {"id": "1-1-8", "kind": "location"}
    RecordSink(case).add(
        "artifact", body | {"fields": {"latitude": "52.520008", "longitude": "13.404954", "altitude_m": "34"}}
    )


@pytest.mark.parametrize("treatment", ["keep", "round", "leave-out"])
def test_coordinates_that_were_changed_are_not_said_to_be_those_that_are_stored(
    two_items: Case, treatment: Literal["keep", "round", "leave-out"]
) -> None:
    _location(two_items)
    redactor = ProfileRedactor(RedactionProfile(name="test", coordinates=treatment, decimals=1))
    ready = prepare_report(two_items, redactor=redactor, now=NOW)
    changed = "points on its maps, are then not those that are stored"
    assert (changed in str(blocks_of(ready, "Redactions"))) == (treatment != "keep")
    rows = [
        row[1]
        for block in blocks_of(ready, "Selected artifacts")
        if isinstance(block, Table) and block.title == "What states these places"
        for row in block.rows
    ]
    gone = "not stated, or left out of a redacted version"
    said = {"keep": "52.520008\n13.404954", "round": "52.5\n13.4", "leave-out": f"{gone}\n{gone}"}
    assert rows == [said[treatment]]


def test_what_a_redaction_leaves_out_is_counted_and_not_said_not_to_be(two_items: Case) -> None:
    problem = {"id": "1-1-p2", "evidence": 1, "entry": "1-1", "path": "f1", "kind": "unreadable"}
    RecordSink(two_items).add("problem", problem | {"message": "m", "parser": None, "locator": ""})
    RecordSink(two_items).add("entry", entry(7, "letter to counsel"))
    for record in ("1-1", "1-7"):
        two_items.ledger.append("tag", record, {"tag": "privileged"})
    whole = "what is kept back from this report included"
    assert whole not in str(blocks_of(prepare_report(two_items, now=NOW), "Completeness"))
    leave_out = LeaveOut(tags=("privileged",))
    redactor = ProfileRedactor(RedactionProfile(name="test", leave_out=leave_out))
    ready = prepare_report(two_items, redactor=redactor, now=NOW)
    words = str(blocks_of(ready, "Completeness"))
    assert whole in words
    assert "No range of any item or file was found unreadable" not in words
    assert "What could not be read is kept back from this report" in words
    assert "all of whose artifacts are left out: 2 file entries." in str(blocks_of(ready, "Redactions"))


def test_a_file_without_artifacts_that_is_left_out_is_said(two_items: Case) -> None:
    RecordSink(two_items).add("entry", entry(7, "letter to counsel"))
    two_items.ledger.append("tag", "1-7", {"tag": "privileged"})
    leave_out = LeaveOut(tags=("privileged",))
    redactor = ProfileRedactor(RedactionProfile(name="test", leave_out=leave_out))
    words = str(blocks_of(prepare_report(two_items, redactor=redactor, now=NOW), "Redactions"))
    assert "0 artifacts of the case are left out whole" in words
    assert "1 file entry." in words


def test_the_numbers_of_completeness_under_a_scope_say_what_they_are_of(two_items: Case) -> None:
    whole = "what is kept back from this report included"
    assert whole not in str(blocks_of(report_within(two_items, items=[2]), "Completeness"))
    assert whole in str(blocks_of(report_within(two_items, kinds=["call"]), "Completeness"))


def test_a_map_of_printed_media_alone_says_so(two_items: Case) -> None:
    for number in (8, 9):
        body = message(1, "f1", "") | {"id": f"1-1-{number}", "kind": "media"}
        place = {"format": "JPEG", "latitude": "52.5", "longitude": "13.4"}
        RecordSink(two_items).add("artifact", body | {"fields": place})
    for most, said in ((1, True), (2, False)):
        ready = prepare_report(two_items, select=ArtifactSelection(per_kind=most), now=NOW)
        assert ("Only those that are printed above." in str(blocks_of(ready, "Selected artifacts"))) == said


@pytest.mark.parametrize("hidden", ["nothing of it", "R. Keeper", "shelf 7"])
def test_who_holds_an_item_is_told_though_what_its_transfer_says_was_redacted(
    two_items: Case, tmp_path: Path, hidden: str
) -> None:
    giver, receiver = (SigningKey.create(tmp_path / name, name) for name in ("g", "r"))
    offer = {
        **{
            "transfer": "0f" * 16,
            "case": two_items.info.id,
            "item": "item A",
            "giver": "G",
            "receiver": "R. Keeper",
        },
        **{"giver_key": giver.public.text, "at": "2026-01-02T03:04:05+01:00", "place": "shelf 7"},
    }
    log(two_items.ledger, "item A", Receipt(received_from="O", at=offer["at"], place="desk"))
    log(two_items.ledger, "item A", Link(evidence=1))
    two_items.ledger.append("custody.transfer", "item A", signed(signed(offer, giver), receiver))
    redactor = ProfileRedactor(RedactionProfile(name="test", replace=(Replace(label="x", texts=(hidden,)),)))
    ready = prepare_report(two_items, redactor=redactor, now=NOW)
    holder, place = ("[redacted: x]" if each == hidden else each for each in ("R. Keeper", "shelf 7"))
    custody = str(blocks_of(ready, "Chain of custody"))
    assert f"('Held by', '{holder}'), ('State', 'held'), ('Place', '{place}')" in custody
    assert hidden not in str(ready.report.sections)


def test_two_things_whose_names_are_redacted_alike_are_not_one(two_items: Case) -> None:
    for name, place in (("Zanzibar", "desk"), ("Bombay", "safe"), ("Lima", "attic")):
        log(two_items.ledger, f"item {name}", Storage(place=place))
    log(two_items.ledger, "item Zanzibar", Link(evidence=1))
    rule = Replace(label="town", texts=("Zanzibar", "Bombay", "Lima"))
    redactor = ProfileRedactor(RedactionProfile(name="test", replace=(rule,)))
    (section,) = (
        each
        for each in prepare_report(two_items, redactor=redactor, now=NOW).report.sections
        if each.title == "Chain of custody"
    )
    told = [(part.title, str(part.blocks)) for part in section.parts]
    assert [title for title, _ in told] == [
        "Item 1",
        "Item 2",
        "Thing [redacted: town]",
        "Thing [redacted: town]",
    ]
    found = [
        [place for place in ("desk", "safe", "attic") if f"place: {place}" in words] for _, words in told
    ]
    assert found == [["desk"], [], ["safe"], ["attic"]]


def test_that_nothing_is_in_scope_is_not_said_as_that_nothing_was_selected(two_items: Case) -> None:
    words = str(blocks_of(report_within(two_items, kinds=["call"]), "Selected artifacts"))
    assert "None of the 2 artifacts in the case is within the authority's scope." in words
    assert "selected" not in words.lower().replace("selected artifacts", "")
    two_items.ledger.append("scope.set", "case", {"authority": "Warrant 8", "kinds": ["message"]})
    none = prepare_report(two_items, select=ArtifactSelection(kinds=("call",)), now=NOW)
    assert "No artifact within the authority's scope meets the selection." in str(
        blocks_of(none, "Selected artifacts")
    )


def test_what_a_person_wrote_elsewhere_is_not_called_a_finding(two_items: Case) -> None:
    two_items.ledger.append("report.text", "plain-summary", {"text": "He did it."})
    ready = prepare_report(two_items, now=NOW)
    marked = "In the words of "
    assert marked in str(blocks_of(ready, "Summary"))
    told = str(blocks_of(ready, "Opinion and interpretation")[0])
    assert f"except texts marked “{marked}…”, tags and notes" in told


def test_a_reason_that_is_cut_names_the_file_that_holds_it(two_items: Case) -> None:
    body: dict[str, Any] = {
        "id": "1-1-p2",
        "evidence": 1,
        "entry": "1-1",
        "path": "p" * 500,
        "kind": "warning",
    }
    RecordSink(two_items).add("problem", body | {"message": "w" * 700, "parser": None, "locator": ""})
    ready = prepare_report(two_items, now=NOW)
    words = str(blocks_of(ready, "Completeness"))
    assert "300 more characters: see problems.jsonl" in words
    assert "200 more characters: see problems.jsonl" in words
    assert "artifacts.jsonl" not in words
    assert b"w" * 700 in extract(ready.pdf)["problems.jsonl"]


LONG = " ".join(f"word{number}" for number in range(1500))


@pytest.mark.parametrize(
    "block",
    [Bullets((LONG,)), Paragraph(LONG), Paragraph(LONG, "warning"), KeyValues((("Scope", LONG),))],
    ids=["bullets", "paragraph", "warning", "values"],
)
def test_words_that_stand_in_no_attachment_are_never_cut(block: Block) -> None:
    flow = Flow(Typesetter())
    place_block(flow, block)
    text = " ".join(piece.text for page in flow.pages for each in page.texts for piece in each.line)
    assert [word for word in LONG.split() if word not in text] == []
    assert "more characters" not in text


def test_that_nothing_was_sampled_is_said_only_where_reading_finished(two_items: Case) -> None:
    start = {"indicia": "0.1.0", "parsers": [], "parameters": {}}
    for item, word in ((1, "reading did not finish for item 2:"), (2, "Nothing was sampled:")):
        two_items.ledger.append("ingest.start", f"evidence {item}", start)
        two_items.ledger.append("ingest.end", f"evidence {item}", {"counts": {"entries": 1}, "tools": {}})
        words = str(blocks_of(prepare_report(two_items, now=NOW), "Methods"))
        assert word in words
        assert ("Nothing was sampled" in words) is (item == 2)


def test_no_limit_on_memory_is_claimed_where_the_system_has_none(two_items: Case) -> None:
    words = str(blocks_of(prepare_report(two_items, now=NOW), "Methods"))
    assert "limits on time and, where the system can, on memory" in words


def test_a_message_is_marked_as_deleted_by_its_state_and_not_by_words_of_evidence(
    report_home: None, tmp_path: Path
) -> None:
    with Case.create(tmp_path / "case", number="1", title="t", examiner="e") as case:
        fill(case, ("one",))
        said = message(1, "one", "hi")
        said["fields"]["subject"] = "deleted"
        gone = message(1, "one", "ho") | {"state": "deleted"}
        for number, body in enumerate((said, gone), 7):
            RecordSink(case).add("artifact", body | {"id": f"1-{number}-1"})
        (talk,) = (
            block
            for section in prepare_report(case, now=NOW).report.sections
            for part in section.parts
            for block in part.blocks
            if isinstance(block, Conversation) and "3 messages" in block.title
        )
    assert {bubble.id: bubble.gone for bubble in talk.bubbles} == {
        "1-1-1": False,
        "1-7-1": False,
        "1-8-1": True,
    }
    assert any("deleted" in note for bubble in talk.bubbles if bubble.id == "1-7-1" for note in bubble.notes)
    assert red_words(talk) == ["incoming, deleted"]


def test_no_sentence_claims_what_nobody_looked_at(two_items: Case) -> None:
    two_items.ledger.append("report.text", "opinion", {"text": "So it was."})
    ready = prepare_report(two_items, profile=load("england-wales"), now=NOW)
    words = str(ready.report.sections)
    for claim in (
        "was not made by software",
        "The signature proves who",
        "cannot be changed unseen",
        "no sender is stored",
        "Interpretation\u201d alone",
        "If one bit changes, the digest changes",
    ):
        assert claim not in words
    assert "not who used that key" in words
    assert dict(ready.report.cover)["Form follows"].startswith("Criminal Procedure Rules, rule 19.4, in the")


def test_the_summary_says_that_reading_did_not_finish(two_items: Case) -> None:
    words = str(blocks_of(prepare_report(two_items, now=NOW), "Summary"))
    assert "Reading did not finish for item 1, 2: these numbers are those of what was read so far." in words
    assert "None had content that could not be read" not in words


def test_a_time_is_told_once_and_recipients_in_a_line(two_items: Case) -> None:
    body = message(1, "f1", "hi") | {"id": "1-1-9", "time": None, "times": {"sent": None}}
    body["fields"]["recipients"] = ["+15551", "+15552"]
    RecordSink(two_items).add("artifact", body)
    (bubble,) = (
        each
        for block in blocks_of(prepare_report(two_items, now=NOW), "Selected artifacts")
        if isinstance(block, Conversation)
        for each in block.bubbles
        if each.id == "1-1-9"
    )
    assert "recipients: +15551; +15552" in bubble.notes
    assert not any(note.startswith("sent:") for note in bubble.notes), "its time stands below the message"


def red_words(block: Conversation) -> list[str]:
    flow = Flow(Typesetter())
    place_block(flow, block)
    texts = [text for page in flow.pages for text in page.texts if text.color == ALERT]
    return ["".join(piece.text for piece in text.line) for text in texts]
