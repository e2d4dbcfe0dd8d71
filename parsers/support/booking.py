"""What parsers of Booking.com share: its property lists on iOS, and what a hotel, a place or a card is in them.

Reference: iLEAPP, booking.py (of Booking.com 20.7 to 48.0): files, members, words for the numbers of types.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from evidence.contract.context import Context
from evidence.model.kinds import Account, Detail
from evidence.model.timestamp import Timestamp
from parsers.support import codes, json_details, json_value, keyed, plist_tree, stated

SERVICE = "Booking.com"
IOS, ANDROID = "com.booking.BookingApp", "com.booking"
_PLACES = ("city", "district", "region", "country", "hotel", "airport", "landmark", "Google place")
_HOTELS = {
    201: "apartment", 202: "guest accommodation", 203: "hostel", 204: "hotel", 205: "motel", 206: "resort",
    207: "residence", 208: "bed and breakfast", 209: "ryokan", 210: "farm stay", 211: "bungalow",
    212: "resort village", 213: "villa", 214: "campground", 215: "boat", 216: "guest house", 218: "inn",
    219: "condo hotel", 220: "vacation home", 221: "lodge", 222: "homestay", 223: "country house",
    224: "luxury tent", 225: "capsule hotel", 226: "love hotel", 227: "riad", 228: "chalet", 229: "condo",
    230: "cottage", 231: "economy hotel", 232: "gite", 233: "health resort", 234: "cruise",
    235: "student accommodation",
}  # fmt: skip


def places(name: str) -> list[str]:
    """Globs of a property list of the application on iOS, whose name ends with .plist in later versions."""
    return [f"**/Library/Application Support/{name}{end}" for end in ("", ".plist")]


def opened(context: Context) -> Any:
    """The entry's list; None, with a warning, where it cannot be read or is not as the application writes it."""
    tree = plist_tree.opened(context)
    if tree is not None and (not isinstance(tree, dict) or "$archiver" in tree):
        context.warn("the property list is not in the form that is known of Booking.com")
        return None
    return tree


def each(tree: Any, context: Context, *keys: str | int) -> Iterator[tuple[str, dict[str, Any]]]:
    """The dictionaries in the list or dictionary under these keys, with their locators; others are warned of."""
    held = plist_tree.at(tree, *keys)
    if held is not None and not isinstance(held, dict | list):
        context.warn("what stands here is no list of entries, and is not read", plist_tree.locator(*keys))
    members = held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ()
    for key, value in members:
        place = plist_tree.locator(*keys, key)
        if isinstance(value, dict):
            yield place, value
        else:
            context.warn("an entry is not stored as others are, and is not read", place)


def text(value: Any, *keys: str | int) -> str | None:
    """A text that is not empty, or a number as text."""
    return json_value.text(keyed.plain(plist_tree.at(value, *keys))) or None


def decimal(value: Any, *keys: str | int) -> str | None:
    """A number as decimal text."""
    return json_value.decimal(keyed.plain(plist_tree.at(value, *keys)))


def moment(value: Any, *keys: str | int) -> Timestamp | None:
    """A date of the property list; of a text or number in its place the raw form alone."""
    found = plist_tree.at(value, *keys)
    if isinstance(found, Timestamp):
        return found
    raw = text(found)
    return None if raw is None else Timestamp(None, raw, "plist_date")


def words(value: Any, *keys: str) -> tuple[str, ...]:
    """The text under these keys, or those in a list there."""
    found = plist_tree.at(value, *keys)
    several = found if isinstance(found, list) else [found]
    return tuple(each for one in several if (each := text(one)))


def rest(value: Any, context: Context, locator: str, *but: str) -> tuple[Detail, ...]:
    """All members but these as details, down to the last one; a value that has no members as it is."""
    left = {key: each for key, each in value.items() if key not in but} if isinstance(value, dict) else value
    return json_details.details(keyed.plain(left), context, locator)


def coordinates(value: Any) -> tuple[str | None, str | None]:
    """Latitude and longitude of a destination or hotel; neither where one is missing."""
    inner = plist_tree.at(value, "location")
    for holder, end in ((inner, ""), (value, "_"), (value, "")):
        latitude, longitude = (decimal(holder, f"{name}{end}") for name in ("latitude", "longitude"))
        if latitude and longitude:
            return latitude, longitude
    return None, None


def destination(value: Any) -> str | None:
    """Where a destination lies, in words: description or address, city, region, country."""
    found = (
        text(value, "substring_") or text(value, "address"),
        text(value, "city_", "string_") or text(value, "cityName_"),
        text(value, "city_", "region_name") or text(value, "region_name"),
        text(value, "countryName_") or text(value, "country"),
    )
    return stated.joined(*dict.fromkeys(found))


def hotel(value: Any) -> str | None:
    """Where a hotel lies, in words: address, postal code, city, region."""
    found = (
        text(value, "address"),
        text(value, "zip"),
        text(value, "city", "string_") or text(value, "cityName"),
        text(value, "city", "region_name") or text(value, "region_name"),
    )
    return stated.joined(*dict.fromkeys(found))


def place_type(value: Any) -> str | None:
    """The word for the kind of a destination."""
    return _word(_PLACES, value, "locationType_")


def hotel_type(value: Any) -> str | None:
    """The word for the kind of a hotel."""
    return _word(_HOTELS, value, "hotel_type")


def _word(words: Mapping[int, str] | tuple[str, ...], value: Any, key: str) -> str | None:
    number = json_value.integer(plist_tree.at(value, key))
    return text(value, key) if number is None else codes.word(words, number)


def card(value: dict[str, Any], context: Context, locator: str, prefix: str = "") -> Account:
    """A payment card; the holder's name stands in the older form alone, whose members begin with ``cc_``."""
    names = (f"{prefix}id", f"{prefix}status")
    return Account(
        locator=locator,
        service=SERVICE,
        app=IOS,
        type="payment card",
        identifier=text(value, names[0]),
        name=text(value, "cc_name"),
        status=text(value, names[1]),
        details=rest(value, context, locator, *names, "cc_name"),
    )
