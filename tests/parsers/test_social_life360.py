"""Life360 on Android: messages, members, places, drives and events, against databases whose truth stands here."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_database
from chats_made import App, database, hold, stated
from parser_harness import run

from evidence.model.kinds import (
    Contact,
    Conversation,
    Detail,
    DeviceEvent,
    HealthRecord,
    Identifier,
    Location,
    LogEvent,
    Message,
    Participant,
    Reminder,
)
from parsers.social.life360_drives import parse as drives
from parsers.social.life360_events import parse as events
from parsers.social.life360_members import parse as members
from parsers.social.life360_messages import parse as messages
from parsers.social.life360_places import parse as places
from parsers.support import epochs

_FOLDER = "com.life360.android.safetymapd/databases"


def test_messages_of_life360(tmp_path: Path) -> None:
    schema = """CREATE TABLE message (id TEXT PRIMARY KEY, thread_id TEXT, sender_id TEXT, content TEXT, created_at INTEGER,
     sent INTEGER, read INTEGER, dismissed INTEGER, deleted INTEGER, has_location INTEGER, location_latitude REAL,
     location_longitude REAL, location_name TEXT, location_timestamp INTEGER);
    CREATE TABLE thread_participant (thread_id TEXT, participant_id TEXT, participant_name TEXT)"""
    rows = """INSERT INTO message VALUES ('a', 't1', 'u1', 'أين أنت 😀', 1700000001, 1, 0, 0, 1, 1, 51.5, -0.25, 'Home', 1700000000),
     ('b', 't1', 'u2', NULL, 1700000002, NULL, NULL, NULL, NULL, 0, 0.0, 0.0, NULL, NULL), ('c', NULL, NULL, NULL, NULL, NULL,
     NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    INSERT INTO thread_participant VALUES ('t1', 'u1', 'رنا'), ('t2', 'u1', 'رنا'), ('t1', 'u3', 'Zoë')"""
    marks = ("message.sender_id", "thread_participant.participant_id")
    app = App(messages, "messaging.db", schema, rows, ("message", "thread_participant"), {}, marks)
    outcome = hold(app, tmp_path / _FOLDER)
    assert outcome.warnings == []
    found = [stated(each) for each in outcome.artifacts]
    assert found[0] == {
        "locator": "row message:1", "service": "Life360", "direction": "unknown", "conversation": "t1", "sender": "u1",
        "participants": (Participant(identifier="u1", name="رنا", role="sender"),), "body": "أين أنت 😀",
        "status": "sent 1, read 0, dismissed 0, deleted 1", "place": "Home", "latitude": "51.5", "longitude": "-0.25",
        "sent": "1700000001", "details": (Detail(name="has_location", value=1), Detail(name="location_timestamp", value=1700000000)),
    }  # fmt: skip
    assert outcome.artifacts[0].sent == epochs.unix_s(1700000001)
    # Coordinates of a message that is marked as one without a place are not a place.
    assert "latitude" not in found[1]
    assert [each.name for each in found[1]["details"]] == [
        "has_location",
        "location_latitude",
        "location_longitude",
    ]
    assert found[2] == {"locator": "row message:3", "service": "Life360", "direction": "unknown"}
    # Who takes part in a thread and wrote nothing is there, too.
    assert outcome.artifacts[-1] == Contact(
        locator="row thread_participant:3", service="Life360", name="Zoë", relation="participant of a thread",
        identifiers=(Identifier(identifier="u3", service="Life360"),), details=(Detail(name="thread_id", value="t1"),),
    )  # fmt: skip


_MEMBERS = """CREATE TABLE members (id TEXT, circle_id TEXT, first_name TEXT, last_name TEXT, login_email TEXT, login_phone TEXT,
 avatar TEXT, is_admin INTEGER, role TEXT, created_at INTEGER, last_updated INTEGER, PRIMARY KEY (id, circle_id));
CREATE TABLE circles (id TEXT PRIMARY KEY, name TEXT, created_at INTEGER, last_updated INTEGER)"""
_MEMBER_ROWS = """INSERT INTO members VALUES ('m1', 'c1', 'ليلى', 'A', 'l@a.example', '+4912345', 'https://p.example/', 1,
 'PARENT', 1690000000, 1700000001000), ('m1', 'c2', 'ليلى', 'A', NULL, NULL, NULL, 0, NULL, NULL, NULL),
 ('m2', 'c1', NULL, 'B', NULL, '', NULL, NULL, NULL, NULL, NULL);
INSERT INTO circles VALUES ('c1', 'Familie', 1680000000, 1700000002000), ('c3', NULL, NULL, NULL)"""


def test_members_and_circles_of_life360(tmp_path: Path) -> None:
    app = App(
        members,
        "MembersEngineRoomDatabase",
        _MEMBERS,
        _MEMBER_ROWS,
        ("members", "circles"),
        {"circles": ("id", "conversation")},
        ("members.id", "circles.id"),
    )
    outcome = hold(app, tmp_path / _FOLDER)
    assert outcome.warnings == []
    assert outcome.artifacts[0] == Contact(
        locator="row members:1",
        service="Life360",
        name="ليلى A",
        identifiers=(Identifier(identifier="m1", service="Life360"),),
        phones=("+4912345",),
        emails=("l@a.example",),
        photo="https://p.example/",
        groups=("Familie",),
        created=epochs.unix_s(1690000000),
        modified=epochs.unix_ms(1700000001000),
        details=(
            Detail(name="circle_id", value="c1"),
            Detail(name="is_admin", value=1),
            Detail(name="role", value="PARENT"),
        ),
    )
    # The circle of the second is not there: its number stands for it.
    assert [each.groups for each in outcome.artifacts[:3]] == [("Familie",), ("c2",), ("Familie",)]
    assert outcome.artifacts[3] == Conversation(
        locator="row circles:1",
        service="Life360",
        conversation="c1",
        conversation_name="Familie",
        type="circle",
        participants=(
            Participant(identifier="m1", name="ليلى A", role="PARENT"),
            Participant(identifier="m2", name="B"),
        ),
        created=epochs.unix_s(1680000000),
        modified=epochs.unix_ms(1700000002000),
    )


def test_places_and_alerts_of_life360(tmp_path: Path) -> None:
    schema = """CREATE TABLE places (place_id TEXT PRIMARY KEY, circle_id TEXT, name TEXT, latitude REAL, longitude REAL,
     radius REAL, source TEXT, source_id TEXT, owner_id TEXT, has_alerts INTEGER, website TEXT, types TEXT, category TEXT);
    CREATE TABLE place_alerts (place_id TEXT, circle_id TEXT, member_id TEXT, name TEXT, arrive INTEGER, leave INTEGER)"""
    rows = """INSERT INTO places VALUES ('p1', 'c1', 'البيت', 52.52, 13.405, 152.4, 'user', 's', 'm1', 1, NULL, NULL, NULL),
     ('p2', 'c1', 'no place', NULL, 13.4, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
    INSERT INTO place_alerts VALUES ('p1', 'c1', 'm2', 'البيت', 1, 0), ('p9', NULL, NULL, NULL, NULL, NULL)"""
    app = App(
        places,
        "L360LocalStoreRoomDatabase",
        schema,
        rows,
        ("places", "place_alerts"),
        {},
        ("places.latitude", "places.longitude"),
    )
    outcome = hold(app, tmp_path / _FOLDER)
    assert outcome.warnings == []
    place, none, alert, other = outcome.artifacts
    assert isinstance(place, Location)
    assert isinstance(none, LogEvent)
    assert isinstance(alert, Reminder)
    assert (place.name, place.latitude, place.longitude, place.recorded) == ("البيت", "52.52", "13.405", None)
    assert Detail(name="radius", value="152.4") in place.details
    assert Detail(name="owner_id", value="m1") in place.details
    assert (none.name, none.details) == (
        "no place",
        "name no place, longitude 13.4, place_id p2, circle_id c1",
    )
    assert (alert.title, alert.latitude, alert.longitude) == ("البيت", "52.52", "13.405")
    assert alert.participants == (Participant(identifier="m2", role="member"),)
    assert Detail(name="arrive", value=1) in alert.details
    assert stated(other)["details"] == (Detail(name="place_id", value="p9"),)


def test_drives_of_life360(tmp_path: Path) -> None:
    schema = """CREATE TABLE Drives (driveId TEXT PRIMARY KEY, userId TEXT, startTime INTEGER, endTime INTEGER, topSpeed REAL,
     averageSpeed REAL, distance REAL, duration INTEGER, crashCount INTEGER, updatedAt INTEGER);
    CREATE TABLE DriveWaypoints (id INTEGER PRIMARY KEY, driveId TEXT, timestamp INTEGER, lat REAL, lon REAL, speed REAL, accuracy REAL);
    CREATE TABLE DriveEvents (eventId TEXT PRIMARY KEY, driveId TEXT, eventTime INTEGER, eventType TEXT, lat REAL, lon REAL, speed REAL,
     accuracy REAL)"""
    rows = """INSERT INTO Drives VALUES ('d1', 'm1', 1700000000000, 1700000600000, 20.5, 11.25, 6000.5, 600, 0, 1700000700000);
    INSERT INTO DriveWaypoints VALUES (1, 'd1', 1700000100000, 48.1, 11.5, 13.5, 5), (2, 'gone', NULL, NULL, NULL, 3.5, NULL);
    INSERT INTO DriveEvents VALUES ('e1', 'd1', 1700000200000, 'HARD_BRAKING', 48.2, 11.6, 3.0, NULL)"""
    app = App(
        drives,
        "DriveBladeDB",
        schema,
        rows,
        ("Drives", "DriveWaypoints", "DriveEvents"),
        {},
        ("Drives.driveId",),
    )
    outcome = hold(app, tmp_path / _FOLDER)
    assert outcome.warnings == []
    drive, point, none, event = outcome.artifacts
    assert isinstance(drive, HealthRecord)
    assert isinstance(point, Location)
    assert isinstance(none, LogEvent)
    assert isinstance(event, Location)
    assert (drive.type, drive.value, drive.unit) == ("drive", "6000.5", None)
    assert (drive.started, drive.ended) == (epochs.unix_ms(1700000000000), epochs.unix_ms(1700000600000))
    assert Detail(name="userId", value="m1") in drive.details
    assert (point.owner, point.latitude, point.longitude) == ("m1", "48.1", "11.5")
    assert (point.speed_mps, point.accuracy_m) == ("13.5", "5")
    assert point.recorded == epochs.unix_ms(1700000100000)
    assert (none.subject, none.details) == (None, "speed 3.5, driveId gone")
    assert (event.owner, event.recorded) == ("m1", epochs.unix_ms(1700000200000))
    assert Detail(name="eventType", value="HARD_BRAKING") in event.details


_EVENTS = "CREATE TABLE event (id TEXT PRIMARY KEY, timestamp INTEGER, eventVersion INTEGER, data TEXT)"
_EVENT_ROWS = """INSERT INTO event VALUES
 ('1', 1700000000500, 6, '{"tag": "BLE", "locationData": {"time": 1700000000000, "latitude": 52.5, "longitude": 13.25,
  "altitude": 40.5, "speed": 1.5, "bearing": 90, "horizontalAccuracy": 12, "verticalAccuracy": 3, "speedAccuracy": 0.5}, "metaData": {"battery": 81,
  "chargingState": 1, "wifiData": {"connectedAccessPoint": {"bssid": "02:00:00:00:00:01", "ssid": "Café"}}}}'),
 ('2', 1700000001000, 4, '{"tripId": "t", "type": {"waypoints": [{"timestamp": 1700000001100, "latitude": 1.5, "longitude": 2.5,
  "accuracy": 7, "speed": 9, "odd": "w"}], "driveEvents": [{"timestamp": 1700000001200, "latitude": 1.25, "longitude": 2.25, "type": "SPEEDING"}]}}'),
 ('3', 1700000002000, 2, '{"batteryLevel": 40, "chargingState": 0, "powerMode": "low", "plugged": true}'), ('4', 1700000003000, 9, '{"tag": "x"}'),
 ('5', NULL, NULL, NULL)"""


def test_events_of_life360(tmp_path: Path) -> None:
    meta = "metaData."
    expected = [
        Location(
            locator="row event:1", latitude="52.5", longitude="13.25", altitude_m="40.5", accuracy_m="12",
            altitude_accuracy_m="3", speed_mps="1.5", bearing_deg="90", origin="a location in Life360", app="Life360",
            recorded=epochs.unix_ms("1700000000000"),
            details=(
                Detail(name="tag", value="BLE"), Detail(name=f"{meta}battery", value=81),
                Detail(name=f"{meta}chargingState", value=1),
                Detail(name=f"{meta}wifiData.connectedAccessPoint.bssid", value="02:00:00:00:00:01"),
                Detail(name=f"{meta}wifiData.connectedAccessPoint.ssid", value="Café"),
                Detail(name="speedAccuracy", value="0.5"),
            ),
        ),
        DeviceEvent(
            locator="row event:1", event="battery level", value="81", app="Life360", log="event",
            started=epochs.unix_ms(1700000000500), details=(
                Detail(name="chargingState", value=1),
                Detail(name="wifiData.connectedAccessPoint.bssid", value="02:00:00:00:00:01"),
                Detail(name="wifiData.connectedAccessPoint.ssid", value="Café"),
            ),
        ),
        Location(
            locator="row event:2", latitude="1.5", longitude="2.5", accuracy_m="7", speed_mps="9", app="Life360",
            origin="a waypoint of a trip in Life360", recorded=epochs.unix_ms("1700000001100"),
            details=(Detail(name="tripId", value="t"), Detail(name="odd", value="w")),
        ),
        Location(
            locator="row event:2", latitude="1.25", longitude="2.25", app="Life360",
            origin="an event of a trip in Life360", recorded=epochs.unix_ms("1700000001200"),
            details=(Detail(name="tripId", value="t"), Detail(name="type", value="SPEEDING")),
        ),
        DeviceEvent(
            locator="row event:3", event="battery level", value="40", app="Life360", log="event",
            started=epochs.unix_ms(1700000002000),
            details=(
                Detail(name="chargingState", value=0), Detail(name="powerMode", value="low"),
                Detail(name="plugged", value=True),
            ),
        ),
        LogEvent(
            locator="row event:4", log="Life360, event", event="x", subject="4", details='{"tag": "x"}',
            logged=epochs.unix_ms(1700000003000),
        ),
        LogEvent(locator="row event:5", log="Life360, event", subject="5"),
    ]  # fmt: skip
    path = tmp_path / _FOLDER / "L360EventStore_service.db"
    held_by_database(events, path, _EVENTS, _EVENT_ROWS, expected, ("data",), packed=True)


def test_a_point_without_coordinates_costs_no_other(tmp_path: Path) -> None:
    rows = """INSERT INTO event VALUES ('1', 1, 4, '{"type": {"waypoints": [{"latitude": "x", "longitude": 2}, 7, {"latitude": 1,
     "longitude": 2, "timestamp": {"a": []}}]}}'), ('2', 1, 4, '{"type": {"waypoints": [[], null]}, "locationData": [1], "batteryLevel": 5}')"""
    path = database(tmp_path / _FOLDER / "L360EventStore.db", _EVENTS, rows)
    outcome = run(events, path)
    assert [(each.kind, each.locator) for each in outcome.artifacts] == [
        ("location", "row event:1"),
        ("device_event", "row event:2"),
    ]
    places = (
        ("1", "waypoints[0]"),
        ("1", "waypoints[1]"),
        ("2", "locationData"),
        ("2", "waypoints[0]"),
        ("2", "waypoints[1]"),
    )
    assert outcome.warnings == [(f"{place} has no coordinates", f"row event:{row}") for row, place in places]
    assert not any(isinstance(each, Message) for each in outcome.artifacts)
