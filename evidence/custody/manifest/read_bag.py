"""Reads the payload manifests and tag manifests of a bag. No name in them is ever opened.

Reference: RFC 8493 section 2.1.3, 2.2.1 and 2.2.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from evidence.custody.errors import ManifestError
from evidence.custody.manifest.lines import numbered
from evidence.custody.manifest.rows import ALGORITHMS, Row, make_row

DECLARATION = "bagit.txt"
PAYLOAD = b"data/"
_VERSION = re.compile(rb"BagIt-Version: ([0-9]+\.[0-9]+)\r?\nTag-File-Character-Encoding: *([!-~]+)\s*\Z")
_LINE = re.compile(rb"([0-9A-Fa-f]+)[ \t]+\*?(.+)", re.DOTALL)
_PERCENT = re.compile(rb"%(0[AaDd]|25)")
_SMALL = 1 << 20


def check_declaration(bag: Path) -> None:
    """Raises ManifestError where ``bagit.txt`` is not that of a bag which can be read."""
    try:
        with (bag / DECLARATION).open("rb") as file:
            found = _VERSION.match(file.read(_SMALL).removeprefix(b"\xef\xbb\xbf"))
    except OSError as error:
        raise ManifestError(f"{bag / DECLARATION} cannot be read: {error.strerror}.") from error
    if not found:
        raise ManifestError(f"{bag / DECLARATION} does not declare a bag.")
    if found[2].upper() not in (b"UTF-8", b"UTF8", b"US-ASCII"):
        raise ManifestError(f"{bag} is written in {found[2].decode()}; only UTF-8 is read.")


def payload_rows(bag: Path) -> Iterator[Row]:
    """Every payload file with its digests from all payload manifests; paths begin with ``data/``."""
    yield from _joined(bag, "manifest")


def tag_rows(bag: Path) -> Iterator[Row]:
    """Every tag file that a tag manifest lists."""
    yield from _joined(bag, "tagmanifest")


def _joined(bag: Path, kind: str) -> Iterator[Row]:
    """Rows of all manifests of a kind, one a path: each manifest has one algorithm."""
    # By path: the number of the line and `` name=digest`` of each, in one text: a dict for each takes four times more.
    found: dict[bytes, bytes] = {}
    files = {name: bag / f"{kind}-{name}.txt" for name in ALGORITHMS}
    present = {name: file for name, file in files.items() if file.is_file() and not file.is_symlink()}
    if not present and kind == "manifest":
        raise ManifestError(f"{bag} has no payload manifest with digests that can be computed here.")
    for algorithm, file in present.items():
        for number, digest, path in _lines(file):
            before = found.get(path) or b"%d" % number
            name = b" %s=" % algorithm.encode()
            if name in before:
                raise ManifestError(f"{file.name}: line {number} lists a file a second time.")
            found[path] = before + name + digest
    for path in list(found):
        line, *named = found.pop(path).decode().split(" ")
        number = int(line)
        digests = {name: digest.encode() for name, _, digest in (text.partition("=") for text in named)}
        # RFC 8493: every payload file is in every payload manifest.
        if kind == "manifest" and len(digests) != len(present):
            only = ", ".join(f"manifest-{name}.txt" for name in sorted(digests))
            raise ManifestError(f"The payload manifests differ: a file of line {number} is only in {only}.")
        row = make_row(number, path, digests)
        if row is not None:
            yield row


def _lines(file: Path) -> Iterator[tuple[int, bytes, bytes]]:
    try:
        with file.open("rb") as stream:
            for number, line in numbered(stream):
                if not line.strip():
                    continue
                match = _LINE.fullmatch(line)
                if match is None:
                    raise ManifestError(f"{file.name}: line {number} does not hold a digest and a path.")
                yield number, match[1], _PERCENT.sub(_byte, match[2])
    except OSError as error:
        raise ManifestError(f"{file} cannot be read: {error.strerror}.") from error


def _byte(match: re.Match[bytes]) -> bytes:
    return bytes.fromhex(match[1].decode())
