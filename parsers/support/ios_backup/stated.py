"""What a backup says of itself and of its device."""

from __future__ import annotations

from parsers.support.ios_backup.stored import Stored
from parsers.support.plists import Plist

_LOCKDOWN = {
    "device": "DeviceName",
    "product": "ProductType",
    "build": "BuildVersion",
    "serial": "SerialNumber",
    "udid": "UniqueDeviceID",
}
_INFO = {
    "device": "Device Name",
    "product": "Product Type",
    "build": "Build Version",
    "serial": "Serial Number",
    "udid": "Unique Identifier",
    "imei": "IMEI",
    "phone_number": "Phone Number",
    "backed_up": "Last Backup Date",
    "made_by": "iTunes Version",
}


def stated(stored: Stored, manifest: Plist | None, problems: list[str]) -> dict[str, str]:
    """Its layout with the version of iOS, and what Manifest.plist, Info.plist and Status.plist say, as text.

    Reference: The iPhone Wiki, "ITunes Backup".
    """
    info = stored.plist(b"Info.plist", problems)
    status = stored.plist(b"Status.plist", problems)
    version = manifest.text("Lockdown", "ProductVersion") if manifest else None
    version = version or (info.text("Product Version") if info else None)
    details = {"layout": f"iTunes or Finder backup, iOS {version}" if version else "iTunes or Finder backup"}
    for name in {**_LOCKDOWN, **_INFO}:
        first = manifest.text("Lockdown", _LOCKDOWN[name]) if manifest and name in _LOCKDOWN else None
        found = first or (info.text(_INFO[name]) if info and name in _INFO else None)
        if found:
            details[name] = found
    if manifest is not None:
        details["encrypted"] = "yes" if manifest.at("IsEncrypted") is True else "no"
    if status is not None and (state := status.text("SnapshotState")):
        details["state"] = state
    for name, plist in (("Info.plist", info), ("Status.plist", status)):
        if plist is not None and plist.damage:
            problems.append(f"{name} of the backup is damaged: {plist.damage}")
    return details
