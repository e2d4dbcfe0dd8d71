"""``indicia run-leapp``, as a person types it. What the program can reach: tests/ingest/test_ingest_tool_run.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from command_line import indicia, new_case

from evidence.ingest import landlock, system_calls

_TOOL = """
import pathlib, sqlite3, sys
folder = pathlib.Path(sys.argv[sys.argv.index("-o") + 1])
with sqlite3.connect(folder / "_lava_artifacts.db") as db:
    db.execute("CREATE TABLE sms (body TEXT)")
    db.executemany("INSERT INTO sms VALUES (?)", [("one",), ("two",)])
(folder / "_lava_data.lava").write_text('{"artifacts": {}}')
"""


@pytest.mark.skipif(
    landlock.version() < landlock.TRUNCATE_SINCE or system_calls.load()[0] is None,
    reason="this system has no Landlock from version 3 on, or no libseccomp",
)
def test_the_tables_of_a_tool_become_an_item_and_the_ledger_names_it(home: Path, tmp_path: Path) -> None:
    phone, tool = tmp_path / "phone", tmp_path / "tool"
    phone.mkdir()
    (phone / "a").write_bytes(b"1")
    tool.mkdir()
    (tool / "aleapp.py").write_text(_TOOL)
    case = new_case(home, tmp_path / "case")
    indicia(home, "ingest", case, phone)
    said = indicia(home, "run-leapp", case, "1", "--tool", tool, "-o", tmp_path / "out", "--json").document
    assert (said["tool"], said["code"], said["evidence"], said["artifacts"]) == ("ALEAPP", 0, 2, 2)
    assert {one["kind"] for one in indicia(home, "artifacts", case, "--jsonl").lines} == {"external"}
    chain = indicia(home, "custody", "show", case, "1", "--json").document["chain"]
    assert [step["act"]["action"] for step in chain][-2:] == ["tool.start", "tool.end"]
    assert "VERIFIED" in indicia(home, "verify", case).out
    refused = indicia(home, "run-leapp", case, "1", "--tool", phone, "-o", tmp_path / "more", code=2)
    assert "no folder of a LEAPP" in refused.err
