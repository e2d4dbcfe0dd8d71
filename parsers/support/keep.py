"""What the tables beside a note of Google Keep hold of it.

Reference: Google Keep for Android, com.google.android.keep.provider.DatabaseHelper (schema, version 52);
ALEAPP, module Google Keep Notes (text_search_note_content_content).
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Attachment, Detail, Participant
from parsers.support.rows import Row, Tables


class KeepParts:
    """The lines, labels, people and files of all notes, each by the rowid of its note."""

    def __init__(self, tables: Tables) -> None:
        self._accounts = tables.by_id("account", ("name",))
        lines = ("text", "order_in_parent", "is_checked", "is_deleted")
        self._lines = tables.grouped("list_item", "list_parent_id", lines)
        self._search = tables.by_id("text_search_note_content_content", ("c0text",))
        self._people = tables.grouped("sharing", "tree_entity_id", ("email",), ("name", "role", "is_deleted"))
        self._labels = tables.grouped("note_label", "tree_entity_id", ("label_id",), ("is_deleted",))
        self._names = tables.grouped("label", "uuid", ("name",))
        self._nodes = tables.grouped("blob_node", "tree_entity_id", (), ("original_id", "edited_id"))
        self._blobs = tables.by_id("blob", ("mime_type", "file_name", "blob_size"), ("extracted_text",))

    def account(self, number: Any) -> str | None:
        """The account's name."""
        account = self._accounts.get(number)
        return account.text("name") if account else None

    def text(self, note: int) -> tuple[str | None, tuple[Detail, ...]]:
        """The lines in the order in which Keep shows them, and those that are marked deleted.

        Of a note without lines what Keep searches in.
        """
        lines = sorted(self._lines.get(note, []), key=lambda line: -(line.integer("order_in_parent") or 0))
        kept = [line for line in lines if not line.integer("is_deleted")]
        gone = (line.text("text") for line in lines if line.integer("is_deleted"))
        words = [_line(line, len(kept) > 1) for line in kept]
        deleted = tuple(Detail(name="deleted line", value=text) for text in gone if text is not None)
        if not lines and (found := self._search.get(note)) is not None:
            return found.text("c0text"), ()
        return "\n".join(words) if words else None, deleted

    def people(self, note: int) -> tuple[Participant, ...]:
        """Those whom the note is shared with, and the numbers of their roles."""
        return tuple(
            Participant(
                identifier=each.text("email"),
                name=each.text("name"),
                role=each.text("role"),
                status="removed" if each.integer("is_deleted") else None,
            )
            for each in self._people.get(note, [])
        )

    def tags(self, note: int) -> tuple[str, ...]:
        """The names of its labels."""
        labels = (each for each in self._labels.get(note, []) if not each.integer("is_deleted"))
        names = ((self._names.get(each["label_id"]), each) for each in labels)
        found = ((of[0].text("name") if of else None) or each.text("label_id") for of, each in names)
        return tuple(name for name in found if name)

    def files(self, note: int) -> tuple[Attachment, ...]:
        """Its pictures, drawings and recordings."""
        nodes = self._nodes.get(note, [])
        found = [self._blobs.get(node[name]) for node in nodes for name in ("original_id", "edited_id")]
        return tuple(
            Attachment(
                name=blob.text("file_name"),
                mime=blob.text("mime_type"),
                size=blob.integer("blob_size"),
                text=blob.text("extracted_text"),
            )
            for blob in found
            if blob is not None
        )


def _line(line: Row, of_list: bool) -> str:
    text = line.text("text") or ""
    return f"[{'x' if line.integer('is_checked') else ' '}] {text}" if of_list else text
