"""What a row of the table message of sms.db says beside its joins."""

from __future__ import annotations

from evidence.model.kinds import Attachment, Detail, FileReference, Receipt
from parsers.support import epochs, typedstream
from parsers.support.rows import Row
from parsers.support.stated import details

_TEXTS = ("group_title", "balloon_bundle_id", "destination_caller_id", "expressive_send_style_id")
# Zero is what a message has of which they say nothing.
_NUMBERS = (
    "group_action_type", "share_status", "share_direction", "is_audio_message", "is_forward", "is_spam", "is_corrupt",
    "schedule_type", "schedule_state",
)  # fmt: skip
_OF_ANOTHER = ("associated_message_type", "associated_message_guid")
MARKS = (*_TEXTS, *_NUMBERS, "other_handle", "cache_roomnames", "date_played")
"""Columns that came or went with a version."""


def body(row: Row) -> str | None:
    """The text, or that of attributedBody where text is NULL, as it is from iOS 16 on for most, or empty.

    Where both are there and differ, the text stands and a warning gives the other: Apple writes them alike.
    """
    text, archive = row.text("text"), row["attributedBody"]
    archived = typedstream.told(row, "attributedBody", archive)
    if text is None and archive is not None and archived is None:
        row.context.warn("attributedBody holds no text that can be read", row.locator)
    if text and archived is not None and text != archived:
        row.context.warn(
            f"text and attributedBody differ; attributedBody reads {archived[:1000]!r}", row.locator
        )
    return text if text or archived is None else archived


def status(row: Row) -> str | None:
    """The row's flags in words; None where it sets none."""
    words = [word for word in ("sent", "delivered", "read") if row.integer(f"is_{word}")]
    error, item = row.integer("error"), row.integer("item_type")
    words += [f"error {error}"] if error else []
    words += [f"item type {item}"] if item else []  # a change of the group, not a text
    return ", ".join(words) or None


def stated(row: Row, reaction: bool) -> tuple[Detail, ...]:
    """What no field is for: of a message that is no reaction also what it names another for (a sticker, a game)."""
    numbers = [column for column in (*_NUMBERS, *(() if reaction else _OF_ANOTHER)) if row[column]]
    return details(row, *_TEXTS, *numbers, *(("date",) if row["is_from_me"] not in (0, 1) else ()))


def played(row: Row) -> tuple[Receipt, ...]:
    """When its sound was played: of the owner's messages by the other side, of others' on this account."""
    moment = epochs.cocoa(row["date_played"])
    return (Receipt(event="played").at(moment),) if moment else ()


def attachment(row: Row) -> Attachment:
    """A row of the table attachment."""
    return Attachment(
        path=row.text("filename"),
        name=row.text("transfer_name"),
        mime=row.text("mime_type"),
        size=row.integer("total_bytes"),
    )


def orphan(row: Row) -> FileReference:
    """A row of the table attachment that belongs to no message of the database, as after a deletion."""
    return FileReference(
        locator=row.locator,
        state=row.state,
        path=row.text("filename"),
        name=row.text("transfer_name"),
        mime=row.text("mime_type"),
        size=row.integer("total_bytes"),
        origin="an attachment whose message is not in the database",
        created=epochs.cocoa(row["created_date"]),
    )
