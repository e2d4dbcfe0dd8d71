"""Whose account TikTok on iOS is signed in to."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import json_details, json_value, keyed, plist_tree, social
from parsers.support.tiktok import SERVICE

_USER = "com.toutiao.account.userdefault.user"
_SHOWN = ("screenName", "mobile", "email")


@parser(
    name="tiktok.account_ios",
    version="1.0",
    match=["**/Library/Preferences/com.zhiliaoapp.musically*.plist"],
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the keyed archive of the account. Phone number and e-mail address are masked, as the service gives them.

    What else is stated of it, also under keys of their own, is in the details.
    Reference: iLEAPP (TikTok, Account): key; TTAccountSDK, TTAccountUserEntity.h and TTAccount.m: names.
    """
    tree, place = plist_tree.opened(context), plist_tree.locator(_USER)
    held = plist_tree.at(tree, _USER)
    if not isinstance(held, bytes):
        return
    try:
        user = keyed.plain(keyed.read(held))
    except ValueError as error:
        context.warn(f"the account is not read: {error}", place)
        return
    if not json_value.filled(user, "userID", "screenName", "name"):
        return
    around = {name: value for name, value in tree.items() if name.startswith(f"{_USER}.")}
    rest = {name: value for name, value in user.items() if name not in _SHOWN}
    yield Account(
        locator=place,
        service=SERVICE,
        app=entry.path.rpartition("/")[2].removesuffix(".plist"),
        identifier=json_value.filled(user, "userID"),
        name=json_value.filled(user, "screenName", "name"),
        phones=social.given(json_value.text(user, "mobile")),
        emails=social.given(json_value.text(user, "email")),
        own=True,
        details=(
            *json_details.details(rest, context, place),
            *json_details.details(keyed.plain(around), context, place),
        ),
    )
