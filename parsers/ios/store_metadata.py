"""What the App Store wrote beside an application of iOS: which account loaded it, and when."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import InstalledApp
from evidence.model.timestamp import Timestamp
from parsers.support import keyed, plist_tree
from parsers.support.keyed_archive import Thing
from parsers.support.stated import detail

_BESIDE = "BundleMetadata.plist"
_INFO = "com.apple.iTunesStore.downloadInfo"
_DETAILS = ("artistName", "genre", "itemId", "releaseDate", "sourceApp", "variantID", "isFactoryInstall")
_DETAILS_MORE = ("sideLoadedDeviceBasedVPP", "hasBeenUpdated")


@parser(
    name="ios.store_metadata",
    version="1.0",
    match=["**/iTunesMetadata.plist"],
    emits=[InstalledApp],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[InstalledApp]:
    """Reads the list: the application and its version, the Apple ID that loaded it, the store's front.

    ``installed`` is of BundleMetadata.plist in the same folder (installDate). When it was bought (purchaseDate), which
    can be years before, is a detail.
    Reference: iLEAPP, appItunesmeta.py (the keys of both lists); Apple's InstalledContentLibrary, MIBundleMetadata
    (that the second is a keyed archive).
    """
    top = plist_tree.opened(context)
    app = plist_tree.at(top, "softwareVersionBundleId")
    if not isinstance(app, str):
        return
    bought = plist_tree.at(top, _INFO, "purchaseDate")
    version, name = (plist_tree.at(top, key) for key in ("bundleShortVersionString", "itemName"))
    account = plist_tree.at(top, _INFO, "accountInfo", "AppleID")
    more = ((key, plist_tree.at(top, key)) for key in (*_DETAILS, *_DETAILS_MORE))
    yield InstalledApp(
        locator="key $",
        identifier=app,
        name=name if isinstance(name, str) else None,
        version=version if isinstance(version, str) else None,
        account=account if isinstance(account, str) else None,
        installed=_installed(context),
        details=(
            *((detail("purchaseDate", bought),) if isinstance(bought, str | Timestamp) else ()),
            *(detail(key, value) for key, value in more if isinstance(value, str | int | Timestamp)),
        ),
    )


def _installed(context: Context) -> Timestamp | None:
    """The date of the list beside this one; None where there is none."""
    found = next(
        (path for path in context.siblings() if path.rpartition("/")[2] == "BundleMetadata.plist"), None
    )
    if found is None:
        return None
    with context.open(found) as file:
        data = file.read(1 << 20)
    try:
        found = keyed.read(data)
    except ValueError as error:
        context.warn(f"BundleMetadata.plist beside it is not read: {error}")
        return None
    date = plist_tree.at(found.fields if isinstance(found, Thing) else found, "installDate")
    return date if isinstance(date, Timestamp) else None
