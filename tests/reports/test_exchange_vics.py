"""Project VIC: what is written is what md5sum and sha1sum say; what is read becomes tags where it fits."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from report_helpers import RecordSink, entry, message

from evidence.case import Case
from evidence.custody.acts import log
from evidence.custody.acts_record import Tag
from evidence.custody.acts_report import ScopeSet
from reports.errors import ReportError
from reports.exchange.export import Exported, export
from reports.exchange.vics_import import Imported, import_categories
from reports.exchange.vics_read import read
from reports.selection import ArtifactSelection

CONTEXT = "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#"
OLD = "http://github.com/ICMEC/ProjectVic/DataModels/1.3.xml#Media"
HOSTILE = 'DCIM/"],"Category":1,\u202egpj.\u2028<b>.jpg'
TIMES = {"modified": "2026-03-02T09:50:00+00:00", "accessed": None, "changed": None, "born": None}


@pytest.fixture
def case(report_home: None, tmp_path: Path) -> Iterator[Case]:
    """Two copies of one picture, a picture with a hostile name, a deleted film, a text, an empty picture."""
    with Case.create(
        tmp_path / "case", number="2026-9", title="T", examiner="Dr. Zoë", agency="Lab", time_zone="UTC"
    ) as opened:
        sink = RecordSink(opened)
        same = {name: entry(1, "DCIM/a.jpg")[name] for name in ("md5", "sha1", "sha256", "size")}
        sink.add("entry", entry(1, "DCIM/a.jpg", mime="image/jpeg", times=TIMES))
        sink.add("entry", entry(2, "Copies/b.jpg", mime="image/jpeg", **same))
        sink.add("entry", entry(3, HOSTILE, mime="image/jpeg", zone_assumed=True))
        sink.add("entry", entry(4, "film.mp4", mime="video/mp4", state="deleted"))
        sink.add("entry", entry(5, "notes.txt"))
        sink.add("entry", entry(6, "empty.jpg", mime="image/jpeg", size=0))
        sink.add("entry", entry(7, "unread.jpg", mime="image/jpeg", md5=None, sha1=None, sha256=None))
        yield opened


def media(case: Case, place: Path, **options: Any) -> tuple[dict[str, dict[str, Any]], Exported]:
    """The file's media by the name of the first place, and what the export said."""
    made = export(case, place, "vics", **options)
    found = json.loads(place.read_bytes())
    assert "/2.0.xml/" in found["@odata.context"]
    assert found["@odata.context"].endswith("$metadata#Cases")
    (stated,) = found["value"]
    return {each["MediaFiles"][0]["FileName"]: each for each in stated["Media"]}, made


def stated(place: Path, *each: dict[str, Any], context: str = CONTEXT + "Media") -> Path:
    """A hash set as other tools write one."""
    place.write_text(json.dumps({"@odata.context": context, "value": list(each)}), "utf-8")
    return place


def md5(content: str) -> str:
    said = subprocess.run(["md5sum"], input=content.encode(), capture_output=True, check=True).stdout
    return said.split()[0].decode().upper()


def sha1(content: str) -> str:
    said = subprocess.run(["sha1sum"], input=content.encode(), capture_output=True, check=True).stdout
    return said.split()[0].decode().upper()


def tags(case: Case) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in case.ledger.acts():
        act = each.document()
        if act["action"] == "tag":
            found.setdefault(act["subject"], []).append(act["details"]["tag"])
    return found


def brought(case: Case, file: Path) -> Imported:
    return import_categories(case, read(file))


def test_one_medium_for_each_content_with_all_its_places(case: Case, tmp_path: Path) -> None:
    found, made = media(case, tmp_path / "v.json")
    assert len(found) == 3
    picture = found["a.jpg"]
    assert picture["MD5"] == md5("DCIM/a.jpg")
    assert picture["SHA1"] == sha1("DCIM/a.jpg")
    assert picture["MediaSize"] == len("DCIM/a.jpg")
    assert picture["Category"] is None
    assert [place["FilePath"] for place in picture["MediaFiles"]] == ["1/DCIM/a.jpg", "1/Copies/b.jpg"]
    assert picture["MediaFiles"][0]["Written"] == "2026-03-02T09:50:00+00:00"
    assert "Created" not in picture["MediaFiles"][0]
    assert found["film.mp4"]["MediaFiles"][0]["Unallocated"] is True
    (hostile,) = (each for each in found.values() if each["MD5"] == md5(HOSTILE))
    assert hostile["MediaFiles"][0]["FilePath"] == f"1/{HOSTILE}"
    assert hostile["Category"] is None
    assert made.written.counts == {"media": 3, "files": 4, "categorised": 0, "redacted": 0}
    said = " ".join(made.written.left_out)
    assert "No picture or video is in it" in said
    assert "1 media file left out: empty" in said
    assert "1 media file left out: no MD5" in said
    assert "zone was assumed" in said
    assert made.proof.is_file()


def test_categories_and_tags_are_those_of_the_ledger(case: Case, tmp_path: Path) -> None:
    for record, tag in (("1-2", "Category 2"), ("1-1", "category 1"), ("1-1", "key"), ("1-4", "category x")):
        log(case.ledger, record, Tag(tag=tag))
    found, made = media(case, tmp_path / "v.json")
    assert found["a.jpg"]["Category"] == 1
    assert found["a.jpg"]["Tags"] == "key"
    assert found["film.mp4"]["Category"] is None
    assert found["film.mp4"]["Tags"] == "category x"
    assert made.written.counts["categorised"] == 1
    assert any("several categories" in words for words in made.written.left_out)


def test_choice_and_scope_hold(case: Case, tmp_path: Path) -> None:
    log(case.ledger, "1-4", Tag(tag="key"))
    found, made = media(case, tmp_path / "chosen.json", select=ArtifactSelection(tags=("key",)))
    assert list(found) == ["film.mp4"]
    assert any("neither chosen" in words for words in made.written.left_out)
    log(case.ledger, "case", ScopeSet(authority="W", kinds=["message"]))
    assert media(case, tmp_path / "scope.json")[0] == {}


def test_the_same_case_gives_the_same_bytes(case: Case, tmp_path: Path) -> None:
    for name in ("a.json", "b.json"):
        export(case, tmp_path / name, "vics")
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()


def test_a_hash_set_tags_every_file_that_fits(case: Case, tmp_path: Path) -> None:
    file = stated(
        tmp_path / "set.json",
        {"MediaID": 1, "MD5": md5("DCIM/a.jpg"), "SHA1": sha1("DCIM/a.jpg"), "Category": 1, "MediaSize": 10},
        {"MediaID": 2, "SHA1": sha1("film.mp4"), "Category": "2", "IsPrecategorized": "true"},
    )
    done = brought(case, file)
    assert tags(case) == {"1-1": ["category 1"], "1-2": ["category 1"], "1-4": ["category 2"]}
    acts = {each.seq: each.document() for each in case.ledger.acts()}
    note = acts[done.entries["1-1"]]["details"]["note"]
    assert "set.json" in note
    assert hashlib.sha256(file.read_bytes()).hexdigest() in note
    assert hashlib.sha256(b"DCIM/a.jpg").hexdigest() in note
    assert "MD5 and SHA-1 and size" in note
    again = brought(case, file)
    assert (again.entries, again.known) == ({}, 3)


def test_what_contradicts_is_not_tagged_and_counted(case: Case, tmp_path: Path) -> None:
    done = brought(
        case,
        stated(
            tmp_path / "set.json",
            {"MD5": md5("DCIM/a.jpg"), "SHA1": sha1("other"), "Category": 1},
            {"MD5": md5("film.mp4"), "Category": 1, "MediaSize": 4711},
            {"MD5": md5(HOSTILE), "Category": 1},
            {"MD5": md5(HOSTILE), "Category": 2},
        ),
    )
    assert tags(case) == {}
    assert (done.contradicting, done.ambiguous) == (3, 1)


def test_a_category_of_the_examiner_s_own_stays_unless_it_shall_be_replaced(
    case: Case, tmp_path: Path
) -> None:
    for tag in ("category 3", "Category 2"):
        log(case.ledger, "1-1", Tag(tag=tag))
    file = stated(tmp_path / "set.json", {"MD5": md5("DCIM/a.jpg"), "Category": 1})
    done = brought(case, file)
    assert done.differing == {"1-1": (2, 1)}
    assert list(done.entries) == ["1-2"]
    assert tags(case)["1-1"] == ["category 3", "Category 2"]
    again = import_categories(case, read(file), replace=True)
    assert (list(again.entries), again.differing, again.known) == (["1-1"], {"1-1": (2, 1)}, 1)
    assert tags(case)["1-1"] == ["category 3", "Category 2", "category 1"]


def test_statements_that_disagree_about_a_file_are_told_apart(case: Case, tmp_path: Path) -> None:
    """Each list is stated of one file; expected: is it tagged, does a statement contradict, is it ambiguous."""
    one, two = {"MD5": md5("film.mp4")}, {"SHA1": sha1("film.mp4")}
    for number, (stating, expected) in enumerate(
        (
            # By MD5 one category, by SHA-1 another: both fit.
            ([one | {"Category": 1}, two | {"Category": 2}], (0, 0, 1)),
            # MD5 fits, SHA-1 does not: another content with the same MD5. The one that fits whole counts.
            ([one | {"SHA1": sha1("x"), "Category": 2}, one | two | {"Category": 1}], (1, 1, 0)),
            # The one without SHA-1 could be about either.
            ([one | {"SHA1": sha1("x"), "Category": 2}, one | {"Category": 1}], (0, 1, 0)),
            ([two | {"MD5": md5("x"), "Category": 1}], (0, 1, 0)),
            ([one | {"Category": 1}, two | {"Category": 1}], (1, 0, 0)),
        )
    ):
        for turn in (stating, stating[::-1]):
            with Case.create(
                tmp_path / f"{number}{turn is stating}", number="2", title="T", examiner="E"
            ) as other:
                RecordSink(other).add("entry", entry(9, "film.mp4", mime="video/mp4"))
                done = brought(other, stated(tmp_path / "set.json", *turn))
                assert (len(done.entries), done.contradicting, done.ambiguous) == expected, turn
                assert tags(other) == ({"1-9": ["category 1"]} if expected[0] else {})


def test_what_cannot_be_used_is_counted_by_its_reason(case: Case, tmp_path: Path) -> None:
    empty = {"MD5": "D41D8CD98F00B204E9800998ECF8427E", "Category": 1}
    odd: list[dict[str, Any]] = [
        {"MD5": md5("x"), "Category": None},
        {"MD5": md5("x"), "Category": True},
        {"MD5": md5("x"), "Category": -1},
        {"MD5": md5("x"), "Category": 10**30},
        {"MD5": "<b>", "Category": 1},
        {"MD5": 5, "Category": 1},
        {"Category": 1},
        {"MD5": md5("x"), "Category": 1, "MediaSize": "5 KB"},
        empty,
    ]
    found = read(stated(tmp_path / "set.json", *odd))
    assert found.stated == ()
    assert sum(found.refused.values()) == len(odd)
    assert found.refused["the digest of an empty file"] == 1
    assert found.refused["a category that is no small number"] == 3


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[" * 200_000,
        b'{"value": []}',
        b'{"@odata.context": "http://example.org/other", "value": []}',
        b'{"@odata.context": "ProjectVic", "value": 3}',
        b"\xff\xfe\x00",
    ],
)
def test_other_files_are_refused_in_words(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "x.json").write_bytes(data)
    with pytest.raises(ReportError, match="Project VIC"):
        read(tmp_path / "x.json")


def test_cases_and_the_older_model_are_read_too(tmp_path: Path) -> None:
    one = {"MD5": md5("x"), "Category": 3}
    as_case = stated(tmp_path / "case.json", {"CaseID": "1", "Media": [one]}, context=CONTEXT + "Cases")
    (tmp_path / "old.json").write_bytes(
        b"\xef\xbb\xbf" + json.dumps({"odata.metadata": OLD, "value": [one]}).encode()
    )
    for file in (as_case, tmp_path / "old.json"):
        (found,) = read(file).stated
        assert (found.md5, found.category) == (md5("x").lower(), 3)


def test_categories_go_from_one_case_to_another(case: Case, tmp_path: Path) -> None:
    log(case.ledger, "1-1", Tag(tag="category 2"))
    export(case, tmp_path / "out.json", "vics")
    with Case.create(tmp_path / "second", number="2", title="T", examiner="Dr. Zoë") as other:
        RecordSink(other).add("entry", entry(9, "DCIM/a.jpg", mime="image/jpeg"))
        assert list(brought(other, tmp_path / "out.json").entries) == ["1-9"]
        assert tags(other) == {"1-9": ["category 2"]}


def test_the_command_says_what_it_did(case: Case, tmp_path: Path) -> None:
    file = stated(tmp_path / "set.json", {"MD5": md5("film.mp4"), "Category": 1}, {"MD5": "x", "Category": 1})
    case.close()

    def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "app.cli.main", "import-vics", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    done = run(tmp_path / "case", file, "--json")
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert list(said["tagged"]) == ["1-4"]
    assert said["not_used"] == {"no digest, or one that is none": 1}
    again = run(tmp_path / "case", file)
    assert "Already of the category: 1." in again.stdout
    stated(file, {"MD5": md5("film.mp4"), "Category": 2})
    assert "1-4 bore category 1: kept, not the stated 2" in run(tmp_path / "case", file).stdout
    assert "1-4 bore category 1: the stated 2 counts now." in run(tmp_path / "case", file, "--replace").stdout
    refused = run(tmp_path / "case", tmp_path / "none.json")
    assert refused.returncode == 2
    assert "cannot be read" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_a_tag_of_what_is_out_of_scope_does_not_become_its_file_s(case: Case, tmp_path: Path) -> None:
    sink = RecordSink(case)
    shown = message(1, "DCIM/a.jpg", "x") | {"kind": "media", "fields": {}}
    sink.add("artifact", shown)
    sink.add("artifact", shown | {"id": "1-1-2", "number": 2, "kind": "location"})
    log(case.ledger, "1-1-1", Tag(tag="SHOWNTAG"))
    log(case.ledger, "1-1-2", Tag(tag="SECRETTAG"))
    log(case.ledger, "case", ScopeSet(authority="A", kinds=["media"]))
    found, made = media(case, tmp_path / "out.json")
    assert found["a.jpg"]["Tags"] == "SHOWNTAG"
    assert b"SECRETTAG" not in (tmp_path / "out.json").read_bytes()
    assert any(said.startswith("1 tag left out") for said in made.written.left_out)
