"""Lines of text files with their bytes."""

from __future__ import annotations

from pathlib import Path

from parser_harness import FolderContext

from parsers.support import text_lines


def _lines(path: Path, data: bytes) -> list[tuple[str, str]]:
    path.write_bytes(data)
    return [(line.text, line.locator) for line in text_lines.lines(FolderContext(path, path.parent))]


def test_a_line_names_its_bytes_and_a_damaged_end_costs_no_line_before_it(tmp_path: Path) -> None:
    data = b"".join(b"  line %d \r\n\n" % number for number in range(400)) + b"\0\0\nlast"
    found = _lines(tmp_path / "a.txt", data)
    assert [text for text, _ in found] == [*(f"line {number}" for number in range(400)), "\0\0", "last"]
    for text, locator in found:
        at, size = (int(each) for each in locator.removeprefix("bytes ").split("+"))
        assert data[at : at + size].strip().decode() == text


def test_what_holds_a_nul_at_its_beginning_is_no_text(tmp_path: Path) -> None:
    assert _lines(tmp_path / "a.txt", b"ABX\0 line\nanother line\n") == []
