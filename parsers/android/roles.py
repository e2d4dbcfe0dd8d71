"""Which applications of an Android device are its standard ones: for messages, calls, the browser."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Permission
from parsers.support import xml_entry


@parser(name="android.roles", version="1.0", match=["**/roles.xml"], emits=[Permission])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Permission]:
    """Reads roles.xml of Android 10 and later: each holder of a role, as ``android.app.role.SMS``.

    Reference: AOSP packages/modules/Permission, com.android.role.persistence.RolesPersistenceImpl;
    android.app.role.RoleManager (names).
    """
    root = xml_entry.opened(context, "roles")
    for role in root.all("role") if root is not None else ():
        for holder in role.all("holder"):
            name = holder.get("name")
            if name is not None:
                yield Permission(
                    locator=holder.locator,
                    app=name,
                    permission=role.get("name") or "",
                    status="holds the role",
                )
