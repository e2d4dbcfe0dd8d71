"""What a worker knows of files that hold others: the plug-ins that open them, and how much it may list of one."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.contract.registry import Registry
from evidence.ingest.protocol import Allowance, FoundOpener
from evidence.model.listed import Listed


def openers(registry: Registry) -> Iterator[FoundOpener]:
    """The plug-ins that open files of other trees, in the order in which they are asked."""
    for system in registry.file_systems:
        if system.types or system.packages:
            yield FoundOpener(system.name, "tree", system.types, system.packages)
    for bundle in registry.bundles:
        yield FoundOpener(bundle.name, "bundle", bundle.types, (), bundle.names)
    for compression in registry.compressions:
        if compression.types:
            yield FoundOpener(compression.name, "stream", compression.types)
    for lock in registry.encryptions:
        if lock.types:
            yield FoundOpener(lock.name, "lock", lock.types, (), lock.names, lock.blind)


class Meter:
    """Passes on the entries of a listing as far as they are allowed; ``said``: what was left out, in words."""

    def __init__(self, within: Allowance) -> None:
        self._within = within
        self._left_out = self._bytes_left_out = 0
        self._ended = False

    def kept(self, entries: Iterator[Listed]) -> Iterator[Listed]:
        """The entries, without those that are too large for what is left, up to the last one that is allowed."""
        left = self._within.bytes
        for count, entry in enumerate(entries):
            if count >= self._within.entries:
                self._ended = True
                return
            size = entry.size if entry.readable else 0
            if size > left:
                self._left_out, self._bytes_left_out = self._left_out + 1, self._bytes_left_out + size
                continue
            left -= size
            yield entry

    @property
    def said(self) -> str:
        """Empty where nothing was left out."""
        found = []
        if self._left_out:
            found.append(
                f"{self._left_out} of its files, which unpack to {self._bytes_left_out} bytes, are not listed: "
                f"{self._within.bytes} bytes were allowed"
            )
        if self._ended:
            found.append(f"what follows its first {self._within.entries} entries is not listed")
        return "; ".join(found)
