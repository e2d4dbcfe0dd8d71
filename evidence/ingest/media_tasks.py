"""A worker's reading of bytes that are no whole file entry: an item's media, and pieces for those who look at it."""

from __future__ import annotations

from evidence.access.block_sums import BlockSummer
from evidence.access.hashing import hash_media
from evidence.access.resolve import Resolver
from evidence.contract.layers import FileTree
from evidence.contract.source import ByteSource, LoggedSource
from evidence.ingest import protocol as p
from evidence.ingest.answers import Answers
from evidence.ingest.hidden import hidden
from evidence.ingest.limits import Limits

_COMPARED = 512


class MediaTasks:
    """Hashes the media of an item, and gives back bytes of entries with their place in it."""

    def __init__(self, resolver: Resolver, limits: Limits, answers: Answers) -> None:
        self._resolver = resolver
        self._limits = limits
        self._answers = answers

    def hash(self, item: int) -> None:
        """Hashes all of it, with check sums of its blocks. Raises EvidenceError where it cannot be opened."""
        media = self._resolver.media(item)
        if isinstance(media, FileTree):
            self._answers.send(p.Refused("a folder has no media to hash"))
            return
        blocks = BlockSummer(media.size)
        digests, unreadable = hash_media(media, progress=self._answers.beat, blocks=blocks)
        hidden(self._resolver)  # they are in the result, and must not be laid at the door of the next entry
        sums = None if unreadable else blocks.result()
        self._answers.send(p.MediaResult(digests, media.size, tuple(unreadable), sums))

    def range(self, task: p.RangeTask) -> None:
        """Reads some bytes of one entry. Raises EvidenceError."""
        hidden(self._resolver)
        with self._resolver.tree(task.tree).open(task.entry) as source:
            data = source.read_at(task.offset, min(task.length, self._limits.frame_bytes // 2))
            place = self._place(task, source, data)
        gaps = hidden(self._resolver)
        if gaps:
            self._answers.send(p.RangeResult(None, gaps[0].reason))
        else:
            self._answers.send(p.RangeResult(data, "", place))

    def _place(self, task: p.RangeTask, source: ByteSource, data: bytes) -> tuple[int, int] | None:
        """Where in the media the bytes stand, if the media itself has them there: what was never written, or is packed
        in a way that no layer told of, reads otherwise."""
        place = source.place(task.offset)
        media = self._resolver.media(task.tree.item) if place is not None and data else None
        if place is None or not isinstance(media, LoggedSource):
            return None
        there = media.read_at(place[0], min(place[1], len(data), _COMPARED))
        return place if there and data.startswith(there) else None
