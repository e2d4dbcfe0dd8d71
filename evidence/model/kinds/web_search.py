"""One query that was put to a search engine, an application or an assistant."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class WebSearch(Artifact, frozen=True, kw_only=True):
    """A query in the words that the store keeps. ``service`` is what was asked, ``app`` in which application.

    ``result`` is what was chosen or answered, ``url`` the address that holds the query, ``type`` the store's own word
    for the query (``voice``, ``place``). Latitude and longitude (WGS 84, decimal degrees, decimal text) are of a
    place as its result.
    """

    kind: ClassVar[str] = "web_search"
    service: str
    query: str
    app: str | None = None
    type: str | None = None
    url: str | None = None
    result: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    account: str | None = None
    count: int | None = None
    searched: Timestamp | None = None
    details: tuple[Detail, ...] = ()
