"""LevelDBs that the library itself wrote: what it reads is live, and what was put before is found where it stands."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

from parsers.support.leveldb.entry import Entry
from parsers.support.leveldb.log import BLOCK, Log
from parsers.support.leveldb.store import Newest, opened
from parsers.support.leveldb.table import Table

PYTHON = "/usr/bin/python3"
MADE = Path(__file__).with_name("leveldb_made.py")


def made(folder: Path, operations: list[Any], compression: str = "SNAPPY") -> dict[bytes, bytes]:
    """Writes a database; returns what the library reads from it."""
    test = subprocess.run([PYTHON, "-c", "import plyvel"], capture_output=True, check=False)
    if test.returncode:
        pytest.skip("plyvel is not installed (packaging/system-packages.txt)")
    file = folder.with_suffix(".json")
    file.write_text(
        json.dumps([each if isinstance(each, str) else _hexadecimal(*each) for each in operations])
    )
    command = [PYTHON, str(MADE), str(folder), str(file), compression]
    seen = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return {bytes.fromhex(key): bytes.fromhex(value) for key, value in seen.items()}


def _hexadecimal(key: bytes, value: bytes | None) -> list[str | None]:
    return [key.hex(), None if value is None else value.hex()]


def files(folder: Path) -> dict[str, Log | Table]:
    found = {path.name: opened(path.name, path.read_bytes()) for path in sorted(folder.iterdir())}
    return {name: file for name, file in found.items() if file is not None}


def random_operations(chance: random.Random, count: int) -> list[Any]:
    operations: list[Any] = []
    for number in range(count):
        key = b"key %d" % chance.randrange(40)
        size = chance.choice([0, 3, 20, 300, 5000])
        operations.append(
            (key, None if chance.random() < 0.2 else b"%d:" % number + chance.randbytes(size) + b"a" * size)
        )
        if chance.random() < 0.01:
            operations.append(chance.choice(["compact", "reopen"]))
    return operations


@pytest.mark.parametrize("compression", ["SNAPPY", "NONE"])
def test_live_entries_are_those_that_the_library_reads_and_no_other_was_never_put(
    tmp_path: Path, compression: str
) -> None:
    chance = random.Random(compression)
    operations = random_operations(chance, 250)
    truth = made(tmp_path / "db", operations, compression)
    newest, all_files = Newest(), files(tmp_path / "db")
    for file in all_files.values():
        newest.take(file.entries())
    put = {(key, value) for each in operations if not isinstance(each, str) for key, value in [each]}
    live, others = {}, 0
    for name, file in all_files.items():
        data = (tmp_path / "db" / name).read_bytes()
        for entry in file.entries():
            assert entry.intact
            assert (entry.key, entry.value) in put
            if newest.state(entry) == "live":
                live[entry.key] = entry.value
            else:
                others += 1
            start, length = map(int, entry.locator.removeprefix("bytes ").split("+"))
            if (
                entry.value
                and entry.within is None
                and length < BLOCK // 2
                and start // BLOCK == (start + length) // BLOCK
            ):
                assert entry.value in data[start : start + length]
        assert file.damage == ()
    assert live == truth
    assert others > 0


def test_deleted_and_replaced_values_are_found_in_the_log_with_their_order(tmp_path: Path) -> None:
    operations = [
        (b"a", b"first"),
        (b"a", b"second"),
        (b"b", b"gone"),
        (b"b", None),
        (b"big", b"x" * 100_000),
    ]
    truth = made(tmp_path / "db", operations)
    (log,) = [file for file in files(tmp_path / "db").values() if isinstance(file, Log)]
    entries, newest = list(log.entries()), Newest()
    newest.take(entries)
    assert [(each.key, each.value) for each in entries] == operations
    assert [each.sequence for each in entries] == [1, 2, 3, 4, 5]
    assert [newest.state(each) for each in entries] == ["superseded", "live", "deleted", "deleted", "live"]
    assert truth == {b"a": b"second", b"big": b"x" * 100_000}


def test_an_entry_whose_check_sum_fails_replaces_none() -> None:
    newest = Newest()
    whole, broken = Entry(b"a", b"1", 5, 0, 9), Entry(b"a", b"2", 2**50, 9, 9, intact=False)
    newest.take([whole, broken])
    assert (newest.state(whole), newest.state(broken)) == ("live", "superseded")


def _log_and_table(folder: Path) -> tuple[bytes, bytes]:
    fill = [(b"key %03d" % number, b"value %d" % number * 20) for number in range(300)]
    made(folder, [*fill, "reopen", *fill], "SNAPPY")
    log = max(folder.glob("*.log"), key=lambda path: path.stat().st_size)
    (table,) = folder.glob("*.ldb")
    return log.read_bytes(), table.read_bytes()


def test_damage_in_a_block_costs_that_block_and_is_said(tmp_path: Path) -> None:
    log, table = _log_and_table(tmp_path / "db")
    whole = list(Log(log).entries())
    assert len(whole) == 300
    broken = bytearray(log)
    broken[100] ^= 0xFF
    damaged = Log(bytes(broken))
    left = list(damaged.entries())
    assert left == [each for each in whole if each.at >= BLOCK][-len(left) :]
    assert 0 < len(left) < 300
    assert "check sum" in damaged.damage[0]
    broken = bytearray(table)
    broken[len(table) // 2] ^= 0xFF
    damaged_table = Table(bytes(broken))
    rest = [each for each in damaged_table.entries() if each.intact]
    assert 0 < len(rest) < 300
    assert set(rest) < set(Table(table).entries())
    assert damaged_table.damage


def test_keys_that_repeat_one_another_without_end_are_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, table = _log_and_table(tmp_path / "db")
    whole = list(Table(table).entries())
    monkeypatch.setattr("parsers.support.leveldb.table._MOST_KEYS", 5 * len(whole[0].key + bytes(8)))
    limited = Table(table)
    left = list(limited.entries())
    assert left[:5] == whole[:5]
    assert set(left) < set(whole)
    assert "keys are over" in limited.damage[0]


@pytest.mark.parametrize("times", [30, pytest.param(3000, marks=pytest.mark.campaign)])
def test_flipped_and_cut_files_never_raise_while_they_are_read(times: int, tmp_path: Path) -> None:
    chance = random.Random(9)
    for whole, kind in zip(_log_and_table(tmp_path / "db"), (Log, Table), strict=True):
        for _ in range(times):
            data = bytearray(whole)
            for _ in range(chance.randint(1, 5)):
                data[chance.randrange(len(data))] = chance.randrange(256)
            if chance.random() < 0.3:
                data = data[: chance.randrange(len(data))]
            try:
                file = kind(bytes(data))
            except ValueError:
                continue
            assert all(isinstance(each, Entry) for each in file.entries())


def test_reserved_space_is_no_damage() -> None:
    log = Log(bytes(3 * BLOCK))
    assert list(log.entries()) == []
    assert log.damage == ()


def test_other_files_hold_no_entries_and_a_table_without_its_end_is_refused() -> None:
    assert opened("MANIFEST-000001", b"") is None
    assert opened("000003.log.bak", b"") is None
    with pytest.raises(ValueError, match="no LevelDB table"):
        opened("000005.ldb", b"x" * 100)
