"""What containers answer of a file that a failing disk does not give."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from evidence.access.resolve import find_container
from evidence.contract.registry import LAYER_PACKAGES, load

HEADS = (bytes(4096), b"PK\x03\x04" + bytes(4092), b"\xeb\x63\x90" + bytes(507) + b"\x55\xaa" + bytes(3584))


@pytest.mark.parametrize("head", HEADS, ids=("zeros", "zip", "disk"))
@pytest.mark.parametrize("name", ["disk.dd", "disk.bin"])
def test_no_probe_fails_where_only_the_first_bytes_can_be_read(
    head: bytes, name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(head + bytes(100_000))

    def fails(descriptor: int, length: int, offset: int) -> bytes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(os, "pread", fails)
    assert find_container(load(LAYER_PACKAGES), path).name == "raw"
