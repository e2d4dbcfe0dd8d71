"""Who was signed in to WeChat on Android last, and before, of its store of keys and values."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import mmkv_entry, wechat_account

_NAME = "MMKV_Name_LastLoginInfo"


@parser(name="wechat.account_mmkv", version="1.1", match=[f"**/files/mmkv/{_NAME}"], emits=[Account])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the values that are live as one account; each that was replaced or deleted stands for itself, as deleted.

    Reference: parsers/support/wechat_account.py names the sources; parsers/support/mmkv.py.
    """
    store = mmkv_entry.opened(context, _NAME)
    items = [each for each in store.items if each.key in wechat_account.NAMES and each.text] if store else []
    live = {each.key: each for each in items if each.state == "live"}
    if live:
        start, end = (
            min(each.at for each in live.values()),
            max(each.at + each.length for each in live.values()),
        )
        texts = {key: each.text for key, each in live.items()}
        if made := wechat_account.account(texts.get, f"bytes {start}+{end - start}"):
            yield made
    told = {(key, each.text) for key, each in live.items()}
    for each in items:
        if (each.key, each.text) not in told:
            told.add((each.key, each.text))
            if made := wechat_account.account({each.key: each.text}.get, each.locator, state="deleted"):
                yield made
