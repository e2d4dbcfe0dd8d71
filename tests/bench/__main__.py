"""Prints one line of JSON a measurement: ``{"name", "value", "unit", "peer", "ratio"}``.

Value and peer are medians of whole commands that ran in turn; ratio is value ÷ peer. Correctness comes first: every
digest of the measured ingest is held against hashdeep's before anything is timed.

The peer of an ingest hashes the files once (MD5) and not the image, so the comparison defers our hashing of the whole
media (``--defer-verification``); ``*_verified_*`` is the same with the media hashed three times over beside the files,
as a person runs it. No peer opens what lies in files, so the comparisons leave that out; ``*_opened_*`` is the same
with it. One in ten files of the evidence begins like gzip and is none.

Without arguments everything is measured; names of parts (``ingest``, ``ledger``, ``report``, ``acquire``) measure these only.
"""

from __future__ import annotations

import shutil
import subprocess
import sys

from tests.bench import acquire, ledger, report, workload
from tests.bench.measure import DEFER, compare, emit, ingest, loaddb, median, peer, verify

_TOOLS = (
    "tsk_loaddb",
    "ewfacquire",
    "ewfverify",
    "hashdeep",
    "mkfs.ext4",
    "mkfs.vfat",
    "mcopy",
    "zip",
    "unzip",
)


def main(names: list[str]) -> None:
    """Measures the parts that were named, or all."""
    if unknown := [name for name in names if name not in _PARTS]:
        sys.exit(f"There is no part {', '.join(unknown)} to measure. Choose of: {', '.join(_PARTS)}.")
    workload.DATA.mkdir(exist_ok=True)
    for name in names or _PARTS:
        _PARTS[name]()


def _ingest() -> None:
    """Makes the evidence where it is missing, checks that we are right, then measures."""
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if missing:
        sys.exit(f"Not installed, so nothing can be compared: {', '.join(missing)}")
    image, archive, ewf, fat = (
        workload.ext4(workload.FILES),
        workload.zipped(workload.FILES),
        workload.e01(workload.FILES),
        workload.fat32(),
    )
    # In a process of its own: a command's largest resident size counts that of the process which started it.
    done = subprocess.run([sys.executable, "-m", "tests.bench.check", image], check=False)
    if done.returncode:
        sys.exit(done.returncode)
    runs = compare("ingest.ext4_vs_tsk_loaddb", ingest(image, DEFER), loaddb(image))
    emit("ingest.largest_process", max(run.megabytes for run in runs), "MB")
    small = [ingest(workload.ext4(workload.FILES // 10), DEFER).run() for _ in range(3)]
    emit("ingest.growth_5000_to_50000", median(runs) / median(small), "x for 10 x the files")
    compare("ingest.fat_vs_tsk_loaddb", ingest(fat, DEFER), loaddb(fat))
    compare("ingest.e01_vs_tsk_loaddb", ingest(ewf, DEFER), loaddb(ewf))
    unzip = peer(archive, "unzip", "-tqq")
    compare("ingest.zip_vs_unzip", ingest(archive, DEFER), unzip)
    compare("verify.e01_vs_ewfverify", verify(ewf), peer(ewf, "ewfverify", "-q"))
    compare("ingest.ext4_opened_vs_tsk_loaddb", ingest(image, DEFER, archives="archives"), loaddb(image))
    compare("ingest.zip_opened_vs_unzip", ingest(archive, DEFER, archives="archives"), unzip)
    compare("ingest.ext4_verified_vs_tsk_loaddb", ingest(image), loaddb(image))
    compare("ingest.e01_verified_vs_tsk_loaddb", ingest(ewf), loaddb(ewf))


_PARTS = {"ingest": _ingest, "ledger": ledger.measure, "report": report.measure, "acquire": acquire.measure}

if __name__ == "__main__":
    main(sys.argv[1:])
