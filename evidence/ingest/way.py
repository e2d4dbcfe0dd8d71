"""How an evidence item is read: by which parsers, within which limits, in what order, and how deep."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from evidence.ingest.inside import Extent
from evidence.ingest.limits import Limits
from evidence.ingest.order import Order

if TYPE_CHECKING:
    from evidence.ingest.profile import Profile


class Way(msgspec.Struct, frozen=True):
    """How an item is read. ``parsers``: names and globs, None for all. ``profile``: as the ledger states it.

    ``carve``: whether the space that no file holds is read and searched for files. ``archives``: which files are opened
    because they hold others.
    """

    parsers: tuple[str, ...] | None
    limits: Limits
    order: Order | None = None
    profile: dict[str, Any] | None = None
    carve: bool = False
    archives: Extent = "none"

    @property
    def slack(self) -> bool:
        """Whether what the last blocks of files hold behind their end is listed."""
        return self.carve and bool((self.profile or {}).get("slack"))


def way_of(
    parsers: Sequence[str] | None,
    limits: Limits | None,
    profile: Profile | None,
    *,
    carve: bool,
    archives: Extent,
) -> Way:
    """The way that a profile says, narrowed to ``parsers`` and within ``limits`` where those are given."""
    if profile is None:
        chosen = None if parsers is None else tuple(parsers)
        return Way(chosen, limits or Limits(), carve=carve, archives=archives)
    chosen = tuple(parsers) if parsers is not None else profile.parsers or None
    return Way(chosen, limits or profile.all_limits, profile.order, profile.as_details(), carve, archives)


def stated_way(received: dict[str, Any], limits: Limits | None) -> Way:
    """The way that an item was received to be read in, as the ledger states it."""
    parsers, carve = received.get("only_parsers"), received.get("carve") is True
    return way_of(parsers, limits, _stated_profile(received), carve=carve, archives=_stated_extent(received))


def _stated_extent(received: dict[str, Any]) -> Extent:
    """What of an item's files was to be opened when it was received; of older cases nothing."""
    stated = received.get("archives")
    return stated if stated in ("archives", "all") else "none"


def _stated_profile(received: dict[str, Any]) -> Profile | None:
    """The profile that an item was received with."""
    if "profile" not in received:
        return None
    from evidence.ingest.profile import Profile

    return Profile.of_details(received["profile"])
