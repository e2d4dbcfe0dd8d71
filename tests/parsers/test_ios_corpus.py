"""Real databases of iOS and macOS: every row that sqlite3 counts is found, and each locator leads to it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from parser_harness import corpus, run

from evidence.contract.parser import Parser
from parsers.ios.accounts import parse as accounts
from parsers.ios.data_usage import parse as data_usage
from parsers.ios.knowledge import parse as knowledge
from parsers.ios.network_attachments import parse as network_attachments
from parsers.ios.permissions import parse as permissions


@pytest.mark.parametrize(
    ("parser", "file", "tables"),
    [
        (knowledge, "macos/knowledgec-10.13.db", {"ZOBJECT": 21}),
        (permissions, "macos/TCC-test.db", {"access": 21}),
        (accounts, "ios/Accounts3.sqlite", {"ZACCOUNT": 18}),
        (data_usage, "ios/netusage.sqlite", {"ZPROCESS": 260, "ZLIVEUSAGE": 335}),
        (network_attachments, "ios/netusage.sqlite", {"ZNETWORKATTACHMENT": 49}),
    ],
    ids=lambda value: getattr(value, "name", None),
)
def test_every_row_of_a_real_database(
    parser: Parser, file: str, tables: dict[str, int], tmp_path: Path
) -> None:
    path = tmp_path / "copy.db"
    shutil.copyfile(corpus(file), path)
    outcome = run(parser, path)
    live = {each.locator for each in outcome.artifacts if each.state != "recovered"}
    with closing(sqlite3.connect(path)) as connection:
        for table, count in tables.items():
            rowids = {f"row {table}:{rowid}" for (rowid,) in connection.execute(f"SELECT rowid FROM {table}")}
            assert len(rowids) == count
            assert rowids == {locator for locator in live if locator.startswith(f"row {table}:")}
    assert {each.removeprefix("row ").partition(":")[0] for each in live} == set(tables)
