"""What the database of Google Chat on Android states of groups and people, and in the annotations of messages.

Reference: ALEAPP, googleChat (2021 to 2026): columns; annotation 1 with a file (10: name 3, type 4, width and height in
5) or a meeting (12, 1: address 2, code 3); microseconds since 1970.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from evidence.contract.context import Context
from evidence.model.kinds import Attachment, Contact, Conversation, Detail, Participant
from parsers.support import chat, epochs, social, stated
from parsers.support.protobuf.declared import Known, read
from parsers.support.rows import Row

SERVICE = "Google Chat"
GROUP = ("create_time", "creator_id", "last_view_time")
_ACCOUNT = re.compile(r"/user_accounts/([^/]+@[^/]+)/")
_SIZE = {1: Known("width", "int"), 2: Known("height", "int")}
_FILE = {3: Known("name", "text"), 4: Known("mime", "text"), 5: Known("size", _SIZE)}
_MEETING = {1: Known("meeting", {2: Known("url", "text"), 3: Known("code", "text")})}
_ANNOTATION = {1: Known("annotations", {10: Known("file", _FILE), 12: Known("call", _MEETING)}, many=True)}


def address(path: str) -> str | None:
    """The address of the account whose folder the database lies in."""
    found = _ACCOUNT.search(path)
    return found[1] if found else None


def annotation(row: Row, context: Context) -> tuple[tuple[Attachment, ...], tuple[Detail, ...]]:
    """The files that a message's annotation names, and its meetings as details."""
    data = row["annotation"]
    found = read(data if isinstance(data, bytes) else b"", _ANNOTATION)
    if found.damage:
        context.warn(f"the annotation is not read whole: {found.damage}", row.locator)
    attachments, meetings = [], []
    for each in found["annotations"]:
        if each["file"] is not None:
            names = {name: each.at("file", name) for name in ("name", "mime")}
            sizes = {name: each.at("file", "size", name) for name in ("width", "height")}
            attachments.append(Attachment(**names, **sizes))
        meeting = {name: each.at("call", "meeting", name) for name in ("code", "url")}
        meetings += [Detail(name=f"meeting {name}", value=value) for name, value in meeting.items() if value]
    return tuple(attachments), tuple(meetings)


def group(row: Row, people: Mapping[Any, Row], account: str | None) -> Conversation:
    """A group with who made it."""
    creator = row.text("creator_id")
    name = chat.filled(people.get(row["creator_id"]), "name")
    return Conversation(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        conversation=row.text("group_id"),
        conversation_name=row.text("name") or None,
        account=account,
        participants=(Participant(identifier=creator, name=name, role="creator"),) if creator else (),
        created=epochs.unix_us(row["create_time"]),
        details=stated.details(row, "last_view_time"),
    )


def person(row: Row) -> Contact:
    """One whom the database knows, whether in a group or not."""
    return Contact(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        name=row.text("name"),
        identifiers=social.identifiers(SERVICE, row.text("user_id")),
        emails=social.given(row.text("email")),
        photo=row.text("avatar_url"),
        modified=epochs.unix_us(row["last_updated_time_micros"]),
        details=stated.details(row, "dasher_customer_id"),
    )
