"""Messages, calls and voicemails of Google Voice on Android."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Call, Message, Voicemail
from parsers.support import google_voice_android, rows


@parser(
    name="android.google_voice",
    version="1.0",
    match=["**/com.google.android.apps.googlevoice/**/LegacyMsgDbInstance.db"],
    tables=[("message_t.message_blob", "message_t.conversation_id")],
    emits=[Call, Message, Voicemail],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Call | Message | Voicemail]:
    """Reads every row of message_t by the type in its protobuf: 1 a call that was answered, 2 one that was made, 3 a
    voicemail, 5 a message that came, 6 one that was sent; field 22 stands in a missed call. In a group the sender of
    what came is named, nobody of what was sent. Pictures and recordings lie as files in the cache, by the item's id.

    Reference: parsers/support/google_voice_android.py names the source of the fields.
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("message_t", "message_blob"):
        return
    for row in tables.rows("message_t", ("message_blob",), ("conversation_id",)):
        yield google_voice_android.item(row)
