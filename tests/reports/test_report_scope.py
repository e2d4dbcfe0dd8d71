"""The authority's scope: what may be shown is what a plain filter over the records says, and nothing else leaves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from report_helpers import NOW, RecordSink, add_item, entry, message

from evidence.case import Case
from evidence.model.timestamp import rfc3339
from reports.attach import extract
from reports.errors import ReportError
from reports.people import names_of, same_person
from reports.scope import Scope
from reports.selection import ArtifactSelection
from reports.view import CaseView
from reports.write import prepare_report

KINDS = ("message", "call", "contact", "location")
PEOPLE = (
    "+49 171 9073562",
    "01719073562",
    "+447700900142",
    "Ana R",
    "ANA  R",
    "ana@example.org",
    "+15550100",
)
START = datetime(2026, 3, 1, tzinfo=UTC)


def record(number: int) -> dict[str, Any]:
    """An artifact whose kind, item, time and people follow from its number."""
    body = message(number, f"item{number % 2 + 1}/f{number}", f"text {number}")
    when = None if number % 5 == 0 else (START + timedelta(hours=7 * number)).isoformat()
    person = PEOPLE[number % len(PEOPLE)]
    fields: dict[str, dict[str, Any]] = {
        "message": {"body": f"text {number}", "sender": person, "recipients": [PEOPLE[(number * 3) % len(PEOPLE)]]},
        "call": {"number": person, "name": "Ana R"},
        "contact": {"name": "Ben", "phones": [person]},
        "location": {"latitude": "1.0", "longitude": "2.0"},
    }  # fmt: skip
    kind = KINDS[number % 4]
    item = number % 2 + 1
    return body | {
        "id": f"{item}-{number}-1", "entry": f"{item}-{number}", "kind": kind, "evidence": item, "time": when,
        "times": {"sent": when}, "fields": fields[kind],
    }  # fmt: skip


RECORDS = [record(number) for number in range(1, 61)]


@pytest.fixture(scope="module")
def scoped(report_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("scope") / "case"
    with Case.create(folder, number="1", title="t", examiner="e") as case:
        sink = RecordSink(case)
        for item in (1, 2):
            add_item(sink, item)
        for each in RECORDS:
            number = each["entry_number"]
            sink.add("entry", entry(number, each["path"], id=each["entry"], evidence=each["evidence"]))
            sink.add("artifact", each)
            problem = {
                "id": f"{each['entry']}-p1",
                "evidence": each["evidence"],
                "entry": each["entry"],
                "path": each["path"],
            }
            sink.add(
                "problem",
                problem | {"kind": "warning", "message": f"m{number}", "parser": None, "locator": ""},
            )
        yield case


def plain_number(text: str) -> str:
    """The last nine digits: enough to tell the test's numbers apart."""
    return "".join(each for each in text if each.isdigit())[-9:]


def may_be_shown(body: dict[str, Any], scope: Scope) -> bool:
    """The rule in plain Python, written from the words of docs/redaction.md."""
    if scope.kinds and body["kind"] not in scope.kinds:
        return False
    if scope.items and body["evidence"] not in scope.items:
        return False
    return _in_time(body["time"], scope) and _of_people(body, scope)


def _in_time(time: str | None, scope: Scope) -> bool:
    if not (scope.since or scope.until):
        return True
    if time is None:
        return scope.undated
    when = datetime.fromisoformat(time)
    late_enough = scope.since is None or when >= datetime.fromisoformat(scope.since)
    return late_enough and (scope.until is None or when < datetime.fromisoformat(scope.until))


def _of_people(body: dict[str, Any], scope: Scope) -> bool:
    if not scope.people:
        return True
    fields = body["fields"]
    named = [fields.get("sender"), fields.get("number"), fields.get("name"), *fields.get("recipients", ()),
             *fields.get("phones", ())]  # fmt: skip
    named = [each for each in named if each]
    return not named or any(_alike(one, other) for one in named for other in scope.people)


def _alike(one: str, other: str) -> bool:
    if one[-1].isdigit() and other[-1].isdigit():
        return plain_number(one) == plain_number(other)
    return one.casefold().split() == other.casefold().split()


times = st.integers(-10, 450).map(lambda hours: (START + timedelta(hours=hours)).isoformat())
scopes = st.builds(
    Scope,
    authority=st.just("order"),
    since=st.none() | times,
    until=st.none() | times,
    undated=st.booleans(),
    kinds=st.lists(st.sampled_from(KINDS), unique=True, max_size=3).map(tuple),
    items=st.lists(st.sampled_from((1, 2, 3)), unique=True, max_size=2).map(tuple),
    people=st.lists(st.sampled_from(PEOPLE), unique=True, max_size=3).map(tuple),
)


@settings(max_examples=250, deadline=None)
@given(scope=scopes, selected=st.lists(st.sampled_from(KINDS), unique=True, max_size=2))
def test_the_view_shows_what_a_plain_filter_shows(scoped: Case, scope: Scope, selected: list[str]) -> None:
    within = [body for body in RECORDS if may_be_shown(body, scope)]
    wanted = [body["id"] for body in within if not selected or body["kind"] in selected]
    with CaseView(scoped, ArtifactSelection(kinds=tuple(selected)), scope) as view:
        found = [shown.body["id"] for shown in view.artifacts()]
        assert sorted(found) == sorted(wanted)
        assert sum(view.counts().values()) == len(wanted)
        assert view.out_of_scope() == len(RECORDS) - len(within)
        items = scope.items or (1, 2)
        for listed in (view.entries(), view.problems()):
            assert {shown.body["evidence"] for shown in listed} == {1, 2} & set(items)


def test_the_words_of_a_scope_and_its_numbers_are_printed(scoped: Case, tmp_path: Path) -> None:
    before = prepare_report(scoped, now=NOW)
    assert b"text 2" in extract(before.pdf)["artifacts.jsonl"]
    scoped.ledger.append(
        "scope.set", "case", {"authority": "Warrant 7 of 2 March", "kinds": ["message"], "items": [1]}
    )
    ready = prepare_report(scoped, now=NOW)
    scoped.ledger.append("scope.lift", "case", {"reason": "end of the test"})
    files = extract(ready.pdf)
    shown = [orjson.loads(line) for line in files["artifacts.jsonl"].splitlines()]
    assert shown
    assert {(body["kind"], body["evidence"]) for body in shown} == {("message", 1)}
    assert {orjson.loads(line)["evidence"] for line in files["problems.jsonl"].splitlines()} == {1}
    assert b",1/item1/" in files["manifest.hashdeep"]
    assert b",2/item2/" not in files["manifest.hashdeep"]
    words = str(ready.report.sections)
    assert "Warrant 7 of 2 March" in words
    assert str(len(RECORDS) - len(shown)) in words
    after = prepare_report(scoped, now=NOW)
    assert len(extract(after.pdf)["artifacts.jsonl"].splitlines()) == len(RECORDS)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+49 171 9073562", "0171/907 35 62", True),
        ("+49 171 9073562", "+44 171 9073562", False),
        ("0049 171 9073562", "+491719073562", True),
        ("Ana R", "ANA\u00a0R", True),
        ("Ana R", "Ana", False),
        ("Müller", "Muller", False),
        ("a@x.org", "A@X.ORG", True),
        ("112", "0112", True),
        ("", "Ana", False),
        ("491719073562@s.whatsapp.net", "0171 9073562", True),
        ("491719073562:12@s.whatsapp.net", "+49 171 9073562", True),
        ("491719073562@c.us", "+44 171 9073562", False),
        ("491719073562-1400000000@g.us", "+49 171 9073562", False),
        ("491719073562@lid", "+49 171 9073562", False),
        ("491719073562@example.org", "+49 171 9073562", False),
        ("+491719073562/TYPE=PLMN", "tel:01719073562", True),
    ],
)
def test_who_is_the_same(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


def test_the_name_of_a_file_or_app_is_nobodys() -> None:
    assert names_of({"kind": "file_reference", "fields": {"name": "Ana R"}}) == ()
    assert names_of({"kind": "contact", "fields": {"name": "Ana R", "phones": ["1"]}}) == ("Ana R", "1")


def test_a_thread_and_the_parties_of_a_call_name_people_and_a_store_s_number_of_a_thread_does_not() -> None:
    thread = {"conversation": "491719073562@s.whatsapp.net", "conversation_name": "Ana"}
    assert names_of({"kind": "message", "fields": thread}) == ("491719073562@s.whatsapp.net", "Ana")
    assert names_of({"kind": "message", "fields": {"conversation": "1234", "recipients": "+4930"}}) == ()
    assert names_of({"kind": "call", "fields": {"number": "+4930, +4940"}}) == ("+4930", "+4940")
    assert names_of({"kind": "contact", "fields": {"addresses": ["Elm Row 17"]}}) == ("Elm Row 17",)


@pytest.fixture(scope="module")
def halfway(report_home: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    """One message, half a second after noon."""
    with Case.create(
        tmp_path_factory.mktemp("halfway") / "case", number="1", title="t", examiner="e"
    ) as case:
        RecordSink(case).add("artifact", message(1, "f", "t") | {"time": rfc3339(1_772_366_400_500_000_000)})
        yield case


@pytest.mark.parametrize(
    ("bound", "is_shown"),
    [
        ("2026-03-01T12:00:00.5+00:00", True),
        ("2026-03-01T12:00:00.500000+00:00", True),
        ("2026-03-01T13:00:00.50+01:00", True),
        ("2026-03-01T12:00:00.500001+00:00", False),
        ("2026-03-01T12:00:00.5000000000001+00:00", False),
        ("2026-03-01T12:00:00.499999999+00:00", True),
        ("2026-03-01T12:00:00+00:00", True),
    ],
)
def test_a_bound_within_a_second(halfway: Case, bound: str, is_shown: bool) -> None:
    acts = [{"action": "scope.set", "seq": 1, "details": {"authority": "A", "since": bound}}]
    before = [{"action": "scope.set", "seq": 1, "details": {"authority": "A", "until": bound}}]
    with CaseView(halfway, scope=Scope.of(acts)) as view:
        assert bool(view.counts()) is is_shown
    with CaseView(halfway, scope=Scope.of(before)) as view:
        assert bool(view.counts()) is not is_shown
    with CaseView(halfway, ArtifactSelection(since=bound)) as view:
        assert bool(view.counts()) is is_shown


@pytest.mark.parametrize(
    "bound", ["2026-02-30T00:00:00+00:00", "2026-01-01T00:00:00+99:00", "0001-01-01T00:00:00+05:00"]
)
def test_a_scope_with_a_time_that_cannot_be_shows_nothing(bound: str) -> None:
    acts = [{"action": "scope.set", "seq": 9, "details": {"authority": "A", "since": bound}}]
    with pytest.raises(ReportError, match="ledger entry 9"):
        Scope.of(acts)
    lifted = {"action": "scope.lift", "seq": 10, "details": {"reason": "r"}}
    assert not Scope.of([*acts, lifted]).limits


def test_the_last_scope_holds_and_a_broken_act_sets_none() -> None:
    acts = [
        {"action": "scope.set", "seq": 1, "details": {"authority": "A", "kinds": ["call"]}},
        {
            "action": "scope.set",
            "seq": 2,
            "details": {"authority": "B", "since": "2026-03-01T01:00:00+01:00"},
        },
        {"action": "scope.set", "seq": 3, "details": {"authority": 5}},
    ]
    found = Scope.of(acts)
    assert (found.entry, found.kinds, found.since) == (2, (), "2026-03-01T00:00:00+00:00")
    assert not Scope.of([*acts, {"action": "scope.lift", "seq": 4, "details": {"reason": "r"}}]).limits
