"""Whether the digests of an ingest are right: each is held against hashdeep's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import orjson

from tests.bench import workload
from tests.bench.measure import DEFER, emit, indicia, ingest


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
    theirs = _hashdeep(workload.tree(workload.FILES))
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
    check(Path(sys.argv[1]))
