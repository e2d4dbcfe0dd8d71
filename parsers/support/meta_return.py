"""Threads of Meta's answers to legal requests.

Reference: RLEAPP, fbigMessages (2026): labels of one return, in English; accounts as ``name (Instagram: number)``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.model.kinds import Attachment, Conversation, Detail, Message, Participant
from parsers.support import meta_records, social, written_time
from parsers.support.meta_records import Field, Record, inside, text

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
_MESSAGE = {"Author", "Sent", "Body"}
_MEMBERS = {"Current Participants": "current participant", "Past Participants": "past participant"}
_UNKNOWN = "Facebook or Instagram"


def thread(found: Field, own: tuple[str, ...]) -> Iterator[Conversation | Message]:
    """A field Thread: what stands before its messages, and these. ``own`` is the account that was asked for."""
    name = found.text.strip("() ")
    heads = [each for block in found.records if not _is_message(block) for each in block]
    members = [
        (each, _MEMBERS[head.label]) for head in heads if head.label in _MEMBERS for each in _accounts(head)
    ]
    yield Conversation(
        locator=f"bytes {found.start}+{found.end - found.start}",
        service=next((each["service"] for each, _ in members if each["service"]), _UNKNOWN),
        conversation=name,
        participants=tuple(
            Participant(
                identifier=each["id"], name=each["name"], role=role, own=each["id"] in own if own else None
            )
            for each, role in members
        ),
        details=tuple(
            Detail(name=head.label, value=line)
            for head in heads
            for line in head.lines
            if not _ACCOUNT.fullmatch(line)
        ),
    )
    for block in found.records:
        if _is_message(block):
            yield message(block, name, own)


def _is_message(block: Record) -> bool:
    return any(each.label in _MESSAGE for each in block)


def _accounts(head: Field) -> Iterator[re.Match[str]]:
    return filter(None, map(_ACCOUNT.fullmatch, head.lines))


def message(block: Record, thread: str, own: tuple[str, ...]) -> Message:
    """A record with author, time and text; its bytes are those from its first field to the end of its last."""
    author = text(block, "Author")
    found = _ACCOUNT.fullmatch(author) if author else None
    sender = found["id"] if found else author
    start, end = min(each.start for each in block), max(each.end for each in block)
    return Message(
        locator=f"bytes {start}+{end - start}",
        service=(found["service"] if found else None) or _UNKNOWN,
        direction=social.direction(own, sender),
        conversation=thread,
        sender=sender,
        participants=social.sender(sender, found["name"] if found else None, own),
        body=text(block, "Body"),
        sent=written_time.moment(text(block, "Sent")),
        attachments=tuple(
            Attachment(
                path=text(each, "Linked Media File:"),
                name=outer.text or None,
                mime=text(each, "Type"),
                size=_size(text(each, "Size")),
                url=text(each, "URL", "Url"),
            )
            for outer in meta_records.values(block, "Attachments")
            for each in outer.records
        )
        + tuple(
            Attachment(url=text(each, "Url", "URL"), text=text(each, "Text"))
            for each in inside(block, "Share")
        ),
        details=tuple(_details(block)),
    )


def _size(stored: str | None) -> int | None:
    return int(stored) if stored and len(stored) < 19 and stored.isascii() and stored.isdigit() else None


def _details(block: Record) -> Iterator[Detail]:
    for label in _DETAILS:
        for each in meta_records.values(block, label):
            for inner in each.records or [[each]]:
                for value in inner:
                    if value.text:
                        name = label if value is each else f"{label}, {value.label}"
                        yield Detail(name=name, value=value.text)
