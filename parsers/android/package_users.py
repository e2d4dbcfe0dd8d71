"""What each user of an Android device has done with its applications."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import InstalledApp
from parsers.support import xml_entry
from parsers.support.android_packages import moment

_DETAILS = (
    "inst",
    "stopped",
    "nl",
    "suspended",
    "install-reason",
    "uninstall-reason",
    "instant-app",
    "ceDataInode",
)
_ENABLED = {
    "0": None,
    "1": True,
    "2": False,
    "3": False,
    "4": False,
}  # PackageManager.COMPONENT_ENABLED_STATE_*


@parser(
    name="android.package_users",
    version="1.0",
    match=["**/users/*/package-restrictions.xml"],
    emits=[InstalledApp],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[InstalledApp]:
    """Reads package-restrictions.xml: what is hidden, disabled, stopped or not installed for the user that the path
    names. From Android 13 on with the time of the first installation. ``inst`` is left out where it is installed.

    Reference: AOSP frameworks/base, com.android.server.pm.Settings (writePackageRestrictionsLPr);
    android.content.pm.PackageManager (COMPONENT_ENABLED_STATE).
    """
    root = xml_entry.opened(context, "package-restrictions")
    if root is None:
        return
    for each in root.all("pkg"):
        name = each.get("name")
        if name is None:
            continue
        hidden = each.get("hidden") is not None or each.get("blocked") is not None
        yield InstalledApp(
            locator=each.locator,
            identifier=name,
            status="not installed for this user" if each.get("inst") == "false" else None,
            enabled=_ENABLED.get(each.get("enabled") or "0"),
            hidden=(each.get("hidden") or each.get("blocked")) == "true" if hidden else None,
            installed=moment(each, "first-install-time"),
            details=xml_entry.details(each, *_DETAILS, "enabled", "enabledCaller"),
        )
