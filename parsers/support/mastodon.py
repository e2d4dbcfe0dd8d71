"""Statuses of Mastodon, as its interface for programs and its exports give them.

Reference: https://docs.joinmastodon.org/entities/Status/ and /MediaAttachment/.
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Attachment, Message
from parsers.support import json_value, social, written_time
from parsers.support.rows import Row

SERVICE = "Mastodon"


def status(row: Row, value: Any) -> Message:
    """A row that holds a status: the body is HTML as stored; one that shares another has that one's."""
    shared = json_value.at(value, "reblog")
    sender = json_value.text(value, "account", "acct")
    files = (
        *json_value.objects(value, "media_attachments"),
        *json_value.objects(shared, "media_attachments"),
    )
    return Message(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        direction="unknown",
        sender=sender,
        participants=social.sender(sender, json_value.text(value, "account", "display_name")),
        body=json_value.filled(value, "content") or json_value.text(shared, "content"),
        type="status",
        identifier=json_value.text(value, "id"),
        reply_to=json_value.text(value, "in_reply_to_id"),
        forwarded=True if shared else None,
        forwarded_from=json_value.text(shared, "account", "acct"),
        visibility=json_value.text(value, "visibility"),
        url=json_value.filled(value, "url") or json_value.text(shared, "url"),
        sent=written_time.moment(json_value.at(value, "created_at")),
        edited=written_time.moment(json_value.at(value, "edited_at")),
        attachments=tuple(
            Attachment(url=json_value.text(each, "url"), text=json_value.text(each, "description"))
            for each in files
        ),
    )
