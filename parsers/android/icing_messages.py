"""SMS and MMS as Google Play services copied them for their search."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Message, Participant
from parsers.support import chat, epochs, rows, stated

_OPTIONAL = ("thread_id", "address", "subject", "type", "uri", "content_type", "media_uri", "read")


@parser(
    name="android.icing_messages",
    version="1.0",
    match=["**/com.google.android.gms/databases/icing_mmssms.db"],
    tables=[("mmssms.msg_type", "mmssms.address", "mmssms.body", "mmssms.media_uri")],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads the table mmssms. A message that was deleted stays in it until the next comparison with mmssms.db.

    What ``type`` says of the direction is published in two ways that contradict each other: it is a detail, and the
    other side a participant. The one time, in milliseconds since 1970 of MMS too, is given as ``sent``.
    Reference: Google Play services 20.12.16, SmsCorpusDbOpenHelper as decompiled (schema, unit of the time, deletion);
    Magnet Forensics, "Android Messaging Forensics - SMS/MMS and Beyond".
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("mmssms", "msg_type", "body"):
        return
    for row in tables.rows("mmssms", ("msg_type", "body", "date"), _OPTIONAL):
        address, file = chat.filled(row, "address"), chat.filled(row, "media_uri")
        yield Message(
            locator=row.locator,
            state=row.state,
            service=(row.text("msg_type") or "").upper(),
            direction="unknown",
            conversation=row.text("thread_id"),
            participants=(Participant(identifier=address),) if address else (),
            subject=chat.filled(row, "subject"),
            body=row.text("body"),
            identifier=chat.filled(row, "uri"),
            sent=epochs.unix_ms(row["date"]),
            attachments=(Attachment(path=file, mime=row.text("content_type")),) if file else (),
            details=stated.details(row, "type", "read"),
        )
