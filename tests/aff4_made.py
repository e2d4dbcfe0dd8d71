"""AFF4 volumes, written by the standard library after the AFF4 Standard 1.0a and the paper on AFF4-L."""

from __future__ import annotations

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import cramjam
import lz4.block  # type: ignore[import-untyped]

SCHEMA = "http://aff4.org/Schema#"
CHUNK, CHUNKS = 4096, 4
VOLUMES = ("aff4://11111111-0000-4000-8000-000000000001", "aff4://11111111-0000-4000-8000-000000000002")
IMAGE, MAP = "aff4://22222222-0000-4000-8000-000000000001", "aff4://33333333-0000-4000-8000-00000000000"
STREAM = "aff4://44444444-0000-4000-8000-00000000000"
PREFIXES = f"@prefix aff4: <{SCHEMA}> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n"


def _raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


METHODS: dict[str, Callable[[bytes], bytes]] = {
    "https://tools.ietf.org/html/rfc1951": _raw_deflate,
    "https://www.ietf.org/rfc/rfc1950.txt": zlib.compress,
    "http://code.google.com/p/snappy/": lambda data: bytes(cramjam.snappy.compress_raw(data)),
    "https://code.google.com/p/lz4/": lambda data: bytes(lz4.block.compress(data, store_size=False)),
    SCHEMA + "NullCompressor": lambda data: data,
}
ALWAYS = "https://github.com/google/snappy"
"""The only way in which chunks are packed also where that makes them longer."""
METHODS[ALWAYS] = METHODS["http://code.google.com/p/snappy/"]
SNAPPY = "http://code.google.com/p/snappy/"


class Range(NamedTuple):
    """A range of a map."""

    at: int
    length: int
    place: int
    target: str


class Volume:
    """Gathers segments and what is stated of them."""

    def __init__(self, urn: str) -> None:
        self.urn = urn
        self.segments: list[tuple[str, bytes]] = []
        self.turtle = PREFIXES

    def name(self, urn: str) -> str:
        """Section 5.1: relative to the volume, or with the prefix escaped."""
        if urn.startswith(self.urn + "/"):
            return urn[len(self.urn) :].lstrip("/")
        return urn.replace("aff4://", "aff4%3A%2F%2F")

    def add(self, urn: str, data: bytes) -> None:
        """A segment."""
        self.segments.append((self.name(urn), data))

    def state(self, urn: str, kinds: str, *said: str) -> None:
        """What is stated of a subject."""
        self.turtle += f"<{urn}> a {kinds}" + "".join(f" ;\n    {each}" for each in said) + " .\n\n"

    def stream(
        self,
        urn: str,
        data: bytes,
        method: str = SNAPPY,
        hashes: Sequence[str] = (),
        *more: str,
        kinds: str = "",
    ) -> None:
        """An image stream: chunks, bevies, indexes and hashes of chunks. The last chunk is padded."""
        chunks = [data[at : at + CHUNK].ljust(CHUNK, b"\0") for at in range(0, len(data), CHUNK)]
        for first in range(0, len(chunks), CHUNKS):
            bevy, index = b"", b""
            for chunk in chunks[first : first + CHUNKS]:
                packed = METHODS[method](chunk)
                stored = packed if method == ALWAYS or len(packed) < CHUNK - 16 else chunk
                index += struct.pack("<QI", len(bevy), len(stored))
                bevy += stored
            name = f"{urn}/{first // CHUNKS:08d}"
            self.add(name, bevy)
            self.add(f"{name}.index", index)
            for algorithm in hashes:
                digests = (hashlib.new(algorithm, chunk).digest() for chunk in chunks[first : first + CHUNKS])
                self.add(f"{name}.blockHash.{algorithm}", b"".join(digests))
        said = (
            f'aff4:chunkSize "{CHUNK}"^^xsd:int',
            f"aff4:chunksInSegment {CHUNKS}",
            f"aff4:compressionMethod <{method}>",
            f'aff4:size "{len(data)}"^^xsd:long',
            f"aff4:stored <{self.urn}>",
        )
        self.state(urn, kinds or "aff4:ImageStream", *said, *more)

    def map(self, urn: str, ranges: Sequence[Range], size: int, *said: str) -> None:
        """A map."""
        targets = list(dict.fromkeys(each.target for each in ranges))
        packed = (struct.pack("<QQQI", *each[:3], targets.index(each.target)) for each in ranges)
        self.add(f"{urn}/map", b"".join(packed))
        self.add(f"{urn}/idx", "\n".join(targets).encode() + b"\n")
        self.state(urn, "aff4:Map", f'aff4:size "{size}"^^xsd:long', *said)

    def write(self, path: Path) -> Path:
        """The zip file."""
        with zipfile.ZipFile(path, "w") as out:
            out.comment = self.urn.encode()
            out.writestr("container.description", self.urn)
            out.writestr("version.txt", "major=1\nminor=0\ntool=test\n")
            for name, data in self.segments:
                out.writestr(name, data)
            out.writestr("information.turtle", self.turtle, zipfile.ZIP_DEFLATED)
        return path


def content(length: int) -> bytes:
    """Chunks that can be packed, some that cannot, some of zeros."""
    parts = []
    for number in range(-(-length // CHUNK)):
        kind = number % 3
        noise = b"".join(hashlib.sha512(b"%d %d" % (number, place)).digest() for place in range(CHUNK // 64))
        parts.append((b"%08d" % number * (CHUNK // 8), noise, bytes(CHUNK))[kind])
    return b"".join(parts)[:length]


def disk(path: Path, data: bytes, method: str = SNAPPY, hashes: Sequence[str] = ()) -> Path:
    """An image of one volume: a map over one stream, with its hashes."""
    volume = Volume(VOLUMES[0])
    volume.stream(STREAM + "1", data, method, hashes)
    volume.map(
        MAP + "1", [Range(0, len(data), 0, STREAM + "1")], len(data), f"aff4:dependentStream <{STREAM}1>"
    )
    state_image(volume, data, MAP + "1")
    return volume.write(path)


def state_image(volume: Volume, data: bytes, stream: str) -> None:
    """The disk image that a map or stream is the content of."""
    volume.state(
        IMAGE,
        "aff4:DiskImage, aff4:ContiguousImage, aff4:Image",
        f"aff4:dataStream <{stream}>",
        f'aff4:hash "{hashlib.sha1(data).hexdigest()}"^^aff4:SHA1, "{hashlib.md5(data).hexdigest()}"^^aff4:MD5',
        f"aff4:size {len(data)}",
    )
    volume.state(
        "aff4://55555555-0000-4000-8000-000000000001", "aff4:CaseDetails", 'aff4:caseName "Case \\"7\\""'
    )


def striped(folder: Path, data: bytes) -> tuple[Path, Path]:
    """Every second chunk in the one volume, the others in the other; each has a map of all."""
    pieces = [data[at : at + CHUNK] for at in range(0, len(data), CHUNK)]
    halves = (b"".join(pieces[::2]), b"".join(pieces[1::2]))
    ranges = [
        Range(number * CHUNK, len(piece), number // 2 * CHUNK, f"{STREAM}{number % 2 + 1}")
        for number, piece in enumerate(pieces)
    ]
    dependent = f"aff4:dependentStream <{STREAM}1>, <{STREAM}2>"
    paths = []
    for number, half in enumerate(halves):
        volume = Volume(VOLUMES[number])
        volume.stream(f"{STREAM}{number + 1}", half)
        volume.map(f"{MAP}{number + 1}", ranges, len(data), dependent)
        state_image(volume, data, f"{MAP}{number + 1}")
        paths.append(volume.write(folder / f"image_{number + 1}.aff4"))
    return paths[0], paths[1]


class File(NamedTuple):
    """A file of a logical image; ``form``: how it is stored."""

    name: str
    data: bytes
    form: str = "ZipSegment"
    said: tuple[str, ...] = ()


def logical(path: Path, files: Sequence[File], folders: Sequence[str] = ()) -> Path:
    """A logical image: each file as a segment, an image stream, or a map over one."""
    volume = Volume(VOLUMES[0])
    for folder in folders:
        volume.state(f"{volume.urn}/{folder}", "aff4:Folder, aff4:Image", f'aff4:originalFileName "{folder}"')
    for number, file in enumerate(files):
        urn = f"{volume.urn}//f{number}%20{number}"
        kinds = f"aff4:FileImage, aff4:Image, aff4:{file.form}"
        escaped = file.name.replace("\\", "\\\\").replace('"', '\\"')
        said = (
            f'aff4:originalFileName "{escaped}"^^xsd:string',
            f'aff4:hash "{hashlib.md5(file.data).hexdigest()}"^^aff4:MD5',
            *file.said,
        )
        if file.form == "ImageStream":
            volume.stream(urn, file.data, SNAPPY, (), *said, kinds=kinds)
            continue
        if file.form == "Map":
            volume.stream(f"{urn}/data", file.data)
            volume.map(urn, [Range(0, len(file.data), 0, f"{urn}/data")], len(file.data))
        else:
            # As pyaff4 writes version 1.1: blanks are not escaped.
            volume.segments.append((urn[len(volume.urn) :].lstrip("/").replace("%20", " "), file.data))
        volume.state(urn, kinds, *said, f"aff4:size {len(file.data)}", f"aff4:stored <{volume.urn}>")
    return volume.write(path)
