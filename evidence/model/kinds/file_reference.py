"""A file that a database names."""

from __future__ import annotations

from typing import ClassVar

from evidence.model.artifact import Artifact
from evidence.model.kinds.detail import Detail
from evidence.model.timestamp import Timestamp


class FileReference(Artifact, frozen=True, kw_only=True):
    """A file that a store names, whether or not it still exists. ``path`` is as stored; ``size`` in bytes.

    ``origin`` says in words what named it. ``original_name`` is what the file was called before it came there,
    ``app`` what brought it. ``albums`` and ``people`` are names that the store gives (of faces, as the user named
    them), ``text`` a title or caption. ``trashed`` is the time at which it was put into the store's trash,
    ``expires`` when that is emptied; ``in_trash`` and ``hidden`` are the store's marks. ``taken_local`` is a local
    time without a zone, as written. Width and height are in pixels, ``duration_s`` in seconds. Latitude and longitude
    (WGS 84, decimal degrees) and ``altitude_m`` (metres) are decimal text.
    """

    kind: ClassVar[str] = "file_reference"
    path: str | None = None
    name: str | None = None
    mime: str | None = None
    size: int | None = None
    origin: str | None = None
    created: Timestamp | None = None
    original_name: str | None = None
    app: str | None = None
    url: str | None = None
    text: str | None = None
    albums: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    favorite: bool | None = None
    hidden: bool | None = None
    in_trash: bool | None = None
    width: int | None = None
    height: int | None = None
    duration_s: int | str | None = None
    sha256: str | None = None
    md5: str | None = None
    latitude: str | None = None
    longitude: str | None = None
    altitude_m: str | None = None
    taken_local: str | None = None
    taken: Timestamp | None = None
    modified: Timestamp | None = None
    trashed: Timestamp | None = None
    expires: Timestamp | None = None
    details: tuple[Detail, ...] = ()
