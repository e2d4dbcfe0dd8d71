"""The pages of a SQLCipher database in clear, each held against its check.

Reference: Zetetic, "SQLCipher Design" (page layout, HMAC of each page).
"""

from __future__ import annotations

from evidence.contract.errors import ReadError
from evidence.contract.keys import Keys, LockedError, Method
from evidence.contract.source import ByteSource
from parsers.encryption.sqlcipher_key import PAGE_SIZES, SALT, DatabaseKey, fitting

MAGIC = b"SQLite format 3\0"
_METHODS: dict[str, Method] = {"text": "password", "file": "key file", "raw": "raw key"}


def unlock(source: ByteSource, keys: Keys, name: str, clear: int = 0, most: int | None = None) -> ByteSource:
    """The database in clear. ``clear`` bytes at its start are not encrypted; 0: the salt stands there.

    At most ``most`` keys are tried. Raises LockedError where none opens it.
    """
    first = source.read_at(0, max(PAGE_SIZES))
    salt, start = (None, clear) if clear else (first[:SALT], SALT)
    for number, secret in enumerate(keys):
        if number == most:
            break
        found = fitting(secret, salt, first, start)
        if found is not None:
            keys.opened(_METHODS[secret.kind])
            return SqlCipherDatabase(source, found, start, first[:clear] if clear else MAGIC)
        keys.refused(_METHODS[secret.kind])
    raise LockedError(name, keys)


class SqlCipherDatabase(ByteSource):
    """``head`` stands for the first ``start`` bytes. What each page keeps at its end is left as it is stored."""

    def __init__(self, source: ByteSource, key: DatabaseKey, start: int, head: bytes) -> None:
        self._source = source
        self._key = key
        self._start = start
        self._head = head
        self._last = (-1, b"")
        self.size = source.size

    def read_at(self, offset: int, length: int) -> bytes:
        end = min(self.size, offset + length)
        if end <= offset:
            return b""
        size = self._key.page
        first = offset // size
        pages = b"".join(self._page(number) for number in range(first, -(-end // size)))
        return pages[offset - first * size : end - first * size]

    def _page(self, number: int) -> bytes:
        if self._last[0] != number:
            self._last = (number, self._read(number))
        return self._last[1]

    def _read(self, number: int) -> bytes:
        at, size = number * self._key.page, self._key.page
        page = self._source.read_at(at, size)
        if len(page) < size:
            raise ReadError(at, len(page), "the locked database ends inside a page")
        start = 0 if number else self._start
        if not self._key.fits(page, number + 1, start):
            raise ReadError(at, size, f"the check of page {number + 1} of the locked database does not hold")
        return (b"" if number else self._head) + self._key.clear(page, start) + page[-self._key.reserve :]
