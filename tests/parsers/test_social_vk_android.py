"""VK on Android, against databases whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from chats_made import App, hold, stated

from evidence.model.kinds import Attachment, Detail, Participant
from parsers.social.vk_android import parse as messages
from parsers.social.vk_android_old import parse as old

_SCHEMA = """
CREATE TABLE messages (local_id INT NOT NULL PRIMARY KEY, vk_id INT, dialog_id INT, cnv_msg_id INT, time INT,
 from_member_type INT, from_member_id INT, is_incoming INT, is_important INT, is_hidden INT, is_edited INT, sync_state INT,
 type INT, title TEXT, body TEXT, attach BLOB, nested BLOB);
CREATE TABLE groups (id INT, title TEXT);
"""
_VOICE = b"https://psv4.example/a/1.ogg".hex()
_ROWS = f"""
INSERT INTO messages VALUES (5, 50, -77, 3, 1600000000123, 3, 77, 1, 0, 0, 0, 1, 2, '', 'привет',
 X'0001{_VOICE}00', NULL),
 (6, 51, 42, 4, 1600000001, 1, 9, 0, 1, 1, 1, 1, 2, NULL, 'ok', NULL, NULL),
 (7, 52, 42, 5, 12345, 1, 42, 1, NULL, NULL, NULL, NULL, 2, NULL, 'no moment', NULL, NULL);
INSERT INTO groups VALUES (77, 'Сообщество');
"""


def test_messages_of_vk_on_android(tmp_path: Path) -> None:
    app = App(messages, "vkim.sqlite", _SCHEMA, _ROWS, ("messages",), {}, ("messages.is_incoming",))
    one, two, three = (stated(each) for each in hold(app, tmp_path).artifacts)
    assert one == {
        "locator": "row messages:1", "service": "VK", "direction": "incoming", "conversation": "-77", "sender": "77",
        "conversation_name": "Сообщество", "body": "привет", "type": "type 2", "status": "sync_state 1", "identifier": "3",
        "starred": False, "sent": "1600000000123", "attachments": (Attachment(url="https://psv4.example/a/1.ogg"),),
        "details": (
            Detail(name="vk_id", value=50), Detail(name="from_member_type", value=3), Detail(name="is_edited", value=0)
        ),
    }  # fmt: skip
    assert [two[name] for name in ("direction", "visibility", "starred", "sent")] == [
        "outgoing",
        "hidden",
        True,
        "1600000001",
    ]
    assert "sent" not in three
    assert Detail(name="time", value=12345) in three["details"]


def test_messages_of_old_vk_on_android(tmp_path: Path) -> None:
    schema = (
        "CREATE TABLE messages (mid INTEGER PRIMARY KEY, peer INT, sender INT, text TEXT, time INT);"
        "CREATE TABLE users (uid INTEGER PRIMARY KEY, firstname TEXT, lastname TEXT)"
    )
    made = (
        "INSERT INTO messages VALUES (1, 42, 42, 'да', 1380000000), (2, 42, 9, 'no', 1380000001),"
        " (3, 2000000001, 42, 'all', 1380000002);"
        "INSERT INTO users VALUES (42, 'Анна', 'К'), (43, 'Олег', NULL)"
    )
    marks = ("messages.peer", "messages.sender")
    app = App(old, "vk.db", schema, made, ("messages", "users"), {}, marks)
    found = [stated(each) for each in hold(app, tmp_path).artifacts]
    assert [each["direction"] for each in found[:3]] == ["incoming", "outgoing", "unknown"]
    assert (found[0]["conversation_name"], found[0]["sent"]) == ("Анна К", "1380000000")
    assert found[2]["participants"] == (Participant(identifier="42", name="Анна К", role="sender"),)
    assert found[4]["name"] == "Олег"
