"""Whose accounts Instagram on Android is signed in to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import app_accounts, json_details, json_value
from parsers.support.instagram import SERVICE

_KEYS = ("current", "user_access_map")
_SHOWN = ("username", "full_name")
_NUMBERS = ("id", "instagram_pk", "pk")


@parser(
    name="instagram.account",
    version="1.0",
    match=app_accounts.places("com.instagram.android_preferences"),
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the JSON of the account in use (current) and of all that are signed in (user_access_map); the status says
    which of the two it is. The rest of a profile stands in the details.

    Reference: ALEAPP (Instagram, Accounts; of Android 10 to 17): keys.
    """
    found = app_accounts.opened(context)
    for held in found.all if found else ():
        if held.name not in _KEYS:
            continue
        told = json_value.decoded(held.value)
        users = [told] if isinstance(told, dict) else json_value.objects(told)
        if told is None and held.value:
            context.warn(f"{held.name} holds no JSON that can be read", held.locator)
        for each in users:
            user = each["user_info"] if isinstance(each.get("user_info"), dict) else each
            if json_value.filled(user, "username", *_NUMBERS):
                more = json_details.details(_rest(each, user), context, held.locator)
                yield Account(
                    locator=held.locator,
                    service=SERVICE,
                    app=app_accounts.application(entry.path),
                    identifier=json_value.filled(user, *_NUMBERS),
                    username=json_value.filled(user, "username"),
                    name=json_value.filled(user, "full_name"),
                    own=True,
                    status=held.name,
                    details=more,
                )


def _rest(each: dict[str, Any], user: dict[str, Any]) -> dict[str, Any]:
    around = {} if user is each else {name: value for name, value in each.items() if name != "user_info"}
    return {name: value for name, value in {**around, **user}.items() if name not in _SHOWN}
