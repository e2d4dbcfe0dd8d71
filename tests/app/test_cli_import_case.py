"""``indicia export --format case-uco`` and ``indicia import-case``, as a person types them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from command_line import indicia, new_case


def _kinds(home: Path, case: Path) -> dict[str, int]:
    return dict(Counter(one["kind"] for one in indicia(home, "artifacts", case, "--jsonl").lines))


def test_the_demo_case_is_exported_proved_and_imported(home: Path, tmp_path: Path) -> None:
    indicia(home, "demo", tmp_path / "demo")
    demo, output = tmp_path / "demo" / "case", tmp_path / "case.jsonld"
    wanted = _kinds(home, demo)
    said = indicia(home, "export", demo, "-o", output, "--format", "case-uco", "--json").document
    assert said["counts"]["artifacts"] == sum(wanted.values())
    assert "VERIFIED" in indicia(home, "verify", output).out

    other = new_case(home, tmp_path / "other")
    done = indicia(home, "import-case", other, output, "--json").document
    assert done["artifacts"] == wanted == _kinds(home, other)
    assert "no artifact holds: file entries of the case that was exported (53 nodes)" in done["problems"]
    assert "VERIFIED" in indicia(home, "verify", other).out
    with output.open("r+b") as file:
        file.seek(20)
        file.write(b"!")
    assert indicia(home, "verify", output, code=1).out


def test_an_empty_case_is_a_graph_of_its_acts(home: Path, tmp_path: Path) -> None:
    case = new_case(home, tmp_path / "case")
    output = tmp_path / "case.jsonld"
    counts = indicia(home, "export", case, "-o", output, "--format", "case-uco", "--json").document["counts"]
    assert (counts["items"], counts["files"], counts["artifacts"]) == (0, 0, 0)
    assert counts["acts"] > 0


def test_what_cannot_be_imported_is_said(home: Path, tmp_path: Path) -> None:
    case = new_case(home, tmp_path / "case")
    assert "is not a file" in indicia(home, "import-case", case, tmp_path / "nothing.jsonld", code=2).err
    (tmp_path / "other.json").write_text('{"a": 1}', encoding="utf-8")
    assert "no artifact" in indicia(home, "import-case", case, tmp_path / "other.json", code=3).out
    remote = tmp_path / "remote.jsonld"
    remote.write_text('{"@context": "https://caseontology.org/c", "@graph": []}', encoding="utf-8")
    assert "kept elsewhere" in indicia(home, "import-case", case, remote, code=3).out
