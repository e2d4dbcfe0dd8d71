"""Statistics of use, notifications and recent tasks of Android, in the forms that AOSP writes."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from app_made import held_by_database, held_by_file
from parser_harness import Outcome, run

from evidence.model.kinds import AppUsage, Detail, Notification
from evidence.model.timestamp import Timestamp
from parsers.android.notification_history import parse as notification_history
from parsers.android.notification_log import parse as notification_log
from parsers.android.recent_tasks import parse as recent_tasks
from parsers.android.usage_stats import parse as usage_stats
from parsers.android.usage_stats_xml import parse as usage_stats_xml
from parsers.android.wellbeing import parse as wellbeing

_BEGIN = 1_700_000_000_123
_NS = 1_000_000
_HEAD = "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n"


def _begin() -> Timestamp:
    return Timestamp(_BEGIN * _NS, str(_BEGIN), "unix_ms")


def _after(distance: int) -> Timestamp:
    return Timestamp((_BEGIN + distance) * _NS, f"{_BEGIN}+{distance}", "unix_ms+ms")


def _at(data: bytes, begin: str, end: str) -> str:
    start = data.index(begin.encode())
    return f"bytes {start}+{data.index(end.encode(), start) + len(end.encode()) - start}"


def _protoc(tmp_path: Path, schema: str, message: str, text: str) -> bytes:
    """The message as protoc writes it, from its text form."""
    if shutil.which("protoc") is None:
        pytest.skip("protoc is not installed (packaging/system-packages.txt)")
    (tmp_path / "it.proto").write_text(f'syntax = "proto2";\n{schema}', "utf-8")
    command = ["protoc", f"--proto_path={tmp_path}", f"--encode={message}", str(tmp_path / "it.proto")]
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout


def test_statistics_as_xml(tmp_path: Path) -> None:
    text = f"""{_HEAD}<usagestats version="1" endTime="86399999"><packages>
<package lastTimeActive="5000" package="org.ä" timeActive="61500" lastEvent="2" appLaunchCount="3" />
<package lastTimeActive="-{_BEGIN}" package="org.never" timeActive="0" lastEvent="0" /></packages>
<configurations /><event-log><event time="5000" package="org.ä" class="org.ä.Main" flags="0" type="1" />
<event time="6000" package="android" type="99" shortcutId="s" /></event-log></usagestats>"""
    data = text.encode()
    ended = _after(86_399_999)
    held_by_file(
        usage_stats_xml,
        tmp_path / "usagestats" / "0" / "daily" / str(_BEGIN),
        data,
        [
            AppUsage(
                locator=_at(data, '<package lastTimeActive="5000"', "/>"),
                app="org.ä",
                duration_s="61.5",
                count=3,
                source="daily",
                started=_begin(),
                ended=ended,
                used=_after(5000),
                details=(Detail(name="lastEvent", value="2"),),
            ),
            AppUsage(
                locator=_at(data, '<package lastTimeActive="-', "/>"),
                app="org.never",
                duration_s=0,
                source="daily",
                started=_begin(),
                ended=ended,
                details=(Detail(name="lastEvent", value="0"),),
            ),
            AppUsage(
                locator=_at(data, '<event time="5000"', "/>"),
                app="org.ä",
                event="activity resumed",
                component="org.ä.Main",
                source="daily",
                started=_after(5000),
                details=(Detail(name="flags", value="0"),),
            ),
            AppUsage(
                locator=_at(data, '<event time="6000"', "/>"),
                app="android",
                event="99",
                source="daily",
                started=_after(6000),
                details=(Detail(name="shortcutId", value="s"),),
            ),
        ],
    )


_NAMED = """message Stats { optional int64 end_time_ms = 1; optional Pool stringpool = 2;
 message Pool { optional int32 size = 1; repeated string strings = 2; }
 message Package { optional string package = 1; optional int32 package_index = 2; optional int64 last_time_active_ms = 3;
  optional int64 total_time_active_ms = 4; optional int32 last_event = 5; optional int32 app_launch_count = 6; }
 message Event { optional string package = 1; optional int32 package_index = 2; optional int32 class_index = 4;
  optional int64 time_ms = 5; optional int32 flags = 6; optional int32 type = 7; optional int32 channel_index = 13; }
 repeated Package packages = 20; repeated Event event_log = 22; }"""


def test_statistics_with_a_pool_of_names(tmp_path: Path) -> None:
    data = _protoc(
        tmp_path,
        _NAMED,
        "Stats",
        'end_time_ms: 1000 stringpool { size: 3 strings: "org.a" strings: "Main" strings: "ä 😀" }'
        " packages { package_index: 1 last_time_active_ms: -5 total_time_active_ms: 2000 app_launch_count: 2 }"
        " event_log { package_index: 1 class_index: 2 time_ms: 7 type: 12 channel_index: 3 }"
        ' event_log { package: "org.b" class_index: 9 type: 1 }',
    )
    path = tmp_path / "usagestats" / "0" / "weekly" / str(_BEGIN)
    path.parent.mkdir(parents=True)
    path.write_bytes(data)
    outcome = run(usage_stats, path)
    assert outcome.warnings == []
    assert [each.locator for each in outcome.artifacts] == [
        f"bytes {at}+{length}" for at, length in _fields(data, (20, 22))
    ]
    plain = [_without_place(each) for each in outcome.artifacts]
    assert plain == [
        AppUsage(
            locator="-",
            app="org.a",
            duration_s=2,
            count=2,
            source="weekly",
            started=_begin(),
            ended=_after(1000),
            used=_after(-5),
        ),
        AppUsage(
            locator="-",
            app="org.a",
            event="notification interruption",
            component="Main",
            source="weekly",
            started=_after(7),
            details=(Detail(name="channel", value="ä 😀"),),
        ),
        AppUsage(
            locator="-",
            app="org.b",
            event="activity resumed",
            source="weekly",
            started=Timestamp(_BEGIN * _NS, f"{_BEGIN}+0", "unix_ms+ms"),
        ),
    ]


_TOKENS = """message Stats { optional int64 end_time_ms = 1; optional int32 major_version = 2;
 message Package { optional int32 package_token = 1; optional int64 last_time_active_ms = 3;
  optional int64 total_time_active_ms = 4; optional int64 last_time_visible_ms = 10; }
 message Event { optional int32 package_token = 1; optional int32 class_token = 2; optional int64 time_ms = 3;
  optional int32 type = 5; optional int32 shortcut_id_token = 7; optional int32 standby_bucket = 8; }
 repeated Package packages = 20; repeated Event event_log = 22; }
message Names { message Map { optional int32 package_token = 1; repeated string strings = 2; }
 optional int32 counter = 1; repeated Map packages_map = 2; }"""


def test_statistics_with_names_in_the_table_beside_them(tmp_path: Path) -> None:
    folder = tmp_path / "usagestats" / "0"
    (folder / "daily").mkdir(parents=True)
    (folder / "mappings").write_bytes(
        _protoc(
            tmp_path,
            _TOKENS,
            "Names",
            'counter: 3 packages_map { package_token: 1 strings: "org.a" strings: "Main" strings: "short" }'
            ' packages_map { package_token: 2 strings: "org.ß" }',
        )
    )
    data = _protoc(
        tmp_path,
        _TOKENS,
        "Stats",
        "major_version: 1 packages { package_token: 2 total_time_active_ms: 1 last_time_visible_ms: 9 }"
        " event_log { package_token: 1 class_token: 2 time_ms: 7 type: 8 shortcut_id_token: 3 }"
        " event_log { package_token: 7 class_token: 1 time_ms: 8 type: 11 standby_bucket: 10 }",
    )
    path = folder / "daily" / str(_BEGIN)
    path.write_bytes(data)
    outcome = run(usage_stats, path)
    assert outcome.warnings == []
    assert [_without_place(each) for each in outcome.artifacts] == [
        AppUsage(
            locator="-",
            app="org.ß",
            duration_s="0.001",
            source="daily",
            started=_begin(),
            details=(Detail(name="last_visible", value=9),),
        ),
        AppUsage(
            locator="-",
            app="org.a",
            event="shortcut invocation",
            component="Main",
            source="daily",
            started=_after(7),
            details=(Detail(name="shortcut", value="short"),),
        ),
        AppUsage(
            locator="-",
            app="package 7",
            event="standby bucket changed",
            source="daily",
            started=_after(8),
            details=(Detail(name="standby_bucket", value="10"),),
        ),
    ]
    held_by_file(usage_stats, path, data, outcome.artifacts)

    (folder / "mappings").unlink()
    outcome = run(usage_stats, path)
    assert [message.partition(" (")[0] for message, _ in outcome.warnings] == ["the table of names"]
    assert [(each.app, each.event, each.component, each.started) for each in _usages(outcome)] == [
        ("package 2", None, None, _begin()),
        ("package 1", "shortcut invocation", None, _after(7)),
        ("package 7", "standby bucket changed", None, _after(8)),
    ]


# frameworks/base/core/proto/android/server/notificationhistory.proto; the numbers are those that Android's own writer
# (NotificationHistoryProtoHelper) passes.
_HISTORY = """message History { optional Pool string_pool = 1; optional int32 major_version = 2;
 message Pool { optional int32 size = 1; repeated string strings = 2; }
 message Icon { optional int32 image_type = 1; optional string image_uri = 8; }
 message Notification { optional string package = 1; optional int32 package_index = 2;
  optional int32 channel_name_index = 4; optional int32 channel_id_index = 6; optional int32 uid = 7;
  optional int32 user_id = 8; optional int64 posted_time_ms = 9; optional string title = 10; optional string text = 11;
  optional Icon icon = 12; optional int32 conversation_id_index = 14; }
 repeated Notification notification = 3; }"""


def test_the_history_of_notifications(tmp_path: Path) -> None:
    data = _protoc(
        tmp_path,
        _HISTORY,
        "History",
        'string_pool { size: 3 strings: "org.a" strings: "Chats" strings: "s-1" } major_version: 1'
        f" notification {{ package_index: 1 channel_name_index: 2 uid: 10050 posted_time_ms: {_BEGIN}"
        ' title: "سمير 😀" text: "أين أنت؟" conversation_id_index: 3 icon { image_type: 4 image_uri: "content://i" } }'
        ' notification { package: "org.b" channel_id_index: 9 text: "x" }',
    )
    (first, second) = _fields(data, (3,))
    held_by_file(
        notification_history,
        tmp_path / "notification_history" / "history" / str(_BEGIN),
        data,
        [
            Notification(
                locator=f"bytes {first[0]}+{first[1]}",
                app="org.a",
                title="سمير 😀",
                body="أين أنت؟",
                channel="Chats",
                conversation="s-1",
                posted=_begin(),
                details=(Detail(name="uid", value=10050), Detail(name="icon_uri", value="content://i")),
            ),
            Notification(locator=f"bytes {second[0]}+{second[1]}", app="org.b", body="x"),
        ],
    )


_LOG = """CREATE TABLE log (_id INTEGER PRIMARY KEY AUTOINCREMENT, event_user_id INT, event_type INT, event_time_ms INT,
 key TEXT, pkg TEXT, nid INT, tag TEXT, when_ms INT, defaults INT, flags INT, importance_request INT,
 importance_final INT, noisy INT, muted INT, demoted INT, category TEXT, action_count INT, posttime_ms INT,
 airtime_ms INT, first_expansion_time_ms INT, expansion_airtime_ms INT, expansion_count INT)"""


def test_the_log_of_notifications(tmp_path: Path) -> None:
    rows = f"""INSERT INTO log (event_type, event_time_ms, key, pkg, nid, when_ms, category) VALUES
 (1, {_BEGIN}, '0|org.a|1', 'org.a', 1, {_BEGIN - 5}, 'msg'), (4, {_BEGIN}, NULL, 'org.ä', 2, 0, NULL),
 (77, 'x', NULL, NULL, NULL, NULL, NULL)"""
    held_by_database(
        notification_log,
        tmp_path / "system" / "notification_log.db",
        _LOG,
        rows,
        [
            Notification(
                locator="row log:1",
                app="org.a",
                channel="msg",
                status="posted",
                identifier="0|org.a|1",
                posted=_begin(),
                details=(Detail(name="when_ms", value=_BEGIN - 5), Detail(name="nid", value=1)),
            ),
            Notification(
                locator="row log:2",
                app="org.ä",
                status="dismissed",
                dismissed=_begin(),
                details=(Detail(name="when_ms", value=0), Detail(name="nid", value=2)),
            ),
            Notification(
                locator="row log:3",
                app="",
                status="77",
                details=(Detail(name="event_time_ms", value="x"),),
            ),
        ],
        needed=("pkg",),
    )


_WELLBEING = """CREATE TABLE packages (_id INTEGER PRIMARY KEY, package_name TEXT);
CREATE TABLE events (_id INTEGER PRIMARY KEY, timestamp INTEGER, type INTEGER, package_id INTEGER);
CREATE TABLE components (_id INTEGER PRIMARY KEY, package_id INTEGER, component_name TEXT);
CREATE TABLE component_events (_id INTEGER PRIMARY KEY, component_id INTEGER, timestamp INTEGER, type INTEGER)"""


def test_events_of_digital_wellbeing(tmp_path: Path) -> None:
    rows = f"""INSERT INTO packages VALUES (1, 'org.a'), (2, 'com.android.chrome');
INSERT INTO components VALUES (5, 2, 'ä.example');
INSERT INTO events VALUES (1, {_BEGIN}, 1, 1), (2, {_BEGIN}, 23, 99), (3, {_BEGIN}, 23, NULL);
INSERT INTO component_events VALUES (1, 5, {_BEGIN}, 2), (2, 6, {_BEGIN}, 2)"""
    held_by_database(
        wellbeing,
        tmp_path / "app_usage",
        _WELLBEING,
        rows,
        [
            AppUsage(
                locator="row events:1",
                app="org.a",
                event="activity resumed",
                source="events",
                started=_begin(),
            ),
            AppUsage(
                locator="row events:2",
                app="package 99",
                event="activity stopped",
                source="events",
                started=_begin(),
            ),
            AppUsage(
                locator="row events:3",
                app="",
                event="activity stopped",
                source="events",
                started=_begin(),
            ),
            AppUsage(
                locator="row component_events:1",
                app="com.android.chrome",
                event="activity paused",
                component="ä.example",
                source="component_events",
                started=_begin(),
            ),
            AppUsage(
                locator="row component_events:2",
                app="",
                event="activity paused",
                component="component 6",
                source="component_events",
                started=_begin(),
            ),
        ],
    )


def test_recent_tasks(tmp_path: Path) -> None:
    text = (
        f'{_HEAD}<task task_id="123" real_activity="org.a/.Main" affinity="10050:org.a" effective_uid="10050"'
        f' last_time_moved="{_BEGIN}" last_description="سمير" calling_package="com.launcher">'
        '<intent action="android.intent.action.VIEW" data="https://ä.example/" flags="10000000" /></task>'
    )
    data = text.encode()
    held_by_file(
        recent_tasks,
        tmp_path / "recent_tasks" / "123_task.xml",
        data,
        [
            AppUsage(
                locator=_at(data, "<task", "</task>"),
                app="org.a",
                event="recent task",
                component="org.a/.Main",
                source="recent tasks",
                used=_begin(),
                details=tuple(
                    Detail(name=name, value=value)
                    for name, value in (
                        ("task_id", "123"),
                        ("affinity", "10050:org.a"),
                        ("effective_uid", "10050"),
                        ("last_description", "سمير"),
                        ("calling_package", "com.launcher"),
                        ("action", "android.intent.action.VIEW"),
                        ("data", "https://ä.example/"),
                        ("flags", "10000000"),
                    )
                ),
            )
        ],
    )


def test_a_task_that_was_moved_to_the_back_has_its_moment(tmp_path: Path) -> None:
    path = tmp_path / "recent_tasks" / "7_task.xml"
    path.parent.mkdir()
    for stored, unix_ns in ((f"-{_BEGIN}", _BEGIN * _NS), ("x", None)):
        path.write_text(f'{_HEAD}<task task_id="7" affinity="org.a" last_time_moved="{stored}" />', "utf-8")
        (task,) = _usages(run(recent_tasks, path))
        assert (task.app, task.used) == ("org.a", Timestamp(unix_ns, stored, "unix_ms"))


def _fields(data: bytes, numbers: tuple[int, ...]) -> list[tuple[int, int]]:
    """Places of the outermost fields with a length and these numbers, up to 31, by number; read byte by byte."""
    found = []
    at = 0
    while at < len(data):
        start, tag = at, data[at]
        at += 1
        if tag & 0x80:
            tag = (tag & 0x7F) | data[at] << 7
            at += 1
        if tag & 7 == 2:
            length, shift = 0, 0
            while True:
                byte = data[at]
                at += 1
                length |= (byte & 0x7F) << shift
                shift += 7
                if not byte & 0x80:
                    break
            at += length
        else:
            while data[at] & 0x80:
                at += 1
            at += 1
        if tag >> 3 in numbers:
            found.append((tag >> 3, start, at - start))
    return [(start, length) for _, start, length in sorted(found)]


def _usages(outcome: Outcome) -> list[AppUsage]:
    return [each for each in outcome.artifacts if isinstance(each, AppUsage)]


def _without_place(usage: object) -> AppUsage:
    assert isinstance(usage, AppUsage)
    values = {name: getattr(usage, name) for name in usage.__struct_fields__}
    return AppUsage(**{**values, "locator": "-"})
