"""One row that another tool stated."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class External(Artifact, frozen=True, kw_only=True):
    """A row of a table that another forensic tool wrote: its own words, taken over and not checked.

    ``tool`` and ``tool_version`` name it, ``table`` its module or table, ``title`` what the tool calls that.
    ``details`` are the row's columns in order, as written. ``source`` is the file that the tool says it read.
    ``stated`` is the row's time, only where the tool writes it with a zone.
    """

    kind: ClassVar[str] = "external"
    tool: str
    tool_version: str | None = None
    table: str | None = None
    title: str | None = None
    source: str | None = None
    stated: Timestamp | None = None
    details: tuple[Detail, ...] = ()
