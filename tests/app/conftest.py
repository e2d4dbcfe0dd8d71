"""The examiner's own folder for tests of the commands, and the process that decodes for tests of the viewers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.viewing.client import Decoder


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the keys lie."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def decoder() -> Iterator[Decoder]:
    """One process for the tests of a file."""
    made = Decoder()
    yield made
    made.close()
