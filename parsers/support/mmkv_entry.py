"""An entry that is a store of MMKV, with the file of check sums beside it. Reference: parsers/support/mmkv.py."""

from __future__ import annotations

from evidence.contract.context import Context
from parsers.support import mmkv

_MOST_BESIDE = 4096


def opened(context: Context, name: str) -> mmkv.Store | None:
    """The entry of this name as a store; None, with a warning, where it cannot be read. Damage is warned of."""
    beside = next((path for path in context.siblings() if path.rpartition("/")[2] == f"{name}.crc"), None)
    with context.open() as file:
        data = file.read(mmkv.MOST_BYTES + 1)
    check = None
    if beside is not None:
        with context.open(beside) as file:
            check = file.read(_MOST_BESIDE)
    try:
        store = mmkv.read(data, check)
    except ValueError as error:
        context.warn(f"not a store of MMKV that can be read: {error}")
        return None
    if store.damage:
        context.warn(f"the store of MMKV is damaged: {store.damage}")
    elif store.intact is False:
        context.warn(f"the check sum in {name}.crc is not that of the store")
    return store
