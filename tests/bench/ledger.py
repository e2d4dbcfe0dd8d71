"""The ledger of a large case: how fast it is written and verified, how large it is.

The case is made once by the code that an ingest writes with, and kept in ``bench-data``. What is timed are whole
commands as a person runs them: start of Python, schema, every entry, every root, every record of the catalog.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator

import orjson

from evidence.case import Case
from evidence.custody.actor import Actor
from evidence.custody.ledger import Ledger
from evidence.ingest.records import RecordWriter
from tests.bench.measure import Command, Run, emit, indicia
from tests.bench.workload import DATA, ROOT

ENTRIES = 1_000_000
_CASE = DATA / f"ledger-{ENTRIES}"
_BATCH = 4000  # as an ingest does
_APPENDED = 200_000
_RUNS = 3


def measure() -> None:
    """Prints what was measured."""
    if not _CASE.is_dir():
        subprocess.run([sys.executable, "-m", "tests.bench.ledger", "make"], check=True, cwd=ROOT)
    zipapp = DATA / "indicia-verify.pyz"
    subprocess.run(
        [sys.executable, ROOT / "packaging/verifier/build.py", zipapp], check=True, stdout=subprocess.DEVNULL
    )
    ours, alone = Command(indicia("verify", _CASE)), Command([sys.executable, zipapp, _CASE])
    found = [(_cached(ours), _cached(alone)) for _ in range(_RUNS)]
    emit("ledger.verify_1m_s", min(run.seconds for run, _ in found), "s")
    emit("ledger.verify_1m_mb", max(run.megabytes for run, _ in found), "MB")
    emit("verifier.zipapp_1m_s", min(run.seconds for _, run in found), "s")
    emit("verifier.zipapp_1m_mb", max(run.megabytes for _, run in found), "MB")
    # In a process of its own, as the rest.
    command = [sys.executable, "-m", "tests.bench.ledger", "append"]
    best = min(
        (
            orjson.loads(subprocess.run(command, check=True, capture_output=True, cwd=ROOT).stdout)
            for _ in range(_RUNS)
        ),
        key=lambda done: done["seconds"],
    )
    emit("ledger.append_records_per_s", _APPENDED / best["seconds"], "records/s")
    emit("ledger.bytes_per_record", best["bytes"] / _APPENDED, "bytes")


def _cached(command: Command) -> Run:
    """One run with both databases in the page cache: a disk's speed is not what is measured."""
    for name in ("ledger.sqlite", "catalog.sqlite"):
        subprocess.run(["cat", _CASE / name], check=True, stdout=subprocess.DEVNULL)
    return command.run()


def make() -> None:
    """Makes the case: a million ledger entries, all but a few of them records, the last one signed."""
    partial = _CASE.with_suffix(".part")
    shutil.rmtree(partial, ignore_errors=True)
    with Case.create(partial, number="B", title="bench", examiner="Bench") as case:
        writer = RecordWriter(case)
        for number, (table, identifier, body) in enumerate(_records(ENTRIES - case.ledger.size - 1), 1):
            writer.add(table, identifier, body)
            if number % _BATCH == 0:
                writer.flush()
        writer.flush()
        case.checkpoint()
        if case.ledger.size != ENTRIES:
            sys.exit(f"The case for the bench has {case.ledger.size} entries, not {ENTRIES}.")
    partial.rename(_CASE)


def _records(count: int) -> Iterator[tuple[str, str, bytes]]:
    """Records of the usual length and mix: of four, one file entry and three artifacts of it."""
    for number in range(count):
        entry, artifact = divmod(number, 4)
        digest = hashlib.sha256(b"%d" % entry).hexdigest()
        shared = {
            "evidence": 1,
            "path": f"Users/Zoë/Documents/{entry // 1000:04d}/{entry:07d}.txt",
            "sha256": digest,
            "state": "live",
            "times": {"modified": "2026-03-02T09:00:00+00:00"},
            "volume": 1,
        }
        if artifact:
            identifier, table = f"1-{entry + 1}-{artifact}", "artifact"
            fields = {"body": f"“{digest[:40]}” " * 4, "from": "+447700900123", "to": "+447700900456"}
            own = {"entry": f"1-{entry + 1}", "entry_number": entry + 1, "number": artifact, "fields": fields}
            own |= {"kind": "message", "locator": f"row message:{number}", "parser": "android.sms"}
        else:
            identifier, table = f"1-{entry + 1}", "entry"
            own = {"md5": digest[:32], "sha1": digest[:40], "mime": "text/plain", "number": entry + 1}
            own |= {"pathspec": f"1/raw/mbr:1/tsk:{entry}", "problems": [], "size": 28_000, "type": "file"}
        yield (
            table,
            identifier,
            orjson.dumps({"id": identifier, **shared, **own}, option=orjson.OPT_SORT_KEYS),
        )


def append() -> None:
    """Times appending in batches, each on the disk before the next begins, and prints the time and the growth."""
    folder = DATA / "append"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    records = [
        (table, identifier, hashlib.sha256(body).hexdigest())
        for table, identifier, body in _records(_APPENDED)
    ]
    path = folder / "ledger.sqlite"
    ledger = Ledger.create(path, Actor("Bench", "examiner", "bench"), "bench", {})
    ledger.close()
    before = path.stat().st_size
    started = time.perf_counter()
    with Ledger.open(path, actor=Actor("Bench", "examiner", "bench")) as ledger:
        for start in range(0, _APPENDED, _BATCH):
            ledger.append_records(records[start : start + _BATCH])
    seconds = time.perf_counter() - started
    print(orjson.dumps({"seconds": seconds, "bytes": path.stat().st_size - before}).decode())
    shutil.rmtree(folder)


if __name__ == "__main__":
    {"make": make, "append": append}[sys.argv[1]]()
