"""A plugin of pytest: writes down which models ``qtmodeltester`` found to be right, into the file CHECKED_MODELS."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Looks over the shoulder of every check of this run."""
    from pytestqt.modeltest import ModelTester  # after pytest-qt chose which Qt to use

    check = ModelTester.check

    def checked(self: ModelTester, model: Any, force_py: bool = False) -> None:
        check(self, model, force_py)
        with Path(os.environ["CHECKED_MODELS"]).open("a", encoding="utf-8") as target:
            target.write(f"{type(model).__module__}.{type(model).__qualname__}\n")

    ModelTester.check = checked
