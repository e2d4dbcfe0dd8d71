"""Files made to harm who reads them: each is hashed or refused in words, within a gigabyte and half a minute."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import hostile_files
import orjson
import pytest
from command_line import records

from app.verify import verify_target

_MOST_KIB = 1 << 20
_SECONDS = 30.0
"""Of a step or an entry: what takes longer is ended, and the entry is quarantined."""
_INGEST = f"""
import resource, sys
from pathlib import Path
from evidence.case import Case
from evidence.ingest.limits import Limits
from evidence.ingest.run import Ingest
limits = Limits(entry_seconds={_SECONDS}, step_seconds={_SECONDS})
with Case.create(Path(sys.argv[1]), number="1", title="T", examiner="E") as case:
    for event in Ingest(case, [Path(path) for path in sys.argv[2:]], workers=2, limits=limits).run():
        last = event
print(last.state, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
# Read as evidence items in every run of the tests; all of them are in the campaign.
_SAMPLE = (
    "nested3.gz", "dictionary.xz", "ring.tar", "pax1.tar", "size1.tar", "overlapping.zip", "nested.zip", "lie3.zip",
    "laughs.xml", "endless/mmssms.db", "giant0.png", "loop0.plist", "deep.json", "every-system.dd", "gpt-entries.dd",
    "extended-ring.dd", "iso-noise.dd", "qcow-ones.dd", "luks2-ones.dd",
)  # fmt: skip

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is counted as Linux counts it")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of them below one folder."""
    top = tmp_path_factory.mktemp("hostile")
    for name, data in hostile_files.made():
        path = top / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    return top


def _ingested(case: Path, *paths: Path) -> str:
    """The state of the last event. No process took more than a gigabyte."""
    done = subprocess.run(
        [sys.executable, "-c", _INGEST, str(case), *map(str, paths)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60 + 300 * len(paths),
        env=dict(os.environ),
    )
    assert done.returncode == 0, done.stderr
    state, most = done.stdout.split()
    assert int(most) < _MOST_KIB
    assert all(check.ok for check in verify_target(case))
    return state


def _of(case: Path, table: str) -> list[dict[str, object]]:
    return [orjson.loads(body) for name, body in records(case) if name == table]


def _quarantined(case: Path) -> Counter[object]:
    return Counter(each.get("path") for each in _of(case, "problem") if each["kind"] == "quarantined")


def test_all_as_files_of_a_folder_are_hashed(folder: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    assert _ingested(case, folder) == "finished"
    files = {str(path.relative_to(folder)): path for path in folder.rglob("*") if path.is_file()}
    assert len(files) >= 150
    entries = {str(entry["path"]): entry for entry in _of(case, "entry") if entry["type"] == "file"}
    assert entries.keys() == files.keys()
    for name, path in files.items():
        assert entries[name]["sha256"] == hashlib.sha256(path.read_bytes()).hexdigest(), name
    assert all(count == 1 for count in _quarantined(case).values())


def test_some_as_evidence_items_cost_themselves_alone(folder: Path, tmp_path: Path) -> None:
    case = tmp_path / "case"
    assert _ingested(case, *(folder / name for name in _SAMPLE)) in ("finished", "partial")
    assert sum(_quarantined(case).values()) <= len(_SAMPLE)


def test_a_bomb_of_overlapping_members_is_read_no_further_than_its_bytes_reach(
    folder: Path, tmp_path: Path
) -> None:
    case = tmp_path / "case"
    assert _ingested(case, folder / "overlapping.zip") == "finished"
    entries = _of(case, "entry")
    assert len(entries) == hostile_files.OVERLAPPING
    zeros = hashlib.sha256(bytes(hostile_files.UNPACKED)).hexdigest()
    assert Counter(entry["sha256"] for entry in entries) == {zeros: 2, None: hostile_files.OVERLAPPING - 2}
    said = [str(each["message"]) for each in _of(case, "problem") if each["kind"] == "unreadable"]
    assert (
        sum("members of the archive overlap" in message for message in said) == hostile_files.OVERLAPPING - 2
    )


@pytest.mark.campaign
def test_each_as_an_evidence_item_costs_one_quarantined_entry_at_most(folder: Path, tmp_path: Path) -> None:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    for number, path in enumerate(files):
        case = tmp_path / f"case{number}"
        assert _ingested(case, path) in ("finished", "partial", "failed"), path.name
        assert sum(_quarantined(case).values()) <= 1, path.name
