"""Pages as they were before: in the write-ahead log, below it in the database, and in the rollback journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from evidence.contract.errors import ReadError
from evidence.contract.source import ByteSource
from parsers.support.sqlite_file.journal import Journal
from parsers.support.sqlite_file.pages import DATABASE, JOURNAL, LOG, NotSqliteError, Page, Pages
from parsers.support.sqlite_file.snapshot import Snapshot
from parsers.support.sqlite_file.wal import Frame, all_frames

REPLACED = "replaced by the write-ahead log"
IN_LOG = "replaced in the write-ahead log"
UNENDED = "of a transaction in the write-ahead log that was never ended"
EARLIER_LOG = "of an earlier round of the write-ahead log"
IN_JOURNAL = "in the rollback journal"
Sources = tuple[ByteSource | None, ...]


@dataclass(frozen=True, slots=True)
class Image:
    """A page that is not the present one; ``pages`` as they were then, of which ``allowed`` ones surely were."""

    page: Page
    pages: Pages
    allowed: Callable[[int], bool]
    where: str


def earlier_pages(now: Pages, sources: Sources, journal: Journal | None) -> Iterator[Image]:
    """Every page that an earlier state left, the newest state of each file last.

    Each is to be used before the next one is asked for.
    """
    log = sources[LOG]
    if log is not None and log.size:
        frames = all_frames(log, now.size)
        copied = _copied(frames, now.size, sources)
        yield from _below_log(now, sources, copied)
        yield from _in_log(now, sources, frames, copied)
    if journal is not None and not journal.hot and journal.pages:
        placed = {number: (JOURNAL, at) for number, at in journal.pages.items()}
        then = Snapshot(now, sources, placed)
        yield from _images(then, sources, placed, lambda _: True, IN_JOURNAL)


def _below_log(now: Pages, sources: Sources, copied: frozenset[int]) -> Iterator[Image]:
    """Pages of the database file that the log replaces."""
    then = Snapshot(now, sources, {}, copied)
    placed = {n: (DATABASE, (n - 1) * now.size) for n in now.committed if n not in copied}
    yield from _images(then, sources, placed, lambda _: True, REPLACED)


def _in_log(now: Pages, sources: Sources, frames: list[Frame], copied: frozenset[int]) -> Iterator[Image]:
    """Frames that are not the present form of their page, in the order of the log."""
    # The first frame is always of the round that the log's header names.
    salts = frames[0].salts if frames else b""
    present = set(now.committed.values())
    last = max(present, default=0)
    placed: dict[int, tuple[int, int]] = {}
    round_salts = b""
    for group in _transactions(frames):
        if group[0].salts != round_salts:
            round_salts, placed = group[0].salts, {}
        placed |= {frame.number: (LOG, frame.offset) for frame in group}
        own = round_salts == salts
        then = Snapshot(now, sources, placed, copied)
        allowed = (lambda _: True) if own else placed.__contains__
        for frame in group:
            if frame.offset in present:
                continue
            where = EARLIER_LOG if not own else IN_LOG if frame.offset <= last else UNENDED
            # What a transaction wrote twice was another state than that of its end, to which no other page belongs.
            ends = placed[frame.number][1] == frame.offset
            yield from _images(
                then, sources, {frame.number: (LOG, frame.offset)}, allowed if ends else _none, where
            )


def _transactions(frames: list[Frame]) -> Iterator[list[Frame]]:
    group: list[Frame] = []
    for frame in frames:
        if group and frame.salts != group[-1].salts:
            yield group
            group = []
        group.append(frame)
        if frame.ends:
            yield group
            group = []
    if group:
        yield group


def _none(_: int) -> bool:
    return False


def _copied(frames: list[Frame], size: int, sources: Sources) -> frozenset[int]:
    """Pages of which a frame of the log's present round was written back into the database.

    It does not hold what was there before.
    """
    database, log = sources[DATABASE], sources[LOG]
    found = set()
    for frame in frames:
        if database is None or log is None or frame.salts != frames[0].salts or frame.number in found:
            continue
        try:
            if database.read_at((frame.number - 1) * size, size) == log.read_at(frame.offset, size):
                found.add(frame.number)
        except ReadError:
            continue
    return frozenset(found)


def _images(
    then: Pages,
    sources: Sources,
    placed: dict[int, tuple[int, int]],
    allowed: Callable[[int], bool],
    where: str,
) -> Iterator[Image]:
    for number, (source, offset) in placed.items():
        file = sources[source]
        try:
            data = file.read_at(offset, then.size) if file is not None else b""
        except (NotSqliteError, ReadError):
            continue
        if len(data) == then.size:
            yield Image(Page(number, data, source, offset), then, allowed, where)
