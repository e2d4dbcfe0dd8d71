"""A folder into a zip, and a list of every name in it: digests, times, owners, and what could not be read."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Event as Flag
from typing import IO, Any, cast

import orjson

from evidence.access.hashing import hash_bytes
from evidence.acquire.copies import Copies
from evidence.acquire.errors import AcquireError
from evidence.acquire.events import Acquired, Advanced, CopyFailed, Event, Segment, Stopped
from evidence.acquire.folder_content import Content
from evidence.acquire.folder_entry import described, text_of, zip_info
from evidence.acquire.folder_walk import Found, walk
from evidence.acquire.medium import Medium
from evidence.acquire.plan import Plan
from evidence.acquire.segments import hashed

ZIP_SUFFIX, LIST_SUFFIX = ".zip", ".files.jsonl"
_METHODS = {
    "none": (zipfile.ZIP_STORED, None),
    "fast": (zipfile.ZIP_DEFLATED, 1),
    "best": (zipfile.ZIP_DEFLATED, 9),
}
_Line = dict[str, Any]


class _Stream:
    """The zip as it is written, from its start to its end."""

    def __init__(self, copies: Copies) -> None:
        self._copies = copies

    def write(self, data: bytes) -> int:
        self._copies.write(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""


class FolderAcquisition:
    """One run. What was written is taken away where it does not come to its end: a folder is begun anew.

    Raises AcquireError.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._zips, self._lists = Copies(plan.names), Copies(plan.names)
        self._cancelled = Flag()
        self._done = self._entries = self._not_read = self._unreadable = 0
        self._changed = False

    def cancel(self) -> None:
        """Asks it to stop. May be called from a signal handler."""
        self._cancelled.set()

    def run(self) -> Iterator[Event]:
        """Everything that happens, to the end: Stopped or Acquired."""
        try:
            self._zips.begin(ZIP_SUFFIX)
            self._lists.begin(LIST_SUFFIX)
            yield from self._write()
        except BaseException:
            self._take_away(self._plan.names)
            raise
        failed = {**self._zips.failed, **self._lists.failed}
        for name, reason in failed.items():
            yield CopyFailed(name, reason)
        segments = yield from self._segments([name for name in self._plan.names if name not in failed])
        if segments is None:
            self._take_away(self._plan.names)
            yield Stopped(0)
            return
        yield Acquired(
            self._done, None, [], segments, failed, self._changed, self._entries, self._not_read, self._unreadable
        )  # fmt: skip

    def _segments(self, names: list[str]) -> Generator[Event, None, dict[str, list[Segment]] | None]:
        """The files of the copies that are whole; None where it was cancelled."""
        if self._cancelled.is_set():
            return None
        if not names:
            raise AcquireError(
                f"No copy could be written: {'; '.join({**self._zips.failed, **self._lists.failed}.values())}."
            )
        found = yield from hashed(
            {name: [name + ZIP_SUFFIX, name + LIST_SUFFIX] for name in names}, self._cancelled
        )
        return found

    def _take_away(self, names: Iterable[str]) -> None:
        self._zips.abandon()
        self._lists.abandon()
        for copies, suffix in ((self._zips, ZIP_SUFFIX), (self._lists, LIST_SUFFIX)):
            for name in names:
                if name not in copies.failed:  # a name that was taken is somebody else's file
                    with suppress(OSError):
                        Path(name + suffix).unlink()

    def _write(self) -> Iterator[Event]:
        root = os.fsencode(self._plan.source)
        method, level = _METHODS[self._plan.compression]
        stream = cast("IO[bytes]", _Stream(self._zips))
        with zipfile.ZipFile(stream, "w", method, compresslevel=level) as target:
            for found in walk(root):
                if self._cancelled.is_set():
                    break
                line = yield from self._entry(target, root, found)
                self._entries += 1
                self._not_read += "problem" in line
                self._lists.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))
        self._zips.end()
        self._lists.end()

    def _entry(self, target: zipfile.ZipFile, root: bytes, found: Found) -> Generator[Event, None, _Line]:
        line = described(found)
        if found.status is None:
            return line
        info = zip_info(found, found.status, target.compression)
        where = Path(os.fsdecode(os.path.join(root, found.path)))  # noqa: PTH118 - bytes
        if found.kind == "directory":
            target.writestr(info, b"")
        elif found.kind == "link":
            self._link(target, info, where, line)
        elif found.kind == "file":
            yield from self._file(target, info, where, line)
        else:
            line["problem"] = "it is neither a file, a folder nor a link; what it leads to is not read"
        return line

    def _link(self, target: zipfile.ZipFile, info: zipfile.ZipInfo, where: Path, line: _Line) -> None:
        try:
            content = os.fsencode(where.readlink())
        except OSError as error:
            line["problem"] = f"where it leads to cannot be read: {error.strerror}"
            return
        info.file_size = len(content)
        target.writestr(info, content)
        line |= {"target": text_of(content), **hash_bytes(content).hex()}

    def _file(
        self, target: zipfile.ZipFile, info: zipfile.ZipInfo, where: Path, line: _Line
    ) -> Iterator[Event]:
        try:
            medium = Medium(where, member=True)
        except AcquireError as error:
            line["problem"] = str(error)
            return
        try:
            content = Content(medium, self._plan.retries)
            info.file_size = line["size"] = medium.size
            with target.open(info, "w") as member:
                for length in content.copy(member.write):
                    self._done += length
                    yield Advanced("reading", self._done, 0)
            self._note(line, content, medium.changed())
        finally:
            medium.close()

    def _note(self, line: _Line, content: Content, changed: bool) -> None:
        line |= content.digests.hex()
        if content.bad.ranges:
            line["unreadable"] = [
                {"offset": each.offset, "length": each.length, "reason": each.reason}
                for each in content.bad.ranges
            ]
            line["problem"] = f"{content.bad.total} bytes cannot be read; they are zeros in the copy"
            self._unreadable += content.bad.total
        if changed:
            line["changed"] = True
            self._changed = True
