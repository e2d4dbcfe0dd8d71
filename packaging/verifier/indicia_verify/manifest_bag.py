"""Bags: a folder with copies and the manifests that they are checked with.

Reference: RFC 8493; ``docs/ledger-format.md`` section 6.
"""

from __future__ import annotations

import re
from pathlib import Path

from .against import Comparison, compare
from .manifest import CSV, read_rows
from .manifest_row import ALGORITHMS, Row, lines, make_row
from .outcome import Broken, Outcome

DECLARATION = "bagit.txt"
SEALED = "tagmanifest-sha256.txt"
NAMES = "indicia-files.csv"
PAYLOAD = "data"
_BELOW = b"data/"
_DECLARED = re.compile(
    rb"BagIt-Version: [0-9]+\.[0-9]+\r?\nTag-File-Character-Encoding: *(UTF-?8|US-ASCII)\s*\Z", re.I
)
_LINE = re.compile(rb"([0-9A-Fa-f]+)[ \t]+\*?(.+)\Z", re.DOTALL)
_PERCENT = re.compile(rb"%(0[AaDd]|25)")


def check_bag_files(bag: Path, against: Path | None, outcome: Outcome) -> None:
    """Checks a bag's tag files and payload, and holds a folder against it. No listed name is ever opened."""
    try:
        with (bag / DECLARATION).open("rb") as stream:
            if not _DECLARED.match(stream.read(1 << 16).replace(b"\xef\xbb\xbf", b"", 1)):
                raise Broken(f"{DECLARATION} does not declare a bag in UTF-8")
        tags, payload = _rows(bag, "tagmanifest"), _rows(bag, "manifest")
        if not payload:
            raise Broken("it has no payload manifest with digests that can be computed here")
        if any(not row.path.startswith(_BELOW) for row in payload):
            raise Broken("its payload manifest lists a file that does not lie in the folder data")
        if (bag / PAYLOAD).is_symlink():
            raise Broken("its folder data is a link, and links are not followed")
        _check_tags(bag, tags, outcome)
        compare(payload, bag / PAYLOAD, outcome, Comparison(part="its payload", prefix=_BELOW))
        if against is not None:
            named = bag / NAMES
            own = named.is_file() and not named.is_symlink()
            if own:
                with named.open("rb") as stream:
                    payload = list(read_rows(CSV, stream, {}))
            compare(payload, against, outcome, Comparison(own=own))
    except Broken as error:
        outcome.fail(f"{bag.name} cannot be read as a bag: {error}.")


def _check_tags(bag: Path, rows: list[Row], outcome: Outcome) -> None:
    if not rows:
        outcome.note("The bag has no tag manifest, so nothing shows that its tag files are unchanged.")
        return
    names = {row.path for row in rows}
    compare(rows, bag, outcome, Comparison(part="its tag files", prefix=b"", only=names))


def _rows(bag: Path, kind: str) -> list[Row]:
    """One row a path, with the digests of all manifests of that kind."""
    found: dict[bytes, dict[str, bytes]] = {}
    present = []
    for algorithm in ALGORITHMS:
        file = bag / f"{kind}-{algorithm}.txt"
        if not file.is_file() or file.is_symlink():
            continue
        present.append(algorithm)
        with file.open("rb") as stream:
            for number, line in lines(stream):
                match = _LINE.match(line)
                if not match and line.strip():
                    raise Broken(f"{file.name}: line {number} does not hold a digest and a path")
                if match:
                    path = _PERCENT.sub(_byte, match.group(2))
                    digests = found.setdefault(path, {})
                    if algorithm in digests:
                        raise Broken(f"{file.name}: line {number} lists a file a second time")
                    digests[algorithm] = match.group(1)
    if kind == "manifest" and any(len(digests) != len(present) for digests in found.values()):
        raise Broken("its payload manifests do not list the same files")
    rows = (make_row(number, path, found[path]) for number, path in enumerate(found, 1))
    return [row for row in rows if row is not None]


def _byte(match: re.Match[bytes]) -> bytes:
    return bytes.fromhex(match.group(1).decode("ascii"))
