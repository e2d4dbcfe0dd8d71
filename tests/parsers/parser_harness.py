"""A context over a folder of files, so that parsers can be tested without the rest of Indicia."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

import pytest
from locators import assert_followed

from evidence.access.sqlite import ScratchDatabase
from evidence.contract.context import Context, Database, DatabaseDamagedError, ParsedEntry
from evidence.contract.parser import Parser
from evidence.ingest.filetype import HEAD
from evidence.model.artifact import Artifact

CORPUS = Path(os.environ.get("INDICIA_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))


def corpus(name: str) -> Path:
    """A file of the corpus; skips the test, saying so, where it is absent."""
    path = CORPUS / name
    if not path.is_file():
        pytest.skip(f"the corpus file {name} is not here (set INDICIA_CORPUS)")
    return path


class FolderContext(Context):
    """The files of one folder as siblings. SQLite is read from a scratch copy with its log."""

    def __init__(self, path: Path, scratch: Path) -> None:
        self._path = path
        self._scratch = scratch
        self.warnings: list[tuple[str, str]] = []
        self._database: Database | None = None

    def open(self, path: str | None = None) -> BinaryIO:
        return io.BytesIO((self._path if path is None else self._path.parent / path).read_bytes())

    def sqlite(self) -> Database:
        if self._database is None:
            self._database = self._copied()
        return self._database

    def _copied(self) -> Database:
        for suffix in ("", "-wal", "-journal"):
            source = self._path.with_name(self._path.name + suffix)
            if source.is_file():
                shutil.copyfile(source, self._scratch / ("database" + suffix))
        return ScratchDatabase(self._scratch / "database", seconds=10)

    def siblings(self) -> tuple[str, ...]:
        return tuple(sorted(path.name for path in self._path.parent.iterdir() if path.is_file()))

    def warn(self, message: str, locator: str = "") -> None:
        self.warnings.append((message, locator))

    def cancelled(self) -> bool:
        return False


@dataclass
class Outcome:
    """What a parser yielded and warned of."""

    artifacts: list[Artifact] = field(default_factory=list)
    warnings: list[tuple[str, str]] = field(default_factory=list)


def run(parser: Parser, path: Path, mime: str | None = None, *, damaged: bool = False) -> Outcome:
    """Runs a parser over a file on disk, if it may read it, and checks what holds of every parser.

    What stands at a locator of a file that is damaged may be read in more than one way, so it is not held then.
    """
    with path.open("rb") as file:
        if not parser.may_read(file.read(HEAD)):
            return Outcome()
    with tempfile.TemporaryDirectory() as scratch:
        context = FolderContext(path, Path(scratch))
        entry = ParsedEntry(path=path.as_posix(), size=path.stat().st_size, mime=mime, state="live")
        artifacts = list(parser.read(entry, context))
        if context.asked:
            with suppress(DatabaseDamagedError):
                for change in context.asked.changes(context.sqlite()):
                    context.warn(change)
    assert all(isinstance(artifact, parser.emits) for artifact in artifacts)
    assert all(artifact.locator for artifact in artifacts)
    if not damaged:
        assert_followed(parser.name, path, artifacts)
    return Outcome(artifacts, context.warnings)
