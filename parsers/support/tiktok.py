"""Messages of TikTok, whose content Android and iOS keep as the same JSON.

Reference: ALEAPP (tikTok, of com.zhiliaoapp.musically 2021809050 to 2024301040) and iLEAPP (tikTok, of 28.4 to 42.7).
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Attachment, Message
from evidence.model.timestamp import Timestamp
from parsers.support import json_value, social, stated
from parsers.support.rows import Row

SERVICE = "TikTok"


def message(
    row: Row,
    account: str,
    *,
    conversation: str,
    identifier: str,
    marks: tuple[str, ...],
    sent: Timestamp | None,
    received: Timestamp | None = None,
) -> Message:
    """A row, whose columns have the given names. An account that is no number is no account: no direction is known.

    Content that is no object is the body as it is. An object without a text and a link (a shared video) is a detail.
    """
    content, sender = json_value.decoded(row["content"]), row.text("sender")
    own = (account,) if account.isdecimal() else ()
    body = json_value.filled(content, "text", "tips") if isinstance(content, dict) else row.text("content")
    files = _attachments(content)
    return Message(
        locator=row.locator,
        state=row.state,
        service=SERVICE,
        direction=social.direction(own, sender),
        conversation=row.text(conversation),
        sender=sender,
        body=body,
        identifier=row.text(identifier),
        account=own[0] if own else None,
        sent=sent,
        received=received,
        attachments=files,
        details=stated.details(row, *marks, *(() if body is not None or files else ("content",))),
    )


def _attachments(content: Any) -> tuple[Attachment, ...]:
    """What a message links to: the first address of a picture, animation or sticker, with its name."""
    url, name = json_value.text(content, "url", "url_list", 0), json_value.text(content, "display_name")
    return (Attachment(url=url, name=name),) if url or name else ()
