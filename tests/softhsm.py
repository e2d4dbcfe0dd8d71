"""SoftHSM 2 tokens in a temporary folder, for tests of keys that lie in tokens."""

from __future__ import annotations

import atexit
import os
import shutil
import subprocess
import tempfile
from functools import lru_cache
from pathlib import Path

import pytest

_PLACES = ("/usr/lib/softhsm", "/usr/lib/x86_64-linux-gnu/softhsm", "/usr/lib/aarch64-linux-gnu/softhsm")
MODULE = next(
    (path for place in _PLACES if (path := Path(place, "libsofthsm2.so")).is_file()), Path("libsofthsm2.so")
)
PIN = "1234"
LEDGER, REPORT = "ledger-test", "report-test"
missing = pytest.mark.skipif(
    shutil.which("softhsm2-util") is None or not MODULE.is_file(),
    reason="SoftHSM 2 (softhsm2) is not installed",
)


@lru_cache(maxsize=1)
def make_tokens() -> Path:
    """Both tokens, made once for a process: the library reads its configuration and its tokens once."""
    folder = Path(tempfile.mkdtemp(prefix="indicia-softhsm-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "tokens").mkdir()
    settings = f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\nlog.level = ERROR\n"
    (folder / "softhsm2.conf").write_text(settings)
    os.environ["SOFTHSM2_CONF"] = str(folder / "softhsm2.conf")
    for label in (LEDGER, REPORT):
        util("--init-token", "--free", "--label", label, "--so-pin", "567890")
    return folder


def util(*arguments: str) -> None:
    """Runs SoftHSM's own tool, with the PIN."""
    subprocess.run(["softhsm2-util", *arguments, "--pin", PIN], check=True, capture_output=True)
