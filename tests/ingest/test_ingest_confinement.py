"""What the ledger says of how workers are shut in is what the kernel says of them."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import re
import sys
from pathlib import Path

import pytest
from process_tree import workers

from evidence.case import Case
from evidence.ingest import protocol as p
from evidence.ingest.confinement import Shut, confine, sandbox_level
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Pool
from evidence.ingest.run import Ingest
from evidence.ingest.runs import runs


@pytest.mark.skipif(sys.platform != "linux", reason="the truth is taken from /proc")
def test_a_worker_says_of_itself_what_the_kernel_says_of_it(tmp_path: Path) -> None:
    limits = Limits(worker_bytes=(3 << 30) + 4096)
    hello = p.Hello(str(tmp_path), limits, None, evidence=(os.fsencode(tmp_path / "item"),))
    pool = Pool(hello, 1, tmp_path / "worker.log")
    try:
        pool.plugins()
        told = {pid: Path("/proc", str(pid), "limits").read_text() for pid in workers()}
        limited = {
            pid: text
            for pid, text in told.items()
            if re.search(r"^Max address space +3221229568 ", text, re.MULTILINE)
        }
        assert limited, "one of them is this pool's"
        assert all(re.search(r"^Max core file size +0 ", text, re.MULTILINE) for text in limited.values())
        states = [Path("/proc", str(pid), "status").read_text() for pid in limited]
    finally:
        pool.close()
    assert "at most 3,221,229,568 bytes of address space; no core files" in pool.sandbox
    (state,) = states
    assert ("system calls filtered" in pool.sandbox) == ("Seccomp:\t2" in state)
    assert ("NoNewPrivs:\t1" in state) or "filtered" not in pool.sandbox
    # Of what root may: reading files of others (2), without changing their access times (3).
    effective = re.search(r"^CapEff:\s*(\w+)$", state, re.MULTILINE)
    assert effective
    assert not int(effective[1], 16) & ~0b1100


def _landlock() -> int:
    """The version that the kernel offers, asked of it by number."""
    return max(0, int(ctypes.CDLL(None).syscall(444, None, 0, 1)))


@pytest.mark.skipif(sys.platform != "linux", reason="Landlock and seccomp are Linux's")
def test_it_says_what_the_kernel_offers_and_what_was_refused(tmp_path: Path) -> None:
    (tmp_path / "item").mkdir()
    hello = p.Hello(str(tmp_path), Limits(), None, evidence=(os.fsencode(tmp_path / "item"),))
    pool = Pool(hello, 1, tmp_path / "worker.log")
    try:
        pool.plugins()
    finally:
        pool.close()
    version, library = _landlock(), ctypes.util.find_library("seccomp")
    assert (f"; files by Landlock {version};" in pool.sandbox) == bool(version)
    assert ("; system calls filtered;" in pool.sandbox) == bool(library)
    if version and library:
        assert (
            "; refused when tried: listing other folders, writing elsewhere, changing rights, sockets, processes, "
            "programs, signals to others;" in pool.sandbox
        )
        assert "not refused" not in pool.sandbox


@pytest.mark.skipif(sys.platform != "linux", reason="Landlock and seccomp are Linux's")
def test_what_is_not_refused_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shut = Shut(0, calls=False)
    monkeypatch.chdir(tmp_path)
    said = sandbox_level(shut)
    assert "files not ruled by Landlock" in said
    assert "not refused when tried: listing other folders, writing elsewhere, changing rights" in said


def test_each_run_states_it_in_the_ledger(tmp_path: Path) -> None:
    (tmp_path / "item").mkdir()
    (tmp_path / "item" / "a.txt").write_bytes(b"a")
    with Case.create(tmp_path / "case", number="1", title="t", examiner="e") as case:
        for _ in Ingest(case, [tmp_path / "item"], workers=1).run():
            pass
        (started,) = [run for run in runs(case.ledger) if run["state"] == "started"]
    assert started["sandbox"].startswith("a process of its own; ")
    assert started["sandbox"].endswith("; the rights of the user who ran it")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")
def test_one_limit_that_is_refused_leaves_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    import resource

    asked = []

    def refuse(limit: int, most: tuple[int, int]) -> None:
        asked.append((limit, most))
        raise ValueError("not allowed to raise maximum limit")

    monkeypatch.setattr(resource, "setrlimit", refuse)
    confine(1 << 30)
    assert asked == [(resource.RLIMIT_AS, (1 << 30, 1 << 30)), (resource.RLIMIT_CORE, (0, 0))]
