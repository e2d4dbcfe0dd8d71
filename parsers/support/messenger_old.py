"""What the old database of Facebook Messenger on Android keeps as JSON, and whose account it is.

Reference: ALEAPP, FacebookMessenger (threads_db2); the application's CREATE statements as published.
"""

from __future__ import annotations

from typing import Any

from evidence.contract.context import Context
from evidence.model.kinds import Attachment
from evidence.model.names import text_of
from parsers.support import json_value, stated

EVENT = "generic_admin_message_extensible_data"
_ACCOUNT = "threads_db2-uid"


def account(context: Context) -> frozenset[str]:
    """The account that the file beside the database states, as the database spells it; empty where it is not there."""
    path = next((path for path in context.siblings() if path.rpartition("/")[2] == _ACCOUNT), None)
    if path is None:
        return frozenset()
    with context.open(path) as file:
        number = text_of(file.read(64)).strip()
    return frozenset((f"FACEBOOK:{number}",)) if number.isdecimal() else frozenset()


def file(value: Any) -> Attachment:
    """A file of the column attachments."""
    return Attachment(
        name=json_value.text(value, "filename"),
        mime=json_value.text(value, "mime_type"),
        size=json_value.integer(value, "file_size"),
    )


def share(value: Any) -> Attachment:
    """A shared page of the column shares."""
    return Attachment(
        url=json_value.text(value, "href"),
        text=stated.joined(json_value.text(value, "name"), json_value.text(value, "description"), by="\n"),
    )


def is_call(event: Any) -> bool:
    """Whether the JSON of an event names who called or how long a call was."""
    return json_value.filled(event, "caller_id", "call_duration") is not None
