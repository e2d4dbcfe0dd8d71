"""One visit of a page, as a browser's history holds it."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class WebVisit(Artifact, frozen=True, kw_only=True):
    """A visit. ``transition`` is the browser's own word for how the page was reached."""

    kind: ClassVar[str] = "web_visit"
    browser: str
    url: str
    title: str | None = None
    referrer: str | None = None
    transition: str | None = None
    visit_count: int | None = None
    duration_us: int | None = None
    visited: Timestamp | None = None
    details: tuple[Detail, ...] = ()
