"""The users that an Android device knows."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Account
from parsers.support import epochs, xml_entry


@parser(name="android.users", version="1.0", match=["**/system/users/*.xml"], emits=[Account])
def parse(entry: ParsedEntry, context: Context) -> Iterator[Account]:
    """Reads the file of one user: number, name, when it was created and last logged in.

    Reference: AOSP frameworks/base, com.android.server.pm.UserManagerService (writeUserLP; ABX from Android 12 on).
    """
    root = xml_entry.opened(context, "user")
    if root is None or root.get("id") is None:
        return
    name = root.at_path("name")
    yield Account(
        locator=root.locator,
        service="Android",
        identifier=root.get("id"),
        name=name.text.strip() or None if name is not None else None,
        type=root.get("type"),
        created=epochs.unix_ms(root.get("created")),
        used=epochs.unix_ms(root.get("lastLoggedIn")),
        details=xml_entry.details(
            root,
            "serialNumber",
            "flags",
            "lastLoggedInFingerprint",
            "lastEnteredForeground",
            "profileGroupId",
        ),
    )
