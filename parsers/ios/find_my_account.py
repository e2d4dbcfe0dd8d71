"""The account that Find My is on for, and the devices of it that share a location (Find My Friends), on iOS."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account, Device
from parsers.support import epochs, keyed, plist_details, plist_tree

_STORED, _DEVICES = "kFMFDStoredDataKey", "kFMFDDevicesListKey"
_NAMES = {"deviceName": "device name"}
_USED = ("dsid", "username", "addTime")


@parser(
    name="ios.find_my_account",
    version="1.0",
    match=[
        "**/com.apple.icloud.findmydeviced.FMIPAccounts.plist",
        "**/com.apple.icloud.fmfd.notbackedup.plist",
    ],
    emits=[Account, Device],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account | Device]:
    """Reads the account by its number (dsid), ``created`` since when Find My is on; and every device of the list.

    Facts of a device are its own keys: which of them is this one (isThisDevice) and which shares the place
    (isActiveDevice). Newer systems keep no list here.
    Reference: iLEAPP, findMy.py (keys, addTime in seconds since 1970) and fmfdDevices.py (the archive and its keys).
    """
    top = plist_tree.opened(context)
    if not isinstance(top, dict):
        return
    if isinstance(stored := top.get(_STORED), bytes):
        yield from _devices(stored, context)
    elif any(key in top for key in _USED):
        yield _account(top, context)


def _account(top: dict[str, Any], context: Context) -> Account:
    number, user, since = (top.get(key) for key in _USED)
    return Account(
        locator="key $",
        service="Find My",
        identifier=str(number) if isinstance(number, str | int) else None,
        username=user if isinstance(user, str) else None,
        own=True,
        created=epochs.unix_s(since) if isinstance(since, int | float) else None,
        details=plist_details.rest(top, _USED, context, "key $"),
    )


def _devices(stored: bytes, context: Context) -> Iterator[Device]:
    place = plist_tree.locator(_STORED)
    try:
        found = keyed.members(keyed.read(stored)).get(_DEVICES)
    except ValueError as error:
        context.warn(f"the list of devices cannot be read: {error}", place)
        return
    for each in found if isinstance(found, list) else ():
        fields = keyed.members(each)
        name = fields.get("idsDeviceId") or fields.get("deviceId") or fields.get("deviceName")
        for key, value in fields.items():
            if isinstance(value, str | int | float):
                yield Device(
                    locator=place,
                    name=key,
                    value=str(value),
                    property=_NAMES.get(key),
                    device=str(name) if name else None,
                )
