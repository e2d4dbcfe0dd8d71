"""The account and the wallets of Coinbase on iOS."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Detail
from parsers.support import coinbase, json_details, json_value, mmkv_entry, stated
from parsers.support.mmkv import Item

_NAME, _SERVICE = "CB_RRN_MMKV_STORAGE", "Coinbase"
_CACHE, _USER = "@GraphqlOfflineCache.store", "@walletlink.user_id"
_FLAG = "@OAUTH.IS_EXPECTED_TO_BE_LOGGED_IN"
_TEXTS = (
    "@UserVersion.version", "@NotificationRegistrar.PushTokenCache", "@notifications.push_permissions_set_status",
    "@cds_preferences.appearance",
)  # fmt: skip


@parser(name="coinbase.account_ios", version="1.1", match=[f"**/Documents/mmkv/{_NAME}"], emits=[Account])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads who uses it, and of the cached answers each wallet with a balance, in its currency and the user's own.

    Accounts without one are the list of what Coinbase deals in. A wallet as an older, replaced cache had it and a user
    who was before are records of their own, as deleted. Where transactions stand is not published.
    Reference: iLEAPP, coinbase.py: keys, members of the JSON, references; parsers/support/mmkv.py.
    """
    store = mmkv_entry.opened(context, _NAME)
    items = sorted(store.items if store else (), key=lambda each: each.state != "live")
    live = {each.key: each for each in items if each.state == "live"}
    told: set[str] = set()
    for item in items:
        for identifier, kind, details in _accounts(item, live, context):
            # A store is written behind itself: the same is there many times.
            if (same := repr((identifier, kind, details if kind else ""))) not in told:
                told.add(same)
                yield Account(
                    locator=item.locator,
                    state="live" if item.state == "live" else "deleted",
                    service=_SERVICE,
                    identifier=identifier,
                    type=kind,
                    own=True,
                    details=details,
                )


def _accounts(
    item: Item, live: dict[str, Item], context: Context
) -> Iterator[tuple[str | None, str | None, tuple[Detail, ...]]]:
    """Identifier, type and details of the user that an item names, or of the wallets that it holds."""
    if item.key == _USER and (user := _text(item)):
        yield user, None, tuple(_details(live)) if item.state == "live" else ()
    for wallet in coinbase.wallets(item) if item.key == _CACHE else ():
        details = json_details.details(wallet, context, item.locator)
        yield json_value.text(wallet, "id"), "wallet", details


def _text(item: Item) -> str | None:
    """A text, which may stand in the quotation marks of JSON."""
    return json_value.text(json_value.decoded(item.text)) or item.text


def _details(live: dict[str, Item]) -> Iterator[Detail]:
    # What type a value is of is not stored: 0 reads as an empty text, too.
    if _FLAG in live and (flag := live[_FLAG].integer) is not None:
        yield stated.detail(_FLAG, flag)
    for key in _TEXTS:
        if key in live and (text := _text(live[key])):
            yield stated.detail(key, text)
