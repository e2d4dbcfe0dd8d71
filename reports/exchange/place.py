"""Putting what was finished elsewhere into its place, where nothing may lie yet."""

from __future__ import annotations

import os
from pathlib import Path


def put(made: Path, place: Path, proof: Path) -> None:
    """Moves a file with its proof, or a folder that holds its own, to a place on the same disk; all of it or nothing.

    Raises FileExistsError where something lies there: it stays as it is. Raises OSError.
    """
    if made.is_dir():
        # An empty folder makes way for one that is moved, so the place is taken first; it is ours alone.
        place.mkdir()
        try:
            if os.name == "nt":  # there, nothing makes way
                place.rmdir()
            made.rename(place)
        except BaseException:
            _gone(place)
            raise
        return
    beside = place.with_name(proof.name)
    _move(proof, beside)
    try:
        _move(made, place)
    except BaseException:
        beside.unlink()
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
            place.unlink()
            raise
