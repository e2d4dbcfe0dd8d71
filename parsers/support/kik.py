"""What Kik for Android says of a file: properties in rows of KIKContentTable, addresses in KIKContentURITable."""

from __future__ import annotations

from evidence.model.kinds import Attachment
from parsers.support import chat
from parsers.support.rows import Row, Tables

SERVICE = "Kik"


class Contents:
    """The contents of messages by their identifier."""

    def __init__(self, tables: Tables) -> None:
        self._said = tables.grouped("KIKContentTable", "content_id", ("content_name", "content_string"))
        self._places = tables.grouped("KIKContentURITable", "content_id", ("content_uri",))

    def of(self, message: Row) -> tuple[Attachment, ...]:
        """The content of a message: its identifier as the path, its properties as the text, its first address."""
        identifier = chat.filled(message, "content_id")
        if identifier is None:
            return ()
        pairs = [
            (row.text("content_name"), row.text("content_string")) for row in self._said.get(identifier, [])
        ]
        return (
            Attachment(
                path=identifier,
                name=dict(pairs).get("file-name"),
                url=next((row.text("content_uri") for row in self._places.get(identifier, [])), None),
                text=", ".join(f"{name}: {value}" for name, value in pairs if value) or None,
            ),
        )
