"""The text of a note of Apple's Notes: protobuf, packed with gzip.

Reference: apple_cloud_notes_parser (Three Planets Software, MIT), proto/notestore.proto: NoteStoreProto.document (2),
Document.note (3), Note.note_text (2) and .attribute_run (5),
AttributeRun.attachment_info (12), AttachmentInfo.attachment_identifier (1) and .type_uti (2).
"""

from __future__ import annotations

from collections.abc import Mapping

from parsers.support.gunzipped import gunzipped
from parsers.support.protobuf.wire import Message

MOST_BYTES = 64 << 20
"""Of one note, unpacked."""
_RUN, _OBJECT_OF_RUN = 5, 12
_OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"


def text(packed: bytes, words: Mapping[str, str]) -> str:
    """The text. Where an object stands in it, that of ``words`` by its identifier, or its type in brackets.

    Raises ValueError where the bytes are no note.
    """
    note = Message(unpacked(packed)).at(2, 3)
    inner = None if note is None else note.message
    stored = None if inner is None else inner.at(2)
    if inner is None or stored is None or stored.text is None:
        raise ValueError("it holds no text of a note")
    runs = [
        found.message for run in inner.all(_RUN) if run.message and (found := run.message.at(_OBJECT_OF_RUN))
    ]
    named = iter([words.get(_text(run, 1)) or f"[{_text(run, 2)}]" for run in runs if run])
    return "".join(next(named, _OBJECT) if sign == _OBJECT else sign for sign in stored.text)


def _text(info: Message, number: int) -> str:
    found = info.at(number)
    return (found.text or "") if found else ""


def unpacked(packed: bytes) -> bytes:
    """What is packed with gzip. Raises ValueError where it is not, is cut off or larger than ``MOST_BYTES``."""
    return gunzipped(packed, MOST_BYTES)
