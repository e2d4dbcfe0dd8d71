"""Parts of records and the new kinds on paper: whom they name, what of a place is shown, how values are written."""

from __future__ import annotations

from typing import Any

import pytest

from reports.exhibits.compact import exhibit
from reports.exhibits.values import label, other_times, value
from reports.people import names_of
from reports.redaction.engine import ProfileRedactor
from reports.redaction.places import Places
from reports.redaction.profile import RedactionProfile, ThirdParties
from reports.redaction.third import third_parties


def body(kind: str, **fields: Any) -> dict[str, Any]:
    return {"id": "1-1-1", "kind": kind, "evidence": 1, "path": "a.db", "fields": fields}


GROUP = body(
    "message",
    service="WhatsApp",
    sender="+447700900101",
    participants=[{"identifier": "+447700900142", "name": "Ana Rossi", "role": "admin", "own": False}],
    reactions=[{"reaction": "loved", "who": "+447700900143", "name": "Ben"}],
    mentions=["+447700900144"],
    identifier="3EB0C7",
)


@pytest.mark.parametrize(
    ("record", "names"),
    [
        (GROUP, ("+447700900101", "+447700900144", "+447700900142", "Ana Rossi", "+447700900143", "Ben")),
        (body("contact", nickname="Dodo", identifiers=[{"identifier": "dora_99"}]), ("Dodo", "dora_99")),
        (body("account", service="Kik", identifier="77", username="eve", name="Eve"), ("Eve", "77", "eve")),
        (body("note", service="Notes", identifier="77", title="Ana"), ()),
        (body("device", name="imei", value="35"), ()),
        (body("file_reference", name="a.jpg", people=["Ana Rossi"], app="com.x"), ("Ana Rossi",)),
    ],
)
def test_whom_a_record_names(record: dict[str, Any], names: tuple[str, ...]) -> None:
    assert names_of(record) == names


def test_a_participants_name_and_number_are_one_third_party_and_gone() -> None:
    found = list(third_parties([GROUP], ThirdParties(label="person", keep=("+447700900101",))))
    of_ana = [each for each in found if "Ana Rossi" in each.names]
    assert [each.phones for each in of_ana] == [("+447700900142",)]
    redactor = ProfileRedactor(RedactionProfile(name="t"), people=tuple(found))
    shown = str(redactor.record(GROUP))
    for secret in ("Rossi", "900142", "900143", "900144", "Ben"):
        assert secret not in shown
    assert "+447700900101" in shown
    assert "loved" in shown


def test_both_ends_of_a_ride_are_rounded() -> None:
    ride = body(
        "booking",
        service="x",
        latitude="51.45417",
        longitude="-0.97806",
        to_latitude="51.50735",
        to_longitude="-0.12776",
    )
    shown, counts = Places("round", 1).record(ride)
    assert [shown["fields"][name] for name in ("latitude", "longitude", "to_latitude", "to_longitude")] == [
        "51.5", "-1.0", "51.5", "-0.1",
    ]  # fmt: skip
    assert counts["coordinates"] == 1
    left, _ = Places("leave-out", 0).record(body("booking", service="x", to_latitude="51.50735"))
    assert left["fields"] == {"service": "x"}


def test_further_values_are_written_under_their_own_names() -> None:
    stored = [{"name": "ZCOUNT", "value": 7}, {"name": "is_new", "value": True}]
    assert value("details", stored) == "ZCOUNT: 7\nis_new: yes"
    assert label("speed_mps") == "speed (metres per second)"
    assert label("signal_dbm") == "signal (dBm)"


def test_every_time_beside_the_main_one_is_written_with_what_was_stored() -> None:
    stay = body("location", latitude="1.5", longitude="2.5") | {
        "time": "2026-03-02T10:00:00+00:00",
        "times": {
            "arrived": "2026-03-02T10:00:00+00:00",
            "departed": "2026-03-02T11:00:00+00:00",
            "recorded": None,
        },
        "times_raw": {
            "arrived": "1772445600 (unix_s)",
            "departed": "1772449200 (unix_s)",
            "recorded": "x (unix_s)",
        },
    }
    assert other_times(stay, "UTC") == [
        "departed: 2026-03-02T11:00:00+00:00 (stored: 1772449200 (unix_s))",
        "recorded: the stored value names no possible moment (stored: x (unix_s))",
    ]


def test_an_exhibit_of_a_payment_says_how_much() -> None:
    class Nowhere:
        zone = "UTC"

        def rows(self, _: dict[str, Any]) -> tuple[()]:
            return ()

    paid = body("transaction", service="PayPal", direction="outgoing", amount="12.50", currency="EUR")
    made = exhibit(paid, Nowhere())  # type: ignore[arg-type]
    assert made.heading == "transaction: outgoing, 12.50, EUR, PayPal"
    assert ("amount", "12.50") in made.fields


@pytest.mark.parametrize(("size", "left"), [(7, False), (None, False), (1023, False), (1024, True)])
def test_digests_that_a_store_states_of_small_files_stay_behind(size: int | None, left: bool) -> None:
    file = {"name": "a.jpg", "sha256": "ab" * 32, "md5": "cd" * 16} | ({} if size is None else {"size": size})
    redactor = ProfileRedactor(RedactionProfile(name="t"))
    shown = redactor.record(body("message", service="x", attachments=[file]))["fields"]["attachments"][0]
    assert [shown.get(name) for name in ("sha256", "md5")] == (
        ["ab" * 32, "cd" * 16] if left else [None, None]
    )
    named = redactor.record(body("file_reference", **file))["fields"]
    assert ("sha256" in named) is left
    assert named["name"] == "a.jpg"
