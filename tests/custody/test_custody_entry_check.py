"""The fast check of a record's body never accepts what the full check would refuse."""

from __future__ import annotations

import json

import pytest
from custody_helpers import FakeClock
from hypothesis import given
from hypothesis import strategies as st

from evidence.custody.actor import Actor
from evidence.custody.canonical import canonical
from evidence.custody.entry_check import BodyError, RecordShape, parse_body
from evidence.custody.writing import EntryWriter, Tail

WRITER = EntryWriter(Actor("T. “Examiner”", "examiner", "lab-1"), FakeClock())
ROWS = WRITER.records(
    Tail(8, bytes(32), ""),
    [("entry", "1-42", "ab" * 32), ("problem", "1-43", "cd" * 32), ("entry", "ü", "ef" * 32)],
)
SHAPE = RecordShape(json.loads(ROWS[0][1]))
SEQ, BODY, LINK = ROWS[1][0], ROWS[1][1], ROWS[0][2].hex().encode()


def test_the_next_record_of_a_batch_fits() -> None:
    assert SHAPE.fits(BODY, SEQ, LINK)
    assert not SHAPE.fits(BODY, SEQ + 1, LINK)
    assert not SHAPE.fits(BODY, SEQ, b"0" * 64)
    assert not SHAPE.fits(ROWS[2][1], ROWS[2][0], ROWS[1][2].hex().encode()), (
        "an id that is not plain is left"
    )
    for size in range(len(BODY)):
        assert not SHAPE.fits(BODY[:size], SEQ, LINK)


@pytest.mark.parametrize("nonce", ["", "0" * 31, "0" * 33, "A" * 32, "0" * 32 + "\n", 7, None, ["0" * 32]])
def test_a_nonce_is_16_bytes_of_hexadecimal(nonce: object) -> None:
    act = json.loads(WRITER.acts(Tail(8, bytes(32), ""), [("note", "case", {"text": "x"})])[0][1])
    assert parse_body(canonical(act)) == act
    older = {key: value for key, value in act.items() if key != "nonce"}
    assert parse_body(canonical(older)) == older
    with pytest.raises(BodyError, match="nonce"):
        parse_body(canonical({**act, "nonce": nonce}))


def test_a_record_has_no_nonce() -> None:
    with pytest.raises(BodyError, match="nonce"):
        parse_body(canonical({**json.loads(BODY), "nonce": "0" * 32}))


@given(
    st.integers(0, len(BODY) - 1),
    st.integers(0, 3),
    st.binary(max_size=3) | st.sampled_from([b'"', b"a", b"7"]),
)
def test_what_fits_is_well_formed(place: int, removed: int, inserted: bytes) -> None:
    changed = BODY[:place] + inserted + BODY[place + removed :]
    if SHAPE.fits(changed, SEQ, LINK):
        document = parse_body(changed)
        assert (document["seq"], document["prev"].encode()) == (SEQ, LINK)


@given(st.integers(0, len(BODY) - 1), st.binary(max_size=3))
def test_the_full_check_answers_in_words(place: int, inserted: bytes) -> None:
    try:
        parse_body(BODY[:place] + inserted + BODY[place + 1 :])
    except BodyError as error:
        assert str(error)
