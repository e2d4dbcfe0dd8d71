"""Whose accounts TikTok on Android is signed in to."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import app_accounts, epochs, json_details, json_value
from parsers.support.tiktok import SERVICE

_DOUYIN = "com.ss.android.ugc.aweme"
_DOCUMENTS = ("_aweme_user_info", "_account_user_info", "_significant_user_info", "user_info_raw")
_NUMBERS = ("uid", "user_id_str", "user_id")
_USERNAMES, _NAMES = ("unique_id", "username"), ("nickname", "screen_name", "name")


@parser(name="tiktok.account", version="1.0", match=app_accounts.places("aweme_user"), emits=[Account])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads each JSON that holds a profile of an account (NUMBER_aweme_user_info and others; the status names which):
    an account stands there several times. The rest of a profile, as far as it is single values, is in the details.

    Reference: ALEAPP (TikTok, Account; of com.zhiliaoapp.musically 2021809050 to 2024301040): keys; FAMA, TikTok:
    keys, register_time in seconds since 1970.
    """
    found, application = app_accounts.opened(context), app_accounts.application(entry.path)
    for held in found.all if found else ():
        if not held.name.endswith(_DOCUMENTS):
            continue
        told = json_value.decoded(held.value)
        user = told["data"] if isinstance(told, dict) and isinstance(told.get("data"), dict) else told
        if not isinstance(user, dict):
            if held.value:
                context.warn(f"{held.name[:100]!r} holds no JSON object that can be read", held.locator)
            continue
        if not json_value.filled(user, *_NUMBERS, *_USERNAMES, *_NAMES):
            continue
        single = {name: value for name, value in user.items() if not isinstance(value, dict | list)}
        yield Account(
            locator=held.locator,
            service="Douyin" if application == _DOUYIN else SERVICE,
            app=application,
            identifier=json_value.filled(user, *_NUMBERS),
            username=json_value.filled(user, *_USERNAMES),
            name=json_value.filled(user, *_NAMES),
            own=True,
            status=next(name for name in _DOCUMENTS if held.name.endswith(name)).strip("_"),
            created=epochs.unix_s(json_value.integer(user, "register_time")),
            details=json_details.details(single, context, held.locator),
        )
