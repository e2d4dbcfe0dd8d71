"""Who was signed in to WeChat on Android last, of its preferences."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import app_accounts, wechat_account


@parser(
    name="wechat.account",
    version="1.0",
    match=app_accounts.places("com.tencent.mm_preferences"),
    emits=[Account],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads identifier, name, names and number that the account is found with; ``isLogin`` says that it is signed in.

    Reference: parsers/support/wechat_account.py names the sources.
    """
    found = app_accounts.opened(context)
    if found is None or not found.text(*wechat_account.NAMES):
        return
    signed_in = any(each.name == "isLogin" and each.value is True for each in found.all)
    made = wechat_account.account(
        found.text, found.locator(*wechat_account.NAMES), own=True if signed_in else None
    )
    if made:
        yield made
