"""Findings: what is derived, that it is derived once, and that nobody can change it unseen."""

from __future__ import annotations

import json
import sqlite3
import sys
import tarfile
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from command_line import indicia, reading
from findings_case import add, artifact, message, new_case

from analysis.running import Analysis, Analyzed
from analysis.shared_identifiers import shared_identifiers
from evidence.case import Case
from evidence.catalog.check import check_schema
from evidence.catalog.findings import BEHIND_ANALYZER, BEHIND_FINDING
from evidence.contract.analyzer import Analyzer, Progress
from evidence.contract.registry import load_analyzers
from evidence.custody.verify_records import verify_records
from evidence.model.finding import Finding

MARA = "+447700900101"
FORMATS = sorted((Path(__file__).parents[1] / "fixtures" / "formats").glob("*.tar.gz"))


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("INDICIA_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def folder(tmp_path: Path, home: Path) -> Path:
    """Two items share Mara's number, in two spellings, and an address; each has a number of its own."""
    return new_case(
        tmp_path / "case",
        [
            message(1, 1, "+44 7700 900101"),
            message(1, 2, "+44 7700 900101"),
            message(1, 3, "+12025550142"),
            message(2, 1, "447700900101@s.whatsapp.net", "WhatsApp"),
            message(2, 2, "+12025550177"),
            artifact(1, 4, "contact", {"name": "Linh", "emails": ["Linh@Example.net"], "phones": []}),
            artifact(2, 3, "contact", {"name": "L.", "emails": ["linh@example.net"], "phones": []}),
        ],
    )


def run(folder: Path, *analyzers: Analyzer) -> list[Analyzed]:
    with Case.open(folder, write=True) as case:
        found = list(Analysis(case, analyzers or (shared_identifiers,)).run())
    return [each for each in found if isinstance(each, Analyzed)]


def rows(folder: Path) -> list[dict[str, Any]]:
    """Every row of the table, as SQLite's own tool would show it."""
    with reading(folder / "catalog.sqlite") as connection:
        return [json.loads(body) for (body,) in connection.execute("SELECT body FROM finding ORDER BY seq")]


def acts(folder: Path, action: str) -> list[dict[str, Any]]:
    with reading(folder / "ledger.sqlite") as connection:
        found = [json.loads(body) for (body,) in connection.execute("SELECT body FROM entry ORDER BY seq")]
    return [each for each in found if each["action"] == action]


def change(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "catalog.sqlite")) as connection, connection:
        connection.execute(statement)


def tie(folder: Path) -> list[str]:
    report = verify_records(folder / "ledger.sqlite", folder / "catalog.sqlite")
    return [each.message for each in report.discrepancies]


def stating(*abouts: str, name: str = "invented", records: tuple[str, ...] = ("1-1-1",)) -> Analyzer:
    """An analyzer that states these."""

    def analyze(_: sqlite3.Connection) -> Iterator[Finding | Progress]:
        for about in abouts:
            yield Finding(about=about, statement="It stands there.", records=records, records_total=1)

    return Analyzer(name, "1.0", analyze, "")


def test_what_two_items_name_is_found_and_nothing_else(folder: Path) -> None:
    (result,) = run(folder)
    assert (result.state, result.found, result.written, result.no_longer) == ("finished", 2, 2, 0)
    mara, linh = rows(folder)
    assert (mara["about"], linh["about"]) == (MARA, "linh@example.net")
    assert mara["records"] == ["1-1-1", "1-1-2", "2-1-1"]
    assert linh["records"] == ["1-1-4", "2-1-3"]
    with reading(folder / "catalog.sqlite") as connection:
        (count,) = connection.execute(
            "SELECT count(*) FROM artifact WHERE body LIKE '%7700%900101%'"
        ).fetchone()
    assert mara["records_total"] == count == 3
    assert mara["fields"] == {
        "identifier_kind": "phone",
        "evidence": [1, 2],
        "places": [
            {"evidence": 1, "kind": "message", "service": "SMS", "records": 2, "listed": 2},
            {"evidence": 2, "kind": "message", "service": "WhatsApp", "records": 1, "listed": 1},
        ],
        "places_not_listed": 0,
        "spellings": ["+44 7700 900101", "447700900101@s.whatsapp.net"],
        "spellings_not_listed": 0,
    }
    about = sha256(f'["shared_identifiers","{MARA}"]'.encode()).hexdigest()
    assert mara["id"] == f"f-{about[:32]}"
    assert tie(folder) == []
    assert list(check_schema(folder / "catalog.sqlite")) == []


def test_the_ledger_says_what_ran_and_states_each_finding(folder: Path) -> None:
    run(folder)
    (start,) = acts(folder, "analyze.start")
    source = Path(sys.modules["analysis.shared_identifiers"].__file__ or "").read_bytes()
    assert start["subject"] == "shared_identifiers"
    assert start["details"]["source"] == sha256(source).hexdigest()
    assert start["details"]["version"] == shared_identifiers.version
    (end,) = acts(folder, "analyze.end")
    assert end["details"] == {"found": 2, "written": 2, "unchanged": 0, "no_longer": 0}
    stated = [each for each in acts(folder, "record") if each["details"]["kind"] == "finding"]
    with reading(folder / "catalog.sqlite") as connection:
        held = dict(connection.execute("SELECT seq, body FROM finding").fetchall())
    assert {each["seq"]: each["details"]["digest"] for each in stated} == {
        seq: sha256(body.encode()).hexdigest() for seq, body in held.items()
    }
    assert all(start["seq"] < each["seq"] < end["seq"] for each in stated)


def test_the_same_again_adds_no_record(folder: Path) -> None:
    run(folder)
    before = rows(folder)
    (again,) = run(folder)
    assert (again.found, again.written, again.unchanged, again.no_longer) == (2, 0, 2, 0)
    assert rows(folder) == before


def test_the_same_records_in_another_order_give_the_same(folder: Path, tmp_path: Path) -> None:
    run(folder)
    with reading(folder / "catalog.sqlite") as connection:
        found = [json.loads(body) for (body,) in connection.execute("SELECT body FROM artifact ORDER BY seq")]
    other = new_case(tmp_path / "other", found[::-1])
    run(other)
    assert rows(other) == rows(folder)


def test_more_evidence_replaces_what_was_found(folder: Path, home: Path) -> None:
    run(folder)
    with Case.open(folder, write=True) as case:
        add(case, [message(3, 1, MARA)])
    (result,) = run(folder)
    assert (result.found, result.written, result.unchanged, result.no_longer) == (2, 1, 1, 0)
    assert len(rows(folder)) == 3
    listed = indicia(home, "findings", folder, "--jsonl").lines
    assert {each["about"]: each["records_total"] for each in listed} == {MARA: 4, "linh@example.net": 2}
    assert [each["about"] for each in indicia(home, "findings", folder, "--jsonl", "--all").lines].count(
        MARA
    ) == 2
    assert "VERIFIED" in indicia(home, "verify", folder).out


def test_what_follows_no_longer_is_stated_and_nothing_is_deleted(folder: Path, home: Path) -> None:
    run(folder, stating("a", "b"))
    (result,) = run(folder, stating("b"))
    assert (result.found, result.written, result.no_longer) == (1, 0, 1)
    assert [(each["about"], each["follows"]) for each in rows(folder)] == [
        ("a", True),
        ("b", True),
        ("a", False),
    ]
    assert rows(folder)[2]["records"] == []
    assert [each["about"] for each in indicia(home, "findings", folder, "--jsonl").lines] == ["b"]
    (twice,) = run(folder, stating("b"))
    assert twice.no_longer == 0
    (again,) = run(folder, stating("a", "b"))
    assert (again.found, again.written) == (2, 1)
    assert len(rows(folder)) == 4
    assert tie(folder) == []


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE finding SET body = replace(body, 'records_total\":3', 'records_total\":9')", "was changed"),
        ("DELETE FROM finding WHERE seq = (SELECT min(seq) FROM finding)", "lacks finding f-"),
        ("INSERT INTO finding SELECT seq + 1000, body FROM finding", "no ledger entry states"),
        ("DROP TABLE finding", "lacks finding f-"),
        ("INSERT INTO problem SELECT seq, body FROM finding", "no ledger entry states|moved"),
    ],
)
def test_a_finding_that_was_tampered_with_is_named(
    folder: Path, home: Path, statement: str, said: str
) -> None:
    run(folder)
    change(folder, statement)
    assert any(part in message for part in said.split("|") for message in tie(folder))
    assert indicia(home, "verify", folder, code=1).code == 1


def test_a_view_that_shows_something_else_is_named(folder: Path) -> None:
    run(folder)
    change(folder, "DROP VIEW findings")
    assert list(check_schema(folder / "catalog.sqlite")) == ["The catalog's findings is missing."]
    change(folder, "CREATE VIEW findings AS SELECT 1 AS seq")
    (said,) = check_schema(folder / "catalog.sqlite")
    assert "findings was changed" in said


@pytest.mark.parametrize("archive", FORMATS, ids=lambda path: path.name.partition(".")[0])
def test_a_catalog_of_an_earlier_format_has_none_and_gets_them(
    archive: Path, home: Path, tmp_path: Path
) -> None:
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
    folder = tmp_path / "case"
    before = (folder / "catalog.sqlite").read_bytes()
    assert indicia(home, "findings", folder, "--jsonl").lines == []
    assert (folder / "catalog.sqlite").read_bytes() == before
    (result,) = run(folder)
    assert result.state == "finished"
    run(folder, stating("a", records=("1-1",)))
    assert [each["about"] for each in rows(folder)] == ["a"]
    assert tie(folder) == []
    assert list(check_schema(folder / "catalog.sqlite")) == []


def test_many_records_are_counted_and_the_first_listed(tmp_path: Path, home: Path) -> None:
    folder = new_case(
        tmp_path / "case", [message(1, number, MARA) for number in range(1, 700)] + [message(2, 1, MARA)]
    )
    run(folder)
    (found,) = rows(folder)
    assert found["records_total"] == 700
    assert [(each["records"], each["listed"]) for each in found["fields"]["places"]] == [(699, 500), (1, 1)]
    assert found["records"] == [f"1-1-{number}" for number in range(1, 501)] + ["2-1-1"]


@pytest.mark.parametrize(
    ("analyzer", "reason"),
    [
        (stating("a", "a"), "It states two findings about a."),
        (stating("a", records=("9-9-9",)), "the record 9-9-9, which the case does not have"),
        (stating("\udcff"), "UnicodeEncodeError"),
        (
            Analyzer("invented", "1.0", lambda reader: reader.execute("DROP TABLE finding"), ""),
            "OperationalError",
        ),  # type: ignore[arg-type,return-value]
    ],
)
def test_an_analyzer_that_fails_stops_no_other(folder: Path, analyzer: Analyzer, reason: str) -> None:
    run(folder, stating("before"))
    failed, good = run(folder, analyzer, shared_identifiers)
    assert (failed.state, good.state, good.found) == ("failed", "finished", 2)
    assert reason in failed.message
    (act,) = acts(folder, "analyze.fail")
    assert reason in act["details"]["reason"]
    assert all(each["follows"] for each in rows(folder))
    assert tie(folder) == []


def test_a_run_that_is_cancelled_withdraws_nothing(folder: Path) -> None:
    run(folder, stating("before"))
    with Case.open(folder, write=True) as case:
        analysis = Analysis(case, (stating("after"), shared_identifiers))
        analysis.cancel()
        ended = [each for each in analysis.run() if isinstance(each, Analyzed)]
    assert [each.state for each in ended] == ["cancelled", "cancelled"]
    assert [each["about"] for each in rows(folder)] == ["before"]
    assert len(acts(folder, "analyze.cancel")) == 2


def test_rows_that_no_entry_states_are_taken_away_first(folder: Path) -> None:
    with reading(folder / "ledger.sqlite") as connection:
        (size,) = connection.execute("SELECT max(seq) + 1 FROM entry").fetchone()
    change(folder, f"INSERT INTO finding VALUES ({size}, '{{}}')")
    run(folder)
    assert [act["details"]["rows"] for act in acts(folder, "catalog.discard")] == [1]
    assert tie(folder) == []


def test_records_behind_findings_are_asked_for_by_sql(folder: Path) -> None:
    run(folder)
    mara, _ = rows(folder)
    with Case.open(folder) as case, closing(case.catalog.reader()) as connection:
        for condition, value, expected in (
            (BEHIND_FINDING, mara["id"], {"1-1-1", "1-1-2", "2-1-1"}),
            (BEHIND_ANALYZER, "shared_identifiers", {"1-1-1", "1-1-2", "2-1-1", "1-1-4", "2-1-3"}),
            (BEHIND_ANALYZER, "nobody", set()),
        ):
            found = connection.execute(f"SELECT id FROM artifacts WHERE {condition}", (value,))
            assert {row[0] for row in found} == expected
            plan = connection.execute(
                f"EXPLAIN QUERY PLAN SELECT id FROM artifacts WHERE {condition}", (value,)
            )
            assert any("artifact_key (<expr>=? AND <expr>=?)" in row["detail"] for row in plan)


def test_commands_list_what_there_is(folder: Path, home: Path) -> None:
    assert "no analyzer" in indicia(home, "analyze", folder, "nothing", code=2).err
    (done,) = indicia(home, "analyze", folder, "shared_identifiers", "--json").document["analyzers"]
    assert (done["found"], done["state"]) == (2, "finished")
    assert "2 as before" in indicia(home, "analyze", folder).out
    assert indicia(home, "findings", folder, "--analyzer", "nobody", "--jsonl").lines == []
    assert indicia(home, "findings", folder, "--analyzer", "shared_identifiers", "--json").document == rows(
        folder
    )
    assert MARA in indicia(home, "findings", folder).out
    assert f"'{MARA}" in indicia(home, "findings", folder, "--csv").out


def test_what_rests_on_protected_records_is_kept_back(folder: Path, home: Path) -> None:
    run(folder)
    indicia(home, "protect", folder, "2-1-1", "--category", "privileged")
    listed = indicia(home, "findings", folder, "--jsonl")
    assert [(each["about"], each.get("protected")) for each in listed.lines] == [
        (None, "privileged"),
        ("linh@example.net", None),
    ]
    assert "900101" not in listed.out
    assert "Kept back" in listed.err
    run(folder, stating(name="shared_identifiers"))
    assert "900101" not in indicia(home, "findings", folder, "--jsonl", "--all").out
    run(folder)
    told = indicia(home, "findings", folder, "--jsonl", "--reason", "ordered by the court")
    assert MARA in told.out
    (act,) = acts(folder, "access.search")
    assert (act["details"]["category"], act["details"]["found"]) == ("privileged", 1)


def test_a_finding_has_a_proof_that_needs_a_reason_where_it_rests_on_what_is_protected(
    folder: Path, home: Path, tmp_path: Path
) -> None:
    run(folder)
    indicia(home, "protect", folder, "2-1-1", "--category", "privileged")
    mara, linh = (each["id"] for each in rows(folder))
    for number, (name, reason, code) in enumerate(((linh, "", 0), (mara, "", 2), (mara, "ordered", 0))):
        proof = tmp_path / f"{number}.exhibit-proof"
        indicia(
            home, "proof", folder, name, "-o", proof, *(["--reason", reason] if reason else []), code=code
        )
        assert proof.exists() is (code == 0)
        if code == 0:
            assert "VERIFIED" in indicia(home, "verify", proof).out
    (act,) = acts(folder, "access.view")
    assert (act["subject"], act["details"]["category"]) == (mara, "privileged")


def test_plugins_are_found_and_a_broken_one_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "invented_analyzers"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "bad.py").write_text("raise RuntimeError('no such thing')\n")
    body = "from evidence.contract.analyzer import analyzer\n\n@analyzer(name='{}', version='1')\ndef f(reader):\n    'It.'\n"
    (package / "good.py").write_text(body.format("good"))
    (tmp_path / "outside.py").write_text(body.format("outside"))
    project = tmp_path / "outside-1.0.dist-info"
    project.mkdir()
    (project / "METADATA").write_text("Name: outside\nVersion: 1.0\n")
    (project / "entry_points.txt").write_text("[indicia.analyzers]\nit = outside\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    registry = load_analyzers(("invented_analyzers",))
    assert [each.name for each in registry.analyzers] == ["good", "outside"]
    assert [(each.module, each.reason) for each in registry.broken] == [
        ("invented_analyzers.bad", "RuntimeError: no such thing")
    ]
    assert [each.name for each in load_analyzers().analyzers] == ["outside", "shared_identifiers"]
