"""The messages that Gmail keeps on an Android device."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, Message, Participant
from parsers.support import epochs, rows
from parsers.support.protobuf.declared import Declaration, Known, read

_MOST = 32 << 20
_PERSON = {2: Known("address", "text"), 3: Known("name", "text")}
_BODY = {2: Known("parts", {3: Known("content", {2: Known("html", "text")})}, many=True)}
_HEADERS = {
    8: Known("mailed_by", "text"), 9: Known("signed_by", "text"), 15: Known("reply_name", "text"),
    17: Known("reply_to", "text"),
}  # fmt: skip
_MESSAGE: Declaration = {
    1: Known("to", _PERSON, many=True), 5: Known("subject", "text"), 6: Known("body", _BODY),
    11: Known("headers", _HEADERS), 17: Known("time", "int"),
}  # fmt: skip


@parser(
    name="android.gmail",
    version="1.0",
    match=["**/com.google.android.gm/**/bigTopDataDB.*"],
    tables=[("item_messages.zipped_message_proto",)],
    emits=[Message],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Message]:
    """Reads item_messages: a protobuf behind one byte, packed with zlib. The body is HTML, as stored. The sender's
    place is not published. The message's one time is given as ``sent``: which of its times it is, is not published.

    Reference: ALEAPP, module Gmail - App Emails (numbers of the fields, as seen on Android 10 to 17).
    """
    tables = rows.opened(context)
    if tables is None or not tables.has("item_messages", "zipped_message_proto"):
        return
    for row in tables.rows("item_messages", ("zipped_message_proto",)):
        data = _unpacked(row["zipped_message_proto"])
        found = read(data or b"", _MESSAGE)
        if data is None or found.damage:
            context.warn("the message is not packed as is known, or its protobuf is damaged", row.locator)
        people = [each for each in found["to"] if each["address"] or each["name"]]
        parts = (each.at("content", "html") for each in found.at("body", "parts") or ())
        headers = found["headers"]
        yield Message(
            locator=row.locator,
            state=row.state,
            service="Gmail",
            direction="unknown",
            recipients=tuple(each["address"] for each in people if each["address"]),
            participants=tuple(Participant(identifier=each["address"], name=each["name"]) for each in people),
            subject=found["subject"],
            body="".join(part for part in parts if part) or None,
            sent=epochs.unix_ms(found["time"]),
            details=tuple(
                Detail(name=known.name, value=headers[known.name])
                for known in (_HEADERS.values() if headers else ())
                if headers[known.name]
            ),
        )


def _unpacked(stored: object) -> bytes | None:
    """What is packed behind the first byte; None where nothing is, or more than is read."""
    try:
        unpacking = zlib.decompressobj()
        data = unpacking.decompress(stored[1:], _MOST) if isinstance(stored, bytes) else b""
        return data if unpacking.eof else None
    except zlib.error:
        return None
