"""WeChat on iOS, against databases whose truth stands here."""

from __future__ import annotations

import hashlib
from pathlib import Path

from chats_made import App, hold, stated

from evidence.model.kinds import Detail, Participant
from parsers.chats.wechat_ios import parse as messages
from parsers.chats.wechat_ios_people import parse as people

_FRIEND, _GROUP = (
    hashlib.md5(each, usedforsecurity=False).hexdigest() for each in (b"wxid_1", b"9@chatroom")
)
_COLUMNS = (
    "(TableVer INTEGER DEFAULT 1, MesLocalID INTEGER PRIMARY KEY AUTOINCREMENT, MesSvrID INTEGER DEFAULT 0, CreateTime"
    " INTEGER DEFAULT 0, Message TEXT, Status INTEGER DEFAULT 0, ImgStatus INTEGER DEFAULT 0, Type INTEGER, Des INTEGER)"
)


def test_messages_of_wechat_on_ios(tmp_path: Path) -> None:
    schema = f"CREATE TABLE Chat_{_FRIEND} {_COLUMNS}; CREATE TABLE Chat_{_GROUP} {_COLUMNS}; CREATE TABLE Hello_1 (a)"
    made = (
        f"INSERT INTO Chat_{_FRIEND} VALUES (1, 1, 8001, 1600000000, '我们在车站见面', 4, 0, 1, 1),"
        f" (1, 2, 8002, 1600000001, 'ok', 2, 0, 1, 0), (1, 3, 8003, 1600000002, 'odd', 2, 0, 1, 7);"
        f"INSERT INTO Chat_{_GROUP} VALUES (1, 1, 8004, 1600000003, 'wxid_1:' || char(10) || 'hi', 4, 0, 1, 1)"
    )
    tables = tuple(f"Chat_{each}" for each in (_FRIEND, _GROUP))
    marks = tuple(f"{table}.{column}" for table in tables for column in ("MesLocalID", "Message"))
    outcome = hold(App(messages, "message_1.sqlite", schema, made, tables, {}, marks), tmp_path)
    found = {each["locator"]: each for each in map(stated, outcome.artifacts)}
    assert found[f"row Chat_{_FRIEND}:1"] == {
        "locator": f"row Chat_{_FRIEND}:1", "service": "WeChat", "direction": "incoming", "conversation": _FRIEND,
        "body": "我们在车站见面", "type": "Type 1", "status": "Status 4", "identifier": "8001", "sent": "1600000000",
    }  # fmt: skip
    assert [found[f"row Chat_{_FRIEND}:{number}"]["direction"] for number in (2, 3)] == [
        "outgoing",
        "unknown",
    ]
    assert found[f"row Chat_{_GROUP}:1"]["body"] == "wxid_1:\nhi"


def test_people_of_wechat_on_ios(tmp_path: Path) -> None:
    schema = "CREATE TABLE Friend (userName TEXT, type INTEGER, dbContactRemark BLOB, dbContactChatRoom BLOB)"
    members = b'<RoomData><Member UserName="wxid_1"/><Member UserName="wxid_2"></Member></RoomData>'
    room = b"\x32" + bytes([len(members)]) + members
    made = (
        f"INSERT INTO Friend VALUES ('wxid_1', 3, X'{(bytes([10, 6]) + '明'.encode() * 2 + bytes([26, 1]) + b'M').hex()}',"
        f" NULL), ('9@chatroom', 2, X'{(bytes([10, 4]) + b'Team').hex()}', X'{room.hex()}')"
    )
    app = App(people, "WCDB_Contact.sqlite", schema, made, ("Friend",), {}, ("Friend.userName",))
    one, two = (stated(each) for each in hold(app, tmp_path).artifacts)
    assert (one["name"], [each.identifier for each in one["identifiers"]]) == ("明明", ["wxid_1", _FRIEND])
    assert one["details"] == (Detail(name="type", value=3), Detail(name="dbContactRemark.3", value="M"))
    assert (two["conversation"], two["conversation_name"], two["type"]) == (_GROUP, "Team", "group")
    assert two["participants"] == (Participant(identifier="wxid_1"), Participant(identifier="wxid_2"))
