"""What reading the evidence again found: how each record stands against what is there now."""

from __future__ import annotations

from collections import Counter
from typing import Literal

import msgspec

from evidence.access.block_sums import BlockSums
from evidence.ingest.protocol import EntryResult, MediaResult
from evidence.ingest.recorded import RecordedEntry, RecordedItem
from evidence.ingest.recorded_media import RecordedMedia
from evidence.model.digests import ALGORITHMS
from evidence.model.names import shown

FindingKind = Literal["changed", "size", "gone", "unreadable", "missing", "media", "note"]
DIFFERING: tuple[FindingKind, ...] = ("changed", "size", "gone", "media")
"""The evidence is not what was recorded. ``unreadable`` and ``missing`` could not be compared; ``note`` is neither."""
_RANGES_SHOWN = 100


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One record that the evidence does not bear out, in words. ``expected`` and ``found`` are digests, hexadecimal."""

    kind: FindingKind
    record: str
    message: str
    path: str = ""
    expected: str | None = None
    found: str | None = None


class Tally(msgspec.Struct):
    """How many of each.

    ``entries`` = ``same`` (every byte has the recorded SHA-256) + ``changed`` (another SHA-256) + ``size`` (another
    SHA-256, and another size) + ``gone`` + ``unreadable`` (was read at ingest, cannot be read now) +
    ``still_unreadable`` (neither then nor now) + ``readable_now`` (was not read at ingest) + ``nothing_to_read``
    (directories and the like) + ``not_checked`` (their item is missing, their record was altered, or the check was
    stopped).
    ``items`` = ``missing`` + ``media_same`` + ``media_changed`` + ``media_unreadable`` + ``media_nothing_to_compare``
    (no recorded hash) + ``media_none`` (folders) + ``media_not_checked`` (the check was stopped).
    """

    entries: int = 0
    same: int = 0
    changed: int = 0
    size: int = 0
    gone: int = 0
    unreadable: int = 0
    still_unreadable: int = 0
    readable_now: int = 0
    nothing_to_read: int = 0
    not_checked: int = 0
    items: int = 0
    missing: int = 0
    media_same: int = 0
    media_changed: int = 0
    media_unreadable: int = 0
    media_nothing_to_compare: int = 0
    media_none: int = 0
    media_not_checked: int = 0
    cancelled: bool = False

    @property
    def differs(self) -> bool:
        """Whether something is not what was recorded."""
        return bool(self.changed or self.size or self.gone or self.media_changed)

    @property
    def partial(self) -> bool:
        """Whether something could not be compared at all."""
        return bool(
            self.unreadable or self.missing or self.not_checked or self.media_unreadable or self.cancelled
        )


def compare_entry(expected: RecordedEntry, found: EntryResult, tally: Tally) -> Finding | None:
    """Counts how an entry that was read stands, and what is to be said of it. One that could not be read is ``failed``.

    ``unreadable`` and ``gone`` are for the caller to tell apart: nothing is counted and None comes back.
    """
    digests = found.digests
    if digests is None:
        return None
    sha256 = digests.sha256.hex()
    if sha256 == expected.sha256:
        tally.same += 1
        return None
    name = f"File entry {expected.id} ({shown(expected.path)})"
    if expected.sha256 is None:
        tally.readable_now += 1
        said = f"{name} was not read when it was ingested and can be read now: SHA-256 {sha256}."
        return Finding(kind="note", record=expected.id, path=expected.path, message=said, found=sha256)
    kind: FindingKind = "changed"
    sized = ""
    if expected.size is not None and found.size != expected.size:
        kind, sized = "size", f" It has {found.size} bytes; recorded are {expected.size}."
    setattr(tally, kind, getattr(tally, kind) + 1)
    said = f"{name} was changed: its SHA-256 is {sha256}; recorded is {expected.sha256}.{sized}"
    return Finding(
        kind=kind,
        record=expected.id,
        path=expected.path,
        message=said,
        expected=expected.sha256,
        found=sha256,
    )


def not_read(expected: RecordedEntry, reason: str, tally: Tally, *, gone: bool) -> Finding | None:
    """Counts an entry that could not be read, and what is to be said of it: nothing where it never was readable."""
    if expected.sha256 is None:
        tally.still_unreadable += 1
        return None
    kind: FindingKind = "gone" if gone else "unreadable"
    setattr(tally, kind, getattr(tally, kind) + 1)
    name = f"File entry {expected.id} ({shown(expected.path)})"
    said = (
        f"{name} is gone: it is not there any more."
        if gone
        else f"{name} cannot be read now: {shown(reason)}."
    )
    return Finding(kind=kind, record=expected.id, path=expected.path, message=said, expected=expected.sha256)


def compare_media(
    item: RecordedItem, recorded: RecordedMedia, found: MediaResult, tally: Tally
) -> list[Finding]:
    """How an item's media stands against its verification (``recorded``) and acquisition hashes, by algorithm."""
    name, record = item.title, str(item.id)
    if found.digests is None:
        tally.media_unreadable += 1
        first = "; ".join(f"{gap.length} bytes at {gap.offset}: {gap.reason}" for gap in found.unreadable[:3])
        said = f"{name}: its media cannot be read to the end now, so it has no hash: {shown(first)}."
        return [Finding(kind="unreadable", record=record, message=said)]
    now = found.digests.hex()
    told: list[Finding] = []
    compared: Counter[bool] = Counter()
    for algorithm in ALGORITHMS:
        for source, value in (
            ("its verification", recorded.digests.get(algorithm)),
            _stored(item, recorded.digests, algorithm),
        ):
            if value is not None:
                compared[value == now[algorithm]] += 1
                if value != now[algorithm]:
                    told.append(_media(name, record, algorithm, source, value, now[algorithm]))
    if found.size != item.size:
        said = f"{name}: its media has {found.size} bytes; recorded are {item.size}."
        told.append(Finding(kind="media", record=record, message=said))
    if told:
        tally.media_changed += 1
        told += _where(item, recorded.blocks, found)
    elif compared:
        tally.media_same += 1
    else:
        tally.media_nothing_to_compare += 1
        said = f"{name}: its media has no recorded hash to compare with; now its SHA-256 is {now['sha256']}."
        told.append(Finding(kind="note", record=record, message=said, found=now["sha256"]))
    return told


def _where(item: RecordedItem, recorded: BlockSums | None, found: MediaResult) -> list[Finding]:
    """In which blocks the media differs, where both have check sums of the same blocks."""
    now = found.blocks
    if (
        now is None
        or recorded is None
        or (now.length, len(now.sums)) != (recorded.length, len(recorded.sums))
    ):
        return []
    differing = list(now.differing(recorded, found.size))
    if not differing:
        return []
    ranges = ", ".join(f"{begin} to {begin + length - 1}" for begin, length in differing[:_RANGES_SHOWN])
    more = len(differing) - _RANGES_SHOWN
    said = f"{item.title}: by check sums of blocks of {now.length} bytes, its media differs in bytes {ranges}"
    said += f" and {more} more ranges." if more > 0 else "."
    return [Finding(kind="media", record=str(item.id), message=said)]


def _stored(item: RecordedItem, recorded: dict[str, str], algorithm: str) -> tuple[str, str | None]:
    """The acquisition hash. Where the record says that it was another at ingest already, that is no new finding."""
    stored = item.stored_hashes.get(algorithm)
    known_mismatch = algorithm in recorded and recorded[algorithm] != stored
    return "its acquisition", None if known_mismatch else stored


def _media(name: str, record: str, algorithm: str, source: str, expected: str, found: str) -> Finding:
    said = f"{name}: {algorithm.upper()} of its media is {found}; at {source} it was {expected}."
    return Finding(kind="media", record=record, message=said, expected=expected, found=found)
