"""The streams of Apple's Biome, on iOS since 14 and macOS since 11."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.artifact import Artifact
from evidence.model.kinds import AppUsage, DeviceEvent, Interaction, Notification, WebSearch
from parsers.support import biome
from parsers.support.segb import read


@parser(
    name="ios.biome",
    version="1.1",
    match=[
        "**/Biome/streams/*/*/local/*",
        "**/Biome/streams/*/*/remote/*/*",
        "**/DuetExpertCenter/streams/userNotificationEvents/local/*",
    ],
    marks=[b"SEGB"],  # locks and lists lie beside the streams
    emits=[AppUsage, DeviceEvent, Interaction, Notification, WebSearch],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Artifact]:
    """Reads every record that is written, and deleted ones whose bytes are still there.

    Each is an event of its stream with all fields of its protobuf by number; for App.InFocus, App.WebUsage,
    ScreenTime.AppUsage, SystemSettings.SearchTerms, Device.Wireless.Bluetooth and .WiFi the known fields have words.
    AppIntent has what applications told Siri of messages, calls and the like, with the texts in the intent by number.
    DuetExpertCenter's events of notifications have their texts; ``posted`` is when the event was written, be it that
    one came or what was done with it. Streams _DKEvent.… are those of knowledgeC, with beginning, end and value. Those
    below ``remote`` are of another device of the account, by the folder's name.
    Reference: parsers/support/segb and biome.py (CCL Solutions Group, ccl-segb; mac_apt; iLEAPP).
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
    stream = biome.Stream(entry.path)
    cleared = 0
    for record in found.records:
        if record.state == "empty" or not record.data or (record.state != "written" and not any(record.data)):
            cleared += record.state == "deleted"
            continue
        if not record.intact and record.state == "written":
            context.warn("the check sum of the record is not that of its data", record.locator)
        yield stream.statement(record)
    if cleared:
        context.warn(f"{cleared} records are deleted and cleared")
    for sentence in stream.damage:
        context.warn(sentence)
