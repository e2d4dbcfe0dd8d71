"""An ingest that carves: the same records however it is run, and none of them where it is told not to."""

from __future__ import annotations

from pathlib import Path

import orjson
import pytest
from samples import sample

from evidence.case import Case
from evidence.ingest.events import RunFinished
from evidence.ingest.profile import load
from evidence.ingest.run import Ingest

_TABLES = ("evidence", "entry", "artifact", "problem")


def _case(folder: Path) -> Case:
    return Case.create(folder, number="1", title="t", examiner="e", time_zone="UTC")


def _bodies(case: Case, *tables: str) -> set[str]:
    reader = case.catalog.reader()
    found = {row[0] for table in tables for row in reader.execute(f"SELECT body FROM {table}")}
    reader.close()
    return found


def _finish(run: Ingest) -> None:
    last = list(run.run())[-1]
    assert isinstance(last, RunFinished)
    assert last.state == "finished"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    with _case(tmp_path_factory.mktemp("whole") / "case") as case:
        _finish(Ingest(case, [sample("ext2")], workers=1, carve=True))
        return _bodies(case, *_TABLES)


def test_any_number_of_workers_gives_the_same_records(whole: set[str], tmp_path: Path) -> None:
    with _case(tmp_path / "case") as case:
        _finish(Ingest(case, [sample("ext2")], workers=3, carve=True))
        assert _bodies(case, *_TABLES) == whole


@pytest.mark.parametrize("after", [5, 45, 100])
def test_a_run_that_was_stopped_and_taken_up_gives_the_same_records(
    whole: set[str], after: int, tmp_path: Path
) -> None:
    with _case(tmp_path / "case") as case:
        run = Ingest(case, [sample("ext2")], workers=1, carve=True)
        for event in run.run():
            if getattr(event, "entries_done", 0) >= after:
                run.cancel()
        _finish(Ingest.resuming(case, workers=2))
        assert _bodies(case, *_TABLES) == whole


def test_without_carving_there_is_only_what_the_file_system_lists(whole: set[str], tmp_path: Path) -> None:
    with _case(tmp_path / "case") as case:
        _finish(Ingest(case, [sample("ext2")], workers=2, carve=False, profile=load("standard")))
        assert _bodies(case, "entry") == {
            body for body in whole if "type" in (record := orjson.loads(body)) and record["state"] != "carved"
        }


def test_profiles_say_whether_it_is_done() -> None:
    assert [load(name).carve for name in ("triage", "standard", "everything")] == [False, True, True]
