"""A plug-in that tries to get out of its worker is refused each way, as root and as nobody, and the rest is read."""

from __future__ import annotations

import ctypes
import ctypes.util
import hashlib
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import escapes
import orjson
import pytest
from command_line import acts, records

ROOT = Path(__file__).resolve().parents[2]
_NOBODY = 65534
_AS = ("setpriv", "--clear-groups", "--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search")
_GOOD = ("a.good", "m.good", "z.good")
_INGEST = """
import sys
from pathlib import Path
from evidence.case import Case
from evidence.ingest.limits import Limits
from evidence.ingest.run import Ingest
limits = Limits(entry_seconds=6.0, worker_bytes=2 << 30)
with Case.create(Path(sys.argv[1]), number="1", title="T", examiner="E") as case:
    for event in Ingest(case, [Path(sys.argv[2])], workers=int(sys.argv[3]), limits=limits).run():
        last = event
print(last.state, last.message)
"""


def _locks() -> bool:
    if sys.platform != "linux" or os.uname().machine != "x86_64":
        return False
    return ctypes.CDLL(None).syscall(444, None, 0, 1) > 0 and bool(ctypes.util.find_library("seccomp"))


pytestmark = pytest.mark.skipif(not _locks(), reason="needs Landlock and libseccomp, on x86-64")


class _Scene(NamedTuple):
    """The folders of a trial, the variables of its processes, the user who runs them and what lies where."""

    top: Path
    environment: dict[str, str]
    user: int
    at: dict[str, Any]

    def run(self, *command: str) -> str:
        """What a process of that user prints."""
        # Python itself may lie in a folder of root's; what this user may read beyond that, the locks are to refuse.
        become = [*_AS, f"--reuid={self.user}", f"--regid={self.user}"] if self.user != os.getuid() else []
        done = subprocess.run(
            [*become, sys.executable, *command],
            env=self.environment,
            cwd=self.top,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
        assert done.returncode == 0, done.stderr
        return str(done.stdout)


@pytest.fixture(params=["root", "nobody"])
def scene(request: pytest.FixtureRequest) -> Iterator[_Scene]:
    """Evidence, things that are none, and sockets that listen, all within reach of the user who runs the trial."""
    if os.getuid() and request.param == "root":
        pytest.skip("needs root")
    user = {"root": 0, "nobody": _NOBODY}[request.param] if os.getuid() == 0 else os.getuid()
    top = Path(tempfile.mkdtemp(prefix="indicia-test-", dir="/tmp"))
    with socket.create_server(("127.0.0.1", 0)) as tcp, socket.socket(socket.AF_UNIX) as unix:
        unix.bind(str(top / "socket"))
        unix.listen()
        at = {
            "outside": str(top / "outside"),
            "case": str(top / "case"),
            "evidence": str(top / "evidence"),
            "home": str(top / "home"),
            "port": tcp.getsockname()[1],
            "socket": str(top / "socket"),
        }
        _fill(top, at)
        if os.getuid() == 0:
            for path in (top, *top.rglob("*")):
                os.chown(path, user, user)
        variables = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": f"{top / 'site'}",
            "INDICIA_HOME": str(top / "keys"),
        }
        yield _Scene(top, variables, user, at)
    shutil.rmtree(top, ignore_errors=True)


def _fill(top: Path, at: dict[str, Any]) -> None:
    for name in ("outside", "evidence", "home", "site/escaping-1.0.dist-info"):
        (top / name).mkdir(parents=True)
    for name in ("victim", "loose"):
        (top / "outside" / name).write_bytes(b"not evidence")
    for name in _GOOD:
        (top / "evidence" / name).write_text("one\ntwo\n")
    for name in (*escapes.WAYS, *escapes.LOUD):
        (top / "evidence" / f"{name}.escape").write_text(json.dumps(at))
    shutil.copy(Path(escapes.__file__), top / "site" / "escapes.py")
    information = top / "site" / "escaping-1.0.dist-info"
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: escaping\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text("[indicia.parsers]\nescapes = escapes\n")


def _outside(top: Path) -> dict[str, tuple[int, int, bytes]]:
    """Rights, time and content of what is beside the case, and of the evidence."""
    found = {}
    for folder in ("outside", "evidence", "home"):
        for path in sorted((top / folder).iterdir()):
            state = path.lstat()
            found[f"{folder}/{path.name}"] = (state.st_mode, state.st_mtime_ns, path.read_bytes())
    return found


@pytest.mark.parametrize("workers", [pytest.param(1, marks=pytest.mark.campaign), 2])
def test_each_way_out_is_refused_and_recorded(scene: _Scene, workers: int) -> None:
    before = _outside(scene.top)
    said = scene.run("-c", _INGEST, str(scene.top / "case"), str(scene.top / "evidence"), str(workers))
    assert said == "finished 1 of 1 items were ingested.\n"
    assert _outside(scene.top) == before
    found: dict[str, list[dict[str, Any]]] = {"entry": [], "artifact": [], "problem": []}
    for table, body in records(scene.top / "case"):
        found.get(table, []).append(orjson.loads(body))
    problems = {problem["path"].removesuffix(".escape"): problem for problem in found["problem"]}
    for way in escapes.WAYS:
        assert problems[way]["kind"] == "failed", way
        refused = ("PermissionError", "[Errno 1]", "[Errno 13]")
        assert problems[way]["message"].startswith(refused), (way, problems[way])
    assert problems["hold_memory"]["kind"] == "limited"
    assert problems["run_for_ever"]["kind"] == "quarantined"
    assert problems.keys() == escapes.WAYS.keys() | {"hold_memory", "run_for_ever"}
    # All that is evidence was read, and only the calm parser states anything: what was forged is taken from nobody.
    assert len(found["entry"]) == len(escapes.WAYS) + len(escapes.LOUD) + len(_GOOD)
    for entry in found["entry"]:
        content = (scene.top / "evidence" / entry["path"]).read_bytes()
        assert entry["sha256"] == hashlib.sha256(content).hexdigest()
    told = sorted((each["path"], each["fields"]["name"]) for each in found["artifact"])
    assert told == [(name, line) for name in _GOOD for line in ("one", "two")]
    (start,) = [act for act in acts(scene.top / "case") if act["action"] == "ingest.start"]
    assert "refused when tried" in start["details"]["sandbox"]


_NEVER = {
    "machines_memory", "device", "mount", "chroot", "user_space", "io_uring", "more_memory", "parents_memory", "ptrace",
    "parents_pages", "parents_environment", "write_ledger", "read_ledger", "mark_evidence",
}  # fmt: skip
"""What a user may not do anyway, or on some systems; there is no ledger yet, and the parent is the test."""


def test_the_same_ways_work_where_nothing_is_closed(scene: _Scene) -> None:
    if scene.user == 0:
        pytest.skip("as root they would do harm")
    told = set(json.loads(scene.run(str(scene.top / "site" / "escapes.py"), json.dumps(scene.at))))
    assert set(escapes.WAYS) - told - _NEVER <= {"signal_parent", "pidfd"}
