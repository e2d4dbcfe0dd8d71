"""Twitter on iOS, against a database whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from chats_made import App, hold, stated

from evidence.model.kinds import Participant
from parsers.social.x_ios_old import parse as posts

_SCHEMA = """
CREATE TABLE Statuses ('id' INTEGER PRIMARY KEY, 'text' TEXT, 'date' REAL, 'userId' INTEGER, 'inReplyToStatusId' INTEGER,
 'retweetedStatusId' INTEGER, 'retweetCount' INTEGER, 'favorited' INTEGER, 'updatedAt' REAL);
CREATE TABLE Users ('id' INTEGER PRIMARY KEY, 'screenName' TEXT COLLATE NOCASE, 'name' TEXT, 'location' TEXT, 'description'
 TEXT, 'url' TEXT, 'following' INTEGER, 'updatedAt' REAL, 'createdDate' REAL)
"""
_ROWS = """
INSERT INTO Statuses VALUES (501, 'Καλημέρα', 1449000000.0, 7, 0, 0, 3, 1, 1449000001.5),
 (502, 'again', 1449000002.0, 9, 501, 500, 0, 0, 1449000003.0);
INSERT INTO Users VALUES (7, 'ann', 'Ann 🧭', 'Here', 'bio', 'https://a.example', 1, 1449000004.5, 1230000000.0),
 (8, 'ben', NULL, NULL, NULL, NULL, 0, NULL, NULL)
"""


def test_posts_of_twitter_on_ios(tmp_path: Path) -> None:
    tables = ("Statuses", "Users")
    marks = ("Statuses.userId",)
    found = [
        stated(each)
        for each in hold(App(posts, "twitter.db", _SCHEMA, _ROWS, tables, {}, marks), tmp_path).artifacts
    ]
    assert [found[0][name] for name in ("sender", "body", "identifier", "sent", "participants")] == [
        "7",
        "Καλημέρα",
        "501",
        "1449000000.0",
        (Participant(identifier="7", name="Ann 🧭", role="sender"),),
    ]
    assert "reply_to" not in found[0]
    assert (found[1]["reply_to"], found[1]["forwarded"]) == ("501", True)
    assert (found[2]["name"], found[2]["note"], found[2]["modified"]) == ("Ann 🧭", "bio", "1449000004.5")
    assert found[3]["name"] == "ben"
