"""Whole commands, timed beside a peer in the same run."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.bench.workload import DATA

DEFER = "--defer-verification"
RUNS = int(os.environ.get("BENCH_RUNS", "5"))


@dataclass(frozen=True)
class Run:
    """Wall-clock seconds, and megabytes resident of the largest process of the command."""

    seconds: float
    megabytes: float


@dataclass(frozen=True)
class Command:
    """Arguments; the evidence, which is read into the page cache before each run; what else is done before. Not timed."""

    arguments: list[str | Path]
    evidence: Path | None = None
    prepare: Callable[[], None] = lambda: None

    def run(self) -> Run:
        """Runs it once; its output is thrown away. Raises where it fails."""
        self.prepare()
        if self.evidence is not None:
            # Machines take unused pages back at any moment; a disk's speed is not what is compared.
            subprocess.run(["cat", self.evidence], check=True, stdout=subprocess.DEVNULL)
        environment = {**os.environ, "INDICIA_HOME": str(DATA / "home")}
        started = time.perf_counter()
        process = subprocess.Popen(
            self.arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{' '.join(map(str, self.arguments))} ended with {process.returncode}")
        return Run(seconds, usage.ru_maxrss / 1024)


def pairs(ours: Command, theirs: Command, runs: int = RUNS) -> tuple[list[Run], list[Run]]:
    """Both in turn, after one run of each that does not count (it fills the page cache)."""
    ours.run(), theirs.run()
    found = [(ours.run(), theirs.run()) for _ in range(runs)]
    return [pair[0] for pair in found], [pair[1] for pair in found]


def median(runs: list[Run]) -> float:
    """The median of their seconds."""
    return statistics.median(run.seconds for run in runs)


def emit(name: str, value: float, unit: str, peer: float | None = None, ratio: float | None = None) -> None:
    """Prints one result as a line of JSON."""
    rounded = {"peer": peer, "ratio": ratio}
    document = {"name": name, "value": round(value, 3), "unit": unit}
    document |= {key: None if number is None else round(number, 3) for key, number in rounded.items()}
    print(json.dumps(document), flush=True)


def compare(name: str, ours: Command, theirs: Command) -> list[Run]:
    """Times both and prints medians and their ratio; returns our runs."""
    mine, peer = pairs(ours, theirs)
    emit(name, median(mine), "s", median(peer), median(mine) / median(peer))
    return mine


def indicia(*arguments: str | Path) -> list[str | Path]:
    """Our program as a command."""
    return [sys.executable, "-m", "app.cli.main", *arguments]


def fresh(folder: Path) -> None:
    """A new case in the place of an old one."""
    shutil.rmtree(folder, ignore_errors=True)
    Command(
        indicia("case", "create", folder, "--number", "B", "--title", "bench", "--examiner", "Bench")
    ).run()


def ingest(evidence: Path, *options: str, archives: str = "none") -> Command:
    """Our ingest of one item with two workers into a new case.

    Free space is not searched, and of what lies in files only as much is read as ``archives`` says: the peers here do
    neither.
    """
    folder = DATA / "case"
    return Command(
        indicia("ingest", folder, evidence, "--workers", "2", "--no-carve", "--archives", archives, *options),
        evidence,
        lambda: fresh(folder),
    )


def verify(evidence: Path) -> Command:
    """Our verification of one image on its own."""
    return Command(indicia("verify", evidence), evidence)


def loaddb(evidence: Path) -> Command:
    """The Sleuth Kit's ingest with MD5."""
    database = DATA / "tsk.db"
    arguments: list[str | Path] = ["tsk_loaddb", "-h", "-d", database, evidence]
    return Command(arguments, evidence, lambda: database.unlink(missing_ok=True))


def peer(evidence: Path, *command: str) -> Command:
    """Another program that reads the evidence, which stands last on its command line."""
    return Command([*command, evidence], evidence)
