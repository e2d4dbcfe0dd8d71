"""A parser's artifact as the plain values that travel to the coordinator."""

from __future__ import annotations

from typing import Any

import msgspec

from evidence.ingest.protocol import FoundArtifact
from evidence.model.artifact import Artifact
from evidence.model.timestamp import Timestamp

# Integers beyond this are not exact in JSON as RFC 8785 defines it; they travel as decimal text.
_EXACT = 2**53 - 1


def to_found(parser: str, artifact: Artifact, text_limit: int) -> tuple[FoundArtifact, bool]:
    """The artifact as plain values, and whether a text had to be cut at ``text_limit`` characters.

    Fields that hold nothing are left out. Raises TypeError for a float: it has no canonical form.
    """
    cleaner = _Cleaner(text_limit)
    times = []
    fields: dict[str, Any] = {}
    for name in artifact.__struct_fields__:
        value = getattr(artifact, name)
        if name in ("locator", "state") or value is None or value == ():
            continue
        if isinstance(value, Timestamp):
            times.append((name, value.text(), cleaner.clean(value.raw), value.encoding))
        else:
            fields[name] = cleaner.clean(msgspec.to_builtins(value))
    found = FoundArtifact(
        parser, artifact.kind, cleaner.clean(artifact.locator), artifact.state, tuple(times), fields
    )
    return found, cleaner.cut


class _Cleaner:
    def __init__(self, text_limit: int) -> None:
        self._limit = text_limit
        self.cut = False

    def clean(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, bool) or value is None:
            return value
        if isinstance(value, int):
            return value if -_EXACT <= value <= _EXACT else str(value)
        if isinstance(value, (list, tuple)):
            return [self.clean(item) for item in value]
        if isinstance(value, dict):
            return {_key(key): self.clean(item) for key, item in value.items() if item is not None}
        raise TypeError(f"a {type(value).__name__} has no canonical form")

    def _text(self, text: str) -> str:
        if len(text) > self._limit:
            self.cut = True
            text = text[: self._limit]
        return without_surrogates(text)


def without_surrogates(text: str) -> str:
    r"""The text with lone surrogates, which have no UTF-8 form, written as ``\udXXX``."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode("utf-8")


def _key(key: Any) -> str:
    """Keys are a parser's own words, never the evidence's: ASCII, which is ordered the same everywhere."""
    if not isinstance(key, str) or not key.isascii():
        raise TypeError(f"the key {key!r} is not ASCII text")
    return key
