"""Notifications that iOS delivered and still shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Detail, Notification
from evidence.model.timestamp import Timestamp
from parsers.support import plist_tree
from parsers.support.bplist import Uid
from parsers.support.keyed_archive import KeyedArchive
from parsers.support.plists import MOST_BYTES
from parsers.support.stated import detail

_USED = {
    "AppNotificationTitle", "AppNotificationSubtitle", "AppNotificationMessage", "AppNotificationCreationDate",
    "AppNotificationIdentifier",
}  # fmt: skip
_PLAIN = (str, int, float, bool)


@parser(
    name="ios.notifications",
    version="1.0",
    match=[
        "**/UserNotifications/*/DeliveredNotifications.plist",
        "**/UserNotificationsServer/*/DeliveredNotifications.plist",
    ],
    emits=[Notification],
)
def parse(entry: ParsedEntry, context: Context) -> Iterator[Notification]:
    """Reads the keyed archive of each application: a list of notifications, the application being the folder's name.

    Since iOS 15 the folder may be named by an identifier instead; it stands as it is.
    Reference: the archives themselves (iOS 12 to 18); iLEAPP, notificationsXII.py (keys); NSKeyedArchiver.
    """
    with context.open() as file:
        data = file.read(MOST_BYTES + 1)
    try:
        archive = KeyedArchive(data)
        members = plist_tree.at(plist_tree.read(data), "$objects", archive.number() or 0, "NS.objects")
    except ValueError as error:
        context.warn(f"not a keyed archive that can be read: {error}")
        return
    folders = entry.path.replace("\\", "/").split("/")
    for number in members if isinstance(members, list) else ():
        found = archive.object(int(number)) if isinstance(number, Uid) else None
        if isinstance(found, dict):
            yield _notification(found, folders[-2] if len(folders) > 1 else "", archive.locator(int(number)))
    for sentence in archive.damage:
        context.warn(sentence)


def _notification(found: dict[str, Any], app: str, place: str) -> Notification:
    date = found.get("AppNotificationCreationDate")
    return Notification(
        locator=place,
        app=app,
        title=_text(found, "AppNotificationTitle"),
        subtitle=_text(found, "AppNotificationSubtitle"),
        body=_text(found, "AppNotificationMessage"),
        identifier=_text(found, "AppNotificationIdentifier"),
        posted=date if isinstance(date, Timestamp) else None,
        details=tuple(_details(found)),
    )


def _details(found: dict[str, Any]) -> Iterator[Detail]:
    return (
        detail(name, each) for name, each in found.items() if name not in _USED and isinstance(each, _PLAIN)
    )


def _text(found: dict[str, Any], name: str) -> str | None:
    value = found.get(name)
    return value if isinstance(value, str) else None
