"""What a parser states about a file entry."""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

ArtifactState = Literal["live", "deleted", "recovered"]


class Artifact(msgspec.Struct, frozen=True, kw_only=True):
    """Base of every artifact kind: a typed statement and where in the file it stands.

    ``locator`` says where: ``row message:7``, ``bytes 512+64``, ``key $.a[2]``. Fields of type
    :class:`~evidence.model.timestamp.Timestamp` are the artifact's times. Numbers are integers or decimal
    text, never floats, so that the record's canonical form is the same everywhere.
    ``imported`` is of artifacts that another tool stated and a file of exchange (CASE/UCO) handed on: in words, which
    tool, and where it found them.
    Provenance (source, path, digest, parser and version) is stamped by the pipeline, not stated here.
    """

    kind: ClassVar[str]
    locator: str
    state: ArtifactState = "live"
    imported: str | None = None
