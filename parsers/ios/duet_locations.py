"""Where a device of iOS was, in the stream of locations of its suggestions (DuetExpertCenter)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Location
from parsers.support import apple_location, keyed
from parsers.support.segb import read
from parsers.support.segb.record import Record


@parser(
    name="ios.duet_locations",
    version="1.0",
    match=["**/DuetExpertCenter/streams/location/local/*"],
    marks=[b"SEGB"],
    emits=[Location],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location]:
    """Reads every record that holds a place, deleted ones too whose bytes are still there.

    Each is an archived CLLocation; ``recorded`` is its own time. Records without a place are counted in a warning.
    Reference: parsers/support/segb and apple_location.py; iLEAPP, duetLocations.py (path, keys).
    """
    with context.open() as file:
        data = file.read(read.MOST_BYTES + 1)
    try:
        found = read.read(data)
    except ValueError as error:
        context.warn(str(error))
        return
    for sentence in found.damage:
        context.warn(sentence)
    left = 0
    for record in found.records:
        if record.state == "empty" or not any(record.data):
            continue
        if (place := _place(record)) is None:
            left += 1
        else:
            yield place
    if left:
        context.warn(f"{left} records hold no place that can be read")


def _place(record: Record) -> Location | None:
    try:
        fields = keyed.members(keyed.read(record.data))
    except ValueError:
        return None
    return apple_location.location(
        fields, record.locator, "DuetExpertCenter, location", deleted=record.state == "deleted"
    )
