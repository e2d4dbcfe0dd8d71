"""What Find My kept of devices and items: their names, numbers and places."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device, Location
from parsers.support import find_my
from parsers.support.json_file import EVERY, JsonFile


@parser(
    name="ios.find_my",
    version="1.0",
    match=["**/com.apple.findmy.fmipcore/Items.data", "**/com.apple.findmy.fmipcore/Devices.data"],
    emits=[Location, Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Location | Device]:
    """Reads each device or item of the list: single values and addresses as facts of it, and its places, safe ones too.

    A place that others' devices reported (crowdSourcedLocation) is one of its own. Later systems encrypt the list
    (a property list with ``encryptedData``), which is said.
    Reference: parsers/support/find_my.py.
    """
    with context.open() as file:
        if file.read(len(find_my.ENCRYPTED)) == find_my.ENCRYPTED:
            context.warn("the list is encrypted with a key of the device's keychain and is not read")
            return
    for here, thing in JsonFile(context).walk(EVERY):
        yield from find_my.places(here, thing)
        yield from find_my.facts(here, thing)
