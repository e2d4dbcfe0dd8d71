"""Notifications that iOS delivered and still shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evidence.contract.context import Context, ParsedEntry
from evidence.contract.parser import parser
from evidence.model.kinds import Attachment, Notification
from evidence.model.timestamp import Timestamp
from parsers.support import json_details, keyed, plist_tree
from parsers.support.bplist import Uid
from parsers.support.keyed_archive import KeyedArchive
from parsers.support.plists import MOST_BYTES

_DATE = "AppNotificationCreationDate"
_USED = {
    "AppNotificationTitle", "AppNotificationSubtitle", "AppNotificationMessage", _DATE,
    "AppNotificationIdentifier", "AppNotificationAttachments",
}  # fmt: skip


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

    Whatever else it holds, as the data that a server sent, are details by their keys.
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
            place = archive.locator(int(number))
            rest = keyed.plain({name: each for name, each in found.items() if name not in _USED})
            yield Notification(
                locator=place,
                app=folders[-2] if len(folders) > 1 else "",
                title=_text(found, "AppNotificationTitle"),
                subtitle=_text(found, "AppNotificationSubtitle"),
                body=_text(found, "AppNotificationMessage"),
                identifier=_text(found, "AppNotificationIdentifier"),
                posted=date if isinstance(date := found.get(_DATE), Timestamp) else None,
                attachments=tuple(_attachments(found)),
                details=json_details.details(rest, context, place) if rest else (),
            )
    for sentence in archive.damage:
        context.warn(sentence)


def _attachments(found: dict[str, Any]) -> Iterator[Attachment]:
    members = found.get("AppNotificationAttachments")
    for each in members if isinstance(members, list) else ():
        if isinstance(each, dict):
            yield Attachment(path=_text(each, "AttachmentURL"), name=_text(each, "AttachmentIdentifier"))


def _text(found: dict[str, Any], name: str) -> str | None:
    value = found.get(name)
    return value if isinstance(value, str) else None
