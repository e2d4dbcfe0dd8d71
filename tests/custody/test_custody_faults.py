"""Writers that are killed and disks that fail: what was acknowledged stays, once."""

from __future__ import annotations

import json
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

import pytest
from custody_helpers import CASE
from fault_writers import LEDGER_SAID_NO

from evidence.custody.actor import Actor
from evidence.custody.ledger import Ledger
from evidence.custody.verify import verify_ledger

WRITERS = Path(__file__).with_name("fault_writers.py")
CALLS = "write,pwrite64,fsync,fdatasync,ftruncate"
ENDLESS = 1_000_000
_FRESH = 20  # writers that follow one another on one ledger


@dataclass
class Acknowledged:
    """What writers of one ledger were told: subjects by number, and the subjects that they tried last."""

    by_seq: dict[int, str] = field(default_factory=dict)
    unsure: set[str] = field(default_factory=set)

    def take(self, output: bytes) -> list[str]:
        """Reads what a writer printed; returns the words with which the ledger refused."""
        refused, tried = [], ""
        # What was cut off in the middle of a line was not told.
        for line in output.decode().splitlines(keepends=True):
            what, _, rest = line.partition(" ")
            if not line.endswith("\n"):
                break
            if what == "trying":
                tried = rest.strip()
            elif what == "done":
                first, count, subject = rest.split()
                tried = ""
                for number in range(int(count)):
                    assert int(first) + number not in self.by_seq, f"entry {first} was given to two writers"
                    self.by_seq[int(first) + number] = subject if count == "1" else f"{subject}-{number}"
            elif what == "refused":
                refused.append(rest.strip())
        self.unsure |= {tried} if tried else set()
        return refused


def make(path: Path) -> None:
    for old in path.parent.glob(f"{path.name}*"):
        old.unlink()
    Ledger.create(path, Actor("T", "examiner", "lab-1"), CASE, {}).close()


def check(path: Path, told: Acknowledged) -> None:
    """Nothing told is lost, nothing is there twice, and what nobody was told is whole and of the last step."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        found = {
            seq: json.loads(body)
            for seq, body in connection.execute("SELECT seq, body FROM entry ORDER BY seq")
        }
    subjects = {
        seq: entry["subject"] for seq, entry in found.items() if entry["action"] in ("note", "record")
    }
    lost = {seq: subject for seq, subject in told.by_seq.items() if subjects.get(seq) != subject}
    assert not lost, f"{len(lost)} entries are lost, such as {min(lost.items())}"
    twice = [subject for subject, count in Counter(subjects.values()).items() if count > 1]
    assert not twice, f"{twice[:5]} are there twice"
    more = {"-".join(subject.split("-")[:2]) for seq, subject in subjects.items() if seq not in told.by_seq}
    assert more <= told.unsure, f"{more - told.unsure} were written, but nobody tried last"
    report = verify_ledger(path, vkeys=[])
    assert report.ok, report.discrepancies
    assert report.size == len(found)


def command(path: Path, name: str, steps: int = ENDLESS) -> list[str]:
    return [sys.executable, str(WRITERS), "append", str(path), name, str(steps)]


def kill_writers(folder: Path, rounds: int) -> int:
    """Kills that many writers at random moments, from before they open the ledger on; returns what was acknowledged."""
    path, chance, total = folder / "ledger.sqlite", random.Random(1), 0
    for start in range(0, rounds, _FRESH):
        make(path)
        told = Acknowledged()
        for number in range(start, min(rounds, start + _FRESH)):
            output = folder / "told.txt"
            with output.open("wb") as sink:
                writer = subprocess.Popen(command(path, str(number)), stdout=sink)
                if number % 5:  # the others die at any moment of their start
                    while writer.poll() is None and output.stat().st_size == 0:
                        time.sleep(0.002)
                time.sleep(chance.random() * (0.05 if number % 5 else 0.3))
                writer.send_signal(signal.SIGKILL)
                assert writer.wait() == -signal.SIGKILL
            told.take(output.read_bytes())
            if number % 4 == 3:
                check(path, told)
        check(path, told)
        total += len(told.by_seq)
    return total


def traced(
    path: Path, name: str, call: str, error: str, when: int
) -> tuple[subprocess.CompletedProcess[bytes], int]:
    """A writer whose ``when``-th call on the ledger's files fails; with it, how often one was made to fail."""
    log = path.with_name("strace.txt")
    watched = [part for ending in ("", "-wal") for part in ("-P", f"{path}{ending}")]
    tracing = ["strace", "-f", "-q", "-o", str(log), *watched, "-e", f"trace={CALLS}"]
    tracing += ["-e", f"inject={call}:error={error}:when={when}"]
    done = subprocess.run([*tracing, *command(path, name, 12)], capture_output=True, check=False)
    return done, log.read_text(errors="replace").count("(INJECTED)") if log.exists() else 0


def can_trace(folder: Path) -> bool:
    if not shutil.which("strace"):
        return False
    done = subprocess.run(["strace", "-o", folder / "try.txt", "true"], capture_output=True, check=False)
    return done.returncode == 0


def inject_failures(folder: Path, wanted: int) -> Counter[str]:
    """Lets that many calls fail, of each kind in turn, ever later; returns how the writers ended."""
    if not can_trace(folder):
        pytest.skip("strace is missing or may not trace here, so no failures of the disk can be injected")
    path, ended, number = folder / "ledger.sqlite", Counter[str](), 0
    reached = dict.fromkeys(product(CALLS.split(","), ("EIO", "ENOSPC")), 0)
    while ended.total() < wanted and reached:
        for call, error in list(reached):
            if number % _FRESH == 0:
                make(path)
                told = Acknowledged()
            number += 1
            reached[call, error] += 1
            done, failed = traced(path, str(number), call, error, reached[call, error])
            if not failed:
                del reached[call, error]  # this writer makes no more of these
            refused = told.take(done.stdout)
            assert b"Traceback" not in done.stderr, done.stderr.decode()
            assert done.returncode == (LEDGER_SAID_NO if refused else 0), done.stderr.decode()
            assert all(words.startswith("The ledger ") and words.endswith(".") for words in refused), refused
            if failed:
                ended["refused in words" if refused else "went on without loss"] += 1
            check(path, told)
            if ended.total() >= wanted:
                break
    after = subprocess.run(command(path, "after", 3), capture_output=True, check=True)
    told.take(after.stdout)
    check(path, told)
    return ended


def test_nothing_acknowledged_is_lost_by_kill(tmp_path: Path) -> None:
    assert kill_writers(tmp_path, 10) > 0


@pytest.mark.campaign
def test_nothing_acknowledged_is_lost_by_1000_kills(tmp_path: Path) -> None:
    print(kill_writers(tmp_path, 1000), "entries were acknowledged before 1,000 kills; all are there, once")


def test_a_disk_that_fails_is_told_and_loses_nothing(tmp_path: Path) -> None:
    ended = inject_failures(tmp_path, 8)
    assert ended.total() == 8
    assert ended["refused in words"] > 0


@pytest.mark.campaign
def test_a_disk_that_fails_200_times(tmp_path: Path) -> None:
    ended = inject_failures(tmp_path, 200)
    print(dict(ended))
    assert ended.total() == 200
    assert ended["refused in words"] > 100
