"""A further value that a store states, by the store's own name for it."""

from __future__ import annotations

import msgspec


class Detail(msgspec.Struct, frozen=True, kw_only=True):
    """What no field of a kind holds, so that no stated value is lost.

    ``name`` is the store's own name of it: a column, a key. ``value`` is as stored; a number with a fraction is decimal
    text, bytes are hexadecimal, a time is the stored value and not a moment.
    """

    name: str
    value: str | int | bool
