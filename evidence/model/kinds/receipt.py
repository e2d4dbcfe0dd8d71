"""What became of a message with one of several recipients."""

from __future__ import annotations

from evidence.model.kinds.dated import Dated


class Receipt(Dated, frozen=True, kw_only=True):
    """That a message reached one recipient. ``event`` is ``delivered``, ``read``, ``played`` or the store's word.

    ``who`` is the recipient's identifier as stored.
    """

    event: str
    who: str | None = None
