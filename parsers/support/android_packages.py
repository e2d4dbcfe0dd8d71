"""Times and grants of Android's lists of packages.

Reference: AOSP frameworks/base, com.android.server.pm.Settings (writePackageLPr, writePermissionsLPr).
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.model.kinds import Permission
from evidence.model.timestamp import Timestamp
from parsers.support import epochs, xml_entry
from parsers.support.android_xml.elements import Element


def moment(element: Element, name: str) -> Timestamp | None:
    """An attribute that counts milliseconds since 1970 in hexadecimal."""
    stored = element.get(name)
    if stored is None:
        return None
    try:
        found = epochs.unix_ms(int(stored, 16))
    except ValueError:
        return Timestamp(None, stored, "unix_ms_hex")
    return None if found is None else Timestamp(found.unix_ns, stored, "unix_ms_hex")


def granted(element: Element) -> tuple[str, ...]:
    """The names of permissions below ``perms`` that are not stated to be refused."""
    return tuple(
        name
        for perms in element.all("perms")
        for item in perms.all("item")
        if (name := item.get("name")) is not None and item.get("granted") != "false"
    )


def permissions(element: Element, app: str) -> Iterator[Permission]:
    """The permissions of one package or shared user, each under its own element."""
    for item in element.children:
        name = item.get("name")
        if item.tag in ("item", "permission") and name is not None:
            yield Permission(
                locator=item.locator,
                app=app,
                permission=name,
                granted=xml_entry.flag(item, "granted"),
                details=xml_entry.details(item, "flags"),
            )
