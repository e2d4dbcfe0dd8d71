"""One version of a message that was changed."""

from __future__ import annotations

from evidence.model.kinds.dated import Dated


class Edit(Dated, frozen=True, kw_only=True):
    """A version that the store keeps beside the newest, in its order; the time is when that version was written.

    ``body`` is its text, None where the store keeps none; ``part`` is the part of the message that it is of, as stored.
    """

    body: str | None = None
    part: str | None = None
