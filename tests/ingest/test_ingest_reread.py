"""Evidence read again: what was changed since is named, and nothing is written into the case."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from command_line import Done, command, environment, indicia, new_case, reading
from hypothesis import given
from make_data import data
from process_tree import children, workers

from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.ingest.events import ItemStarted, Progress
from evidence.ingest.protocol import MediaResult
from evidence.ingest.reader import EntryReader
from evidence.ingest.recorded import RecordedItem, place_of
from evidence.ingest.recorded_media import RecordedMedia
from evidence.ingest.reread import Reread
from evidence.ingest.reread_outcome import Finding, Tally, compare_media
from evidence.model.digests import Digests
from evidence.model.pathspec import PathSpec

FILES = {f"{number}.txt": b"text %d\n" % number * (number + 1) for number in range(30)}
HUGE = 1 << 42


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Evidence: thirty files, a link, and a folder in it."""
    made = tmp_path / "evidence"
    (made / "sub").mkdir(parents=True)
    for name, content in FILES.items():
        (made / name).write_bytes(content)
    (made / "sub/\u202ename").write_bytes(b"hostile name")
    (made / "link").symlink_to("0.txt")
    return made


@pytest.fixture
def case(home: Path, folder: Path, tmp_path: Path) -> Path:
    """A case with that folder and an image."""
    image = tmp_path / "image.dd"
    shutil.copyfile(data("ext4.dd"), image)
    made = new_case(home, tmp_path / "case")
    indicia(home, "ingest", made, folder, image, "--no-carve")
    return made


def read_again(home: Path, case: Path, *more: str, code: int) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """What ``--read-data --json`` says: the counts, and the findings."""
    said = indicia(home, "verify", case, "--read-data", *more, "--json", code=code).document["read_data"][0]
    findings = said.pop("findings")
    entries = (
        "same",
        "changed",
        "size",
        "gone",
        "unreadable",
        "still_unreadable",
        "readable_now",
        "nothing_to_read",
    )
    assert said["entries"] == sum(said[name] for name in entries) + said["not_checked"]
    media = ("same", "changed", "unreadable", "nothing_to_compare", "none", "not_checked")
    assert said["items"] == sum(said[f"media_{name}"] for name in media) + said["missing"]
    return said, findings


def entry(case: Path, path: str) -> dict[str, Any]:
    """The record of the file of that path."""
    with reading(case / "catalog.sqlite") as connection:
        rows = [json.loads(body) for (body,) in connection.execute("SELECT body FROM entry")]
    (found,) = [row for row in rows if row["path"] == path and row["evidence"] == 1]
    return found


def state(case: Path) -> dict[str, str]:
    """SHA-256 of every file of the case. SQLite's shared memory beside a database holds nothing of it."""
    return {
        str(path.relative_to(case)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(case.rglob("*"))
        if path.is_file() and not path.name.endswith(("-shm", "-wal"))
    }


def test_untouched_evidence_is_what_was_recorded(home: Path, case: Path) -> None:
    before = state(case)
    counts, findings = read_again(home, case, code=0)
    with reading(case / "catalog.sqlite") as connection:
        hashed = connection.execute(
            "SELECT count(*) FROM entry WHERE json_extract(body, '$.sha256') IS NOT NULL"
        ).fetchone()[0]
    assert counts["same"] == hashed > len(FILES)
    assert (counts["media_same"], counts["media_none"], counts["changed"], counts["gone"]) == (1, 1, 0, 0)
    assert [found for found in findings if found["kind"] != "note"] == []
    assert state(case) == before


def test_a_changed_file_is_named_with_both_digests(home: Path, case: Path, folder: Path) -> None:
    before = state(case)
    (folder / "7.txt").write_bytes(FILES["7.txt"].replace(b"text", b"TEXT"))
    (folder / "8.txt").write_bytes(b"short")
    (folder / "9.txt").unlink()
    (folder / "sub/\u202ename").unlink()
    (folder / "10.txt").unlink()
    os.mkfifo(folder / "10.txt")
    counts, findings = read_again(home, case, code=1)
    assert {name: counts[name] for name in ("changed", "size", "gone", "unreadable", "not_checked")} == {
        "changed": 1, "size": 1, "gone": 2, "unreadable": 1, "not_checked": 0,
    }  # fmt: skip
    named = {found["record"]: found for found in findings}
    changed = named[entry(case, "7.txt")["id"]]
    assert (changed["kind"], changed["path"]) == ("changed", "7.txt")
    assert changed["expected"] == hashlib.sha256(FILES["7.txt"]).hexdigest()
    assert changed["found"] == hashlib.sha256((folder / "7.txt").read_bytes()).hexdigest()
    assert "has 5 bytes; recorded are 63" in named[entry(case, "8.txt")["id"]]["message"]
    assert named[entry(case, "9.txt")["id"]]["kind"] == "gone"
    assert named[entry(case, "10.txt")["id"]]["kind"] == "unreadable"
    said = indicia(home, "verify", case, "--read-data", code=1).out
    assert "\u202e" not in said
    assert "VERIFICATION FAILED" in said
    assert state(case) == before


def test_what_only_cannot_be_read_is_not_called_changed(home: Path, case: Path, folder: Path) -> None:
    (folder / "10.txt").unlink()
    os.mkfifo(folder / "10.txt")
    counts, _ = read_again(home, case, code=3)
    assert (counts["unreadable"], counts["changed"]) == (1, 0)
    assert "NOT EVERYTHING COULD BE CHECKED" in indicia(home, "verify", case, "--read-data", code=3).out


def test_one_byte_of_an_image_changes_its_media_and_one_file(home: Path, case: Path, tmp_path: Path) -> None:
    image = tmp_path / "image.dd"
    bytes_before = image.read_bytes()
    place = bytes_before.index(b"Dear examiner,\n")
    assert bytes_before.count(b"Dear examiner,\n") == 1
    image.write_bytes(bytes_before[:place] + b"d" + bytes_before[place + 1 :])
    counts, findings = read_again(home, case, code=1)
    changed = [found for found in findings if found["kind"] == "changed"]
    assert (counts["media_changed"], counts["changed"]) == (1, len(changed))
    with reading(case / "catalog.sqlite") as connection:
        rows = [json.loads(body) for (body,) in connection.execute("SELECT body FROM entry")]
    letter = hashlib.sha256(b"Dear examiner,\n").hexdigest()
    assert {found["record"] for found in changed} == {
        row["id"] for row in rows if row["evidence"] == 2 and row["sha256"] == letter
    }
    assert "docs/letter.txt" in {found["path"] for found in changed}
    assert {found["found"] for found in changed} == {hashlib.sha256(b"dear examiner,\n").hexdigest()}
    media = {found["expected"]: found["found"] for found in findings if found["kind"] == "media"}
    for algorithm in ("md5", "sha1", "sha256"):
        expected = hashlib.new(algorithm, bytes_before).hexdigest()
        assert media[expected] == hashlib.new(algorithm, image.read_bytes()).hexdigest()


def test_an_acquisition_hash_is_held_against_the_media_too(home: Path, tmp_path: Path) -> None:
    image = tmp_path / "mbr.E01"
    shutil.copyfile(data("mbr.E01"), image)
    made = new_case(home, tmp_path / "case")
    indicia(home, "ingest", made, image, "--defer-verification")
    counts, _ = read_again(home, made, code=0)
    assert (counts["media_same"], counts["media_nothing_to_compare"]) == (1, 0)
    shutil.copyfile(data("fat12.dd"), image)
    counts, findings = read_again(home, made, code=3)
    assert (counts["media_unreadable"], counts["same"]) == (1, 0)
    assert any("cannot be read now, because what they lie in cannot" in each["message"] for each in findings)


@pytest.mark.parametrize(
    ("stored", "verified", "kinds", "words"),
    [
        ("right", "right", [], ""),
        ("wrong", None, ["media"], "at its acquisition it was"),
        (None, "wrong", ["media"], "at its verification it was"),
        # It was another than the acquired one at ingest already, as the records say.
        ("wrong", "right", [], ""),
        ("right", "wrong", ["media"], "at its verification it was"),
        (None, None, ["note"], "no recorded hash"),
    ],
)
def test_media_is_held_against_both_hashes(
    stored: str | None, verified: str | None, kinds: list[str], words: str
) -> None:
    digests = Digests(hashlib.md5(b"x").digest(), hashlib.sha1(b"x").digest(), hashlib.sha256(b"x").digest())
    values = {"right": hashlib.md5(b"x").hexdigest(), "wrong": hashlib.md5(b"y").hexdigest()}
    stored_hashes = {"md5": values[stored]} if stored else {}
    item = RecordedItem(1, "n", "n", "raw", 1, stored_hashes, ("n",))
    recorded = {"md5": values[verified]} if verified else {}
    found = compare_media(item, RecordedMedia(recorded), MediaResult(digests, 1, ()), Tally())
    assert [each.kind for each in found] == kinds
    assert all(words in each.message for each in found)


def test_a_changed_bit_of_the_media_is_named_by_its_block(home: Path, case: Path, tmp_path: Path) -> None:
    image = tmp_path / "image.dd"
    mebibyte, size = 1 << 20, image.stat().st_size
    with image.open("r+b") as file:
        for offset in (5 * mebibyte, 6 * mebibyte + 17, 9 * mebibyte - 1, size - 1):
            file.seek(offset)
            byte = file.read(1)[0]
            file.seek(offset)
            file.write(bytes([byte ^ 0x10]))
    _, findings = read_again(home, case, code=1)
    (where,) = [each["message"] for each in findings if "check sums of blocks" in each["message"]]
    last = (size - 1) // mebibyte * mebibyte
    said = (
        f"{5 * mebibyte} to {7 * mebibyte - 1}, {8 * mebibyte} to {9 * mebibyte - 1}, {last} to {size - 1}."
    )
    assert where.endswith(f"by check sums of blocks of {mebibyte} bytes, its media differs in bytes {said}")
    with sqlite3.connect(case / "catalog.sqlite") as connection:
        (body,) = connection.execute(
            "SELECT json_extract(body, '$.blocks.sums') FROM verifications WHERE json_extract(body, '$.id') = '2-v-sha256'"
        ).fetchone()
    shutil.copyfile(data("ext4.dd"), image)
    pieces = iter(partial(image.open("rb").read, mebibyte), b"")
    assert body == "".join(f"{zlib.crc32(piece):08x}" for piece in pieces)


def test_missing_evidence_is_said_once_and_can_be_named(
    home: Path, case: Path, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    folder.rename(elsewhere)
    counts, findings = read_again(home, case, code=3)
    (missing,) = [found for found in findings if found["kind"] == "missing"]
    assert f"{folder} is not there any more" in missing["message"]
    assert "--evidence 1=PATH" in missing["message"]
    assert counts["not_checked"] == len(FILES) + 2
    assert counts["media_same"] == 1
    (elsewhere / "3.txt").write_bytes(b"other")
    counts, _ = read_again(home, case, "--evidence", f"1={elsewhere}", code=1)
    assert (counts["not_checked"], counts["missing"], counts["size"], counts["gone"]) == (0, 0, 1, 0)
    for wrong, words in ((tmp_path / "none", "there is no"), (tmp_path / "image.dd", "of the kind raw")):
        _, findings = read_again(home, case, "--evidence", f"1={wrong}", code=3)
        assert words in next(found["message"] for found in findings if found["kind"] == "missing")


def test_bad_words_end_the_command(home: Path, case: Path, tmp_path: Path) -> None:
    def complaint(*arguments: str | Path) -> str:
        return indicia(home, "verify", *arguments, code=2).err

    assert "is no case" in complaint(tmp_path / "image.dd", "--read-data")
    assert "such as 1=/mnt" in complaint(case, "--evidence", "x")
    assert "such as 1=/mnt" in complaint(case, "--evidence", "²=/x")
    assert "no evidence item 9" in complaint(case, "--evidence", f"9={tmp_path}")
    assert "give one case" in complaint(case, case, "--evidence", f"1={tmp_path}")


def test_what_was_unreadable_at_ingest_is_no_difference(home: Path, folder: Path, tmp_path: Path) -> None:
    made = new_case(home, tmp_path / "case")
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as target:
        target.write(folder / "1.txt", "1.txt")
        target.write(folder / "2.txt", "2.txt")
    raw = bytearray(archive.read_bytes())
    raw[raw.index(b"text 1") + 2] ^= 1  # the member's CRC does not fit any more
    archive.write_bytes(raw)
    indicia(home, "ingest", made, archive, code=None)
    counts, findings = read_again(home, made, code=0)
    assert (counts["still_unreadable"], counts["same"]) == (1, 1)
    assert findings == []


def alter(case: Path, table: str, place: int, fields: dict[str, Any]) -> None:
    """Writes other values into a record, as somebody with a database tool could."""
    with sqlite3.connect(case / "catalog.sqlite") as connection:
        rows = connection.execute(f"SELECT seq, body FROM {table} ORDER BY seq").fetchall()
        seq, body = rows[place]
        changed = json.dumps({**json.loads(body), **fields})
        connection.execute(f"UPDATE {table} SET body = ? WHERE seq = ?", (changed, seq))
    connection.close()


@pytest.mark.parametrize(
    "fields",
    [
        {"size": "abc"}, {"size": -1}, {"sha256": 5}, {"path": 5}, {"path_raw": "zz"}, {"number": "x"},
        {"number": 1 << 41}, {"state": "weird"}, {"pathspec": "1"}, {"pathspec": "1/a b:c"},
    ],
)  # fmt: skip
def test_an_altered_entry_is_not_checked_and_the_others_are(
    home: Path, case: Path, fields: dict[str, Any]
) -> None:
    alter(case, "entry", 3, fields)
    counts, findings = read_again(home, case, code=1)
    assert counts["not_checked"] == 1
    assert counts["same"] > len(FILES)
    assert [found for found in findings if found["kind"] != "note"] == []
    with Case.open(case) as opened, closing(EntryReader(opened)) as reader:
        with pytest.raises(EvidenceError, match=r"was altered|There is no file entry"):
            reader.read("1-4", 0, 9)
        assert reader.read(entry(case, "7.txt")["id"], 0, 4) == b"text"


def test_a_second_record_of_an_entry_is_not_checked(home: Path, case: Path) -> None:
    with sqlite3.connect(case / "catalog.sqlite") as connection:
        connection.execute("DROP INDEX entry_key")
        connection.execute(
            "INSERT INTO entry SELECT max(seq) + 9, body FROM entry WHERE json_extract(body, '$.path') = '7.txt'"
        )
    connection.close()
    counts, _ = read_again(home, case, code=1)
    assert counts["not_checked"] == 1
    assert counts["same"] > len(FILES)


@pytest.mark.parametrize(
    "fields",
    [
        {"segments": [5]}, {"segments_raw": ["zz"]}, {"size": "abc"}, {"name": None}, {"id": "x"}, {"id": -1},
        {"id": 1 << 30}, {"id": "1"}, {"stored_hashes": []},
    ],
)  # fmt: skip
def test_of_an_altered_item_nothing_is_read_and_the_others_are(
    home: Path, case: Path, fields: dict[str, Any]
) -> None:
    alter(case, "evidence", 0, fields)
    counts, findings = read_again(home, case, code=1)
    assert (counts["missing"], counts["media_same"]) == (1, 1)
    assert counts["not_checked"] == len(FILES) + 2
    (said,) = [found["message"] for found in findings if found["kind"] == "missing"]
    assert "its record was altered, so nothing of it was read" in said


@pytest.fixture
def endless(home: Path, tmp_path: Path) -> Iterator[Path]:
    """A case one of whose files now is so large that its reading does not end."""
    folder = tmp_path / "folder"
    folder.mkdir()
    for name in ("a", "b", "c"):
        (folder / name).write_bytes(name.encode() * 9)
    made = new_case(home, tmp_path / "case")
    indicia(home, "ingest", made, folder)
    os.truncate(folder / "b", HUGE)
    yield made
    os.truncate(folder / "b", 0)


def test_a_stopped_reading_says_how_far_it_came_and_leaves_nothing(
    home: Path, endless: Path, tmp_path: Path
) -> None:
    scratch = tmp_path / "tmp"
    scratch.mkdir()
    process = subprocess.Popen(
        command("verify", endless, "--read-data", "--json"),
        env=environment(home, TMPDIR=str(scratch)), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    while not any(scratch.glob("indicia-*/worker-*")):
        assert process.poll() is None
        time.sleep(0.05)
    born = {child for pid in (process.pid, *children(process.pid)) for child in children(pid)}
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    done = Done(process.returncode, out.decode(), err.decode())
    assert done.code == 3, done.err
    counts = done.document["read_data"][0]
    assert counts["cancelled"]
    assert counts["not_checked"] >= 1
    assert counts["same"] + counts["not_checked"] == 3
    assert "Stopped before the end." in done.document["checks"][-1]["message"]
    assert list(scratch.iterdir()) == []
    assert not [pid for pid in born if Path(f"/proc/{pid}").exists()]


def test_a_dead_worker_costs_one_entry(endless: Path) -> None:
    with Case.open(endless) as case:
        reread = Reread(case, workers=1)
        findings = []
        seen = 0
        for event in reread.run():
            if isinstance(event, Finding):
                findings.append(event)
            elif isinstance(event, Progress) and event.bytes_done > seen + (1 << 20):
                # It says how much it has read of the endless file: twice, alone the second time.
                seen = 0
                for pid in workers():
                    os.kill(pid, signal.SIGKILL)
    (lost,) = findings
    assert (lost.kind, lost.path, reread.tally.same, reread.tally.unreadable) == ("unreadable", "b", 2, 1)
    assert reread.tally.partial
    assert not reread.tally.differs


def test_a_reading_that_is_stopped_at_once_counts_everything_as_not_checked(case: Path) -> None:
    with Case.open(case) as opened:
        reread = Reread(opened, workers=2)
        for event in reread.run():
            if isinstance(event, ItemStarted):
                reread.cancel()
    tally = reread.tally
    assert (tally.cancelled, tally.same, tally.media_not_checked) == (True, 0, 1)
    assert tally.not_checked == tally.entries - tally.nothing_to_read > len(FILES)
    assert not workers()


@given(st.text(max_size=30), st.sampled_from(["1/directory", "2/ewf/mbr:2/tsk", "3/raw/gzip/single"]))
def test_the_place_of_an_entry_is_what_its_pathspec_says(address: str, tree: str) -> None:
    text = str(PathSpec.parse(tree).at(address.encode("utf-8", "ignore").decode()))
    spec = PathSpec.parse(text)
    assert place_of(text) == (spec.at(""), spec.layers[-1].address)
