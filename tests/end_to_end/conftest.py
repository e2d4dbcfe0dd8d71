"""The Sleuth Kit's truth, the sample images and the corpus are shared with other rooms' tests."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

_TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(_TESTS / "filesystems"), str(_TESTS / "parsers")]


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examiner's own folder, with the keys."""
    return tmp_path_factory.mktemp("home")
