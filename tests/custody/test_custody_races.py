"""Two programs that want one case: the second is told who has it, and the chain goes on unbroken."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from evidence.case import Case
from evidence.custody.ledger import Ledger
from evidence.custody.verify import verify_ledger

WRITERS = Path(__file__).with_name("fault_writers.py")


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
