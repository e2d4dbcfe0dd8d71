"""A stand-in for a LEAPP: it writes tables for LAVA, and tries what it must not be able to do."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import tarfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.custody.access import ReasonNeededError
from evidence.custody.acts import log
from evidence.custody.acts_record import Protection
from evidence.ingest import landlock, system_calls, tool_folder
from evidence.ingest.run import Ingest
from evidence.ingest.tool_lock import Plan
from evidence.ingest.tool_process import ToolProcess
from evidence.ingest.tool_run import CONSOLE, PARSERS, ToolLimits, ToolRun

pytestmark = pytest.mark.skipif(
    landlock.version() < landlock.TRUNCATE_SINCE or system_calls.load()[0] is None,
    reason="this system has no Landlock from version 3 on, or no libseccomp",
)

_TOOL = """
import argparse, json, os, shutil, socket, sqlite3, sys, tarfile, time
parser = argparse.ArgumentParser()
for name in ("-t", "-i", "-o"):
    parser.add_argument(name)
args = parser.parse_args()
with open(os.path.join(os.path.dirname(__file__), "trials.json")) as file:
    plan = json.load(file)
if plan.get("hang"):
    print("hanging", flush=True)
    time.sleep(600)

def connect():
    socket.create_connection(("127.0.0.1", plan["port"]), 2)

def fork():
    pid = os.fork()
    if not pid:
        os._exit(0)
    os.waitpid(pid, 0)

trials = {
    "write beside": lambda: open(plan["beside"], "w").close(),
    "read a secret": lambda: open(plan["secret"]).read(),
    "cut evidence": lambda: os.truncate(plan["evidence"], 0),
    "read evidence": lambda: open(plan["evidence"]).read(),
    "list evidence": lambda: os.listdir(os.path.dirname(plan["evidence"])),
    "write tool": lambda: open(__file__, "a").close(),
    "write input": lambda: open(args.i, "a").close(),
    "connect": connect,
    "fork": fork,
    "program": lambda: os.execv("/bin/true", ["true"]),
    "kill": lambda: os.kill(os.getppid(), 9),
    "link": lambda: os.symlink("/etc", os.path.join(args.o, "link")),
    "the keys of its user": lambda: os.listdir(plan["home"]),
}
for name in plan.get("not_tried", list(trials)):
    del trials[name]
found = []
for name, trial in trials.items():
    try:
        trial()
        found.append((name, "done"))
    except OSError as error:
        found.append((name, type(error).__name__))
os.chmod(plan["evidence"], 0)
folder = os.path.join(args.o, "iLEAPP_Output")
os.makedirs(os.path.join(folder, "data"))
rows = []
with tarfile.open(args.i) as tar:
    for member in tar.getmembers():
        data = tar.extractfile(member).read()
        rows.append((member.name, len(data), member.mtime))
        copy = os.path.join(folder, "data", str(len(rows)))
        with open(copy, "wb") as file:
            file.write(data)
        shutil.copy2(copy, copy + ".copy")
with sqlite3.connect(os.path.join(folder, "_lava_artifacts.db")) as db:
    db.execute("CREATE TABLE trials (name TEXT, result TEXT)")
    db.execute("CREATE TABLE files (path TEXT, size TEXT, modified INTEGER)")
    db.executemany("INSERT INTO trials VALUES (?, ?)", found)
    db.executemany("INSERT INTO files VALUES (?, ?, ?)", rows)
times = [{"name": "modified", "type": "datetime"}]
tables = [{"name": "Files", "tablename": "files", "record_count": len(rows), "object_columns": times}]
info = {"leapp_name": "iLEAPP", "leapp_version": "9.9.9"}
with open(os.path.join(folder, "_lava_data.lava"), "w") as file:
    json.dump({"parser_info": info, "artifacts": {"Test": tables}, "modules": []}, file)
print("done", os.environ.get("HOME"), os.environ.get("INDICIA_HOME"))
sys.exit(plan.get("code", 0))
"""


@pytest.fixture
def listening() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture(scope="module")
def ingested(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an item and a case that it was ingested into."""
    made = tmp_path_factory.mktemp("ingested")
    folder = made / "phone"
    (folder / "mobile" / "SMS").mkdir(parents=True)
    (folder / "mobile" / "SMS" / "sms.db").write_bytes(b"some bytes")
    (folder / "صورة.jpg").write_bytes(b"x" * 3000)
    (folder / "empty").touch()
    for path in folder.rglob("*"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    with Case.create(made / "case", number="1", title="T", examiner="E") as case:
        list(Ingest(case, [folder], workers=1).run())
    return made


@pytest.fixture
def evidence(ingested: Path) -> Path:
    return ingested / "phone"


@pytest.fixture
def case(ingested: Path, tmp_path: Path) -> Iterator[Case]:
    shutil.copytree(ingested / "case", tmp_path / "case")
    with Case.open(tmp_path / "case", write=True) as case:
        yield case


def _tool(tmp_path: Path, **plan: object) -> Path:
    folder = tmp_path / "iLEAPP"
    (folder / "scripts").mkdir(parents=True)
    (folder / "ileapp.py").write_text(_TOOL, encoding="utf-8")
    (folder / "scripts" / "version_info.py").write_text("leapp_name = 'iLEAPP'\nleapp_version = '9.9.9'\n")
    (folder / "trials.json").write_text(json.dumps(plan))
    return folder


def _acts(case: Case, *actions: str) -> list[dict[str, object]]:
    documents = (entry.document() for entry in case.ledger.acts())
    return [act for act in documents if act["action"] in actions]


def test_a_tool_reads_the_item_writes_its_tables_and_gets_nowhere_else(
    case: Case, evidence: Path, tmp_path: Path, listening: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("a key")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    sms = evidence / "mobile" / "SMS" / "sms.db"
    before = (sms.stat().st_mode, sms.read_bytes())
    tool = _tool(
        tmp_path,
        beside=str(tmp_path / "beside"),
        secret=str(secret),
        evidence=str(sms),
        port=listening,
        home=str(Path.home()),
        not_tried=[],
    )
    output = tmp_path / "out"
    outcome = ToolRun(case, 1, tool, output).run()
    assert (outcome.tool, outcome.version, outcome.code, outcome.reason) == ("iLEAPP", "9.9.9", 0, "")
    assert (outcome.given.files, outcome.given.left_out) == (3, 0)
    with closing(sqlite3.connect(output / "iLEAPP_Output" / "_lava_artifacts.db")) as db:
        results = dict(db.execute("SELECT name, result FROM trials"))
        files = sorted(db.execute("SELECT path, size, modified FROM files"))
    assert len(results) == 13
    assert set(results.values()) == {"PermissionError"}, results
    assert files == [
        ("evidence-1/empty", "0", 1_600_000_000),
        ("evidence-1/mobile/SMS/sms.db", "10", 1_600_000_000),
        ("evidence-1/صورة.jpg", "3000", 1_600_000_000),
    ]
    assert (sms.stat().st_mode, sms.read_bytes()) == before
    assert not (tmp_path / "beside").exists()
    assert "a key" not in (output / CONSOLE).read_text()
    assert (output / CONSOLE).read_text().split()[2] == "None"
    assert not list(tmp_path.glob("indicia-*"))


def test_a_program_that_is_not_shut_in_gets_everywhere(
    tmp_path: Path, listening: int, evidence: Path
) -> None:
    copy = shutil.copytree(evidence, tmp_path / "phone") / "empty"
    tool = _tool(
        tmp_path,
        beside=str(tmp_path / "beside"),
        secret=str(copy),
        evidence=str(copy),
        port=listening,
        home=str(tmp_path),
        not_tried=["kill", "program"],
    )
    with tarfile.open(tmp_path / "item.tar", "w") as tar:
        tar.add(copy)
    (tmp_path / "out").mkdir()
    command: list[str | Path] = [sys.executable, tool / "ileapp.py"]
    command += ["-i", tmp_path / "item.tar", "-o", tmp_path / "out"]
    subprocess.run(command, check=True, capture_output=True)
    with closing(sqlite3.connect(tmp_path / "out" / "iLEAPP_Output" / "_lava_artifacts.db")) as db:
        results = dict(db.execute("SELECT name, result FROM trials"))
    assert len(results) == 11
    assert set(results.values()) == {"done"}, results


def test_the_ledger_says_what_ran_on_what_and_its_rows_are_artifacts(
    case: Case, evidence: Path, tmp_path: Path
) -> None:
    tool = _tool(tmp_path, evidence=str(evidence / "empty"), code=3)
    output = tmp_path / "out"
    ToolRun(case, 1, tool, output).run()
    started, ended = _acts(case, "tool.start", "tool.end")
    assert started["subject"] == ended["subject"] == "evidence 1"
    details = started["details"]
    assert isinstance(details, dict)
    listed = subprocess.run(  # noqa: S602 - the way that the user guide tells
        "find . -type f ! -path '*/.git/*' ! -path '*/__pycache__/*' | LC_ALL=C sort | xargs sha256sum | sha256sum",
        shell=True,
        cwd=tool,
        capture_output=True,
        check=True,
    )
    assert details["sha256"] == listed.stdout.decode().split()[0]
    assert (details["tool"], details["version"], details["files"]) == ("iLEAPP", "9.9.9", 3)
    assert details["command"][1:4] == ["-B", "-s", str(tool / "ileapp.py")]
    assert details["given"]["files"] == 3
    assert "refused when tried: listing other folders, writing elsewhere, sockets" in details["sandbox"]
    assert ended["details"]["code"] == 3  # type: ignore[index]
    list(Ingest(case, [output], workers=1, parsers=list(PARSERS)).run())
    with closing(case.catalog.reader()) as connection:
        rows = connection.execute(
            "SELECT kind, count(*) FROM artifacts WHERE evidence = 2 GROUP BY kind"
        ).fetchall()
        (body,) = connection.execute(
            "SELECT body FROM artifacts WHERE evidence = 2 AND body LIKE '%sms.db%'"
        ).fetchone()
    assert [tuple(row) for row in rows] == [("external", 5)]
    assert json.loads(body)["times"]["stated"] == "2020-09-13T12:26:40+00:00"


@pytest.mark.parametrize(
    ("limits", "cancelled", "said"),
    [
        (ToolLimits(), True, "stopped by the examiner"),
        pytest.param(ToolLimits(seconds=0.1), False, "the longest", marks=pytest.mark.campaign),
    ],
)
def test_a_tool_that_hangs_is_ended_and_that_is_stated(
    case: Case, tmp_path: Path, limits: ToolLimits, cancelled: bool, said: str
) -> None:
    console = tmp_path / "out" / CONSOLE
    run = ToolRun(case, 1, _tool(tmp_path, hang=True), tmp_path / "out", limits=limits)
    with ThreadPoolExecutor() as threads:
        running = threads.submit(run.run)
        while cancelled and not running.done() and not (console.exists() and console.stat().st_size):
            time.sleep(0.02)
        run.cancel() if cancelled else None
        outcome = running.result()
    assert outcome.code is None
    assert said in outcome.reason
    (ended,) = _acts(case, "tool.end")
    assert ended["details"]["code"] is None  # type: ignore[index]
    assert said in ended["details"]["reason"]  # type: ignore[index]


@pytest.mark.parametrize("why", ["no tool", "no item", "in the case", "there already", "no python"])
def test_what_cannot_be_run_is_said_and_nothing_is_logged(case: Case, tmp_path: Path, why: str) -> None:
    tool = _tool(tmp_path, hang=True)
    output = case.folder / "out" if why == "in the case" else tmp_path / "out"
    if why == "no tool":
        (tool / "ileapp.py").unlink()
    if why == "there already":
        output.mkdir()
        (output / "x").touch()
    python = tmp_path / "nothing" if why == "no python" else None
    with pytest.raises(EvidenceError):
        ToolRun(case, 7 if why == "no item" else 1, tool, output, python=python).run()
    assert _acts(case, "tool.start", "tool.end") == []
    assert output.exists() == (why == "there already")


def test_protected_files_need_a_reason(case: Case, tmp_path: Path) -> None:
    log(case.ledger, "1", Protection(category="privileged"))
    with pytest.raises(ReasonNeededError):
        ToolRun(case, 1, _tool(tmp_path), tmp_path / "out").run()
    assert not (tmp_path / "out").exists()


def test_a_file_that_reads_otherwise_now_stops_it_before_it_starts(
    case: Case, evidence: Path, tmp_path: Path
) -> None:
    changed = evidence / "mobile" / "SMS" / "sms.db"
    was = changed.read_bytes()
    changed.write_bytes(b"other byte")
    try:
        with pytest.raises(EvidenceError, match="recorded is"):
            ToolRun(case, 1, _tool(tmp_path, hang=True), tmp_path / "out").run()
    finally:
        changed.write_bytes(was)
        os.utime(changed, (1_600_000_000, 1_600_000_000))
    assert _acts(case, "tool.start") == []


@pytest.mark.parametrize("says", ["", "not shut in: the kernel\n"])
def test_where_it_cannot_be_shut_in_it_is_not_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str
) -> None:
    instead = (
        "import json, os, sys; plan = json.loads(sys.stdin.readline());"
        f"os.write(plan['report'], {says!r}.encode()); sys.stdin.read()"
    )
    if not says:
        instead = ""
    monkeypatch.setattr(
        "evidence.ingest.tool_process.tool_command", lambda: [sys.executable, "-S", "-c", instead]
    )
    plan = Plan(["/bin/true"], "/", {}, [], 1 << 30, 1 << 20, -1)
    with pytest.raises(EvidenceError, match="cannot be shut in here"):
        ToolProcess(plan, tmp_path / "console")
    assert not (tmp_path / "console").exists()


def test_the_digest_leaves_out_what_python_makes_and_follows_no_links(tmp_path: Path) -> None:
    folder = _tool(tmp_path)
    first = tool_folder.tool(folder)
    for made in (".git", "__pycache__", ".venv"):
        (folder / made).mkdir()
        (folder / made / "x").write_text(made)
    (folder / "link").symlink_to("/etc/passwd")
    assert tool_folder.tool(folder) == first
    (folder / "scripts" / "version_info.py").write_text('aleapp_version = "3"\n')
    changed = tool_folder.tool(folder)
    assert changed.version == "3"
    assert changed.sha256 != first.sha256
    lines = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  ./{name}\n"
        for name in ("ileapp.py", "scripts/version_info.py", "trials.json")
    ]
    assert changed.sha256 == hashlib.sha256("".join(lines).encode()).hexdigest()
