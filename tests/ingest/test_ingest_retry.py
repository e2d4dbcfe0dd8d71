"""What an ingest gave up is read once more within other limits, added to the case, and the ledger says so."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from evidence_tree import build

from app.verify import verify_target
from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.ingest.limits import Limits
from evidence.ingest.retry import Retried, Retry
from evidence.ingest.run import Ingest


def _ingested(folder: Path, evidence: Path, **limits: Any) -> Path:
    with Case.create(folder, number="1", title="t", examiner="e", time_zone="UTC") as case:
        list(Ingest(case, [evidence], workers=1, limits=Limits(**limits)).run())
    return folder


def _rows(folder: Path, sql: str) -> list[Any]:
    with Case.open(folder) as case:
        reader = case.catalog.reader()
        rows = [tuple(row) for row in reader.execute(sql)]
        reader.close()
    return rows


def _retry(folder: Path, entries: list[str], limits: Limits) -> list[Retried]:
    with Case.open(folder, write=True) as case:
        return list(Retry(case, entries, limits).run())


_STATED = "SELECT json_remove(body, '$.id', '$.number', '$.evidence') FROM artifacts ORDER BY 1"


def test_what_was_too_large_for_parsers_is_parsed_and_the_records_are_those_of_a_wide_run(
    tmp_path: Path,
) -> None:
    evidence = build(tmp_path / "evidence")
    wide = _ingested(tmp_path / "wide", evidence)
    narrow = _ingested(tmp_path / "narrow", evidence, parse_bytes=10)
    wanted = _rows(wide, _STATED)
    assert wanted
    assert _rows(narrow, "SELECT count(*) FROM artifacts") == [(0,)]
    limited = [row[0] for row in _rows(narrow, "SELECT DISTINCT entry FROM problems WHERE kind = 'limited'")]
    told = _retry(narrow, limited, Limits())
    assert [each.entry for each in told] == limited
    assert _rows(narrow, _STATED) == wanted
    assert sum(each.artifacts for each in told) == len(wanted)
    with Case.open(narrow) as case:
        acts = [entry.document() for entry in case.ledger.acts() if b'"ingest.retry"' in entry.body]
    assert [act["subject"] for act in acts] == limited
    assert all(act["details"]["sha256"] == act["details"]["recorded"] for act in acts)
    again = _retry(narrow, limited, Limits())
    assert sum(each.artifacts for each in again) == 0, "nothing is added twice"
    assert _rows(narrow, _STATED) == wanted
    checks = list(verify_target(narrow))
    assert checks
    assert [check.message for check in checks if not check.ok] == []


def test_what_was_cut_off_by_a_limit_is_completed(tmp_path: Path) -> None:
    evidence = build(tmp_path / "evidence")
    wide = _ingested(tmp_path / "wide", evidence)
    cut = _ingested(tmp_path / "cut", evidence, artifacts_per_entry=1)
    assert len(_rows(cut, _STATED)) < len(_rows(wide, _STATED))
    limited = [row[0] for row in _rows(cut, "SELECT DISTINCT entry FROM problems WHERE kind = 'limited'")]
    _retry(cut, limited, Limits())
    assert _rows(cut, _STATED) == _rows(wide, _STATED)


def test_evidence_that_changed_adds_nothing(tmp_path: Path) -> None:
    evidence = build(tmp_path / "evidence")
    folder = _ingested(tmp_path / "case", evidence, parse_bytes=10)
    entry, path = _rows(folder, "SELECT entry, path FROM problems WHERE kind = 'limited' LIMIT 1")[0]
    (evidence / path).write_bytes(b"something else")
    (told,) = _retry(folder, [entry], Limits())
    assert told.changed
    assert told.artifacts == 0
    assert _rows(folder, "SELECT count(*) FROM artifacts") == [(0,)]
    (evidence / path).unlink()
    (told,) = _retry(folder, [entry], Limits())
    assert told.sha256 is None
    assert told.problems


def test_an_entry_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    folder = _ingested(tmp_path / "case", build(tmp_path / "evidence"))
    with pytest.raises(EvidenceError, match="no record 1-9999"):
        _retry(folder, ["1-9999"], Limits())
