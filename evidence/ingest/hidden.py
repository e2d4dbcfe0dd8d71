"""What the layers of evidence items could not read, whether or not the layers above said so."""

from __future__ import annotations

from evidence.access.resolve import Resolver
from evidence.contract.source import UnreadableRange


def hidden(resolver: Resolver) -> tuple[UnreadableRange, ...]:
    """The ranges since last asked."""
    found = resolver.unreadable()
    return tuple(gap for _, gap in found) if found else ()
