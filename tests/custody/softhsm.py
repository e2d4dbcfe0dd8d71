"""A SoftHSM 2 token in a folder, for tests of keys that lie in tokens."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

MODULE = next(
    (
        path
        for path in (
            Path("/usr/lib/softhsm/libsofthsm2.so"),
            Path("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
            Path("/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"),
        )
        if path.is_file()
    ),
    Path("libsofthsm2.so"),
)
PIN = "1234"
missing = pytest.mark.skipif(
    shutil.which("softhsm2-util") is None or not MODULE.is_file(),
    reason="SoftHSM 2 (softhsm2) is not installed",
)


def configure(folder: Path) -> Path:
    """Writes SoftHSM's configuration, once for a process, because its library reads it once."""
    tokens = folder / "tokens"
    tokens.mkdir(parents=True, exist_ok=True)
    path = folder / "softhsm2.conf"
    path.write_text(f"directories.tokendir = {tokens}\nobjectstore.backend = file\nlog.level = ERROR\n")
    return path


def make_token(label: str) -> str:
    """A new token of that label; the address of it without a key."""
    command = [
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        label,
        "--pin",
        PIN,
        "--so-pin",
        "567890",
    ]
    subprocess.run(command, check=True, capture_output=True)
    return f"pkcs11:token={label}"
