"""A byte source as a binary file, held against a file of the system with the same bytes."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.contract.source_bytes import SourceBytes
from evidence.contract.source_file import SourceFile

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("read"), st.integers(-1, 70)),
        st.tuples(st.sampled_from(["set", "current", "end"]), st.integers(-70, 70)),
    ),
    max_size=20,
)
WHENCE = {"set": io.SEEK_SET, "current": io.SEEK_CUR, "end": io.SEEK_END}


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("file") / "bytes"
    path.write_bytes(bytes(range(50)))
    return path


@pytest.mark.parametrize("buffered", [False, True])
@given(steps=STEPS)
def test_it_reads_and_seeks_as_a_file_does(file: Path, buffered: bool, steps: list[tuple[str, int]]) -> None:
    raw = SourceFile(SourceBytes(file.read_bytes()))
    ours = io.BufferedReader(raw) if buffered else raw
    with file.open("rb", buffering=-1 if buffered else 0) as theirs:
        for what, number in steps:
            if what == "read":
                assert ours.read(number) == theirs.read(number)
            else:
                assert _sought(ours, number, WHENCE[what]) == _sought(theirs, number, WHENCE[what])
            assert ours.tell() == theirs.tell()


def _sought(file: Any, offset: int, whence: int) -> int | None:
    """Where it is then; None where the place is refused."""
    try:
        return file.seek(offset, whence)
    except (OSError, ValueError):
        return None


def test_a_place_before_the_start_is_refused_in_the_ways_of_a_file_and_of_bytes() -> None:
    for kind in (OSError, ValueError):
        with pytest.raises(kind):
            SourceFile(SourceBytes(b"x")).seek(-1)
