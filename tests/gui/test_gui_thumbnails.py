"""A picture that cannot be read says why, and hinders none that come after it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest
from gui_case import PNG, FakeReader
from PySide6.QtGui import QImage

from app.gui.jobs.picture_source import Asked
from app.gui.jobs.thumbnails import Thumbnails
from evidence.catalog.catalog import CatalogError
from evidence.contract.errors import EvidenceError
from evidence.ingest.pool import WorkerStartError
from reports.picture_worker import BLURRED


class _Failing:
    """The first bytes that are asked for cannot be had."""

    def __init__(self, error: Exception) -> None:
        self._errors = [error]
        self._good = FakeReader(PNG)

    def read(self, entry_id: str, offset: int, length: int) -> bytes:
        if self._errors:
            raise self._errors.pop()
        return self._good.read(entry_id, offset, length)

    def close(self) -> None:
        """Nothing to end."""


@pytest.fixture(params=[EvidenceError, CatalogError, WorkerStartError, sqlite3.DatabaseError, OSError])
def error(request: pytest.FixtureRequest) -> Iterator[Exception]:
    yield request.param("said why")


@pytest.mark.parametrize("at_start", [True, False])
def test_one_failure_ends_no_thread(qtbot: Any, error: Exception, at_start: bool) -> None:
    failures = [error] if at_start else []
    reader = FakeReader(PNG) if at_start else _Failing(error)

    def make() -> Any:
        if failures:
            raise failures.pop()
        return reader

    made = Thumbnails(make)
    try:
        for entry, what in (("1-1", str), ("1-2", QImage)):
            made.want([(Asked(entry, len(PNG), "image/png", None), BLURRED)])
            qtbot.waitUntil(lambda entry=entry: made.get(entry, BLURRED) is not None)
            assert isinstance(made.get(entry, BLURRED), what)
        assert made.get("1-1", BLURRED) == "said why"
    finally:
        made.stop()
