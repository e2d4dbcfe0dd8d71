"""Folders for acquisitions, what is asked of one, and what others say of it."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

from acquired import content, plan

from evidence.acquire.events import Acquired
from evidence.acquire.folder import FolderAcquisition
from evidence.acquire.medium import Medium
from evidence.acquire.plan import Plan

LONG = 1_700_000_000_123_456_789


def filled(root: Path) -> Path:
    """A new folder with files, folders, links and a pipe, some of them with names or times that are odd."""
    (root / "sub/deeper").mkdir(parents=True)
    (root / "sub/empty").mkdir()
    (root / "a.txt").write_bytes(b"hello\n")
    (root / "empty").touch()
    (root / "sub/large.bin").write_bytes(content(60))
    (root / "sub/deeper/ünï 名.txt").write_text("text")
    (root / "sub/link").symlink_to("../a.txt")
    (root / "dangling").symlink_to(b"to/\xff/nowhere")
    Path(os.fsdecode(os.fsencode(root) + b"/bad\xff\xfe")).write_bytes(b"not UTF-8")
    os.mkfifo(root / "pipe")
    os.utime(root / "a.txt", ns=(LONG, LONG))
    os.utime(root / "empty", ns=(0, -5_000_000_000))
    (root / "a.txt").chmod(0o640)
    return root


def order(root: Path, *names: Path, **changes: object) -> Plan:
    """What is to be done with the folder."""
    here = {"source": str(root), "kind": "folder", "size": 0, "sector_size": 0, "form": "zip"}
    return plan(Medium(Path(__file__)), *names, **{**here, **changes})


def acquired(job: FolderAcquisition) -> Acquired:
    """How it ended."""
    last = list(job.run())[-1]
    assert isinstance(last, Acquired)
    return last


def lines(name: Path) -> dict[str, dict[str, Any]]:
    """The list beside a copy, by path."""
    found = [json.loads(line) for line in Path(f"{name}.files.jsonl").read_bytes().splitlines()]
    assert len(found) == len({each["path"] for each in found})
    return {each["path"]: each for each in found}


def sums(root: Path) -> dict[str, str]:
    """What sha256sum says of each regular file."""
    names = sorted(each for each in root.rglob("*") if each.is_file() and not each.is_symlink())
    done = subprocess.run(["sha256sum", "-z", "--", *names], capture_output=True, check=True)
    found = {}
    for row in done.stdout.split(b"\0")[:-1]:
        path = os.path.relpath(row[66:], os.fsencode(root))
        found[path.decode("utf-8", "backslashreplace")] = row[:64].decode()
    return found
