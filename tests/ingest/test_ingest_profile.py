"""Profiles decide what is done and when; never what a record says."""

from __future__ import annotations

import hashlib
from pathlib import Path

import orjson
import pytest
from evidence_tree import build

from evidence.case import Case
from evidence.contract.errors import EvidenceError
from evidence.ingest.events import Progress, RunFinished
from evidence.ingest.order import Order
from evidence.ingest.profile import Profile, load, shipped
from evidence.ingest.run import Ingest

OWN = """
name = "own"
title = "Own"
about = "The laboratory's own."
parsers = ["android.*"]
media_hash = "deferred"
first = ["*/last-folder/*"]
last = ["a*"]
[limits]
entry_seconds = 12.5
parse_bytes = 1000000
"""


def _case(folder: Path) -> Case:
    return Case.create(folder, number="1", title="t", examiner="e", time_zone="UTC")


def _records(case: Case) -> dict[str, str]:
    reader = case.catalog.reader()
    rows = [
        row[0]
        for view in ("entries", "artifacts", "problems", "verifications")
        for row in reader.execute(f"SELECT body FROM {view}")
    ]
    reader.close()
    return {
        orjson.loads(body)["id"] + str(len(body)): hashlib.sha256(body.encode()).hexdigest() for body in rows
    }


def _files(folder: Path, count: int = 3000) -> Path:
    for number in range(count):
        place = folder / ("last-folder" if number % 3 == 0 else "a-first" if number % 3 == 1 else "middle")
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{number:05d}.txt").write_text(f"file {number}")
    return folder


def test_every_profile_that_ships_gives_the_same_records(tmp_path: Path) -> None:
    evidence = build(tmp_path / "evidence")
    found = []
    for name in (None, *shipped()):
        with _case(tmp_path / str(name)) as case:
            run = Ingest(case, [evidence], workers=2, profile=load(name) if name else None)
            assert list(run.run())[-1].state == "finished"  # type: ignore[union-attr]
            found.append(_records(case))
    assert len(found[0]) > 10
    assert all(each == found[0] for each in found)


def test_what_is_likely_to_matter_is_read_first(tmp_path: Path) -> None:
    evidence = _files(tmp_path / "evidence")
    profile = Profile(name="o", title="", about="", first=("*last-folder/*",), last=("*a-first/*",))
    with _case(tmp_path / "case") as case:
        assert [*Ingest(case, [evidence], workers=1, profile=profile).run()][-1].state == "finished"  # type: ignore[union-attr]
        reader = case.catalog.reader()
        rows = reader.execute(
            "SELECT seq, path, number FROM entries WHERE type = 'file' ORDER BY seq"
        ).fetchall()
        reader.close()
    wanted = [row for row in rows if "last-folder" in row[1]]
    assert len(wanted) == 1000
    place = {row[1]: index for index, row in enumerate(rows)}
    middle_of = {
        part: sum(place[row[1]] for row in rows if part in row[1]) / 1000
        for part in ("last-folder", "middle", "a-first")
    }
    assert middle_of["last-folder"] < middle_of["middle"] < middle_of["a-first"]
    assert [row[2] for row in sorted(rows, key=lambda row: row[2])] != [row[2] for row in rows]


def test_ledger_says_with_which_profile_and_a_resumed_item_keeps_its_own(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN)
    evidence = _files(tmp_path / "evidence")
    with _case(tmp_path / "case") as case:
        run = Ingest(case, [evidence], workers=1, profile=load(str(own)))
        for _ in run.run():
            run.cancel()
        later = Ingest(case, [build(tmp_path / "other")], workers=1, profile=load("everything"))
        for _ in later.run():
            later.cancel()
        states = [*Ingest.resuming(case, workers=1).run()]
        assert isinstance(states[-1], RunFinished)
        assert states[-1].state == "finished"
        acts = [entry.document() for entry in case.ledger.acts()]
    starts = [act for act in acts if act["action"] == "ingest.start"]
    profiles = [(act["subject"], act["details"]["parameters"]["profile"]["name"]) for act in starts]
    assert profiles[0] == ("evidence 1", "own")
    assert profiles[-2:] == [("evidence 1", "own"), ("evidence 2", "everything")]
    assert starts[-2]["details"]["parameters"]["limits"]["entry_seconds"] == "12.5"
    assert {parser["name"].split(".")[0] for parser in starts[-2]["details"]["parsers"]} == {"android"}
    assert "chrome.history" in {parser["name"] for parser in starts[-1]["details"]["parsers"]}
    received = [act["details"] for act in acts if act["action"] == "evidence.receive"]
    assert received[0]["verify_source"] is False
    assert received[0]["profile"]["limits"] == {"entry_seconds": "12.5", "parse_bytes": "1000000"}


def test_a_pause_hands_out_nothing_and_loses_nothing(tmp_path: Path) -> None:
    evidence = _files(tmp_path / "evidence", 9000)
    with _case(tmp_path / "case") as case:
        run = Ingest(case, [evidence], workers=1, profile=load("standard"))
        still: list[int] = []
        seconds: list[float] = []
        end = None
        for event in run.run():
            if isinstance(event, Progress) and event.phase != "survey" and not still:
                run.pause()
            if isinstance(event, Progress) and event.phase == "paused":
                still.append(event.entries_done)
                seconds.append(event.seconds)
                if len(still) == 5:
                    run.go_on()
            end = event
        assert len(still) >= 5
        assert len(set(still[:5])) == 1, "nothing is read in a pause"
        assert still[0] < 9000, "there was something left to read"
        assert seconds[4] - seconds[1] < 0.2, "standing still is no time of reading"
        assert isinstance(end, RunFinished)
        assert end.state == "finished"
        reader = case.catalog.reader()
        assert reader.execute("SELECT count(*) FROM entries WHERE type = 'file'").fetchone()[0] == 9000
        reader.close()


def test_a_profile_that_makes_no_sense_is_refused_in_words(tmp_path: Path) -> None:
    for text, said in (
        (OWN.replace("12.5", "-1"), "limits"),
        (OWN.replace("entry_seconds", "entry_hours"), "entry_hours"),
        (OWN.replace('"deferred"', '"never"'), "media_hash"),
        ("\x00", "cannot be used"),
    ):
        file = tmp_path / "bad.toml"
        file.write_text(text)
        with pytest.raises(EvidenceError, match=said):
            load(str(file))
    with pytest.raises(EvidenceError, match="triage, standard, everything"):
        load("no-such")
    assert Profile.of_details({"name": "x"}) is None


def test_order_reads_bytes_and_ignores_letter_case() -> None:
    order = Order(["*.jpg"], ["windows/*"])
    assert order.rank(b"DCIM/\xff.JPG") == 0
    assert order.rank(b"x/y") == 1
    assert order.rank(b"Windows/system32/a.dll") == 2
    assert order.rank(b"Windows/Web/a.jpg") == 0
