"""What the ledger says of how workers are shut in is what the kernel says of them."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from process_tree import workers

from evidence.case import Case
from evidence.ingest import protocol as p
from evidence.ingest.confinement import confine
from evidence.ingest.limits import Limits
from evidence.ingest.pool import Pool
from evidence.ingest.run import Ingest
from evidence.ingest.runs import runs


@pytest.mark.skipif(sys.platform != "linux", reason="the truth is taken from /proc")
def test_a_worker_says_of_itself_what_the_kernel_says_of_it(tmp_path: Path) -> None:
    limits = Limits(worker_bytes=(3 << 30) + 4096)
    pool = Pool(p.Hello(str(tmp_path), limits, None), 1, tmp_path / "worker.log")
    try:
        pool.plugins()
        told = [Path("/proc", str(pid), "limits").read_text() for pid in workers()]
        limited = [text for text in told if re.search(r"^Max address space +3221229568 ", text, re.MULTILINE)]
        assert limited, "one of them is this pool's"
        assert all(re.search(r"^Max core file size +0 ", text, re.MULTILINE) for text in limited)
    finally:
        pool.close()
    assert "at most 3,221,229,568 bytes of address space; no core files" in pool.sandbox
    own = Path("/proc/self/status").read_text()
    filtered = "system calls filtered" if "Seccomp:\t0" not in own else "no filter of system calls"
    assert filtered in pool.sandbox


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
