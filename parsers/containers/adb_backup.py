"""The data of an Android backup, a tar archive behind a header and mostly compressed.

Reference: AOSP, frameworks/base, com.android.server.backup.fullbackup.PerformAdbBackupTask; RFC 1950 (zlib).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from isal.isal_zlib import decompressobj

from evidence.contract.errors import NotReadableError
from evidence.contract.layers import Compression
from evidence.contract.source import ByteSource
from parsers.containers.isal_error import IsalError
from parsers.containers.unpack import unpacked
from parsers.support.adb_header import adb_header
from parsers.support.mapped import Mapped, Run

_BLOCK = 256 << 10
_AT_ONCE = 4 << 20


class AdbBackup(Compression):
    """What ``adb backup`` writes, versions 1 to 5, and MIUI behind a header; the Adler-32 of the data is checked."""

    name = "adb_backup"
    types = ("application/x-google-ab", "application/x-miui-backup")
    lock = "adb_encryption"

    def probe(self, source: ByteSource) -> bool:
        try:
            return adb_header(source) is not None
        except ValueError:
            return False

    def open(self, source: ByteSource, scratch: Path, most: int | None = None) -> ByteSource:
        header = adb_header(source)
        if header is None or header.lock is not None:
            raise NotReadableError("it is no Android backup in clear")
        size = source.size - header.start
        data = Mapped(source, size, [Run(0, size, header.start)])
        return unpacked(source, scratch, self.name, _blocks(data), most) if header.compressed else data


def _blocks(source: ByteSource) -> Iterator[bytes]:
    decoder, at = decompressobj(15), 0
    try:
        while at < source.size and not decoder.eof:
            data = source.read_at(at, _BLOCK)
            at += len(data)
            while data or decoder.unconsumed_tail:
                block = decoder.decompress(decoder.unconsumed_tail or data, _AT_ONCE)
                data = b""
                yield block
                if decoder.eof:
                    return
    except IsalError as error:
        raise ValueError(str(error)) from error
    raise ValueError("the compressed data ends early")
