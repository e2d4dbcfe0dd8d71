"""Writers that are killed, disks that fail, two programs that want one case: what was acknowledged stays."""

from __future__ import annotations

import json
import os
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
from pathlib import Path

import pytest
from custody_helpers import CASE
from fault_writers import LEDGER_SAID_NO

from evidence.case import Case
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
    done = subprocess.run([*tracing, *command(path, name, 9)], capture_output=True, check=False)
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
    reached = dict.fromkeys(CALLS.split(","), 0)
    while ended.total() < wanted and reached:
        for call in list(reached):
            if number % _FRESH == 0:
                make(path)
                told = Acknowledged()
            number += 1
            reached[call] += 1
            error = ("EIO", "ENOSPC")[number % 2]
            done, failed = traced(path, str(number), call, error, reached[call])
            if not failed:
                del reached[call]  # this writer makes no more of these
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


class Racer:
    """A program that takes the case when told."""

    def __init__(self, folder: Path, home: Path) -> None:
        environment = {**os.environ, "INDICIA_HOME": str(home)}
        self._process = subprocess.Popen(
            [sys.executable, WRITERS, "race", folder],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1, env=environment,
        )  # fmt: skip
        self.process = self.answer().split()[1]

    def tell(self, line: str) -> None:
        assert self._process.stdin
        self._process.stdin.write(f"{line}\n")

    def answer(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()


def run_races(folder: Path, home: Path, races: int) -> Counter[str]:
    """Two programs want the case at once, again and again, and sometimes the one that has it is killed."""
    wins: Counter[str] = Counter()
    racers = [Racer(folder, home), Racer(folder, home)]
    try:
        for number in range(races):
            for racer in racers:
                racer.tell(f"race {number}")
            answers = {racer.process: racer.answer() for racer in racers}
            (winner,) = [process for process, said in answers.items() if said.startswith("won ")]
            (lost,) = [said for process, said in answers.items() if process != winner]
            assert lost.startswith(f"lost {folder} is being written by process {winner} on "), (lost, winner)
            wins[winner] += 1
            if number % 10 == 9:
                racers = _without(racers, winner, folder, home)
            for racer in racers:
                racer.tell("end")
            assert {racer.answer() for racer in racers} == {"let go"}
    finally:
        for racer in racers:
            racer.kill()
    return wins


def _without(racers: list[Racer], winner: str, folder: Path, home: Path) -> list[Racer]:
    """Kills the one that has the case, which leaves its mark behind, and starts another in its place."""
    (left,) = [racer for racer in racers if racer.process != winner]
    next(racer for racer in racers if racer.process == winner).kill()
    return [left, Racer(folder, home)]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INDICIA_HOME", str(tmp_path / "home"))
    Case.create(tmp_path / "case", number="1", title="race", examiner="T. Examiner").close()
    return tmp_path / "case"


def races(case: Path, count: int) -> None:
    wins = run_races(case, case.parent / "home", count)
    assert wins.total() == count
    print(f"{count} races, won by {len(wins)} processes")
    with Ledger.open(case / "ledger.sqlite") as ledger:
        said = [entry.document()["subject"] for entry in ledger.acts()]
    assert [subject for subject in said if subject.startswith("race ")] == [f"race {n}" for n in range(count)]
    report = verify_ledger(case / "ledger.sqlite", vkeys=[])
    assert [found for found in report.discrepancies if found.part != "checkpoint"] == []


def test_the_second_program_is_told_who_has_the_case(case: Path) -> None:
    races(case, 12)


@pytest.mark.campaign
def test_200_races(case: Path) -> None:
    races(case, 200)


def test_the_command_ends_with_bad_use_and_names_the_holder(case: Path) -> None:
    command = [sys.executable, "-m", "app.cli.main", "ledger", "checkpoint", str(case)]
    with Case.open(case, write=True):
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=WRITERS.parents[2])
    assert done.returncode == 2
    assert f"is being written by process {os.getpid()} on " in done.stderr
    assert subprocess.run(command, capture_output=True, check=False, cwd=WRITERS.parents[2]).returncode == 0
