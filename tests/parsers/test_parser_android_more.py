"""Uses of permissions, users, roles, Google Play and Gmail of Android, in the published forms."""

from __future__ import annotations

import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

from app_made import held_by_database, held_by_file
from parser_harness import run

from evidence.model.kinds import (
    Account,
    Attachment,
    Detail,
    InstalledApp,
    Message,
    Participant,
    Permission,
    WebSearch,
)
from evidence.model.timestamp import Timestamp
from parsers.android.app_ops import parse as app_ops
from parsers.android.gmail import parse as gmail
from parsers.android.play_apps import parse as play_apps
from parsers.android.roles import parse as roles
from parsers.android.search_suggestions import parse as search_suggestions
from parsers.android.users import parse as users

_MS = 1_700_000_000_123
_HEAD = "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n"


def _ms(value: int = _MS) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def _at(data: bytes, begin: str, end: str) -> str:
    start = data.index(begin.encode())
    return f"bytes {start}+{data.index(end.encode(), start) + len(end.encode()) - start}"


def test_uses_of_permissions_of_four_versions(tmp_path: Path) -> None:
    text = f"""{_HEAD}<app-ops v="1"><uid n="1000"><op n="1" m="0" /></uid>
<pkg n="org.a"><uid n="10050" p="false"><op n="26" t="{_MS}" d="61500" r="0" /></uid></pkg>
<pkg n="org.b"><uid n="10051"><op n="27" m="1"><st n="429496729601" t="{_MS + 1}" d="-1" /></op></uid></pkg>
<pkg n="org.c"><uid n="10052"><op n="999"><st id="tag" n="5" r="{_MS + 2}" pp="org.p" pu="7" /></op></uid></pkg>
<pkg n="org.d"><uid n="10053"><op n="0" tp="{_MS}" rfs="7" /></uid></pkg>
<user n="10"><pkg n="org.e"><op n="111" m="4" /></pkg></user>
</app-ops>"""
    data = text.encode()
    held_by_file(
        app_ops,
        tmp_path / "system" / "appops.xml",
        data,
        [
            Permission(
                locator=_at(data, '<op n="1"', "/>"),
                app="1000",
                permission="FINE_LOCATION",
                status="allowed",
                details=(Detail(name="uid", value="1000"), Detail(name="op", value="1")),
            ),
            Permission(
                locator=_at(data, '<op n="26"', "/>"),
                app="org.a",
                permission="CAMERA",
                duration_s="61.5",
                used=_ms(),
                details=(Detail(name="uid", value="10050"), Detail(name="op", value="26")),
            ),
            Permission(
                locator=_at(data, '<op n="27"', "</op>"),
                app="org.b",
                permission="RECORD_AUDIO",
                status="ignored",
                details=(Detail(name="uid", value="10051"), Detail(name="op", value="27")),
            ),
            Permission(
                locator=_at(data, '<st n="4294', "/>"),
                app="org.b",
                permission="RECORD_AUDIO",
                status="ignored",
                used=_ms(_MS + 1),
                details=(
                    Detail(name="uid", value="10051"),
                    Detail(name="op", value="27"),
                    Detail(name="n", value="429496729601"),
                    Detail(name="state", value="top"),
                    Detail(name="flags", value="self"),
                ),
            ),
            Permission(
                locator=_at(data, '<st id="tag"', "/>"),
                app="org.c",
                permission="op 999",
                rejected=_ms(_MS + 2),
                details=(
                    Detail(name="uid", value="10052"),
                    Detail(name="op", value="999"),
                    Detail(name="id", value="tag"),
                    Detail(name="n", value="5"),
                    Detail(name="pp", value="org.p"),
                    Detail(name="pu", value="7"),
                    Detail(name="flags", value="self, untrusted proxy"),
                ),
            ),
            Permission(
                locator=_at(data, '<op n="0"', "/>"),
                app="org.d",
                permission="COARSE_LOCATION",
                details=(
                    Detail(name="uid", value="10053"),
                    Detail(name="op", value="0"),
                    Detail(name="tp", value=str(_MS)),
                    Detail(name="rfs", value="7"),
                ),
            ),
            Permission(
                locator=_at(data, '<op n="111"', "/>"),
                app="org.e",
                permission="BLUETOOTH_CONNECT",
                status="foreground",
                details=(Detail(name="user", value="10"), Detail(name="op", value="111")),
            ),
        ],
    )


def test_users_and_roles(tmp_path: Path) -> None:
    text = (
        f'{_HEAD}<user id="10" serialNumber="10" flags="16" created="{_MS}" lastLoggedIn="0"'
        ' type="android.os.usertype.full.SECONDARY"><name>ضيف 😀</name><restrictions /></user>'
    )
    data = text.encode()
    held_by_file(
        users,
        tmp_path / "system" / "users" / "10.xml",
        data,
        [
            Account(
                locator=_at(data, "<user", "</user>"),
                service="Android",
                identifier="10",
                name="ضيف 😀",
                type="android.os.usertype.full.SECONDARY",
                created=_ms(),
                details=(Detail(name="serialNumber", value="10"), Detail(name="flags", value="16")),
            )
        ],
    )
    text = f'{_HEAD}<roles version="1"><role name="android.app.role.SMS"><holder name="org.chat" /></role></roles>'
    data = text.encode()
    held_by_file(
        roles,
        tmp_path / "roles.xml",
        data,
        [
            Permission(
                locator=_at(data, "<holder", "/>"),
                app="org.chat",
                permission="android.app.role.SMS",
                status="holds the role",
            )
        ],
    )


def test_searches_that_an_application_suggests_again(tmp_path: Path) -> None:
    held_by_database(
        search_suggestions,
        tmp_path / "com.android.vending" / "databases" / "suggestions.db",
        "CREATE TABLE suggestions (_id INTEGER PRIMARY KEY, display1 TEXT UNIQUE ON CONFLICT REPLACE, query TEXT, date"
        " LONG)",
        f"INSERT INTO suggestions VALUES (1, 'تطبيق 😀', 'تطبيق 😀', {_MS})",
        [
            WebSearch(
                locator="row suggestions:1",
                service="com.android.vending",
                query="تطبيق 😀",
                app="com.android.vending",
                searched=_ms(),
                details=(Detail(name="display1", value="تطبيق 😀"),),
            )
        ],
        needed=("query",),
    )


def test_applications_that_google_play_knows(tmp_path: Path) -> None:
    held_by_database(
        play_apps,
        tmp_path / "localappstate.db",
        "CREATE TABLE appstate (package_name TEXT PRIMARY KEY, auto_update INTEGER, desired_version INTEGER,"
        " first_download_ms INTEGER, account TEXT, title TEXT, last_update_timestamp_ms INTEGER, install_reason TEXT);"
        "CREATE TABLE ownership (account TEXT, doc_id TEXT, purchase_time INTEGER)",
        f"INSERT INTO appstate VALUES ('org.gone', 1, -1, {_MS}, 'me@example.org', 'دردشة', 0, 'single_install');"
        f"INSERT INTO ownership VALUES ('me@example.org', 'org.b', {_MS})",
        [
            InstalledApp(
                locator="row appstate:1",
                identifier="org.gone",
                name="دردشة",
                account="me@example.org",
                status="in the list of Google Play",
                installed=_ms(),
                details=(
                    Detail(name="auto_update", value=1),
                    Detail(name="desired_version", value=-1),
                    Detail(name="install_reason", value="single_install"),
                ),
            ),
            InstalledApp(
                locator="row ownership:1",
                identifier="org.b",
                account="me@example.org",
                status="owned by the account",
                details=(Detail(name="purchase_time", value=_MS),),
            ),
        ],
    )


def test_what_an_account_owns_beside_applications_is_said(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE ownership (account TEXT, library_id TEXT, doc_id TEXT, doc_type INTEGER, purchase_time INTEGER);"
            "INSERT INTO ownership VALUES ('a', '3', 'org.b', 1, 0), ('a', '1', 'book-x', 5, 0), ('a', 'u', 'y', 44, 0)"
        )
    found = [each for each in run(play_apps, path).artifacts if isinstance(each, InstalledApp)]
    assert [(each.identifier, each.status) for each in found] == [
        ("org.b", "owned by the account"),
        ("book-x", "owned by the account: book"),
        ("y", "owned by the account: type 44"),
    ]


def _field(number: int, value: bytes | str) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def _varint(number: int) -> bytes:
    found = b""
    while number > 127:
        found, number = found + bytes([number & 127 | 128]), number >> 7
    return found + bytes([number])


def test_messages_of_gmail(tmp_path: Path) -> None:
    body = b"".join(_field(2, _field(3, _field(2, text))) for text in ("<p>سلام 😀</p>", "<p>two</p>"))
    message = (
        _field(1, _field(2, "me@example.org") + _field(3, "سمير"))
        + _field(2, _field(2, "cc@example.org"))
        + _field(4, _field(2, "from@example.org") + _field(3, "Ann"))
        + _field(5, "Subject ä")
        + _field(6, body)
        + _field(11, _field(8, "mail.example") + _field(17, "r@example.org"))
        + _varint(17 << 3)
        + _varint(_MS)
    )
    packed = b"\x01" + zlib.compress(message)
    held_by_database(
        gmail,
        tmp_path / "bigTopDataDB.123",
        "CREATE TABLE items (row_id INTEGER PRIMARY KEY, server_perm_id TEXT);"
        "CREATE TABLE item_messages (row_id INTEGER PRIMARY KEY, server_perm_id TEXT, items_row_id INTEGER, message_proto"
        " BLOB, zipped_message_proto BLOB);"
        "CREATE TABLE item_message_attachments (row_id INTEGER PRIMARY KEY, item_messages_row_id INTEGER, attachment_url"
        " TEXT, attachment_file_name TEXT, attachment_hash TEXT)",
        f"INSERT INTO item_messages VALUES (4, 'msg-f:1', 7, NULL, x'{packed.hex()}'),"
        f" (5, 'msg-f:2', 99, x'{_field(5, 'plain').hex()}', NULL); INSERT INTO items VALUES (7, 'thread-f:1');"
        "INSERT INTO item_message_attachments VALUES (1, 4, 'https://a.example/', 'ä.pdf', 'c0ffee')",
        [
            Message(
                locator="row item_messages:4",
                service="Gmail",
                direction="unknown",
                conversation="thread-f:1",
                identifier="msg-f:1",
                sender="from@example.org",
                recipients=("me@example.org", "cc@example.org"),
                participants=(
                    Participant(identifier="from@example.org", name="Ann", role="sender"),
                    Participant(identifier="me@example.org", name="سمير"),
                    Participant(identifier="cc@example.org", role="cc"),
                ),
                subject="Subject ä",
                body="<p>سلام 😀</p><p>two</p>",
                sent=Timestamp(_MS * 1_000_000, str(_MS), "unix_ms"),
                attachments=(Attachment(path="c0ffee/ä.pdf", name="ä.pdf", url="https://a.example/"),),
                details=(
                    Detail(name="mailed_by", value="mail.example"),
                    Detail(name="reply_to", value="r@example.org"),
                ),
            ),
            Message(
                locator="row item_messages:5",
                service="Gmail",
                direction="unknown",
                conversation="99",
                identifier="msg-f:2",
                subject="plain",
            ),
        ],
        needed=("zipped_message_proto",),
        packed=True,
    )


def test_a_message_of_gmail_that_is_not_packed_as_known_is_warned_of(tmp_path: Path) -> None:
    path = tmp_path / "bigTopDataDB.1"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE item_messages (row_id INTEGER PRIMARY KEY, zipped_message_proto BLOB);"
            "INSERT INTO item_messages VALUES (1, NULL), (2, x'01ffff'), (3, 'text')"
        )
    outcome = run(gmail, path)
    assert [each.locator for each in outcome.artifacts] == [
        f"row item_messages:{number}" for number in (1, 2, 3)
    ]
    assert [locator for _, locator in outcome.warnings] == [
        f"row item_messages:{number}" for number in (1, 2, 3)
    ]
