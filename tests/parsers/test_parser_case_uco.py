"""CASE/UCO of other tools, in the forms of CASE's published examples, and files that attack whoever reads them.

The graphs are written for these tests in the shape of casework/CASE-Examples (message, call_log, exif_data, location,
file): UCO's namespaces before and since 1.0, facets without identifiers, threads, attachments with addresses.
"""

from __future__ import annotations

import json
import socket
from pathlib import Path
from typing import Any

import pytest
from parser_harness import Outcome, run

from evidence.contract.registry import PARSER_PACKAGES, load
from evidence.ingest.filetype import file_type
from evidence.model.kinds import (
    Bookmark,
    CalendarEvent,
    Call,
    CellTower,
    Contact,
    Cookie,
    FileReference,
    Location,
    Media,
    Message,
    Note,
    Participant,
    Sim,
    WebVisit,
    WifiNetwork,
)

_NEW = "https://ontology.unifiedcyberontology.org/uco/{}/"
_OLD = "https://unifiedcyberontology.org/ontology/uco/{}#"
_ROOMS = ("core", "action", "identity", "location", "observable", "tool", "types", "vocabulary")


def context(form: str = _NEW) -> dict[str, str]:
    prefixes = {f"uco-{room}": form.format(room) for room in _ROOMS}
    others = {"@vocab": "http://example.org/local#", "kb": "http://example.org/kb/"}
    return {**others, "xsd": "http://www.w3.org/2001/XMLSchema#", **prefixes}


def read(tmp_path: Path, document: Any) -> Outcome:
    parser = load(PARSER_PACKAGES).parser("case.uco")
    assert parser is not None
    path = tmp_path / "case.jsonld"
    data = document if isinstance(document, bytes) else json.dumps(document).encode()
    path.write_bytes(data)
    return run(parser, path, "application/ld+json")


def at(time: str) -> dict[str, str]:
    return {"@type": "xsd:dateTime", "@value": time}


def ref(name: str) -> dict[str, str]:
    return {"@id": f"kb:{name}"}


def thing(name: str, kind: str, *facets: Any, **more: Any) -> dict[str, Any]:
    found = {"@id": f"kb:{name}", "@type": kind, **more}
    return {**found, "uco-core:hasFacet": list(facets)} if facets else found


def account(name: str, number: str) -> dict[str, Any]:
    facet = {"@type": "uco-observable:PhoneAccountFacet", "uco-observable:phoneNumber": number}
    return thing(name, "uco-observable:PhoneAccount", facet)


def messages() -> list[dict[str, Any]]:
    thread = {
        "@type": "uco-observable:MessageThreadFacet",
        "uco-observable:displayName": "Best friends",
        "uco-observable:message": [ref("message1")],
        "draft:visibility": "PRIVATE",
    }
    message = {
        "@type": "uco-observable:MessageFacet",
        "uco-observable:application": ref("app"),
        "uco-observable:messageText": "Hey bud!",
        "uco-observable:from": ref("account1"),
        "uco-observable:to": [ref("account2")],
        "uco-observable:sentTime": at("2010-01-15T17:59:43.25Z"),
    }
    attachment = {"@type": "uco-observable:AttachmentFacet", "uco-observable:url": ref("url1")}
    return [
        thing("thread1", "uco-observable:MessageThread", thread),
        thing("app", "uco-observable:Application", {"@type": "uco-observable:ApplicationFacet", "uco-core:name": "WhatsApp"}),
        account("account1", "+15550100"),
        thing("account2", "uco-observable:ApplicationAccount"),
        thing("message1", "uco-observable:Message", message),
        thing("file1", "uco-observable:ObservableObject"),
        thing(
            "attached1", "uco-observable:ObservableRelationship", attachment,
            **{"uco-core:source": ref("file1"), "uco-core:target": ref("message1"), "uco-core:isDirectional": True,
               "uco-core:kindOfRelationship": "Attachment_Of"},
        ),
        thing("url1", "uco-observable:URL", {"@type": "uco-observable:URLFacet", "uco-observable:fullValue": "http://x/1.png"}),
        thing("tool", "uco-tool:Tool", **{"uco-core:name": "Other Tool", "uco-tool:version": "4.2"}),
    ]  # fmt: skip


@pytest.mark.parametrize("form", [_NEW, _OLD], ids=["UCO 1.x", "UCO 0.x"])
@pytest.mark.parametrize("bundle", [False, True], ids=["graph", "bundle"])
def test_messages_with_thread_accounts_and_attachments(tmp_path: Path, form: str, bundle: bool) -> None:
    graph: list[Any] = messages()
    if bundle:
        graph = [{"@id": "kb:bundle", "@type": "uco-core:Bundle", "uco-core:object": graph}]
    outcome = read(tmp_path, {"@context": context(form), "@graph": graph})
    (message,) = outcome.artifacts
    assert isinstance(message, Message)
    assert (message.service, message.direction, message.body) == ("WhatsApp", "unknown", "Hey bud!")
    assert (message.sender, message.recipients) == ("+15550100", ("kb:account2",))
    assert (message.conversation, message.conversation_name) == ("kb:thread1", "Best friends")
    assert message.sent is not None
    assert (message.sent.text(), message.sent.raw) == (
        "2010-01-15T17:59:43.25+00:00",
        "2010-01-15T17:59:43.25Z",
    )
    assert [one.path for one in message.attachments] == ["http://x/1.png"]
    assert message.locator == "node kb:message1"
    assert message.imported == "tools: Other Tool 4.2"
    said = [words for words, _ in outcome.warnings]
    assert "no artifact holds: draft:visibility of observable:MessageThreadFacet (1 value)" in said


def test_calls_with_one_or_several_parties(tmp_path: Path) -> None:
    def call(name: str, direction: str, **parties: Any) -> dict[str, Any]:
        facet = {"@type": "uco-observable:CallFacet", "uco-observable:callType": direction,
                 "uco-observable:startTime": at("2010-01-15T19:59:43+02:00"), "uco-observable:duration": 1862,
                 "uco-observable:endTime": at("2010-01-15T18:30:41Z")}  # fmt: skip
        return thing(
            name, "uco-observable:Call", {**facet, **{f"uco-observable:{k}": v for k, v in parties.items()}}
        )

    graph = [
        account("a", "1"), account("b", "2"), account("c", "3"),
        call("out", "outgoing", **{"from": ref("a"), "to": [ref("b"), ref("c")]}),
        call("in", "incoming", **{"from": ref("a"), "to": ref("b")}),
        call("bridge", "bridge", to=[ref("b"), ref("c")]),
    ]  # fmt: skip
    outcome = read(tmp_path, {"@context": context(), "@graph": graph})
    calls = [one for one in outcome.artifacts if isinstance(one, Call)]
    assert [(one.direction, one.number, one.duration_s) for one in calls] == [
        ("outgoing", "2, 3", 1862), ("incoming", "1", 1862), ("unknown", "2, 3", 1862),
    ]  # fmt: skip
    assert {one.started.text() for one in calls if one.started} == {"2010-01-15T17:59:43+00:00"}
    said = [words for words, _ in outcome.warnings]
    assert "no artifact holds: observable:endTime of observable:CallFacet (3 values)" in said
    assert "no artifact holds: a call's type that is no direction (1 value)" in said


def test_pictures_places_files_visits_and_contacts(tmp_path: Path) -> None:
    entry = {"@type": "uco-types:ControlledDictionaryEntry"}
    exif = {"@type": "uco-types:ControlledDictionary", "uco-types:entry": [
        {**entry, "uco-types:key": "Make", "uco-types:value": "Canon"},
        {**entry, "uco-types:key": "Orientation", "uco-types:value": "1"}]}  # fmt: skip
    digest = {"@type": "uco-types:Hash", "uco-types:hashMethod": {"@type": "uco-vocabulary:HashNameVocab", "@value": "SHA256"},
              "uco-types:hashValue": {"@type": "xsd:hexBinary", "@value": "6b" * 32}}  # fmt: skip
    file = {"@type": "uco-observable:FileFacet", "uco-observable:filePath": "/sdcard/a.jpg",
            "uco-observable:fileName": "a.jpg", "uco-observable:sizeInBytes": 35002,
            "uco-observable:observableCreatedTime": at("2010-01-15T17:59:43")}  # fmt: skip
    content = {
        "@type": "uco-observable:ContentDataFacet",
        "uco-observable:mimeType": "image/jpg",
        "uco-observable:hash": [digest],
    }
    picture = {
        "@type": "uco-observable:RasterPictureFacet",
        "uco-observable:pictureHeight": 12,
        "uco-observable:pictureWidth": 34,
    }
    visit = {"@type": "uco-observable:URLHistoryFacet", "uco-observable:browserInformation": ref("app"),
             "uco-observable:urlHistoryEntry": [{"@type": "uco-observable:URLHistoryEntry", "uco-observable:url": ref("u"),
             "uco-observable:pageTitle": "t", "uco-observable:visitCount": 3, "uco-observable:lastVisit": at("2020-01-01T00:00:00Z")}]}  # fmt: skip
    contact = {"@type": "uco-observable:ContactFacet", "uco-observable:firstName": "Ana", "uco-observable:lastName": "R",
               "uco-observable:contactPhone": {"@type": "uco-observable:ContactPhone", "uco-observable:contactPhoneNumber": ref("p")}}  # fmt: skip
    graph = [
        thing("photo", "uco-observable:File", file, content, picture, {"@type": "uco-observable:EXIFFacet", "uco-observable:exifData": exif}),
        thing("place", "uco-location:Location", {"@type": "uco-location:LatLongCoordinatesFacet",
              "uco-location:latitude": {"@type": "xsd:decimal", "@value": "48.860346"}, "uco-location:longitude": 2.331199}),
        thing("history", "uco-observable:URLHistory", visit),
        thing("u", "uco-observable:URL", {"@type": "uco-observable:URLFacet", "uco-observable:fullValue": "https://x/"}),
        thing("app", "uco-observable:Application", **{"uco-core:name": "Firefox"}),
        thing("contact", "uco-observable:Contact", contact), account("p", "+1"),
        thing("wallet", "uco-observable:Wallet"), thing("wallet2", "uco-observable:Wallet"),
    ]  # fmt: skip
    outcome = read(tmp_path, {"@context": context(_OLD), "@graph": graph})
    found = {type(one): one for one in outcome.artifacts}
    assert len(found) == len(outcome.artifacts) == 5
    media, place = found[Media], found[Location]
    assert isinstance(media, Media)
    assert (media.width, media.height, media.make) == (34, 12, "Canon")
    assert isinstance(place, Location)
    assert (place.latitude, place.longitude) == ("48.860346", "2.331199")
    named = found[FileReference]
    assert isinstance(named, FileReference)
    assert (named.path, named.name, named.size, named.mime) == ("/sdcard/a.jpg", "a.jpg", 35002, "image/jpg")
    # A time without a zone names no moment; its words stay.
    assert named.created is not None
    assert (named.created.text(), named.created.raw) == (None, "2010-01-15T17:59:43")
    page, person = found[WebVisit], found[Contact]
    assert isinstance(page, WebVisit)
    assert (page.browser, page.url, page.title, page.visit_count) == ("Firefox", "https://x/", "t", 3)
    assert isinstance(person, Contact)
    assert (person.name, person.phones) == ("Ana R", ("+1",))
    said = [words for words, _ in outcome.warnings]
    assert "no artifact holds: observable:Wallet (2 nodes)" in said
    assert "no artifact holds: the EXIF tag Orientation (1 value)" in said


def test_kinds_of_phones_from_another_tool(tmp_path: Path) -> None:
    def stating(kind: str, **stated: Any) -> dict[str, Any]:
        facet = {f"uco-observable:{name}": value for name, value in stated.items()}
        return thing(kind, f"uco-observable:{kind}", {"@type": f"uco-observable:{kind}Facet", **facet})

    graph = [
        thing("app", "uco-observable:Application", **{"uco-core:name": "Safari"}),
        stating("Note", text="buy rope", application=ref("app"), modifiedTime=at("2026-03-02T10:00:00Z")),
        stating("CalendarEntry", subject="Meet", startTime=at("2026-03-02T10:00:00+01:00"), eventStatus="confirmed"),
        stating("BrowserCookie", cookieName="sid", cookiePath="/", application=ref("app")),
        stating("BrowserBookmark", urlTargeted={"@type": "xsd:anyURI", "@value": "https://x/"}, visitCount=7),
        stating("SIMCard", ICCID="8944", IMSI="23415"),
        stating("WirelessNetworkConnection", ssid="Cafe", baseStation="00:11:22:33:44:55"),
        stating("CellSite", cellSiteCountryCode="234", cellSiteNetworkCode="15", cellSiteIdentifier="7", SIMForm="x"),
    ]  # fmt: skip
    outcome = read(tmp_path, {"@context": context(), "@graph": graph})
    note, event, cookie, bookmark, sim, network, cell = outcome.artifacts
    assert isinstance(note, Note)
    assert (note.body, note.service) == ("buy rope", "Safari")
    assert note.modified is not None
    assert note.modified.text() == "2026-03-02T10:00:00+00:00"
    assert isinstance(event, CalendarEvent)
    assert event.starts is not None
    assert (event.title, event.status, event.starts.text()) == (
        "Meet",
        "confirmed",
        "2026-03-02T09:00:00+00:00",
    )
    assert isinstance(cookie, Cookie)
    assert (cookie.name, cookie.path, cookie.app) == ("sid", "/", "Safari")
    assert isinstance(bookmark, Bookmark)
    # Which application kept it is not said.
    assert (bookmark.url, bookmark.visit_count, bookmark.app) == ("https://x/", 7, "unknown")
    assert isinstance(sim, Sim)
    assert (sim.iccid, sim.imsi) == ("8944", "23415")
    assert isinstance(network, WifiNetwork)
    assert (network.ssid, network.bssid) == ("Cafe", "00:11:22:33:44:55")
    assert isinstance(cell, CellTower)
    assert (cell.mcc, cell.mnc, cell.cell) == ("234", "15", "7")
    assert [words for words, _ in outcome.warnings] == [
        "no artifact holds: observable:SIMForm of observable:CellSiteFacet (1 value)"
    ]


@pytest.mark.parametrize(
    "remote",
    ["https://example.org/context.jsonld", ["file:///etc/passwd"], {"@import": "https://example.org/c"}],
)
def test_a_context_that_is_kept_elsewhere_is_refused_and_not_fetched(
    tmp_path: Path, remote: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(*_: object, **__: object) -> None:
        raise AssertionError("somebody asked the network")

    monkeypatch.setattr(socket.socket, "connect", nobody)
    monkeypatch.setattr(socket, "getaddrinfo", nobody)
    outcome = read(
        tmp_path, {"@context": remote, "@graph": [{"@type": _NEW.format("observable") + "Message"}]}
    )
    assert outcome.artifacts == []
    (said,) = [words for words, _ in outcome.warnings]
    assert "kept elsewhere" in said
    assert "nothing is fetched" in said


_HEAD = b'{"@context":' + json.dumps(context()).encode() + b',"@graph":['


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (_HEAD + b"[" * 200_000 + b"]" * 200_000 + b"]}", "nested too deep"),
        (_HEAD + b'{"a":' * 200_000 + b"1" + b"}" * 200_000 + b"]}", "nested too deep"),
        (_HEAD + b'{"@id":"kb:x"', "damaged"),
        (_HEAD + b'{"@id":NaN}]}', "damaged"),
        (_HEAD + b'{"n":' + b"9" * 10_000 + b"}]}", "damaged"),
        (_HEAD + b'{"@id":"\xff"}]}', "not UTF-8"),
        (_HEAD + b"]} trailing", "follows the end"),
        (b'"unifiedcyberontology.org"', "not a JSON object"),
    ],
    ids=["lists", "objects", "cut", "NaN", "digits", "bytes", "tail", "scalar"],
)
def test_damaged_and_hostile_files_are_refused_in_words(tmp_path: Path, data: bytes, words: str) -> None:
    outcome = read(tmp_path, data)
    assert outcome.artifacts == []
    assert any(words in said for said, _ in outcome.warnings), outcome.warnings


def test_cycles_wrong_types_and_large_literals_end(tmp_path: Path) -> None:
    text = "x" * 10_000_000
    facet: dict[str, Any] = {"@id": "kb:f", "@type": "uco-observable:MessageFacet", "uco-observable:messageText": text,
             "uco-observable:from": {"@id": "kb:m"}, "uco-observable:to": [None, 7, ["x"], {"@id": 5}, {"@list": [{}]}],
             "uco-observable:application": {"@id": "kb:f"}, "uco-observable:sentTime": {"@value": {"@value": 1}}}  # fmt: skip
    odd = {"@id": ["kb:q"], "@type": [7, None, "uco-observable:Call"], "uco-core:hasFacet": "kb:f"}
    loop = {"@context": {**context(), "a": "b:x", "b": "a:y", "c": "c", "d": {"@id": "d"}, "e": None}}
    graph = [
        thing("m", "uco-observable:Message", {"@id": "kb:f"}),
        facet,
        odd,
        None,
        5,
        {"a:z": 1, "c": 2, "d:e": 3, "": 4},
    ]
    outcome = read(tmp_path, {**loop, "@graph": graph})
    (message,) = outcome.artifacts
    assert isinstance(message, Message)
    assert message.body == text
    assert message.sent is None


def said(outcome: Outcome) -> str:
    return "\n".join(words for words, _ in outcome.warnings)


def text_message(text: Any, **more: Any) -> dict[str, Any]:
    return {"@type": "uco-observable:MessageFacet", "uco-observable:messageText": text, **more}


def graph_of(tmp_path: Path, *nodes: Any) -> Outcome:
    return read(tmp_path, {"@context": context(), "@graph": list(nodes)})


def relation(source: Any, target: Any, kind: str = "Attachment_Of", **more: Any) -> dict[str, Any]:
    ends = {"uco-core:source": source, "uco-core:target": target}
    stated = {name: end for name, end in ends.items() if end is not None}
    return {
        "@type": "uco-observable:ObservableRelationship",
        "uco-core:kindOfRelationship": kind,
        **stated,
        **more,
    }


def test_nodes_without_identifiers_get_nothing_of_each_other(tmp_path: Path) -> None:
    path = {"@type": "uco-observable:FileFacet", "uco-observable:filePath": "/a.png"}
    nameless = {"@type": "uco-observable:File", "uco-core:hasFacet": [path]}
    one, two = (
        {"@type": "uco-observable:Message", "uco-core:hasFacet": [text_message(each)]} for each in "ab"
    )
    outcome = graph_of(tmp_path, one, two, nameless, relation(nameless, one), relation(nameless, ref("gone")))
    messages = [each for each in outcome.artifacts if isinstance(each, Message)]
    assert sorted(str(each.body) for each in messages) == ["a", "a", "b"]
    assert all(each.attachments == () for each in messages)
    # A file that nobody can be told to own stays a file of its own.
    assert sum(isinstance(each, FileReference) for each in outcome.artifacts) == 3
    assert "a relationship of the kind attachmentof without both ends (2 nodes)" in said(outcome)
    assert "a node without an identifier that core:source names (2 values)" in said(outcome)


@pytest.mark.parametrize(
    ("nodes", "words"),
    [
        ([relation(ref("a"), None)], "a relationship of the kind attachmentof without both ends (1 node)"),
        ([relation(None, None)], "a relationship of the kind attachmentof without both ends (1 node)"),
        ([relation(ref("a"), ref("b"))], "an attachment of what is no message here (1 node)"),
        ([relation([ref("a"), ref("b")], ref("b"))], "a value beside the first of core:source of observable:Obs"),
        ([relation(ref("a"), ref("b"), "Contained_Within")], "where something that became no artifact was extracted"),
        ([thing("m", "uco-observable:Message", text_message(["a", "b", "b"]))], "(2 values)"),
        ([thing("m", "uco-observable:Message", text_message({"@id": "kb:x"}))], "a value that is no text of observable:mes"),
        ([thing("m", "uco-observable:Message", text_message("a"), text_message("b"))], "a second observable:MessageFacet of one"),
        ([thing("m", "uco-observable:Message", text_message("a"), {"uco-core:x": 1})], "a node without a class (1 node)"),
        ([thing("m", "uco-observable:Message", text_message("a", **{"uco-observable:application": "WhatsApp"}))],
         "a value that is no node of observable:application of observable:MessageFacet (1 value)"),
        ([thing("m", "uco-observable:Message", text_message("a", **{"uco-observable:application": ref("no")}))],
         "a mention (observable:application) of a node that is not in the file (1 value)"),
        ([thing("m", "uco-observable:Message", text_message("a")), {"@id": "kb:m", "uco-core:name": "x"}],
         "an object with the identifier of an earlier one"),
        ([thing("m", "uco-observable:Message", text_message("a"), **{"uco-core:name": "x"})],
         "core:name of observable:Message (1 value)"),
        ([account("alone", "+1")], "observable:PhoneAccount that nothing read names (1 node)"),
        ([{"@type": "uco-observable:PhoneAccount"}], "observable:PhoneAccount that nothing read names (1 node)"),
        ([thing("t", "uco-observable:MessageThread", **{"uco-core:name": "T"})], "observable:MessageThread that nothing"),
        ([thing("d", "uco-observable:ObservableAction", **{"uco-core:name": "x"})], "observable:ObservableAction that"),
        ([thing("f", "uco-observable:File", {"@type": "uco-observable:FileFacet", "uco-observable:sizeInBytes": "--5"})],
         "a value that is no whole number of observable:sizeInBytes of observable:FileFacet (1 value)"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_counted(tmp_path: Path, nodes: list[Any], words: str) -> None:
    assert words in said(graph_of(tmp_path, *nodes))


def test_further_parties_and_names_are_counted(tmp_path: Path) -> None:
    both = account("both", "+1")
    both["uco-core:hasFacet"].append(
        {"@type": "uco-observable:DigitalAccountFacet", "uco-observable:displayName": "Bob"}
    )
    parties = {"uco-observable:from": [ref("both"), ref("b")]}
    outcome = graph_of(
        tmp_path, both, account("b", "2"), thing("m", "uco-observable:Message", text_message("a", **parties))
    )
    (message,) = outcome.artifacts
    assert isinstance(message, Message)
    assert message.sender == "+1"
    assert "a further sender of a message (1 value)" in said(outcome)
    assert "a further name, number or address of one account, program or conversation (1 value)" in said(
        outcome
    )


def test_one_odd_node_ends_no_other(tmp_path: Path) -> None:
    own = {"@type": "indicia:ArtifactFacet", "indicia:kind": "message"}
    odd: list[dict[str, Any]] = [
        {"indicia:field:body": []},
        {"indicia:field:imported": 5},
        {"indicia:field:imported": {"@list": [1]}},
        {"indicia:storedTime": [{"indicia:name": "body", "indicia:raw": "1"}, {"indicia:name": True}, 5]},
        {"indicia:field:attachments": {"@list": [[[]]]}},
        {"indicia:field:recipients": {"@id": "x"}},
    ]
    graph = [
        thing(f"m{number}", "uco-observable:Message", text_message("good"), {**own, **each})
        for number, each in enumerate(odd)
    ]
    last = thing("last", "uco-observable:Message", text_message("last"))
    places = {**context(), "indicia": "urn:x-indicia:case-uco:"}
    outcome = read(tmp_path, {"@context": places, "@graph": [*graph, last]})
    bodies = [each.body for each in outcome.artifacts if isinstance(each, Message)]
    assert bodies[-1] == "last"
    assert len(bodies) + said(outcome).count("message: ") == len(odd) + 1
    assert "a stored time without the name of a time (3 values)" in said(outcome)


def test_the_name_of_a_place_is_its_and_that_of_another_artifact_is_counted(tmp_path: Path) -> None:
    where = {
        "@type": "uco-location:LatLongCoordinatesFacet",
        "uco-location:latitude": "1.5",
        "uco-location:longitude": "2.5",
    }
    place = thing("p", "uco-location:Location", where, **{"uco-core:name": "the yard"})
    outcome = graph_of(tmp_path, place)
    assert [each.name for each in outcome.artifacts if isinstance(each, Location)] == ["the yard"]
    assert outcome.warnings == []
    named = thing("m", "uco-observable:Application", text_message("good"), **{"uco-core:name": "lost"})
    assert "observable:Application that nothing read names" in said(graph_of(tmp_path, named))


def test_what_parts_of_an_artifact_hold_no_field_for_is_counted(tmp_path: Path) -> None:
    parts = [
        {"identifier": "a", "colour": "red", "role": "cc"},
        {"identifier": "b", "colour": "blue", "shape": {"x": 1}},
    ]
    own = {
        "@type": "indicia:ArtifactFacet",
        "indicia:kind": "message",
        "indicia:field:participants": {"@type": "@json", "@value": parts},
    }
    graph = [thing("m", "uco-observable:Message", text_message("good"), own)]
    places = {**context(), "indicia": "urn:x-indicia:case-uco:"}
    outcome = read(tmp_path, {"@context": places, "@graph": graph})
    (message,) = outcome.artifacts
    assert isinstance(message, Message)
    assert message.participants == (Participant(identifier="a", role="cc"), Participant(identifier="b"))
    assert "the field participants.colour of message (2 values)" in said(outcome)
    assert "the field participants.shape of message (1 value)" in said(outcome)


@pytest.mark.parametrize(
    ("zone", "moment"),
    [("+14:00", True), ("-14:00", True), ("+13:59", True), ("+14:01", False), ("+15:00", False), ("-23:59", False),
     ("+12:60", False), ("+99:99", False), ("Z", True)],
)  # fmt: skip
def test_zones_that_xsd_does_not_know_name_no_moment(tmp_path: Path, zone: str, moment: bool) -> None:
    sent = {"uco-observable:sentTime": at(f"2020-01-01T00:00:00{zone}")}
    (message,) = graph_of(tmp_path, thing("m", "uco-observable:Message", text_message("a", **sent))).artifacts
    assert isinstance(message, Message)
    assert message.sent is not None
    assert (message.sent.text() is not None, message.sent.raw) == (moment, f"2020-01-01T00:00:00{zone}")


def test_short_names_need_no_vocabulary(tmp_path: Path) -> None:
    places = {name: iri for name, iri in context().items() if name != "@vocab"}
    places |= {"id": "@id", "type": "@type", "Message": "uco-observable:Message", "facets": "uco-core:hasFacet",
               "MessageFacet": "uco-observable:MessageFacet", "text": "uco-observable:messageText"}  # fmt: skip
    facet = {"type": "MessageFacet", "text": "hello"}
    outcome = read(
        tmp_path, {"@context": places, "@graph": [{"id": "kb:m", "type": "Message", "facets": [facet]}]}
    )
    (message,) = outcome.artifacts
    assert isinstance(message, Message)
    assert (message.body, message.locator) == ("hello", "node kb:m")


def test_a_mention_before_the_node_hides_nothing_of_it(tmp_path: Path) -> None:
    typed = {"@id": "kb:p", "@type": "uco-observable:PhoneAccount"}
    facet = {"@id": "kb:f", "@type": "uco-observable:PhoneAccountFacet"}
    graph = [
        thing("m", "uco-observable:Message", text_message("a", **{"uco-observable:from": typed})),
        thing("p", "uco-observable:PhoneAccount", facet),
        {**facet, "uco-observable:phoneNumber": "+1"},
    ]
    (message,) = graph_of(tmp_path, *graph).artifacts
    assert isinstance(message, Message)
    assert message.sender == "+1"


def test_json_without_case_is_nobodys(tmp_path: Path) -> None:
    outcome = read(tmp_path, {"@context": "https://schema.org", "@type": "Person"})
    assert outcome == Outcome([], [])


def test_json_ld_is_known_by_its_start() -> None:
    assert file_type(b'{"@context":{"a":"b"}}') == "application/ld+json"
    assert file_type(b'{\n  "@context": {}}') == "application/ld+json"
    assert file_type(b'{"a":"@context"}') == "application/json"
