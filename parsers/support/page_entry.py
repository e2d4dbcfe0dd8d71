"""An entry that is one page of HTML."""

from __future__ import annotations

from evidence.contract.context import Context


def whole(context: Context, most: int) -> bytes:
    """Its bytes; none, with a warning, of a page that is larger than ``most``."""
    with context.open() as file:
        data = file.read(most + 1)
    if len(data) <= most:
        return data
    context.warn(f"the page is larger than {most} bytes and was not read")
    return b""
