"""What a direct message of Instagram shares, answers and says, under the names that the service's interface gives.

Reference: mautrix/instagram, mauigpapi/types/thread_item.py (members of an item of a thread and of what it shares);
instagrapi, types.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.model.kinds import Attachment, Detail
from parsers.support import json_value

_TEXTS = (
    ("text",), ("like",), ("link", "text"), ("reel_share", "text"), ("story_share", "text"),
    ("story_share", "message"), ("felix_share", "text"), ("direct_media_share", "text"),
    ("action_log", "description"),
)  # fmt: skip
_MEDIA = (
    ("media",), ("visual_media", "media"), ("media_share",), ("direct_media_share", "media"), ("reel_share", "media"),
    ("story_share", "media"), ("clip", "clip"), ("felix_share", "video"),
)  # fmt: skip
_CARDS = ("generic_xma", "xma_media_share", "xma_story_share", "xma_reel_share", "xma_reel_mention")
_DETAILS = (
    ("profile", "pk"), ("profile", "username"), ("profile", "full_name"), ("reel_share", "type"),
    ("reel_share", "reel_owner_id"), ("reel_share", "reaction_info", "emoji"),
)  # fmt: skip


def body(column: str | None, message: Any) -> str | None:
    """The first text that is not empty: of the column, then of the members that hold one."""
    found = (column, *(json_value.text(message, *path) for path in _TEXTS))
    return next((text for text in found if text), None)


def answered(message: Any) -> tuple[str | None, str | None, str | None]:
    """Of the message that this one answers: identifier, text and who wrote it."""
    found = json_value.at(message, "replied_to_message")
    return json_value.text(found, "item_id"), body(None, found), json_value.text(found, "user_id")


def attachments(message: Any) -> tuple[Attachment, ...]:
    """Files, posts, stories and links. The addresses are as stored; those of files soon lead nowhere."""
    return tuple(found for found in _attachments(message) if found != Attachment())


def _attachments(message: Any) -> Iterator[Attachment]:
    for path in _MEDIA:
        yield _medium(json_value.at(message, *path))
        for part in json_value.objects(message, *path, "carousel_media"):
            yield _medium(part)
    voice = json_value.at(message, "voice_media", "media")
    yield Attachment(name=json_value.text(voice, "id"), url=json_value.text(voice, "audio", "audio_src"))
    moving = json_value.at(message, "animated_media")
    yield Attachment(
        name=json_value.text(moving, "id"), url=json_value.text(moving, "images", "fixed_height", "url")
    )
    link = json_value.at(message, "link", "link_context")
    yield Attachment(
        name=json_value.filled(link, "link_title"),
        url=json_value.filled(link, "link_url"),
        text=json_value.filled(link, "link_summary"),
    )
    for name in _CARDS:
        for card in json_value.objects(message, name):
            yield Attachment(
                name=json_value.filled(card, "title_text", "header_title_text"),
                url=json_value.filled(card, "target_url", "preview_url"),
                text=json_value.filled(card, "subtitle_text"),
            )


def _medium(found: Any) -> Attachment:
    """A photograph or video: named by its post's short code where it has one, described by the post's caption."""
    addresses = (
        json_value.text(found, "video_versions", 0, "url"),
        json_value.text(found, "image_versions2", "candidates", 0, "url"),
    )
    return Attachment(
        name=json_value.filled(found, "code", "id"),
        url=next((address for address in addresses if address), None),
        text=json_value.text(found, "caption", "text"),
        width=json_value.integer(found, "original_width"),
        height=json_value.integer(found, "original_height"),
    )


def details(message: Any) -> tuple[Detail, ...]:
    """Whose profile or story is shared, who published what is shared, and the sign that a story was answered with."""
    paths = (*_DETAILS, *((*path, "user", "username") for path in _MEDIA))
    found = ((".".join(path), json_value.text(message, *path)) for path in paths)
    return tuple(Detail(name=name, value=value) for name, value in found if value)
