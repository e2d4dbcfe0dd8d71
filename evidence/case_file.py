"""The small file in a case folder by which the case is opened: the one that a file manager shows as "Indicia case".

It holds no path and no content, only the id of the case: what is opened is the folder in which the file lies.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

import msgspec

from evidence.model.names import shown

NAME = "case.indicia"
ENDING = ".indicia"
FORMAT = "indicia-case-1"
_MOST = 4096


class CaseFileError(ValueError):
    """Why a file opens no case, in words for a person."""


class _Stated(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: str
    case: str


class _Id(msgspec.Struct, frozen=True):
    id: str


def case_file(case_id: str) -> bytes:
    """The bytes of the file of a case. ``format`` comes first, by which systems tell what the file is."""
    return msgspec.json.encode(_Stated(FORMAT, case_id)) + b"\n"


def folder_of(path: Path) -> Path:
    """The folder of the case that a person named by it, or by the file in it. Raises CaseFileError."""
    is_file = os.path.lexists(path) and not os.path.isdir(path)  # noqa: PTH112 - the other one raises
    return _opened_by(path) if is_file else path


def _opened_by(path: Path) -> Path:
    """The folder in which the file lies, links followed, if it is that of the case it was made for."""
    place = Path(os.path.realpath(path))
    try:
        stated = msgspec.json.decode(_read(place, path), type=_Stated)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise CaseFileError(
            f"{shown(str(path))} opens no case: it is damaged, or not a file of Indicia."
        ) from error
    if stated.format != FORMAT:
        newer = stated.format.startswith("indicia-case-")
        why = "it was written by a newer Indicia" if newer else "it is not a file of Indicia"
        raise CaseFileError(f"{shown(str(path))} opens no case: {why}.")
    folder = place.parent
    if _id_of(folder) != stated.case:
        raise CaseFileError(
            f"{shown(str(path))} opens no case: it does not lie in the folder of the case that it was made for. "
            "Open the case by its folder."
        )
    return folder


def _read(place: Path, path: Path) -> bytes:
    """The bytes of a regular file; nothing waits for a pipe or a device."""
    try:
        number = os.open(place, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(number, "rb") as file:
            if not stat.S_ISREG(os.fstat(number).st_mode):
                raise CaseFileError(f"{shown(str(path))} opens no case: it is not a plain file.")
            data = file.read(_MOST + 1)
    except (OSError, ValueError) as error:
        if isinstance(error, CaseFileError):
            raise
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise CaseFileError(f"{shown(str(path))} cannot be read: {why}.") from error
    if len(data) > _MOST:
        raise CaseFileError(f"{shown(str(path))} opens no case: it is too large to be a file of Indicia.")
    return data


def _id_of(folder: Path) -> str | None:
    try:
        return msgspec.json.decode((folder / "case.json").read_bytes(), type=_Id).id
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
