"""What the files that Facebook and Instagram hand out of an account have in common.

Reference: HPI, my.instagram.gdpr; RLEAPP, facebookArchive and instagramMessages (members of the JSON, how texts are
written).
"""

from __future__ import annotations

from typing import Any

from evidence.model.kinds import Attachment, Detail, Reaction
from parsers.support import epochs, json_value

_FILES = ("photos", "videos", "audio_files", "files", "gifs")


def service(path: str) -> str:
    """Which of the two services, by the folder's name; both where it does not say."""
    lower = path.lower()
    return (
        "Instagram"
        if "instagram" in lower
        else "Facebook"
        if "facebook" in lower
        else "Facebook or Instagram"
    )


def text(stored: object) -> str | None:
    """A text whose UTF-8 bytes were written as characters of their own; as it is where they are no UTF-8."""
    if not isinstance(stored, str):
        return None
    try:
        return stored.encode("latin-1").decode()
    except UnicodeError:
        return json_value.whole(stored)


def attachments(message: Any) -> tuple[Attachment, ...]:
    """Files by their path within what was handed out, the sticker, and what was shared."""
    sticker = json_value.at(message, "sticker")
    found = [each for name in _FILES for each in json_value.objects(message, name)]
    files = (
        Attachment(path=text(each.get("uri"))) for each in (*found, *((sticker,) if sticker else ())) if each
    )
    share = json_value.at(message, "share")
    url, said = json_value.text(share, "link"), text(json_value.at(share, "share_text"))
    return (*files, *((Attachment(url=url, text=said),) if url or said else ()))


def reactions(message: Any) -> tuple[Reaction, ...]:
    """Who reacted with what."""
    return tuple(
        Reaction(reaction=text(each.get("reaction")) or "", name=text(each.get("actor"))).at(
            epochs.unix_s(json_value.integer(each, "timestamp"))
        )
        for each in json_value.objects(message, "reactions")
    )


def details(message: Any) -> tuple[Detail, ...]:
    """Of a message that stands for a call its length and whether it was missed; who joined or left; an address."""
    call, missed = json_value.integer(message, "call_duration"), json_value.flag(message, "missed")
    found: list[tuple[str, str | int | bool | None]] = [
        ("call_duration", call),
        ("missed", missed),
        ("ip", json_value.text(message, "ip")),
        *(
            (f"users[{number}].name", text(json_value.at(each, "name")))
            for number, each in enumerate(json_value.each(message, "users"))
        ),
    ]
    return tuple(Detail(name=name, value=value) for name, value in found if value is not None)
