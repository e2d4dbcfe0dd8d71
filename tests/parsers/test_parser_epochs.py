"""Moments of each encoding, held against Python's own calendar; raw values are kept whatever they are."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.model.timestamp import Timestamp
from parsers.support import epochs

_EPOCHS = [
    (epochs.unix_s, datetime(1970, 1, 1, tzinfo=UTC), timedelta(seconds=1)),
    (epochs.unix_ms, datetime(1970, 1, 1, tzinfo=UTC), timedelta(milliseconds=1)),
    (epochs.cocoa_s, datetime(2001, 1, 1, tzinfo=UTC), timedelta(seconds=1)),
    (epochs.webkit_us, datetime(1601, 1, 1, tzinfo=UTC), timedelta(microseconds=1)),
]
_MOMENTS = st.datetimes(datetime(1700, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@pytest.mark.parametrize(("read", "epoch", "unit"), _EPOCHS)
@given(moment=_MOMENTS)
def test_a_moment_is_read_back(
    read: Callable[[int], Timestamp | None], epoch: datetime, unit: timedelta, moment: datetime
) -> None:
    stored = (moment - epoch) // unit
    if stored == 0:
        assert read(stored) is None
        return
    found = read(stored)
    assert found is not None
    assert found.raw == str(stored)
    since_1970 = epoch + stored * unit - datetime(1970, 1, 1, tzinfo=UTC)
    assert found.unix_ns == since_1970 // timedelta(microseconds=1) * 1000


@given(st.one_of(st.integers(), st.floats(), st.text(), st.binary(), st.none()))
def test_no_value_raises_and_each_keeps_its_raw_form(value: int | float | str | bytes | None) -> None:
    for read in (epochs.unix_s, epochs.unix_ms, epochs.cocoa, epochs.cocoa_ns, epochs.webkit_us):
        found = read(value)
        if found is None:
            assert value is None or float(value) == 0  # zero and NULL mean that there is no moment
        elif not isinstance(value, bytes):
            assert found.raw == str(value)
        assert found is None or found.unix_ns is None or abs(found.unix_ns) < 2**63


def test_fractions_of_seconds_are_exact() -> None:
    found = epochs.cocoa_s(704735807.221498)
    assert found == Timestamp(1_683_043_007_221_498_000, "704735807.221498", "cocoa_s")


def test_seconds_and_nanoseconds_since_2001_are_told_apart() -> None:
    assert epochs.cocoa(469_908_586) == Timestamp(1_448_215_786_000_000_000, "469908586", "cocoa_s")
    assert epochs.cocoa(469_908_586_000_000_001) == Timestamp(
        1_448_215_786_000_000_001, "469908586000000001", "cocoa_ns"
    )


@pytest.mark.parametrize("value", ["yesterday", float("inf"), 2**63, b"\xff"])
def test_impossible_values_stay_as_raw(value: int | float | str | bytes) -> None:
    found = epochs.unix_s(value)
    assert found is not None
    assert found.unix_ns is None
    assert found.text() is None
    assert found.raw
