"""Files of an archive of X: whose account it is, and what tweets hold beside their text.

Reference: the README.txt that X puts into each archive; X API 1.1, data dictionary (tweet object, entities).
"""

from __future__ import annotations

from typing import Any

from evidence.contract.context import Context
from evidence.model.kinds import Attachment
from parsers.support import json_value
from parsers.support.json_file import ASSIGNED, MOST_CHARACTERS

SERVICE = "X"
_ACCOUNT = "account.js"


def account(context: Context) -> tuple[str, ...]:
    """The number of the account that account.js beside the file states; empty where it is not there."""
    path = next((path for path in context.siblings() if path.rpartition("/")[2].lower() == _ACCOUNT), None)
    if path is None:
        return ()
    with context.open(path) as file:
        stored = file.read(MOST_CHARACTERS).decode("utf-8-sig", "replace")
    value = json_value.decoded(ASSIGNED.sub("", stored, count=1))
    found = json_value.text(value, 0, "account", "accountId")
    return (found,) if found else ()


def media(tweet: Any) -> tuple[Attachment, ...]:
    """Pictures and films of a tweet, by their addresses."""
    found = json_value.objects(tweet, "extended_entities", "media") or json_value.objects(
        tweet, "entities", "media"
    )
    return tuple(
        Attachment(
            url=json_value.filled(each, "media_url_https", "media_url"),
            text=json_value.text(each, "ext_alt_text"),
        )
        for each in found
    )


def place(tweet: Any) -> tuple[str | None, str | None]:
    """Latitude and longitude of a tweet; GeoJSON writes the longitude first."""
    latitude = json_value.decimal(tweet, "coordinates", "coordinates", 1)
    longitude = json_value.decimal(tweet, "coordinates", "coordinates", 0)
    return (latitude, longitude) if latitude and longitude else (None, None)
