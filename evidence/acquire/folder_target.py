"""What a folder is written into: a zip file of some form, from its start to its end."""

from __future__ import annotations

import os
import zipfile
from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from types import TracebackType
from typing import IO, Any, ClassVar, Protocol, Self

from evidence.acquire.folder_entry import zip_info
from evidence.acquire.folder_walk import Found
from evidence.acquire.plan import Plan

_METHODS = {
    "none": (zipfile.ZIP_STORED, None),
    "fast": (zipfile.ZIP_DEFLATED, 1),
    "best": (zipfile.ZIP_DEFLATED, 9),
}


class Sink(Protocol):
    """Where the bytes of one file go."""

    def write(self, data: bytes, /) -> object:
        """Takes the next bytes."""


class Target(ABC):
    """``suffix`` of the file. Left by an exception it is closed as it is. One file is written at a time."""

    suffix: ClassVar[str]

    def __init__(self, stream: IO[bytes], plan: Plan) -> None:
        method, level = _METHODS[plan.compression]
        self._zip = zipfile.ZipFile(stream, "w", method, compresslevel=level)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._zip:
            if kind is None:
                self._finish()

    @abstractmethod
    def folder(self, found: Found, status: os.stat_result) -> None:
        """A folder, before what is in it."""

    @abstractmethod
    def link(self, found: Found, status: os.stat_result, content: bytes) -> None:
        """A link and where it leads to."""

    @abstractmethod
    def file(self, found: Found, status: os.stat_result, size: int) -> AbstractContextManager[Sink]:
        """A file of ``size`` bytes, which are to be written into what is given back."""

    def state(self, found: Found, line: dict[str, Any]) -> None:
        """Told of each name, after its content, what the list says of it. Raises AcquireError."""

    def _finish(self) -> None:
        """Writes what stands at the end."""

    def _info(self, name: str, found: Found, status: os.stat_result, size: int) -> zipfile.ZipInfo:
        info = zip_info(name, found.kind, status, self._zip.compression)
        info.file_size = size
        # A member that comes with its own values is not given the level of the file.
        info._compresslevel = self._zip.compresslevel  # type: ignore[attr-defined]
        return info
