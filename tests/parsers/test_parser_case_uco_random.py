"""Random graphs of CASE/UCO: none ends the parser, and where nothing is said, every text is in an artifact."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from parser_harness import run

from evidence.contract.registry import PARSER_PACKAGES, load
from evidence.ingest.artifacts import to_found
from evidence.model.kinds import KINDS
from parsers.support.case import read
from parsers.support.case.shapes import NODES

_PREFIXES = {
    **{
        room: f"https://ontology.unifiedcyberontology.org/uco/{room}/"
        for room in ("core", "action", "identity", "location", "observable", "tool", "types")
    },
    "investigation": "https://ontology.caseontology.org/case/investigation/",
    "co": "http://purl.org/co/",
    "indicia": "urn:x-indicia:case-uco:",
    "kb": "http://example.org/kb/",
    "id": "@id",
}
_CLASSES = sorted(read.CLASSES)
_PROPERTIES = sorted({name for properties in read.CLASSES.values() for name in properties})
_OWN = ("indicia:ArtifactFacet", "indicia:EntryFacet", "indicia:DownloadFacet")
_KINDS = (*sorted(KINDS), "x")
_IDS = tuple(f"kb:{letter}" for letter in "abcd")
_RELATIONS = ("Extracted_From", "Contained_Within", "Attachment_Of", "Other")
_MOMENTS = (
    "2020-01-01T00:00:00Z",
    "2020-01-01T00:00:00+14:30",
    "2020-13-01T00:00:00Z",
    "PT5S",
    "-PT1H",
    "x" * 300,
)


class _Words:
    """Texts that occur once each, so that they can be looked for."""

    def __init__(self) -> None:
        self.count = itertools.count()
        self.given: list[str] = []

    def next(self) -> str:
        self.given.append(f"w{next(self.count)}w")
        return self.given[-1]


def _literals(words: _Words) -> st.SearchStrategy[Any]:
    text = st.builds(words.next)
    odd = st.sampled_from([None, True, 0, -7, 2**60, 10**30, "--5", "", 1.5, [], {}, *_MOMENTS])
    return st.one_of(text, text, text, odd, st.builds(lambda value: {"@value": value}, text))


def _nodes(words: _Words) -> st.SearchStrategy[Any]:
    literal = _literals(words)
    mention = st.builds(lambda name: {"@id": name}, st.sampled_from(_IDS))

    def some(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        """Of a property now and then a list, or what does not belong there."""
        return st.one_of(inner, inner, inner, st.lists(inner, max_size=2), literal)

    def node(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
        @st.composite
        def made(draw: st.DrawFn) -> dict[str, Any]:
            found: dict[str, Any] = {}
            if draw(st.integers(0, 4)):
                found["@type"] = kind = draw(st.sampled_from(_CLASSES))
                names = sorted(read.CLASSES[kind]) or _PROPERTIES
            else:
                names = _PROPERTIES
            if draw(st.booleans()):
                found["@id"] = draw(st.sampled_from(_IDS))
            for name in draw(st.lists(st.sampled_from(names), max_size=4)):
                found[name] = draw(some(inner if name in NODES else literal))
            if draw(st.integers(0, 5)) == 0:
                found["@type"] = draw(st.sampled_from(_OWN))
                found["indicia:kind"] = draw(st.sampled_from(_KINDS))
                field = draw(st.sampled_from(("body", "imported", "recipients", "phones", "locator", "x")))
                found[f"indicia:field:{field}"] = draw(some(inner))
                time = {
                    "indicia:name": draw(st.sampled_from(("sent", "body", "x"))),
                    "indicia:raw": draw(literal),
                }
                found["indicia:storedTime"] = draw(st.sampled_from([time, [time], 5, []]))
            if "core:source" in found:
                found["core:kindOfRelationship"] = draw(st.sampled_from(_RELATIONS))
            return found

        return made()

    return st.recursive(mention, node, max_leaves=12)


@st.composite
def _graphs(draw: st.DrawFn) -> tuple[dict[str, Any], list[str]]:
    words = _Words()
    nodes = draw(st.lists(_nodes(words), min_size=1, max_size=5))
    return {"@context": _PREFIXES, "@graph": nodes}, words.given


def _check(tmp_path: Path, document: dict[str, Any], words: list[str]) -> None:
    parser = load(PARSER_PACKAGES).parser("case.uco")
    assert parser is not None
    path = tmp_path / "case.jsonld"
    text = json.dumps(document)
    path.write_text(text)
    outcome = run(parser, path, "application/ld+json")
    for artifact in outcome.artifacts:
        to_found("case.uco", artifact, 1000)
    said = "\n".join(message for message, _ in outcome.warnings)
    assert "could not be read" not in said, said
    if not said and "indicia:" not in json.dumps(document["@graph"]):
        held = repr(outcome.artifacts)
        assert [word for word in words if f'"{word}"' in text and word not in held] == []


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_graphs())
def test_random_graphs(tmp_path: Path, made: tuple[dict[str, Any], list[str]]) -> None:
    _check(tmp_path, *made)


@pytest.mark.campaign
@settings(max_examples=20_000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_graphs())
def test_many_random_graphs(tmp_path: Path, made: tuple[dict[str, Any], list[str]]) -> None:
    _check(tmp_path, *made)
