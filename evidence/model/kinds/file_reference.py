"""A file that a database names."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.timestamp import Timestamp


class FileReference(Artifact, frozen=True, kw_only=True):
    """A file that a store names, whether or not it still exists. ``path`` is as stored; ``size`` in bytes.

    ``origin`` says in words what named it.
    """

    kind: ClassVar[str] = "file_reference"
    path: str | None = None
    name: str | None = None
    mime: str | None = None
    size: int | None = None
    origin: str | None = None
    created: Timestamp | None = None
