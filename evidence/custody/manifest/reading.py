"""One way to read every manifest, ours and others'."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from evidence.custody.errors import ManifestError
from evidence.custody.manifest import (
    read_bag,
    read_dfxml,
    read_hashdeep,
    read_sums,
    read_table,
)
from evidence.custody.manifest.bagit import NAMES_FILE
from evidence.custody.manifest.rows import Row
from evidence.model.names import shown

_BEGINNING = 1 << 16
_OWN_HASHDEEP, _OWN_DFXML = b"\n## indicia manifest 1\n", b"\n<?indicia manifest 1?>\n"
_READERS: dict[str, Callable[[BinaryIO], Iterator[Row]]] = {
    "hashdeep": read_hashdeep.rows,
    "sums": read_sums.rows,
    "dfxml": read_dfxml.rows,
    "csv": read_table.rows,
}


class Reading(msgspec.Struct, frozen=True):
    """A manifest that can be read. ``format``: ``hashdeep``, ``sums``, ``dfxml``, ``csv`` or ``bagit``.

    ``own``: whether Indicia wrote its paths (item, state, volume first); None where the format cannot say.
    """

    path: Path
    format: str
    own: bool | None

    def rows(self) -> Generator[Row, None, None]:
        """The files that it lists, as they are read. Raises ManifestError, which names the line."""
        if self.format == "bagit":
            yield from read_bag.payload_rows(self.path)
            return
        try:
            with self.path.open("rb") as file:
                yield from _READERS[self.format](file)
        except OSError as error:
            raise ManifestError(f"{self.path} cannot be read: {error.strerror}.") from error


def find_manifest(path: Path) -> Reading | None:
    """What kind of manifest a file or folder is, None where it is none. Raises ManifestError."""
    if path.name == read_bag.DECLARATION and path.is_file():
        path = path.parent
    try:
        if path.is_dir():
            return _bag(path)
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
    except OSError as error:
        raise ManifestError(f"{path} cannot be read: {error.strerror}.") from error
    if beginning.startswith(read_hashdeep.BEGINNING):
        return Reading(path, "hashdeep", _OWN_HASHDEEP in beginning)
    if beginning.startswith(read_table.BEGINNING):
        return Reading(path, "csv", True)
    if beginning.lstrip().startswith((b"<", b"\xef\xbb\xbf<")) and b"<dfxml" in beginning:
        return Reading(path, "dfxml", _OWN_DFXML in beginning)
    return Reading(path, "sums", None) if read_sums.looks_like_sums(beginning) else None


def open_manifest(path: Path) -> Reading:
    """As :func:`find_manifest`; raises ManifestError where it is none."""
    found = find_manifest(path)
    if found is None:
        raise ManifestError(
            f"{shown(str(path))} is no manifest: not of hashdeep, md5sum to sha512sum, DFXML, BagIt or our CSV."
        )
    return found


def original_names(bag: Path) -> Reading | None:
    """The list in a bag that Indicia made, which has the evidence's own paths; None in any other bag."""
    listed = bag / NAMES_FILE
    return Reading(listed, "csv", True) if listed.is_file() and not listed.is_symlink() else None


def _bag(path: Path) -> Reading | None:
    if not (path / read_bag.DECLARATION).is_file():
        return None
    read_bag.check_declaration(path)
    return Reading(path, "bagit", False)
