"""Who acts on a case."""

from __future__ import annotations

import platform

import msgspec


class Actor(msgspec.Struct, frozen=True):
    """The person (or service) in whose name custody acts are written, the role, and the machine's name."""

    name: str
    role: str
    host: str

    @classmethod
    def here(cls, name: str, role: str = "examiner") -> Actor:
        """That person on this machine."""
        return cls(name, role, platform.node() or "unknown")
