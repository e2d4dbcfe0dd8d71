"""Ways that watches and applications of sports (Strava, Garmin) record in FIT files."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device, HealthRecord, Location
from parsers.support import fit
from parsers.support.fit import TIMESTAMP, Message

_MOST = 256 << 20
_FILE, _SESSION, _RECORD = 0, 18, 20
_SERIAL = 3
_SESSION_NAMES = {5: "sport", 6: "sub_sport", 9: "total_distance"}
_RECORD_NAMES = {3: "heart_rate", 4: "cadence", 5: "distance"}


@parser(
    name="fit.ways",
    version="1.0",
    match=["**/*.fit"],
    marks=[fit.MARK],
    emits=[Device, HealthRecord, Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device | HealthRecord | Location]:
    """Reads each record with a place, each session, and the serial number of the device that wrote the file. Distances
    (hundredths of a metre) and kinds of sport are details, as stored.

    Reference: Garmin, FIT Protocol and profile (file_id, session, record; semicircles, seconds since 1989-12-31 UTC);
    ALEAPP, module Strava - Activities (where Strava keeps them).
    """
    with context.open() as file:
        data = file.read(_MOST)
    try:
        for message in fit.messages(data):
            values = message.values
            if message.number == _FILE and _SERIAL in values:
                writer = "the device that wrote the file"
                yield Device(
                    locator=message.locator,
                    name="serial_number",
                    value=str(values[_SERIAL]),
                    property="serial",
                    device=writer,
                )
            elif message.number == _SESSION:
                yield _session(message)
            elif message.number == _RECORD and 0 in values and 1 in values:
                yield _place(message)
    except ValueError as error:
        context.warn(f"the file cannot be read further: {error}")


def _place(message: Message) -> Location:
    values = message.values
    return Location(
        locator=message.locator,
        latitude=fit.degrees(values[0]),
        longitude=fit.degrees(values[1]),
        altitude_m=fit.scaled(values.get(78, values.get(2)), 5, 500),
        speed_mps=fit.scaled(values.get(73, values.get(6)), 1000),
        origin="FIT, record",
        recorded=message.moment(TIMESTAMP),
        details=message.details(_RECORD_NAMES),
    )


def _session(message: Message) -> HealthRecord:
    values, elapsed = message.values, fit.scaled(message.values.get(7), 1000)
    begun = 3 in values and 4 in values
    return HealthRecord(
        locator=message.locator, type="session", value=elapsed, unit=None if elapsed is None else "s",
        latitude=fit.degrees(values[3]) if begun else None, longitude=fit.degrees(values[4]) if begun else None,
        started=message.moment(2), ended=message.moment(TIMESTAMP), details=message.details(_SESSION_NAMES),
    )  # fmt: skip
