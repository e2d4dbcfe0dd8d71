"""What a Telegram message holds beside its text: files, places, links, polls, reactions, what a service message tells.

Every constructor is known by its published name. What no field of a message holds is a detail by the name of the field,
of an object in it by both names.
Reference: core.telegram.org/type/MessageMedia, /MessageAction, /MessageReactions, /DocumentAttribute; Telegram-Android,
FileLoader.getAttachFileName (how the application names the file of a document, by data centre and number, and that of a
photo, by volume and number or by its number and the letter of its size).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from math import isfinite
from typing import Any

from msgspec import structs

from evidence.model.kinds import Attachment, Detail, Reaction
from evidence.model.names import text_of
from parsers.support import epochs, stated
from parsers.support.telegram_objects import Thing
from parsers.support.telegram_tl import Read, person

_EXTENSIONS = {"video/mp4": ".mp4", "video/x-matroska": ".mkv", "audio/ogg": ".ogg"}
_NOT_IN_NAMES = re.compile(r'[\x01-\x1f<>\u202e:"/\\|?*\x7f]+')
_MARKS = ("voice", "round_message", "performer", "title")
_SERVER = {"flags", "flags2", "access_hash", "file_reference", "hash", "bytes"}
_OF_MESSAGE = {
    "out", "id", "from_id", "sender", "to_id", "peer_id", "date", "message", "media", "action", "entities",
    "reactions", "edit_date", "forwards", "reply_to_msg_id", "reply_to.reply_to_msg_id", "reply_to.quote_text",
    "reply_to.quote_entities", "fwd_from.from_id",
}  # fmt: skip
_OF_PAGE = ("site_name", "title", "description", "author")
_PEOPLE = ("user_id", "users", "inviter_id")
_PICTURE = ("photoSize", "photoCachedSize", "photoSizeProgressive")
_DOCUMENT = ("document", "documentEncrypted")
_NO_MEDIA = ("messageMediaEmpty", "messageMediaWebPage")


def given(read: Read) -> dict[str, Any]:
    """The fields of a message that say what it holds beside its text, by their names."""
    message = read.whole
    reactions, edited = message.thing("reactions"), message.integer("edit_date")
    found = _action(message.thing("action")) if read.service else _media(message.thing("media"), read.path)
    rich = message.thing("rich_message")
    found["attachments"] = (*found.get("attachments", ()), *(_files(rich) if rich else ()))
    found["details"] = (
        *found.get("details", ()),
        *_details(message, *_OF_MESSAGE),
        *_counts(reactions),
        *_links(message),
        *_named_details(("stored_text", read.kept_text)),
    )
    return found | {
        "reactions": tuple(_reactions(reactions)),
        "edited": epochs.unix_s(edited) if edited else None,
        "forward_count": message.integer("forwards"),
        "mentions": tuple(_mentions(message)),
    }


def _media(media: Thing | None, path: bytes | None) -> dict[str, Any]:
    if media is None or media.kind == "messageMediaEmpty":
        return {}
    found = (
        {"attachments": tuple(_files(media))} | _MEDIA.get(media.kind, _named)(media) | {"type": media.kind}
    )
    files = found["attachments"]
    if files and path and media.kind not in _NO_MEDIA:  # where it was when it was sent
        found["attachments"] = (structs.replace(files[0], path=text_of(path)), *files[1:])
        found["details"] = [*found["details"], *_named_details(("kept_as", files[0].path))]
    return found


def people(read: Read) -> Iterator[str]:
    """Whom a service message names: those who came, went, were invited or stand in it as a peer."""
    action = read.whole.thing("action")
    for name, value in action.fields.items() if action else ():
        for each in value if isinstance(value, list) else (value,):
            number = person(each)
            if number and (name in _PEOPLE or isinstance(each, Thing)):
                yield number


def _named_details(*values: tuple[str, object]) -> list[Detail]:
    return [stated.detail(name, _plain(value)) for name, value in values if value is not None]


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return text_of(value)
    if isinstance(value, list):
        return ", ".join(str(_plain(each)) for each in value)
    if isinstance(value, Thing):
        return _word(value) or value.kind
    return value


def _word(thing: Thing) -> str | None:
    """An object that one word says: a text, a peer, a file, which is an attachment, or one without any field."""
    if thing.kind == "textWithEntities":
        return text_of(thing.fields.get("text", b""))
    if thing.kind == "photo" or thing.kind in _DOCUMENT:
        return f"{thing.kind} {thing.integer('id')}"
    return person(thing) or (None if thing.fields else thing.kind)


def _details(thing: Thing, *but: str) -> list[Detail]:
    """Every field of an object, and of others in it by both names; but for what only a server needs."""
    return [stated.detail(name, value) for name, value in _flat(thing, "", _SERVER.union(but))]


def _flat(thing: Thing, before: str, but: Set[str] = _SERVER) -> Iterator[tuple[str, object]]:
    for name, value in thing.fields.items():
        if name in _SERVER or before + name in but:
            continue
        several = isinstance(value, list) and any(isinstance(each, Thing) for each in value)
        parts = (
            ((f"{name}.{number}", each) for number, each in enumerate(value, 1))
            if several
            else ((name, value),)
        )
        for called, each in parts:
            if isinstance(each, Thing) and _word(each) is None:
                yield from _flat(each, f"{before}{called}.", but)
            else:
                yield before + called, _plain(each)


def _files(thing: Thing, caption: str | None = None) -> Iterator[Attachment]:
    """The photos and documents in an object, as deep as they are."""
    if thing.kind == "photo":
        yield picture(thing, caption)
    elif thing.kind in _DOCUMENT:
        yield document(thing, caption)
    else:
        for value in thing.fields.values():
            for each in value if isinstance(value, list) else (value,):
                if isinstance(each, Thing):
                    yield from _files(each, _caption(thing))


def _named(media: Thing) -> dict[str, Any]:
    return {"details": _details(media)}


def _file(media: Thing) -> dict[str, Any]:
    """A photo or document; of it what no field of an attachment holds."""
    held = media.thing("photo") or media.thing("document")
    told: list[tuple[str, object]] = []
    if held is not None:
        told = [(f"{held.kind}.{name}", held.fields.get(name)) for name in ("id", "date")]
        for each in held.things("attributes"):
            told += [(name, each.fields[name]) for name in _MARKS if name in each.fields]
        geo = held.thing("geo")
        told += _flat(geo, "geo.") if geo else ()
    return {"details": [*_details(media, "photo", "document", "caption"), *_named_details(*told)]}


def _caption(media: Thing) -> str | None:
    caption = media.bytes("caption")
    return text_of(caption) if caption else None


def picture(photo: Thing, caption: str | None) -> Attachment:
    """A photo in the largest of its sizes."""
    sizes = [each for each in photo.things("sizes") if each.kind in _PICTURE]
    largest = max(sizes, key=lambda each: (each.integer("w") or 0) * (each.integer("h") or 0), default=None)
    if largest is None:
        return Attachment(text=caption)
    steps = largest.fields.get("sizes")
    size = largest.integer("size")
    return Attachment(
        path=_picture_name(photo, largest),
        size=max(steps, default=None) if isinstance(steps, list) else size,
        width=largest.integer("w"),
        height=largest.integer("h"),
        text=caption,
    )


def _picture_name(photo: Thing, size: Thing) -> str | None:
    place, letter, number = size.thing("location"), size.bytes("type"), photo.integer("id")
    volume, local = (place.integer("volume_id"), place.integer("local_id")) if place else (None, None)
    if place is None and letter and number is not None:
        volume, local = -number, letter[0]
    return None if volume is None or local is None else f"{volume}_{local}.jpg"


def document(held: Thing, caption: str | None) -> Attachment:
    """A document: a file, a film, a recording, a sticker."""
    attributes: dict[str, Any] = {}
    for each in held.things("attributes"):
        attributes |= each.fields
    name, mime = attributes.get("file_name") or held.bytes("file_name"), held.bytes("mime_type")
    shown, kind = text_of(name) if name else None, text_of(mime) if mime else None
    place, number, sign = held.integer("dc_id"), held.integer("id"), attributes.get("alt")
    fixed = _NOT_IN_NAMES.sub("", shown or "").strip()
    extension = f".{fixed.rpartition('.')[2]}" if "." in fixed else ""
    if len(extension) <= 1:
        extension = _EXTENSIONS.get(kind or "", "")
    duration = attributes.get("duration")
    return Attachment(
        path=f"{place}_{number}{extension}" if place is not None and number is not None else None,
        name=shown,
        mime=kind,
        size=held.integer("size"),
        width=attributes.get("w"),
        height=attributes.get("h"),
        duration_s=stated.number_text(duration) if isinstance(duration, float) else duration,
        text=stated.joined(caption, text_of(sign) if sign else None),
    )


def _geo(media: Thing) -> dict[str, Any]:
    point = media.thing("geo")
    latitude, longitude = (_degrees(point, name, most) for name, most in (("lat", 90), ("long", 180)))
    both = latitude is not None and longitude is not None
    words = (text_of(word) for name in ("title", "address") if (word := media.bytes(name)))
    accuracy = point.integer("accuracy_radius") if point else None
    return {
        "latitude": latitude if both else None,
        "longitude": longitude if both else None,
        "accuracy_m": str(accuracy) if accuracy is not None and both else None,
        "place": stated.joined(*words),
        "details": _details(media, "geo", "title", "address"),
    }


def _degrees(point: Thing | None, name: str, most: int) -> str | None:
    value = point.fields.get(name) if point else None
    if not isinstance(value, float) or not isfinite(value) or abs(value) > most:
        return None
    return stated.number_text(value)


def _page(media: Thing) -> dict[str, Any]:
    """A page that is shown; of its files those that stand for it, not those of the article in it."""
    page = media.thing("webpage")
    if page is None:
        return {"details": []}
    address, files = page.bytes("url"), (page.thing("photo"), page.thing("document"))
    return {
        "url": text_of(address) if address else None,
        "attachments": tuple(found for each in files if each for found in _files(each)),
        "details": _named_details(*((name, page.bytes(name)) for name in _OF_PAGE)),
    }


def _poll(media: Thing) -> dict[str, Any]:
    poll, results = media.thing("poll"), media.thing("results")
    details = _details(poll, "answers", "id") if poll else []
    votes = {each.bytes("option"): each for each in results.things("results")} if results else {}
    for number, answer in enumerate(poll.things("answers") if poll else (), 1):
        told = (("", answer.fields.get("text")), (" added_by", answer.fields.get("added_by")))
        details += _named_details(*((f"answer {number}{name}", value) for name, value in told))
        details += _named_details(*_votes(f"answer {number}", votes.get(answer.bytes("option"))))
    details += _details(results, "results", "solution_entities") if results else []
    return {"details": [*details, *_details(media, "poll", "results")]}


def _votes(name: str, vote: Thing | None) -> Iterable[tuple[str, object]]:
    fields = vote.fields if vote else {}
    return ((f"{name} {each}", fields.get(each)) for each in ("voters", "recent_voters", "chosen", "correct"))


def _action(action: Thing | None) -> dict[str, Any]:
    """What a service message tells, of secret chats by what they hold."""
    if action is None:
        return {"type": "service"}
    inner = action.thing("encrypted_action") or action
    return {"type": f"service: {inner.kind}", "attachments": tuple(_files(inner)), "details": _details(inner)}


_MEDIA: dict[str, Callable[[Thing], dict[str, Any]]] = {
    "messageMediaPhoto": _file,
    "messageMediaDocument": _file,
    "messageMediaGeo": _geo,
    "messageMediaGeoLive": _geo,
    "messageMediaVenue": _geo,
    "messageMediaWebPage": _page,
    "messageMediaPoll": _poll,
}


def _mentions(message: Thing) -> Iterator[str]:
    """Those who are named by words that are not their user name."""
    for each in message.things("entities"):
        number = person(each.fields.get("user_id"))
        if number:
            yield number


def _links(message: Thing) -> list[Detail]:
    """Addresses behind words of the text, which do not show them."""
    found = (each.bytes("url") for each in message.things("entities") if each.kind == "messageEntityTextUrl")
    return _named_details(*(("link", url) for url in found))


def _sign(reaction: object) -> str:
    """An emoji, or of the application's own signs the name and number."""
    if isinstance(reaction, Thing):
        emoji, number = reaction.bytes("emoticon"), reaction.integer("document_id")
        return text_of(emoji) if emoji else reaction.kind if number is None else f"{reaction.kind} {number}"
    return text_of(reaction) if isinstance(reaction, bytes) else ""


def _counts(reactions: Thing | None) -> list[Detail]:
    results = reactions.things("results") if reactions else ()
    return _named_details(
        *((f"reactions {_sign(each.fields.get('reaction'))}", each.integer("count")) for each in results)
    )


def _reactions(reactions: Thing | None) -> Iterator[Reaction]:
    """Those of whom the store says who it was, then the signs of which it does not."""
    if reactions is None:
        return
    signs = set()
    for each in (*reactions.things("recent_reactions"), *reactions.things("recent_reactons")):
        sign, who = _sign(each.fields.get("reaction")), each.fields.get("peer_id", each.fields.get("user_id"))
        signs.add(sign)
        date = each.integer("date")
        own = True if "my" in each.fields else None
        yield Reaction(reaction=sign, who=person(who), own=own).at(epochs.unix_s(date) if date else None)
    for each in reactions.things("results"):
        sign = _sign(each.fields.get("reaction"))
        if sign not in signs:
            yield Reaction(
                reaction=sign, own=True if {"chosen", "chosen_order"} & each.fields.keys() else None
            )
