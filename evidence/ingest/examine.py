"""One file entry: its bytes are read once for digests, type and parsers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import structs

from evidence.access.hashing import hash_bytes, hash_source
from evidence.contract.asked import Asked
from evidence.contract.context import DatabaseDamagedError, ParsedEntry
from evidence.contract.errors import EvidenceError, ReadError
from evidence.contract.layers import FileTree
from evidence.contract.parser import Parser
from evidence.contract.source import ByteSource, UnreadableRange
from evidence.ingest.artifacts import to_found, without_surrogates
from evidence.ingest.context import Content, EntryContext
from evidence.ingest.filetype import HEAD, common_type, file_type, uncommon_type
from evidence.ingest.limits import Limits
from evidence.ingest.matching import Matcher
from evidence.ingest.protocol import ArtifactBatch, EntryResult, FoundArtifact, FoundProblem
from evidence.ingest.sparse_file import SparseFile
from evidence.model.digests import Digests
from evidence.model.listed import Listed
from evidence.model.names import text_of

SQLITE = "application/vnd.sqlite3"
NO_FILE = "application/octet-stream"
"""The type of a piece of space, whatever it begins with."""
_SMALL = 1 << 20
_ARTIFACT_BATCH = 500


class Undecided(msgspec.Struct, frozen=True):
    """An entry that was read and hashed, and whose type is not known yet. ``data`` is all of its content."""

    tree: FileTree
    entry: Listed
    result: EntryResult
    data: bytes
    parse: bool


SendArtifacts = Callable[[ArtifactBatch], None]


class Examiner:
    """Reads, hashes, types and parses the entries of one file tree.

    ``unreadable`` gives the ranges that layers below could not read since it was last asked: some libraries
    hide them. ``send_artifacts`` takes artifacts away in batches.
    """

    def __init__(
        self,
        matcher: Matcher,
        limits: Limits,
        scratch: Path,
        unreadable: Callable[[], tuple[UnreadableRange, ...]],
        send_artifacts: SendArtifacts,
        beat: Callable[[int], None],
    ) -> None:
        self._matcher = matcher
        self._limits = limits
        self._entry_file = scratch / "entry"
        self._unreadable = unreadable
        self._send = send_artifacts
        self._beat = beat

    def examine(
        self, tree: FileTree, number: int, entry: Listed, parse: bool, media_size: int | None = None
    ) -> EntryResult | Undecided:
        """What became of the entry, or what is to be given to :meth:`decide`. Nothing that is wrong with it raises.

        ``media_size``: bytes of the media that all of it comes from; None of a folder.
        """
        if not entry.readable:
            return EntryResult(number, None, None, None, (), 0, ())
        try:
            with tree.open(entry) as source:
                if media_size is not None and source.size > media_size + self._limits.sparse_bytes:
                    return self._failed(number, self._too_sparse(source.size, media_size), kind="limited")
                return self._read(tree, number, entry, source, parse)
        except (EvidenceError, MemoryError) as error:
            return self._broken(number, error)

    def decide(self, read: Undecided) -> EntryResult:
        """The entry with its type, and parsed. Nothing that is wrong with it raises."""
        try:
            result = structs.replace(read.result, mime=uncommon_type(read.data[:HEAD]))
            return self._parsed(read.tree, read.entry, result, read.data[:HEAD], read.data, read.parse)
        except (EvidenceError, MemoryError) as error:
            return self._broken(read.result.number, error)

    def _read(
        self, tree: FileTree, number: int, entry: Listed, source: ByteSource, parse: bool
    ) -> EntryResult | Undecided:
        data: bytes | None = None
        mime: str | None
        parse = parse and tree.holds_files
        if source.size <= _SMALL:
            data = source.read_at(0, source.size)
            if len(data) != source.size:
                raise ReadError(len(data), source.size - len(data), "the source ended early")
            head = data[:HEAD]
            digests, mime = hash_bytes(data), common_type(head)
        else:
            source = _FirstBlock(source)
            head = source.read_at(0, HEAD)
            mime = file_type(head)
            keep = parse and (bool(self._wanted(entry, mime, head)) or self._holds_tables(mime))
            digests = self._hash_large(source, keep=keep)
        hidden = self._unreadable()
        if hidden:
            return self._failed(
                number, f"{len(hidden)} ranges of the image cannot be read; first: {_range(hidden[0])}"
            )
        result = EntryResult(number, digests, source.size, mime if tree.holds_files else NO_FILE, (), 0, ())
        if not tree.holds_files:
            return result
        if mime is None and data is not None:
            return Undecided(tree, entry, result, data, parse)
        return self._parsed(tree, entry, result, head, data, parse)

    def _parsed(
        self, tree: FileTree, entry: Listed, result: EntryResult, head: bytes, data: bytes | None, parse: bool
    ) -> EntryResult:
        if not parse or not result.size:
            return result
        wanted = self._wanted(entry, result.mime, head)
        if not wanted and not self._holds_tables(result.mime):
            return result
        return self._parse(tree, entry, result, Content(self._entry_file, data), wanted)

    def _wanted(self, entry: Listed, mime: str | None, head: bytes) -> list[Parser]:
        by_path, by_mime = self._matcher.by_path(text_of(entry.path)), self._matcher.by_mime(mime or "")
        return [parser for parser in (*by_path, *by_mime) if parser.may_read(head)]

    def _holds_tables(self, mime: str | None) -> bool:
        return mime == SQLITE and self._matcher.knows_tables

    def _hash_large(self, source: ByteSource, keep: bool) -> Digests:
        if not keep:
            return hash_source(source, progress=self._beat)[0]
        with SparseFile(self._entry_file, self._limits.parse_bytes) as tee:
            digests = hash_source(source, progress=self._beat, tee=tee)[0]
        if not tee.whole:
            self._entry_file.unlink()
        return digests

    def _parse(
        self, tree: FileTree, entry: Listed, result: EntryResult, content: Content, wanted: list[Parser]
    ) -> EntryResult:
        context = EntryContext(tree, entry, content, self._limits)
        try:
            most = self._limits.parse_bytes
            if not content.within(most):
                context.add("limited", f"not parsed: more than {most:,} bytes, empty blocks not counted")
                return self._with(result, (), 0, context)
            wanted = self._choose(context, result.mime, wanted)
            parsed = ParsedEntry(
                path=text_of(entry.path), size=entry.size, mime=result.mime, state=entry.state
            )
            count = 0
            asked: dict[str, Asked] = {}
            for parser in wanted:
                count = self._run(parser, parsed, context, result, count)
                if context.asked:
                    asked[parser.name] = context.asked
            self._say_changes(context, asked)
            return self._with(result, tuple(parser.name for parser in wanted), count, context)
        finally:
            content.remove()

    def _choose(self, context: EntryContext, mime: str | None, wanted: list[Parser]) -> list[Parser]:
        found = {parser.name: parser for parser in wanted}
        if self._holds_tables(mime):
            try:
                found.update(
                    (parser.name, parser) for parser in self._matcher.by_tables(context.sqlite().tables())
                )
            except (DatabaseDamagedError, EvidenceError) as error:
                context.add("warning", f"the database's tables cannot be listed: {error}")
        return [found[name] for name in sorted(found)]

    def _say_changes(self, context: EntryContext, asked: dict[str, Asked]) -> None:
        """Warns where the schema of the entry's database is another than its parsers know."""
        for name, each in asked.items():
            if not each.ended:
                continue
            context.parser = name
            with suppress(DatabaseDamagedError, EvidenceError):  # which the parser has met and said
                others = [other for other in asked.values() if other is not each]
                for change in each.changes(context.sqlite(), others):
                    context.warn(change)
        context.parser = ""

    def _run(
        self, parser: Parser, parsed: ParsedEntry, context: EntryContext, result: EntryResult, count: int
    ) -> int:
        """Runs one parser after ``count`` artifacts of the entry; returns the new count. Records what it raises."""
        context.parser = parser.name
        batch: list[FoundArtifact] = []
        try:
            for artifact in self._artifacts(parser, parsed, context, count):
                batch.append(artifact)
                if len(batch) == _ARTIFACT_BATCH:
                    count = self._send_batch(result, count, batch)
        except MemoryError:
            context.add("limited", "the parser took more memory than a worker may use")
        except (DatabaseDamagedError, EvidenceError) as error:
            context.add("failed", str(error))
        except Exception as error:  # noqa: BLE001 - the worker boundary: what a parser raises is recorded
            context.add("failed", f"{type(error).__name__}: {error}")
        context.parser = ""
        return self._send_batch(result, count, batch)

    def _send_batch(self, result: EntryResult, count: int, batch: list[FoundArtifact]) -> int:
        if batch:
            sha256 = result.digests.sha256 if result.digests else b""
            self._send(ArtifactBatch(result.number, sha256, count + 1, tuple(batch)))
        count += len(batch)
        batch.clear()
        return count

    def _artifacts(
        self, parser: Parser, parsed: ParsedEntry, context: EntryContext, count: int
    ) -> Iterator[FoundArtifact]:
        allowed = tuple(parser.emits)
        for artifact in parser.read(parsed, context):
            if not isinstance(artifact, allowed):
                raise TypeError(f"it gave a {type(artifact).__name__}, which it does not declare")
            if count >= self._limits.artifacts_per_entry:
                context.add("limited", f"more than {count} artifacts in one entry; the rest was not read")
                return
            found, cut = to_found(parser.name, artifact, self._limits.text_characters)
            if cut:
                context.add(
                    "limited", f"a text was cut at {self._limits.text_characters} characters", found.locator
                )
            count += 1
            yield found

    def _with(
        self, result: EntryResult, parsers: tuple[str, ...], count: int, context: EntryContext
    ) -> EntryResult:
        problems = context.finish()
        return EntryResult(
            result.number,
            result.digests,
            result.size,
            result.mime,
            parsers,
            count,
            (*result.problems, *problems),
        )

    def _too_sparse(self, size: int, media_size: int) -> str:
        holes = self._limits.sparse_bytes
        return (
            f"not read: it states {size:,} bytes, more than its media of {media_size:,} and {holes:,} of holes "
            "(sparse_bytes, which an ingest profile can raise)"
        )

    def _broken(self, number: int, error: EvidenceError | MemoryError) -> EntryResult:
        if isinstance(error, MemoryError):
            return self._failed(number, "reading it took more memory than a worker may use", kind="limited")
        return self._failed(number, without_surrogates(str(error)))

    def _failed(self, number: int, reason: str, kind: str = "unreadable") -> EntryResult:
        self._unreadable()
        return EntryResult(number, None, None, None, (), 0, (FoundProblem(kind, reason),))


class _FirstBlock(ByteSource):
    """A source whose first block was read already, so that the type can be known before the rest is read."""

    def __init__(self, inner: ByteSource) -> None:
        self._inner = inner
        self.size = inner.size
        self._first = inner.read_at(0, _SMALL)

    def read_at(self, offset: int, length: int) -> bytes:
        if offset + length <= len(self._first):
            return self._first[offset : offset + length]
        return self._inner.read_at(offset, length)


def _range(found: UnreadableRange) -> str:
    return f"{found.length} bytes at {found.offset}: {found.reason}"
