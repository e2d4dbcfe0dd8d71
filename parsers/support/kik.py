"""What Kik for Android says of a file in KIKContentTable: a property in each row."""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Attachment
from parsers.support import chat
from parsers.support.rows import Row


def content(message: Row, found: dict[Any, list[Row]]) -> tuple[Attachment, ...]:
    """The content of a message: its identifier as the path, its properties as the text."""
    identifier = chat.filled(message, "content_id")
    if identifier is None:
        return ()
    pairs = [(row.text("content_name"), row.text("content_string")) for row in found.get(identifier, [])]
    text = ", ".join(f"{name}: {value}" for name, value in pairs if value)
    return (Attachment(path=identifier, name=dict(pairs).get("file-name"), text=text or None),)
