"""What Gboard keeps of typing, in databases of the published columns, against the truth that the test wrote."""

from __future__ import annotations

from pathlib import Path

from app_made import held_by_database

from evidence.model.kinds import AppUsage, Detail, KeyboardWord
from evidence.model.timestamp import Timestamp
from parsers.android.gboard_keystrokes import parse as keystrokes
from parsers.android.gboard_sessions import parse as sessions

_MS = 1_700_000_000_123


def _ms(value: int = _MS) -> Timestamp:
    return Timestamp(value * 1_000_000, str(value), "unix_ms")


def _field(number: int, value: bytes | str) -> bytes:
    data = value.encode() if isinstance(value, str) else value
    return bytes([number << 3 | 2, len(data)]) + data


def test_single_keys_are_put_together_in_their_order(tmp_path: Path) -> None:
    held_by_database(
        keystrokes,
        tmp_path / "trainingcache3.db",
        "CREATE TABLE s_table (_id INTEGER PRIMARY KEY, f1 INTEGER, f7 TEXT, f8 TEXT, f9 INTEGER, f10 INTEGER, f11"
        " INTEGER); CREATE TABLE tf_table (_id INTEGER PRIMARY KEY, _timestamp INTEGER, f1 INTEGER, f3 TEXT, f4 INTEGER)",
        f"INSERT INTO s_table VALUES (1, 70, 'Search', 'org.a', 0, {_MS - 9}, {_MS + 9});"
        f"INSERT INTO tf_table VALUES (1, {_MS}, 70, 'ل', 1), (2, {_MS + 2}, 70, '😀', 3), (3, {_MS + 1}, 70, 'ا', 2),"
        f" (4, {_MS + 3}, 71, 'x', 1)",
        [
            KeyboardWord(
                locator="row s_table:1",
                text="لا😀",
                list="typed keys",
                app="org.a",
                created=_ms(_MS - 9),
                used=_ms(_MS + 9),
                details=(
                    Detail(name="field", value="Search"),
                    Detail(name="keys", value="row tf_table:1 to row tf_table:2"),
                ),
            ),
            KeyboardWord(
                locator="row tf_table:4",
                text="x",
                list="typed keys",
                used=_ms(_MS + 3),
                details=(Detail(name="keys", value="row tf_table:4 to row tf_table:4"),),
            ),
        ],
        needed=("f1", "f7"),
    )


def test_actions_of_a_session_are_put_together(tmp_path: Path) -> None:
    first = _field(6, _field(4, _field(1, "he")) + _field(4, _field(1, "l")))
    second = _field(6, _field(4, _field(1, "lo")))
    alone = _field(6, _field(4, _field(1, "x")))
    about = _field(6, "Message") + _field(7, "org.b")
    path = tmp_path / "trainingcachev2.db"
    held_by_database(
        keystrokes,
        path,
        "CREATE TABLE input_action_table (_id INTEGER PRIMARY KEY, _session_id INTEGER, _timestamp INTEGER, _payload BLOB);"
        "CREATE TABLE session_table (_id INTEGER PRIMARY KEY, _session_id INTEGER, _timestamp INTEGER, _payload BLOB)",
        f"INSERT INTO session_table VALUES (5, 9, {_MS}, x'{about.hex()}');"
        f"INSERT INTO input_action_table VALUES (1, 9, {_MS + 1}, x'{first.hex()}'), (2, 9, {_MS + 2}, x'{second.hex()}'),"
        f" (3, 8, {_MS + 3}, x'{alone.hex()}')",
        [
            KeyboardWord(
                locator="row session_table:5",
                text="hello",
                list="typed keys",
                app="org.b",
                created=_ms(),
                details=(
                    Detail(name="field", value="Message"),
                    Detail(name="keys", value="row input_action_table:1 to row input_action_table:2"),
                ),
            ),
            KeyboardWord(
                locator="row input_action_table:3",
                text="x",
                list="typed keys",
                used=_ms(_MS + 3),
                details=(Detail(name="keys", value="row input_action_table:3 to row input_action_table:3"),),
            ),
        ],
        needed=("_session_id", "_payload"),
    )


def test_sessions_of_typing(tmp_path: Path) -> None:
    held_by_database(
        sessions,
        tmp_path / "trainingcachev3.db",
        "CREATE TABLE session (_session_id INTEGER, _timestamp_ INTEGER, package_name TEXT)",
        f"INSERT INTO session VALUES ({_MS}, {_MS + 5}, 'org.a'), ({_MS + 7}, NULL, NULL)",
        [
            AppUsage(
                locator="row session:1",
                app="org.a",
                event="typed into",
                source="Gboard",
                started=_ms(),
                ended=_ms(_MS + 5),
            ),
            AppUsage(
                locator="row session:2", app="", event="typed into", source="Gboard", started=_ms(_MS + 7)
            ),
        ],
        needed=("_session_id", "package_name"),
    )
