"""A RAR archive as a file system.

Nothing is extracted by name: an entry's path is a label and its address says which member it is.
Reference: RAR 5.0 archive format, rarlab.com; technote.txt of RAR 3; unpacked by libarchive.
"""

from __future__ import annotations

from evidence.contract.keys import Keys
from evidence.contract.layers import KeyedFileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.rar_tree import RarTree
from parsers.support.rar import rar4, rar5


class Rar(KeyedFileSystem):
    """RAR 1.5 to 5, solid ones too, with AES encryption of contents and names; one volume."""

    name = "rar"
    types = ("application/vnd.rar", "application/x-rar")
    priority = 50

    def probe(self, source: ByteSource) -> str | None:
        return "RAR archive" if source.read_at(0, 8).startswith((rar4.MAGIC, rar5.MAGIC)) else None

    def unlock(self, source: ByteSource, keys: Keys) -> RarTree:
        """Where names are in clear, members are listed without a key, and locked ones refused one by one."""
        newer = source.read_at(0, len(rar5.MAGIC)) == rar5.MAGIC
        listing = rar5.read_list(source, keys) if newer else rar4.read_list(source, keys)
        return RarTree(source, listing, keys)
