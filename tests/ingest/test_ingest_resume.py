"""An ingest that is killed or cancelled and taken up again gives the records of one that was not."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
import pytest
from archive_tree import ARCHIVES, HELD, build_archives
from command_line import (
    ROOT,
    Records,
    acts,
    command,
    environment,
    indicia,
    indicia_anew,
    new_case,
    record_count,
    records,
)
from evidence_tree import DATABASES, MESSAGES, VISITS, build
from make_data import MOMENT, data

from evidence.case import Case
from evidence.ingest.events import ProblemSeen
from evidence.ingest.run import Ingest

Process = subprocess.Popen[bytes]


@dataclass(frozen=True)
class Whole:
    """An ingest that nobody interrupted: its evidence, its records and how long it took."""

    evidence: tuple[Path, ...]
    records: Records
    count: int
    seconds: float


@pytest.fixture(scope="module")
def whole(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Whole:
    folder = tmp_path_factory.mktemp("evidence")
    cut = folder / "cut.dd"
    # The image ends inside of its last volume, so that its layers have problems of their own.
    cut.write_bytes(data("mbr.dd").read_bytes()[: 12 << 20])
    evidence = (build(folder / "tree"), cut)
    build_archives(folder / "tree/archives")
    os.utime(folder / "tree", (MOMENT, MOMENT))
    case = new_case(home, tmp_path_factory.mktemp("whole") / "case")
    started = time.monotonic()
    indicia_anew(home, "ingest", case, *evidence, "--workers", "2", "--json")  # as those that are killed
    seconds = time.monotonic() - started
    found = records(case)
    kinds = Counter(table for table, _ in found)
    assert kinds["artifact"] == DATABASES * (MESSAGES + VISITS)
    assert kinds["problem"] > 3 + ARCHIVES
    held = [body for table, body in found if table == "entry" and '"inside":' in body]
    assert len(held) == HELD * ARCHIVES
    return Whole(evidence, found, record_count(case), seconds)


def _start(home: Path, case: Path, *arguments: str | Path, **changes: str) -> Process:
    """Starts ``indicia`` as the head of a process group of its own."""
    return subprocess.Popen(
        command(arguments[0], case, *arguments[1:], "--events", "jsonl"),
        env=environment(home, **changes),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def _kill(process: Process) -> None:
    """Ends the coordinator and its workers at once, as a power cut would."""
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def _wait_for(process: Process, entries: int) -> None:
    """Returns when the run says that it has done so many entries."""
    assert process.stdout is not None
    for line in process.stdout:
        event = orjson.loads(line)
        if event["event"] == "Progress" and event["entries_done"] >= entries:
            return
    pytest.fail("the ingest ended before it could be interrupted")


def _unfinished(home: Path, case: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = indicia(home, "status", case, "--json").document["unfinished"]
    return found


def _assert_whole(home: Path, case: Path, whole: Whole) -> None:
    found = records(case)
    assert found == whole.records, sorted(found ^ whole.records)[:4]
    assert record_count(case) == whole.count, "a record is there twice"
    assert _unfinished(home, case) == []
    assert not (case / "scratch").exists()
    assert indicia(home, "verify", case, "--json", code=None).document["ok"] is True


def _killed_and_resumed(home: Path, folder: Path, whole: Whole, seed: int) -> bool:
    """Whether there was something left to do."""
    chance = random.Random(seed)
    case = new_case(home, folder / "case")
    process = _start(home, case, "ingest", *whole.evidence, "--workers", "2")
    time.sleep(chance.uniform(0.3, whole.seconds))
    _kill(process)
    received = sum(act["action"] == "evidence.receive" for act in acts(case))
    left = bool(_unfinished(home, case))
    indicia(home, "resume", case)  # also where the last record was written: what lay in scratch goes then
    if received < len(whole.evidence):
        # Killed before all of the evidence was received: nothing is known of the rest, and the command is given again.
        indicia(home, "ingest", case, *whole.evidence[received:])
    _assert_whole(home, case, whole)
    return left


@pytest.mark.parametrize("seed", range(2))
def test_a_run_killed_at_a_random_moment_is_resumed(
    home: Path, tmp_path: Path, whole: Whole, seed: int
) -> None:
    _killed_and_resumed(home, tmp_path, whole, seed)


@pytest.mark.campaign
def test_fifty_runs_killed_at_random_moments_are_resumed(home: Path, tmp_path: Path, whole: Whole) -> None:
    interrupted = 0
    for seed in range(100, 150):
        folder = tmp_path / str(seed)
        folder.mkdir()
        interrupted += _killed_and_resumed(home, folder, whole, seed)
    assert interrupted >= 25


def test_a_run_killed_three_times_in_the_middle_is_resumed(home: Path, tmp_path: Path, whole: Whole) -> None:
    case = new_case(home, tmp_path / "case")
    process = _start(home, case, "ingest", *whole.evidence, "--workers", "2")
    _wait_for(process, 60)
    _kill(process)
    assert [run["state"] for run in _unfinished(home, case)] == ["started", "received"]
    process = _start(home, case, "resume", "--workers", "1")
    _wait_for(process, 250)
    _kill(process)
    process = _start(home, case, "resume", "--workers", "2")
    _wait_for(process, 440)  # among what lies in archives
    _kill(process)
    assert _unfinished(home, case)
    indicia(home, "resume", case)
    _assert_whole(home, case, whole)
    assert [act["action"] for act in acts(case)].count("ingest.resume") == 3
    assert [act["action"] for act in acts(case)].count("evidence.receive") == 2


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_cancelled_run_says_so_and_is_resumed(
    home: Path, tmp_path: Path, whole: Whole, number: signal.Signals
) -> None:
    case = new_case(home, tmp_path / "case")
    process = _start(home, case, "ingest", *whole.evidence, "--workers", "2")
    _wait_for(process, 60)
    process.send_signal(number)
    rest, _ = process.communicate(timeout=60)
    assert process.returncode == 3
    last = orjson.loads(rest.splitlines()[-1])
    assert (last["event"], last["state"]) == ("RunFinished", "cancelled")
    assert "resume" in last["message"]
    assert "ingest.cancel" in [act["action"] for act in acts(case)]
    assert indicia(home, "verify", case, "--json", code=None).document["checks"]
    indicia(home, "resume", case)
    _assert_whole(home, case, whole)


def test_resuming_a_finished_case_changes_nothing(home: Path, tmp_path: Path) -> None:
    evidence = tmp_path / "one.txt"
    evidence.write_bytes(b"one")
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, evidence)
    before = records(case)
    assert "nothing to do" in indicia(home, "resume", case).out
    assert records(case) == before


def test_evidence_that_changed_in_between_is_not_read_on(home: Path, tmp_path: Path, whole: Whole) -> None:
    image = tmp_path / "image.dd"
    image.write_bytes(whole.evidence[1].read_bytes())
    folder = new_case(home, tmp_path / "case")
    with Case.open(folder, write=True) as case:
        ingest = Ingest(case, [image], workers=1)
        for event in ingest.run():
            if isinstance(event, ProblemSeen):
                ingest.cancel()
    before = records(folder)
    assert {table for table, _ in before} == {"evidence", "problem"}
    image.write_bytes(image.read_bytes() + bytes(512))
    done = indicia(home, "resume", folder, code=2)
    assert "not what it was when its ingest began" in done.err
    assert records(folder) == before
    assert acts(folder)[-2]["action"] == "evidence.refuse"


@pytest.mark.parametrize("workers", ["1", "3"])
def test_the_number_of_workers_changes_no_record(
    home: Path, tmp_path: Path, whole: Whole, workers: str
) -> None:
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, *whole.evidence, "--workers", workers)
    _assert_whole(home, case, whole)


@pytest.mark.parametrize(
    "changes",
    [
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"},
        {"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONHASHSEED": "12345", "PYTHONUTF8": "0"},
    ],
    ids=lambda changes: changes["LC_ALL"],
)
def test_zone_and_language_of_the_host_change_no_record(
    home: Path, tmp_path: Path, whole: Whole, changes: dict[str, str]
) -> None:
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, *whole.evidence, **changes)
    _assert_whole(home, case, whole)
