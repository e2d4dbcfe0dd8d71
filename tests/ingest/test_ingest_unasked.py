"""Workers that were taken over answer a reading with what belongs to another task: it costs them their entry."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from evidence.case import Case
from evidence.ingest.events import RunFinished
from evidence.ingest.run import Ingest

_PARSER = '''
import io, os, stat
from evidence.contract.parser import parser
from evidence.ingest import protocol as p
from evidence.model.kinds import Contact
from evidence.model.listed import Listed

MESSAGES = {
    "listed": p.ListedBatch((Listed("x", b"forged", 0, "file", "live"),)),
    "ended": p.ListEnd((), ()),
    "media": p.MediaResult(None, 5, ()),
    "range": p.RangeResult(b"", ""),
    "short": p.ReadBatch((), end=True),
}

@parser(name="test.unasked", version="1", match=["**/*.lie"], emits=[Contact])
def lie(entry, context):
    """Says into every pipe what the name of the file says."""
    frame = io.BytesIO()
    p.write_frame(frame, p.encode(MESSAGES[entry.path.removesuffix(".lie")]))
    for descriptor in range(3, 64):
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                os.write(descriptor, frame.getvalue())
        except OSError:
            continue
    return iter(())
'''


@pytest.fixture
def _lying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    information = tmp_path / "site/lying-1.0.dist-info"
    information.mkdir(parents=True)
    (tmp_path / "site/installed_lying.py").write_text(_PARSER)
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: lying\nVersion: 1.0\n")
    (information / "entry_points.txt").write_text("[indicia.parsers]\nlying = installed_lying\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"))
    return


@pytest.mark.usefixtures("_lying")
def test_an_answer_to_another_task_ends_the_worker(tmp_path: Path) -> None:
    evidence = tmp_path / "evidence"
    evidence.mkdir()
    for name in ("listed.lie", "ended.lie", "media.lie", "range.lie", "short.lie", "other.txt"):
        (evidence / name).write_text(f"content of {name}")
    with Case.create(tmp_path / "case", number="1", title="t", examiner="e") as case:
        last = list(Ingest(case, [evidence], workers=2).run())[-1]
        assert last == RunFinished("finished", "1 of 1 items were ingested.")
        with closing(case.catalog.reader()) as connection:
            entries = connection.execute("SELECT path, sha256 FROM entries").fetchall()
            problems = connection.execute("SELECT path, kind FROM problems").fetchall()
            verified = connection.execute("SELECT count(*) FROM verifications").fetchone()[0]
    files = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in evidence.iterdir()}
    assert sorted(map(tuple, entries)) == sorted(files.items())
    assert sorted(map(tuple, problems)) == sorted(
        (name, "quarantined") for name in files if name[-3:] == "lie"
    )
    assert verified == 0
