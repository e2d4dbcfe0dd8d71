"""Parts of artifacts on their way into a record."""

from __future__ import annotations

from evidence.ingest.artifacts import to_found
from evidence.model.kinds import Detail, Edit, Message, Participant, Reaction
from evidence.model.timestamp import Timestamp

_MOMENT = Timestamp(1772445600137000000, "1772445600137", "unix_ms")


def test_parts_stand_in_the_record_with_their_times_as_text_and_as_stored() -> None:
    message = Message(
        locator="row message:1",
        service="WhatsApp",
        direction="incoming",
        edits=(Edit(body="at six").at(_MOMENT), Edit(body="at seven").at(None)),
        reactions=(Reaction(reaction="👍", who="+447700900142").at(Timestamp(None, "x", "unix_ms")),),
        participants=(Participant(name="Ana", own=False),),
        details=(Detail(name="ZLARGE", value=2**60), Detail(name="ZFLAG", value=True)),
        edited=_MOMENT,
    )
    found, cut = to_found("test", message, 1000)
    assert not cut
    assert found.times == (("edited", "2026-03-02T10:00:00.137+00:00", "1772445600137", "unix_ms"),)
    assert found.fields == {
        "service": "WhatsApp",
        "direction": "incoming",
        "edits": [
            {
                "time": "2026-03-02T10:00:00.137+00:00",
                "stored": "1772445600137 (unix_ms)",
                "body": "at six",
            },
            {"body": "at seven"},
        ],
        "reactions": [{"stored": "x (unix_ms)", "reaction": "👍", "who": "+447700900142"}],
        "participants": [{"name": "Ana", "own": False}],
        # What JSON cannot hold exactly is decimal text.
        "details": [{"name": "ZLARGE", "value": str(2**60)}, {"name": "ZFLAG", "value": True}],
    }


def test_the_records_of_a_parser_that_knows_no_new_field_stay_the_same() -> None:
    message = Message(locator="row sms:1", service="SMS", direction="incoming", body="x", sent=_MOMENT)
    found, _ = to_found("test", message, 1000)
    assert found.fields == {"service": "SMS", "direction": "incoming", "body": "x"}
