"""The cookies of Safari and of applications of iOS and macOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Cookie, Detail
from parsers.support import binary_cookies, epochs

_MOST_BYTES = 256 << 20


@parser(
    name="ios.cookies",
    version="1.0",
    match=["**/*.binarycookies"],
    emits=[Cookie],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Cookie]:
    """Reads every cookie; the application is the folder that holds Library, as the path names it.

    Reference: parsers/support/binary_cookies.py; NSHTTPCookie (meaning of the fields), NSDate.
    """
    with context.open() as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        context.warn(f"the file is larger than {_MOST_BYTES} bytes; what lies behind was not read")
    folder = entry.path.replace("\\", "/").rpartition("/Library/")[0].rpartition("/")[2]
    try:
        for found in binary_cookies.read(data[:_MOST_BYTES]):
            if isinstance(found, str):
                context.warn(found)
                continue
            yield Cookie(
                locator=f"bytes {found.at}+{found.size}",
                app=folder or "unknown",
                host=found.host,
                name=found.name,
                value=found.value,
                path=found.path,
                secure=found.secure,
                http_only=found.http_only,
                created=epochs.cocoa_s(found.created),
                expires=epochs.cocoa_s(found.expires),
                details=(Detail(name="flags", value=found.flags),),
            )
    except ValueError as error:
        context.warn(str(error))
