"""The people of iCloud's shared albums: whose they are and who takes part."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Contact
from evidence.model.kinds.identifier import Identifier
from parsers.support import json_value, plist_details, plist_tree
from parsers.support.stated import joined

_SERVICE = "iCloud shared albums"
_NAMES = ("fullName", "firstName", "lastName")
_EMAILS, _PHONES = ("email", "emails"), ("phone", "phones")
_OWNER = ("cloudOwnerFirstName", "cloudOwnerLastName", "cloudOwnerEmail", "cloudOwnerHashedPersonID", "title")


@parser(
    name="ios.shared_albums",
    version="1.0",
    match=[
        "**/PhotoCloudSharingData/**/Info.plist",
        "**/cloudSharedPersonInfos.plist",
        "**/cloudSharedEmails.plist",
    ],
    emits=[Contact],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Contact]:
    """Reads the owner of an album (Info.plist), and every person of the lists, by the hashed number of the person.

    ``groups`` is the album's title. What else the lists hold, as the day of the subscription, are details.
    Reference: iLEAPP, icloudSharedalbums.py (paths, keys); Photos' own PLPersonInfoManager (the list of persons).
    """
    top = plist_tree.opened(context)
    if not isinstance(top, dict):
        return
    if entry.path.lower().endswith("info.plist"):
        yield from [_owner(top, context)] if any(key in top for key in _OWNER) else []
        return
    for key, found in top.items():
        yield _person(key, found if isinstance(found, dict) else {"emails": found}, context)


def _owner(top: dict[str, Any], context: Context) -> Contact:
    first, last, email, person, title = (json_value.text(top, key) for key in _OWNER)
    return Contact(
        locator="key $",
        service=_SERVICE,
        name=joined(first, last, by=" "),
        emails=(email,) if email else (),
        identifiers=(Identifier(identifier=person),) if person else (),
        relation="owner of the album",
        groups=(title,) if title else (),
        details=plist_details.rest(top, _OWNER, context, "key $"),
    )


def _person(key: str, found: dict[str, Any], context: Context) -> Contact:
    place = plist_tree.locator(key)
    full, first, last = (json_value.text(found, name) for name in _NAMES)
    return Contact(
        locator=place,
        service=_SERVICE,
        name=full or joined(first, last, by=" "),
        emails=_texts(found, *_EMAILS),
        phones=_texts(found, *_PHONES),
        identifiers=(Identifier(identifier=key),),
        details=plist_details.rest(found, (*_NAMES, *_EMAILS, *_PHONES), context, place),
    )


def _texts(found: dict[str, Any], one: str, many: str) -> tuple[str, ...]:
    several = found.get(many)
    each = (found.get(one), *(several if isinstance(several, list) else [several]))
    return tuple(dict.fromkeys(text for text in each if isinstance(text, str) and text))
