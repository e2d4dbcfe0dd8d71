"""One address that a browser or application keeps."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class Bookmark(Artifact, frozen=True, kw_only=True):
    """A bookmark, an entry of a reading list, an open or closed tab, a frequent page: ``list`` says in words which.

    ``folder`` is the path of folders, from the outermost, joined by ``/``. ``visited`` is its last visit.
    """

    kind: ClassVar[str] = "bookmark"
    app: str
    list: str | None = None
    url: str | None = None
    title: str | None = None
    folder: str | None = None
    text: str | None = None
    position: int | None = None
    visit_count: int | None = None
    private: bool | None = None
    created: Timestamp | None = None
    modified: Timestamp | None = None
    visited: Timestamp | None = None
    details: tuple[Detail, ...] = ()
