"""Mastodon on iOS, against a store whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from chats_made import App, hold, stated

from evidence.model.kinds import Participant
from parsers.social.mastodon_ios import parse as mastodon
from parsers.social.mastodon_ios_people import parse as people

_SCHEMA = """
CREATE TABLE ZSTATUS (Z_PK INTEGER PRIMARY KEY, ZID VARCHAR, ZCONTENT VARCHAR, ZCREATEDAT TIMESTAMP, ZEDITEDAT TIMESTAMP,
 ZAUTHOR INTEGER, ZREBLOG INTEGER, ZINREPLYTOID VARCHAR, ZURL VARCHAR, ZVISIBILITYRAW VARCHAR, ZDOMAIN VARCHAR,
 ZSPOILERTEXT VARCHAR);
CREATE TABLE ZMASTODONUSER (Z_PK INTEGER PRIMARY KEY, ZID VARCHAR, ZACCT VARCHAR, ZDISPLAYNAME VARCHAR, ZUSERNAME VARCHAR,
 ZNOTE VARCHAR, ZURL VARCHAR, ZDOMAIN VARCHAR, ZCREATEDAT TIMESTAMP, ZUPDATEDAT TIMESTAMP);
CREATE TABLE ZMASTODONAUTHENTICATION (Z_PK INTEGER PRIMARY KEY, ZUSER INTEGER, ZUSERID VARCHAR, ZUSERNAME VARCHAR,
 ZDOMAIN VARCHAR, ZACTIVEDAT TIMESTAMP, ZCREATEDAT TIMESTAMP)
"""
_ROWS = """
INSERT INTO ZSTATUS VALUES (1, '901', '<p>สวัสดี</p>', 700000000.5, 700000001, 4, NULL, '900', 'https://m.example/1', 'public',
 'm.example', 'cw'), (2, '902', '', 700000002, NULL, 5, 1, NULL, NULL, NULL, 'm.example', NULL);
INSERT INTO ZMASTODONUSER VALUES (4, '44', 'ann@b.example', 'Ann', 'ann', '<p>n</p>', 'https://b.example/@ann', 'm.example',
 600000000, 700000003), (5, '45', 'me', '', 'me', NULL, NULL, 'm.example', NULL, NULL);
INSERT INTO ZMASTODONAUTHENTICATION VALUES (1, 5, '45', 'me', 'm.example', 700000004, 600000001)
"""


def test_mastodon_on_ios(tmp_path: Path) -> None:
    marks = ("ZSTATUS.ZVISIBILITYRAW",)
    outcome = hold(App(mastodon, "shared.sqlite", _SCHEMA, _ROWS, ("ZSTATUS",), {}, marks), tmp_path)
    assert outcome.warnings == []
    post, shared = (stated(each) for each in outcome.artifacts)
    assert [
        post[name] for name in ("direction", "sender", "body", "subject", "reply_to", "sent", "edited")
    ] == [
        "unknown",
        "ann@b.example",
        "<p>สวัสดี</p>",
        "cw",
        "900",
        "700000000.5",
        "700000001",
    ]
    assert post["participants"] == (Participant(identifier="ann@b.example", name="Ann", role="sender"),)
    assert [shared[name] for name in ("direction", "body", "forwarded", "forwarded_from")] == [
        "outgoing",
        "<p>สวัสดี</p>",
        True,
        "ann@b.example",
    ]


def test_people_of_mastodon_on_ios(tmp_path: Path) -> None:
    tables, marks = ("ZMASTODONUSER", "ZMASTODONAUTHENTICATION"), ("ZMASTODONUSER.ZACCT",)
    outcome = hold(App(people, "shared.sqlite", _SCHEMA, _ROWS, tables, {}, marks), tmp_path)
    assert outcome.warnings == []
    ann, me, account = (stated(each) for each in outcome.artifacts)
    assert (ann["name"], ann["modified"], me["name"]) == ("Ann", "700000003", "me")
    assert (account["username"], account["own"], account["used"]) == ("me", True, "700000004")
