"""Messages of Meta's answers to legal requests.

Reference: RLEAPP, fbigMessages (2026): labels of one return, in English; accounts as ``name (Instagram: number)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.model.kinds import Attachment, Detail, Message
from parsers.support import meta_records, social, written_time
from parsers.support.meta_records import Record, inside, text

_ACCOUNT = re.compile(
    r"(?P<name>.{0,200}?)\s*\((?:(?P<service>\w{1,20}):\s*)?(?P<id>\d{1,25})\).{0,200}", re.DOTALL
)
_DETAILS = (
    "Disappearing Message",
    "Disappearing Duration",
    "Removed by Sender",
    "Subscription Event",
    "Call Record",
)


def message(block: Record, thread: str, own: tuple[str, ...]) -> Message:
    """A record with author, time and text; its bytes are those from its first field to the end of its last."""
    author = text(block, "Author")
    found = _ACCOUNT.fullmatch(author) if author else None
    sender = found["id"] if found else author
    start, end = min(each.start for each in block), max(each.end for each in block)
    return Message(
        locator=f"bytes {start}+{end - start}",
        service=(found["service"] if found else None) or "Facebook or Instagram",
        direction=social.direction(own, sender),
        conversation=thread,
        sender=sender,
        participants=social.sender(sender, found["name"] if found else None, own),
        body=text(block, "Body"),
        sent=written_time.moment(text(block, "Sent")),
        attachments=tuple(
            Attachment(
                path=text(each, "Linked Media File:"), mime=text(each, "Type"), url=text(each, "URL", "Url")
            )
            for each in inside(block, "Attachments")
        )
        + tuple(
            Attachment(url=text(each, "Url", "URL"), text=text(each, "Text"))
            for each in inside(block, "Share")
        ),
        details=tuple(_details(block)),
    )


def _details(block: Record) -> Iterator[Detail]:
    for label in _DETAILS:
        for each in meta_records.values(block, label):
            for inner in each.records or [[each]]:
                for value in inner:
                    if value.text:
                        name = label if value is each else f"{label}, {value.label}"
                        yield Detail(name=name, value=value.text)
