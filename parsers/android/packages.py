"""The applications that Android has installed."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import InstalledApp
from parsers.support import xml_entry
from parsers.support.android_packages import granted, moment

_SYSTEM = 1  # ApplicationInfo.FLAG_SYSTEM
_DETAILS = (
    *(
        "realName",
        "ft",
        "sharedUserId",
        "installInitiator",
        "installOriginator",
        "installerUid",
        "isOrphaned",
    ),
    *("packageSource", "updateOwner", "volumeUuid", "primaryCpuAbi", "targetSdkVersion", "updateAvailable"),
)


@parser(
    name="android.packages",
    version="1.0",
    match=["**/system/packages.xml", "**/system/packages-backup.xml", "**/system/packages.xml.reservecopy"],
    emits=[InstalledApp],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[InstalledApp]:
    """Reads packages.xml: XML as text, from Android 12 on as ABX. Times are hexadecimal.

    An ``updated-package`` is the version of the system's own that an update replaces. Permissions that a user gave
    stand in runtime-permissions.xml; from Android 13 on the first installation stands in package-restrictions.xml.
    Reference: AOSP frameworks/base, com.android.server.pm.Settings; android.content.pm.ApplicationInfo (flags).
    """
    root = xml_entry.opened(context, "packages")
    if root is None:
        return
    for each in root.children:
        name = each.get("name")
        if each.tag not in ("package", "updated-package") or name is None:
            continue
        marks = next((mark for mark in ("publicFlags", "flags") if each.get(mark) is not None), "publicFlags")
        flags = xml_entry.integer(context, each, marks)
        user = next(
            (way for way in ("userId", "sharedUserId", "appId") if each.get(way) is not None), "userId"
        )
        yield InstalledApp(
            locator=each.locator,
            identifier=name,
            version_code=each.get("version"),
            installer=each.get("installer"),
            path=each.get("codePath"),
            status="updated-package" if each.tag == "updated-package" else None,
            system=None if flags is None else bool(flags & _SYSTEM),
            uid=xml_entry.integer(context, each, user),
            permissions=granted(each),
            installed=moment(each, "it"),
            updated=moment(each, "ut"),
            details=xml_entry.details(each, *_DETAILS),
        )
