"""Prints one line of JSON a measurement: ``{"name", "value", "unit", "peer", "ratio"}``.

Value and peer are medians of whole commands that ran in turn; ratio is value ÷ peer. Correctness comes first: every
digest of the measured ingest is held against hashdeep's before anything is timed.

The peer of an ingest hashes the files once (MD5) and not the image, so the comparison defers our hashing of the whole
media (``--defer-verification``); ``*_verified_*`` is the same with the media hashed three times over beside the files,
as a person runs it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from multiprocessing import get_context
from pathlib import Path

import orjson

from tests.bench import workload
from tests.bench.measure import compare, emit, indicia, ingest, loaddb, median, peer, verify

FILES = 50_000
DEFER = "--defer-verification"
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


def main() -> None:
    """Makes the workload where it is missing, checks that we are right, then measures."""
    missing = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if missing:
        sys.exit(f"Not installed, so nothing can be compared: {', '.join(missing)}")
    workload.DATA.mkdir(exist_ok=True)
    image, archive, ewf, fat = (
        workload.ext4(FILES),
        workload.zipped(FILES),
        workload.e01(FILES),
        workload.fat32(),
    )
    # In a process of its own: a command's largest resident size counts that of the process which started it.
    checking = get_context("spawn").Process(target=check, args=(image,))
    checking.start()
    checking.join()
    if checking.exitcode:
        sys.exit(checking.exitcode)
    runs = compare("ingest.ext4_vs_tsk_loaddb", ingest(image, DEFER), loaddb(image))
    emit("ingest.largest_process", max(run.megabytes for run in runs), "MB")
    small = [ingest(workload.ext4(FILES // 10), DEFER).run() for _ in range(3)]
    emit("ingest.growth_5000_to_50000", median(runs) / median(small), "x for 10 x the files")
    compare("ingest.fat_vs_tsk_loaddb", ingest(fat, DEFER), loaddb(fat))
    compare("ingest.e01_vs_tsk_loaddb", ingest(ewf, DEFER), loaddb(ewf))
    compare("ingest.zip_vs_unzip", ingest(archive, DEFER), peer(archive, "unzip", "-tqq"))
    compare("verify.e01_vs_ewfverify", verify(ewf), peer(ewf, "ewfverify", "-q"))
    compare("ingest.ext4_verified_vs_tsk_loaddb", ingest(image), loaddb(image))
    compare("ingest.e01_verified_vs_tsk_loaddb", ingest(ewf), loaddb(ewf))


def check(image: Path) -> None:
    """Ends the program where a single digest differs from hashdeep's."""
    ingest(image, DEFER).run()
    listing = subprocess.run(
        indicia("files", workload.DATA / "case", "--jsonl"), check=True, capture_output=True
    ).stdout
    ours = set()
    for line in listing.splitlines():
        record = orjson.loads(line)
        if record["type"] == "file" and record["state"] == "live" and not record["path"].startswith("$"):
            ours.add((record["path"], record["size"], record["md5"], record["sha1"], record["sha256"]))
    theirs = _hashdeep(workload.tree(FILES))
    if ours != theirs:
        sys.exit(
            f"NOT RIGHT: {len(ours ^ theirs)} of {len(theirs)} files differ from hashdeep, such as {min(ours ^ theirs)}"
        )
    emit("ingest.digests_equal_to_hashdeep", len(ours), "files")


def _hashdeep(folder: Path) -> set[tuple[str, int, str, str, str]]:
    command = ["hashdeep", "-r", "-l", "-c", "md5,sha1,sha256", "-j", "2", "."]
    output = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout
    found = set()
    for line in output.splitlines():
        if line[:1].isdigit():
            size, md5, sha1, sha256, name = line.split(",", 4)
            found.add((name.removeprefix("./"), int(size), md5, sha1, sha256))
    return found


if __name__ == "__main__":
    main()
