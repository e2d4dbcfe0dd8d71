"""What services hand out of an account, against files whose truth stands here."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest
from app_made import held_by_file
from chats_made import stated
from parser_harness import run

from evidence.contract.parser import Parser
from evidence.ingest.matching import Matcher
from evidence.model.kinds import Attachment, Detail, Identifier, Message, Participant, Reaction
from parsers.exports.discord_package import parse as discord
from parsers.exports.google_activity import parse as activity
from parsers.exports.google_chat import parse as google_chat
from parsers.exports.google_chrome import parse as chrome
from parsers.exports.google_device_timeline import parse as device_timeline
from parsers.exports.google_records import parse as records
from parsers.exports.google_timeline import parse as timeline
from parsers.exports.google_voice import parse as voice
from parsers.exports.hangouts import parse as hangouts
from parsers.exports.messenger_encrypted import parse as encrypted
from parsers.exports.meta_messages import parse as meta
from parsers.exports.meta_records import parse as records_html
from parsers.exports.snapchat import parse as snapchat
from parsers.exports.telegram import parse as telegram
from parsers.exports.whatsapp_text import parse as whatsapp
from parsers.exports.x_messages import parse as x_messages
from parsers.exports.x_tweets import parse as x_tweets

_STEP = re.compile(r"\.([^.\[]+)|\[(\d+|'[^']*'|\"[^\"]*\")\]")


def _held(parser: Parser, path: Path, value: Any, before: str = "") -> list[dict[str, Any]]:
    """What the parser gives of the file; each locator is followed in what the standard library reads of it."""
    text = before + json.dumps(value, ensure_ascii=False)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    outcome = run(parser, path)
    assert outcome.warnings == []
    for artifact in outcome.artifacts:
        found: Any = value
        for name, place in _STEP.findall(artifact.locator.removeprefix("key $")):
            found = found[name or ast.literal_eval(place)]
        assert isinstance(found, dict), artifact.locator
    held_by_file(parser, path, text.encode(), outcome.artifacts)
    return [stated(each) for each in outcome.artifacts]


def _bytes_as_characters(text: str) -> str:
    return text.encode().decode("latin-1")


def test_conversations_of_facebook_and_instagram(tmp_path: Path) -> None:
    written = {
        "participants": [{"name": _bytes_as_characters("ليلى 😀")}, {"name": "Own Er"}],
        "messages": [
            {
                "sender_name": _bytes_as_characters("ليلى 😀"), "timestamp_ms": 1700000001000,
                "content": _bytes_as_characters("مرحبا"), "photos": [{"uri": "messages/photos/1.jpg"}],
                "reactions": [{"reaction": _bytes_as_characters("❤"), "actor": "Own Er", "timestamp": 1700000002}],
                "share": {"link": "https://s.example/", "share_text": "caf\u00e9"},
            },
            {"sender_name": "Own Er", "timestamp_ms": "no number", "call_duration": 61, "is_unsent": True, "missed": False,
             "users": [{"name": _bytes_as_characters("ليلى")}]},
            "no object",
        ],
        "title": _bytes_as_characters("ليلى"),
        "thread_path": "inbox/layla_10",
    }  # fmt: skip
    path = tmp_path / "your_facebook_activity" / "messages" / "inbox" / "layla_10" / "message_1.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(written))
    found = [stated(each) for each in run(meta, path).artifacts]
    written["messages"].pop()
    assert _held(meta, path, written) == found[:3]
    whole, *found = found
    assert whole == {
        "locator": "key $", "service": "Facebook", "conversation": "inbox/layla_10", "conversation_name": "ليلى",
        "participants": (Participant(name="ليلى 😀"), Participant(name="Own Er")),
    }  # fmt: skip
    assert found[0] == {
        "locator": "key $.messages[0]", "service": "Facebook", "direction": "unknown", "conversation": "inbox/layla_10",
        "conversation_name": "ليلى", "sender": "ليلى 😀", "participants": (Participant(name="ليلى 😀", role="sender"),), "body": "مرحبا",
        "sent": "1700000001000",
        "attachments": (
            Attachment(path="messages/photos/1.jpg"), Attachment(url="https://s.example/", text="café")
        ),
        "reactions": (
            Reaction(
                reaction="❤", name="Own Er", time="2023-11-14T22:13:22+00:00", stored="1700000002 (unix_s)"
            ),
        ),
    }  # fmt: skip
    assert (found[1]["deletion"], found[1]["details"]) == (
        "unsent",
        (
            Detail(name="call_duration", value=61),
            Detail(name="missed", value=False),
            Detail(name="users[0].name", value="ليلى"),
        ),
    )
    assert len(found) == 3
    other = tmp_path / "your_instagram_activity" / "messages" / "inbox" / "x" / "message_1.json"
    assert {each["service"] for each in _held(meta, other, written)} == {"Instagram"}


def test_encrypted_conversations_of_messenger(tmp_path: Path) -> None:
    written = {
        "participants": ["سارة", "Me"],
        "threadName": "سارة_1",
        "messages": [
            {
                "senderName": "سارة", "text": "hi \u202e 😀", "timestamp": 1700000001000, "type": "text", "isUnsent": False,
                "media": [{"uri": "./media/1.jpg"}], "reactions": [{"actor": "Me", "reaction": "👍"}],
            },
            {"senderName": "Me", "isUnsent": True, "text": ""},
        ],
    }  # fmt: skip
    whole, *found = _held(encrypted, tmp_path / "messages" / "a_1.json", written)
    assert whole == {
        "locator": "key $", "service": "Facebook Messenger", "conversation": "سارة_1",
        "participants": (Participant(name="سارة"), Participant(name="Me")),
    }  # fmt: skip
    assert found[0] == {
        "locator": "key $.messages[0]", "service": "Facebook Messenger", "direction": "unknown", "conversation": "سارة_1",
        "sender": "سارة", "participants": (Participant(name="سارة", role="sender"),),
        "body": "hi \u202e 😀", "type": "text", "sent": "1700000001000", "attachments": (Attachment(path="./media/1.jpg"),),
        "reactions": (Reaction(reaction="👍", name="Me"),),
    }  # fmt: skip
    assert found[1]["deletion"] == "unsent"
    assert _held(encrypted, tmp_path / "messages" / "b_1.json", {"messages": [{"a": 1}]}) == []


def test_locations_of_a_google_account(tmp_path: Path) -> None:
    written = {
        "locations": [
            {
                "latitudeE7": 515000000, "longitudeE7": -2500001, "accuracy": 12, "altitude": 30, "verticalAccuracy": 3,
                "velocity": 1, "heading": 270, "source": "WIFI", "deviceTag": -123, "timestamp": "2023-11-14T22:13:20.123Z",
                "activity": [{"activity": [{"type": "STILL", "confidence": 90}], "timestamp": "2023-11-14T22:13:21Z"}],
            },
            {"latitudeE7": -1, "longitudeE7": 0, "timestampMs": "1300000000000"},
        ]
    }  # fmt: skip
    path = tmp_path / "Standortverlauf" / "Records.json"
    first, second = _held(records, path, written)
    assert first == {
        "locator": "key $.locations[0]", "latitude": "51.5000000", "longitude": "-0.2500001", "accuracy_m": "12",
        "altitude_m": "30", "altitude_accuracy_m": "3", "speed_mps": "1", "bearing_deg": "270", "source": "WIFI",
        "origin": "location history of a Google account", "activity": "STILL (90 %)",
        "recorded": "2023-11-14T22:13:20.123Z", "details": (Detail(name="deviceTag", value="-123"),),
    }  # fmt: skip
    assert (second["latitude"], second["longitude"], second["recorded"]) == (
        "-0.0000001",
        "0.0000000",
        "1300000000000",
    )
    path.write_text('{"locations": [{"latitudeE7": 1}, {}, 7]}')
    assert run(records, path).warnings == [
        ("3 elements of locations have no coordinates and are not stated", "")
    ]


def test_timeline_of_a_google_account(tmp_path: Path) -> None:
    written = {
        "timelineObjects": [
            {
                "placeVisit": {
                    "location": {"latitudeE7": 10000000, "longitudeE7": 20000000, "name": "مقهى", "address": "A 1"},
                    "duration": {"startTimestamp": "2023-01-01T10:00:00Z", "endTimestampMs": "1672570800000"},
                }
            },
            {
                "activitySegment": {
                    "startLocation": {"latitudeE7": 1, "longitudeE7": 2}, "endLocation": {"latitudeE7": 3},
                    "duration": {"startTimestamp": "2023-01-01T12:00:00.5Z"}, "activityType": "WALKING",
                }
            },
        ]
    }  # fmt: skip
    assert _held(timeline, tmp_path / "Historial de ubicaciones semánticas" / "2023" / "a.json", written) == [
        {
            "locator": "key $.timelineObjects[0].placeVisit", "latitude": "1.0000000", "longitude": "2.0000000",
            "origin": "a stay in the timeline of a Google account", "name": "مقهى", "address": "A 1",
            "arrived": "2023-01-01T10:00:00Z", "departed": "1672570800000",
        },
        {
            "locator": "key $.timelineObjects[1].activitySegment.startLocation", "latitude": "0.0000001",
            "longitude": "0.0000002", "origin": "the start of a journey in the timeline of a Google account",
            "activity": "WALKING", "recorded": "2023-01-01T12:00:00.5Z",
        },
    ]  # fmt: skip


def test_browsing_and_activity_of_a_google_account(tmp_path: Path) -> None:
    visit = {
        "page_transition": "LINK",
        "title": "خبر",
        "url": "https://a.example/",
        "client_id": "c=",
        "time_usec": 1700000000000001,
    }
    assert _held(chrome, tmp_path / "Chrome" / "BrowserHistory.json", {"Browser History": [visit, {}]}) == [
        {
            "locator": "key $['Browser History'][0]", "browser": "Chrome (Google account)", "url": "https://a.example/",
            "title": "خبر", "transition": "LINK", "visited": "1700000000000001",
            "details": (Detail(name="client_id", value="c="),),
        },
        {"locator": "key $['Browser History'][1]", "browser": "Chrome (Google account)", "url": ""},
    ]  # fmt: skip
    act = {
        "header": "Search", "title": "Searched for سوق", "titleUrl": "https://g.example/?q=x", "time": "2023-11-14T22:13:20Z",
        "subtitles": [{"name": "s", "url": "https://s.example/"}], "products": ["Search", 5], "details": [{"name": "From Ads"}],
        "locationInfos": [{"name": "At this general area", "url": "https://m.example/@1,2"}],
        "imageFile": "1.jpg", "audioFiles": ["2.mp3"],
    }  # fmt: skip
    assert _held(activity, tmp_path / "Mi actividad" / "Búsqueda" / "MiActividad.json", [act]) == [
        {
            "locator": "key $[0]", "log": "Google My Activity, Search", "event": "Searched for سوق",
            "subject": "https://g.example/?q=x", "logged": "2023-11-14T22:13:20Z",
            "details": "s https://s.example/\nSearch\nFrom Ads\nAt this general area https://m.example/@1,2\n1.jpg\n2.mp3",
        }
    ]  # fmt: skip


def test_google_chat_and_hangouts(tmp_path: Path) -> None:
    chat = {
        "creator": {"name": "نور", "email": "n@example.org", "user_type": "Human"}, "text": "hi", "message_id": "m1",
        "created_date": "Tuesday, 14 November 2023 at 22:13:20 UTC",
        "attached_files": [{"original_name": "a.jpg", "export_name": "File-a.jpg"}],
        "reactions": [{"emoji": {"unicode": "👍"}, "reactor_emails": ["x@example.org"]}],
        "quoted_message_metadata": {"message_id": "m0", "text": "q", "creator": {"email": "x@example.org"}},
    }  # fmt: skip
    gone = {"message_state": "DELETED", "deletion_metadata": {"deletion_type": "CREATOR"}}
    path = tmp_path / "Google Chat" / "Groups" / "DM 1" / "messages.json"
    first, second = _held(google_chat, path, {"messages": [chat, gone]})
    assert first == {
        "locator": "key $.messages[0]", "service": "Google Chat", "direction": "unknown", "conversation": "DM 1",
        "sender": "n@example.org", "participants": (Participant(identifier="n@example.org", name="نور", role="sender"),),
        "body": "hi", "type": "Human", "identifier": "m1", "sent": "Tuesday, 14 November 2023 at 22:13:20 UTC",
        "reply_to": "m0", "reply_text": "q", "reply_sender": "x@example.org",
        "attachments": (Attachment(path="File-a.jpg", name="a.jpg"),),
        "reactions": (Reaction(reaction="👍", who="x@example.org"),),
    }  # fmt: skip
    assert (second["status"], second["deletion"]) == ("DELETED", "deleted")
    group = {
        "name": "Work",
        "members": [{"name": "نور", "email": "n@example.org", "user_type": "Human"}, {"name": "B"}],
    }
    (whole,) = _held(google_chat, path.with_name("group_info.json"), group)
    assert whole == {
        "locator": "key $", "service": "Google Chat", "conversation": "DM 1", "conversation_name": "Work",
        "participants": (Participant(identifier="n@example.org", name="نور", role="Human"), Participant(name="B")),
    }  # fmt: skip
    event = {
        "conversation_id": {"id": "c1"}, "sender_id": {"gaia_id": "22"}, "timestamp": "1700000000000001",
        "self_event_state": {"user_id": {"gaia_id": "11"}}, "event_id": "e1", "event_type": "REGULAR_CHAT_MESSAGE",
        "chat_message": {
            "message_content": {
                "segment": [{"type": "TEXT", "text": "سلام"}, {"type": "LINE_BREAK"}, {"type": "LINK", "text": "x"}],
                "attachment": [{"embed_item": {"plus_photo": {"url": "https://p.example/"}}}],
            }
        },
    }  # fmt: skip
    thread = {
        "conversation": {"name": "", "participant_data": [{"id": {"gaia_id": "22"}, "fallback_name": "سامي"}]}
    }
    written = {
        "conversations": [
            {"conversation": thread, "events": [event, {"hangout_event": {"event_type": "END_HANGOUT"}}]}
        ]
    }
    first, second = _held(hangouts, tmp_path / "Hangouts" / "Hangouts.json", written)
    assert first == {
        "locator": "key $.conversations[0].events[0]", "service": "Hangouts", "direction": "incoming", "sender": "22",
        "conversation": "c1", "participants": (Participant(identifier="22", name="سامي", role="sender", own=False),),
        "body": "سلام\nx", "type": "REGULAR_CHAT_MESSAGE", "identifier": "e1", "sent": "1700000000000001",
        "attachments": (Attachment(url="https://p.example/"),),
    }  # fmt: skip
    assert second["direction"] == "unknown"
    assert second["details"] == (Detail(name="hangout_event.event_type", value="END_HANGOUT"),)


def test_snapchat(tmp_path: Path) -> None:
    new = {
        "friend.one": [
            {
                "From": "own", "Media Type": "TEXT", "Created": "2023-11-14 22:13:20 UTC", "Content": "سلام", "IsSender": True,
                "Conversation Title": None, "IsSaved": True, "Created(microseconds)": 1700000000000, "Media IDs": "",
            },
            {"From": "friend.one", "IsSender": False},
        ],
        "Received Saved Chat History": [{"From": "f", "Text": "old", "Created": "x"}],
        "Sent Saved Chat History": [{"To": "f", "Text": "older"}],
        "Received Unsaved Chat History": [{"From": "g", "Content": "x", "IsSender": False}],
    }  # fmt: skip
    found = _held(snapchat, tmp_path / "json" / "chat_history.json", new)
    assert found[0] == {
        "locator": "key $['friend.one'][0]", "service": "Snapchat", "direction": "outgoing", "conversation": "friend.one",
        "sender": "own", "body": "سلام", "type": "TEXT", "sent": "2023-11-14 22:13:20 UTC", "starred": True,
        "details": (Detail(name="Created(microseconds)", value="1700000000000"),),
    }  # fmt: skip
    assert [each["direction"] for each in found] == [
        "outgoing",
        "incoming",
        "incoming",
        "outgoing",
        "incoming",
    ]
    assert found[4]["conversation"] == "g"
    assert (found[2]["conversation"], found[3]["recipients"]) == ("f", ("f",))


def test_archives_of_x(tmp_path: Path) -> None:
    message = {
        "messageCreate": {
            "recipientId": "22", "senderId": "11", "id": "9", "createdAt": "2023-11-14T22:13:20.000Z", "text": "مرحبا",
            "mediaUrls": ["https://ton.example/1.jpg"],
            "reactions": [{"senderId": "22", "reactionKey": "like", "createdAt": "2023-11-14T22:13:21.000Z"}],
        }
    }  # fmt: skip
    named = {
        "conversationNameUpdate": {
            "initiatingUserId": "22",
            "name": "N",
            "userIds": ["5"],
            "createdAt": "2023-11-14T22:13:22.000Z",
        }
    }
    written = [{"dmConversation": {"conversationId": "11-22", "messages": [message, named, "x"]}}]
    path = tmp_path / "data" / "direct-messages.js"
    written[0]["dmConversation"]["messages"].pop()
    path.parent.mkdir()
    (path.parent / "account.js").write_text('window.YTD.account.part0 = [ {"account": {"accountId": "11"}} ]')
    found = _held(x_messages, path, written, "window.YTD.direct_messages.part0 = ")
    assert found[0] == {
        "locator": "key $[0].dmConversation.messages[0]", "service": "X", "direction": "outgoing", "conversation": "11-22",
        "sender": "11", "recipients": ("22",), "body": "مرحبا", "type": "messageCreate", "identifier": "9", "account": "11",
        "sent": "2023-11-14T22:13:20.000Z", "attachments": (Attachment(url="https://ton.example/1.jpg"),),
        "reactions": (
            Reaction(
                reaction="like", who="22", time="2023-11-14T22:13:21+00:00", stored="2023-11-14T22:13:21.000Z (text)"
            ),
        ),
    }  # fmt: skip
    assert (found[1]["type"], found[1]["body"], found[1]["direction"]) == (
        "conversationNameUpdate",
        "N",
        "incoming",
    )
    assert found[1]["details"] == (Detail(name="userIds[0]", value="5"),)
    tweet = {
        "id_str": "1", "created_at": "Wed Oct 10 20:19:24 +0000 2018", "full_text": "hi @a", "favorite_count": "3",
        "in_reply_to_status_id_str": "0", "in_reply_to_screen_name": "a", "in_reply_to_user_id_str": "33",
        "entities": {"user_mentions": [{"id_str": "33"}]}, "coordinates": {"type": "Point", "coordinates": ["-0.25", "51.5"]},
        "extended_entities": {"media": [{"media_url_https": "https://p.example/1.jpg"}]},
    }  # fmt: skip
    (found,) = _held(
        x_tweets, tmp_path / "data" / "tweets.js", [{"tweet": tweet}], "window.YTD.tweets.part0 = "
    )
    assert found == {
        "locator": "key $[0].tweet", "service": "X", "direction": "outgoing", "sender": "11", "recipients": ("33",),
        "body": "hi @a", "type": "tweet", "identifier": "1", "account": "11", "reply_to": "0", "reply_sender": "a",
        "mentions": ("33",), "sent": "Wed Oct 10 20:19:24 +0000 2018", "latitude": "51.5", "longitude": "-0.25",
        "attachments": (Attachment(url="https://p.example/1.jpg"),), "details": (Detail(name="favorite_count", value="3"),),
    }  # fmt: skip


def test_telegram(tmp_path: Path) -> None:
    messages = [
        {
            "id": 7, "type": "message", "date": "2023-11-14T23:13:20", "date_unixtime": "1700000000", "from": "ريم",
            "from_id": "user22", "text": ["see ", {"type": "bold", "text": "هنا"}], "reply_to_message_id": 6,
            "photo": "photos/1.jpg", "width": 3, "height": 4, "forwarded_from": "Z", "edited": "2023-11-14T23:14:00",
            "location_information": {"latitude": 51.5, "longitude": -0.25},
            "reactions": [{"type": "emoji", "count": 1, "emoji": "🔥", "recent": [{"from": "Me", "from_id": "user11", "date": "2023-11-14T23:15:00"}]}],
        },
        {
            "id": 8, "type": "service", "date": "2019-01-01T00:00:00", "actor": "Me", "actor_id": "user11",
            "action": "phone_call", "duration_seconds": 61, "discard_reason": "hangup", "text": "",
        },
    ]  # fmt: skip
    sent = {
        "id": 9, "type": "message", "from": None, "from_id": "user22", "forwarded_from": None, "text": "", "width": 5,
        "file": "(File not included. Change data exporting settings to download.)", "duration_seconds": 3,
        "contact_information": {"first_name": "A", "last_name": "", "phone_number": "+44 1"}, "place_name": "Cafe",
        "reactions": [{"type": "emoji", "count": 4, "emoji": "x"}], "text_entities": [],
    }  # fmt: skip
    messages.append(sent)
    saved = {
        "user_id": 5,
        "first_name": "Ana",
        "last_name": "B",
        "phone_number": "+44 2",
        "date_unixtime": "1700000000",
    }
    whole = {
        "personal_information": {"user_id": 11, "first_name": "Own", "last_name": "Er", "phone_number": "+44 3", "username": "@o"},
        "contacts": {"about": "x", "list": [saved]},
        "chats": {"about": "x", "list": [{"name": "ريم", "type": "personal_chat", "id": 22, "messages": messages}, {"type": "saved_messages", "messages": [messages[1]]}]},
        "left_chats": {"list": [{"name": "L", "id": 3, "messages": [messages[1]]}]},
    }  # fmt: skip
    account, contact, *found = _held(telegram, tmp_path / "result.json", whole)
    assert account == {
        "locator": "key $.personal_information", "service": "Telegram", "identifier": "11", "username": "@o", "own": True,
        "name": "Own Er", "phones": ("+44 3",),
    }  # fmt: skip
    assert contact == {
        "locator": "key $.contacts.list[0]", "service": "Telegram", "name": "Ana B", "phones": ("+44 2",),
        "identifiers": (Identifier(identifier="5", service="Telegram"),), "created": "1700000000",
    }  # fmt: skip
    assert found[1] == {
        "locator": "key $.chats.list[0].messages[1]", "service": "Telegram", "direction": "outgoing", "name": "ريم",
        "duration_s": 61, "status": "hangup", "conversation": "22", "conversation_name": "ريم", "identifier": "8",
        "participants": (Participant(identifier="user11", name="Me", role="sender", own=True),),
        "started": "2019-01-01T00:00:00",
    }  # fmt: skip
    assert found.pop(2) == {
        "locator": "key $.chats.list[0].messages[2]", "service": "Telegram", "direction": "incoming", "conversation": "22",
        "conversation_name": "ريم", "sender": "user22", "body": "", "type": "message", "identifier": "9",
        "forwarded": True, "place": "Cafe", "reactions": (Reaction(reaction="x"),),
        "attachments": (
            Attachment(text="(File not included. Change data exporting settings to download.)", width=5, duration_s=3),
        ),
        "details": (
            Detail(name="contact_information.first_name", value="A"),
            Detail(name="contact_information.last_name", value=""),
            Detail(name="contact_information.phone_number", value="+44 1"),
        ),
    }  # fmt: skip
    assert found[0] == {
        "locator": "key $.chats.list[0].messages[0]", "service": "Telegram", "direction": "incoming", "conversation": "22",
        "conversation_name": "ريم", "sender": "user22", "body": "see هنا", "type": "message", "identifier": "7",
        "participants": (Participant(identifier="user22", name="ريم", role="sender", own=False),), "reply_to": "6",
        "forwarded": True, "forwarded_from": "Z", "sent": "1700000000", "edited": "2023-11-14T23:14:00",
        "latitude": "51.5", "longitude": "-0.25", "attachments": (Attachment(path="photos/1.jpg", width=3, height=4),),
        "reactions": (Reaction(reaction="🔥", who="user11", name="Me", stored="2023-11-14T23:15:00 (text)"),),
    }  # fmt: skip
    missed = {
        "type": "service",
        "actor_id": "user22",
        "actor": "N",
        "action": "phone_call",
        "discard_reason": "missed",
    }
    whole["chats"] = {
        "list": [{"id": 22, "messages": [missed, {**missed, "action": "pin_message", "message_id": 7}]}]
    }
    *_, call, pinned, _ = _held(telegram, tmp_path / "result.json", whole)
    assert (call["direction"], call["number"], call["name"]) == ("missed", "user22", "N")
    assert (pinned["type"], pinned["details"][0]) == (
        "service, pin_message",
        Detail(name="discard_reason", value="missed"),
    )
    assert [each.get("conversation_name") for each in found[2:]] == ["saved_messages", "L"]
    one = {"name": "ريم", "type": "personal_chat", "id": 22, "messages": messages}
    assert [each["direction"] for each in _held(telegram, tmp_path / "one" / "result.json", one)] == [
        "unknown"
    ] * 3
    assert (
        _held(telegram, tmp_path / "other" / "result.json", {"messages": [{"type": "x"}], "chats": 5}) == []
    )


def test_discord(tmp_path: Path) -> None:
    written = [
        {"ID": 9, "Timestamp": "2023-11-14T22:13:20.123+00:00", "Contents": "مرحبا", "Attachments": "https://c.example/1 https://c.example/2"},
        {"ID": "10", "Timestamp": "2023-11-14 22:13:20", "Contents": "", "Attachments": ""},
    ]  # fmt: skip
    first, second = _held(discord, tmp_path / "messages" / "c55" / "messages.json", written)
    assert first == {
        "locator": "key $[0]", "service": "Discord", "direction": "outgoing", "conversation": "55", "body": "مرحبا",
        "identifier": "9", "sent": "2023-11-14T22:13:20.123+00:00",
        "attachments": (Attachment(url="https://c.example/1"), Attachment(url="https://c.example/2")),
    }  # fmt: skip
    assert second["sent"] == "2023-11-14 22:13:20"
    path = tmp_path / "Messages" / "c55" / "messages.csv"
    path.parent.mkdir(parents=True)
    csv = 'ID,Timestamp,Contents,Attachments\r\n9,2020-01-02 03:04:05.678000+00:00,"two ""x"",\nlines",\r\n10,x,,https://c.example/3\r\n'
    path.write_bytes(csv.encode())
    first, second = run(discord, path).artifacts
    start, size = csv.index("9,2020"), csv.index("10,x") - csv.index("9,2020")
    assert stated(first) == {
        "locator": f"bytes {start}+{size}", "service": "Discord", "direction": "outgoing", "conversation": "55",
        "identifier": "9", "body": 'two "x",\nlines', "sent": "2020-01-02 03:04:05.678000+00:00",
    }  # fmt: skip
    assert stated(second)["attachments"] == (Attachment(url="https://c.example/3"),)
    path.write_text("A,B\n1,2\n")
    assert run(discord, path).artifacts == []
    channel = {
        "id": "55",
        "type": "GUILD_TEXT",
        "name": "general",
        "guild": {"id": "7", "name": "سوق"},
        "recipients": ["1", 2],
    }
    (whole,) = _held(discord, tmp_path / "Messages" / "c55" / "channel.json", channel)
    assert whole == {
        "locator": "key $", "service": "Discord", "conversation": "55", "conversation_name": "general",
        "type": "GUILD_TEXT", "participants": (Participant(identifier="1"),),
        "details": (Detail(name="guild.id", value="7"), Detail(name="guild.name", value="سوق")),
    }  # fmt: skip


def test_conversations_that_whatsapp_exported_as_text(tmp_path: Path) -> None:
    android = (
        "03/04/2021, 10:15 - Messages are end-to-end encrypted.\n03/04/2021, 10:16 - ليلى: first\nsecond: line\n\n"
        "3/4/21, 9:05\u202fPM - Own Er: 😀 <Media omitted>\n"
    )
    ios = "\u200e[14.11.23, 22:13:20] سام: hello\r\n[14.11.23, 22:13:21] سام: \u200e<attached: 1.jpg>\r\n"
    for name, text in (("WhatsApp Chat with ليلى.txt", android), ("_chat.txt", ios)):
        path = tmp_path / name
        data = text.encode()
        path.write_bytes(data)
        outcome = run(whatsapp, path)
        held_by_file(whatsapp, path, data, outcome.artifacts)
        assert outcome.warnings == []
        pieces = [each.locator.removeprefix("bytes ").split("+") for each in outcome.artifacts]
        assert b"".join(data[int(at) : int(at) + int(length)] for at, length in pieces) == data
        found = [stated(each) for each in outcome.artifacts]
        if name == "_chat.txt":
            assert [(each["sender"], each["body"], each["sent"]) for each in found] == [
                ("سام", "hello", "14.11.23, 22:13:20"),
                ("سام", "\u200e<attached: 1.jpg>", "14.11.23, 22:13:21"),
            ]
            continue
        assert found[0]["type"] == "system"
        assert found[1] == {
            "locator": "bytes 55+50",
            "service": "WhatsApp", "direction": "unknown", "conversation": "WhatsApp Chat with ليلى", "sender": "ليلى",
            "body": "first\nsecond: line", "sent": "03/04/2021, 10:16",
        }  # fmt: skip
        assert (found[2]["sender"], found[2]["sent"]) == ("Own Er", "3/4/21, 9:05\u202fPM")
        assert all(each.sent.unix_ns is None for each in outcome.artifacts)  # type: ignore[attr-defined]
    path.write_text("no chat\nat all\n")
    assert run(whatsapp, path).warnings == [
        ("2 lines belong to no message whose form is known and are not stated", "")
    ]


@pytest.mark.parametrize(
    "head",
    [
        "\u200f3\u200f/4\u200f/2021\u060c 10:15 \u0645 - ",
        "\u0663/\u0664/\u0662\u0660\u0662\u0661\u060c \u0661\u0660:\u0661\u0665 \u0635 - ",
        "[\u200f3\u200f/4\u200f/2021\u060c 10:15:20 \u0645] ",
        "3/4/21, 10:15 a. m. - ",
        "3/4/21 22:15 - ",
        "2021/3/4 \u4e0b\u534810:15 - ",
        "[2021/3/4 \u4e0b\u534810:15:20] ",
        "2021-03-04 22.15 - ",
        "3.4.2021, 10:15 nachm. - ",
        "3/4/21, 10:15 \u0905\u092a\u0930\u093e\u0939\u094d\u0928 - ",
        "[3/4/2564 22:15:20] ",
    ],
)
def test_times_of_whatsapp_in_languages(head: str, tmp_path: Path) -> None:
    path = tmp_path / "_chat.txt"
    path.write_text(f"{head}Ana: 1 - 2: x\nmore\n{head}Ana: end\n3/4/21 - no time\n", encoding="utf-8")
    first, second = (stated(each) for each in run(whatsapp, path).artifacts)
    assert (first["sender"], first["body"]) == ("Ana", "1 - 2: x\nmore")
    assert first["sent"] == head.removeprefix("[").lstrip("" if head[0] == "[" else "\u200f").removesuffix(
        " - "
    ).removesuffix("] ")
    assert second["body"] == "end\n3/4/21 - no time"


def test_a_message_of_very_many_lines_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "_chat.txt"
    path.write_text("[14.11.23, 22:13:20] Ana: x\n" + "y\n" * 20_000)
    (found,) = run(whatsapp, path).artifacts
    assert stated(found)["body"] == "x" + "\ny" * 20_000


def test_of_an_archive_of_x_what_repeats_messages_without_their_text_is_left_out() -> None:
    matcher = Matcher([x_messages, x_tweets])
    wanted = {
        "direct-messages": x_messages, "direct-messages-group": x_messages, "direct-messages-part1": x_messages,
        "direct-message": x_messages, "direct-message-headers": None, "direct-message-group-headers": None,
        "tweets": x_tweets, "tweet": x_tweets, "tweets-part12": x_tweets, "tweet-headers": None,
        "deleted-tweets": x_tweets, "deleted-tweet-headers": None, "tweetdeck": None,
    }  # fmt: skip
    for name, parser in wanted.items():
        assert matcher.by_path(f"a/data/{name}.js") == ([parser] if parser else []), name


def test_timelines_that_phones_export(tmp_path: Path) -> None:
    segments = [
        {
            "startTime": "2024-06-25T18:00:00.000+03:00", "endTime": "2024-06-25T20:00:00.000+03:00",
            "visit": {
                "topCandidate": {
                    "placeId": "ChIJ", "semanticType": "HOME", "probability": 0.85,
                    "placeLocation": {"latLng": "51.5°, -0.25°"},
                }
            },
        },
        {
            "startTime": "2024-06-25T20:00:00Z", "endTime": "2024-06-25T21:00:00Z",
            "activity": {"start": {"latLng": "1°, 2°"}, "end": {"latLng": "none"}, "topCandidate": {"type": "WALKING"}},
            "timelinePath": [{"point": "3.25°, -4°", "time": "2024-06-25T20:30:00Z"}],
        },
    ]  # fmt: skip
    signals = [
        {
            "position": {
                "LatLng": "5°, 6°",
                "accuracyMeters": 12,
                "source": "WIFI",
                "timestamp": "2024-06-25T20:31:00Z",
            }
        },
        {"wifiScan": {}},
    ]
    profile = {
        "frequentPlaces": [{"placeId": "p", "placeLocation": "7.5°, 8°", "label": "HOME"}, {"label": "WORK"}]
    }
    written = {"semanticSegments": segments, "rawSignals": signals, "userLocationProfile": profile}
    *found, home = _held(device_timeline, tmp_path / "Zeitachse.json", written)
    assert home == {
        "locator": "key $.userLocationProfile.frequentPlaces[0]", "latitude": "7.5", "longitude": "8", "name": "HOME",
        "origin": "a frequent place in the timeline that a phone exported", "details": (Detail(name="placeId", value="p"),),
    }  # fmt: skip
    assert found[0] == {
        "locator": "key $.semanticSegments[0].visit", "latitude": "51.5", "longitude": "-0.25", "name": "HOME",
        "origin": "a stay in the timeline that a phone exported", "arrived": "2024-06-25T18:00:00.000+03:00",
        "departed": "2024-06-25T20:00:00.000+03:00",
        "details": (Detail(name="placeId", value="ChIJ"), Detail(name="probability", value="0.85")),
    }  # fmt: skip
    assert [
        (each["locator"], each["latitude"], each["longitude"], each["recorded"]) for each in found[1:]
    ] == [
        ("key $.semanticSegments[1].activity.start", "1", "2", "2024-06-25T20:00:00Z"),
        ("key $.semanticSegments[1].timelinePath[0]", "3.25", "-4", "2024-06-25T20:30:00Z"),
        ("key $.rawSignals[0].position", "5", "6", "2024-06-25T20:31:00Z"),
    ]
    ios = [
        {
            "startTime": "2024-06-25T18:00:00Z",
            "timelinePath": [{"point": "geo:47.6,-122.33", "durationMinutesOffsetFromStartTime": "5"}],
        }
    ]
    assert _held(device_timeline, tmp_path / "location-history.json", ios) == [
        {
            "locator": "key $[0].timelinePath[0]", "latitude": "47.6", "longitude": "-122.33",
            "origin": "a path in the timeline that a phone exported",
            "details": (Detail(name="durationMinutesOffsetFromStartTime", value="5"),),
        }
    ]  # fmt: skip


_VOICE = """<html><head><title>Group Conversation</title></head><body><div class="hChatLog hfeed">
<div class="participants">Group conversation with:
<cite class="sender vcard"><a class="tel" href="tel:+1888"><span class="fn">سوزي</span></a></cite></div>
<div class="message"><abbr class="dt" title="2023-09-01T19:29:20.270-07:00">Sep 1</abbr>:
<cite class="sender vcard"><a class="tel" href="tel:+1888"><span class="fn">سوزي</span></a></cite>:
<q>What &amp; why?<br>مرحبا 😀</q></div>
<div class="message"><abbr class="dt" title="2023-09-01T20:00:00-07:00">Sep 1</abbr>:
<cite class="sender vcard"><a class="tel" href="tel:+44"><abbr class="fn" title="">Me</abbr></a></cite>:
<q></q><div><img src="Group - 1" alt="x" /></div></div>
</div><div class="tags">Labels: <a rel="tag" href="http://www.google.com/voice#sms">Text</a></div>
<div class="deletedStatusContainer">User Deleted:
True</div></body></html>"""
_VOICE_CALL = """<html><head><title>{0}</title></head><body><div class="haudio"><span class="fn">{0}</span>
<div class="contributor vcard">{0} <a class="tel" href="tel:+1888"><span class="fn">Joe</span></a></div>
<abbr class="published" title="2021-06-07T14:10:27.000-07:00">Jun 7</abbr>
Transcript: <span class="description"><span class="full-text">Hi, it&#39;s Joe.</span><br />
<audio controls="controls" src="v.mp3"><a rel="enclosure" href="v.mp3">Audio</a></audio>
<abbr class="duration" title="PT2M27S">(00:02:27)</abbr>
<div class="tags">Labels: <a rel="tag" href="http://www.google.com/voice#{1}">X</a></div>
<div class="deletedStatusContainer">User Deleted:
  False</div></div></body></html>"""


def test_google_voice(tmp_path: Path) -> None:
    path = tmp_path / "Voice" / "Calls" / "Group Conversation - 2023.html"
    path.parent.mkdir(parents=True)
    data = _VOICE.encode()
    path.write_bytes(data)
    outcome = run(voice, path)
    assert outcome.warnings == []
    held_by_file(voice, path, data, outcome.artifacts)
    whole, first, second = (stated(each) for each in outcome.artifacts)
    assert whole == {
        "locator": f"bytes 0+{len(data)}", "service": "Google Voice", "conversation": "+1888",
        "participants": (Participant(identifier="+1888", name="سوزي"),),
    }  # fmt: skip
    start = data.index(b'<div class="message">')
    end = data.index("😀</q></div>".encode()) + len("😀</q></div>".encode())
    assert first == {
        "locator": f"bytes {start}+{end - start}", "service": "Google Voice", "direction": "incoming",
        "conversation": "+1888", "sender": "+1888", "body": "What & why?\nمرحبا 😀",
        "participants": (Participant(identifier="+1888", name="سوزي", role="sender"),),
        "sent": "2023-09-01T19:29:20.270-07:00", "status": "sms, User Deleted", "deletion": "User Deleted",
    }  # fmt: skip
    assert second["participants"] == (Participant(identifier="+44", name="Me", role="sender", own=True),)
    assert (second["direction"], second["sender"], second["recipients"], second["attachments"]) == (
        "outgoing", "+44", ("+1888",), (Attachment(path="Group - 1"),)
    )  # fmt: skip
    for label, direction in (
        ("placed", "outgoing"),
        ("received", "incoming"),
        ("missed", "missed"),
        ("recorded", "unknown"),
    ):
        path.write_text(_VOICE_CALL.format("Call", label))
        (call,) = (stated(each) for each in run(voice, path).artifacts)
        assert (call["direction"], call["number"], call["name"], call["duration_s"]) == (
            direction,
            "+1888",
            "Joe",
            147,
        )
        assert call["details"] == (Detail(name="file", value="v.mp3"),)
    path.write_text(_VOICE_CALL.format("Voicemail", "voicemail"))
    (mail,) = run(voice, path).artifacts
    assert stated(mail)["attachments"] == (Attachment(path="v.mp3"),)
    assert (mail.kind, stated(mail)["transcript"], stated(mail)["status"]) == (
        "voicemail",
        "Hi, it's Joe.",
        "voicemail",
    )


def test_participants_of_google_voice_are_stated_once_and_are_fifty_at_most(tmp_path: Path) -> None:
    path = tmp_path / "Voice" / "Calls" / "Group Conversation - 2023.html"
    path.parent.mkdir(parents=True)
    member = '<a class="tel" href="tel:+{0}"><span class="fn">N{0}</span></a>'
    members = "".join(map(member.format, range(60)))
    message = f'<div class="message"><cite class="sender vcard">{member.format(59)}</cite><q>hi</q></div>'
    own = message.replace("span", "abbr")
    path.write_text(f'<div class="participants"><cite>{members}</cite></div>{message * 3}{own}')
    outcome = run(voice, path)
    whole, *messages = (stated(each) for each in outcome.artifacts)
    assert [each.identifier for each in whole["participants"]] == [f"+{number}" for number in range(50)]
    assert outcome.warnings == [("only the first 50 of 60 others are named", "")]
    assert [(each["sender"], len(each["participants"])) for each in messages] == [("+59", 1)] * 4
    assert len(messages[3]["recipients"]) == 50


def _meta(label: str, value: str) -> str:
    return f'<div class="t o"><div class="t i">{label}<div class="m"><div>{value}</div></div></div></div>'


def test_metas_answer_to_a_legal_request(tmp_path: Path) -> None:
    spacer = '<div class="p"></div>'
    attached = _meta(
        "Attachments",
        "x.mp4 (99)"
        + _meta("Type", "video/mp4")
        + _meta("Size", "12345")
        + _meta("Linked Media File:", "linked_media/1.mp4"),
    )
    first = (
        _meta("Author", "sara_k (Instagram: 22) [سارة]")
        + _meta("Sent", "2023-11-14 22:13:20 UTC")
        + _meta("Body", "مرحبا &amp; hi")
        + attached
    )
    # The page ends inside of the second message: what is open is closed and opened again without labels.
    second = (
        _meta("Author", "own (Instagram: 11)")
        + _meta("Sent", "2023-11-14 22:13:21 UTC")
        + _meta("Body", "one")
    )
    broken = _meta(
        "",
        _meta("", _meta("", "two") + _meta("Call Record", _meta("Missed", "true") + _meta("Duration", "61"))),
    )
    people = "<br>".join(("2023-11-14 22:14:00 UTC", "sara_k (Instagram: 22)", "own (Instagram: 11)"))
    members = _meta("Current Participants", people)
    thread = _meta(
        "Thread", "(777)" + members + _meta("Read Receipts", "Enabled") + spacer + first + spacer + second
    )
    pane = f'<div id="property-unified_messages" class="content-pane">{_meta("Unified Messages", thread)}<div class="pageBreak"></div>{broken}</div>'
    asked = f'<div id="property-request_parameters" class="content-pane">{_meta("Service", "Instagram")}{_meta("Target", "11")}</div>'
    other = f'<div id="property-ip_addresses" class="content-pane">{_meta("IP", "1.2.3.4")}</div>'
    path = tmp_path / "records.html"
    data = f"<html><body>\n{asked}{other}{pane}</body></html>".encode()
    path.write_bytes(data)
    outcome = run(records_html, path)
    assert outcome.warnings == []
    held_by_file(records_html, path, data, outcome.artifacts)
    whole, *found = [stated(each) for each in outcome.artifacts]
    start = data.index(b'<div class="t o"><div class="t i">Thread')
    assert whole == {
        "locator": f"bytes {start}+{data.index(b'</div>' * 5 + b'</body>') - start}", "service": "Instagram",
        "conversation": "777",
        "participants": (
            Participant(identifier="22", name="sara_k", role="current participant", own=False),
            Participant(identifier="11", name="own", role="current participant", own=True),
        ),
        "details": (
            Detail(name="Current Participants", value="2023-11-14 22:14:00 UTC"),
            Detail(name="Read Receipts", value="Enabled"),
        ),
    }  # fmt: skip
    start = data.index(b'<div class="t o"><div class="t i">Author')
    assert found[0] == {
        "locator": f"bytes {start}+{len(first.encode())}", "service": "Instagram", "direction": "incoming",
        "conversation": "777", "sender": "22", "body": "مرحبا & hi", "sent": "2023-11-14 22:13:20 UTC",
        "participants": (Participant(identifier="22", name="sara_k", role="sender", own=False),),
        "attachments": (Attachment(path="linked_media/1.mp4", name="x.mp4 (99)", mime="video/mp4", size=12345),),
    }  # fmt: skip
    assert (found[1]["direction"], found[1]["body"]) == ("outgoing", "one\ntwo")
    assert found[1]["details"] == (
        Detail(name="Call Record, Missed", value="true"), Detail(name="Call Record, Duration", value="61")
    )  # fmt: skip
    assert len(found) == 2


def test_a_page_of_meta_that_is_made_to_fill_memory_or_the_stack_is_said_and_read_as_far(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "records.html"
    deep = "<div>" * 500 + "deep" + "</div>" * 500
    blocks = '<div class="p"></div>'.join(
        _meta("Author", "own") + _meta("Body", body) for body in (deep, "b")
    )
    pane = f'<div id="property-unified_messages">{_meta("U", _meta("Thread", "(7)" + _meta("AI", "x") + blocks))}'
    path.write_text(pane)
    outcome = run(records_html, path)
    assert [each.body for each in outcome.artifacts if isinstance(each, Message)] == ["deep", "b"]
    assert outcome.warnings == [
        ("more than 60 elements stand in one another: the text of inner ones is that of the outer", "")
    ]
    path.write_text(pane + "<div>" * 5_000 + "<div></div>x" * 5_000)
    monkeypatch.setattr("parsers.support.meta_records.MOST_PARTS", 500)
    outcome = run(records_html, path)
    assert [each.body for each in outcome.artifacts if isinstance(each, Message)] == ["deep", "b"]
    assert re.fullmatch(
        r"the page has too many parts: what is behind byte \d+ was not read", outcome.warnings[1][0]
    )
