"""The media of an AFF image: pages, which are packed or not and may have hashes of their own.

Reference: AFFLIBv3, include/afflib/afflib.h, and its doc/.
"""

from __future__ import annotations

import hashlib
import lzma
import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from evidence.contract.errors import NotReadableError, ReadError
from evidence.contract.layers import Image, StoredHash
from evidence.contract.source import ByteSource
from parsers.containers.aff_segments import Segment
from parsers.containers.disk_parts import Parts
from parsers.containers.ewf_sections import inflate_chunk
from parsers.containers.isal_error import IsalError
from parsers.containers.virtual_disk import MAX_MEDIA
from parsers.support.in_pieces import InPieces

MAX_PAGE = 64 << 20
"""Bytes; AFFLIB takes up to 16 MiB."""
_PACKED, _METHOD, _QUAD = 1, 0xF0, 2
_ZLIB, _LZMA, _ZERO = 0x00, 0x20, 0x30
_PAGE = re.compile(r"(?:page|seg)(\d{1,12})", re.ASCII)
_PAGE_HASH = re.compile(r"(?:page|seg)(\d{1,12})_(md5|sha1|sha256)", re.ASCII)
_SIGNATURE = "/sha256"
"""How the names of segments end that are signatures of others, and no hashes."""
_PASSWORD = re.compile(r"://\S*@")
_HASHES = {"md5": 16, "sha1": 20, "sha256": 32}
_DAMAGED = (IsalError, ValueError, lzma.LZMAError, EOFError)
_SAID = 4096
_KEPT = 3
_HIDDEN = {"badflag", "affkey_aes256", *_HASHES}


class AffImage(InPieces, Image):
    """``plain`` gives the data of a segment in clear; ``raw`` is the media where it lies in files without pages.

    ``parts`` has the files, which are closed with the image.
    """

    def __init__(
        self,
        found: Iterable[Segment],
        plain: Callable[[Segment, int], bytes],
        parts: Parts,
        name: str,
        raw: ByteSource | None = None,
    ) -> None:
        self._plain = plain
        self._raw = raw
        self._parts = parts
        self._name = name
        self._pages: dict[int, Segment] = {}
        self._contradicting: set[int] = set()
        self._page_hashes: dict[int, tuple[str, Segment]] = {}
        others: dict[str, Segment] = {}
        twice = sum(not self._sorted(segment, others) for segment in found)
        self.details = {"format": "AFF"}
        try:
            self._page_size = self._number(others, "pagesize", "segsize")
            self.size = self._number(others, "imagesize") if "imagesize" in others else self._of_pages()
            sector = others.get("sectorsize")
            self._sector = sector.number if sector is not None and sector.number else 512
            bad = others.get("badflag")
            self._bad = plain(bad, MAX_PAGE) if bad is not None else b""
            self._describe(others)
        except ReadError as error:
            raise NotReadableError(f"{name} is damaged: {error.reason}") from error
        if not (0 < self._page_size <= MAX_PAGE and 0 < self.size <= MAX_MEDIA):
            raise NotReadableError(
                f"{name} states pages of {self._page_size} bytes and a media of {self.size}, which is not read"
            )
        self._page = lru_cache(_KEPT)(self._read_page)
        self._say_missing(twice)

    def _sorted(self, segment: Segment, others: dict[str, Segment]) -> bool:
        """Whether there was none of that name before. Of several the first counts, but of pages none."""
        if page := _PAGE.fullmatch(segment.name):
            first = self._pages.setdefault(int(page[1]), segment)
            if first is not segment:
                self._contradicting.add(int(page[1]))
            return first is segment
        if hashed := _PAGE_HASH.fullmatch(segment.name):
            self._page_hashes[int(hashed[1])] = hashed[2], segment
            return True
        first = others.setdefault(segment.name, segment)
        return first is segment or first.file is not segment.file

    def _number(self, others: dict[str, Segment], *names: str) -> int:
        """A number, which is a segment's argument, or its eight bytes: the low half before the high one."""
        segment = next((others[name] for name in names if name in others), None)
        if segment is None:
            raise NotReadableError(f"{self._name} is damaged or incomplete: {names[0]} is not stated")
        data = self._plain(segment, _SAID)
        return int.from_bytes(data[4:8] + data[:4], "big") if len(data) == 8 else segment.number

    def _of_pages(self) -> int:
        """The size of a media that is not stated, as affcopy leaves it: what lies before the last page, and that."""
        last = max(self._pages, default=-1)
        # Of a folder of files the last one may be missing, which holds the size.
        of_folder = last < 0 or self._pages[last].file.path.parent.suffix.lower() == ".afd"
        if of_folder or self._raw is not None or not 0 < self._page_size <= MAX_PAGE:
            raise NotReadableError(f"{self._name} is damaged or incomplete: imagesize is not stated")
        try:
            page = _unpacked(
                self._plain(self._pages[last], 2 * MAX_PAGE), self._pages[last].number, self._page_size
            )
        except _DAMAGED as error:
            raise NotReadableError(
                f"{self._name} states no imagesize, and its last page cannot be unpacked: {error}"
            ) from error
        self.details["damage"] = "imagesize is not stated: the image may have been longer than its last page"
        return last * self._page_size + len(page)

    def _describe(self, others: dict[str, Segment]) -> None:
        hashes = []
        for name, segment in others.items():
            if (
                name.endswith(_SIGNATURE)
                or segment.length > _SAID
                or name in ("pagesize", "segsize", "imagesize", "sectorsize")
            ):
                continue
            data = self._plain(segment, _SAID)
            if len(data) == _HASHES.get(name):
                hashes.append(StoredHash(name, data.hex()))
            elif segment.number == _QUAD and len(data) == 8:
                self.details[name] = str(self._number(others, name))
            elif name not in _HIDDEN:
                self.details[name] = _shown(data)
        self.stored_hashes = tuple(hashes)
        if self.details.get("badsectors", "0") != "0":
            self.details["unreadable_at_acquisition"] = f"{self.details['badsectors']} sectors"

    def _say_missing(self, twice: int) -> None:
        if self._raw is not None:
            if self._raw.size != self.size:
                raise NotReadableError(
                    f"{self._name} states a media of {self.size} bytes; its raw files have {self._raw.size}. "
                    "Put all of them, and no others, beside it"
                )
            return
        count = -(-self.size // self._page_size)
        missing = count - sum(number < count for number in self._pages)
        said = [f"{missing} of {count} pages are missing"] if missing else []
        said += [f"{twice} segments stand there twice"] if twice else []
        if said:
            before = [self.details["damage"]] if "damage" in self.details else []
            self.details["damage"] = "; ".join(before + said)

    def piece(self, offset: int, most: int) -> bytes:
        number, inside = divmod(offset, self._page_size)
        most = min(self._page_size - inside, most)
        try:
            page, bad = self._page(number)
        except ReadError as error:
            raise ReadError(offset, most, error.reason) from error
        for place in bad:
            if inside < place + self._sector and place < inside + most:
                at = max(place, inside)
                lost = min(place + self._sector, inside + most) - at
                reason = f"{self._name}: the sector could not be read when the image was acquired"
                raise ReadError(offset + at - inside, lost, reason)
        return page[inside : inside + most]

    def _read_page(self, number: int) -> tuple[bytes, list[int]]:
        """A page, and where sectors begin in it that were not read."""
        said = f"{self._name}: page {number}"
        if self._raw is not None:
            page = self._raw.read_at(number * self._page_size, self._page_size)
            return page, self._bad_sectors(page)
        segment = self._pages.get(number)
        if segment is None or number in self._contradicting:
            lost = "is missing" if segment is None else "stands there twice, and nothing says which is right"
            raise ReadError(0, 1, f"{said} {lost}")
        expected = min(self._page_size, self.size - number * self._page_size)
        try:
            page = _unpacked(self._plain(segment, 2 * MAX_PAGE), segment.number, self._page_size)
        except _DAMAGED as error:
            raise ReadError(0, 1, f"{said} cannot be unpacked: {error}") from error
        if len(page) < expected:
            raise ReadError(0, 1, f"{said} has {len(page)} bytes instead of {expected}")
        if number in self._page_hashes:
            name, stored = self._page_hashes[number]
            if hashlib.new(name, page, usedforsecurity=False).digest() != self._plain(stored, _SAID):
                raise ReadError(0, 1, f"{said}: its {name} is not the one that is stored")
        return page, self._bad_sectors(page)

    def _bad_sectors(self, page: bytes) -> list[int]:
        """Sectors that could not be read are filled with what the image names as the sign of it."""
        found: list[int] = []
        place = page.find(self._bad) if len(self._bad) >= self._sector else -1
        while place >= 0:
            aligned = place % self._sector == 0
            found += [place] if aligned else []
            place = page.find(self._bad, place + (self._sector if aligned else 1))
        return found

    def close(self) -> None:
        if self._raw is not None:
            self._raw.close()
        self._parts.close()


def _shown(data: bytes) -> str:
    """Text, without a password that stands in the address of a file, as AFFLIB takes it; else hexadecimal."""
    text = data.strip(b"\0\r\n ").decode("utf-8", "replace")
    return _PASSWORD.sub("://…@", text) if text.isprintable() else data.hex()


def _unpacked(data: bytes, flags: int, size: int) -> bytes:
    """Raises ValueError and the errors of the decoders."""
    if not flags & _PACKED:
        return data
    method = flags & _METHOD
    if method == _ZERO:
        count = int.from_bytes(data, "big") if len(data) == 4 else size + 1
        if count > size:
            raise ValueError("its number of zeros is damaged")
        return bytes(count)
    if method == _ZLIB:
        return bytes(inflate_chunk(data, size))
    if method != _LZMA:
        raise ValueError(f"its method {method:#x} is not read")
    decoder = lzma.LZMADecompressor(lzma.FORMAT_ALONE, memlimit=512 << 20)
    page = decoder.decompress(data, size + 1)
    if len(page) > size:
        raise ValueError("it is longer than a page")
    return page
