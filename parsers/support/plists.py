"""Single values of a property list, binary or XML, within limits."""

from __future__ import annotations

import plistlib
from datetime import UTC, datetime
from xml.parsers.expat import ExpatError

from parsers.support.bplist import MAGIC, BinaryPlist, Uid

MOST_BYTES = 32 << 20
"""A larger list is not read."""
_MOST_TEXT = 1000


class Plist:
    """A list of which single values are asked. Raises ValueError where it is none or is too large.

    ``damage`` says what was wrong with a value that could not be read; there is nothing in its place.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) > MOST_BYTES:
            raise ValueError(f"the property list is larger than {MOST_BYTES} bytes")
        self._binary: BinaryPlist | None = None
        self._read: object = None
        self.damage = ""
        if data.startswith(MAGIC):
            self._binary = BinaryPlist(data)
            return
        try:
            self._read = plistlib.loads(data, fmt=plistlib.FMT_XML)
        except (ExpatError, ValueError, TypeError, LookupError, AttributeError, OverflowError) as error:
            raise ValueError(f"it is no property list: {error}") from error

    def at(self, *keys: str) -> object:
        """What stands under these keys, from the outside in; None where nothing does. Times are UTC."""
        if self._binary is not None:
            try:
                return self._binary.at(*keys)
            except ValueError as error:
                self.damage = self.damage or str(error)
                return None
        found = self._read
        for key in keys:
            found = found.get(key) if isinstance(found, dict) else None
        return found.replace(tzinfo=UTC) if isinstance(found, datetime) else found

    def text(self, *keys: str) -> str | None:
        """The text or whole number under these keys, a time as RFC 3339; None where nothing like it stands there."""
        found = self.at(*keys)
        if isinstance(found, datetime):
            return found.isoformat(timespec="seconds").replace("+00:00", "Z")
        if isinstance(found, str) or (isinstance(found, int) and not isinstance(found, bool | Uid)):
            return str(found)[:_MOST_TEXT]
        return None
