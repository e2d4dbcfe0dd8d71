"""Moments of each encoding, held against Python's own calendar; raw values are kept whatever they are."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from importlib.resources import files

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
    (epochs.unix_us, datetime(1970, 1, 1, tzinfo=UTC), timedelta(microseconds=1)),
    (epochs.hfs_s, datetime(1904, 1, 1, tzinfo=UTC), timedelta(seconds=1)),
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
    for read in (
        *(epochs.unix_s, epochs.unix_ms, epochs.unix_us, epochs.unix_ns, epochs.cocoa, epochs.cocoa_ns),
        *(epochs.webkit_us, epochs.filetime, epochs.dotnet_ticks, epochs.hfs_s, epochs.gps_s, epochs.fit_s),
    ):
        found = read(value)
        if found is None:
            assert value is None or float(value) == 0  # zero and NULL mean that there is no moment
        elif not isinstance(value, bytes):
            assert found.raw == str(value)
        assert found is None or found.unix_ns is None or abs(found.unix_ns) < 2**63


@pytest.mark.parametrize("text", ["1e999999", "-1e999999999", "1e-999999999", "1_000"])
def test_a_text_that_is_no_sensible_number_neither_raises_nor_takes_for_ever(text: str) -> None:
    for read in (epochs.unix_s, epochs.unix_ns, epochs.cocoa, epochs.gps_s):
        found = read(text)
        assert found is not None
        assert (found.unix_ns, found.raw) == (None, text)
    assert epochs.unix_s_ns(5, text) == Timestamp(None, f"5+{text}", "unix_s+ns")


def test_seconds_after_a_moment() -> None:
    assert epochs.unix_s_after(5, 3) == Timestamp(8_000_000_000, "5+3", "unix_s+s")
    assert epochs.unix_s_after(5, 0) == Timestamp(5_000_000_000, "5+0", "unix_s+s")
    assert epochs.unix_s_after(5, None) is None
    assert epochs.unix_s_after(None, 3) == epochs.unix_s_after(0, 3) == Timestamp(None, "0+3", "unix_s+s")
    assert epochs.unix_s_after(2**63, 3) == Timestamp(None, f"{2**63}+3", "unix_s+s")


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


@given(_MOMENTS)
def test_ticks_of_dotnet_and_nanoseconds_are_read_back(moment: datetime) -> None:
    since = moment - datetime(1, 1, 1, tzinfo=UTC)
    ticks = (since.days * 86_400 + since.seconds) * 10**7 + since.microseconds * 10 + 3
    unix_ns = (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1) * 1000
    assert epochs.dotnet_ticks(ticks) == Timestamp(unix_ns + 300, str(ticks), "dotnet_ticks")
    found = epochs.unix_ns(unix_ns + 7)
    assert found == Timestamp(unix_ns + 7, str(unix_ns + 7), "unix_ns")
    seconds, nanoseconds = divmod(unix_ns + 1, 10**9)
    assert epochs.unix_s_ns(seconds, nanoseconds) == Timestamp(
        unix_ns + 1, f"{seconds}+{nanoseconds}", "unix_s+ns"
    )


@pytest.mark.parametrize(
    ("ticks", "moment"),
    [
        (631_139_040_000_000_000, "2001-01-01T00:00:00+00:00"),
        (621_355_968_000_000_000, "1970-01-01T00:00:00+00:00"),
    ],
)
def test_known_ticks(ticks: int, moment: str) -> None:
    found = epochs.dotnet_ticks(ticks)
    assert found is not None
    assert found.text() == moment


@pytest.mark.parametrize("ticks", [0x2BCA2875F4373FFF, 504_911_232_000_000_000])
def test_ticks_of_the_year_9999_and_of_1601_keep_their_raw_form(ticks: int) -> None:
    assert epochs.dotnet_ticks(ticks) == Timestamp(None, str(ticks), "dotnet_ticks")


def test_gps_time_is_behind_by_the_leap_seconds_that_the_time_zone_data_lists() -> None:
    lines = (files("tzdata") / "zoneinfo" / "leapseconds").read_text().splitlines()
    leaps = [line.split() for line in lines if line.startswith("Leap")]
    days = [
        datetime.strptime(f"{each[1]} {each[2]} {each[3]} +0000", "%Y %b %d %z") + timedelta(days=1)
        for each in leaps
    ]
    start = datetime(1980, 1, 6, tzinfo=UTC)
    for moment in (
        *(day + timedelta(seconds=off) for day in days for off in (-1, 0, 1)),
        datetime(2026, 1, 1, tzinfo=UTC),
    ):
        if moment > start:
            behind = sum(start < day <= moment for day in days)
            stored = (moment - start) // timedelta(seconds=1) + behind
            found = epochs.gps_s(stored)
            assert found is not None
            assert found.text() == moment.isoformat()
    billion = epochs.gps_s(1_000_000_000)
    assert billion is not None
    assert billion.text() == "2011-09-14T01:46:25+00:00"


@pytest.mark.parametrize("nanoseconds", [-1, 10**9, 0.5, "x", b"\xff"])
def test_nanoseconds_that_cannot_be_leave_the_raw_value(nanoseconds: int | float | str | bytes) -> None:
    found = epochs.unix_s_ns(5, nanoseconds)
    assert found is not None
    assert found.unix_ns is None
    assert found.raw.startswith("5+")


def test_no_seconds_and_no_nanoseconds_are_no_moment() -> None:
    assert epochs.unix_s_ns(0, 0) is None
    assert epochs.unix_s_ns(None, None) is None
    assert epochs.unix_s_ns(7, 0) == epochs.unix_s(7)
    assert epochs.unix_s_ns(None, 5) == Timestamp(5, "0+5", "unix_s+ns")


@given(st.datetimes(datetime(1980, 1, 1), datetime(2107, 12, 31, 23, 59, 58)))  # noqa: DTZ001 - local
def test_dates_of_dos_are_those_that_a_zip_holds(moment: datetime) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        package.writestr(zipfile.ZipInfo("a", moment.timetuple()[:6]), "")
    time, date = struct.unpack_from("<HH", made.getvalue(), 10)
    even = moment.replace(second=moment.second // 2 * 2, microsecond=0)
    assert epochs.dos(date, time) == even.isoformat()


def test_days_that_no_month_has_are_none_of_dos() -> None:
    assert epochs.dos(0, 0) is None
    assert epochs.dos(2 << 5 | 30, 0) is None
    assert epochs.dos(1 << 5 | 1, 31 << 11) is None


@given(_MOMENTS)
def test_a_time_without_a_zone_is_written_as_its_clock_stood(moment: datetime) -> None:
    microseconds = (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    written = epochs.local(epochs.unix_us(microseconds))
    assert (
        written is None
        if microseconds == 0
        else datetime.fromisoformat(written or "") == moment.replace(tzinfo=None)
    )


def test_a_time_without_a_zone_that_names_no_moment_stands_as_stored() -> None:
    assert epochs.local(epochs.unix_ms("tomorrow")) == "tomorrow"
    assert epochs.local(None) is None
