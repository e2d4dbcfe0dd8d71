"""Locked volumes that Windows, macOS, TrueCrypt and VeraCrypt wrote: those of cryptsetup's own tests.

They are no part of any Debian package: ``tests/bitlk-images.tar.xz`` and its like of cryptsetup's source archive
lie in the folder ``locks`` of the corpus, or of ``tests/data``. A test that wants one is skipped where it is absent.
"""

from __future__ import annotations

import os
import tarfile
from pathlib import Path

import pytest
from filelock import FileLock
from make_data import FOLDER

_CORPUS = Path(os.environ.get("INDICIA_CORPUS", Path(__file__).parents[2] / "shared" / "corpus"))


def archived(archive: str, member: str) -> Path:
    """A file of ``archive``, unpacked with its holes. Skips the test where the archive is absent."""
    folders = (_CORPUS / "locks", FOLDER / "locks")
    packed = next((folder / archive for folder in folders if (folder / archive).is_file()), None)
    if packed is None:
        pytest.skip(f"{archive} of cryptsetup's source is not in {folders[0]}")
    target = FOLDER / "locks" / member
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        with FileLock(FOLDER / f".{archive}.lock"):  # another test process may want it as well
            if not target.exists():
                with tarfile.open(packed) as opened:
                    opened.extract(member, FOLDER / "locks", filter="data")
    return target
