"""What Android's builds say of the device."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Device
from parsers.support.device_names import common_word
from parsers.support.text_lines import lines

_PROPERTY = re.compile(r"([A-Za-z][A-Za-z0-9_.:@-]*)\s*=(.*)")


@parser(
    name="android.build_properties",
    version="1.0",
    match=["**/build.prop", "**/default.prop", "**/prop.default"],
    emits=[Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Device]:
    """Reads each line of the form ``name=value``, with or without spaces around the sign; comments and imports are left
    out.

    Reference: AOSP system/core/init, README.md and property_service.cpp (LoadProperties);
    build/make/tools/buildinfo.sh and android.os.Build (meaning of the names).
    """
    for line in lines(context):
        if found := _PROPERTY.fullmatch(line.text):
            name, value = found.groups()
            yield Device(
                locator=line.locator, name=name, value=value.strip() or None, property=common_word(name)
            )
