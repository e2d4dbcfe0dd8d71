"""Scope and redaction on the command line: what is set, what leaves, and what is said of it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
import typer
from command_line import acts, indicia, new_case

from app.cli.selecting import moment

PROFILE = """
name = "for the defence"
[[replace]]
label = "victim 1"
texts = ["Zanzibar"]
phones = ["+44 7700 900142"]
"""


@pytest.fixture(scope="module")
def case(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case with one file of messages, one of visits, and a name to hide."""
    folder = tmp_path_factory.mktemp("scope")
    phone = folder / "Zanzibar"
    telephony = phone / "data/data/com.android.providers.telephony/databases"
    telephony.mkdir(parents=True)
    with sqlite3.connect(telephony / "mmssms.db") as database:
        database.execute(
            "CREATE TABLE sms(_id INTEGER PRIMARY KEY, thread_id, address, date, date_sent, read, type, body)"
        )
        rows = [
            (1, 1, "+447700900142", 1772445600000, 0, 1, 1, "to Zanzibar"),
            (2, 2, "+447700900155", 1772532000000, 0, 1, 1, "no secret"),
        ]
        database.executemany("INSERT INTO sms VALUES (?,?,?,?,?,?,?,?)", rows)
    made = new_case(home, folder / "case")
    indicia(home, "ingest", made, phone)
    (folder / "p.toml").write_text(PROFILE)
    return made


def test_a_scope_is_set_shown_and_lifted(home: Path, case: Path) -> None:
    assert "No scope is set" in indicia(home, "scope", "show", case).out
    done = indicia(
        home, "scope", "set", case, "--authority", "Warrant 7", "--person", "07700 900142",
        "--from", "2026-03-01T00:00:00+00:00", "--json",
    )  # fmt: skip
    assert done.document["authority"] == "Warrant 7"
    shown = indicia(home, "scope", "show", case, "--json").document
    assert (shown["people"], shown["within"], shown["kept_back"]) == (["07700 900142"], 1, 1)
    assert "1 of 2 artifacts lie within it (kept back: 1)." in indicia(home, "scope", "show", case).out
    indicia(home, "scope", "lift", case, "--reason", "a wider order")
    assert "No scope is set" in indicia(home, "scope", "show", case).out
    assert [act["action"] for act in acts(case) if act["action"].startswith("scope")] == [
        "scope.set",
        "scope.lift",
    ]


def test_kinds_of_a_scope_are_told_apart_from_blanks_and_a_kind_that_is_none_is_said(
    home: Path, case: Path
) -> None:
    """``message, call`` kept every call back, and nobody was told."""
    one = ["scope", "set", case, "--authority", "Warrant 7", "--kinds"]
    done = indicia(home, *one, " web_visit , message,")
    assert not done.err
    assert acts(case)[-2]["details"]["kinds"] == ["web_visit", "message"]
    assert "2 of 2 artifacts" in indicia(home, "scope", "show", case).out
    wrong = indicia(home, *one, "mesage,call")
    assert "'mesage'" in wrong.err
    assert "'call'" not in wrong.err
    indicia(home, *one, "call", "--item", "0", code=2)
    indicia(home, "scope", "lift", case, "--reason", "end of test")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--from", "yesterday"), "not a time"),
        (("--from", "2026-03-01"), "offset"),
        (("--item", "x"), "not a valid int"),
    ],
)
def test_a_scope_that_says_nothing_is_refused(
    home: Path, case: Path, options: tuple[str, ...], said: str
) -> None:
    before = len(acts(case))
    done = indicia(home, "scope", "set", case, "--authority", "W", *options, code=2)
    assert said in done.err
    assert "Traceback" not in done.err
    assert len(acts(case)) == before


def test_a_redacted_report_and_its_full_version(home: Path, case: Path, tmp_path: Path) -> None:
    redacted, full = tmp_path / "redacted.pdf", tmp_path / "full.pdf"
    told = indicia(
        home, "report", case, "-o", redacted, "--redact", case.parent / "p.toml", "--full", full
    ).out
    assert f"{full} is the full version, NOT signed" in told
    assert full.with_name("full.pdf.proof").is_file()
    assert b"Zanzibar" not in redacted.read_bytes()
    assert indicia(home, "redacted", "check", case, redacted, full, "--json").document["belongs"] is True
    assert "is the full version of" in indicia(home, "redacted", "check", case, redacted, full).out
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(full.read_bytes()[:-1] + b"x")
    done = indicia(home, "redacted", "check", case, redacted, changed, code=1)
    assert "is NOT the full version" in done.out
    done = indicia(home, "redacted", "check", case, full, redacted, code=2)
    assert "not a redacted report" in done.err
    act = next(act for act in acts(case) if act["action"] == "report.redact")
    assert act["details"]["profile"] == "for the defence"


def test_a_redacted_export(home: Path, case: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    indicia(home, "export", case, "-o", out, "--format", "csv", "--redact", case.parent / "p.toml")
    text = out.read_text(encoding="utf-8-sig")
    assert "Zanzibar" not in text
    assert "900142" not in text
    assert "no secret" in text
    assert "[redacted: victim 1]" in text
    details = [act["details"] for act in acts(case) if act["action"] == "export"][-1]
    assert details["redacted"] is True
    assert details["redactions"][0]["rule"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "cannot be read"),
        ("name = 'x'\nsecret = 'Zanzibar'\n", "cannot be used"),
        ("[[", "cannot be used"),
    ],
)
def test_a_profile_that_cannot_be_used_leaves_nothing(
    home: Path, case: Path, tmp_path: Path, content: str | None, said: str
) -> None:
    profile, out = tmp_path / "q.toml", tmp_path / "r.pdf"
    if content is not None:
        profile.write_text(content)
    for command in (("report",), ("export", "--format", "csv")):
        done = indicia(home, command[0], case, "-o", out, *command[1:], "--redact", profile, code=2)
        assert said in done.err
        assert "Traceback" not in done.err
        assert not out.exists()


def test_full_without_redact_is_refused(home: Path, case: Path, tmp_path: Path) -> None:
    done = indicia(home, "report", case, "-o", tmp_path / "r.pdf", "--full", tmp_path / "f.pdf", code=2)
    assert "goes with --redact" in done.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["r.pdf", "r.pdf.proof", "../{here}/r.pdf"])
def test_the_full_version_never_takes_the_redacted_ones_place(
    home: Path, case: Path, tmp_path: Path, name: str
) -> None:
    full = tmp_path / name.format(here=tmp_path.name)
    profile = case.parent / "p.toml"
    done = indicia(
        home, "report", case, "-o", tmp_path / "r.pdf", "--redact", profile, "--full", full, code=2
    )
    assert "would take the place" in done.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2026-03-02T11:00:00.500000+01:00", "2026-03-02T10:00:00.5+00:00"),
        ("2026-03-02T10:00:00.123456789+00:00", "2026-03-02T10:00:00.123456789+00:00"),
        ("0001-01-01T00:00:00+05:00", None),
        ("2026-03-02T10:00:00", None),
    ],
)
def test_a_bound_is_kept_as_records_write_times(
    given: str, kept: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    if kept is not None:
        assert moment(given) == kept
        return
    with pytest.raises(typer.Exit):
        moment(given)
    assert "is not a time with an offset" in capsys.readouterr().err
