"""A folder as a zip: folders, files and links as members."""

from __future__ import annotations

import os
from contextlib import AbstractContextManager

from evidence.acquire.folder_entry import text_of
from evidence.acquire.folder_target import Sink, Target
from evidence.acquire.folder_walk import Found


class ZipTarget(Target):
    """Names that are no UTF-8 are escaped, as in the list."""

    suffix = ".zip"

    def folder(self, found: Found, status: os.stat_result) -> None:
        self._zip.writestr(self._info(f"{text_of(found.path)}/", found, status, 0), b"")

    def link(self, found: Found, status: os.stat_result, content: bytes) -> None:
        self._zip.writestr(self._info(text_of(found.path), found, status, len(content)), content)

    def file(self, found: Found, status: os.stat_result, size: int) -> AbstractContextManager[Sink]:
        return self._zip.open(self._info(text_of(found.path), found, status, size), "w")
