"""Whose Apple account a device of iOS or a Mac is signed in to, and the addresses of its iMessage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import json_value, plist_details, plist_tree

_ALIASES = "IMD-IDS-Aliases"
_ALL, _SELECTED = "allAliases", "selectedAliases"
_NAME = "AAAccountFullName"


@parser(
    name="ios.apple_account",
    version="1.0",
    match=[
        "**/Preferences/com.apple.appleaccount.informationcache.plist",
        "**/Preferences/com.apple.madrid.plist",
    ],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the full name of the account, and every number and address under which its user gets iMessages.

    Those that are in use (selectedAliases) stand in the details. What else the first list holds, as whether somebody is
    signed in, is stated as stored.
    Reference: AppleAccount, AAAppleAccountInformationCache, and IMDaemonCore, readAliasesFromDefaults (keys, domains).
    """
    top = plist_tree.opened(context)
    if not isinstance(top, dict):
        return
    if entry.path.lower().endswith("com.apple.madrid.plist"):
        aliases = top.get(_ALIASES)
        if isinstance(aliases, dict):
            yield _messages(aliases, context)
    elif top:
        yield Account(
            locator="key $",
            service="Apple account",
            name=json_value.text(top, _NAME),
            own=True,
            details=plist_details.rest(top, (_NAME,), context, "key $"),
        )


def _messages(aliases: dict[str, Any], context: Context) -> Account:
    place = plist_tree.locator(_ALIASES)
    found = [each for key in (_ALL, _SELECTED) for each in _texts(aliases.get(key))]
    known = tuple(dict.fromkeys(found))
    return Account(
        locator=place,
        service="iMessage",
        own=True,
        phones=tuple(each for each in known if "@" not in each),
        emails=tuple(each for each in known if "@" in each),
        details=plist_details.rest(aliases, (_ALL,), context, place),
    )


def _texts(value: Any) -> list[str]:
    return [each for each in value if isinstance(each, str) and each] if isinstance(value, list) else []
