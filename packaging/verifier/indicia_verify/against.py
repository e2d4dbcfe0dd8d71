"""Files of a folder compared with a manifest, by digest.

Reference: ``docs/ledger-format.md`` section 6: folder ``1`` (or ``1/v2``) holds exactly the live regular
files.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from pathlib import Path
from typing import Iterable, Iterator  # noqa: UP035 (Python 3.8 must run this)

from .manifest import Row
from .outcome import Outcome
from .proof import digest_of


def compare(rows: Iterable[Row], folder: Path, outcome: Outcome) -> None:
    """States for each file of ``folder`` and each live file of the manifest whether they are the same.

    Symbolic links are not followed, and nothing is written.
    """
    paths = sorted(_files(os.fsencode(folder)))
    expected, elsewhere = _sort(rows)
    prefix = _prefix(paths, expected)
    wanted = {path[len(prefix) :]: found for path, found in expected.items() if path.startswith(prefix)}
    _Comparison(folder, wanted, elsewhere, outcome).run(paths, _name(prefix) or "the whole manifest")


def _name(path: bytes) -> str:
    return path.decode("utf-8", "backslashreplace")


def _files(folder: bytes) -> Iterator[bytes]:
    """Paths of all regular files under a folder, relative to it."""
    for root, _, names in os.walk(folder, onerror=_raise):
        for name in names:
            path = os.path.join(root, name)  # noqa: PTH118 (pathlib has no paths of bytes)
            if stat.S_ISREG(os.lstat(path).st_mode):
                yield os.path.relpath(path, folder)


def _raise(error: OSError) -> None:
    raise error


def _sort(rows: Iterable[Row]) -> tuple[dict[bytes, set[str]], set[str]]:
    """Digests of live files by path, and the digests of everything else that the manifest lists."""
    live: dict[bytes, set[str]] = {}
    other = set()
    for row in rows:
        if row.live:
            live.setdefault(row.path, set()).add(row.sha256)
        else:
            other.add(row.sha256)
    return live, other


def _prefix(paths: list[bytes], expected: dict[bytes, set[str]]) -> bytes:
    """Which part of the manifest the folder is: all of it, one evidence item (``1/``) or one volume
    (``1/v2/``).
    """
    candidates = {b""}
    for path in expected:
        head, _, rest = path.partition(b"/")
        volume = rest.partition(b"/")[0]
        candidates.add(head + b"/")
        if volume[:1] == b"v" and volume[1:].isdigit():
            candidates.add(head + b"/" + volume + b"/")
    return max(
        sorted(candidates, key=lambda prefix: (len(prefix), prefix)),
        key=lambda prefix: sum(prefix + path in expected for path in paths),
    )


class _Comparison:
    def __init__(
        self, folder: Path, wanted: dict[bytes, set[str]], elsewhere: set[str], outcome: Outcome
    ) -> None:
        self._folder = folder
        self._wanted = wanted
        self._outcome = outcome
        self._digests = elsewhere.union(*wanted.values())
        self._unseen = dict(wanted)
        self._moved: Counter[str] = Counter()
        self._matches = 0

    def run(self, paths: list[bytes], part: str) -> None:
        for path in paths:
            self._file(path)
        for path, digests in sorted(self._unseen.items()):
            found = next((digest for digest in digests if self._moved[digest]), None)
            if found:  # the same content lies under another name, and was counted there
                self._moved[found] -= 1
            else:
                self._outcome.fail(
                    f"Missing: {_name(path)} is listed and is not in the folder.", "missing file"
                )
        counts = ", ".join(
            f"{self._outcome.count(f'{kind} file')} {word}"
            for kind, word in (("changed", "mismatch"), ("missing", "missing"), ("added", "added"))
        )
        if any(self._outcome.count(f"{kind} file") for kind in ("changed", "missing", "added", "unread")):
            self._outcome.fail(f"{self._folder} compared with {part}: {self._matches} match, {counts}.")
        elif self._matches:
            self._outcome.ok(
                f"{self._folder} compared with {part}: {self._matches} files match, none is missing or "
                f"was added."
            )
        else:
            self._outcome.fail(f"{self._folder} and the manifest hold no file that could be compared.")

    def _file(self, path: bytes) -> None:
        expected = self._unseen.pop(path, None)
        try:
            with Path(os.fsdecode(os.path.join(os.fsencode(self._folder), path))).open("rb") as stream:  # noqa: PTH118
                _, sha256 = digest_of(stream)
        except OSError as error:
            self._outcome.fail(f"{_name(path)} cannot be read: {error.strerror}.", "unread file")
            return
        if sha256 in (expected or self._digests):
            self._matches += 1
            self._moved[sha256] += not expected
        elif expected:
            self._outcome.fail(
                f"Mismatch: {_name(path)} has the SHA-256 {sha256}, listed is "
                f"{' or '.join(sorted(expected))}.",
                "changed file",
            )
        else:
            self._outcome.fail(
                f"Added: {_name(path)} is in the folder and not in the manifest.", "added file"
            )
