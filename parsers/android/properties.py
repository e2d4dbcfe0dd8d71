"""Properties of Android's system that outlive a restart."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support.device_names import common_word
from parsers.support.protobuf.declared import Known, read

_MOST = 16 << 20
_FILE = {1: Known("properties", {1: Known("name", "text"), 2: Known("value", "text")}, many=True)}


@parser(
    name="android.properties",
    version="1.0",
    match=["**/property/persistent_properties"],
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads persistent_properties (Android 8.1 and later): names and values, as ``persist.sys.timezone``.

    Reference: AOSP system/core/init, persistent_properties.proto and persistent_properties.cpp.
    """
    with context.open() as file:
        found = read(file.read(_MOST), _FILE)
    named = [
        (field, each)
        for field, each in zip(found.places.get("properties", ()), found["properties"], strict=True)
        if each["name"] and not each.damage
    ]
    for field, each in named:
        yield Device(
            locator=field.locator,
            name=each["name"],
            value=each["value"],
            property=common_word(each["name"]),
        )
    if named and len(named) < len(found["properties"]):
        context.warn(
            f"properties that are damaged: {len(found['properties']) - len(named)}", f"bytes 0+{entry.size}"
        )
    if named and found.damage:
        context.warn(f"what stands behind the damage was not read: {found.damage}", f"bytes 0+{entry.size}")
