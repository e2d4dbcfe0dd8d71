"""A 7-Zip archive as a file system.

Nothing is extracted by name: an entry's path is a label and its address says which member it is.
Reference: 7-Zip, DOC/7zFormat.txt and DOC/Methods.txt; unpacked by py7zr's decoders.
"""

from __future__ import annotations

from evidence.contract.keys import Keys
from evidence.contract.layers import KeyedFileSystem
from evidence.contract.source import ByteSource
from parsers.filesystems.sevenzip_tree import SevenZipTree
from parsers.support.sevenzip.archive import MAGIC


class SevenZip(KeyedFileSystem):
    """LZMA, LZMA2, PPMd, bzip2, Deflate and Deflate64 with the filters of x86 and others; AES-256, of the names too."""

    name = "sevenzip"
    types = ("application/x-7z-compressed",)
    priority = 50

    def probe(self, source: ByteSource) -> str | None:
        return "7-Zip archive" if source.read_at(0, len(MAGIC)) == MAGIC else None

    def unlock(self, source: ByteSource, keys: Keys) -> SevenZipTree:
        """Where names are in clear, members are listed without a key, and locked ones refused one by one."""
        return SevenZipTree(source, keys)
