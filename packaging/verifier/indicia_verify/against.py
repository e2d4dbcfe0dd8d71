"""Files of a folder compared with a manifest, by digest.

Reference: ``docs/ledger-format.md`` section 6: folder ``1`` (or ``1/v2``) holds exactly the live regular
files.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from pathlib import Path
from typing import Iterable, NamedTuple  # noqa: UP035 (Python 3.8 must run this)

from .against_folder import NOT_FOLLOWED, File, identities, read_files
from .manifest_row import Row
from .outcome import Outcome

_DRIVE = re.compile(rb"[A-Za-z]:\\")
_VOLUME = re.compile(rb"[0-9]+/v[0-9]+/")
_DEEPEST = 256  # so many folders of another tool's paths may lie above what is compared
_KINDS = ("match", "mismatch", "missing", "added", "moved", "unreadable")


class Comparison(NamedTuple):
    """How to compare. ``own``: whether Indicia wrote the paths, None to find out. ``prefix``: what part of the
    manifest the folder is, None to find out; ``part`` names it. ``only``: these files alone. ``skipped``: files
    that are no part of the folder, such as the manifest itself.
    """

    own: bool | None = False
    prefix: bytes | None = None
    part: str = ""
    only: set[bytes] | None = None
    skipped: tuple[str, ...] = ()


def compare(rows: Iterable[Row], folder: Path, outcome: Outcome, how: Comparison) -> None:
    """States of each file of ``folder`` and each live file of the manifest in which of six ways they stand.

    Symbolic links are not followed, and nothing is written. Raises ``Broken`` where the manifest is broken.
    """
    listed = list(rows)
    own = bool(listed) and all(row.has_head for row in listed) if how.own is None else how.own
    live, other = _sort(listed, own)
    algorithms = {name for each in (*live.values(), *other.values()) for stated in each for name in stated}
    files = list(read_files(os.fsencode(folder), algorithms, identities(how.skipped), how.only))
    prefix = _best(files, live, own) if how.prefix is None else how.prefix
    wanted = {path[len(prefix) :]: stated for path, stated in live.items() if path.startswith(prefix)}
    optional = {path[len(prefix) :]: stated for path, stated in other.items() if path.startswith(prefix)}
    outside = len(live) - len(wanted)
    counts = _Classes(wanted, optional, own, outcome).run(files)
    part = how.part or _name(prefix) or "the whole manifest"
    said = ", ".join(f"{counts[kind]} {kind}" for kind in _KINDS[1:])
    if any(counts[kind] for kind in _KINDS[1:]):
        outcome.fail(f"{folder} compared with {part}: {counts['match']} match, {said}.")
    elif counts["match"]:
        outcome.ok(f"{folder} compared with {part}: {counts['match']} files match; {said}.")
    else:
        outcome.fail(f"{folder} and the manifest hold no file that could be compared.")
    if outside:
        outcome.note(f"{outside} listed files lie outside {part} and were not compared.")


def _name(path: bytes) -> str:
    return path.decode("utf-8", "backslashreplace")


def _plain(path: bytes) -> bytes:
    r"""Another tool's path without ``./`` before it; ``C:\a`` with slashes."""
    if _DRIVE.match(path):
        path = path.replace(b"\\", b"/")
    while path.startswith(b"./"):
        path = path[2:].lstrip(b"/")
    return path


def _sort(
    rows: list[Row], own: bool
) -> tuple[dict[bytes, list[dict[str, str]]], dict[bytes, list[dict[str, str]]]]:
    """Digests by path of what the folder must hold, and of what it may hold."""
    live: dict[bytes, list[dict[str, str]]] = {}
    other: dict[bytes, list[dict[str, str]]] = {}
    for row in rows:
        path, is_live = (row.path, row.live) if own else (_plain(row.path), row.stated_live)
        (live if is_live else other).setdefault(path, []).append(row.digests)
    return live, other


def _best(files: list[File], live: dict[bytes, list[dict[str, str]]], own: bool) -> bytes:
    """Which part of the manifest the folder is: most files at listed paths, then most of them alike, then short."""

    def score(prefix: bytes) -> tuple[int, int, int]:
        pairs = [(live[prefix + file.path], file) for file in files if prefix + file.path in live]
        alike = sum(any(_agree(stated, file.digests) for stated in each) for each, file in pairs)
        return len(pairs), alike, -len(prefix)

    return max(sorted(_prefixes(live, own)), key=score)


def _prefixes(live: dict[bytes, list[dict[str, str]]], own: bool) -> set[bytes]:
    """Items and volumes of a case; of another tool's list, the folders that all paths begin with."""
    found = {b""}
    for path in live if own else ():
        found.add(path.partition(b"/")[0] + b"/")
        volume = _VOLUME.match(path)
        if volume:
            found.add(volume.group())
    if live and not own:
        folders = [path.split(b"/")[:-1] for path in (min(live), max(live))]
        for count, (first, last) in enumerate(zip(*folders), 1):  # noqa: B905 (Python 3.8)
            if first != last or count > _DEEPEST:
                break
            found.add(b"/".join(folders[0][:count]) + b"/")
    return found


def _agree(stated: dict[str, str], found: dict[str, str] | None) -> bool:
    return found is not None and all(found[name] == digest for name, digest in stated.items())


def _strength(pair: tuple[str, str]) -> int:
    """The longer a digest, the stronger: of a pair of algorithm and digest."""
    return len(pair[1])


def _fit(each: list[dict[str, str]], found: dict[str, str], alternatives: bool) -> bool:
    """Whether digests are all that the rows of a path state. As ``alternatives``, rows may contradict one another, but
    no algorithm that is stated may be left without a row that is right: a weak digest never stands for a strong one.
    """
    right = [stated for stated in each if _agree(stated, found)]
    named = [{name for stated in rows for name in stated} for rows in (right, each)]
    return len(right) == len(each) or (alternatives and named[0] == named[1])


class _Classes:
    def __init__(
        self,
        wanted: dict[bytes, list[dict[str, str]]],
        optional: dict[bytes, list[dict[str, str]]],
        own: bool,
        outcome: Outcome,
    ) -> None:
        self._own = own  # Indicia's lists may hold two files of one name
        self._wanted = wanted
        self._optional = optional
        self._outcome = outcome
        self._counts = dict.fromkeys(_KINDS, 0)

    def run(self, files: list[File]) -> dict[str, int]:
        """Names what differs; how many files there are of each kind."""
        spare = [file for file in files if not self._settled(file)]
        places: dict[tuple[str, str], list[File]] = defaultdict(list)
        for file in spare:
            for pair in (file.digests or {}).items():
                places[pair].append(file)
        taken: set[bytes] = set()
        for path, each in sorted(self._wanted.items()):
            alike = (file for stated in each for file in places[max(stated.items(), key=_strength)])
            place = next(
                (file.path for file in alike if file.path not in taken and self._fits(each, file)), None
            )
            if place is None:
                self._tell("missing", f"Missing: {_name(path)} is listed and is not in the folder.")
            else:
                taken.add(place)
                self._tell(
                    "moved", f"Moved: {_name(path)} is not at its place; its content is at {_name(place)}."
                )
        for file in spare:
            if file.path not in taken:
                self._tell("added", f"Added: {_name(file.path)} is in the folder and not in the manifest.")
        return self._counts

    def _settled(self, file: File) -> bool:
        path = self._listed(file.path)
        each = self._wanted.pop(path, None)
        if file.digests is None:
            if each is not None or file.reason != NOT_FOLLOWED:
                self._tell("unreadable", f"Unreadable: {_name(path)} cannot be read: {file.reason}.")
            return True
        if each is None:
            alike = path in self._optional and _fit(self._optional[path], file.digests, True)
            self._counts["match"] += alike
            return alike
        if self._fits(each, file):
            self._counts["match"] += 1
        else:
            self._changed(path, each, file.digests)
        return True

    def _fits(self, each: list[dict[str, str]], file: File) -> bool:
        return file.digests is not None and _fit(each, file.digests, self._own)

    def _listed(self, path: bytes) -> bytes:
        r"""The path, or how hashdeep and sha256sum write its line feeds and NULs."""
        written = path.replace(b"\n", rb"\x0a").replace(b"\x00", rb"\x00")
        return written if path not in self._wanted and written in self._wanted else path

    def _changed(self, path: bytes, each: list[dict[str, str]], found: dict[str, str]) -> None:
        wrong = next(stated for stated in each if not _agree(stated, found))
        name = max(wrong.items(), key=_strength)[0]
        listed = " or ".join(sorted({stated[name] for stated in each if name in stated}))
        word = name.upper().replace("SHA", "SHA-")
        self._tell("mismatch", f"Mismatch: {_name(path)} has the {word} {found[name]}, listed is {listed}.")

    def _tell(self, kind: str, message: str) -> None:
        self._counts[kind] += 1
        self._outcome.fail(message, f"{kind} file")
