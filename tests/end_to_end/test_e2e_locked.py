"""Locked evidence through the command line: with the key, without it, and where no key may ever stand."""

from __future__ import annotations

import base64
import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from command_line import indicia
from locked_data import KEY_FILE, PASSPHRASE, data, master_key

_WRONG = "another-wrong-passphrase"
_IMAGE = "luks2-pbkdf2.img"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def _case(home: Path, folder: Path) -> Path:
    indicia(home, "case", "create", folder, "--number", "L-1", "--title", "Locks", "--examiner", "E")
    return folder


def _keys(folder: Path, *lines: str) -> Path:
    (folder / "start.key").write_bytes(KEY_FILE)
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


@pytest.mark.parametrize("line", [PASSPHRASE, "file:start.key"])
def test_what_a_key_opens_is_read_as_if_it_had_never_been_locked(
    line: str, home: Path, tmp_path: Path
) -> None:
    keys = _keys(tmp_path, _WRONG, line)
    locked, plain = _case(home, tmp_path / "locked"), _case(home, tmp_path / "plain")
    indicia(home, "ingest", locked, data(_IMAGE), "--secrets", keys, code=None)
    indicia(home, "ingest", plain, data("ext4.dd"), code=None)
    assert _files(home, locked) == _files(home, plain)
    tried = _unlocks(locked)
    assert [(act["layer"], act["result"]) for act in tried] == [
        ("1/raw/luks2", "refused"),
        ("1/raw/luks2", "opened"),
    ]
    assert tried[0]["fingerprint"] != tried[1]["fingerprint"]
    assert indicia(home, "verify", locked).code == 0

    chosen = next(
        entry
        for entry in indicia(home, "files", locked, "--jsonl").lines
        if entry["path"] == "docs/deep/deeper/large.bin"
    )
    out = tmp_path / "large.bin"
    refused = indicia(home, "extract", locked, chosen["id"], "-o", out, code=None)
    assert refused.code != 0
    assert "locked with LUKS2" in refused.err
    assert not out.exists()
    indicia(home, "extract", locked, chosen["id"], "-o", out, "--secrets", keys)
    assert hashlib.sha256(out.read_bytes()).hexdigest() == chosen["sha256"]
    assert indicia(home, "verify", locked, "--read-data", "--secrets", keys).code == 0
    _no_key_stands_in(tmp_path, master_key(data(_IMAGE), PASSPHRASE.encode()))


def test_without_a_key_the_lock_is_a_problem_and_the_item_is_read_no_further(
    home: Path, tmp_path: Path
) -> None:
    case = _case(home, tmp_path / "case")
    done = indicia(home, "ingest", case, data(_IMAGE), "--secrets", _keys(tmp_path, _WRONG))
    problems = indicia(home, "problems", case, "--jsonl").lines
    assert [line for line in problems if "the key that was given does not open it" in json.dumps(line)]
    assert _WRONG not in done.out + done.err
    assert [act["result"] for act in _unlocks(case)] == ["refused"]
    _no_key_stands_in(tmp_path, b"")


def _no_key_stands_in(folder: Path, volume_key: bytes) -> None:
    """Looks for every key in every file that was written, but for those that the test gave."""
    keys = [PASSPHRASE.encode(), PASSPHRASE.encode("utf-16-le"), _WRONG.encode(), KEY_FILE[:64], volume_key]
    forms = [form for key in keys if key for form in (key, key.hex().encode(), base64.b64encode(key))]
    given = {"keys.txt", "start.key", "large.bin"}
    written = [path for path in folder.rglob("*") if path.is_file() and path.name not in given]
    assert any(path.name == "ledger.sqlite" for path in written)
    for path in written:
        content = path.read_bytes()
        assert not any(form in content for form in forms), path
