"""What the App Store wrote beside an application of iOS: which account loaded it, and when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import InstalledApp
from evidence.model.timestamp import Timestamp
from parsers.support import keyed, plist_tree
from parsers.support.stated import detail

_BESIDE = "BundleMetadata.plist"
_MOST_BYTES = 1 << 20
_INFO = "com.apple.iTunesStore.downloadInfo"
_PURCHASE = "purchaseDate"
_DETAILS = (
    "artistName", "genre", "itemId", "releaseDate", "sourceApp", "variantID", "isFactoryInstall",
    "sideLoadedDeviceBasedVPP", "hasBeenUpdated",
)  # fmt: skip


@parser(
    name="ios.store_metadata",
    version="1.0",
    match=["**/iTunesMetadata.plist"],
    emits=[InstalledApp],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[InstalledApp]:
    """Reads the list: the application and its version, the Apple ID that loaded it.

    ``installed`` is of BundleMetadata.plist in the same folder (installDate). When it was bought (purchaseDate), which
    can be years before, is a detail.
    Reference: iLEAPP, appItunesmeta.py (the keys of both lists); Apple's InstalledContentLibrary, MIBundleMetadata
    (that the second is a keyed archive).
    """
    top = plist_tree.opened(context)
    if not isinstance(top, dict):
        return
    stated = {_PURCHASE: plist_tree.at(top, _INFO, _PURCHASE)} | {key: top.get(key) for key in _DETAILS}
    yield InstalledApp(
        locator="key $",
        identifier=_text(top, "softwareVersionBundleId") or "",
        name=_text(top, "itemName"),
        version=_text(top, "bundleShortVersionString"),
        account=_text(top, _INFO, "accountInfo", "AppleID"),
        installed=_installed(context),
        details=tuple(
            detail(key, value) for key, value in stated.items() if isinstance(value, str | int | Timestamp)
        ),
    )


def _text(top: Any, *keys: str) -> str | None:
    found = plist_tree.at(top, *keys)
    return found if isinstance(found, str) else None


def _installed(context: Context) -> Timestamp | None:
    """The date of the list beside this one; None where there is none."""
    path = next((path for path in context.siblings() if path.rpartition("/")[2] == _BESIDE), None)
    if path is None:
        return None
    with context.open(path) as file:
        data = file.read(_MOST_BYTES + 1)
    try:
        if len(data) > _MOST_BYTES:
            raise ValueError(f"it is larger than {_MOST_BYTES} bytes")
        found = keyed.members(keyed.read(data))
    except ValueError as error:
        context.warn(f"{_BESIDE} beside it is not read: {error}")
        return None
    date = found.get("installDate")
    return date if isinstance(date, Timestamp) else None
