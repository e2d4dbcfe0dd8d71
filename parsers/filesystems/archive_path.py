"""The path of an archive's entry as a volume's path."""

from __future__ import annotations


def volume_path(name: bytes) -> bytes:
    """The name without leading ``/`` and ``./`` and trailing ``/``. ``..`` stays: nothing follows it."""
    while name.startswith((b"/", b"./")):
        name = name[1:] if name.startswith(b"/") else name[2:]
    name = name.rstrip(b"/")
    return b"" if name == b"." else name
