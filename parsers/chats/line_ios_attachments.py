"""Files of messages of LINE on iOS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import FileReference
from evidence.model.timestamp import Timestamp
from parsers.support import chat, epochs, rows, stated

_COLUMNS = ("ZMESSAGEID", "ZFILENAME", "ZFILESIZE")
_OPTIONAL = ("ZCHATMID", "ZCONTENTTYPE", "ZTIMESTAMP")
_TAG = 1 << 61


@parser(
    name="ios.line_attachments",
    version="1.0",
    match=["**/Messages/MessageAttachmentInfo.sqlite"],
    tables=[("ZMESSAGEATTACHMENTINFO.ZMESSAGEID", "ZMESSAGEATTACHMENTINFO.ZFILENAME")],
    emits=[FileReference],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[FileReference]:
    """Reads every row of ZMESSAGEATTACHMENTINFO. ZMESSAGEID is the identifier of the message in Line.sqlite (ZID).

    The file lies in the folder Message Attachments of the account (``P_<account>``), in another container than the
    database. Some times have 2^61 added, for reasons that nobody published: it is taken off.
    Reference: LINE modules of iLEAPP (2026), on public images of iOS 13 to 17; milliseconds since 1970.
    """
    tables = rows.opened(context)
    if tables is None:
        return
    for row in tables.rows("ZMESSAGEATTACHMENTINFO", _COLUMNS, _OPTIONAL):
        name = chat.filled(row, "ZFILENAME")
        number = chat.filled(row, "ZMESSAGEID")
        yield FileReference(
            locator=row.locator,
            state=row.state,
            path=f"Message Attachments/{name}" if name else None,
            name=name,
            size=row.integer("ZFILESIZE"),
            origin=f"sent or received in LINE, message {number}" if number else None,
            app="LINE",
            created=_moment(row["ZTIMESTAMP"]),
            details=stated.details(row, "ZMESSAGEID", "ZCHATMID", "ZCONTENTTYPE"),
        )


def _moment(value: Any) -> Timestamp | None:
    if not isinstance(value, int) or value <= _TAG:
        return epochs.unix_ms(value)
    found = epochs.unix_ms(value - _TAG)
    return None if found is None else Timestamp(found.unix_ns, str(value), "unix_ms+2^61")
