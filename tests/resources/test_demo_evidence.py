"""The demo's evidence: the same bytes each time, readable by other programs, with the stated truth."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import tarfile
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from resources import demo


@pytest.fixture(scope="module")
def evidence(tmp_path_factory: pytest.TempPathFactory) -> demo.DemoEvidence:
    return demo.build(tmp_path_factory.mktemp("demo"))


def test_the_same_bytes_in_another_process_zone_and_locale(
    evidence: demo.DemoEvidence, tmp_path: Path
) -> None:
    code = (
        "import sys; from pathlib import Path; import resources.demo; resources.demo.build(Path(sys.argv[1]))"
    )
    environment = {**os.environ, "TZ": "Asia/Bangkok", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, cwd=root, env=environment)
    for path in evidence.paths:
        again = (tmp_path / path.name).read_bytes()
        assert hashlib.sha256(again).digest() == hashlib.sha256(path.read_bytes()).digest(), path.name


def test_the_tars_hold_the_stated_files(evidence: demo.DemoEvidence) -> None:
    for path in evidence.paths:
        if path.suffix != ".tar":
            continue
        with tarfile.open(path, errors="surrogateescape") as archive:
            found = {
                member.name: hashlib.sha256(archive.extractfile(member).read()).hexdigest()  # type: ignore[union-attr]
                for member in archive
            }
        assert found == evidence.truth["items"][path.name]["digests"]


@pytest.mark.skipif(not shutil.which("fls"), reason="fls of The Sleuth Kit is not installed")
def test_the_sleuth_kit_reads_live_and_deleted_files_of_the_disk(evidence: demo.DemoEvidence) -> None:
    disk, truth = evidence.paths[0], evidence.truth["items"]["laptop.dd"]
    listing = subprocess.run(
        ["fls", "-o", "2048", "-r", "-p", "-F", disk], check=True, capture_output=True
    ).stdout
    found: dict[bool, dict[str, str]] = {True: {}, False: {}}
    for line in listing.decode().splitlines():
        address, _, name = line.partition(":\t")
        if not name.startswith("Users/"):
            continue
        deleted, inode = "*" in address, address.split()[-1].removesuffix(":")
        command = ["icat", "-r", "-o", "2048", disk, inode.partition("(")[0]]
        data = subprocess.run(command, check=True, capture_output=True).stdout
        found[deleted][name] = hashlib.sha256(data).hexdigest()
    assert found[False] == truth["digests"]
    assert found[True] == truth["deleted_digests"]
    assert len(found[True]) == evidence.truth["deleted_files"]


@pytest.mark.skipif(not shutil.which("fsck.fat"), reason="fsck.fat of dosfstools is not installed")
def test_the_volume_is_sound(evidence: demo.DemoEvidence, tmp_path: Path) -> None:
    volume = tmp_path / "volume.img"
    volume.write_bytes(evidence.paths[0].read_bytes()[2048 * 512 :])
    checked = subprocess.run(["fsck.fat", "-n", volume], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


_COUNTED = {
    "mmssms.db": {"message": "SELECT (SELECT count(*) FROM sms) + (SELECT count(*) FROM pdu)"},
    "calllog.db": {"call": "SELECT count(*) FROM calls"},
    "contacts2.db": {"contact": "SELECT count(*) FROM raw_contacts"},
    "History": {"web_visit": "SELECT count(*) FROM visits", "download": "SELECT count(*) FROM downloads"},
    "sms.db": {
        "message": "SELECT count(*) FROM message",
        "conversation": "SELECT count(*) FROM chat",
    },
    "CallHistory.storedata": {"call": "SELECT count(*) FROM ZCALLRECORD"},
    "AddressBook.sqlitedb": {"contact": "SELECT count(*) FROM ABPerson"},
    "ChatStorage.sqlite": {
        "message": "SELECT count(*) FROM ZWAMESSAGE",
        "conversation": "SELECT count(*) FROM ZWACHATSESSION",
    },
}


def test_sqlite_counts_the_stated_rows(evidence: demo.DemoEvidence, tmp_path: Path) -> None:
    for path in evidence.paths[1:]:
        folder = tmp_path / path.stem
        folder.mkdir()
        with tarfile.open(path, errors="surrogateescape") as archive:
            for member in archive:
                name = member.name.rpartition("/")[2]
                if name.removesuffix("-wal") in _COUNTED:
                    (folder / name).write_bytes(archive.extractfile(member).read())  # type: ignore[union-attr]
        counts: Counter[str] = Counter()
        for name, queries in _COUNTED.items():
            if (folder / name).is_file():
                with closing(sqlite3.connect(folder / name)) as connection:
                    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
                    counts.update(
                        {kind: connection.execute(sql).fetchone()[0] for kind, sql in queries.items()}
                    )
        stated = evidence.truth["items"][path.name]["artifacts"]
        assert counts == {kind: count for kind, count in stated.items() if kind not in ("media", "location")}


def test_the_log_of_the_messages_is_needed_to_see_all(evidence: demo.DemoEvidence, tmp_path: Path) -> None:
    name = "data/data/com.android.providers.telephony/databases/mmssms.db"
    counts = []
    with tarfile.open(evidence.paths[1], errors="surrogateescape") as archive:
        (tmp_path / "a.db").write_bytes(archive.extractfile(name).read())  # type: ignore[union-attr]
        for log in (b"", archive.extractfile(f"{name}-wal").read()):  # type: ignore[union-attr]
            (tmp_path / "a.db-wal").write_bytes(log)
            with closing(sqlite3.connect(tmp_path / "a.db")) as connection:
                counts.append(connection.execute("SELECT count(*) FROM sms").fetchone()[0])
    assert counts == [12, 15]
