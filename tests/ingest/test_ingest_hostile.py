"""Parsers that hang, crash, flood and lie cost one entry each; its digest and all other records stay."""

from __future__ import annotations

import hashlib
import os
import re
import signal
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hostile_parsers
import orjson
import pytest
from command_line import acts, records
from evidence_tree import build
from process_tree import workers

from app.verify import verify_target
from evidence.case import Case
from evidence.ingest.events import Event, Progress, RunFinished
from evidence.ingest.limits import Limits
from evidence.ingest.run import Ingest

LIMITS = Limits(
    entry_seconds=4.0,
    worker_bytes=1 << 30,
    artifacts_per_entry=1200,
    warnings_per_entry=5,
    text_characters=100,
)
GOOD = 12

# What a trick leaves: the kind of its problem, what that says, and how many artifacts came before.
BROUGHT_DOWN = "its parsers brought a worker down"
EXPECTED: dict[str, tuple[str | None, str, int]] = {
    "hang": ("quarantined", f"{BROUGHT_DOWN}: nothing came for 4 seconds", 0),
    "segfault": ("quarantined", f"{BROUGHT_DOWN}: it was ended by signal 11", 0),
    "suicide": ("quarantined", f"{BROUGHT_DOWN}: it was ended by signal 9", 0),
    "exit": ("quarantined", f"{BROUGHT_DOWN}: it ended with code 0", 0),
    "leave": ("quarantined", f"{BROUGHT_DOWN}: it ended with code 0", 0),
    "garbage": ("quarantined", f"{BROUGHT_DOWN}: it answered with what is no message", 0),
    "close": ("quarantined", BROUGHT_DOWN, 0),
    "memory": ("limited", "more memory than a worker may use", 0),
    "raise": ("failed", r"ValueError: bad \\ud800 surrogate", 1),
    "recurse": ("failed", "RecursionError", 0),
    "flood": ("limited", "more than 1200 artifacts", 1200),
    "long": ("limited", "cut at 100 characters", 1),
    "wrong": ("failed", "Location, which it does not declare", 0),
    "float": ("failed", "float has no canonical form", 0),
    "key": ("failed", "is not ASCII text", 0),
    "deep": ("failed", "RecursionError", 0),
    "surrogate": (None, "", 1),
    "print": (None, "", 1),
    "warn": ("warning", r"warning \\udcff 0", 0),
}


@pytest.fixture
def plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Installs the hostile parsers, and a module that cannot be imported, as packages with entry points."""
    folder = tmp_path / "site"
    information = folder / "hostile-1.0.dist-info"
    information.mkdir(parents=True)
    source = Path(hostile_parsers.__file__).read_text(encoding="utf-8")
    (folder / "installed_hostile.py").write_text(source, encoding="utf-8")
    (folder / "installed_broken.py").write_text("raise RuntimeError('broken on purpose')\n", encoding="utf-8")
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: hostile\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text(
        "[indicia.parsers]\nbroken = installed_broken\nhostile = installed_hostile\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(folder))
    monkeypatch.syspath_prepend(str(folder))
    return folder


@pytest.fixture(params=["text", "of a type that is decided late"])
def evidence(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    folder = tmp_path / "evidence"
    folder.mkdir()
    start = "" if request.param == "text" else "\x00\x01"
    for name in EXPECTED:
        (folder / f"{name}.evil").write_text(f"{start}content of {name}")
    for number in range(GOOD):
        (folder / f"{number}.good").write_text("".join(f"{number}.{line}\n" for line in range(20)))
    return folder


def _ingest(folder: Path, evidence: Path, workers: int, limits: Limits = LIMITS) -> list[Event]:
    with Case.create(folder, number="1", title="T", examiner="E") as case:
        return list(Ingest(case, [evidence], workers=workers, limits=limits).run())


def _documents(case: Path) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for table, body in records(case):
        found[table].append(orjson.loads(body))
    return found


def test_each_costs_its_own_entry_and_no_more(plugins: Path, evidence: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    last = _ingest(case, evidence, 2)[-1]
    assert last == RunFinished("finished", "1 of 1 items were ingested.")
    found = _documents(case)
    entries = {entry["path"]: entry for entry in found["entry"]}
    assert len(entries) == len(EXPECTED) + GOOD
    for path, entry in entries.items():
        assert entry["sha256"] == hashlib.sha256((evidence / path).read_bytes()).hexdigest()
    for number in range(GOOD):
        names = {a["fields"]["name"] for a in found["artifact"] if a["path"] == f"{number}.good"}
        assert names == {f"{number}.{line}" for line in range(20)}
        assert entries[f"{number}.good"]["problems"] == []
    for name, (kind, message, count) in EXPECTED.items():
        problems = [problem for problem in found["problem"] if problem["path"] == f"{name}.evil"]
        problems.sort(key=lambda problem: str(problem["id"]))
        if kind is None:
            assert problems == []
        else:
            assert problems[0]["kind"] == kind, problems
            assert re.search(message, problems[0]["message"]), problems
        if kind != "quarantined":
            assert sum(a["path"] == f"{name}.evil" for a in found["artifact"]) == count
            assert entries[f"{name}.evil"]["parsers"] == ["test.hostile"]
        else:
            assert entries[f"{name}.evil"]["parsers"] == []
    assert sum(problem["path"] == "warn.evil" for problem in found["problem"]) == 6
    fatal = [name for name, (kind, _, _) in EXPECTED.items() if kind == "quarantined"]
    quarantined = {entries[f"{name}.evil"]["id"] for name in fatal}
    assert {act["subject"] for act in acts(case) if act["action"] == "failure"} == quarantined
    (start,) = [act for act in acts(case) if act["action"] == "ingest.start"]
    assert start["details"]["broken_plugins"] == [
        {"module": "installed_broken", "reason": "RuntimeError: broken on purpose"}
    ]
    assert all(check.ok for check in verify_target(case))


def test_the_records_do_not_depend_on_the_number_of_workers(
    plugins: Path, evidence: Path, tmp_path: Path
) -> None:
    _ingest(tmp_path / "one", evidence, 1)
    _ingest(tmp_path / "three", evidence, 3)
    assert records(tmp_path / "one") == records(tmp_path / "three")


def test_a_wall_of_text_in_a_surrogate_is_kept_as_text(plugins: Path, tmp_path: Path) -> None:
    folder = tmp_path / "evidence"
    folder.mkdir()
    (folder / "surrogate.evil").write_bytes(b"1")
    _ingest(tmp_path / "case", folder, 1)
    (artifact,) = _documents(tmp_path / "case")["artifact"]
    assert artifact["locator"] == r"row \udcff:1"
    assert artifact["fields"] == {"name": r"half \ud83d pair", "phones": ["\x00", "٠١"]}


def _killing(events: Iterator[Event], entries: int) -> Iterator[Event]:
    """The events, while a worker is killed from outside when so many entries are done."""
    killed = False
    for event in events:
        if (
            not killed
            and isinstance(event, Progress)
            and event.phase == "read"
            and event.entries_done >= entries
        ):
            os.kill(max(workers()), signal.SIGKILL)
            killed = True
        yield event
    assert killed


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are found in /proc")
@pytest.mark.parametrize(("entries", "count"), [(0, 1), (1, 2), (100, 2), (290, 1)])
def test_a_worker_killed_from_outside_costs_nothing(tmp_path: Path, entries: int, count: int) -> None:
    evidence = build(tmp_path / "evidence")
    _ingest(tmp_path / "whole", evidence, 1, Limits())
    with Case.create(tmp_path / "case", number="1", title="T", examiner="E") as case:
        events = list(_killing(Ingest(case, [evidence], workers=count).run(), entries))
    assert events[-1] == RunFinished("finished", "1 of 1 items were ingested.")
    assert records(tmp_path / "case") == records(tmp_path / "whole")
