"""What a plug-in implements that reads a folder whose files together hold others."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from evidence.contract.keys import Keys
from evidence.contract.layers import FileTree


class Bundle(ABC):
    """A folder in a file tree -> the files that its own files hold: a backup of a phone in a folder of a computer.

    One of these files is its mark: where that was read, the folder around it is looked into.
    """

    name: ClassVar[str]
    types: ClassVar[tuple[str, ...]]
    """Globs of the media types that the mark has."""
    names: ClassVar[tuple[str, ...]]
    """Globs of the names, in small letters, of which the mark has one."""

    @abstractmethod
    def probe(self, tree: FileTree, folder: bytes) -> bool:
        """Whether the folder at this path is ours; empty for the root of the tree."""

    @abstractmethod
    def unlock(self, tree: FileTree, folder: bytes, keys: Keys) -> FileTree:
        """What the folder's files hold, without these: they are listed already. ``tree`` stays open when it is closed.

        Raises LockedError where nothing of it can be listed without a key that fits.
        """
