"""The examiner's own folder for tests of the commands."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the keys lie."""
    return tmp_path_factory.mktemp("home")
