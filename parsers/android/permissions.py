"""Permissions that applications of Android were given while they run."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Permission
from parsers.support import xml_entry
from parsers.support.android_packages import permissions


@parser(name="android.permissions", version="1.0", match=["**/runtime-permissions.xml"], emits=[Permission])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Permission]:
    """Reads runtime-permissions.xml: of Android 6 to 10 below system/users, since then below com.android.permission.

    ``app`` is the package or, under shared-user, the name that several packages share. Flags are as stored.
    Reference: AOSP frameworks/base, com.android.server.pm.Settings (RuntimePermissionPersistence); packages/modules/
    Permission, com.android.permission.persistence.RuntimePermissionsPersistenceImpl.
    """
    root = xml_entry.opened(context, "runtime-permissions")
    if root is None:
        return
    for each in root.children:
        name = each.get("name")
        if each.tag in ("pkg", "package", "shared-user") and name is not None:
            yield from permissions(each, name)
