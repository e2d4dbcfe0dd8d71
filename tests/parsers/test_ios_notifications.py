"""Delivered notifications of iOS, from an archive that the test made."""

from __future__ import annotations

import plistlib
from pathlib import Path

from app_made import held_by_file

from evidence.model.kinds import Attachment, Detail, Notification
from evidence.model.timestamp import Timestamp
from parsers.ios.notifications import parse as notifications


def test_each_notification_of_the_archive(tmp_path: Path) -> None:
    uid = plistlib.UID
    archive = {
        "$version": 100000,
        "$archiver": "NSKeyedArchiver",
        "$top": {"root": uid(1)},
        "$objects": [
            "$null",
            {"$class": uid(2), "NS.objects": [uid(3), uid(12)]},
            {"$classname": "NSArray", "$classes": ["NSArray", "NSObject"]},
            {
                "$class": uid(4),
                "NS.keys": [uid(5), uid(7), uid(9), uid(11), uid(15), uid(16)],
                "NS.objects": [uid(6), uid(8), uid(10), uid(13), uid(17), uid(20)],
            },
            {"$classname": "NSDictionary", "$classes": ["NSDictionary", "NSObject"]},
            "AppNotificationTitle",
            "Ana ❤️",
            "AppNotificationMessage",
            "كيف حالك؟",
            "AppNotificationCreationDate",
            {"$class": uid(14), "NS.time": 721692800.0},
            "Badge",
            {"$class": uid(4), "NS.keys": [], "NS.objects": []},
            3,
            {"$classname": "NSDate", "$classes": ["NSDate", "NSObject"]},
            "AppNotificationUserInfo",
            "AppNotificationAttachments",
            {
                "$class": uid(4),
                "NS.keys": [uid(18), uid(7), uid(9)],
                "NS.objects": [uid(19), uid(10), uid(22)],
            },
            "thread",
            "+447700900101",
            {"$class": uid(2), "NS.objects": [uid(21)]},
            {"$class": uid(4), "NS.keys": [uid(23), uid(24)], "NS.objects": [uid(6), uid(8)]},
            b"\x01\xff",
            "AttachmentIdentifier",
            "AttachmentURL",
        ],
    }
    held_by_file(
        notifications,
        tmp_path / "UserNotifications" / "com.example" / "DeliveredNotifications.plist",
        plistlib.dumps(archive, fmt=plistlib.FMT_BINARY, sort_keys=False),
        [
            Notification(
                locator='key $["$objects"][3]',
                app="com.example",
                title="Ana ❤️",
                body="كيف حالك؟",
                posted=Timestamp(1_700_000_000_000_000_000, "721692800.0", "cocoa_s"),
                attachments=(Attachment(name="Ana ❤️", path="كيف حالك؟"),),
                details=(
                    Detail(name="Badge", value=3),
                    Detail(name="AppNotificationUserInfo.thread", value="+447700900101"),
                    Detail(
                        name="AppNotificationUserInfo.AppNotificationMessage",
                        value="2023-11-14T22:13:20+00:00",
                    ),
                    Detail(name="AppNotificationUserInfo.AppNotificationCreationDate", value="01ff"),
                ),
            ),
            Notification(locator='key $["$objects"][12]', app="com.example"),
        ],
    )
