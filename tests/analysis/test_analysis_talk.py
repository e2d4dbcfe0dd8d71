"""Identifiers, people, conversations and links against counts that SQLite makes by itself."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.conversations import Threads
from analysis.exchanges import Talk, ask, whole_case
from analysis.identifiers import identifier, national_part, parties
from analysis.link_layout import draw
from analysis.links import graph
from analysis.people import OWN, People
from analysis.row_gaps import row_gaps
from evidence.catalog.schema import INDEXES, create_statements

MARA = "+447700900101"


def catalog(records: list[dict[str, Any]]) -> sqlite3.Connection:
    """A catalog in memory with these artifacts, in the tables and views of a case."""
    found = sqlite3.connect(":memory:")
    for statement in (*create_statements(), *INDEXES):
        found.execute(statement)
    for number, record in enumerate(records):
        body = {
            "evidence": 1,
            "path": "mmssms.db",
            "entry_number": 1,
            "number": number,
            "state": "live",
        } | record
        body.setdefault("locator", f"row sms:{number + 1}")
        found.execute("INSERT INTO artifact(seq, body) VALUES (?, ?)", (number * 3 + 7, json.dumps(body)))
    return found


def message(**fields: Any) -> dict[str, Any]:
    """A message of the first item; ``evidence``, ``path`` and ``time`` are the record's, all else its fields."""
    outer = {name: fields.pop(name) for name in ("evidence", "path", "time", "locator") if name in fields}
    return {"kind": "message", **outer, "fields": {"service": "SMS", "direction": "incoming", **fields}}


def call(**fields: Any) -> dict[str, Any]:
    """A call of the first item."""
    made = message(**({"service": "phone"} | fields))
    return made | {"kind": "call", "path": made.get("path", "calllog.db")}


def contact(name: str, *phones: str, emails: tuple[str, ...] = (), evidence: int = 1) -> dict[str, Any]:
    """An entry of the address book."""
    fields = {"name": name, "phones": list(phones), "emails": list(emails)}
    return {"kind": "contact", "evidence": evidence, "path": "contacts2.db", "fields": fields}


def talk(records: list[dict[str, Any]]) -> tuple[Any, People, Threads, list[Any]]:
    """Ways, people, threads and conversations of a case."""
    reader = catalog(records)
    case = Talk(reader)
    people = People(case.ways)
    threads = Threads(case, people)
    ways = case.exchanges(ask(reader, whole_case))
    return ways, people, threads, threads.conversations(ask(reader, whole_case))


@pytest.mark.parametrize(
    "stored",
    [
        "+44 7700 900101",
        "+44 (0)7700 900-101",
        "0044 7700900101",
        "011447700900101",
        "tel:+447700900101",
        "\u202a+44 7700 900101\u202c",
        "447700900101@s.whatsapp.net",
        "447700900101:12@s.whatsapp.net",
        "447700900101@c.us",
        "+447700900101/TYPE=PLMN",
        "+٤٤٧٧٠٠٩٠٠١٠١",
    ],
)
def test_spellings_of_one_number_are_one(stored: str) -> None:
    assert identifier(stored, "SMS") == ("phone", MARA)


@pytest.mark.parametrize(
    ("stored", "kind", "key"),
    [
        ("Mara@Example.ORG", "email", "mara@example.org"),
        ("447700900101@lid", "account", "447700900101@lid"),
        ("120363000000000001@g.us", "group", "120363000000000001@g.us"),
        ("07700 900101", "national", "07700900101"),
        ("0113 496 0000", "national", "01134960000"),
        ("60999", "short", "60999"),
        ("DHL", "account", "SMS: DHL"),
        ("mara", "account", "SMS: mara"),
        ("+1 202 555 0142", "phone", "+12025550142"),
        ("+390612345678", "phone", "+390612345678"),
    ],
)
def test_identifiers_are_what_they_are(stored: str, kind: str, key: str) -> None:
    assert identifier(stored, "SMS") == (kind, key)


@pytest.mark.parametrize("stored", ["", "  ", "\u200e", "-1", "-2"])
def test_nobody_is_nobody(stored: str) -> None:
    assert identifier(stored, "phone") is None


@pytest.mark.parametrize(
    ("stored", "key"),
    [
        ("+39 06 6982", "+39066982"),
        ("0039 (06) 6982", "+39066982"),
        ("+39 (0)6 6982", "+39066982"),
        ("+225 07 08 09 10 11", "+2250708091011"),
        ("2250708091011@s.whatsapp.net", "+2250708091011"),
        ("+39 347 1234567", "+393471234567"),
        ("+49 (0)30 901820", "+4930901820"),
        ("+44 (0)39 1234567", "+44391234567"),
    ],
)
def test_a_nought_that_belongs_to_the_number_stays(stored: str, key: str) -> None:
    """ITU-T E.164: a trunk prefix is no part of the number; in these countries the nought is no prefix."""
    assert identifier(stored, "SMS") == ("phone", key)


def test_an_italian_number_without_country_joins_the_one_with_it() -> None:
    _, people, _, _ = talk([message(sender="+39 06 69821234"), message(sender="06 69821234")])
    assert people.key("06 69821234", "SMS") == "+390669821234" == people.key("0039 06 69821234", "SMS")


def test_user_names_join_within_a_service_alone() -> None:
    assert identifier("mara", "Kik") != identifier("mara", "Snapchat")
    assert identifier("Mara", "Kik") != identifier("mara", "Kik")


def test_several_parties_of_a_call() -> None:
    assert parties("+447700900101, +12025550142") == ("+447700900101", "+12025550142")
    assert parties("Holt, Mara") == ("Holt, Mara",)


@given(
    st.from_regex(r"[1-9][0-9]{7,13}", fullmatch=True),
    st.lists(st.sampled_from(" -./()\u00a0"), max_size=5),
    st.data(),
)
def test_separators_change_no_number(digits: str, marks: list[str], data: Any) -> None:
    text = digits
    for mark in marks:
        at = data.draw(st.integers(0, len(text)))
        text = text[:at] + mark + text[at:]
    if "( 0" not in text and "(0)" not in text.replace(" ", "").replace("\u00a0", ""):
        assert identifier("+" + text) == identifier("+" + digits)


@given(st.text(max_size=40), st.sampled_from(["SMS", "Kik", ""]))
def test_any_text_has_one_key_that_is_its_own(stored: str, service: str) -> None:
    found = identifier(stored, service)
    assert found is None or found.key
    assert identifier(f" {stored} ", service) == found


def test_a_national_number_joins_the_one_that_has_its_digits() -> None:
    records = [message(sender=MARA), message(sender="07700 900101"), message(sender="447700900101")]
    _, people, _, found = talk(records)
    assert {people.key(each["fields"]["sender"], "SMS") for each in records} == {MARA}
    assert [one.count for one in found] == [3]


def test_a_national_number_that_fits_two_joins_none() -> None:
    assert national_part("+447700900101") == national_part("+617700900101") == "7700900101"
    _, people, _, found = talk(
        [message(sender=MARA), message(sender="+617700900101"), message(sender="07700 900101")]
    )
    assert people.key("07700 900101", "SMS") == "07700900101"
    assert sorted(one.count for one in found) == [1, 1, 1]


def test_names_come_from_contacts_and_join_nobody() -> None:
    _, people, _, found = talk(
        [
            message(sender=MARA),
            message(sender="+12025550142"),
            contact("Mara", "+44 7700 900101"),
            contact("Mara", "+1 202 555 0142"),
        ]
    )
    assert people.party(MARA).names == ("Mara",) == people.party("+12025550142").names
    assert len(found) == 2


def test_apps_are_joined_by_the_number() -> None:
    _, _, _, found = talk(
        [
            message(
                sender="447700900101@s.whatsapp.net",
                service="WhatsApp",
                conversation="447700900101@s.whatsapp.net",
            ),
            message(sender=MARA, conversation="5"),
            message(
                direction="outgoing", recipients=["+44 7700 900101"], service="iMessage", conversation=MARA
            ),
            call(number="0044 7700 900101"),
        ]
    )
    (one,) = found
    assert (one.messages, one.calls) == (3, 1)
    assert set(one.services) == {"SMS", "WhatsApp", "iMessage", "phone"}


def test_two_devices_join_where_they_share_an_own_account() -> None:
    mine = "+12025550177"
    apart = [message(sender=MARA), message(sender=MARA, evidence=2)]
    assert len(talk(apart)[3]) == 2
    shared = [
        message(direction="outgoing", sender=mine, recipients=[MARA]),
        message(direction="outgoing", sender=mine, recipients=[MARA], evidence=2),
    ]
    (one,) = talk(apart + shared)[3]
    assert (one.count, one.items) == (4, (1, 2))


def test_a_conversation_that_was_found_at_both_ends_is_one() -> None:
    own1, own2 = "+12025550177", "+447700900142"
    _, people, _, found = talk(
        [
            message(direction="outgoing", sender=own1, recipients=[own2]),
            message(direction="incoming", sender=own1, recipients=[own2], evidence=2),
        ]
    )
    (one,) = found
    assert one.items == (1, 2)
    assert set(one.parties) == {own1, own2}
    assert people.side_of(own1) == f"{OWN}1"


def test_an_account_that_is_the_other_side_too_is_not_own() -> None:
    other = "+447700900142"
    _, people, _, found = talk(
        [message(sender=MARA, recipients=[other]), message(sender=other), call(number=other)]
    )
    assert people.side_of(other) is None
    assert all(one.parties for one in found)


def test_groups_are_known_by_their_identifier_and_not_by_their_members() -> None:
    group = "120363000000000001@g.us"
    _, _, _, found = talk(
        [
            message(service="WhatsApp", conversation=group, sender="447700900101@s.whatsapp.net"),
            message(service="WhatsApp", conversation=group, sender="12025550142@s.whatsapp.net", evidence=2),
            message(
                service="WhatsApp",
                conversation="447700900101@s.whatsapp.net",
                sender="447700900101@s.whatsapp.net",
            ),
            message(service="iMessage", conversation="chat12", sender=MARA, direction="incoming"),
            message(
                service="iMessage",
                conversation="chat12",
                recipients=[MARA, "a@example.org"],
                direction="outgoing",
            ),
            message(
                service="iMessage",
                conversation="chat13",
                recipients=[MARA, "a@example.org"],
                direction="outgoing",
            ),
        ]
    )
    assert sorted((one.key[0], one.count) for one in found) == [
        ("group", 2),
        ("people", 1),
        ("thread", 1),
        ("thread", 2),
    ]


NAMES = st.sampled_from(
    [None, "", "-1", MARA, "07700 900101", "447700900101@s.whatsapp.net", "+61 7700 900101", "a@Example.org", "A@example.org",
     "mara", "DHL", "60999", "12-3@g.us", "99@lid", "\u202e<b>", "+12025550142"]
)  # fmt: skip
RECORDS = st.lists(
    st.one_of(
        st.builds(
            message,
            evidence=st.integers(1, 3),
            path=st.sampled_from(["mmssms.db", "ChatStorage.sqlite"]),
            service=st.sampled_from(["SMS", "WhatsApp"]),
            direction=st.sampled_from(["incoming", "outgoing", "draft", "unknown"]),
            conversation=st.one_of(st.sampled_from([None, "1", "2", "chat7", "12-3@g.us"]), NAMES),
            sender=NAMES,
            recipients=st.lists(NAMES.filter(bool), max_size=3),
            time=st.sampled_from([None, "2026-03-01T10:00:00+00:00", "2026-03-01T10:00:00.5+00:00"]),
        ),
        st.builds(
            call,
            evidence=st.integers(1, 3),
            direction=st.sampled_from(["incoming", "outgoing", "missed", "unknown"]),
            number=st.one_of(NAMES, st.just(f"{MARA}, a@example.org")),
        ),
        st.builds(
            contact,
            st.sampled_from(["Mara", "<b>x"]),
            st.sampled_from([MARA, "07700900101"]),
            evidence=st.integers(1, 3),
        ),
    ),
    max_size=30,
)


@settings(max_examples=150, deadline=None)
@given(RECORDS)
def test_no_record_is_lost_and_none_is_in_two_conversations(records: list[dict[str, Any]]) -> None:
    reader = catalog(records)
    case = Talk(reader)
    found = Threads(case, People(case.ways)).conversations(ask(reader, whole_case))
    held = Counter(number for one in found for number in one.numbers)
    truth = [seq for (seq,) in reader.execute("SELECT seq FROM artifacts WHERE kind IN ('message', 'call')")]
    assert held == Counter(truth)
    for kind, counted in (("message", "messages"), ("call", "calls")):
        (wanted,) = reader.execute("SELECT count(*) FROM artifacts WHERE kind = ?", (kind,)).fetchone()
        assert sum(getattr(one, counted) for one in found) == wanted
    for one in found:
        times = [time for (time,) in reader.execute(
            "SELECT time FROM artifacts WHERE time IS NOT NULL AND seq IN (SELECT value FROM json_each(?))",
            (str(one.numbers.tolist()),),
        )]  # fmt: skip
        assert (one.first, one.last) == (min(times, default=None), max(times, default=None))


@settings(max_examples=100, deadline=None)
@given(RECORDS, st.randoms(use_true_random=False))
def test_who_talks_with_whom_does_not_depend_on_the_order_of_records(
    records: list[dict[str, Any]], random: Any
) -> None:
    mixed = list(records)
    random.shuffle(mixed)
    one, other = talk(records)[3], talk(mixed)[3]
    assert sorted((each.key, each.count, each.parties) for each in one) == sorted(
        (each.key, each.count, each.parties) for each in other
    )


@settings(max_examples=100, deadline=None)
@given(RECORDS)
def test_every_record_is_behind_a_link_or_counted_as_unlinked(records: list[dict[str, Any]]) -> None:
    reader = catalog(records)
    case = Talk(reader)
    ways = case.exchanges(ask(reader, whole_case))
    found = graph(ways, People(case.ways))
    (total,) = reader.execute("SELECT count(*) FROM artifacts").fetchone()
    linked = {number for link in found.links for number in link.numbers()}
    assert found.records == total == len(linked) + found.unlinked
    for link in found.links:
        assert link.a < link.b
        assert link.count == len(set(link.numbers())) >= link.forth + link.back
    picture = draw(found)
    assert picture == draw(graph(ways, People(case.ways)))
    assert set(picture.places) == set(found.nodes)
    assert len(set(picture.places.values())) == len(picture.places), "two nodes on one place"


def test_a_narrower_question_changes_no_participant() -> None:
    records = [
        message(conversation="5", sender=MARA, body="door"),
        message(conversation="5", sender="+12025550142", body="gate"),
    ]
    reader = catalog(records)
    case = Talk(reader)
    threads = Threads(case, People(case.ways))
    narrow = ask(
        reader,
        lambda columns, rest: (f"SELECT {columns} FROM artifacts WHERE instr(body, ?) {rest}", ("door",)),
    )
    (one,) = threads.conversations(narrow)
    assert one.count == 1
    assert one.parties == ("+12025550142", MARA)


def test_the_graph_names_what_links() -> None:
    ways, people, _, _ = talk(
        [
            message(sender=MARA, time="2026-03-01T10:00:00+00:00"),
            message(direction="outgoing", recipients=[MARA], time="2026-03-03T10:00:00+00:00"),
            call(number=MARA, direction="outgoing"),
            contact("Mara", MARA),
            message(),
        ]
    )
    found = graph(ways, people)
    (link,) = found.links
    assert (link.a, link.b) == (MARA, f"{OWN}1")
    assert link.kinds == {"message": 2, "call": 1, "contact": 1}
    assert (link.forth, link.back, found.unlinked) == (1, 2, 1)
    assert (link.first, link.last) == ("2026-03-01T10:00:00+00:00", "2026-03-03T10:00:00+00:00")


def test_only_so_many_nodes_are_drawn_and_own_sides_first() -> None:
    ways, people, _, _ = talk([message(sender=f"+4477009{number:05d}") for number in range(400)])
    found = graph(ways, people)
    picture = draw(found, nodes_at_most=50)
    assert len(picture.places) == 50
    assert f"{OWN}1" in picture.places
    assert len(picture.links) == 49
    places = list(picture.places.values())
    near = min(
        max(abs(x - u) / 120, abs(y - v) / 40) for n, (x, y) in enumerate(places) for u, v in places[:n]
    )
    assert near >= 1, "labels stand on each other"


def test_missing_row_ids_are_told_by_table() -> None:
    reader = catalog(
        [
            message(locator="row sms:1"),
            message(locator="row sms:2"),
            message(locator="row sms:6"),
            message(locator="row pdu:3"),
            message(locator="bytes 512+64"),
            message(locator="row sms:8") | {"entry_number": 2},
        ]
    )
    (key,) = reader.execute("SELECT DISTINCT entry_key FROM artifacts WHERE locator = 'row sms:1'").fetchone()
    (other,) = reader.execute(
        "SELECT DISTINCT entry_key FROM artifacts WHERE entry_key <> ?", (key,)
    ).fetchone()
    first = {(key, "sms", 6): ("sms", 3, 5), (key, "pdu", 3): ("pdu", 1, 2)}
    assert row_gaps(reader, [key]) == first
    assert row_gaps(reader, [key, other]) == first | {(other, "sms", 8): ("sms", 1, 7)}


@pytest.mark.parametrize(
    ("stored", "service"), [("own:abc", ""), (f"{OWN}2", ""), ("2", f"{OWN[:-1]}"), ("x", "own")]
)
def test_nothing_in_evidence_is_taken_for_an_own_side(stored: str, service: str) -> None:
    _, people, _, found = talk([message(sender=stored, service=service), message(evidence=2, sender=MARA)])
    key = people.key(stored, service)
    assert key is not None
    assert not key.startswith(OWN)
    assert people.party(key).kind in ("account", "short", "national")
    assert sum(one.messages for one in found) == 2


def test_what_a_contact_is_called_in_its_service_is_a_participant_with_its_name() -> None:
    friend = contact("Dora")
    friend["fields"] |= {
        "service": "Telegram",
        "identifiers": [
            {"identifier": "dora_99"},
            {"identifier": "dora@x.example", "service": "Telegram"},
            {"identifier": "dorakik", "service": "Kik"},
        ],
    }
    wrote = message(service="Telegram", sender="dora_99")
    reader = catalog([friend, wrote])
    talk = Talk(reader)
    people = People(talk.ways)
    key = people.key("dora_99", "Telegram")
    assert key is not None
    assert people.party(key).names == ("Dora",)
    others = {name for way in talk.ways if way.kind == "contact" for name in way.others}
    assert others == {"dora_99", "dora@x.example"}
