"""Whose account Snapchat on iOS is signed in to."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import json_value, plist_tree, stated
from parsers.support.snapchat import SERVICE

_MARK = "laguna_id"


@parser(
    name="snapchat.account_ios",
    version="1.0",
    match=["**/Documents/user.plist"],
    marks=[_MARK.encode()],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads user name and identifier of user.plist, where it has the key laguna_id: other applications have such files.

    Reference: a published module of iLEAPP (snapchatUserData): keys.
    """
    tree = plist_tree.opened(context)
    username, identifier = (json_value.filled(tree, name) for name in ("username", "user_id"))
    if plist_tree.at(tree, _MARK) is None or not (username or identifier):
        return
    yield Account(
        locator=plist_tree.locator(),
        service=SERVICE,
        app="com.toyopagroup.picaboo",
        identifier=identifier,
        username=username,
        own=True,
        details=(stated.detail(_MARK, plist_tree.at(tree, _MARK)),),
    )
