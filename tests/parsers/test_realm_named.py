"""A Realm database is named where it lies, and said not to be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from parser_harness import run

from parsers.databases.realm_named import parse


def _header(first: int, second: int, chosen: int) -> bytes:
    """As alloc_slab.hpp has it: two places of the top, the mark, two formats, a byte, which of the two is valid."""
    return bytes(16) + b"T-DB" + bytes([first, second, 0, chosen]) + bytes(40)


@pytest.mark.parametrize(("chosen", "form"), [(0, 9), (1, 24)])
def test_a_realm_database_is_warned_of_with_the_format_that_its_flag_chooses(
    chosen: int, form: int, tmp_path: Path
) -> None:
    path = tmp_path / "default.realm"
    path.write_bytes(_header(9, 24, chosen))
    outcome = run(parse, path)
    assert outcome.artifacts == []
    ((said, place),) = outcome.warnings
    assert said.startswith(f"Realm database, file format {form}, which is not read")
    assert place == "bytes 0+24"


@pytest.mark.parametrize("data", [b"\x81" * 4096, _header(9, 24, 1)[:23]], ids=["locked", "cut"])
def test_a_file_of_that_name_with_a_damaged_or_locked_header_is_not_called_a_realm_database(
    data: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "default.realm"
    path.write_bytes(data)
    ((said, place),) = run(parse, path).warnings
    assert said.startswith("a file named .realm without the header")
    assert place == ""
