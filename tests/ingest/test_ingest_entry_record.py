"""The record of a file entry is RFC 8785 canonical JSON, whatever evidence puts into it."""

from __future__ import annotations

import msgspec
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from evidence.ingest.entry_record import EntryRecord
from evidence.ingest.protocol import EntryResult, FoundProblem
from evidence.ingest.records import TreeRecords
from evidence.model.digests import Digests
from evidence.model.listed import Listed
from evidence.model.pathspec import PathSpec

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
_TIMES = st.none() | st.integers(-(2**70), 2**70)
_LISTED = st.builds(
    Listed,
    st.text("0123456789-", min_size=1) | _TEXT,
    st.binary(max_size=30) | _TEXT.map(str.encode),
    st.integers(0, 2**64),
    st.sampled_from(["file", "directory", "link", "stream", "other"]),
    st.sampled_from(["live", "deleted"]),
    st.booleans(),
    _TIMES,
    _TIMES,
    _TIMES,
    _TIMES,
    st.booleans(),
)
_RESULT = st.builds(
    EntryResult,
    st.integers(1, 2**40),
    st.none() | st.builds(Digests, *(st.binary(min_size=size, max_size=size) for size in (16, 20, 32))),
    st.none() | st.integers(0, 2**64),
    st.none() | _TEXT,
    st.lists(_TEXT, max_size=2).map(tuple),
    st.just(0),
    st.lists(st.builds(FoundProblem, _TEXT, _TEXT), max_size=2).map(tuple),
)


@given(_LISTED, _RESULT, st.none() | st.integers(0, 99))
def test_a_record_is_canonical_and_says_what_was_found(
    listed: Listed, result: EntryResult, volume: int | None
) -> None:
    records = TreeRecords(PathSpec.parse("3/raw/tsk"), volume, {})
    body = records.entry(result.number, listed, result, result.problems)
    document = msgspec.json.decode(body)
    assert body == rfc8785.dumps(document)
    assert document["id"] == f"3-{result.number}"
    raw = bytes.fromhex(document["path_raw"]) if "path_raw" in document else document["path"].encode()
    assert raw == listed.path
    assert document["sha256"] == (result.digests.sha256.hex() if result.digests else None)
    assert PathSpec.parse(document["pathspec"]).layers[-1].address == listed.address


def test_fields_stand_in_the_order_of_their_names() -> None:
    names = EntryRecord.__struct_fields__
    assert list(names) == sorted(names)
