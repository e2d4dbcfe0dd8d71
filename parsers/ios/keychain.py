"""The keychain of an iOS device, as an extraction decrypted it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Credential
from parsers.support import keychain, plist_tree


@parser(
    name="ios.keychain",
    version="1.0",
    match=[
        "**/*_keychain.plist",
        "**/keychain.plist",
        "**/keychain_decrypted.plist",
    ],
    emits=[Credential],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Credential]:
    """Reads each item of the lists genp, inet, keys and cert, or of one list of all. The secret is what the list holds.

    Dates are UTC. Tools that write such lists do so outside of the device: nothing of them confirms it.
    Reference: iLEAPP, keychain.py (the lists of GrayKey, ``UDID_keychain.plist``); Snapchat_Auto (one list of all with
    the table of each, ``decrypted_keychain.plist``); Apple, SecItemConstants.c (names of attributes).
    """
    top = plist_tree.opened(context)
    for keys, found in _items(top):
        table = keys[0] if isinstance(keys[0], str) else found.get("table")
        yield keychain.credential(found, table if isinstance(table, str) else None, plist_tree.locator(*keys))


def _items(top: Any) -> Iterator[tuple[tuple[str | int, ...], dict[str, Any]]]:
    lists: dict[tuple[str, ...], Any] = {(): top}
    if isinstance(top, dict):
        lists = {(name,): top.get(name) for name in keychain.CLASSES}
    for keys, items in lists.items():
        for number, found in enumerate(items if isinstance(items, list) else ()):
            if isinstance(found, dict) and ("agrp" in found or "v_Data" in found):
                yield (*keys, number), found
