"""One who takes part in what an artifact states."""

from __future__ import annotations

import msgspec


class Participant(msgspec.Struct, frozen=True, kw_only=True):
    """A person, group or business, as the store names them.

    ``identifier`` is a number, address or id as stored, ``name`` the displayed name beside it. ``role`` is the store's
    word for the part (``organizer``, ``admin``, ``payee``, ``cc``), ``status`` for the state (``accepted``, ``left``).
    ``own`` is true where the store says that it is the user of the device.
    """

    identifier: str | None = None
    name: str | None = None
    role: str | None = None
    status: str | None = None
    own: bool | None = None
