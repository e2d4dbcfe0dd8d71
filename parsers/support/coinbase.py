"""Wallets in the answers that Coinbase caches on iOS.

Reference: iLEAPP, coinbase.py (members of the JSON, references).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from parsers.support import json_value
from parsers.support.mmkv import Item

_TOTAL = "totalBalance"
_BALANCES = (_TOTAL, "availableBalance", "totalBalanceInNativeCurrency")


def wallets(item: Item) -> Iterator[dict[str, Any]]:
    """Records of accounts that have a balance, with the records that they name of it in their places."""
    records = json_value.at(json_value.decoded(item.text), "recordMap")
    for record in records.values() if isinstance(records, dict) else ():
        if json_value.text(record, "__typename") == "Account":
            held = {
                name: records.get(json_value.text(record, name, "__ref")) or record.get(name)
                for name in _BALANCES
            }
            if json_value.text(held[_TOTAL], "value") is not None:
                yield {**record, **held}
