"""A file that an artifact names as part of itself."""

from __future__ import annotations

import msgspec


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """A file that a message, note or the like names. ``path`` is as the store spells it; ``size`` in bytes.

    ``sha256`` and ``md5`` are digests in lower-case hexadecimal that the store states of the file: they were not
    computed here. ``url`` is where the file lay on a server, ``text`` a caption or transcript. Width and height are
    in pixels, ``duration_s`` in seconds (decimal text where it has a fraction).
    """

    path: str | None = None
    name: str | None = None
    mime: str | None = None
    size: int | None = None
    sha256: str | None = None
    md5: str | None = None
    url: str | None = None
    text: str | None = None
    width: int | None = None
    height: int | None = None
    duration_s: int | str | None = None
