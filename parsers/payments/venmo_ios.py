"""Payments in the feeds of Venmo on iOS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Transaction
from parsers.support import plist_tree, venmo
from parsers.support.bplist import MAGIC, Uid
from parsers.support.keyed_archive import KeyedArchive
from parsers.support.plists import MOST_BYTES


@parser(
    name="venmo.feeds_ios",
    version="1.0",
    match=["**/PrivateFeed", "**/PublicFeed", "**/FriendsFeed"],
    emits=[Transaction],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Transaction]:
    """Reads every element of ``stories`` of the keyed archive: who pays is the payer, who charges somebody the payee.

    Feeds hold payments of strangers too, and do not state whose they are: no direction is. The currency is not stated.
    Reference: iLEAPP, venmo, and https://thebinaryhick.blog/2019/11/07/venmo-the-app-for-virtual-ballers/ (files,
    members, who pays); Venmo, API, POST /payments (members of payment; the amount in dollars).
    """
    with context.open() as file:
        data = file.read(MOST_BYTES + 1)
    if not data.startswith(MAGIC):
        return
    try:
        archive, whole = KeyedArchive(data), plist_tree.read(data)
    except ValueError as error:
        context.warn(f"not a keyed archive that can be read: {error}")
        return
    for number in _stories(whole, archive.number() or 0):
        story = archive.object(number)
        if isinstance(story, dict):
            yield venmo.transaction(archive.locator(number), story)
    for sentence in archive.damage:
        context.warn(sentence)


def _stories(whole: Any, root: int) -> Iterator[int]:
    """The numbers of the objects that the dictionary holds under ``stories``."""
    keys = plist_tree.at(whole, "$objects", root, "NS.keys")
    values = plist_tree.at(whole, "$objects", root, "NS.objects")
    for key, value in zip(*(each if isinstance(each, list) else [] for each in (keys, values)), strict=False):
        if isinstance(key, Uid) and isinstance(value, Uid):
            found = plist_tree.at(whole, "$objects", int(value), "NS.objects")
            if plist_tree.at(whole, "$objects", int(key)) == "stories" and isinstance(found, list):
                yield from (int(each) for each in found if isinstance(each, Uid))
