"""``indicia export``: each table and list of the demo case is written, said in figures, proved and sealed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command_line import acts, indicia, new_case

from reports.exchange.format import Written

FORMATS = ("csv", "xlsx", "html", "kml", "gpx", "timeline-jsonl", "bodyfile")
BEGINS = {
    "csv": b"id,kind,evidence,path",
    "xlsx": b"PK\x03\x04",
    "html": b"<!DOCTYPE html>",
    "kml": b'<?xml version="1.0" encoding="UTF-8"?>\n<kml',
    "gpx": b'<?xml version="1.0" encoding="UTF-8"?>\n<gpx',
    "timeline-jsonl": b'{"data_type":',
    "bodyfile": b"d41d8cd98f00b204e9800998ecf8427e|/item 1/",
}


@pytest.fixture(scope="module")
def demo(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "demo"
    indicia(home, "demo", folder)
    return folder / "case"


def _last_export(case: Path) -> dict[str, Any]:
    return [act for act in acts(case) if act["action"] == "export"][-1]


@pytest.mark.parametrize("name", FORMATS)
def test_an_export_is_written_said_and_proved(home: Path, demo: Path, tmp_path: Path, name: str) -> None:
    output = tmp_path / f"case.{name}"
    said = indicia(
        home, "export", demo, "-o", output, "--format", name, "--recipient", "B", "--json"
    ).document
    assert output.read_bytes().startswith(BEGINS[name])
    assert max(said["counts"].values()) > 0
    assert said["left_out"] and all(words.endswith(".") for words in said["left_out"])
    assert Path(said["proof"]).is_file()
    done = _last_export(demo)
    assert {"format": name, "recipient": "B", "counts": said["counts"]}.items() <= done["details"].items()
    assert "VERIFIED" in indicia(home, "verify", output).out
    with output.open("r+b") as file:
        file.seek(20)
        file.write(b"!")
    assert indicia(home, "verify", output, code=1).out


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_case_has_an_empty_export(home: Path, tmp_path: Path, name: str) -> None:
    case = new_case(home, tmp_path / "case")
    said = indicia(home, "export", case, "-o", tmp_path / "out", "--format", name, "--json").document
    held = {key: number for key, number in said["counts"].items() if key not in ("acts", "sections")}
    assert set(held.values()) == {0}


def test_what_is_left_out_is_said_to_a_person(home: Path, demo: Path, tmp_path: Path) -> None:
    said = indicia(home, "export", demo, "-o", tmp_path / "t", "--format", "bodyfile").out
    assert "53 files" in said
    assert "Permissions and owners are not in the case" in said


@pytest.mark.parametrize("name", (*FORMATS, "vics", "case-uco", "bundle"))
def test_what_an_export_holds_is_said_in_words(home: Path, demo: Path, tmp_path: Path, name: str) -> None:
    said = indicia(home, "export", demo, "-o", tmp_path / f"t.{name}", "--format", name).out.splitlines()[0]
    assert "_" not in said.partition(" holds ")[2] and " 0 redacted" not in said


def test_one_is_not_many_and_what_is_lacking_is_said_in_words() -> None:
    counts = {"places": 1, "without_time": 1, "redacted": 0}
    assert Written(counts).held() == "1 place (1 without a time)"
    assert (
        Written({"media": 2, "files": 1, "categorised": 1}).held()
        == "2 media files, 1 file (1 with a category)"
    )


def test_a_selection_is_kept(home: Path, demo: Path, tmp_path: Path) -> None:
    arguments = ("export", demo, "-o", tmp_path / "t", "--format", "timeline-jsonl", "--select", "kind:call")
    indicia(home, *arguments)
    kinds = {json.loads(line)["data_type"] for line in (tmp_path / "t").read_bytes().splitlines()}
    assert kinds == {"indicia:artifact:call"}


def test_the_authority_limits_an_export(home: Path, tmp_path: Path) -> None:
    indicia(home, "demo", tmp_path / "demo")
    case = tmp_path / "demo" / "case"
    indicia(home, "scope", "set", case, "--authority", "Warrant 7", "--kinds", "location")
    said = indicia(home, "export", case, "-o", tmp_path / "c", "--format", "csv", "--json").document
    assert said["counts"]["artifacts"] == 6
    assert _last_export(case)["details"]["out_of_scope"] == 86
    said = indicia(home, "export", case, "-o", tmp_path / "k", "--format", "kml", "--json").document
    assert said["counts"]["places"] == 6, "five media state a place, too, and are kept back"


def test_the_page_follows_a_profile(home: Path, demo: Path, tmp_path: Path) -> None:
    arguments = ("export", demo, "-o", tmp_path / "p.html", "--format", "html")
    indicia(home, *arguments, "--profile", "us-federal")
    assert "902(13)" in (tmp_path / "p.html").read_text("utf-8")
    said = indicia(
        home, "export", demo, "-o", tmp_path / "q", "--format", "csv", "--profile", "iso17025", code=2
    )
    assert "Only the format html follows a profile" in said.err
    said = indicia(home, *arguments[:3], tmp_path / "r", *arguments[4:], "--profile", "none", code=2)
    assert "There is no report profile" in said.err
    assert not (tmp_path / "r").exists()


@pytest.mark.parametrize(
    ("name", "output", "said"),
    [
        ("docx", "x", "docx is not a format of export"),
        ("csv", "there", "exists already"),
        ("csv", "no/folder/x", "does not exist"),
    ],
)
def test_bad_use(home: Path, demo: Path, tmp_path: Path, name: str, output: str, said: str) -> None:
    (tmp_path / "there").write_bytes(b"mine")
    done = indicia(home, "export", demo, "-o", tmp_path / output, "--format", name, code=2)
    assert said in done.err
    assert (tmp_path / "there").read_bytes() == b"mine"
