"""Messages of Gmail on Android as bigTopDataDB holds them: a protobuf behind one byte, packed with zlib.

Reference: ALEAPP, module Gmail - App Emails (numbers of the fields, as seen on Android 10 to 17; columns of
attachments); P79N6A/pa_script, android_gmail.py (cc and sender; columns, 2018).
"""

from __future__ import annotations

import zlib
from dataclasses import replace

from evidence.model.kinds import Attachment, Detail, Participant
from parsers.support.protobuf.declared import Declaration, Found, Known, read
from parsers.support.rows import Row

_MOST = 32 << 20
_PERSON = {2: Known("address", "text"), 3: Known("name", "text")}
_BODY = {2: Known("parts", {3: Known("content", {2: Known("html", "text")})}, many=True)}
_HEADERS = {
    8: Known("mailed_by", "text"), 9: Known("signed_by", "text"), 15: Known("reply_name", "text"),
    17: Known("reply_to", "text"),
}  # fmt: skip
_MESSAGE: Declaration = {
    1: Known("to", _PERSON, many=True), 2: Known("cc", _PERSON, many=True), 4: Known("from", _PERSON),
    5: Known("subject", "text"), 6: Known("body", _BODY), 11: Known("headers", _HEADERS), 17: Known("time", "int"),
}  # fmt: skip


def message(row: Row) -> Found:
    """What the row's protobuf holds; ``damage`` says so where it is not packed as is known."""
    plain, packed = row["message_proto"], row["zipped_message_proto"]
    if packed is None and isinstance(plain, bytes) and plain:
        return read(plain, _MESSAGE)
    data = _unpacked(packed)
    found = read(data or b"", _MESSAGE)
    return found if data is not None else replace(found, damage="the message is not packed as is known")


def people(found: Found, name: str, role: str | None = None) -> tuple[Participant, ...]:
    """Those under a name of the message who have an address or a name."""
    named = found[name] if isinstance(found[name], tuple) else (found[name],)
    return tuple(
        Participant(identifier=each["address"], name=each["name"], role=role)
        for each in named
        if each is not None and (each["address"] or each["name"])
    )


def body(found: Found) -> str | None:
    """The HTML of all parts in one."""
    parts = (each.at("content", "html") for each in found.at("body", "parts") or ())
    return "".join(part for part in parts if part) or None


def details(found: Found) -> tuple[Detail, ...]:
    """What the headers say beside the fields of a message."""
    headers = found["headers"]
    names = [known.name for known in _HEADERS.values()] if headers else []
    return tuple(Detail(name=name, value=headers[name]) for name in names if headers[name])


def attachment(row: Row) -> Attachment:
    """A row of item_message_attachments; a file of this name in a folder of this hash is what was downloaded of it."""
    parts = (row.text("attachment_hash"), row.text("attachment_file_name"))
    return Attachment(
        path="/".join(part for part in parts if part) or None, name=parts[1], url=row.text("attachment_url")
    )


def _unpacked(stored: object) -> bytes | None:
    """What is packed behind the first byte; None where nothing is, or more than is read."""
    try:
        unpacking = zlib.decompressobj()
        data = unpacking.decompress(stored[1:], _MOST) if isinstance(stored, bytes) else b""
        return data if unpacking.eof else None
    except zlib.error:
        return None
