"""What the hashes of an evidence item say, in words that claim no more."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

_WORDS = {
    "match": "the data read equals the acquisition hash stored in the container.",
    "mismatch": "the data read DIFFERS from the acquisition hash stored in the container.",
    "no_stored_hash": (
        "hashes were computed here; the source stores none, so there was nothing to compare them with."
    ),
    "unreadable": "some of the source could not be read, so no hash of the whole could be computed.",
    "unverified": "no hash of the whole source was computed; it is unverified.",
}
_SHORT = {
    "match": "match",
    "mismatch": "MISMATCH",
    "no_stored_hash": "nothing to compare",
    "unreadable": "not computed: unreadable",
}


def item_result(rows: Iterable[dict[str, Any]]) -> str:
    """One result for an item.

    The worst of its comparisons, and ``match`` only where something was compared.
    """
    found = {str(row["result"]) for row in rows}
    return next(
        (name for name in ("mismatch", "unreadable", "match", "no_stored_hash") if name in found),
        "unverified",
    )


def result_words(result: str) -> str:
    """The end of a sentence that begins with the item."""
    return _WORDS.get(result, result)


def result_short(result: str) -> str:
    """The same for a table's cell."""
    return _SHORT.get(result, result)
