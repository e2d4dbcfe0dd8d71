"""A source of bytes as the file that a library reads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.source import ByteSource
from evidence.contract.source_file import SourceFile

_T = TypeVar("_T")


class LibraryFile(SourceFile):
    """Keeps an error of reading: libraries turn it into one of their own, or hide it.

    Reference: libyal's libbfio documentation, for the methods that its bindings call.
    """

    def __init__(self, source: ByteSource) -> None:
        super().__init__(source)
        self._source_size = source.size
        self._failed: ReadError | None = None

    def __repr__(self) -> str:
        """As libraries call it in what they say: a place in memory would be another in each run."""
        return f"of {self._source_size} bytes"

    def read(self, size: int | None = -1) -> bytes:
        try:
            return super().read(size)
        except ReadError as error:
            self._failed = error
            raise OSError(str(error)) from error

    def get_size(self) -> int:
        """The size in bytes, as libyal's bindings ask for it."""
        return self._source_size

    def run(self, action: Callable[[], _T]) -> _T:
        """What a call into the library gives. Raises ReadError where the source could not be read meanwhile.

        What the library itself refuses is raised as NotReadableError.
        """
        self._failed = None
        try:
            answer = action()
        except (OSError, ValueError, OverflowError, MemoryError) as error:
            if self._failed is not None:
                raise self._failed from error
            raise NotReadableError(str(error)) from error
        if self._failed is not None:
            raise self._failed
        return answer
