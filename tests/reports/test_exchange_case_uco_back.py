"""CASE/UCO there and back: exported, ingested into a new case, every artifact the same field by field."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Any

import orjson
import pytest
from case_uco_samples import DATABASE, SAMPLES, fill_with_samples, record
from test_exchange_case_uco import validate

from evidence.case import Case
from evidence.custody.canonical import canonical
from evidence.ingest.records import RecordWriter
from evidence.ingest.run import Ingest
from reports.exchange.case_uco import write
from reports.view import CaseView
from resources.demo.evidence import build_items

ROOT = Path(__file__).parents[2]


def _artifacts(case: Case) -> list[dict[str, Any]]:
    reader = case.catalog.reader()
    try:
        rows = reader.execute("SELECT body FROM artifacts ORDER BY entry_key, number")
        return [orjson.loads(body) for (body,) in rows]
    finally:
        reader.close()


def _there_and_back(case: Case, folder: Path) -> tuple[Path, list[dict[str, Any]], list[str]]:
    """The file, the artifacts that the new case holds, and what was said beside them."""
    path = folder / "case.jsonld"
    with CaseView(case) as view:
        write(view, path)
    with Case.create(folder / "back", number="2", title="back", examiner="E") as back:
        list(Ingest(back, [path], workers=1).run())
        reader = back.catalog.reader()
        said = [orjson.loads(body)["message"] for (body,) in reader.execute("SELECT body FROM problems")]
        reader.close()
        return path, _artifacts(back), said


def _stated(body: dict[str, Any]) -> dict[str, Any]:
    fields = {name: value for name, value in body["fields"].items() if name != "imported"}
    return {**{name: body[name] for name in ("kind", "state", "times", "times_raw")}, "fields": fields}


def test_every_field_of_every_kind_comes_back(report_home: None, tmp_path: Path) -> None:
    with Case.create(tmp_path / "case", number="1", title="t", examiner="E") as case:
        fill_with_samples(case)
        path, back, said = _there_and_back(case, tmp_path)
    wanted = [record(number, sample) for number, sample in enumerate(SAMPLES, 1)]
    for before, after in zip(wanted, back, strict=True):
        assert _stated(after) == _stated(before)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    source = hashlib.sha256(DATABASE.encode()).hexdigest()
    for before, after in zip(wanted, back, strict=True):
        # The file it was read from now, and what that file says of where it was found first.
        assert (after["path"], after["sha256"], after["parser"]) == ("case.jsonld", digest, "case.uco")
        imported = after["fields"]["imported"]
        assert f"stated by android.sms 1.0 at {before['locator']}; record {before['id']};" in imported
        assert f"from {DATABASE} (SHA-256 {source}); tools: Indicia" in imported
    assert "no artifact holds: file entries of the case that was exported (3 nodes)" in said
    assert not [words for words in said if words.startswith("not read")]


def test_an_import_keeps_its_provenance_when_it_is_exported_again(report_home: None, tmp_path: Path) -> None:
    with Case.create(tmp_path / "case", number="1", title="t", examiner="E") as case:
        fill_with_samples(case)
        path, first, _ = _there_and_back(case, tmp_path)
    (tmp_path / "second").mkdir()
    with Case.create(tmp_path / "again", number="3", title="t", examiner="E") as again:
        list(Ingest(again, [path], workers=1).run())
        _, second, said = _there_and_back(again, tmp_path / "second")
    assert [_stated(body) for body in second] == [_stated(body) for body in first]
    assert "earlier: stated by android.sms 1.0 at row sms:1" in second[0]["fields"]["imported"]
    assert not [words for words in said if "the field" in words]


@pytest.mark.campaign
def test_the_demo_case_is_valid_and_comes_back(report_home: None, tmp_path: Path) -> None:
    (tmp_path / "evidence").mkdir()
    items = [path for path, _ in build_items(tmp_path / "evidence")]
    with Case.create(tmp_path / "case", number="1", title="t", examiner="E") as case:
        list(Ingest(case, items, workers=2).run())
        before = _artifacts(case)
        path, back, _ = _there_and_back(case, tmp_path)
    assert len(before) > 80
    assert [_stated(body) for body in back] == [_stated(body) for body in before]
    assert "Conforms: True" in validate(path)


_MANY = 100_000
_EXPORT = """
import sys
from pathlib import Path
from evidence.case import Case
from reports.exchange.case_uco import write
from reports.view import CaseView
with Case.open(Path(sys.argv[1])) as case, CaseView(case) as view:
    written = write(view, Path(sys.argv[2]))
# Of this program alone: getrusage also counts what was resident in the process that started it.
(peak,) = (line.split()[1] for line in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in line)
print(written.counts["artifacts"], int(peak) // 1024)
"""


@pytest.mark.campaign
def test_a_hundred_thousand_artifacts_stay_below_300_mb(report_home: None, tmp_path: Path) -> None:
    with Case.create(tmp_path / "case", number="1", title="t", examiner="E") as case:
        fill_with_samples(case)
        writer = RecordWriter(case)
        for number in range(len(SAMPLES) + 1, _MANY + 1):
            body = record(number, SAMPLES[number % len(SAMPLES)])
            writer.add("artifact", body["id"], canonical(body))
            writer.write_if_full()
        writer.flush()
    command = [sys.executable, "-c", _EXPORT, str(tmp_path / "case"), str(tmp_path / "case.jsonld")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=1200, check=True, cwd=ROOT)
    artifacts, megabytes = map(int, done.stdout.split())
    assert artifacts == _MANY
    assert megabytes < 300
