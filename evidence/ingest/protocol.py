"""What coordinator and workers say to each other: typed, size-capped MessagePack frames, never pickles."""

from __future__ import annotations

import struct
from typing import IO, Any, Literal

import msgspec

from evidence.access.block_sums import BlockSums
from evidence.access.survey import Survey
from evidence.contract.keys import Attempt, Secret
from evidence.contract.source import UnreadableRange
from evidence.ingest.limits import Limits
from evidence.model.digests import Digests
from evidence.model.listed import Listed
from evidence.model.pathspec import PathSpec

_LENGTH = struct.Struct("<I")


class ProtocolError(Exception):
    """A frame that is cut off, too large or not one of the messages below."""


class _Message(msgspec.Struct, frozen=True, array_like=True, tag=True):
    pass


# To a worker


class Hello(_Message, frozen=True):
    """The first message. ``parsers`` names those that may run, None for all.

    ``plugins`` asks for what was found and how the worker is shut in, both in Ready; ``tools`` for versions, in a
    message of their own. ``secrets`` are the keys for locked layers. ``evidence``: the files and folders that the
    worker may read; without any, those of the first message that names some.
    """

    scratch: str
    limits: Limits
    parsers: tuple[str, ...] | None
    plugins: bool = False
    tools: bool = False
    secrets: tuple[Secret, ...] = ()
    evidence: tuple[bytes, ...] = ()


class SurveyTask(_Message, frozen=True):
    """Find the layers of the item at ``path``; with ``carve`` unallocated space, with ``slack`` that of files."""

    item: int
    path: bytes
    carve: bool = False
    slack: bool = False


class Attach(_Message, frozen=True):
    """The files of an item whose PathSpecs will be asked for.

    ``fitting``: of locked layers that were opened, the text of the PathSpec and the number of the key.
    """

    item: int
    segments: tuple[bytes, ...]
    fitting: tuple[tuple[str, int], ...] = ()


class Allowance(msgspec.Struct, frozen=True, array_like=True):
    """How many entries may be listed of what a file holds, and how many bytes they may have in all."""

    entries: int
    bytes: int


class ListTask(_Message, frozen=True):
    """List a file tree; of one that is listed in parts, the part that begins with ``start``.

    ``within``: the tree lies in a file entry, if its plug-in finds so, and may be listed so far.
    """

    tree: PathSpec
    start: int = 0
    within: Allowance | None = None


class OpenTask(_Message, frozen=True):
    """List what lies in several file entries, one after the other; a ListEnd answers for each."""

    tasks: tuple[ListTask, ...]


class ReadTask(_Message, frozen=True):
    """Read, hash, type and parse entries, each with its number; ``parse`` is off after a parser broke a worker.

    Without ``identify`` only digests and sizes are wanted: a type that takes long to find is not looked for.
    """

    tree: PathSpec
    numbers: tuple[int, ...]
    entries: tuple[Listed, ...]
    parse: bool = True
    identify: bool = True


class MediaTask(_Message, frozen=True):
    """Hash the whole media of an item."""

    item: int


class RangeTask(_Message, frozen=True):
    """Give back some bytes of one entry."""

    tree: PathSpec
    entry: Listed
    offset: int
    length: int


# From a worker


class FoundParser(msgspec.Struct, frozen=True, array_like=True):
    """A parser as the ledger names it; ``digest`` is the SHA-256 of its source, in hexadecimal."""

    name: str
    version: str
    digest: str


class FoundOpener(msgspec.Struct, frozen=True, array_like=True):
    """A plug-in that opens files of other trees: as a tree of files, a compressed stream, a lock, or a folder's mark.

    ``types`` and ``packages``: globs of media types, as :class:`~evidence.contract.layers.FileSystem` says; ``names``:
    globs of names, ``blind``: whether only a key can tell that it is one, as Encryption says.
    """

    kind: str
    layer: Literal["tree", "stream", "lock", "bundle"]
    types: tuple[str, ...]
    packages: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    blind: bool = False


class Plugins(msgspec.Struct, frozen=True, array_like=True):
    """The parsers that were found, (module, reason) of each plug-in that could not be loaded, what opens files."""

    parsers: tuple[FoundParser, ...]
    broken: tuple[tuple[str, str], ...]
    openers: tuple[FoundOpener, ...] = ()


class Ready(_Message, frozen=True):
    """The worker is up. The coordinator never loads plug-ins itself: it is told of them.

    ``sandbox``: how far the worker is shut in, in words.
    """

    plugins: Plugins | None
    sandbox: str = ""


class Tools(_Message, frozen=True):
    """Names and versions of what the worker reads evidence with."""

    versions: dict[str, str]


class Surveyed(_Message, frozen=True):
    """The layers of an item."""

    survey: Survey


class ListedBatch(_Message, frozen=True):
    """Some entries of a listing, in its order."""

    entries: tuple[Listed, ...]


class ListEnd(_Message, frozen=True):
    """A listing is complete, but for the part that begins with ``following`` where there is one.

    ``problems`` are those of the tree itself, in words. Of a tree inside of a file entry: ``fits``, whether it is one;
    ``refused``, why it cannot be opened; ``limited``, what was left out; ``attempts``, the keys that were tried.
    """

    unreadable: tuple[UnreadableRange, ...]
    problems: tuple[str, ...]
    following: int | None = None
    fits: bool = True
    refused: str = ""
    limited: str = ""
    attempts: tuple[Attempt, ...] = ()


class FoundArtifact(_Message, frozen=True):
    """An artifact as plain values. ``times`` are (name, RFC 3339 in UTC or None, raw value, encoding)."""

    parser: str
    kind: str
    locator: str
    state: str
    times: tuple[tuple[str, str | None, str, str], ...]
    fields: dict[str, Any]


class FoundProblem(_Message, frozen=True):
    """A problem with one entry, in words."""

    kind: str
    message: str
    locator: str = ""
    parser: str = ""


class ArtifactBatch(_Message, frozen=True):
    """Artifacts of entry ``number``, numbered from ``first``, sent before its result. ``sha256`` is the entry's."""

    number: int
    sha256: bytes
    first: int
    artifacts: tuple[FoundArtifact, ...]


class EntryResult(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What became of one entry."""

    number: int
    digests: Digests | None
    size: int | None
    mime: str | None
    parsers: tuple[str, ...]
    artifacts: int
    problems: tuple[FoundProblem, ...]


class ReadBatch(_Message, frozen=True):
    """Results of some entries of a ReadTask, in its order. ``end`` with the last."""

    results: tuple[EntryResult, ...]
    end: bool


class Beat(_Message, frozen=True):
    """So many more bytes were read."""

    bytes_read: int


class MediaResult(_Message, frozen=True):
    """Digests of all media and check sums of its blocks, or None with every range that could not be read."""

    digests: Digests | None
    size: int
    unreadable: tuple[UnreadableRange, ...]
    blocks: BlockSums | None = None


class RangeResult(_Message, frozen=True):
    """The bytes asked for, fewer only at the end, or None with the reason.

    ``place``: where in the item's media the first of them stands and how many follow it there, where that is known.
    """

    data: bytes | None
    reason: str
    place: tuple[int, int] | None = None


class Refused(_Message, frozen=True):
    """The task cannot be done; the reason is for a person. ``attempts``: keys that were tried on the item in vain."""

    reason: str
    attempts: tuple[Attempt, ...] = ()


ToWorker = Hello | SurveyTask | Attach | ListTask | OpenTask | ReadTask | MediaTask | RangeTask
FromWorker = (
    Ready
    | Tools
    | Surveyed
    | ListedBatch
    | ListEnd
    | ArtifactBatch
    | ReadBatch
    | Beat
    | MediaResult
    | RangeResult
    | Refused
)

_encoder = msgspec.msgpack.Encoder()
to_worker = msgspec.msgpack.Decoder(ToWorker)
from_worker = msgspec.msgpack.Decoder(FromWorker)


def encode(message: ToWorker | FromWorker) -> bytes:
    """A message as the content of a frame."""
    return _encoder.encode(message)


def write_frame(stream: IO[bytes], payload: bytes) -> None:
    """Writes one frame: length as 32-bit little-endian, then the payload."""
    stream.write(_LENGTH.pack(len(payload)) + payload)
    stream.flush()


def read_frame(stream: IO[bytes], limit: int) -> bytes | None:
    """The next frame's payload, None at the end. Raises ProtocolError where it is cut off or over the limit."""
    header = stream.read(_LENGTH.size)
    if not header:
        return None
    if len(header) < _LENGTH.size:
        raise ProtocolError("a frame's length is cut off")
    (length,) = _LENGTH.unpack(header)
    if length > limit:
        raise ProtocolError(f"a frame of {length} bytes is over the limit of {limit}")
    payload = stream.read(length)
    if len(payload) < length:
        raise ProtocolError("a frame is cut off")
    return payload
