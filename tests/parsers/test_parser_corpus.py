"""Real evidence: each row that sqlite3 counts is found, and each locator leads to its row."""

from __future__ import annotations

import shutil
import sqlite3
import zipfile
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from parser_harness import corpus, run

from evidence.contract.registry import PARSER_PACKAGES, load
from evidence.model.artifact import Artifact
from evidence.model.kinds import Message, WebVisit

_REGISTRY = load(PARSER_PACKAGES)


def _run(name: str, path: Path) -> list[Artifact]:
    parser = _REGISTRY.parser(name)
    assert parser is not None
    return run(parser, path).artifacts


def _tables(artifacts: list[Artifact]) -> Counter[str]:
    return Counter(artifact.locator.removeprefix("row ").partition(":")[0] for artifact in artifacts)


@pytest.mark.parametrize(
    ("name", "file", "expected"),
    [
        ("android.sms", "android/mmssms.db", {"sms": 9}),
        ("android.calls", "android/contacts2.db", {"calls": 3}),
        ("ios.messages", "ios/imessage_chat.db", {"message": 10, "attachment": 1}),
        ("chrome.history", "browsers/chrome_History", {"visits": 69}),
        ("chrome.downloads", "browsers/chrome_History", {"downloads": 2}),
    ],
)
def test_every_row_is_found_and_its_locator_leads_to_it(
    name: str, file: str, expected: dict[str, int], tmp_path: Path
) -> None:
    path = tmp_path / "copy.db"
    shutil.copyfile(corpus(file), path)
    artifacts = _run(name, path)
    assert _tables(artifacts) == expected
    with closing(sqlite3.connect(path)) as connection:
        for table, count in expected.items():
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (count,)
        for artifact in artifacts:
            table, _, rowid = artifact.locator.removeprefix("row ").partition(":")
            row = connection.execute(f"SELECT * FROM {table} WHERE rowid = ?", (int(rowid),)).fetchone()
            if isinstance(artifact, Message):
                assert artifact.body in row
            elif isinstance(artifact, WebVisit):
                assert artifact.visited is not None
                assert int(artifact.visited.raw) in row
            assert row is not None


def test_a_message_whose_two_texts_differ_is_pointed_out() -> None:
    """Somebody changed the text of two of the corpus's messages, and not their archived form."""
    parser = _REGISTRY.parser("ios.messages")
    assert parser is not None
    outcome = run(parser, corpus("ios/imessage_chat.db"))
    assert [locator for _, locator in outcome.warnings] == ["row message:6", "row message:10"]
    assert "install Microsoft Office" in outcome.warnings[0][0]
    assert isinstance(outcome.artifacts[5], Message)
    assert "install Open Office" in str(outcome.artifacts[5].body)


def test_whatsapp_of_a_real_extraction(tmp_path: Path) -> None:
    with zipfile.ZipFile(corpus("phones/ios15_whatsapp.zip")) as archive:
        for name in archive.namelist():
            if "ChatStorage.sqlite" in name:
                (tmp_path / Path(name).name).write_bytes(archive.read(name))
    artifacts = _run("ios.whatsapp", tmp_path / "ChatStorage.sqlite")
    assert _tables(artifacts) == {"ZWAMESSAGE": 32, "ZWAMEDIAITEM": 4}
    by_locator = {artifact.locator: artifact for artifact in artifacts}
    message = by_locator["row ZWAMESSAGE:20"]
    assert isinstance(message, Message)
    assert message.body is not None
    assert message.body.startswith("I do. Lol.")
    assert message.recipients == ("19198887386@s.whatsapp.net",)
