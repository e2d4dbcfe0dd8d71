"""Drafts of messages and blocked contacts of iOS, from property lists that the test made."""

from __future__ import annotations

import plistlib
from pathlib import Path

from app_made import held_by_file
from parser_harness import run

from evidence.model.kinds import Contact, Detail, Message
from parsers.ios.blocked import parse as blocked
from parsers.ios.message_drafts import parse as drafts


def _archived(text: str) -> bytes:
    """An attributed text as NSKeyedArchiver writes it."""
    uid = plistlib.UID
    return plistlib.dumps(
        {
            "$version": 100000,
            "$archiver": "NSKeyedArchiver",
            "$top": {"root": uid(1)},
            "$objects": [
                "$null",
                {"$class": uid(3), "NSString": uid(2), "NSAttributes": uid(4)},
                text,
                {
                    "$classname": "NSMutableAttributedString",
                    "$classes": ["NSMutableAttributedString", "NSAttributedString", "NSObject"],
                },
                {"$class": uid(5), "NS.keys": [], "NS.objects": []},
                {"$classname": "NSDictionary", "$classes": ["NSDictionary", "NSObject"]},
            ],
        },
        fmt=plistlib.FMT_BINARY,
    )


def test_a_draft_is_a_message_that_nobody_sent(tmp_path: Path) -> None:
    path = tmp_path / "SMS" / "Drafts" / "+447700900101" / "composition.plist"
    held_by_file(
        drafts,
        path,
        plistlib.dumps(
            {"text": _archived("ne dis rien 🤫"), "subject": _archived("ce soir")}, fmt=plistlib.FMT_BINARY
        ),
        [
            Message(
                locator="key $.text",
                service="Messages",
                direction="draft",
                conversation="+447700900101",
                subject="ce soir",
                body="ne dis rien 🤫",
            )
        ],
    )
    path.write_bytes(plistlib.dumps({"text": b"no archive"}))
    outcome = run(drafts, path)
    assert outcome.artifacts == []
    assert [place for _, place in outcome.warnings] == ["key $.text"]


def test_blocked_numbers_and_addresses(tmp_path: Path) -> None:
    where = "key $.__kCMFBlockListStoreTopLevelKey.__kCMFBlockListStoreArrayKey"
    held_by_file(
        blocked,
        tmp_path / "Library" / "Preferences" / "com.apple.cmfsyncagent.plist",
        plistlib.dumps(
            {
                "__kCMFBlockListStoreTopLevelKey": {
                    "__kCMFBlockListStoreRevisionKey": 25,
                    "__kCMFBlockListStoreArrayKey": [
                        {
                            "__kCMFItemTypeKey": 0,
                            "__kCMFItemPhoneNumberUnformattedKey": "+447700900101",
                            "__kCMFItemPhoneNumberCountryCodeKey": "gb",
                        },
                        {"__kCMFItemTypeKey": 1, "__kCMFItemEmailUnformattedKey": "ana@example.org"},
                        {"__kCMFItemTypeKey": 2},
                    ],
                }
            },
            fmt=plistlib.FMT_BINARY,
        ),
        [
            Contact(
                locator=f"{where}[0]",
                phones=("+447700900101",),
                blocked=True,
                details=(
                    Detail(name="__kCMFItemPhoneNumberCountryCodeKey", value="gb"),
                    Detail(name="__kCMFItemTypeKey", value=0),
                ),
            ),
            Contact(
                locator=f"{where}[1]",
                emails=("ana@example.org",),
                blocked=True,
                details=(Detail(name="__kCMFItemTypeKey", value=1),),
            ),
            Contact(
                locator=f"{where}[2]", blocked=True, details=(Detail(name="__kCMFItemTypeKey", value=2),)
            ),
        ],
    )
