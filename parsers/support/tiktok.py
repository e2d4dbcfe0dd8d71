"""Content of TikTok's messages, which Android and iOS keep as the same JSON, and whose account a file is of.

Reference: ALEAPP (tikTok, of com.zhiliaoapp.musically 2021809050 to 2024301040) and iLEAPP (tikTok, of 28.4 to 42.7).
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Attachment
from parsers.support import json_value

SERVICE = "TikTok"


def body(content: Any) -> str | None:
    """The text of a message, or what the application itself put there (``tips``)."""
    return json_value.filled(content, "text", "tips")


def attachments(content: Any) -> tuple[Attachment, ...]:
    """What a message links to: the first address of a picture, animation or sticker, with its name."""
    url, name = json_value.text(content, "url", "url_list", 0), json_value.text(content, "display_name")
    return (Attachment(url=url, name=name),) if url or name else ()
