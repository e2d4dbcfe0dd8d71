"""People, threads and attachments of Facebook Messenger's database msys, which Android and iOS share.

Reference: the queries that ALEAPP (FacebookMessenger, of com.facebook.orca 323609457 to 343213368), iLEAPP
(facebookMessenger) and HPI (my.fbmessenger.android) publish: names and meanings of tables and columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, Participant, Reaction
from parsers.support import chat, epochs, stated
from parsers.support.rows import Row, Tables

SERVICE = "Facebook Messenger"
_ATTACHMENT = (
    "filesize", "playable_url_mime_type", "playable_url", "title_text", "subtitle_text",
)  # fmt: skip


class People:
    """Contacts by their number, the members of each thread, and which contact is the owner of the account."""

    def __init__(self, tables: Tables) -> None:
        self._contacts = chat.one(tables, "contacts", "id", ("name",))
        # As text: a number that one table holds as text and another as a number is the same one, as for SQLite.
        told = (row.text("facebook_user_id") for row in tables.rows("_user_info", ("facebook_user_id",)))
        self._own = frozenset(number for number in told if number)
        self._threads = chat.one(tables, "threads", "thread_key", ("thread_name",))
        self._members = tables.grouped("participants", "thread_key", ("contact_id",))

    def own(self, number: Any) -> bool | None:
        """Whether a contact is the owner of the account; None where the database does not state whose it is."""
        return str(number) in self._own if self._own and number is not None else None

    def direction(self, sender: Any) -> chat.Direction:
        """Seen from the owner."""
        return {True: "outgoing", False: "incoming", None: "unknown"}[self.own(sender)]  # type: ignore[return-value]

    def name(self, number: Any) -> str | None:
        """The name of a contact."""
        return chat.text(self._contacts.get(number), "name")

    def named(self, row: Row, column: str, role: str) -> tuple[Participant, ...]:
        """The contact of a row with a role; empty where the row names nobody."""
        identifier = row.text(column)
        if identifier is None:
            return ()
        return (
            Participant(
                identifier=identifier, name=self.name(row[column]), role=role, own=self.own(row[column])
            ),
        )

    def thread(self, key: Any) -> str | None:
        """The name that a thread was given."""
        return chat.text(self._threads.get(key), "thread_name")

    def members(self, key: Any) -> tuple[Participant, ...]:
        """Who takes part in a thread."""
        rows = self._members.get(key, [])
        return tuple(member for row in rows for member in self.named(row, "contact_id", "member"))


class Beside:
    """Attachments and reactions by the message that they belong to."""

    def __init__(self, tables: Tables) -> None:
        self._files = tables.grouped("attachments", "message_id", ("filename",), _ATTACHMENT)
        self._links = tables.grouped("attachment_ctas", "message_id", ("native_url",))
        self._items = tables.grouped("attachment_items", "message_id", (), ("title_text", "subtitle_text"))
        columns = ("reaction", "reaction_creation_timestamp_ms")
        self._reactions = tables.grouped("reactions", "message_id", columns, ("actor_id",))

    def attachments(self, message: Any) -> tuple[Attachment, ...]:
        """Files, shared things, calls by their titles, and what a message offers to be opened."""
        files = [
            Attachment(
                name=row.text("filename"),
                mime=row.text("playable_url_mime_type"),
                size=row.integer("filesize"),
                url=row.text("playable_url"),
                text=_titles(row),
            )
            for row in self._files.get(message, [])
        ]
        said = {file.text for file in files}
        items = (_titles(row) for row in self._items.get(message, []))
        links = (row.text("native_url") for row in self._links.get(message, []))
        return (
            *files,
            *(Attachment(text=text) for text in items if text and text not in said),
            *(Attachment(url=url) for url in links if url),
        )

    def reactions(self, message: Any) -> Iterator[Reaction]:
        """Reactions with their time."""
        for row in self._reactions.get(message, []):
            moment = epochs.unix_ms(row["reaction_creation_timestamp_ms"])
            yield Reaction(reaction=row.text("reaction") or "", who=row.text("actor_id")).at(moment)


def _titles(row: Row) -> str | None:
    return stated.joined(row.text("title_text"), row.text("subtitle_text"), by="\n")
