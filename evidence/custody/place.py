"""Putting what was finished elsewhere into its place, where nothing may lie yet."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from evidence.custody.files import whole
from evidence.custody.proof import proof_path

_LONGEST = 255


def obstacle(place: Path, *, proof: bool = True) -> str:
    """Why no new file or folder, with its proof, can come to lie there: a sentence; empty where one can.

    ``proof``: whether it gets one beside it.
    """
    if not place.name:
        return "Name the file that is to be written: “.” and “/” are folders."
    if not os.path.isdir(place.parent):  # noqa: PTH112 - the other one raises where nobody may look
        return f"The folder {place.parent} does not exist. Make it or choose another."
    places = (place, proof_path(place)) if proof else (place,)
    if len(os.fsencode(places[-1].name)) > _LONGEST:
        longer = "its proof's would have" if proof else "it has"
        return f"The name {place.name} is too long: {longer} more than {_LONGEST} bytes."
    taken = next((path for path in places if os.path.lexists(path)), None)
    return f"{taken} exists already. Choose another name." if taken else ""


def put(moves: Sequence[tuple[Path, Path]]) -> None:
    """Moves each file or folder to a place on the same disk; all of them or none.

    Raises FileExistsError where something lies there: it stays as it is. Raises OSError.
    """
    try:
        for made, place in moves:
            (_move_folder if made.is_dir() else _move)(made, place)
    except BaseException:
        for made, place in reversed(moves):
            _take_back(made, place)
        raise


def write_new(path: Path, data: bytes) -> None:
    """Writes a new file, whole or not at all. Raises FileExistsError where something lies there, or OSError."""
    try:
        with TemporaryDirectory(prefix=".indicia-", dir=path.parent, ignore_cleanup_errors=True) as folder:
            made = Path(folder) / "new"
            with whole(made) as target:
                target.write(data)
            put([(made, path)])
    except OSError as error:  # it names a file that nobody typed
        raise OSError(error.errno, error.strerror, str(path)) from error


def _take_back(made: Path, place: Path) -> None:
    """Undoes a move, if it was done: never takes away what somebody else put there."""
    if not os.path.lexists(made):
        place.rename(made)
    elif os.path.lexists(place) and made.samefile(place):
        place.unlink()


def _move_folder(made: Path, place: Path) -> None:
    # An empty folder makes way for one that is moved, so the place is taken first; it is ours alone.
    place.mkdir()
    try:
        if os.name == "nt":  # there, nothing makes way
            place.rmdir()
        made.rename(place)
    except BaseException:
        _gone(place)
        raise


def _gone(place: Path) -> None:
    """Removes the folder that was made, unless somebody has put something into it."""
    try:
        place.rmdir()
    except OSError:
        return


def _move(made: Path, place: Path) -> None:
    """A second name for the file, which no other file can lose its place to; the first goes with its folder."""
    try:
        os.link(made, place)
    except FileExistsError:
        raise
    except OSError:  # a disk without such names: the place is taken first
        with place.open("xb"):
            pass
        try:
            made.replace(place)
        except BaseException:
            if os.path.lexists(made):  # else it was moved just before, and is taken back
                place.unlink()
            raise
