"""Locked evidence through the command line: with the key, without it, and where no key may ever stand."""

from __future__ import annotations

import base64
import hashlib
import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import archives_made
import bitlocker_made
import pytest
import veracrypt_made
from command_line import indicia
from locked_data import KEY_FILE, PASSPHRASE, data, master_key

_WRONG = "another-wrong-passphrase"


class _Lock(NamedTuple):
    """``layer`` is what asks for a key; ``plain`` is the same evidence without a lock; ``deep`` a file in it."""

    image: str
    plain: str
    layer: str
    called: str
    key_file: bytes
    lines: Sequence[str]
    deep: str

    def inner_keys(self) -> list[bytes]:
        """Keys that nobody gave and that the program computes."""
        if self.called == "LUKS2":
            return [master_key(data(self.image), PASSPHRASE.encode())]
        if self.called == "BitLocker":
            return [bitlocker_made.MASTER, bitlocker_made.VOLUME_KEY, bitlocker_made.STARTUP]
        if self.called == "VeraCrypt":
            return [veracrypt_made.KEYS]
        return []


_LUKS = _Lock(
    image="luks2-pbkdf2.img",
    plain="ext4.dd",
    layer="1/raw/luks2",
    called="LUKS2",
    key_file=KEY_FILE,
    lines=(PASSPHRASE, "file:start.key"),
    deep="docs/deep/deeper/large.bin",
)
_BITLOCKER = _Lock(
    image="bitlocker-xts.img",
    plain="bitlocker-clear.dd",
    layer="1/raw/bitlocker",
    called="BitLocker",
    key_file=bitlocker_made.startup_file(),
    lines=(bitlocker_made.PASSWORD, bitlocker_made.RECOVERY, "file:start.key"),
    deep="large.bin",
)
_VERACRYPT = _Lock(
    image="veracrypt.hc",
    plain="ext4.dd",
    layer="1/raw/veracrypt",
    called="VeraCrypt",
    key_file=KEY_FILE,
    lines=(veracrypt_made.PASSWORD,),
    deep="docs/deep/deeper/large.bin",
)
_ZIP = _Lock(
    image="locked.zip",
    plain="plain.zip",
    layer="1/raw/zip",
    called="AES zip encryption",
    key_file=KEY_FILE,
    lines=(archives_made.PASSWORD,),
    deep="a/large.bin",
)
_LOCKS = (_LUKS, _BITLOCKER, _ZIP)
_OPENED = (*_LOCKS, _VERACRYPT)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def _case(home: Path, folder: Path) -> Path:
    indicia(home, "case", "create", folder, "--number", "L-1", "--title", "Locks", "--examiner", "E")
    return folder


def _keys(folder: Path, key_file: bytes, *lines: str) -> Path:
    (folder / "start.key").write_bytes(key_file)
    path = folder / "keys.txt"
    path.write_text("\n".join(lines), "utf-8")
    return path


def _unlocks(case: Path) -> list[dict[str, str]]:
    with closing(sqlite3.connect(case / "ledger.sqlite")) as connection:
        bodies = [json.loads(body) for (body,) in connection.execute("SELECT body FROM entry ORDER BY seq")]
    return [body["details"] for body in bodies if body["action"] == "evidence.unlock"]


def _files(home: Path, case: Path) -> set[tuple[str, str, str]]:
    lines = indicia(home, "files", case, "--jsonl").lines
    return {(line["path"], line["sha256"], line["state"]) for line in lines}


@pytest.mark.parametrize(
    ("lock", "line"),
    [
        pytest.param(
            lock, line, marks=() if lock in _LOCKS and line == lock.lines[0] else pytest.mark.campaign
        )
        for lock in _OPENED
        for line in lock.lines
    ],
    ids=lambda value: str(value)[:12],
)
def test_what_a_key_opens_is_read_as_if_it_had_never_been_locked(
    lock: _Lock, line: str, home: Path, tmp_path: Path
) -> None:
    keys = _keys(tmp_path, lock.key_file, _WRONG, line)
    locked, plain = _case(home, tmp_path / "locked"), _case(home, tmp_path / "plain")
    indicia(home, "ingest", locked, data(lock.image), "--secrets", keys, code=None)
    indicia(home, "ingest", plain, data(lock.plain), code=None)
    assert _files(home, locked) == _files(home, plain)
    tried = [act for act in _unlocks(locked) if act["layer"] == lock.layer]
    assert [act["result"] for act in tried] == ["refused", "opened"]
    assert tried[0]["fingerprint"] != tried[1]["fingerprint"]
    assert indicia(home, "verify", locked).code == 0

    chosen = next(
        entry for entry in indicia(home, "files", locked, "--jsonl").lines if entry["path"] == lock.deep
    )
    out = tmp_path / "large.bin"
    refused = indicia(home, "extract", locked, chosen["id"], "-o", out, code=None)
    assert refused.code != 0
    assert f"locked with {lock.called}" in refused.err
    assert not out.exists()
    indicia(home, "extract", locked, chosen["id"], "-o", out, "--secrets", keys)
    assert hashlib.sha256(out.read_bytes()).hexdigest() == chosen["sha256"]
    assert indicia(home, "verify", locked, "--read-data", "--secrets", keys).code == 0
    _no_key_stands_in(tmp_path, lock, lock.inner_keys())


@pytest.mark.parametrize("lock", _LOCKS, ids=lambda lock: lock.called)
def test_without_a_key_the_lock_is_a_problem_and_the_item_is_read_no_further(
    lock: _Lock, home: Path, tmp_path: Path
) -> None:
    case = _case(home, tmp_path / "case")
    keys = _keys(tmp_path, lock.key_file, _WRONG)
    done = indicia(home, "ingest", case, data(lock.image), "--secrets", keys)
    problems = indicia(home, "problems", case, "--jsonl").lines
    assert [line for line in problems if "the key that was given does not open it" in json.dumps(line)]
    assert _WRONG not in done.out + done.err
    assert [act["result"] for act in _unlocks(case)] == ["refused"]
    _no_key_stands_in(tmp_path, lock, [])


def test_a_lock_that_is_suspended_opens_without_a_key_and_says_so(home: Path, tmp_path: Path) -> None:
    case, plain = _case(home, tmp_path / "case"), _case(home, tmp_path / "plain")
    indicia(home, "ingest", case, data("bitlocker-suspended.img"), code=None)
    indicia(home, "ingest", plain, data("bitlocker-clear.dd"), code=None)
    assert _files(home, case) == _files(home, plain)
    assert _unlocks(case) == []
    with closing(sqlite3.connect(case / "catalog.sqlite")) as connection:
        stated = "".join(connection.iterdump())
    assert "BitLocker with its protection suspended, unlocked: 9437184 bytes" in stated


def _no_key_stands_in(folder: Path, lock: _Lock, inner: list[bytes]) -> None:
    """Looks for every key in every file that was written, but for those that the test gave."""
    texts = [_WRONG, *(line for line in lock.lines if not line.startswith("file:"))]
    keys = [*(text.encode() for text in texts), *(text.encode("utf-16-le") for text in texts)]
    keys += [lock.key_file[:64], *inner]
    forms = [form for key in keys if key for form in (key, key.hex().encode(), base64.b64encode(key))]
    given = {"keys.txt", "start.key", "large.bin"}
    written = [path for path in folder.rglob("*") if path.is_file() and path.name not in given]
    assert any(path.name == "ledger.sqlite" for path in written)
    for path in written:
        content = path.read_bytes()
        assert not any(form in content for form in forms), path
