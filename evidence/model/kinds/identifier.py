"""What somebody is called within one service."""

from __future__ import annotations

import msgspec


class Identifier(msgspec.Struct, frozen=True, kw_only=True):
    """An identifier of a person: a user name, a handle, an id, as stored.

    ``service`` names the application or network that it is of, ``label`` is the store's word beside it (``work``).
    """

    identifier: str
    service: str | None = None
    label: str | None = None
