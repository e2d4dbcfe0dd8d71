"""What holds of every parser that the registry finds."""

from __future__ import annotations

import inspect
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from parser_harness import corpus, run

from evidence.contract.parser import Parser
from evidence.contract.registry import PARSER_PACKAGES, load
from evidence.model.kinds import KINDS

_REGISTRY = load(PARSER_PACKAGES)
_PARSERS = _REGISTRY.parsers
_each = pytest.mark.parametrize("parser", _PARSERS, ids=lambda parser: parser.name)


def test_every_module_loads_and_names_are_unique() -> None:
    assert _REGISTRY.broken == []
    assert len({parser.name for parser in _PARSERS}) == len(_PARSERS) >= 10


@_each
def test_a_parser_says_what_it_is(parser: Parser) -> None:
    assert parser.version
    assert "Reference:" in parser.reference
    assert parser.match or parser.mime or parser.tables
    assert parser.emits or parser.name == "realm.named"
    assert all(KINDS[kind.kind] is kind for kind in parser.emits)


@_each
def test_a_parser_is_one_short_file(parser: Parser) -> None:
    path = inspect.getsourcefile(parser.parse)
    assert path is not None
    text = Path(path).read_text(encoding="utf-8")
    assert text.count("\n") < 80
    assert text.count("@parser(") == 1


def _table_script(parser: Parser, columns: bool) -> str:
    tables: dict[str, set[str]] = {}
    for name in sorted(name for names in parser.tables for name in names):
        table, _, column = name.partition(".")
        tables.setdefault(table, set()).update({column} if column and columns else {"other"})
    statements = []
    for table, names in tables.items():
        marks = ", ".join("?" * len(names))
        statements += [
            f"CREATE TABLE {table} ({', '.join(sorted(names))})",
            f"INSERT INTO {table} VALUES ({marks})",
        ]
    return ";".join(statements)


@_each
def test_empty_random_and_foreign_files_yield_nothing_and_raise_nothing(
    parser: Parser, tmp_path: Path
) -> None:
    noise = random.Random(7)
    foreign = tmp_path / "foreign.db"
    with closing(sqlite3.connect(foreign)) as connection:
        connection.executescript("CREATE TABLE unrelated (a, b); INSERT INTO unrelated VALUES (1, 2)")
    contents = [
        b"",
        b"SQLite format 3\0",
        noise.randbytes(5_000),
        b"SQLite format 3\0" + noise.randbytes(9_000),
    ]
    for number, content in enumerate([*contents, foreign.read_bytes()]):
        path = tmp_path / f"{number}.bin"
        path.write_bytes(content)
        assert run(parser, path).artifacts == []


@pytest.mark.parametrize("parser", [each for each in _PARSERS if each.tables], ids=lambda parser: parser.name)
@pytest.mark.parametrize("columns", [True, False], ids=["columns", "no columns"])
def test_values_of_any_type_raise_nothing(parser: Parser, columns: bool, tmp_path: Path) -> None:
    script = _table_script(parser, columns).split(";")
    for number, value in enumerate([None, "text", b"\xff\x00", -1, 2**63 - 1, 1e300, float("inf"), ""]):
        path = tmp_path / f"odd{number}.db"
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = OFF")
            for statement in script:
                connection.execute(statement, (value,) * statement.count("?"))
        run(parser, path)


_SAMPLES = {
    "android.calls": "android/contacts2.db",
    "android.sms": "android/mmssms.db",
    "chrome.downloads": "browsers/chrome_History",
    "chrome.history": "browsers/chrome_History",
    "ios.messages": "ios/imessage_chat.db",
}


@pytest.mark.parametrize("name", sorted(_SAMPLES))
def test_truncated_and_mutated_real_files_raise_nothing(name: str, tmp_path: Path) -> None:
    parser = _REGISTRY.parser(name)
    assert parser is not None
    data = corpus(_SAMPLES[name]).read_bytes()
    noise = random.Random(11)
    path = tmp_path / "damaged.db"
    for _ in range(12):
        changed = bytearray(data[: noise.randrange(len(data) // 2, len(data) + 1)])
        for _ in range(noise.randrange(40)):
            changed[noise.randrange(100, len(changed))] = noise.randrange(256)
        path.write_bytes(changed)
        run(parser, path)
