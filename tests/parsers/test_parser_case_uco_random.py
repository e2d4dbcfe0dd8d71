"""Random graphs of CASE/UCO: none ends the parser, and where nothing is said, every text is in an artifact."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from parser_harness import run

from evidence.ingest.artifacts import to_found
from evidence.model.kinds import KINDS
from parsers.exchange.case_uco import parse
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


_WORD = "a word"
"""Stands for a text that occurs once, until all of a graph are numbered."""


def _literals() -> st.SearchStrategy[Any]:
    text = st.just(_WORD)
    odd = st.sampled_from([None, True, 0, -7, 2**60, 10**30, "--5", "", 1.5, [], {}, *_MOMENTS])
    return st.one_of(text, text, text, odd, st.just({"@value": _WORD}))


_LITERAL = _literals()
_MENTION = st.sampled_from([{"@id": name} for name in _IDS])


def _some(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Of a property now and then a list, or what does not belong there."""
    return st.one_of(inner, inner, inner, st.lists(inner, max_size=2), _LITERAL)


@st.composite
def _node(draw: st.DrawFn, inner: st.SearchStrategy[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if draw(st.integers(0, 4)):
        found["@type"] = kind = draw(st.sampled_from(_CLASSES))
        names = sorted(read.CLASSES[kind]) or _PROPERTIES
    else:
        names = _PROPERTIES
    if draw(st.booleans()):
        found["@id"] = draw(st.sampled_from(_IDS))
    for name in draw(st.lists(st.sampled_from(names), max_size=4)):
        found[name] = draw(_some(inner if name in NODES else _LITERAL))
    if draw(st.integers(0, 5)) == 0:
        found["@type"] = draw(st.sampled_from(_OWN))
        found["indicia:kind"] = draw(st.sampled_from(_KINDS))
        field = draw(st.sampled_from(("body", "imported", "recipients", "phones", "locator", "x")))
        found[f"indicia:field:{field}"] = draw(_some(inner))
        time = {"indicia:name": draw(st.sampled_from(("sent", "body", "x"))), "indicia:raw": draw(_LITERAL)}
        found["indicia:storedTime"] = draw(st.sampled_from([time, [time], 5, []]))
    if "core:source" in found:
        found["core:kindOfRelationship"] = draw(st.sampled_from(_RELATIONS))
    return found


_NODES = st.recursive(_MENTION, _node, max_leaves=12)


def _numbered(value: Any, words: list[str]) -> Any:
    """The same with a text of its own, which can be looked for, for each ``_WORD``."""
    if isinstance(value, dict):
        return {name: _numbered(each, words) for name, each in value.items()}
    if isinstance(value, list):
        return [_numbered(each, words) for each in value]
    if value != _WORD:
        return value
    words.append(f"w{len(words)}w")
    return words[-1]


@st.composite
def _graphs(draw: st.DrawFn) -> tuple[dict[str, Any], list[str]]:
    words: list[str] = []
    nodes = _numbered(draw(st.lists(_NODES, min_size=1, max_size=5)), words)
    return {"@context": _PREFIXES, "@graph": nodes}, words


def _check(tmp_path: Path, document: dict[str, Any], words: list[str]) -> None:
    path = tmp_path / "case.jsonld"
    text = json.dumps(document)
    path.write_text(text)
    outcome = run(parse, path, "application/ld+json")
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
@settings(max_examples=10_000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_graphs())
def test_many_random_graphs(tmp_path: Path, made: tuple[dict[str, Any], list[str]]) -> None:
    _check(tmp_path, *made)
