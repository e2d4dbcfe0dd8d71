"""What the check of a whole ledger shows in the end, and what it does not.

Reference: ``docs/ledger-format.md`` section 4.
"""

from __future__ import annotations

from typing import NamedTuple

from .keybook import KeyBook
from .note import Checkpoint, Key
from .outcome import Outcome


class Findings(NamedTuple):
    """A ledger that was read: entries, what they say about keys, valid checkpoints, and those kept elsewhere (each
    with its source).
    """

    size: int
    book: KeyBook
    checkpoints: list[Checkpoint]
    anchors: list[tuple[str, Checkpoint]]


def conclude(found: Findings, trusted: list[Key], outcome: Outcome) -> None:
    """States the result. ``trusted`` are the keys that the user gave."""
    if found.checkpoints:
        _about_checkpoints(found, outcome)
        _about_keys(found, trusted, outcome)
    elif trusted:
        outcome.fail("The ledger holds no valid checkpoint, so none is signed with the key that you gave.")
    else:
        outcome.note(
            "The ledger holds no valid checkpoint: nobody signed it, and whoever could write it could write all of it."
        )
    if not found.anchors:
        outcome.note(
            "Without a checkpoint that was kept elsewhere (--anchor) nobody can see whether entries were removed "
            "from the end together with their checkpoints."
        )
    if not any(outcome.count(kind) for kind in ("root", "removed", "origin")):
        for source, anchor in found.anchors:
            _about_anchor(source, anchor.size, found.size, outcome)


def _about_checkpoints(found: Findings, outcome: Outcome) -> None:
    newest = max(checkpoint.size for checkpoint in found.checkpoints)
    if not any(outcome.count(kind) for kind in ("root", "checkpoint", "origin", "removed")):
        outcome.ok(
            f"All {len(found.checkpoints)} checkpoints are validly signed and fit the entries; the newest covers "
            f"entries 0 to {newest - 1}."
        )
    if found.size > newest:
        outcome.note(
            f"The last {found.size - newest} entries ({newest} to {found.size - 1}) are under no checkpoint yet."
        )


def _about_keys(found: Findings, trusted: list[Key], outcome: Outcome) -> None:
    newest = max(found.checkpoints, key=lambda checkpoint: checkpoint.size)
    if trusted:
        signers = [key for one in found.checkpoints if one.size == newest.size for key in one.keys]
        given = [key for key in dict.fromkeys(signers) if key in trusted]
        if not given:
            outcome.fail(
                f"The newest checkpoint is signed with {newest.key.text}, not with a key that you gave."
            )
        for key in given:
            outcome.ok(
                f"Intact and IDENTIFIED: the newest checkpoint is signed with the key that you gave: {key.text}"
                f"{_whose(found.book, key)}"
            )
        return
    for key in sorted({key for one in found.checkpoints for key in one.keys}):
        outcome.note(f"Intact, NOT identified: Signed with the key {key.text}{_whose(found.book, key)}.")
    outcome.note(
        "These keys were found beside the ledger. Compare each with its owner's by another way (or give it with "
        "--key): anyone can make a key of this name."
    )
    if found.book.silent:
        outcome.note("The ledger says of no key that it was created or enrolled: any key could have signed.")


def _whose(book: KeyBook, key: Key) -> str:
    person = book.person(key)
    return f", by the ledger that of {person}" if person else ""


def _about_anchor(source: str, size: int, entries: int, outcome: Outcome) -> None:
    named = source.replace("The anchor", "the anchor", 1) if source.startswith("The anchor ") else source
    outcome.ok(f"The ledger still holds the {size} entries that {named} signs, unchanged.")
    if entries > size:
        outcome.note(f"{source} says nothing about the {entries - size} entries after it.")
