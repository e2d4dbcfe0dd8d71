"""CASE/UCO: valid under CASE's own validator, the same bytes each time, nothing of evidence in an identifier."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import rdflib
from case_uco_samples import DATABASE, HOSTILE, SAMPLES, fill_with_samples
from redacted_case import PROFILE, SECRETS, make
from report_helpers import RecordSink, entry, fill, message

from evidence.case import Case
from evidence.model.kinds import KINDS
from reports.exchange.case.graph import Names
from reports.exchange.case.record import Record, Shared
from reports.exchange.case_uco import write
from reports.exchange.export import export
from reports.redaction.engine import ProfileRedactor
from reports.redaction.load import load_redactor
from reports.redaction.profile import RedactionProfile, Replace
from reports.scope import Scope
from reports.selection import ArtifactSelection
from reports.view import CaseView

_PREFIXES = """
PREFIX uco-action: <https://ontology.unifiedcyberontology.org/uco/action/>
PREFIX uco-core: <https://ontology.unifiedcyberontology.org/uco/core/>
PREFIX uco-identity: <https://ontology.unifiedcyberontology.org/uco/identity/>
PREFIX uco-observable: <https://ontology.unifiedcyberontology.org/uco/observable/>
PREFIX uco-types: <https://ontology.unifiedcyberontology.org/uco/types/>
PREFIX case-investigation: <https://ontology.caseontology.org/case/investigation/>
PREFIX co: <http://purl.org/co/>
PREFIX indicia: <urn:x-indicia:case-uco:>
"""
_UUID5 = re.compile(r"kb:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


@pytest.fixture(scope="module")
def samples(report_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("case-uco") / "case"
    with Case.create(
        folder, number="7 <i>", title="A & B", examiner="Dr. Zoë", authority="Warrant 5"
    ) as opened:
        fill_with_samples(opened)
        yield opened


@pytest.fixture(scope="module")
def exported(samples: Case, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("out") / "case.jsonld"
    with CaseView(samples) as view:
        written = write(view, path)
    assert written.counts["artifacts"] == len(SAMPLES)
    assert written.left_out == ()
    return path


@pytest.fixture(scope="module")
def graph(exported: Path) -> rdflib.Graph:
    found = rdflib.Graph()
    found.parse(exported, format="json-ld")
    return found


def _ask(graph: rdflib.Graph, query: str) -> list[tuple[str, ...]]:
    rows: Any = graph.query(_PREFIXES + query)
    return sorted(tuple(map(str, row)) for row in rows)


def validate(path: Path) -> str:
    """What CASE's validator prints; offline, its ontology is built in."""
    command = [str(Path(sys.executable).with_name("case_validate")), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=False)
    return done.stdout + done.stderr


def test_every_kind_is_valid_under_case_validate(exported: Path) -> None:
    kinds = set(re.findall('"indicia:kind":"([a-z_]+)"', exported.read_text(encoding="utf-8")))
    assert kinds == set(KINDS)
    said = validate(exported)
    assert "Conforms: True" in said, said[:3000]
    assert "NonExistentCDOConcept" not in said


def test_the_validator_finds_what_is_wrong(exported: Path, tmp_path: Path) -> None:
    document = json.loads(exported.read_text(encoding="utf-8"))
    wanted = ("uco-observable:File",)
    document["@graph"] = [node for node in document["@graph"] if node["@type"] in wanted][:1]
    document["@graph"][0]["uco-core:hasFacet"][0]["uco-observable:sizeInBytes"] = "seven"
    path = tmp_path / "wrong.jsonld"
    path.write_text(json.dumps(document), encoding="utf-8")
    assert "Conforms: False" in validate(path)


def test_the_same_case_gives_the_same_bytes(samples: Case, exported: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.jsonld"
    with CaseView(samples) as view:
        write(view, again)
    assert again.read_bytes() == exported.read_bytes()


def _walk(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        if value.get("@type") == "@json":  # one literal, whatever stands in it
            assert value.keys() == {"@type", "@value"}
            return
        for part in value.values():
            yield from _walk(part)
    elif isinstance(value, list):
        for part in value:
            yield from _walk(part)


def test_identifiers_are_uuids_and_keys_are_our_own(exported: Path) -> None:
    document = json.loads(exported.read_text(encoding="utf-8"))
    defined: dict[str, int] = {}
    for one in _walk(document["@graph"]):
        assert all(re.fullmatch(r"@(id|type|value|list)|[a-z-]+:[A-Za-z0-9_]+", key) for key in one), one
        if "@id" in one:
            assert _UUID5.fullmatch(one["@id"])
            defined[one["@id"]] = defined.get(one["@id"], 0) + ("@type" in one)
    # Every node that is mentioned is defined, and once.
    assert set(defined.values()) == {1}


def test_hostile_text_is_a_literal_to_the_last_code_point(graph: rdflib.Graph) -> None:
    texts = _ask(graph, "SELECT ?t WHERE { ?f uco-observable:messageText ?t }")
    assert (HOSTILE,) in texts
    assert (DATABASE,) in _ask(
        graph, "SELECT ?p WHERE { ?f a uco-observable:FileFacet; uco-observable:filePath ?p }"
    )
    assert not [
        term for triple in graph for term in triple if isinstance(term, rdflib.URIRef) and "gpj" in term
    ]


def test_acquisition_and_verification_hashes_are_kept_apart(graph: rdflib.Graph) -> None:
    hashes = "?x uco-core:hasFacet/uco-observable:hash [uco-types:hashMethod ?m; uco-types:hashValue ?v]"
    verified = _ask(graph, f"SELECT ?m ?v WHERE {{ ?x a uco-observable:Image. {hashes} }}")
    assert verified == [("MD5", "f" * 32), ("SHA256", "d" * 64)]
    acquired = _ask(graph, f"SELECT ?m ?v WHERE {{ ?x a uco-observable:ContentData. {hashes} }}")
    assert acquired == [("MD5", "0" * 32)]


def test_acts_are_actions_with_performer_instrument_and_time(samples: Case, graph: rdflib.Graph) -> None:
    found = _ask(
        graph,
        "SELECT ?n ?who ?t WHERE { ?a a case-investigation:InvestigativeAction; uco-core:name ?n; "
        "uco-action:startTime ?t; uco-action:performer/uco-core:name ?who }",
    )
    acts = [entry.document() for entry in samples.ledger.acts()]
    assert [(name, who) for name, who, _ in found] == sorted((act["action"], act["actor"]) for act in acts)
    ends = _ask(
        graph,
        'SELECT ?tool ?version WHERE { ?a uco-core:name "ingest.end"; uco-action:instrument ?i. '
        "?i uco-core:name ?tool; <https://ontology.unifiedcyberontology.org/uco/tool/version> ?version }",
    )
    assert [tool for tool, _ in ends] == ["Indicia", "android.sms"]
    results = _ask(
        graph,
        'SELECT ?r WHERE { ?a uco-core:name "ingest.end"; uco-action:result/uco-core:object ?r }',
    )
    assert len(results) == len(SAMPLES)


def test_each_artifact_leads_to_its_file_and_ledger_entry(samples: Case, graph: rdflib.Graph) -> None:
    found = _ask(
        graph,
        'SELECT ?id ?path ?entry ?digest WHERE { ?r uco-core:kindOfRelationship "Extracted_From"; '
        "uco-core:source/uco-core:hasFacet ?f; uco-core:target/uco-core:hasFacet/uco-observable:filePath ?path. "
        "?f indicia:record ?id; indicia:ledgerEntry ?entry; indicia:recordSha256 ?digest }",
    )
    assert len(found) == len(SAMPLES)
    ledger = {str(entry.seq): entry.document() for entry in samples.ledger.entries()}
    for record_id, path, number, digest in found:
        assert path == DATABASE
        assert ledger[number]["subject"] == record_id or record_id in json.dumps(ledger[number])
        assert digest in json.dumps(ledger[number])


def test_a_conversation_holds_its_messages(graph: rdflib.Graph) -> None:
    found = _ask(
        graph,
        "SELECT ?name ?text WHERE { ?t a uco-observable:MessageThread; uco-core:name ?name; "
        "uco-core:hasFacet/uco-observable:messageThread/co:item/co:itemContent ?m. "
        "?m uco-core:hasFacet/indicia:locator ?text }",
    )
    of_two = [each for each in found if each[0] == "Ana & co"]
    assert of_two == [("Ana & co", "key $.a[2]"), ("Ana & co", "row sms:1")]


_PROFILE = RedactionProfile(name="test", replace=(Replace(label="person 1", phones=("+15550100",)),))


def test_what_is_redacted_is_nowhere_and_loses_digest_and_entry(samples: Case, tmp_path: Path) -> None:
    path = tmp_path / "redacted.jsonld"
    redactor = ProfileRedactor(_PROFILE)
    with CaseView(samples, redactor=redactor) as view:
        written = write(view, path)
    assert b"15550100" not in path.read_bytes()
    # Digests that a store states of small files are left out, too.
    changed = sum(bool(re.search(r"15550100|(?:sha256|md5)='", repr(sample))) for sample in SAMPLES)
    assert changed > 1
    assert written.counts["redacted"] == changed
    facets = [
        one
        for one in _walk(json.loads(path.read_text(encoding="utf-8"))["@graph"])
        if "indicia:kind" in one and "indicia:redacted" in one
    ]
    assert len(facets) == changed
    assert not [one for one in facets if "indicia:recordSha256" in one or "indicia:ledgerEntry" in one]


def test_two_people_under_one_label_are_not_one_account_nor_one_conversation(
    report_home: None, tmp_path: Path
) -> None:
    path = tmp_path / "redacted.jsonld"
    numbers = ("+447700900111", "+447700900222", "+447700900333")
    with Case.create(tmp_path / "case", number="1", title="t", examiner="e") as case:
        fill(case, names=("a", "b", "c"))
        sink = RecordSink(case)
        for number, sender in enumerate(numbers, 50):
            fields = {
                "service": "WhatsApp",
                "direction": "incoming",
                "sender": sender,
                "conversation": sender,
            }
            sink.add("entry", entry(number, f"chat{number}"))
            sink.add("artifact", message(50, "chat", "x") | {"id": f"1-{number}-1", "fields": fields})
        rules = tuple(Replace(label="colleague", phones=(number,)) for number in numbers[:2])
        redactor = ProfileRedactor(RedactionProfile(name="t", replace=rules))
        with CaseView(case, ArtifactSelection(ids=("1-50-1", "1-51-1", "1-52-1")), redactor=redactor) as view:
            written = write(view, path)
    graph = json.loads(path.read_text(encoding="utf-8"))["@graph"]
    found = [one for one in _walk(graph) if "uco-observable:accountIdentifier" in one]
    named = sorted(one["uco-observable:accountIdentifier"] for one in found)
    assert named == [numbers[2], "[redacted: colleague]", "[redacted: colleague]"]
    assert written.counts["conversations"] == 1
    assert "2 messages in no conversation: what names theirs was redacted." in written.left_out
    assert any("a label may stand for several" in words for words in written.left_out)


def test_a_selection_leaves_out_files_and_says_so(samples: Case, tmp_path: Path) -> None:
    path = tmp_path / "calls.jsonld"
    with CaseView(samples, ArtifactSelection(kinds=("call",))) as view:
        written = write(view, path)
    assert written.counts["artifacts"] == sum(sample.kind == "call" for sample in SAMPLES)
    assert written.counts["files"] == 1
    assert b"gone.jpg" not in path.read_bytes()
    assert any(words.startswith("2 file entries were left out") for words in written.left_out)
    assert any(words.startswith("1 problem was left out") for words in written.left_out)


def test_no_secret_is_left_in_a_redacted_graph_of_acts_items_and_every_kind(
    report_home: None, tmp_path: Path
) -> None:
    profile = tmp_path / "profile.toml"
    profile.write_text(PROFILE, encoding="utf-8")
    path = tmp_path / "redacted.jsonld"
    with make(tmp_path / "case") as case, CaseView(case, redactor=load_redactor(profile, case)) as view:
        written = write(view, path)
    text = path.read_text(encoding="utf-8")
    assert [secret for secret in SECRETS if secret in text] == []
    assert written.counts["acts redacted"] > 0
    rdflib.Graph().parse(path, format="json-ld")
    facets = [one for one in _walk(json.loads(text)["@graph"]) if "indicia:subject" in one]
    assert len(facets) == written.counts["acts"]
    assert not [one for one in facets if "indicia:leaf" in one]


def test_the_scope_keeps_back_items_and_acts_about_them(samples: Case, tmp_path: Path) -> None:
    path = tmp_path / "scope.jsonld"
    with CaseView(samples, scope=Scope(authority="order", items=(2,), entry=0)) as view:
        written = write(view, path)
    assert (written.counts["items"], written.counts["files"], written.counts["artifacts"]) == (0, 0, 0)
    assert b"phone" not in path.read_bytes()
    assert any("acts were left out" in words for words in written.left_out)
    (found,) = [
        one for one in _walk(json.loads(path.read_text(encoding="utf-8"))) if "uco-core:createdBy" in one
    ]
    assert any("evidence item" in words and "2" in words for words in found["uco-core:description"])


def test_the_export_is_an_act_with_a_proof(samples: Case, tmp_path: Path) -> None:
    done = export(samples, tmp_path / "sealed.jsonld", "case-uco")
    assert done.proof.is_file()
    last = [entry.document() for entry in samples.ledger.acts() if entry.document()["action"] == "export"][-1]
    assert last["details"]["format"] == "case-uco"
    assert last["details"]["counts"]["artifacts"] == len(SAMPLES)


def test_how_a_stored_time_was_read_is_told_to_its_last_sign() -> None:
    body = {
        "id": "1-1-1",
        "kind": "call",
        "evidence": 1,
        "parser": "p",
        "parser_version": "1",
        "locator": "row t:1",
        "state": "live",
        "fields": {},
        "times": {"started": None},
        "times_raw": {"started": "12 (seconds)) (odd))"},
    }
    facet = Record(body, Names("00000000-0000-0000-0000-000000000001"), Shared()).own_facet({})
    (stored,) = facet["indicia:storedTime"]
    assert (stored["indicia:raw"], stored["indicia:encoding"]) == ("12 (seconds))", "odd)")
