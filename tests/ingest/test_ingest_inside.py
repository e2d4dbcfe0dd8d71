"""Files that hold others: what lies in them is read as it is by the tools that made them, and no further than is allowed.

Truth: the files before ``zip``, ``tar``, ``gzip`` and ``xz`` packed them, ``sqlite3``, and what the test itself wrote.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time
import zipfile
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from command_line import records
from make_data import MOMENT
from process_tree import workers

from evidence.case import Case
from evidence.contract.keys import Secret
from evidence.ingest.copying import copy_file, recorded_file
from evidence.ingest.events import RunFinished
from evidence.ingest.holders import Holders
from evidence.ingest.inside import Extent
from evidence.ingest.limits import Limits
from evidence.ingest.reader import EntryReader
from evidence.ingest.reread import Reread
from evidence.ingest.retry import Retry
from evidence.ingest.run import Ingest
from resources.demo.schemas import SMS

_SMALL = Limits(inside_free=4 << 20, inside_times=20, inside_entries=60)
_DEPTH = Limits().inside_depth
_DEEP = 300
_ZEROS = 3 << 20
_LOCKS = Path(__file__).parents[1] / "fixtures/locks"


@dataclass(frozen=True)
class Read:
    """A case's folder, its file entries by path (the last of each), and its problems."""

    folder: Path
    entries: dict[str, dict[str, Any]]
    problems: list[dict[str, Any]]

    def below(self, path: str) -> dict[str, str | None]:
        """Path in it and SHA-256 of the files that lie directly in that one."""
        held = {name: entry for name, entry in self.entries.items() if name.startswith(f"{path}//")}
        inside = {name.removeprefix(f"{path}//"): entry for name, entry in held.items()}
        return {
            name: entry["sha256"]
            for name, entry in inside.items()
            if entry["type"] == "file" and entry["inside"] == self.entries[path]["id"]
        }

    def said(self, path: str) -> list[tuple[str, str]]:
        """Kind and message of the problems with that file."""
        wanted = self.entries[path]["id"]
        return [(found["kind"], found["message"]) for found in self.problems if found["entry"] == wanted]


def _run(folder: Path, *command: str | Path) -> None:
    subprocess.run([*map(str, command)], cwd=folder, check=True, capture_output=True)


def _sums(folder: Path) -> dict[str, str]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _database(path: Path) -> None:
    path.parent.mkdir(parents=True)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(SMS)
        connection.executemany(
            "INSERT INTO sms (_id, address, date, type, body) VALUES (?, '+1555', 1700000000000, 1, 'Hello')",
            ((row,) for row in range(1, 8)),
        )


def _zip(*members: tuple[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that honest archives hold."""
    folder = tmp_path_factory.mktemp("packed")
    _database(folder / "data/com.android.providers.telephony/databases/mmssms.db")
    (folder / "numbers.txt").write_text("".join(f"{number}\n" for number in range(9000)))
    (folder / "name with ö.txt").write_text("x")
    return folder


@pytest.fixture(scope="module")
def evidence(packed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("evidence")
    honest = folder / "honest"
    honest.mkdir()
    _run(packed, "zip", "-qr", honest / "phone.zip", ".")
    _run(packed, "tar", "-czf", honest / "backup.tgz", "--exclude=./name*", ".")
    (honest / "numbers.txt.xz").write_bytes(
        subprocess.run(["xz", "-c", packed / "numbers.txt"], capture_output=True, check=True).stdout
    )
    _run(packed, "tar", "-cf", honest / "outer.tar", "-C", honest, "phone.zip", "numbers.txt.xz")
    shutil.copy(honest / "phone.zip", honest / "again.zip")
    _run(packed, "zip", "-q", "-P", "open sesame", honest / "locked.zip", "numbers.txt")
    (folder / "cut.zip").write_bytes((honest / "phone.zip").read_bytes()[:600])
    (folder / "letter.docx").write_bytes(
        _zip(("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>"))
    )
    (folder / "slip.zip").write_bytes(
        _zip(("../../slip.txt", b"out"), ("/abs.txt", b"abs"), ("a//b.txt", b"b"), ("C:\\c.txt", b"c"))
    )
    layer = _zip(*((f"{name}.bin", bytes(_ZEROS)) for name in "abc"))
    (folder / "bomb.zip").write_bytes(_zip(*((f"{name}.zip", layer) for name in "pqrst")))
    (folder / "bomb.gz").write_bytes(gzip.compress(bytes(8 << 20), mtime=0))
    (folder / "many.zip").write_bytes(_zip(*((f"{number}", b"") for number in range(100))))
    deep = b"the end"
    for number in range(_DEEP):
        deep = _zip((f"{number}.zip", deep))
    (folder / "deep.zip").write_bytes(deep)
    soon = time.time() + 3600  # so that reading the files changes no time of theirs
    for path in folder.rglob("*"):
        os.utime(path, (soon, MOMENT))
    return folder


def _ingest(
    folder: Path,
    evidence: Path,
    *,
    workers: int = 2,
    archives: Extent = "archives",
    secrets: Sequence[bytes] = (b"wrong", b"open sesame"),
    stop_after: int | None = None,
    limits: Limits = _SMALL,
) -> Read:
    with Case.create(folder, number="1", title="t", examiner="e", time_zone="UTC") as case:
        case.secrets = tuple(map(Secret, secrets))
        run = Ingest(case, [evidence], workers=workers, limits=limits, archives=archives)
        for event in run.run():
            if stop_after is not None and getattr(event, "entries_done", 0) >= stop_after:
                run.cancel()
        if stop_after is not None:
            event = list(Ingest.resuming(case, workers=1, limits=_SMALL).run())[-1]
        assert isinstance(event, RunFinished)
        assert event.state == "finished", event
        with closing(case.catalog.reader()) as connection:
            bodies = connection.execute("SELECT body FROM entries ORDER BY key").fetchall()
            problems = connection.execute("SELECT body FROM problems ORDER BY seq").fetchall()
    found = [json.loads(body) for (body,) in bodies]
    return Read(folder, {entry["path"]: entry for entry in found}, [json.loads(body) for (body,) in problems])


@pytest.fixture(scope="module")
def read(home: Path, evidence: Path, tmp_path_factory: pytest.TempPathFactory) -> Read:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INDICIA_HOME", str(home))
        return _ingest(tmp_path_factory.mktemp("read") / "case", evidence)


def test_what_archives_hold_is_what_was_put_into_them(read: Read, packed: Path) -> None:
    expected = _sums(packed)
    assert read.below("honest/phone.zip") == expected
    assert read.below("honest/again.zip") == expected
    assert read.below("honest/outer.tar//phone.zip") == expected
    without = {name: digest for name, digest in expected.items() if not name.startswith("name")}
    assert read.below("honest/backup.tgz//backup.tar") == without
    numbers = {"numbers.txt": expected["numbers.txt"]}
    assert read.below("honest/numbers.txt.xz") == numbers
    assert read.below("honest/outer.tar//numbers.txt.xz") == numbers
    assert read.below("honest/locked.zip") == numbers
    assert not [path for path in read.entries if path.startswith("honest/") and read.said(path)]


def test_parsers_read_what_lies_in_archives(read: Read) -> None:
    with closing(sqlite3.connect(read.folder / "catalog.sqlite")) as connection:
        found = connection.execute("SELECT path, count(*) FROM artifacts GROUP BY 1").fetchall()
    database = "data/com.android.providers.telephony/databases/mmssms.db"
    archives = ("phone.zip", "again.zip", "outer.tar//phone.zip", "backup.tgz//backup.tar")
    assert dict(found) == {f"honest/{archive}//{database}": 7 for archive in archives}


def test_a_file_in_archives_is_copied_out_and_read_again(read: Read, packed: Path, tmp_path: Path) -> None:
    entry = read.entries["honest/outer.tar//phone.zip//numbers.txt"]
    assert entry["pathspec"].startswith("1/directory:honest%2Fouter.tar/tar:data")
    with Case.open(read.folder) as case:
        case.secrets = (Secret(b"open sesame"),)
        with closing(case.catalog.reader()) as connection:
            record = recorded_file(connection, entry["id"])
        with closing(EntryReader(case)) as reader:
            copy_file(reader, record, tmp_path / "copy")
        again = Reread(case, workers=2)
        assert [found for found in again.run() if type(found).__name__ == "Finding"] == []
        readable = [entry for entry in read.entries.values() if entry["type"] == "file"]
        assert (again.tally.same, again.tally.not_checked) == (len(readable), 0)
    assert (tmp_path / "copy").read_bytes() == (packed / "numbers.txt").read_bytes()


def test_names_that_lead_out_stay_names(read: Read, evidence: Path) -> None:
    assert set(read.below("slip.zip")) == {"../../slip.txt", "abs.txt", "a//b.txt", "C:\\c.txt"}
    assert not (evidence.parents[1] / "slip.txt").exists()
    ((kind, said),) = read.said("slip.zip//a//b.txt")
    assert (kind, "a name on its path is empty" in said) == ("warning", True)
    assert read.entries["slip.zip//a//b.txt"]["inside"] == read.entries["slip.zip"]["id"]


def test_a_cut_archive_stays_a_file_and_says_why(read: Read, evidence: Path) -> None:
    assert (
        read.entries["cut.zip"]["sha256"] == hashlib.sha256((evidence / "cut.zip").read_bytes()).hexdigest()
    )
    assert read.below("cut.zip") == {}
    assert [kind for kind, _ in read.said("cut.zip")] == ["unread_layer"]


def test_a_bomb_is_followed_as_far_as_is_allowed(read: Read) -> None:
    held = [entry for path, entry in read.entries.items() if path.startswith("bomb.zip//")]
    assert sum(entry["size"] for entry in held) <= _SMALL.inside_free
    assert sum(entry["size"] == _ZEROS for entry in held) == 1
    kinds = Counter(kind for name in "pqrst" for kind, _ in read.said(f"bomb.zip//{name}.zip"))
    assert kinds == {"limited": 5}
    assert read.below("bomb.gz") == {}
    ((kind, said),) = read.said("bomb.gz")
    assert (kind, f"{_SMALL.inside_free} bytes" in said) == ("unread_layer", True)


def test_so_many_entries_are_listed_and_no_more(read: Read) -> None:
    assert len(read.below("many.zip")) == _SMALL.inside_entries
    assert read.said("many.zip") == [("limited", "what follows its first 60 entries is not listed")]


def test_archives_inside_one_another_end_at_a_depth(read: Read) -> None:
    deep = [path for path in read.entries if path.startswith("deep.zip")]
    assert len(deep) == _DEPTH + 1
    last = max(deep, key=len)
    assert last.count("//") == _DEPTH
    assert read.entries[last]["sha256"]
    assert read.said(last) == [
        ("limited", f"it is not opened: more than {_DEPTH} archives inside one another")
    ]


def test_each_key_that_was_tried_is_in_the_ledger(read: Read) -> None:
    with closing(sqlite3.connect(read.folder / "ledger.sqlite")) as connection:
        bodies = [json.loads(body) for (body,) in connection.execute("SELECT body FROM entry")]
    tried = [body["details"] for body in bodies if body["action"] == "evidence.unlock"]
    assert [(each["layer"], each["result"]) for each in tried] == [
        ("1/directory:honest%2Flocked.zip/zip", "refused"),
        ("1/directory:honest%2Flocked.zip/zip", "opened"),
    ]


@pytest.mark.parametrize("stop_after", [None, pytest.param(20, marks=pytest.mark.campaign), 60])
def test_workers_and_interruptions_change_no_record(
    read: Read, evidence: Path, stop_after: int | None, tmp_path: Path
) -> None:
    again = _ingest(tmp_path / "case", evidence, workers=3, stop_after=stop_after)
    assert records(again.folder) == records(read.folder)


def test_documents_are_opened_where_everything_is(read: Read, evidence: Path, tmp_path: Path) -> None:
    assert read.below("letter.docx") == {}
    (tmp_path / "evidence").mkdir()
    shutil.copy(evidence / "letter.docx", tmp_path / "evidence")
    found = _ingest(tmp_path / "case", tmp_path / "evidence", archives="all")
    assert set(found.below("letter.docx")) == {"[Content_Types].xml", "word/document.xml"}
    none = _ingest(tmp_path / "other", evidence / "honest", archives="none")
    assert not [path for path in none.entries if "//" in path]


@pytest.mark.skipif(not shutil.which("mdel"), reason="mtools is not installed")
def test_what_lies_in_a_deleted_archive_is_deleted(packed: Path, tmp_path: Path) -> None:
    _run(packed, "zip", "-q", tmp_path / "gone.zip", "numbers.txt")
    image = tmp_path / "fat.dd"
    image.write_bytes(bytes(4 << 20))
    _run(tmp_path, "mformat", "-i", image, "-T", "8192", "-h", "2", "-s", "16", "::")
    _run(tmp_path, "mcopy", "-i", image, "gone.zip", "::")
    _run(tmp_path, "mdel", "-i", image, "::gone.zip")
    found = _ingest(tmp_path / "case", image)
    ((path, entry),) = [(path, entry) for path, entry in found.entries.items() if "//" in path]
    assert path.endswith("//numbers.txt")
    assert (entry["state"], entry["unconfirmed"], entry["volume"]) == ("deleted", True, None)
    assert entry["sha256"] == hashlib.sha256((packed / "numbers.txt").read_bytes()).hexdigest()


def test_locked_files_are_opened_by_keys(tmp_path: Path) -> None:
    evidence = tmp_path / "evidence"
    evidence.mkdir()
    shutil.copy(_LOCKS / "locked.doc", evidence)
    shutil.copy(_LOCKS / "sqlcipher-4.db", evidence / "messages.db")
    (evidence / "noise.db").write_bytes(random.Random(1).randbytes(8192))
    (evidence / "noise.bin").write_bytes(random.Random(2).randbytes(8192))
    found = _ingest(tmp_path / "case", evidence, secrets=(b"Bridge 1", "Blåbär 1".encode()))
    (clear,) = [entry for path, entry in found.entries.items() if path == "messages.db//messages.db"]
    assert clear["mime"] == "application/vnd.sqlite3"
    assert found.entries["locked.doc//locked.doc"]["sha256"] != found.entries["locked.doc"]["sha256"]
    ((kind, said),) = found.said("noise.db")
    assert (kind, "looks like noise" in said) == ("warning", True)
    assert len(found.entries) == 6
    with Case.open(found.folder) as case:
        case.secrets = (Secret("Blåbär 1".encode()),)
        with closing(EntryReader(case)) as reader:
            data = reader.read(clear["id"], 0, clear["size"])
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(data)
        assert connection.execute("SELECT count(*) FROM message").fetchone() == (60,)
    without = _ingest(tmp_path / "without", evidence, secrets=())
    assert len(without.entries) == 4


def test_a_key_that_stands_in_the_address_of_a_file_ends_no_run(packed: Path, tmp_path: Path) -> None:
    evidence = tmp_path / "evidence"
    evidence.mkdir()
    _run(packed, "zip", "-q", "-P", "holiday", evidence / "holiday.zip", "numbers.txt")
    found = _ingest(tmp_path / "case", evidence, secrets=(b"holiday",))
    assert set(found.below("holiday.zip")) == {"numbers.txt"}
    with closing(sqlite3.connect(found.folder / "ledger.sqlite")) as connection:
        bodies = [json.loads(body) for (body,) in connection.execute("SELECT body FROM entry")]
    assert [body["details"]["layer"] for body in bodies if body["action"] == "evidence.unlock"] == ["zip"]


def test_a_file_in_an_archive_is_parsed_again_under_its_own_path(evidence: Path, tmp_path: Path) -> None:
    """As a part of the archive, so that what lies beside it there is found, too."""
    found = _ingest(tmp_path / "case", evidence / "honest", limits=Limits(parse_bytes=100))
    path = "phone.zip//data/com.android.providers.telephony/databases/mmssms.db"
    with Case.open(found.folder, write=True) as case:
        (told,) = Retry(case, [found.entries[path]["id"]], Limits()).run()
        with closing(case.catalog.reader()) as connection:
            recorded = connection.execute("SELECT path, count(*) FROM artifacts GROUP BY 1").fetchall()
    assert (told.artifacts, told.parsers, told.changed) == (7, ("android.sms",), False)
    assert [tuple(row) for row in recorded] == [(path, 7)]


@pytest.mark.parametrize("killed", [(), (5, 150)])
def test_more_archives_than_are_opened_at_once(
    tmp_path: Path, killed: Sequence[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """``killed``: after so many were opened, all workers are killed while one of them opens those that follow."""
    evidence = tmp_path / "evidence"
    evidence.mkdir()
    for number in range(200):
        (evidence / f"{number}.zip").write_bytes(_zip(("a.txt", b"%d" % number), ("empty", b"")))
    opened = 0
    count = Holders.opened

    def killing(*arguments: Any) -> None:
        nonlocal opened
        count(*arguments)
        opened += 1
        for pid in workers() if opened in killed else ():
            os.kill(pid, signal.SIGKILL)

    monkeypatch.setattr(Holders, "opened", killing)
    found = _ingest(tmp_path / "case", evidence)
    assert opened == 200
    held = {path: entry["sha256"] for path, entry in found.entries.items() if "//" in path}
    expected = {f"{number}.zip//a.txt": hashlib.sha256(b"%d" % number) for number in range(200)}
    expected |= {f"{number}.zip//empty": hashlib.sha256() for number in range(200)}
    assert held == {path: digest.hexdigest() for path, digest in expected.items()}
    assert not found.problems
