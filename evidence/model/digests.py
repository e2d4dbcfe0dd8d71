"""Digests of one run of bytes."""

from __future__ import annotations

import msgspec

ALGORITHMS = ("md5", "sha1", "sha256")


class Digests(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """MD5, SHA-1 and SHA-256 of all bytes of one thing, as raw bytes. Never of a part of it."""

    md5: bytes
    sha1: bytes
    sha256: bytes

    def hex(self) -> dict[str, str]:
        """The digests in lower-case hexadecimal, by algorithm."""
        return {"md5": self.md5.hex(), "sha1": self.sha1.hex(), "sha256": self.sha256.hex()}
