"""Files whose type only libmagic knows are typed together, and parsed as if each had been typed when it was read."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest
from command_line import records
from PIL import Image

from evidence.case import Case
from evidence.catalog import queries
from evidence.ingest.run import Ingest

COUNT = 40


@pytest.fixture
def evidence(tmp_path: Path) -> Path:
    """Pictures in a format that no signature of ours decides, between plain text and bytes without a type."""
    folder = tmp_path / "evidence"
    folder.mkdir()
    for number in range(COUNT):
        Image.new("RGB", (8 + number, 5)).save(folder / f"{number:02d}a.tif")
        (folder / f"{number:02d}b.txt").write_text(f"text {number}\n")
        (folder / f"{number:02d}c.bin").write_bytes(hashlib.sha256(bytes([number])).digest() * 3)
    (folder / "large.tif").write_bytes((folder / "00a.tif").read_bytes() + bytes(2 << 20))
    return folder


@pytest.mark.skipif(shutil.which("file") is None, reason="the program file is not installed")
def test_late_types_are_those_of_the_program_file(evidence: Path, tmp_path: Path) -> None:
    with Case.create(tmp_path / "case", number="1", title="T", examiner="E") as case:
        list(Ingest(case, [evidence], workers=2).run())
        connection = case.catalog.reader()
        mimes = dict(connection.execute("SELECT path, json_extract(body, '$.mime') FROM entries"))
        kinds = [row[0] for row in connection.execute("SELECT json_extract(body, '$.path') FROM artifacts")]
        assert len(list(queries.entries(connection))) == 3 * COUNT + 1
        connection.close()
    said = subprocess.run(
        ["file", "--brief", "--mime-type", *sorted(mimes)],
        cwd=evidence, capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    assert [mimes[name] for name in sorted(mimes)] == said
    assert sorted(set(kinds)) == sorted(name for name in mimes if name.endswith(".tif"))


def test_the_records_do_not_depend_on_what_was_typed_together(evidence: Path, tmp_path: Path) -> None:
    for workers in (1, 3):
        with Case.create(tmp_path / str(workers), number="1", title="T", examiner="E") as case:
            list(Ingest(case, [evidence], workers=workers).run())
    assert records(tmp_path / "1") == records(tmp_path / "3")
