"""Skype's databases s4l-*.db, against databases whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from chats_made import App, database, hold, stated
from parser_harness import run

from evidence.model.kinds import Identifier, Participant
from parsers.chats.skype_s4l import parse as skype

_SCHEMA = """
CREATE TABLE messagesv12 (nsp_pk TEXT PRIMARY KEY, nsp_data TEXT, nsp_i_convidcreatedtime TEXT);
CREATE TABLE conversationsv14 (nsp_pk TEXT PRIMARY KEY, nsp_data TEXT);
CREATE TABLE profilecachev8 (nsp_pk TEXT PRIMARY KEY, nsp_data TEXT);
CREATE TABLE internaldata (nsp_pk TEXT PRIMARY KEY, nsp_data TEXT);
"""
_OWN = """INSERT INTO internaldata VALUES ('Cpriv_prefs_v2', '{"value": {"skypeName": "live:me"}}'), ('Cother', 'x');"""
_ROWS = """
INSERT INTO profilecachev8 VALUES
 ('C8:ayşe', '{"mri": "8:ayşe", "firstName": "Ayşe", "lastName": "K", "mood": "hi", "city": "İzmir", "phones": [{"number": "+90"},
  {"type": 1}]}'), ('C8:two', '{"mri": "8:two", "displayNameOverride": "Two", "firstName": "x"}');
INSERT INTO conversationsv14 VALUES ('C8:ayşe', '{"conv": {"id": "8:ayşe"}}'),
 ('C19:g@thread.skype', '{"conv": {"id": "19:g@thread.skype", "_threadProps": {"topic": "Grup", "createdat": 1500000000000},
  "_threadMembers": [{"id": "8:ayşe"}, {"id": "8:live:me"}]}}');
INSERT INTO messagesv12 VALUES
 ('M1', '{"conversationId": "8:ayşe", "creator": "8:ayşe", "cuid": "1", "content": "Selam <b>x</b>", "messagetype": "RichText",
  "createdTime": 1600000001000, "composeTime": "1600000000900", "_isMyMessage": 0}', NULL),
 ('M2', '{"conversationId": "19:g@thread.skype", "creator": "8:live:me", "content": "to group", "messagetype": "Text",
  "createdTime": 1600000002000, "_serverMessages": [{"imdisplayname": "Me M"}]}', NULL),
 ('M3', '{"conversationId": "19:g@thread.skype", "creator": "8:three", "createdTime": 1600000003000, "_isMyMessage": false}', NULL),
 ('M4', 'no json', NULL), ('M5', '{"creator": "8:live:me", "_isMyMessage": true}', NULL);
"""


def test_skype_of_rows_in_json(tmp_path: Path) -> None:
    tables, marks = ("messagesv12", "conversationsv14", "profilecachev8"), ("messagesv12.nsp_data",)
    outcome = hold(App(skype, "s4l-live#3ame.db", _SCHEMA, _OWN + _ROWS, tables, {}, marks), tmp_path)
    one, two, three, four, five, direct, group, person, other = (stated(each) for each in outcome.artifacts)
    assert one == {
        "locator": "row messagesv12:1",
        "service": "Skype",
        "direction": "incoming",
        "account": "live:me",
        "conversation": "8:ayşe",
        "conversation_name": "Ayşe K",
        "sender": "8:ayşe",
        "participants": (Participant(identifier="8:ayşe", name="Ayşe K", role="sender"),),
        "body": "Selam <b>x</b>",
        "type": "RichText",
        "identifier": "1",
        "sent": "1600000001000",
        "created": "1600000000900",
    }
    assert (two["direction"], two["recipients"], two["conversation_name"], two["identifier"]) == (
        "outgoing",
        ("19:g@thread.skype",),
        "Grup",
        "M2",
    )
    assert two["participants"] == (Participant(identifier="8:live:me", name="Me M", role="sender"),)
    assert (three["direction"], three["sender"], five["direction"]) == ("incoming", "8:three", "outgoing")
    assert (four["direction"], four["identifier"]) == ("unknown", "M4")
    assert ("nsp_data holds no JSON object that can be read", "row messagesv12:4") in outcome.warnings
    assert (direct["conversation"], direct["conversation_name"]) == ("8:ayşe", "Ayşe K")
    assert (group["conversation_name"], group["created"]) == ("Grup", "1500000000000")
    assert group["participants"] == (
        Participant(identifier="8:ayşe", name="Ayşe K"),
        Participant(identifier="8:live:me"),
    )
    assert (person["name"], person["phones"], person["note"]) == ("Ayşe K", ("+90",), "hi")
    assert person["identifiers"] == (Identifier(identifier="8:ayşe", service="Skype"),)
    assert other["name"] == "Two"


def test_no_direction_is_guessed(tmp_path: Path) -> None:
    """Where neither the message nor the store says whose it is."""
    path = database(tmp_path / "s4l-x.db", _SCHEMA, _ROWS)
    found = {each.locator: stated(each) for each in run(skype, path).artifacts}
    assert found["row messagesv12:2"]["direction"] == "unknown"
    assert found["row messagesv12:3"]["direction"] == "incoming"
    assert "account" not in found["row messagesv12:2"]
