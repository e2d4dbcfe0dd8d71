"""One reaction to a message."""

from __future__ import annotations

from evidence.model.kinds.dated import Dated


class Reaction(Dated, frozen=True, kw_only=True):
    """A reaction. ``who`` is an identifier as stored, None where the store names nobody; ``name`` is displayed.

    ``reaction`` is the sign or the store's word (``👍``, ``loved``). ``removed`` is true where it was taken back.
    ``own`` is true where the store says that it is of the user of the device.
    """

    reaction: str
    who: str | None = None
    name: str | None = None
    removed: bool | None = None
    own: bool | None = None
