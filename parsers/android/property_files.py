"""Properties that outlive a restart, of Android before 8.1: a file for each."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support.device_names import common_word

_MOST = 91
"""PROP_VALUE_MAX without the zero at its end, which is not written; a longer file is no property."""


@parser(
    name="android.property_files",
    version="1.0",
    match=["**/property/persist.*"],
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads a file of data/property that is named as the property is and holds its value, as ``persist.sys.timezone``.

    Reference: AOSP system/core/init, property_service.cpp of Android 8.0 (write_persistent_property,
    load_persistent_properties); bionic, sys/system_properties.h.
    """
    name = entry.path.rpartition("/")[2]
    with context.open() as file:
        data = file.read(_MOST + 1)
    if not data or len(data) > _MOST or b"\0" in data or not name.startswith("persist."):
        return
    try:
        value = data.decode()
    except UnicodeDecodeError:
        context.warn("the value of the property is not UTF-8", f"bytes 0+{len(data)}")
        return
    yield Device(locator=f"bytes 0+{len(data)}", name=name, value=value, property=common_word(name))
