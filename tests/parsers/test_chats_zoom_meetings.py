"""Chats within meetings of Zoom, against a database whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from chats_made import App, hold, stated

from evidence.model.kinds import Participant
from parsers.chats.zoom_meetings import parse as chats

_SCHEMA = """
CREATE TABLE zoom_conf_chat_gen2_enc (guid TEXT, confID TEXT, time INTEGER, content TEXT, read INTEGER, sender TEXT,
 receiver TEXT, senderName TEXT, receiverName TEXT, senderGuid TEXT, msgType INTEGER)
"""
_ROWS = """
INSERT INTO zoom_conf_chat_gen2_enc VALUES ('{1}', 'c==', 1751472901, 'Em đang ở bến cảng', 1, '16778240', '16779264', 'Khang',
 'Ann', '{g}', 0), ('{2}', 'c==', 1751472913, 'to all', 0, NULL, NULL, 'obi', NULL, '{h}', 0)
"""


def test_chats_within_meetings_of_zoom(tmp_path: Path) -> None:
    table = "zoom_conf_chat_gen2_enc"
    app = App(chats, "zoommeeting.db", _SCHEMA, _ROWS, (table,), {}, (f"{table}.senderName",))
    one, two = (stated(each) for each in hold(app, tmp_path).artifacts)
    assert [
        one[name] for name in ("conversation", "sender", "recipients", "body", "sent", "participants")
    ] == [
        "c==",
        "16778240",
        ("16779264",),
        "Em đang ở bến cảng",
        "1751472901",
        (
            Participant(identifier="16778240", name="Khang", role="sender"),
            Participant(identifier="16779264", name="Ann", role="receiver"),
        ),
    ]
    assert (two["sender"], two["body"]) == ("{h}", "to all")
